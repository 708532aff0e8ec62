"""The newest build together with what people have reported: what every page and feed asks."""

from dataclasses import dataclass

from actionplans import reported, store
from actionplans.clock import day_of
from actionplans.reported import StoredReport
from actionplans.store import Connection, Reported, Rows


@dataclass(frozen=True, slots=True)
class State:
    """What the database held at one moment; answers are kept by it."""

    build: str
    """Name of the build; "" where there is none yet."""
    reports: str
    """Version of the store of reports; "" where nothing was reported."""


def state() -> State:
    """Return the state of now.

    Raises:
        ReportsError: the store of reports cannot be read.
    """
    return State(store.current_build(), reported.version())


def connect(asked: State) -> Connection:
    """Return a connection to a build with the reports beside it."""
    return store.connect(asked.build, Reported(asked.reports, _rows))


def _rows() -> Rows:
    return [_row(report) for report in reported.progress_reports()]


def _row(report: StoredReport) -> dict[str, object]:
    recorded_on = day_of(report.recorded_at)
    ended = report.superseded_at
    return {
        "update_id": report.update_id,
        "action_id": report.action_id,
        "reported_on": report.reported_on,
        "known_on": max(report.reported_on, recorded_on),
        "status": report.status or None,
        "percent_complete": report.percent_complete,
        "revised_deadline_start": report.revised_deadline_start,
        "revised_deadline_end": report.revised_deadline_end,
        "revision_reason": report.revision_reason or None,
        "commentary": report.commentary or None,
        "evidence_raw": report.evidence or None,
        "reported_by": report.reported_by,
        "recorded_at": report.recorded_at,
        "superseded_at": ended,
        "superseded_on": day_of(ended) if ended else None,
    }
