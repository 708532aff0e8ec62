"""Progress over time on one small plan: completions, slippage, reports by quarter, forecasts."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from actionplans import metrics, settings
from actionplans.metrics import Filters
from actionplans.metrics.forecast import days_until_complete
from actionplans.metrics.over_time import month_ends
from actionplans.metrics.slippage import slippage, slippage_by
from actionplans.shown import records, text
from actionplans.store import Connection
from tests.fixtures import one_plan
from tests.fixtures.one_plan import PLAN, Row

END = Filters(as_at=date(2024, 12, 31))
LATER = "fenbrook-2024-revised"


def update(position: int, reported_on: date, **more: object) -> Row:
    return {
        "update_id": f"{position}/{reported_on}",
        "action_id": f"{PLAN}/{position}",
        "reported_on": reported_on,
        "known_on": reported_on,
        **more,
    }


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Return a plan that a later one supersedes."""
    yield from _built_once(tmp_path_factory.mktemp("plan"), supersedes_document_id=PLAN)


@pytest.fixture(scope="module")
def two_plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Return the same plan beside a later one of its own."""
    yield from _built_once(tmp_path_factory.mktemp("two plans"))


def _built_once(folder: Path, **more: object) -> Iterator[Connection]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        connection = _two_plans(**more)
    yield connection
    connection.close()


def _two_plans(**more: object) -> Connection:
    later = one_plan.document(LATER, plan_on=date(2024, 9, 1), **more)
    actions = [
        one_plan.action(1, date(2024, 3, 31)),
        one_plan.action(2, date(2024, 6, 30)),
        one_plan.action(3, date(2024, 6, 30)),
        one_plan.action(4),
        # The later plan prints the third action again, with another date and no word of it.
        one_plan.action(
            1, date(2025, 1, 31), document_id=LATER, action_id="later", wording="Action 3"
        ),
    ]
    updates = [
        update(1, date(2024, 4, 30), status="complete"),
        update(
            2,
            date(2024, 6, 30),
            status="in progress",
            revised_deadline_end=date(2024, 9, 30),
            revision_reason="The tender failed.",
        ),
        update(2, date(2024, 9, 30), revised_deadline_end=date(2024, 12, 31)),
        # Says the same date again: no revision.
        update(2, date(2024, 12, 1), revised_deadline_end=date(2024, 12, 31)),
    ]
    return Connection(one_plan.build(actions, [later], progress_updates=updates))


def test_completions_are_counted_where_due_and_where_reported(two_plans: Connection) -> None:
    rows = metrics.completions_over_time(two_plans, END)
    columns = ["due", "reported", "due_so_far", "reported_so_far"]
    assert [(f"{row['month']:%Y-%m}", *(row[c] for c in columns)) for row in records(rows)] == [
        ("2024-03", 1, 0, 1, 0),
        ("2024-04", 0, 1, 1, 1),
        ("2024-06", 2, 0, 3, 1),
        ("2025-01", 1, 0, 4, 1),
    ]


def test_the_ledger_lists_each_revision_with_its_reason(plan: Connection) -> None:
    first, second, silent = records(slippage(plan, END))
    assert [first["action_id"], second["action_id"]] == [f"{PLAN}/2"] * 2
    assert (first["days_slipped"], first["days_in_all"], first["reason"]) == (
        92,
        92,
        "The tender failed.",
    )
    assert (second["days_slipped"], second["days_in_all"]) == (92, 184)
    assert text(second["reason"]) == ""
    assert (silent["action_id"], silent["number"]) == (f"{PLAN}/3", 1)
    assert (bool(silent["is_silent"]), silent["source_document_id"]) == (True, LATER)
    assert silent["days_slipped"] == 215


def test_a_revision_is_not_known_before_it_was_made(plan: Connection) -> None:
    assert len(slippage(plan, Filters(as_at=date(2024, 8, 31)))) == 1
    assert slippage(plan, Filters(as_at=date(2024, 6, 29))).empty


def test_slippage_is_summed_by_group(plan: Connection) -> None:
    [row] = slippage_by(plan, END, "purpose").to_dict("records")
    assert (row["actions"], row["moves"], row["days_slipped"]) == (2, 3, 92 + 92 + 215)
    assert (row["without_reason"], row["silent"]) == (2, 1)


def test_the_status_mix_is_that_of_each_months_last_day(two_plans: Connection) -> None:
    mix = metrics.status_mix(two_plans, END)
    counts = {
        (f"{row['day']:%Y-%m-%d}", row["status_on_day"]): row["actions"] for row in records(mix)
    }
    assert counts["2024-03-31", "due soon"] == 1 + 0
    assert counts["2024-04-30", "complete"] == 1
    assert counts["2024-07-31", "past due, no update"] == 1
    assert {day for day, _ in counts} == {
        f"{day:%Y-%m-%d}" for day in [*month_ends(END.as_at, 11), END.as_at]
    }


def test_reports_are_counted_by_quarter(two_plans: Connection) -> None:
    rows = metrics.reported_by_quarter(two_plans, END)
    assert [
        (f"{row['period_end']:%Y-%m-%d}", row["actions"], row["reported"]) for row in records(rows)
    ] == [
        ("2024-03-31", 4, 0),
        ("2024-06-30", 4, 2),
        ("2024-09-30", 4, 1),
        ("2024-12-31", 4, 1),
    ]


@pytest.mark.parametrize(
    ("before", "ends"),
    [
        (date(2024, 3, 1), [date(2024, 1, 31), date(2024, 2, 29)]),
        (date(2024, 3, 31), [date(2024, 1, 31), date(2024, 2, 29)]),
        (date(2025, 1, 1), [date(2024, 11, 30), date(2024, 12, 31)]),
    ],
)
def test_months_end_on_their_last_day(before: date, ends: list[date]) -> None:
    assert month_ends(before, 2) == ends


def test_too_few_reports_give_no_forecast(two_plans: Connection) -> None:
    [row] = metrics.forecast(two_plans, END).to_dict("records")
    assert (row["completed"], row["remaining"]) == (1, 4)
    assert row["soonest_on"] is None
    assert days_until_complete(metrics.ENOUGH - 1, 365, 5) is None


def test_the_forecast_holds_what_happens_about_as_often_as_it_says() -> None:
    """Back-test: invented histories of a steady pace, each cut after its first year."""
    chance = random.Random(20240101)  # noqa: S311
    told = held = 0
    for _ in range(3000):
        pace_days = chance.uniform(5, 60)
        remaining = chance.randint(1, 40)
        completed, day = 0, chance.expovariate(1 / pace_days)
        while day <= 365:
            completed, day = completed + 1, day + chance.expovariate(1 / pace_days)
        done_in = day - 365 + sum(chance.expovariate(1 / pace_days) for _ in range(remaining - 1))
        if found := days_until_complete(completed, 365, remaining):
            told += 1
            latest = found.latest_days if found.latest_days is not None else 10**9
            held += found.soonest_days - 1 <= done_in <= latest + 1
    assert told > 1500
    assert metrics.CERTAINTY - 0.05 < held / told < metrics.CERTAINTY + 0.05


def test_a_forecast_gives_days_after_the_day_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    actions = [one_plan.action(position, date(2025, 12, 31)) for position in range(1, 31)]
    updates = [
        update(position, date(2024, 1, 1) + timedelta(days=30 * position), status="complete")
        for position in range(1, 13)
    ]
    connection = Connection(one_plan.build(actions, progress_updates=updates))
    [row] = metrics.forecast(connection, END).to_dict("records")
    assert (row["completed"], row["remaining"]) == (12, 18)
    assert END.as_at < row["soonest_on"] < row["latest_on"]
