"""Find the words by which one row refers to another."""

import re
from dataclasses import dataclass

_NUMBER = r"(?P<number>K?\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?\([a-z]{1,3}\)|[a-z]\b)?)"
_NOT_A_NUMBER = (
    r"(?![\d/%:£]|\.\d|(?:st|nd|rd|th)\b|\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\s+(?:days?|weeks?|months?|years?|hours?|people|staff|per)\b)"
)
_POINTING = (
    r"(?:as|see|refers?(?:\s+to)?|per|refer\s+back\s+to|same\s+as|ditto|cf\.?"
    r"|as\s+(?:per|for|in|with|under|at|described\s+in|set\s+out\s+in|stated\s+in|outlined\s+in"
    r"|a\s+result\s+of)"
    r"|(?:covered|addressed|included|picked\s+up|dealt\s+with|reported|delivered|incorporated)"
    r"\s+(?:by|in|under|within|through|at|as\s+part\s+of)"
    r"|(?:combined|merged|linked|link)\s+(?:with|into|to)|links\s+to)"
)
_RECOMMENDATION = r"(?:key\s+)?(?:recommendations?|recs?\b\.?|recomm?\b\.?|points?)"
_ROW = (
    r"(?:actions?|items?|rows?|ref(?:erence)?\b\.?|no\b\.?|number|tasks?|lines?|measures?"
    r"|milestones?|activit(?:y|ies)|objectives?|commitments?|priorit(?:y|ies)|entry)"
)
_NUMBERED = re.compile(
    rf"(?<![^\W_])(?:{_POINTING}\s+(?:the\s+)?)?"
    rf"(?:(?P<recommendation>{_RECOMMENDATION})|(?P<row>{_ROW}))"
    rf"\s*(?:no\b\.?\s*|number\s+|ref\b\.?\s*|#|:)?\s*{_NUMBER}{_NOT_A_NUMBER}"
    r"(?P<after>\s*(?:,|\()?\s*(?:refers?|applies|above|below)\b)?",
    re.IGNORECASE,
)
_BARE = re.compile(
    # The first letters that can begin one let most words go before anything is tried.
    rf"\b(?=[acdilmprs]){_POINTING}\s+(?:the\s+)?#?{_NUMBER}{_NOT_A_NUMBER}"
    r"(?P<after>\s*(?:,|\()?\s*(?:above|below|refers?)\b|(?=\s*(?:[.;,)]|and\b|&|$)))",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"\b(?:(?:as|see|per|same\s+as|refer\s+to)\s+)+(?:(?:per|in|for|the)\s+)*"
    r"(?:previous|preceding|prior|last|left(?:[\s-]hand)?|adjacent|adjoining|other|first|next"
    r"|\w+\s+and\s+\w+|issues?|actions?)\s+columns?\b",
    re.IGNORECASE,
)
_ROW_BEFORE = re.compile(
    rf"\b(?:(?:as|see|per|same\s+as|refer\s+to|same)\s+)+(?:(?:per|in|for|with|the)\s+)*"
    rf"(?:{_ROW}\s+(?:directly\s+|immediately\s+)?above"
    rf"|(?:previous|preceding|prior)(?:\s+(?:{_ROW}|one|cell|box))?"
    rf"|above\s+{_ROW}|{_ROW}\s+(?:below|before))(?!\s*\w*\s*columns?)\b"
    r"|^\W*(?:ditto|do\.|idem)(?:\W+above)?\W*$|^\s*(?:[\"“”〃]|''|,,)\s*$",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?:(?:further\s+)?(?:details?|dates?|owners?|times?|timescales?|timelines?|deadlines?"
    r"|leads?|officers?|actions?|responses?|all)\s+(?:are\s+|is\s+)?)?"
    r"(?:(?:as|see|same\s+as|per|refer\s+to)\s+)+(?:(?:per|for|stated|noted|set\s+out|outlined"
    r"|detailed|described|the|in|with)\s+)*(?:above|below)\b"
    r"|\babove\s+refers\b",
    re.IGNORECASE,
)
_BACK = (
    "above", "below", "before", "column", "previous", "preceding", "prior", "ditto", "idem", "do."
)  # fmt: skip
"""What points without a number holds one of these, or is a ditto mark alone."""
_LONGEST_MARK = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """What the words of a cell point to."""

    kind: str
    """row, recommendation, column, or above (which points to nothing certain)."""
    target: str
    """Printed number of the row or recommendation; "" for a column, for the row just before
    (kind row: "ditto", "as row above") and for nothing certain."""
    raw: str


# A pointer stands at the head of a cell; searching a whole page for one would take seconds.
_LONGEST = 2_000


def find_reference(text: str) -> Reference | None:
    """Return the first reference to another row or column that a text makes.

    A bare whole number and a "point" count as recommendations ("As 19 above", "Point 9
    refers"), a number with a dot as a row ("See 2.1").
    """
    folded = " ".join(text[:_LONGEST].split())
    numbered = _find_numbered(folded) or _find_bare(folded)
    if numbered or not _may_point_back(folded):
        return numbered
    return (
        _find_plain(_COLUMN, "column", folded)
        or _find_plain(_ROW_BEFORE, "row", folded)
        or _find_plain(_ABOVE, "above", folded)
    )


def _find_numbered(text: str) -> Reference | None:
    for found in _NUMBERED.finditer(text):
        # "Action 4" alone is a heading; it points only with "see", "as" or "refers" about it.
        begins = found.start("recommendation" if found["recommendation"] else "row")
        if found.start() == begins and not found["after"]:
            continue
        kind = "recommendation" if found["recommendation"] else "row"
        return Reference(kind, _tight(found["number"]), found[0].strip())
    return None


def _find_bare(text: str) -> Reference | None:
    found = _BARE.search(text)
    if found is None:
        return None
    number = _tight(found["number"])
    kind = "row" if "." in number else "recommendation"
    return Reference(kind, number, found[0].strip())


def _may_point_back(text: str) -> bool:
    """Tell whether a text holds a word or mark by which it may point without a number."""
    small = text.casefold()
    return len(text) <= _LONGEST_MARK or any(word in small for word in _BACK)


def _find_plain(pattern: re.Pattern[str], kind: str, text: str) -> Reference | None:
    found = pattern.search(text)
    return Reference(kind, "", found[0].strip()) if found else None


def _tight(number: str) -> str:
    return "".join(number.split())
