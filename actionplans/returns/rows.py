"""One row of a return, or one form: from its cells to a report, with every doubt named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from actionplans import shown
from actionplans.records import Deadline
from actionplans.reported import ProgressReport
from actionplans.returns.cells import read_day, read_percent, read_span, read_status, read_words
from actionplans.returns.records import FilledRow, Known, KnownAction

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with one cell."""

    key: str
    """Of the column."""
    message: str
    is_note: bool = False
    """The row is taken all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values:
    """What the cells of a row say; None or "" where they are empty."""

    status: str
    percent: int | None
    reported_on: date | None
    revised: Deadline | None
    reason: str
    commentary: str
    evidence: str
    reported_by: str


def read_report(
    row: FilledRow, action_id: str, known: Known, reporting_day: date
) -> tuple[ProgressReport | None, list[Doubt]]:
    """Return the report that a row makes, and its doubts; None where any cell is wrong.

    The report is also None, though its cells are read, where no such action is known.
    """
    last_day = min(reporting_day, known.today)
    doubts: list[Doubt] = []
    values = _values(row, last_day, doubts)
    action = known.actions.get(action_id)
    if action is None:
        return None, doubts
    if not doubts and not row.formulas:
        doubts += _contradictions(values, action, known, last_day)
    if row.formulas or any(not doubt.is_note for doubt in doubts):
        return None, doubts
    return _report(values, action_id, action, last_day), doubts


def _values(row: FilledRow, day: date, doubts: list[Doubt]) -> _Values:
    return _Values(
        status=_read(read_status, "status", row, doubts) or "",
        percent=_read(read_percent, "percent_complete", row, doubts),
        reported_on=_read(partial(read_day, reporting_day=day), "reported_on", row, doubts),
        revised=_read(partial(read_span, reporting_day=day), "revised", row, doubts),
        reason=_read(read_words, "revision_reason", row, doubts) or "",
        commentary=_read(read_words, "commentary", row, doubts) or "",
        evidence=_read(read_words, "evidence", row, doubts) or "",
        reported_by=_read(partial(read_words, longest=200), "reported_by", row, doubts) or "",
    )


def _read(
    reader: Callable[[object], Value], key: str, row: FilledRow, doubts: list[Doubt]
) -> Value | None:
    try:
        return reader(row.cells.get(key))
    except ValueError as error:
        doubts.append(Doubt(key, str(error)))
        return None


def _contradictions(
    values: _Values, action: KnownAction, known: Known, last_day: date
) -> Iterator[Doubt]:
    """Yield what cannot hold together although each cell can be read."""
    if not (values.status or values.commentary or values.evidence or values.revised) and (
        values.percent is None
    ):
        yield Doubt("status", "The row says nothing: choose a status, or write what was done.")
    if values.status == "complete" and values.reported_on is None:
        yield Doubt("reported_on", "It is complete; give the day on which it was completed.")
    if values.status == "complete" and values.percent not in (None, 100):
        yield Doubt("percent_complete", f"{values.percent} percent is not complete.")
    if values.status == "not started" and values.percent:
        yield Doubt("percent_complete", f"{values.percent} percent is more than not started.")
    yield from _impossible_days(values, action, known, last_day)
    if values.revised and not values.reason:
        yield Doubt("revision_reason", "No reason given for the revised last day.", is_note=True)
    if values.reason and not values.revised:
        yield Doubt("revised", "There is a reason for a revision but no revised last day.")


def _impossible_days(
    values: _Values, action: KnownAction, known: Known, last_day: date
) -> Iterator[Doubt]:
    day, last = values.reported_on or last_day, action.last_reported_on
    if day > last_day:
        word = "today" if last_day == known.today else "the reporting day"
        yield Doubt("reported_on", f"{shown.day(day)} is after {word}, {shown.day(last_day)}.")
    if last is not None and day < last:
        yield Doubt(
            "reported_on",
            f"{shown.day(day)} is earlier than the last report on this action, of "
            f"{shown.day(last)}.",
        )


def _report(values: _Values, action_id: str, action: KnownAction, last_day: date) -> ProgressReport:
    # The last day that holds already is no revision.
    is_revised = values.revised is not None and values.revised.end != action.deadline_end
    revised = values.revised if is_revised else None
    return ProgressReport(
        action_id=action_id,
        reported_on=values.reported_on or last_day,
        status=values.status,  # type: ignore[arg-type]  # read_status returns one of these
        percent_complete=values.percent,
        revised_deadline_start=revised.start if revised else None,
        revised_deadline_end=revised.end if revised else None,
        revision_reason=values.reason if revised else "",
        commentary=values.commentary,
        evidence=values.evidence,
        reported_by=values.reported_by or shown.NOT_STATED,
    )
