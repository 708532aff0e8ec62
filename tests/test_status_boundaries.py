"""The one SQL place for a status on a day, at its boundaries, beside a plain Python oracle."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from actionplans import settings
from actionplans.store import Connection
from tests.fixtures import one_plan

PLAN_ON = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Said:
    """One report, as the oracle sees it."""

    reported_on: date
    known_on: date
    status: str | None
    deadline_end: date | None = None
    superseded_on: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One action with its reports and the day that is asked for."""

    as_at: date
    deadline_end: date | None
    reports: tuple[Said, ...] = ()
    is_ongoing: bool = False
    stated: str | None = None


def oracle(case: Case) -> str:
    """Say the status as the rules do, in the plainest way."""
    counted = [
        (said.reported_on, number, said)
        for number, said in enumerate(case.reports)
        if said.known_on <= case.as_at
        and (said.superseded_on is None or said.superseded_on > case.as_at)
    ]
    newest_first = [said for _, _, said in sorted(counted, key=lambda c: c[:2], reverse=True)]
    status = next((s.status for s in newest_first if s.status), case.stated)
    due = next((s.deadline_end for s in newest_first if s.deadline_end), case.deadline_end)
    if status in ("complete", "closed"):
        return status
    if case.is_ongoing:
        return "ongoing"
    if due and (case.as_at - due).days > 0:
        is_reported_since = bool(newest_first) and newest_first[0].reported_on > due
        return "overdue" if is_reported_since else "past due, no update"
    if due and (due - case.as_at).days <= 90:
        return "due soon"
    if status in ("in progress", "partly complete"):
        return "in progress"
    return "not yet due" if due else "no deadline"


def _build(cases: list[Case]) -> Path:
    actions, updates = [], []
    for position, case in enumerate(cases, start=1):
        actions.append(
            one_plan.action(
                position, case.deadline_end, is_ongoing=case.is_ongoing, status=case.stated
            )
        )
        updates += [
            {
                "update_id": f"{position}/{number:04}",
                "action_id": f"{one_plan.PLAN}/{position}",
                "reported_on": said.reported_on,
                "known_on": said.known_on,
                "status": said.status,
                "revised_deadline_end": said.deadline_end,
                "superseded_on": said.superseded_on,
            }
            for number, said in enumerate(case.reports)
        ]
    return one_plan.build(actions, progress_updates=updates)


def _answers(file: Path, cases: list[Case], known_by: str = "") -> list[str]:
    """Ask for the status of every case, in one question for each day."""
    connection = Connection(file)
    found = {
        (as_at, action_id): status
        for as_at in {case.as_at for case in cases}
        for action_id, status in connection.rows(
            f"""
            select action_id, status_on_day
            from action_status($as_at{known_by})
            order by action_id
            """,
            {"as_at": as_at},
        )
    }
    connection.close()
    places = enumerate(cases, start=1)
    return [str(found[case.as_at, f"{one_plan.PLAN}/{position}"]) for position, case in places]


def _late(as_at: date, reported_on: date) -> Case:
    said = Said(reported_on, reported_on, "in progress")
    return Case(as_at, date(2024, 2, 29), (said,))


