"""One action over a year, on both clocks: what had been reported, and what was recorded here.

The plan of 1 January 2024 promises it by 30 June. The year:

    20 April    a return, of 31 March: in progress
    10 July     a return, of 30 June: moved to 30 September, "the tender failed"
    5 August    the July return is corrected: it is moved to 31 October instead
    12 October  a late return, of 31 May: partly complete
    20 October  a return, of 30 September: complete
    3 November  that was another action, and is taken back
    2 December  a peer review of 1 September is loaded: it found the action under way
"""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from actionplans import current, exports, metrics, reported, settings, store
from actionplans.clock import end_of
from actionplans.metrics import Filters
from actionplans.reported import ProgressReport
from actionplans.store import Connection
from tests.fixtures import one_plan

ACTION = f"{one_plan.PLAN}/1"
REVIEW = "fenbrook-2024-review"


def noon(day: int, month: int) -> datetime:
    return datetime(2024, month, day, 12, tzinfo=UTC)


def report(reported_on: date, status: str, **more: object) -> ProgressReport:
    return ProgressReport(
        action_id=ACTION,
        reported_on=reported_on,
        reported_by="Head of Parks",
        status=status,  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


def moved(deadline_end: date) -> ProgressReport:
    return report(
        date(2024, 6, 30),
        "in progress",
        revised_deadline_end=deadline_end,
        revision_reason="The tender failed.",
    )


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tell the year once; return the folder with its database and its reports."""
    folder = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder / "build")
        patch.setattr(settings, "REPORTS", str(folder / "reports" / "reports.sqlite"))
        tell_the_year()
    return folder


@pytest.fixture
def year(told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Connection:
    for name in ("build", "reports"):
        shutil.copytree(told / name, tmp_path / name)
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    monkeypatch.setattr(settings, "REPORTS", str(tmp_path / "reports" / "reports.sqlite"))
    return current.connect(current.state())


def tell_the_year() -> None:
    by = "Plan officer"
    reported.record([report(date(2024, 3, 31), "in progress")], by, noon(20, 4))
    [july] = reported.record([moved(date(2024, 9, 30))], by, noon(10, 7)).ids
    reported.supersede(july, by, noon(5, 8), "misread", moved(date(2024, 10, 31)))
    reported.record([report(date(2024, 5, 31), "partly complete")], by, noon(12, 10))
    [october] = reported.record([report(date(2024, 9, 30), "complete")], by, noon(20, 10)).ids
    reported.supersede(october, by, noon(3, 11), "another action")
    build_with_the_review()


def build_with_the_review() -> None:
    review = one_plan.document(
        REVIEW,
        kind="peer review report",
        plan_on=date(2024, 9, 1),
        read_at=datetime(2024, 12, 2, 12),
    )
    found = {
        "update_id": "evidence/0001",
        "action_id": ACTION,
        "reported_on": date(2024, 9, 1),
        "known_on": date(2024, 9, 1),
        "status": "in progress",
        "source_document_id": REVIEW,
    }
    one_plan.build([one_plan.action(1, date(2024, 6, 30))], [review], progress_updates=[found])


def on(connection: Connection, as_at: date, known_by: date | None = None) -> tuple[object, ...]:
    """Return the status, the last day in force and the day of the last report."""
    filters = Filters(as_at=as_at, known_by=end_of(known_by) if known_by else None)
    recorded = ", known_by := $known_by" if known_by else ""
    [row] = connection.rows(
        f"""
        select status_on_day, deadline_end, last_report_on
        from action_status($as_at{recorded})
        order by action_id
        """,
        filters.parameters(),
    )
    return row


JUNE, SEPTEMBER, OCTOBER = date(2024, 6, 30), date(2024, 9, 30), date(2024, 10, 31)


@pytest.mark.parametrize(
    ("as_at", "answer"),
    [
        (date(2024, 3, 31), ("not yet due", JUNE, None)),
        # The return speaks of 31 March, but nobody could know it before it came.
        (date(2024, 4, 19), ("due soon", JUNE, None)),
        (date(2024, 4, 20), ("due soon", JUNE, date(2024, 3, 31))),
        (date(2024, 6, 30), ("due soon", JUNE, date(2024, 3, 31))),
        (date(2024, 7, 1), ("past due, no update", JUNE, date(2024, 3, 31))),
        (date(2024, 7, 10), ("due soon", SEPTEMBER, date(2024, 6, 30))),
        # What was believed in July stays so, though it was corrected in August.
        (date(2024, 8, 4), ("due soon", SEPTEMBER, date(2024, 6, 30))),
        (date(2024, 8, 5), ("due soon", OCTOBER, date(2024, 6, 30))),
        (date(2024, 9, 1), ("due soon", OCTOBER, date(2024, 9, 1))),
        # The late return speaks of an earlier day than what is known already.
        (date(2024, 10, 12), ("due soon", OCTOBER, date(2024, 9, 1))),
        (date(2024, 10, 20), ("complete", OCTOBER, date(2024, 9, 30))),
        (date(2024, 11, 2), ("complete", OCTOBER, date(2024, 9, 30))),
        # Taken back: the report before it is the newest again.
        (date(2024, 11, 3), ("past due, no update", OCTOBER, date(2024, 9, 1))),
    ],
)
def test_the_first_clock(year: Connection, as_at: date, answer: tuple[object, ...]) -> None:
    assert on(year, as_at) == answer


@pytest.mark.parametrize(
    ("as_at", "known_by", "answer"),
    [
        # In December the review is loaded: September as it is known now, and as it was then.
        (date(2024, 9, 5), None, ("due soon", OCTOBER, date(2024, 9, 1))),
        (date(2024, 9, 5), date(2024, 12, 1), ("due soon", OCTOBER, JUNE)),
        (date(2024, 9, 5), date(2024, 12, 2), ("due soon", OCTOBER, date(2024, 9, 1))),
        # The end of the year, judged by what was known at one moment after the other.
        (date(2024, 12, 31), date(2024, 4, 19), ("past due, no update", JUNE, None)),
        (date(2024, 12, 31), date(2024, 7, 9), ("past due, no update", JUNE, date(2024, 3, 31))),
        (date(2024, 12, 31), date(2024, 7, 10), ("past due, no update", SEPTEMBER, JUNE)),
        (date(2024, 12, 31), date(2024, 8, 5), ("past due, no update", OCTOBER, JUNE)),
        (date(2024, 12, 31), date(2024, 10, 12), ("past due, no update", OCTOBER, JUNE)),
        (date(2024, 12, 31), date(2024, 10, 20), ("complete", OCTOBER, SEPTEMBER)),
        (date(2024, 12, 31), date(2024, 11, 3), ("past due, no update", OCTOBER, JUNE)),
    ],
)
def test_the_second_clock(
    year: Connection, as_at: date, known_by: date | None, answer: tuple[object, ...]
) -> None:
    assert on(year, as_at, known_by) == answer


def test_with_all_that_is_recorded_both_clocks_agree(year: Connection) -> None:
    last = metrics.last_recorded(year)
    for day in (date(2024, month, 1) for month in range(1, 13)):
        known = Filters(as_at=day, known_by=last)
        assert metrics.register(year, known).equals(metrics.register(year, Filters(as_at=day)))


def test_a_document_read_later_is_not_known_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    late = one_plan.document("late-plan", read_at=datetime(2024, 12, 2, 12))
    one_plan.build([one_plan.action(1), one_plan.action(1, document_id="late-plan")], [late])
    connection = current.connect(current.state())
    counted = [
        len(metrics.register(connection, Filters(as_at=date(2024, 6, 1), known_by=known_by)))
        for known_by in (None, datetime(2024, 12, 2, 12), datetime(2024, 12, 2, 11, 59))
    ]
    assert counted == [2, 2, 1]


def test_an_export_is_the_same_before_and_after_later_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    one_plan.build([one_plan.action(1, JUNE), one_plan.action(2, JUNE)])
    reported.record([report(date(2024, 3, 31), "in progress")], "Plan officer", noon(20, 4))
    connection = current.connect(current.state())
    printed = Filters(as_at=date(2024, 4, 20), known_by=metrics.last_recorded(connection))
    before = exports.register_csv(metrics.register(connection, printed), printed.as_at)

    # The same day, an hour later; then a late return, and a correction of the first.
    [first] = [stored.update_id for stored in reported.progress_reports()]
    reported.record([report(date(2024, 4, 20), "complete")], "Plan officer", noon(20, 4))
    reported.record([report(date(2024, 4, 1), "partly complete")], "Plan officer", noon(1, 7))
    reported.supersede(first, "Plan officer", noon(2, 7), "another action")
    later = current.connect(current.state())
    assert later is not connection
    after = exports.register_csv(metrics.register(later, printed), printed.as_at)
    assert after == before
    unasked = Filters(as_at=printed.as_at)
    assert exports.register_csv(metrics.register(later, unasked), printed.as_at) != before


def test_the_reports_of_now_are_seen_without_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    one_plan.build([one_plan.action(1, JUNE)])
    before = current.state()
    assert on(current.connect(before), date(2024, 7, 1)) == ("past due, no update", JUNE, None)
    reported.record([report(date(2024, 7, 1), "complete")], "Plan officer", noon(1, 7))
    after = current.state()
    assert (after.build, after != before) == (before.build, True)
    assert on(current.connect(after), date(2024, 7, 1)) == ("complete", JUNE, date(2024, 7, 1))


def test_reports_stay_attached_through_a_build_and_a_plan_worded_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    one_plan.build([one_plan.action(1, JUNE)])
    reported.record([report(date(2024, 3, 31), "complete")], "Plan officer", noon(20, 4))
    one_plan.build([one_plan.action(1, JUNE)])
    assert on(current.connect(current.state()), JUNE)[0] == "complete"
    # Published anew: the action has another id, and the build knows which.
    former = [{"former_action_id": ACTION, "action_id": f"{one_plan.PLAN}/2"}]
    one_plan.build([one_plan.action(2, JUNE)], former_action_ids=former)
    assert on(current.connect(current.state()), JUNE)[0] == "complete"


def test_a_report_whose_action_is_gone_is_kept_and_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    one_plan.build([one_plan.action(3, JUNE)])
    reported.record([report(date(2024, 3, 31), "complete")], "Plan officer", noon(20, 4))
    connection = current.connect(current.state())
    listed = metrics.reports_without_action(connection)
    assert listed[["former_action_id", "status"]].values.tolist() == [[ACTION, "complete"]]
    assert len(reported.progress_reports()) == 1


def test_nothing_is_listed_where_every_report_has_its_action(database: store.Connection) -> None:
    assert metrics.reports_without_action(database).empty
