"""Quarterly returns on the invented plans: who reported what, when it was recorded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from actionplans.demo import words
from actionplans.demo.plans import FIRST_DAY, PLAN, RENEWED, RENEWED_ON, Row, add_months
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
    first = {str(row["wording"]): row for row in actions if row["document_id"] == PLAN}
    renewed = {str(row["wording"]): row for row in actions if row["document_id"] == RENEWED}
    steps = dict.fromkeys(first, 0)
    for quarter in range(4 * (years - 1)):
        end = add_months(FIRST_DAY, 3 * quarter + 3) - timedelta(days=1)
        if add_months(end, -2) == RENEWED_ON:
            _go_on(first, renewed, steps)
        # The version that is in force is reported on.
        in_force = first if end < RENEWED_ON else renewed
        reports = tuple(_reports(in_force.values(), steps, end, draw))
        recorded_at = datetime.combine(end + _RECORDED_AFTER, time(10), UTC)
        yield Return(f"invented/{end}", recorded_at, reports)


def _go_on(first: Mapping[str, Row], renewed: Mapping[str, Row], steps: dict[str, int]) -> None:
    """Take up again what was done once, where the renewed plan promises it for another day."""
    for wording, row in renewed.items():
        if row.get("deadline_end") != first[wording].get("deadline_end"):
            steps[wording] = min(steps[wording], _DONE - 1)


def _reports(
    actions: Iterable[Row], steps: dict[str, int], end: date, draw: Random
) -> Iterator[ProgressReport]:
    for row in actions:
        if steps[str(row["wording"])] < _DONE and draw.random() < 0.8:
            yield _report(row, steps, end, draw)


_STATUSES = ("not started", "in progress", "in progress", "partly complete")
_DONE = len(_STATUSES)


def _report(row: Row, steps: dict[str, int], end: date, draw: Random) -> ProgressReport:
    wording = str(row["wording"])
    step = steps[wording]
    due = row["deadline_end"] if isinstance(row.get("deadline_end"), date) else None
    is_near = isinstance(due, date) and due <= end + timedelta(days=60)
    steps[wording] = min(step + (draw.random() < (0.9 if is_near else 0.6)), _DONE)
    if steps[wording] == _DONE:
        status = "closed" if draw.random() < 0.08 else "complete"
    else:
        status = _STATUSES[steps[wording]]
    said: dict[str, Any] = {"status": status, "commentary": words.COMMENTS[status]}
    if isinstance(due, date) and status not in ("complete", "closed") and is_near:
        said |= _moved(due, draw)
    if status == "complete":
        said["evidence"] = "Committee report (invented)"
    return ProgressReport(
        action_id=str(row["action_id"]),
        reported_on=end,
        reported_by=str(row["owner_raw"]),
        percent_complete={"complete": 100, "closed": None}.get(status, 25 * steps[wording]),
        **said,
    )


def _moved(due: date, draw: Random) -> dict[str, object]:
    if draw.random() < 0.5:
        return {}
    later = add_months(due, draw.choice((4, 4, 7))) - timedelta(days=1)
    return {"revised_deadline_end": later, "revision_reason": draw.choice(words.REASONS)}
