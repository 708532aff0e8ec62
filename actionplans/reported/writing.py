"""Write to the store. Rows are only ever added; what was wrong is superseded, never deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, insert, select

from actionplans.errors import ReportsError
from actionplans.fields.contacts import mask
from actionplans.reported.engine import Moment, writing
from actionplans.reported.records import CorrectionMade, Decision, ProgressReport
from actionplans.reported.tables import corrections, decisions, reports, supersessions, writes

_KEYS = {
    "report": reports.c.update_id,
    "correction": corrections.c.correction_id,
    "decision": decisions.c.decision_id,
}
"""The key of each sort of entry; its name begins the ids of that sort."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a write did."""

    ids: tuple[str, ...]
    """The id of each report, in the order given."""
    is_new: bool
    """False where the same return had been recorded before, so that nothing was written."""


def record(
    given: Sequence[ProgressReport],
    recorded_by: str,
    recorded_at: datetime,
    return_digest: str = "",
) -> Recorded:
    """Record reports, all or none; a return whose digest was recorded before changes nothing.

    `recorded_at` says its time zone.

    Raises:
        ReportsError: the store cannot be written.
        ValueError: there is no report, or nobody who records them.
    """
    if not given:
        raise ValueError("there is no report to record")
    with writing(_name(recorded_by), recorded_at) as (connection, next_write):
        if known := _recorded_before(connection, return_digest):
            return Recorded(known, is_new=False)
        moment = next_write(return_digest)
        return Recorded(_add_reports(connection, moment, given), is_new=True)


def _recorded_before(connection: Connection, return_digest: str) -> tuple[str, ...]:
    if not return_digest:
        return ()
    known = (
        select(reports.c.update_id)
        .join(writes, writes.c.write_id == reports.c.write_id)
        .where(writes.c.return_digest == return_digest)
        .order_by(reports.c.position)
    )
    return tuple(connection.scalars(known))


def supersede(
    entry_id: str,
    superseded_by: str,
    superseded_at: datetime,
    reason: str,
    replacement: ProgressReport | None = None,
) -> tuple[str, ...]:
    """Mark a report, correction or decision as no longer standing; it stays in the store.

    Returns the id of the report that takes its place, recorded in the same transaction.

    Raises:
        ReportsError: no such entry, or it is superseded already, or no reason is given.
    """
    if not reason.strip():
        raise ReportsError("say why it no longer stands")
    with writing(_name(superseded_by), superseded_at) as (connection, next_write):
        _check_stands(connection, entry_id)
        moment = next_write("")
        _end(connection, moment, entry_id, reason)
        return _add_reports(connection, moment, [replacement]) if replacement else ()


def _check_stands(connection: Connection, entry_id: str) -> None:
    key = _KEYS.get(entry_id.partition("/")[0])
    if key is None or connection.scalar(select(key).where(key == entry_id)) is None:
        raise ReportsError(f"there is no entry {entry_id!r}")
    ended = select(supersessions.c.entry_id).where(supersessions.c.entry_id == entry_id)
    if connection.scalar(ended) is not None:
        raise ReportsError(f"{entry_id!r} is superseded already")


def record_correction(made: CorrectionMade, recorded_by: str, recorded_at: datetime) -> str:
    """Record a correction of a reading; one of the same cell that stood is superseded."""
    same_cell = (
        (corrections.c.document_id == made.document_id)
        & (corrections.c.line_start == made.line_start)
        & (corrections.c.column_name == made.column_name)
    )
    with writing(_name(recorded_by), recorded_at) as (connection, next_write):
        before = list(connection.scalars(select(corrections.c.correction_id).where(same_cell)))
        moment = next_write("")
        _end_standing(connection, moment, before, "corrected anew")
        return _add(connection, moment, corrections, "correction", asdict(made))


def record_decision(decision: Decision, recorded_by: str, recorded_at: datetime) -> str:
    """Record a decision on a suggestion; an earlier one on the same is superseded."""
    same_subject = (
        (decisions.c.kind == decision.kind)
        & (decisions.c.recommendation_id == decision.recommendation_id)
        & (decisions.c.subject_id == decision.subject_id)
    )
    with writing(_name(recorded_by), recorded_at) as (connection, next_write):
        before = list(connection.scalars(select(decisions.c.decision_id).where(same_subject)))
        moment = next_write("")
        _end_standing(connection, moment, before, "decided anew")
        return _add(connection, moment, decisions, "decision", asdict(decision))


def _name(person: str) -> str:
    if not person.strip():
        raise ValueError("say who records it")
    return mask(person.strip())


def _add_reports(
    connection: Connection, moment: Moment, given: Sequence[ProgressReport]
) -> tuple[str, ...]:
    ids = tuple(_id("report", moment, position) for position in range(1, len(given) + 1))
    rows = [
        {"update_id": update_id, "write_id": moment.write_id, "position": position} | asdict(report)
        for position, (update_id, report) in enumerate(zip(ids, given, strict=True), start=1)
    ]
    connection.execute(insert(reports), rows)
    return ids


def _add(
    connection: Connection, moment: Moment, table: Table, sort: str, row: Mapping[str, object]
) -> str:
    entry_id = _id(sort, moment, 1)
    key = {_KEYS[sort].name: entry_id, "write_id": moment.write_id}
    connection.execute(insert(table).values(key | dict(row)))
    return entry_id


def _end_standing(
    connection: Connection, moment: Moment, entry_ids: Sequence[str], reason: str
) -> None:
    ended = set(
        connection.scalars(
            select(supersessions.c.entry_id).where(supersessions.c.entry_id.in_(entry_ids))
        )
    )
    for entry_id in entry_ids:
        if entry_id not in ended:
            _end(connection, moment, entry_id, reason)


def _end(connection: Connection, moment: Moment, entry_id: str, reason: str) -> None:
    row = {"entry_id": entry_id, "write_id": moment.write_id, "reason": mask(reason.strip())}
    connection.execute(insert(supersessions).values(row))


def _id(sort: str, moment: Moment, position: int) -> str:
    """Return an id that sorts in the order of recording: "report/00000012/0003"."""
    return f"{sort}/{moment.write_id:08}/{position:04}"
