"""Quarterly returns on the invented plans: who reported what, when it was recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from actionplans.demo import words
from actionplans.demo.plans import FIRST_DAY, PLAN, RENEWED, Row, add_months
from actionplans.reported import ProgressReport

_RECORDED_AFTER = timedelta(days=20)
"""From the end of a quarter until its return has come in."""


@dataclass(frozen=True, slots=True)
class Return:
    """What came in for one quarter."""

    digest: str
    recorded_at: datetime
    reports: tuple[ProgressReport, ...]


def returns(actions: Sequence[Row], years: int) -> Iterator[Return]:
    """Yield the returns of all but the last year, one for each quarter, the same each time."""
    draw = Random(2024)  # noqa: S311  # invented, and the same each time
    # What the renewed plan prints again is reported on there.
    renewed = {row["wording"] for row in actions if row["document_id"] == RENEWED}
    open_actions = [
        row for row in actions if row["document_id"] == RENEWED or row["wording"] not in renewed
    ]
    steps = dict.fromkeys((str(row["action_id"]) for row in open_actions), 0)
    for quarter in range(4 * (years - 1)):
        end = add_months(FIRST_DAY, 3 * quarter + 3) - timedelta(days=1)
        reports = tuple(_reports(open_actions, steps, end, draw))
        recorded_at = datetime.combine(end + _RECORDED_AFTER, time(10), UTC)
        yield Return(f"invented/{end}", recorded_at, reports)


def _reports(
    actions: Sequence[Row], steps: dict[str, int], end: date, draw: Random
) -> Iterator[ProgressReport]:
    for row in actions:
        action_id = str(row["action_id"])
        is_out = row["document_id"] == PLAN or end > date(2024, 4, 1)
        if steps[action_id] < _DONE and is_out and draw.random() < 0.8:
            yield _report(row, steps, end, draw)


_STATUSES = ("not started", "in progress", "in progress", "partly complete")
_DONE = len(_STATUSES)


def _report(row: Row, steps: dict[str, int], end: date, draw: Random) -> ProgressReport:
    action_id = str(row["action_id"])
    step = steps[action_id]
    due = row["deadline_end"] if isinstance(row.get("deadline_end"), date) else None
    is_near = isinstance(due, date) and due <= end + timedelta(days=60)
    steps[action_id] = min(step + (draw.random() < (0.85 if is_near else 0.5)), _DONE)
    if steps[action_id] == _DONE:
        status = "closed" if draw.random() < 0.08 else "complete"
    else:
        status = _STATUSES[steps[action_id]]
    said: dict[str, Any] = {"status": status, "commentary": words.COMMENTS[status]}
    if isinstance(due, date) and status not in ("complete", "closed") and is_near:
        said |= _moved(due, draw)
    if status == "complete":
        said["evidence"] = "Committee report (invented)"
    return ProgressReport(
        action_id=action_id,
        reported_on=end,
        reported_by=str(row["owner_raw"]),
        percent_complete={"complete": 100, "closed": None}.get(status, 25 * steps[action_id]),
        **said,
    )


def _moved(due: date, draw: Random) -> dict[str, object]:
    if draw.random() < 0.5:
        return {}
    later = add_months(due, draw.choice((4, 4, 7))) - timedelta(days=1)
    return {"revised_deadline_end": later, "revision_reason": draw.choice(words.REASONS)}
