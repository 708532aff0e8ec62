"""Pages of a long answer put together are the answer; totals are those of the whole."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from actionplans import metrics
from actionplans.metrics import NONE, Filters, Group
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)


@pytest.mark.parametrize("by", metrics.GROUPS)
@pytest.mark.parametrize("order", ["name", "next", "open"])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_pages_of_the_timeline_are_the_timeline(
    database: Connection, by: Group, order: metrics.GroupOrder, size: int
) -> None:
    whole = metrics.owner_timeline(database, ALL, by, order)
    pages = [
        metrics.owner_timeline(database, ALL, by, order, first=first, size=size)
        for first in range(0, len(whole), size)
    ]
    assert [row for page in pages for row in page] == whole
    assert [len(page) for page in pages[:-1]] == [size] * (len(pages) - 1)


@pytest.mark.parametrize("by", metrics.GROUPS)
def test_the_totals_of_the_timeline_are_those_of_its_lines(database: Connection, by: Group) -> None:
    whole = pd.DataFrame(metrics.owner_timeline(database, ALL, by))
    undated = whole["deadline_start"].isna() & whole["deadline_end"].isna()
    ongoing = whole["is_ongoing"].astype(bool)
    assert metrics.timeline_totals(database, ALL, by) == metrics.TimelineTotals(
        lines=len(whole),
        actions=whole["action_id"].nunique(),
        ongoing=whole.loc[undated & ongoing, "action_id"].nunique(),
        without=whole.loc[undated & ~ongoing, "action_id"].nunique(),
    )


@pytest.mark.parametrize("by", metrics.GROUPS)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_pages_of_the_heatmap_are_the_heatmap(database: Connection, by: Group, size: int) -> None:
    whole = metrics.deadline_heatmap(database, ALL, by)
    assert whole.groups == len({row["group_id"] for row in whole.due})
    pages = [
        metrics.deadline_heatmap(database, ALL, by, first=first, size=size)
        for first in range(0, whole.groups, size)
    ]
    assert [row for page in pages for row in page.due] == whole.due
    assert all(page[:2] == whole[:2] for page in pages)


def test_a_heatmap_page_after_the_last_still_has_the_totals(database: Connection) -> None:
    whole = metrics.deadline_heatmap(database, ALL)
    beyond = metrics.deadline_heatmap(database, ALL, first=whole.groups, size=10)
    assert beyond == (whole.groups, whole.totals, [])


def test_a_heatmap_of_nothing_has_no_groups(database: Connection) -> None:
    nothing = replace(ALL, words="nothing has these")
    assert metrics.deadline_heatmap(database, nothing) == (0, [], [])


@pytest.mark.parametrize("by", metrics.GROUPS)
def test_the_totals_of_the_heatmap_are_those_of_its_cells(database: Connection, by: Group) -> None:
    found = metrics.deadline_heatmap(database, ALL, by)
    whole, totals = pd.DataFrame(found.due), pd.DataFrame(found.totals)
    columns = ["actions", "past_due"]
    sums = whole.groupby(["kind", "period"], dropna=False)[columns].sum()
    told = totals.set_index(["kind", "period"])[columns]
    assert told.sort_index().values.tolist() == sums.sort_index().values.tolist()


@pytest.mark.parametrize("size", [0, 1, 2, 50])
def test_the_first_decisions_are_those_of_the_whole_list(database: Connection, size: int) -> None:
    whole = metrics.decisions(database, ALL)
    first = metrics.decisions(database, ALL, size=size)
    assert first == whole[:size]


def test_groups_come_by_open_actions_but_never_owners(database: Connection) -> None:
    def groups(by: metrics.Group, order: metrics.GroupOrder) -> list[str]:
        rows = metrics.owner_timeline(database, ALL, by, order)
        return list(dict.fromkeys(row["group_id"] for row in rows))

    rows = pd.DataFrame(metrics.owner_timeline(database, ALL, "purpose"))
    is_open = ~rows["status_on_day"].isin(["complete", "closed"])
    counts = rows[is_open & rows["group_label"].notna()].groupby("group_id")["action_id"].count()
    found = [int(counts.get(group, 0)) for group in groups("purpose", "open") if group != NONE]
    assert found == sorted(found, reverse=True)
    assert groups("owner", "open") == groups("owner", "name")


def test_a_busy_owner_has_many_open_actions_in_one_month(database: Connection) -> None:
    assert metrics.busy_owners(database, ALL) == []
    early = metrics.at_day(ALL, date(2020, 4, 15))
    for row in metrics.busy_owners(database, early):
        assert row["actions"] >= metrics.MANY_IN_A_MONTH
