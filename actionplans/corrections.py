"""Put known misprints and misreadings right, each with its reason."""

import csv
import dataclasses
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from actionplans.errors import RegisterError, StaleCorrectionError
from actionplans.records import PlanRow, PrintedRecommendation

RECOMMENDATION = "recommendation"
LEFT_OUT = "left out"
"""Column of a correction that takes a whole action out of the plan: raw_text is its wording."""

COLUMNS = {
    "wording", "owner", "deadline", "issue", "commitment", "purpose", "status", "measure",
    "progress", "accountable", "section", RECOMMENDATION, LEFT_OUT,
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
    """What is printed; "" where the cell is empty."""
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
    if correction.column_name == LEFT_OUT and correction.corrected:
        raise RegisterError(f"{path.name} line {line}: what is left out is not read as anything")
    return correction


def write_corrections(corrections: Iterable[Correction]) -> str:
    """Return corrections as the lines of the table, without its header."""
    names = [field.name for field in dataclasses.fields(Correction)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([getattr(known, name) for name in names] for known in corrections)
    return text.getvalue()


def apply(printed: Iterable[Printed], corrections: Sequence[Correction]) -> Iterator[Printed]:
    """Yield what was printed with the corrections in place.

    Those that leave an action out wait until the actions are read (normalise.leave_out).

    Raises:
        StaleCorrectionError: a cell no longer prints what its correction expects, or there is
            no such row; the message quotes both.
    """
    rows = list(printed)
    for known in corrections:
        if known.column_name != LEFT_OUT:
            index = _row_of(known, rows)
            rows[index] = _corrected(rows[index], known)
    yield from rows


def _row_of(known: Correction, rows: Sequence[Printed]) -> int:
    """Return the row that a correction means: the first at its line that prints its text."""
    there = [index for index, row in enumerate(rows) if _is_for(known, row)]
    if not there:
        raise StaleCorrectionError(f"{place_of(known)}: no such row; expected {known.raw_text!r}")
    # A page break may part a row, so that its owner or date stands in the next one.
    second_halves = [i + 1 for i in there if i + 1 < len(rows) and _follows_break(rows[i + 1])]
    for index in [*there, *second_halves]:
        if _prints(_cell(rows[index], known), known.raw_text):
            return index
    found = _cell(rows[there[0]], known)
    raise StaleCorrectionError(f"{place_of(known)}: expected {known.raw_text!r}, found {found!r}")


def _is_for(known: Correction, row: Printed) -> bool:
    is_recommendation = isinstance(row, PrintedRecommendation)
    same_kind = is_recommendation == (known.column_name == RECOMMENDATION)
    begins = [row.place.line_start]
    if isinstance(row, PlanRow):
        begins += [place.line_start for place in row.line_places]
    return same_kind and known.line_start in begins


def _follows_break(row: Printed) -> bool:
    return isinstance(row, PlanRow) and row.follows_break


def _column(known: Correction) -> str:
    return "wording" if known.column_name == RECOMMENDATION else known.column_name


def _cell(row: Printed, known: Correction) -> str:
    return str(getattr(row, _column(known)))


def _prints(cell: str, raw_text: str) -> bool:
    return bool(_pattern(raw_text).search(cell)) if raw_text else not cell.strip()


def _pattern(raw_text: str) -> re.Pattern[str]:
    """Return the text as it may stand in a cell, where stacked lines and bullets part words."""
    return re.compile(r"[\s•]+".join(map(re.escape, raw_text.split())))


def _corrected(row: Printed, known: Correction) -> Printed:
    cell, corrected = _cell(row, known), known.corrected
    if not known.raw_text:
        mended = corrected
    elif known.raw_text in cell:
        mended = cell.replace(known.raw_text, corrected)
    else:
        mended = _pattern(known.raw_text).sub(lambda _: corrected, cell)
    changes: dict[str, Any] = {_column(known): mended}
    return dataclasses.replace(row, **changes)


def place_of(known: Correction) -> str:
    """Say where a correction stands and what it is about."""
    return f"corrections.csv: {known.document_id} line {known.line_start} {known.column_name}"
