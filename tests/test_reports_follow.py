"""What was reported on an older version of a plan follows the words into the newer one."""

from datetime import date, datetime
from pathlib import Path

import pytest

from actionplans import metrics, settings
from actionplans.metrics import Filters
from actionplans.shown import as_day, records
from actionplans.store import Connection
from tests.fixtures import one_plan
from tests.fixtures.one_plan import PLAN, Row
from tests.fixtures.two_versions import OUT, SECOND, second

AFTER = Filters(as_at=OUT)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)


def said(update_id: str, action_id: str, reported_on: date, status: str, **more: object) -> Row:
    return {
        "update_id": update_id,
        "action_id": action_id,
        "reported_on": reported_on,
        "known_on": reported_on,
        "status": status,
        **more,
    }


def followed(*reports: Row, later: Row | None = None, **more: object) -> tuple[object, ...]:
    """Build a plan whose one action a second version prints again; say how that one stands."""
    again = one_plan.action(7, PRINTED, document_id=SECOND, wording="ACTION 1") | (later or {})
    rows = [one_plan.action(1, date(2025, 3, 31)), again]
    connection = Connection(one_plan.build(rows, [second()], progress_updates=reports))
    filters = Filters(as_at=date(2024, 10, 1), **more)  # type: ignore[arg-type]
    [row] = records(metrics.register(connection, filters))
    connection.close()
    return row["status_on_day"], as_day(row["last_evidence_on"]), as_day(row[_IN_FORCE])


_IN_FORCE = "deadline_in_force_end"
MARCH, JUNE = date(2024, 3, 31), date(2024, 6, 30)
PRINTED = date(2025, 3, 31)


def test_what_was_reported_follows_an_action_that_is_printed_again_in_the_same_words() -> None:
    june = said("1", f"{PLAN}/1", JUNE, "in progress")
    assert followed(june) == ("in progress", JUNE, PRINTED)
    assert followed(june, known_by=datetime(2030, 1, 1)) == ("in progress", JUNE, PRINTED)
    assert followed(june, later={"wording": "Another"}) == (
        "not yet due",
        date(2024, 9, 20),
        PRINTED,
    )


def test_a_report_on_the_newer_version_is_newer() -> None:
    reports = (
        said("1", f"{PLAN}/1", JUNE, "in progress"),
        said("2", f"{SECOND}/7", date(2024, 9, 30), "complete"),
    )
    assert followed(*reports) == ("complete", date(2024, 9, 30), PRINTED)


def test_the_newer_version_prints_its_own_deadline_and_its_own_status() -> None:
    moved = said("1", f"{PLAN}/1", JUNE, "partly complete", revised_deadline_end=date(2026, 1, 1))
    assert followed(moved) == ("in progress", JUNE, PRINTED)
    plan_on = date(2024, 9, 20)
    assert followed(moved, later={"status": "not started"}) == ("not yet due", plan_on, PRINTED)
    late = said("2", f"{PLAN}/1", date(2024, 9, 30), "in progress")
    assert followed(moved, late, later={"status": "not started"})[0] == "in progress"


def test_complete_follows_only_where_the_last_day_stays_the_same() -> None:
    reports = (
        said("1", f"{PLAN}/1", MARCH, "in progress"),
        said("2", f"{PLAN}/1", JUNE, "complete"),
    )
    assert followed(*reports) == ("complete", JUNE, PRINTED)
    # Done once, and promised again for another year.
    other = date(2026, 3, 31)
    assert followed(*reports, later={"deadline_end": other}) == ("in progress", MARCH, other)


def test_of_two_actions_worded_alike_the_first_goes_with_the_first() -> None:
    rows = [
        one_plan.action(n, document_id=d, wording="Plant") for d in (PLAN, SECOND) for n in (1, 2)
    ]
    reports = [said("1", f"{PLAN}/2", JUNE, "in progress")]
    connection = Connection(one_plan.build(rows, [second()], progress_updates=reports))
    statuses = metrics.register(connection, AFTER)[["action_id", "status_on_day"]]
    assert statuses.values.tolist() == [
        [f"{SECOND}/1", "no deadline"],
        [f"{SECOND}/2", "in progress"],
    ]


def test_what_was_reported_is_counted_once_in_each_question() -> None:
    rows = [
        one_plan.action(1, PRINTED),
        one_plan.action(7, PRINTED, document_id=SECOND, wording="Action 1"),
    ]
    reports = [said("1", f"{PLAN}/1", date(2024, 9, 10), "complete")]
    connection = Connection(one_plan.build(rows, [second()], progress_updates=reports))
    end = Filters(as_at=date(2024, 12, 31))
    assert metrics.completions_over_time(connection, end)["reported"].sum() == 1
    quarters = metrics.reported_by_quarter(connection, end)
    assert list(quarters["reported"])[-1] == 1
    [last] = records(metrics.last_reports(connection, end)[["action_id"]].iloc[1:])
    assert last["action_id"] == f"{SECOND}/7"
