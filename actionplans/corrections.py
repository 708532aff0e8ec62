"""Put known misprints and misreadings right, each with its reason."""

import csv
import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from actionplans.errors import RegisterError, StaleCorrectionError
from actionplans.records import PlanRow, PrintedRecommendation

RECOMMENDATION = "recommendation"
COLUMNS = {
    "wording", "owner", "deadline", "issue", "commitment", "purpose", "status", "measure",
    "progress", "accountable", "section", RECOMMENDATION,
}  # fmt: skip

Printed = PlanRow | PrintedRecommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One misprint or misreading, and what it is read as."""

    document_id: str
    page: int | None
    line_start: int
    """First line of the row as the loader gives it."""
    column_name: str
    raw_text: str
    corrected: str
    reason: str
    corrected_by: str
    corrected_on: date


def read_corrections(path: Path) -> list[Correction]:
    """Read the corrections, in file order.

    Raises:
        RegisterError: a row does not hold what it must; the message names file and line.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return [_correction(path, reader.line_num, row) for row in reader]


def _correction(path: Path, line: int, row: Mapping[str, str]) -> Correction:
    try:
        correction = Correction(
            document_id=row["document_id"],
            page=int(row["page"]) if row["page"] else None,
            line_start=int(row["line_start"]),
            column_name=row["column_name"],
            raw_text=row["raw_text"],
            corrected=row["corrected"],
            reason=row["reason"],
            corrected_by=row["corrected_by"],
            corrected_on=date.fromisoformat(row["corrected_on"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RegisterError(f"{path.name} line {line}: {error}") from error
    if correction.column_name not in COLUMNS or not correction.reason:
        raise RegisterError(f"{path.name} line {line}: needs a reason and a known column_name")
    return correction


def apply(printed: Iterable[Printed], corrections: Sequence[Correction]) -> Iterator[Printed]:
    """Yield what was printed with the corrections in place.

    Raises:
        StaleCorrectionError: a cell no longer prints what its correction expects, or there is
            no such row; the message quotes both.
    """
    waiting = list(corrections)
    for row in printed:
        for known in [c for c in waiting if _is_for(c, row)]:
            row = _corrected(row, known)  # noqa: PLW2901
            waiting.remove(known)
        yield row
    for known in waiting:
        raise StaleCorrectionError(f"{_place(known)}: no such row; expected {known.raw_text!r}")


def _is_for(known: Correction, row: Printed) -> bool:
    is_recommendation = isinstance(row, PrintedRecommendation)
    same_kind = is_recommendation == (known.column_name == RECOMMENDATION)
    return same_kind and row.place.line_start == known.line_start


def _corrected(row: Printed, known: Correction) -> Printed:
    column = "wording" if known.column_name == RECOMMENDATION else known.column_name
    found = getattr(row, column)
    if known.raw_text not in found:
        raise StaleCorrectionError(f"{_place(known)}: expected {known.raw_text!r}, found {found!r}")
    return dataclasses.replace(row, **{column: found.replace(known.raw_text, known.corrected)})


def _place(known: Correction) -> str:
    return f"corrections.csv: {known.document_id} line {known.line_start} {known.column_name}"
