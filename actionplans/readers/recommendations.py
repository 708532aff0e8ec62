"""Number the recommendations of a list, restoring numbers that a conversion lost."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from actionplans.records import Place, PrintedRecommendation

_NUMBER = re.compile(r"(?P<number>\d{1,2})[.)]\s+")
_LABEL = re.compile(
    r"(?:(?:lga|key|cpc|peer (?:team|challenge|review)|original|further) )*"
    r"(?:recommendation\b|rec\b\.?)\s*(?:no\.?\s*|number\s+)?"
    r"(?P<ref>[A-Z]{0,2}\d{1,2}|(?-i:[A-Z])(?=[:.)]|\s[–-]))\s*(?:[:.)–—-]|\s)\s*"
    r"|(?P<code>(?:R|KR|CPC|REC)\s?\d{1,2})\s*(?:[:.)–—-]\s*|\s+(?=[A-Z]))",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:rec(?:ommendation)?\.?\s*)?(?P<ref>[A-Z]{0,3}\s?\d{1,2})\W*", re.IGNORECASE)
_NEXT = re.compile(r"\s(?=\d{1,2}[.)]\s+[A-Z])")


def is_labelled(text: str) -> bool:
    """Tell whether a text begins as a numbered recommendation: "Recommendation 3: ...", "R3 "."""
    return _LABEL.match(f"{text.lstrip('• ')} ") is not None


def split_label(text: str) -> tuple[str, str]:
    """Return the number that labels a recommendation, and its wording; "" where none does."""
    match = _LABEL.match(f"{text} ")
    if match is None:
        return "", text
    return (match["ref"] or match["code"].replace(" ", "")), text[match.end() :].strip()


def without_bullet(text: str) -> str:
    """Return a cell's text on one line, without bullets."""
    return " ".join(text.replace("•", " ").split())


def numbered(
    printed: Sequence[tuple[str, str, Place]],
) -> list[list[PrintedRecommendation]]:
    """Return the recommendations of each cell, given its section, text and place.

    Where no cell of a section prints a number, its recommendations are K1, K2 and so on;
    elsewhere a missing number follows the one before it. One cell may hold several.
    """
    found: list[list[PrintedRecommendation]] = []
    for section, cells in groupby(printed, key=lambda cell: cell[0]):
        found += _section(section, [(text, place) for _, text, place in cells])
    return found


def _section(
    section: str, cells: Sequence[tuple[str, Place]]
) -> Iterator[list[PrintedRecommendation]]:
    has_numbers = any(_split_number(text)[0] for text, _ in cells)
    kind = _kind(section, has_numbers)
    count = 0
    for text, place in cells:
        recommendations = []
        for part in _NEXT.split(text):
            printed, wording = _split_number(part)
            digits = re.sub(r"\D", "", printed)
            count = int(digits) if digits else count + 1
            ref = printed or (str(count) if has_numbers else f"K{count}")
            recommendations.append(
                PrintedRecommendation(place=place, ref=ref, wording=wording, kind=kind)
            )
        yield recommendations


def _split_number(text: str) -> tuple[str, str]:
    if bare := _BARE.fullmatch(text):
        return bare["ref"].replace(" ", ""), ""
    match = _NUMBER.match(text)
    return (str(int(match["number"])), text[match.end() :]) if match else split_label(text)


def _kind(section: str, has_numbers: bool) -> str:
    if "further" in section.lower():
        return "further"
    return "review" if has_numbers and "key" not in section.lower() else "key"
