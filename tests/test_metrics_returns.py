"""The questions of quarterly returns, over the invented councils."""

import dataclasses
from datetime import date

import pytest

from actionplans import metrics
from actionplans.metrics import Filters, Group
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN, RECOVERY, STATUS_ON_NEWEST_DAY

FILTERS = Filters(as_at=NEWEST_DAY)


def test_open_actions_are_those_neither_complete_nor_closed(database: Connection) -> None:
    rows = metrics.open_by_group(database, FILTERS, "document")
    closed = {a for a, s in STATUS_ON_NEWEST_DAY.items() if s in ("complete", "closed")}
    assert set(rows["action_id"]) == set(STATUS_ON_NEWEST_DAY) - closed
    assert closed


@pytest.mark.parametrize("by", ["owner", "purpose", "theme", "document"])
def test_no_open_action_is_without_a_group(database: Connection, by: Group) -> None:
    every = set(metrics.open_by_group(database, FILTERS, "document")["action_id"])
    assert set(metrics.open_by_group(database, FILTERS, by)["action_id"]) == every


def test_the_newest_report_on_each_action_is_listed_once(database: Connection) -> None:
    rows = metrics.last_reports(database, FILTERS)
    newest = dict(zip(rows["action_id"], rows["status"], strict=True))
    assert newest == {
        f"{PLAN}/1": "complete",
        f"{PLAN}/4": "in progress",
        f"{PLAN}/10": "closed",
        f"{RECOVERY}/2": "in progress",
        f"{RECOVERY}/5": "in progress",
    }
    early = dataclasses.replace(FILTERS, as_at=date(2019, 6, 1))
    assert metrics.last_reports(database, early)["status"].tolist() == ["in progress"]


def test_reporting_is_counted_by_owner_in_order_of_name(database: Connection) -> None:
    rows = metrics.reporting(database, FILTERS, date(2020, 9, 2))
    counted = rows[["group_label", "actions", "reported", "without"]].to_numpy().tolist()
    labels = [row[0] for row in counted[:-1]]
    assert labels == sorted(labels, key=str.lower)
    for _, actions, reported, without in counted:
        assert reported + without == actions
    by_label = {str(row[0]): row[1:] for row in counted}
    assert by_label["AB"] == [5, 2, 3]


def test_an_action_completed_in_the_period_was_to_be_reported_on(database: Connection) -> None:
    ab = Filters(as_at=NEWEST_DAY, owners=("ab",))
    until_it_was_known = metrics.reporting(database, ab, date(2020, 9, 2))
    later = dataclasses.replace(ab, as_at=date(2020, 12, 2))
    after_that = metrics.reporting(database, later, date(2020, 12, 2))
    assert until_it_was_known["actions"].tolist() == [5]
    assert after_that[["actions", "reported"]].to_numpy().tolist() == [[3, 0]]
