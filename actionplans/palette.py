"""One table of statuses with word, colour, pattern and order; it serves every chart.

The hues are those of the Government Analysis Function where they reach 3:1 against white,
else a darker tint; the dark theme has lighter tints. A pattern or the printed word always
stands beside the colour, and white gaps part neighbours.
"""

from dataclasses import dataclass

LIGHT_BACKGROUND = "#FFFFFF"
DARK_BACKGROUND = "#0F1318"
INK = "#000000"
PAPER = "#FFFFFF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One status on a day."""

    key: str
    """As in the database."""
    word: str
    """As shown."""
    meaning: str
    light: str
    dark: str
    pattern: str = ""
    """Plotly's sign for the hatching; "" is plain."""

    def colour(self, is_dark: bool) -> str:
        """Return the colour for a theme."""
        return self.dark if is_dark else self.light


STATUSES = (
    Status(
        key="overdue",
        word="Overdue",
        meaning="The last day has passed, and a report since then says that it still goes on.",
        light="#801650",
        dark="#F08CC0",
    ),
    Status(
        key="past due, no update",
        word="Past due, no update recorded",
        meaning="The last day has passed and no report since then is known; it may be done.",
        light="#D9531E",
        dark="#FF9E66",
        pattern="/",
    ),
    Status(
        key="due soon",
        word="Due soon",
        meaning="The last day is the as-at day or within 90 days after it.",
        light="#8B6BC2",
        dark="#C3A8F0",
    ),
    Status(
        key="in progress",
        word="In progress",
        meaning="A report says that it has begun; it is not due within 90 days.",
        light="#2073BC",
        dark="#6BACE6",
        pattern=".",
    ),
    Status(
        key="not yet due",
        word="Not yet due",
        meaning="The last day is more than 90 days ahead, and no report says that it has begun.",
        light="#5B86AE",
        dark="#4E7FAE",
    ),
    Status(
        key="ongoing",
        word="Ongoing",
        meaning="The deadline is worded as ongoing, so there is no day on which it is late.",
        light="#1E8A80",
        dark="#4CC9BD",
        pattern="-",
    ),
    Status(
        key="no deadline",
        word="No deadline",
        meaning="The plan gives no last day that can be read.",
        light="#767676",
        dark="#A6A6A6",
        pattern="x",
    ),
    Status(
        key="complete",
        word="Complete",
        meaning="The plan, a later report or a return says that it is complete.",
        light="#12436D",
        dark="#BFD9F2",
    ),
    Status(
        key="closed",
        word="Closed",
        meaning="No longer pursued, superseded, or become business as usual.",
        light="#3D3D3D",
        dark="#E6E6E6",
        pattern="\\",
    ),
)

BY_KEY = {status.key: status for status in STATUSES}
ORDER = {status.key: position for position, status in enumerate(STATUSES)}

SEQUENTIAL_LIGHT = ("#D6E4F2", "#A9CCEB", "#6BACE6", "#2073BC", "#12436D")
SEQUENTIAL_DARK = ("#1F3347", "#2B5B88", "#3F88C5", "#8EC1EE", "#D6E9FA")


def word(status: str) -> str:
    """Return the word that is shown for a status."""
    return BY_KEY[status].word


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour by WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: str) -> str:
    """Return ink or paper, whichever reads better on a colour."""
    return max((INK, PAPER), key=lambda text: contrast(text, colour))


def background(is_dark: bool) -> str:
    """Return the page's background in a theme."""
    return DARK_BACKGROUND if is_dark else LIGHT_BACKGROUND


def step(number: int, most: int) -> int:
    """Return the step of the sequential scale for a count, from 0; the largest gets the last."""
    steps = len(SEQUENTIAL_LIGHT)
    return min(steps - 1, (number * steps - 1) // max(most, 1))


def shade(number: int, most: int, is_dark: bool) -> str:
    """Return the colour of the sequential scale for a count."""
    return (SEQUENTIAL_DARK if is_dark else SEQUENTIAL_LIGHT)[step(number, most)]