TABLE = [
    # The last day of a month belongs to the deadline; the day after does not.
    (Case(date(2024, 6, 30), date(2024, 6, 30)), "due soon"),
    (Case(date(2024, 7, 1), date(2024, 6, 30)), "past due, no update"),
    (Case(date(2024, 4, 30), date(2024, 4, 30)), "due soon"),
    (Case(date(2024, 5, 1), date(2024, 4, 30)), "past due, no update"),
    # 29 February.
    (Case(date(2024, 2, 28), date(2024, 2, 29)), "due soon"),
    (Case(date(2024, 2, 29), date(2024, 2, 29)), "due soon"),
    (Case(date(2024, 3, 1), date(2024, 2, 29)), "past due, no update"),
    (Case(date(2025, 2, 28), date(2025, 2, 28)), "due soon"),
    (Case(date(2025, 3, 1), date(2025, 2, 28)), "past due, no update"),
    # The end of a financial year, and of a calendar year.
    (Case(date(2025, 3, 31), date(2025, 3, 31)), "due soon"),
    (Case(date(2025, 4, 1), date(2025, 3, 31)), "past due, no update"),
    (Case(date(2024, 12, 31), date(2024, 12, 31)), "due soon"),
    (Case(date(2025, 1, 1), date(2024, 12, 31)), "past due, no update"),
    # Ninety days: over a 29 February, and over none.
    (Case(date(2024, 1, 1), date(2024, 3, 31)), "due soon"),
    (Case(date(2024, 1, 1), date(2024, 4, 1)), "not yet due"),
    (Case(date(2025, 1, 1), date(2025, 4, 1)), "due soon"),
    (Case(date(2025, 1, 1), date(2025, 4, 2)), "not yet due"),
    (Case(date(2024, 12, 31), date(2025, 3, 31)), "due soon"),
    # Overdue needs a report that speaks of a day after the last one.
    (_late(date(2024, 3, 31), date(2024, 2, 28)), "past due, no update"),
    (_late(date(2024, 3, 31), date(2024, 2, 29)), "past due, no update"),
    (_late(date(2024, 3, 31), date(2024, 3, 1)), "overdue"),
    (_late(date(2024, 2, 29), date(2024, 2, 29)), "due soon"),
    # A complete one is never late, an ongoing one has no day on which it could be.
    (Case(date(2030, 1, 1), date(2024, 2, 29), stated="complete"), "complete"),
    (Case(date(2030, 1, 1), date(2024, 2, 29), stated="closed"), "closed"),
    (Case(date(2030, 1, 1), date(2024, 2, 29), is_ongoing=True), "ongoing"),
    (Case(date(2024, 2, 1), None), "no deadline"),
    # A deadline that was moved counts from its own last day.
    (
        Case(
            date(2024, 4, 1),
            date(2024, 2, 29),
            (Said(date(2024, 2, 1), date(2024, 2, 1), None, date(2024, 3, 31)),),
        ),
        "past due, no update",
    ),
    (
        Case(
            date(2024, 3, 31),
            date(2024, 2, 29),
            (Said(date(2024, 2, 1), date(2024, 2, 1), None, date(2024, 3, 31)),),
        ),
        "due soon",
    ),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_each_boundary_day() -> None:
    cases = [case for case, _ in TABLE]
    assert _answers(_build(cases), cases) == [expected for _, expected in TABLE]
    assert [oracle(case) for case in cases] == [expected for _, expected in TABLE]


DAYS = st.dates(date(2024, 2, 20), date(2024, 7, 10))
LATER = st.integers(0, 40).map(lambda days: timedelta(days=days))
STATUSES = st.sampled_from(
    [None, "not started", "in progress", "partly complete", "complete", "closed"]
)


@st.composite
def _said(draw: st.DrawFn) -> Said:
    reported_on = draw(DAYS)
    known_on = reported_on + draw(LATER)
    superseded_on = known_on + draw(LATER) if draw(st.booleans()) else None
    deadline_end = draw(st.none() | DAYS)
    return Said(reported_on, known_on, draw(STATUSES), deadline_end, superseded_on)


CASES = st.builds(
    Case,
    as_at=DAYS,
    deadline_end=st.none() | DAYS,
    reports=st.lists(_said(), max_size=5).map(tuple),
    is_ongoing=st.booleans(),
    stated=st.none() | st.sampled_from(["in progress", "complete", "not started"]),
)


@pytest.mark.usefixtures("folder")
@hypothesis_settings(max_examples=8, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(CASES, min_size=40, max_size=40), st.lists(DAYS, min_size=5, max_size=5))
def test_every_status_is_what_the_rules_say_in_plain_words(
    cases: list[Case], days: list[date]
) -> None:
    file = _build(cases)
    for day in days:
        asked = [replace(case, as_at=day) for case in cases]
        expected = [oracle(case) for case in asked]
        assert _answers(file, asked) == expected
        # The recorded clock, asked for an instant after everything, goes another way to it.
        assert _answers(file, asked, ", known_by := timestamp '2100-01-01'") == expected
