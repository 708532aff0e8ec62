"""Read the store: what was reported, corrected and decided, with who and when."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row, Select, Table, select

from actionplans.reported.engine import reading
from actionplans.reported.records import CorrectionMade, Decision
from actionplans.reported.tables import corrections, decisions, reports, supersessions, writes

_ended = writes.alias("ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReport:
    """One report on one action as it was recorded. Instants are UTC, without a time zone."""

    update_id: str
    """Sorts in the order of recording."""
    action_id: str
    """The id that the action had when it was reported on."""
    reported_on: date
    status: str
    percent_complete: int | None
    revised_deadline_start: date | None
    revised_deadline_end: date | None
    revision_reason: str
    commentary: str
    evidence: str
    reported_by: str
    recorded_by: str
    recorded_at: datetime
    superseded_at: datetime | None
    """None while it stands."""
    superseded_by: str
    superseded_reason: str


def progress_reports(
    action_ids: Collection[str] | None = None, *, is_standing: bool = False
) -> tuple[StoredReport, ...]:
    """Return the reports in the order of recording; None asks for those on every action.

    With `is_standing` what was superseded is left out.

    Raises:
        ReportsError: the store cannot be read.
    """
    with reading() as connection:
        if connection is None:
            return ()
        found = [_stored(row) for row in connection.execute(_reports())]
    wanted = None if action_ids is None else set(action_ids)
    return tuple(
        report
        for report in found
        if (wanted is None or report.action_id in wanted)
        and not (is_standing and report.superseded_at)
    )


def _reports() -> Select[tuple[object, ...]]:
    return (
        select(
            *(column for column in reports.c if column.name not in ("write_id", "position")),
            writes.c.recorded_by,
            writes.c.recorded_at,
            _ended.c.recorded_at.label("superseded_at"),
            _ended.c.recorded_by.label("superseded_by"),
            supersessions.c.reason.label("superseded_reason"),
        )
        .join(writes, writes.c.write_id == reports.c.write_id)
        .outerjoin(supersessions, supersessions.c.entry_id == reports.c.update_id)
        .outerjoin(_ended, _ended.c.write_id == supersessions.c.write_id)
        .order_by(reports.c.update_id)
    )


def _stored(row: Row[tuple[object, ...]]) -> StoredReport:
    values = dict(row._mapping)  # the documented way to a row's names
    for name in ("superseded_by", "superseded_reason"):
        values[name] = values[name] or ""
    return StoredReport(**values)


def latest_reports(action_ids: Collection[str]) -> dict[str, StoredReport]:
    """Return the newest standing report of each action that has one, by action_id.

    The newest speaks of the latest day; of two on the same day, the one recorded later.
    """
    standing = progress_reports(action_ids, is_standing=True)
    ordered = sorted(standing, key=lambda report: (report.reported_on, report.update_id))
    return {report.action_id: report for report in ordered}


def corrections_made() -> dict[str, CorrectionMade]:
    """Return the corrections that stand, by id, in the order of recording."""
    with reading() as connection:
        return dict(_corrections(connection)) if connection else {}


def _corrections(connection: Connection) -> Iterator[tuple[str, CorrectionMade]]:
    for row in connection.execute(_standing(corrections, "correction_id")):
        yield (
            row.correction_id,
            CorrectionMade(
                document_id=row.document_id,
                page=row.page,
                line_start=row.line_start,
                column_name=row.column_name,
                raw_text=row.raw_text,
                corrected=row.corrected,
                reason=row.reason,
            ),
        )


def decisions_made() -> dict[str, Decision]:
    """Return the decisions that stand, by id, in the order of recording."""
    with reading() as connection:
        return dict(_decisions(connection)) if connection else {}


def _decisions(connection: Connection) -> Iterator[tuple[str, Decision]]:
    for row in connection.execute(_standing(decisions, "decision_id")):
        yield (
            row.decision_id,
            Decision(
                kind=row.kind,
                recommendation_id=row.recommendation_id,
                subject_id=row.subject_id,
                is_accepted=row.is_accepted,
                link_kind=row.link_kind,
                reason=row.reason,
            ),
        )


def _standing(table: Table, key: str) -> Select[tuple[object, ...]]:
    return (
        select(table)
        .outerjoin(supersessions, supersessions.c.entry_id == table.c[key])
        .where(supersessions.c.entry_id.is_(None))
        .order_by(table.c[key])
    )
