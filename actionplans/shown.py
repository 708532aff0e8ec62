"""How values are shown: days, spans, counts and what is not stated. No exactness is added."""

from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd

NOT_STATED = "not stated"
WORDING_LOST = "(wording lost in the published text)"
Row = dict[str, Any]
"""One row of a data frame."""

ONE_DAY = timedelta(days=1)


def day(value: date | None) -> str:
    """Write a day as "4 June 2017"; "not stated" for none."""
    return NOT_STATED if value is None else f"{value.day} {value:%B %Y}"


def month(value: date) -> str:
    """Write the month of a day as "June 2017"."""
    return f"{value:%B %Y}"


def span(start: date | None, end: date | None, precision: str | None) -> str:
    """Write a deadline no more exactly than its precision: "June 2017", "2017 to 2018".

    Both days belong to the span; None is an open side.
    """
    if start is None and end is None:
        return NOT_STATED
    if start is None:
        return f"by {_last(end, precision)}"
    if end is None:
        return f"from {_first(start, precision)}"
    if precision == "year" and start.year != end.year:
        return f"{start.year} to {end.year}"
    first, last = _first(start, precision), _last(end, precision)
    return first if first == last else f"{first} to {last}"


def _first(value: date | None, precision: str | None) -> str:
    if value is None:
        return NOT_STATED
    if precision == "year" and (value.month, value.day) == (1, 1):
        return str(value.year)
    if precision in (None, "day", "part of month") or value.day != 1:
        return day(value)
    return month(value)


def _last(value: date | None, precision: str | None) -> str:
    if value is None:
        return NOT_STATED
    if precision == "year" and (value.month, value.day) == (12, 31):
        return str(value.year)
    # A period that ends inside a month is told by its day, or it would seem a month longer.
    if precision in (None, "day", "part of month") or (value + ONE_DAY).day != 1:
        return day(value)
    return month(value)


def count(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun: "1 action", "1,204 actions"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def shorten(text: str, length: int) -> str:
    """Cut a text at a word so that it fits the length, with "…" where it was cut."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    kept = head.rsplit(" ", 1)[0]
    # A first word that fills half the length or more is cut itself rather than dropped.
    return f"{(kept if len(kept) > length // 2 else head).rstrip(' ,;:.')}…"


def sentence_list(parts: list[str]) -> str:
    """Join words as in a sentence: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def text(value: object) -> str:
    """Return a cell of a data frame as text; "" where it is null."""
    return "" if _is_null(value) else str(value)


def cell(value: object) -> str:
    """Return a cell of a table as shown: a whole number with its thousands parted, "" for null."""
    if isinstance(value, float) and value.is_integer():
        return f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else text(value)


def as_day(value: object) -> date | None:
    """Return a cell of a data frame as a day; None where it is null."""
    if _is_null(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])


def _is_null(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124


def records(frame: pd.DataFrame) -> list[Row]:
    """Return a data frame row by row; a missing whole number is None."""
    # Column by column: pandas takes twice as long to box each cell of each row.
    names = [str(name) for name in frame.columns]
    cells = (_cells(frame.iloc[:, number]) for number in range(len(names)))
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _cells(column: pd.Series) -> list[Any]:
    return [None if cell is pd.NA else cell for cell in column.tolist()]


def wording(value: object) -> str:
    """Return an action's wording, or say that it was lost."""
    return text(value) or WORDING_LOST


def stated(value: object) -> str:
    """Return a text, or "not stated" where the source gives none."""
    return text(value) or NOT_STATED


_BASES = {
    "printed": "printed",
    "marked": "marked in the document",
    "curated": "decided by a person",
    "suggested": "only suggested",
}


def basis(value: object) -> str:
    """Say who or what decided a theme or a link; "" where nothing did."""
    return _BASES[str(value)] if text(value) else ""


def deadline_read(row: Row) -> str:
    """Return the deadline in force as read, no more exact than printed."""
    days = span(
        as_day(row["deadline_in_force_start"]),
        as_day(row["deadline_in_force_end"]),
        text(row["deadline_precision"]) or None,
    )
    if not row["is_ongoing"]:
        return days
    return "ongoing" if days == NOT_STATED else f"ongoing, {days}"


def place(row: Row) -> str:
    """Return where an action is printed: page and lines, or the lines alone."""
    first, last = row["line_start"], row["line_end"]
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    page = text(row["page"])
    return f"page {page.removesuffix('.0')}, {lines}" if page and page != "<NA>" else lines


def left_out(row: Row) -> str:
    """Say of a row of `metrics.superseded` that figures leave the older version out, since when."""
    published, until = day(as_day(row["published_on"])), day(as_day(row["superseded_on"]))
    return (
        f"An older version, “{row['title']}”, published {published}, is left out from {until} on."
    )
