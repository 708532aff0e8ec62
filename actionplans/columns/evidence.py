"""Judge what a column holds by what stands in it, whatever its heading."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from actionplans.fields.commitments import is_commitment, is_deadline
from actionplans.fields.owners import is_owner

_SAMPLE = 40
_REFERENCE = re.compile(r"[A-Z]{0,4}[ .-]?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?\W?", re.IGNORECASE)
_SENTENCE_WORDS = 4
_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which share of a column's filled cells looks like what."""

    filled: int
    """Cells with text among those looked at."""
    dates: float
    owners: float
    commitments: float
    sentences: float
    """Cells of four words or more."""
    references: float


def judge(cells: Sequence[str]) -> Evidence:
    """Return the evidence of a column's cells, or of the first of them."""
    filled = [cell for cell in cells if cell][:_SAMPLE]
    dates = [_all_lines(cell, is_deadline) and not is_commitment(cell) for cell in filled]
    undated = [c for c, is_date in zip(filled, dates, strict=True) if not is_date]
    return Evidence(
        filled=len(filled),
        dates=_share(dates),
        owners=sum(_all_lines(cell, is_owner) for cell in undated) / max(len(filled), 1),
        commitments=_share([is_commitment(cell.split("\n")[-1]) for cell in filled]),
        sentences=_share([len(cell.split()) >= _SENTENCE_WORDS for cell in filled]),
        references=_share([bool(_REFERENCE.fullmatch(cell)) for cell in filled]),
    )


def _all_lines(cell: str, is_kind: Callable[[str], bool]) -> bool:
    if len(cell) > _LONGEST_VALUE:
        return False
    return all(is_kind(line.removeprefix("• ")) for line in cell.split("\n"))


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0
