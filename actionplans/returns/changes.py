"""What a report changes against the last one, in words: before and after."""

from collections.abc import Iterator

from actionplans import shown
from actionplans.reported import ProgressReport
from actionplans.returns.columns import STATUSES
from actionplans.returns.records import Known, KnownAction

_WORDS = {status: word for word, status in STATUSES.items()}
_TEXTS = {
    "revision_reason": "Reason",
    "commentary": "Commentary",
    "evidence": "Evidence",
    "reported_by": "Reported by",
}
_SAME = ("reported_on", "status", "percent_complete", *_TEXTS)
_DEADLINE = ("revised_deadline_start", "revised_deadline_end")


def is_same(report: ProgressReport, known: Known) -> bool:
    """Tell whether the newest report recorded on the action says the very same."""
    last = known.actions[report.action_id].last
    # What was a revision when it was recorded is the deadline in force by now.
    is_revising = report.revised_deadline_end is not None
    compared = (*_SAME, *_DEADLINE) if is_revising else (n for n in _SAME if n != "revision_reason")
    return last is not None and all(getattr(report, n) == getattr(last, n) for n in compared)


def difference(report: ProgressReport, action: KnownAction) -> Iterator[tuple[str, str, str]]:
    """Yield what changes, with the words before and after; "none" where there was nothing.

    What the report leaves empty stays as it was, so it is no change.
    """
    last = action.last
    before = _WORDS.get(last.status, "") if last else ""
    yield from _changed("Status", before or action.status_on_day, _WORDS.get(report.status, ""))
    yield from _changed(
        "Percent complete",
        _percent(last.percent_complete if last else None),
        _percent(report.percent_complete),
    )
    yield from _changed("Last day", action.deadline, _revised(report))
    for name, what in _TEXTS.items():
        yield from _changed(what, str(getattr(last, name, "")), str(getattr(report, name)))
    last_day = action.last_reported_on
    yield from _changed(
        "Last report", shown.day(last_day) if last_day else "", shown.day(report.reported_on)
    )


def _changed(what: str, before: str, after: str) -> Iterator[tuple[str, str, str]]:
    if after not in ("", before, shown.NOT_STATED):
        yield what, before or "none", after


def _percent(value: int | None) -> str:
    return "" if value is None else f"{value}%"


def _revised(report: ProgressReport) -> str:
    start, end = report.revised_deadline_start, report.revised_deadline_end
    is_span = start is not None and start != end
    return shown.span(start, end, "month" if is_span else "day") if end else ""
