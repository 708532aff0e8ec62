"""A newer version of a plan takes the place of the older one in the figures of the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from actionplans import metrics, settings
from actionplans.metrics import Filters
from actionplans.metrics.slippage import slippage
from actionplans.shown import as_day, records
from actionplans.store import Connection
from tests.fixtures import one_plan
from tests.fixtures.one_plan import PLAN, Row
from tests.fixtures.two_versions import NEW, OLD, OUT, SECOND, actions, build, second

THIRD = "fenbrook-2025-third"
DAY_BEFORE = OUT - timedelta(days=1)
BEFORE, AFTER = Filters(as_at=DAY_BEFORE), Filters(as_at=OUT)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Return a connection to both versions as they are invented, built once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", tmp_path_factory.mktemp("both"))
        connection = Connection(build())
    yield connection
    connection.close()


def two_versions(*reports: Row, **more: object) -> Connection:
    """Build the two versions with reports, or with what else is told of the second."""
    return Connection(build(*reports, **more))


def ids(connection: Connection, filters: Filters) -> list[str]:
    return list(metrics.register(connection, filters)["action_id"])


def test_from_the_day_of_its_publication_only_the_newer_version_counts(both: Connection) -> None:
    assert ids(both, BEFORE) == OLD
    assert ids(both, AFTER) == NEW
    assert ids(both, Filters(as_at=date(2030, 1, 1))) == NEW


def test_without_a_day_of_publication_the_plan_day_stands_for_it() -> None:
    connection = two_versions(published_on=None)
    assert ids(connection, Filters(as_at=date(2024, 9, 19))) == OLD
    assert ids(connection, Filters(as_at=date(2024, 9, 20))) == NEW


def test_every_figure_counts_the_newer_version_alone(both: Connection) -> None:
    for filters, number in ((BEFORE, 2), (AFTER, 2)):
        assert metrics.headline(both, filters)["actions"] == number
        assert metrics.documents_known(both, filters) == (number, 1)
        assert sum(metrics.status_counts(both, filters).values()) == number
        for progress in (metrics.purpose_progress, metrics.theme_progress):
            assert sum(row["actions"] for row in progress(both, filters)) == number
        assert metrics.timeline_totals(both, filters).actions == number
    months = metrics.deadline_months(both, AFTER)
    assert [f"{row['month']:%Y-%m}" for row in months] == ["2025-03"]
    assert set(metrics.open_by_group(both, AFTER, "owner")["action_id"]) == set(NEW)
    assert metrics.reporting(both, AFTER, date(2024, 7, 1))["actions"].sum() == 2


def test_on_the_recorded_clock_the_older_version_counts_until_the_newer_is_read() -> None:
    read = datetime(2024, 10, 5, 12)
    connection = two_versions(read_at=read)
    late = date(2024, 12, 1)
    minute = timedelta(minutes=1)
    assert ids(connection, Filters(as_at=late, known_by=read - minute)) == OLD
    assert ids(connection, Filters(as_at=late, known_by=read)) == NEW
    # What was known early is still judged by the as-at day.
    assert ids(connection, Filters(as_at=DAY_BEFORE, known_by=read)) == OLD


def test_of_three_versions_the_newest_published_counts() -> None:
    third = one_plan.document(THIRD, plan_on=date(2025, 4, 1), supersedes_document_id=SECOND)
    rows = [*actions(), one_plan.action(1, document_id=THIRD)]
    connection = Connection(one_plan.build(rows, [second(), third]))
    assert ids(connection, BEFORE) == OLD
    assert ids(connection, Filters(as_at=date(2025, 3, 31))) == NEW
    assert ids(connection, Filters(as_at=date(2025, 4, 1))) == [f"{THIRD}/1"]


def test_a_third_version_leaves_the_first_out_though_the_second_is_not_out_yet() -> None:
    third = one_plan.document(THIRD, plan_on=date(2024, 8, 1), supersedes_document_id=SECOND)
    rows = [*actions(), one_plan.action(1, document_id=THIRD)]
    connection = Connection(one_plan.build(rows, [second(), third]))
    assert ids(connection, Filters(as_at=date(2024, 8, 1))) == [f"{THIRD}/1"]


def test_without_the_newer_version_the_older_counts_again() -> None:
    connection = Connection(one_plan.build(actions()[:2]))
    assert ids(connection, AFTER) == OLD


COUNCILS = [{"council_id": f"E0{n}", "name": f"Council {n}", "kind": "district"} for n in (1, 2)]


def joint(*successors: tuple[Row, tuple[str, ...]]) -> Connection:
    bound: list[tuple[str, tuple[str, ...]]] = [(PLAN, ("E01", "E02"))]
    bound += [(str(document["document_id"]), councils) for document, councils in successors]
    links = [{"document_id": d, "council_id": c} for d, councils in bound for c in councils]
    rows = [*actions()[:2]]
    rows += [one_plan.action(1, document_id=str(d["document_id"])) for d, _ in successors]
    documents = [document for document, _ in successors]
    return Connection(one_plan.build(rows, documents, councils=COUNCILS, document_councils=links))


def test_a_joint_plan_counts_until_each_of_its_councils_has_a_newer_version() -> None:
    other = one_plan.document(THIRD, plan_on=date(2025, 4, 1), supersedes_document_id=PLAN)
    connection = joint((second(), ("E01",)), (other, ("E02",)))
    assert ids(connection, AFTER) == [*OLD[:2], f"{SECOND}/1"]
    assert ids(connection, Filters(as_at=date(2025, 4, 1))) == [f"{SECOND}/1", f"{THIRD}/1"]
    [only] = records(metrics.superseded(connection, Filters(as_at=date(2025, 4, 1))))
    assert (only["document_id"], as_day(only["superseded_on"])) == (PLAN, date(2025, 4, 1))
    assert metrics.superseded(connection, AFTER).empty
    # What joint plans count is told of those that count.
    told = metrics.joint_plans(connection, AFTER)
    assert list(told["council"]) == ["Council 1", "Council 2"]
    assert metrics.joint_plans(connection, Filters(as_at=date(2025, 4, 1))).empty


def test_the_plans_left_out_are_listed_with_their_day_and_successor(both: Connection) -> None:
    assert metrics.superseded(both, BEFORE).empty
    [left_out] = records(metrics.superseded(both, AFTER))
    assert (left_out["document_id"], left_out["title"]) == (PLAN, "An invented plan")
    assert as_day(left_out["superseded_on"]) == OUT
    assert (left_out["successor_id"], left_out["successor"]) == (SECOND, "The plan renewed")
    assert left_out["actions"] == 2


def test_the_filters_count_what_the_figures_count(both: Connection) -> None:
    for filters in (BEFORE, AFTER):
        offered = pd.DataFrame(metrics.choices(both, filters))
        by_status = offered[offered["filter"] == "statuses"]
        assert by_status["actions"].sum() == 2
        documents = offered[offered["filter"] == "documents"].set_index("value")["actions"]
        for document_id, number in documents.items():
            chosen = Filters(as_at=filters.as_at, documents=(str(document_id),))
            assert len(ids(both, chosen)) == number
        assert documents.sum() == 2


def test_a_superseded_plan_is_still_offered_and_says_so(both: Connection) -> None:
    offered = metrics.choices(both, AFTER)
    documents = [row for row in offered if row["filter"] == "documents"]
    told = {row["value"]: (row["label"], row["actions"]) for row in documents}
    assert told == {
        PLAN: ("An invented plan, 2024, superseded", 0),
        SECOND: ("The plan renewed, 2024", 2),
    }


def test_none_of_the_five_published_documents_is_superseded(published: Connection) -> None:
    filters = Filters(as_at=metrics.newest_day(published) or OUT)
    assert metrics.superseded(published, filters).empty
    [(successions,)] = published.rows("select count(*) as n from plan_successions order by n")
    assert successions == 0
    [(actions_read,)] = published.rows("select count(*) as n from actions order by n")
    assert len(metrics.register(published, filters)) == actions_read == 280


def test_the_ledger_keeps_what_moved_from_the_older_version_to_the_newer(both: Connection) -> None:
    [silent] = records(slippage(both, AFTER))
    assert (silent["action_id"], silent["source_document_id"]) == (f"{PLAN}/2", SECOND)
    assert (as_day(silent["first_end"]), as_day(silent["to_end"])) == (
        date(2024, 12, 31),
        date(2025, 3, 31),
    )
    assert bool(silent["is_silent"])
    assert as_day(silent["superseded_on"]) == OUT


def test_quarters_before_the_newer_version_count_the_older_one() -> None:
    updates = [
        {
            "update_id": "1",
            "action_id": f"{PLAN}/1",
            "reported_on": date(2024, 6, 30),
            "known_on": date(2024, 7, 10),
            "status": "in progress",
        }
    ]
    connection = two_versions(*updates)
    rows = metrics.reported_by_quarter(connection, Filters(as_at=date(2024, 12, 31)))
    found = [
        (f"{row['period_end']:%Y-%m}", row["actions"], row["reported"]) for row in records(rows)
    ]
    assert found == [("2024-03", 2, 0), ("2024-06", 2, 1), ("2024-09", 2, 0), ("2024-12", 2, 0)]


def test_the_status_mix_is_of_the_version_in_force_at_each_month_end(both: Connection) -> None:
    mix = metrics.status_mix(both, Filters(as_at=date(2024, 12, 31)))
    assert set(mix.groupby("day")["actions"].sum()) == {2}
    assert mix["day"].nunique() == 12


def test_an_older_version_keeps_its_source_and_its_reports() -> None:
    update = {
        "update_id": "1",
        "action_id": f"{PLAN}/1",
        "reported_on": date(2024, 6, 30),
        "known_on": date(2024, 7, 10),
        "status": "in progress",
    }
    connection = two_versions(update)
    assert list(metrics.printed_there(connection, PLAN, 1)["id"]) == [f"{PLAN}/1"]
    assert list(metrics.last_reports(connection, AFTER)["action_id"]) == [f"{PLAN}/1"]
    assert metrics.reports_without_action(connection).empty


DAYS = st.dates(date(2024, 2, 1), date(2024, 4, 1))


@dataclass(frozen=True, slots=True)
class Version:
    """A plan of a line: the days on which it is out and read, and the one that it supersedes."""

    name: str
    out: date
    read: date
    older: "Version | None" = None

    def line(self) -> set[str]:
        """Return the names of all that it supersedes."""
        return {self.older.name} | self.older.line() if self.older else set()

    def row(self) -> Row:
        return one_plan.document(
            self.name,
            plan_on=self.out,
            read_at=datetime.combine(self.read, datetime.min.time()),
            supersedes_document_id=self.older and self.older.name,
        )


@st.composite
def _line(draw: st.DrawFn, number: int) -> list[Version]:
    """Draw a first plan and versions, each of which supersedes any that stands before it."""
    start = date(2024, 1, 1)
    versions = [Version(f"line-{number}-0", start, start)]
    later = draw(st.lists(st.tuples(DAYS, DAYS, st.integers(0, 5)), min_size=1, max_size=6))
    for n, (out, read, parent) in enumerate(later, start=1):
        older = versions[min(parent, n - 1)]
        versions.append(Version(f"line-{number}-{n}", out, read, older))
    return versions


def _in_force(line: list[Version], as_at: date, known_by: date) -> set[str]:
    seen = [version for version in line if version.out <= as_at and version.read <= known_by]
    replaced = {older for version in seen for older in version.line()}
    return {version.name for version in seen} - replaced


@hypothesis_settings(max_examples=6, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.tuples(*map(_line, range(5))), st.lists(st.tuples(DAYS, DAYS), min_size=4, max_size=4))
def test_a_version_counts_unless_a_later_one_in_its_line_is_out_and_read(
    lines: tuple[list[Version], ...], days: list[tuple[date, date]]
) -> None:
    """Lines side by side in one database: no plan counts for another line than its own."""
    versions = [version for line in lines for version in line]
    actions = [one_plan.action(1, document_id=version.name) for version in versions]
    connection = Connection(one_plan.build(actions, [version.row() for version in versions]))
    for as_at, known_by in days:
        instant = datetime.combine(known_by, datetime.min.time())
        for asked, known in ((None, date.max), (instant, known_by)):
            counted = {name for line in lines for name in _in_force(line, as_at, known)}
            expected = {f"{name}/1" for name in counted}
            assert set(ids(connection, Filters(as_at=as_at, known_by=asked))) == expected
    connection.close()
