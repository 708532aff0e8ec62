"""Every recommendation has an answer with its passage, and joint plans count both ways."""

from collections import Counter
from datetime import date

import pytest

from actionplans import metrics
from actionplans.metrics import NONE, Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, REVIEW

ALL = Filters(as_at=date(2020, 10, 14))
PLAN_2018 = "bromsgrove-redditch-2018-action-plan"
BROMSGROVE, REDDITCH = "E07000234", "E07000236"


def test_every_recommendation_has_an_answer_and_a_passage(published: Connection) -> None:
    coverage = metrics.coverage(published, ALL)
    assert coverage["document_id"].value_counts().to_dict() == {
        PLAN_2018: 31,
        "bromsgrove-redditch-2020-feedback": 10,
        "kirklees-2020-action-plan": 10,
    }
    assert coverage["disposition_line"].notna().all()
    assert coverage["disposition"].value_counts().to_dict() == {
        "accepted": 48,
        "partly accepted": 1,
        "declined": 1,
        "deferred": 1,
    }
    declined = coverage[coverage["disposition"] == "declined"].iloc[0]
    assert declined["ref"] == "K8"
    assert "significant benefit to moving to a single organisation" in declined["disposition_raw"]


def test_what_a_later_review_neither_repeats_nor_mentions_is_dropped(
    published: Connection,
) -> None:
    coverage = metrics.coverage(published, ALL)
    of_2018 = coverage[coverage["document_id"] == PLAN_2018]
    assert of_2018["fate"].value_counts().to_dict() == {
        "continued": 14,
        "mentioned": 9,
        "dropped without mention": 8,
    }
    dropped = of_2018[of_2018["fate"] == "dropped without mention"]["ref"].tolist()
    assert dropped == ["K1", "5", "7", "10", "11", "12", "13", "17"]
    assert set(coverage[coverage["document_id"] != PLAN_2018]["fate"]) == {"no later review"}


def test_nothing_is_dropped_before_the_later_review_is_published(published: Connection) -> None:
    earlier = metrics.coverage(published, Filters(as_at=date(2020, 5, 31)))
    assert set(earlier["fate"]) == {"no later review"}


def test_the_statuses_add_up_to_the_actions(published: Connection) -> None:
    coverage = metrics.coverage(published, ALL).set_index("recommendation_id")["actions"]
    statuses = metrics.coverage_statuses(published, ALL)
    sums = Counter[str]()
    for row in statuses:
        sums[row["recommendation_id"]] += row["actions"]
    assert sums == coverage[coverage > 0].to_dict()
    assert int(coverage.sum()) == 131


def test_a_line_without_actions_stays_in_the_grid(database: Connection) -> None:
    filters = Filters(as_at=NEWEST_DAY, owners=("chris-dale",))
    coverage = metrics.coverage(database, filters)
    assert coverage[["ref", "actions", "disposition"]].values.tolist() == [
        ["K1", 1, "accepted"],
        ["K2", 0, "declined"],
        ["K3", 1, "no response found"],
    ]


def test_the_unclassified_are_a_group_of_their_own(database: Connection) -> None:
    coverage = metrics.coverage(database, Filters(as_at=NEWEST_DAY, themes=(NONE,)))
    assert coverage["recommendation_id"].tolist() == [f"{REVIEW}/K3"]


def test_a_joint_plan_counts_once_for_the_officer_and_once_for_each_council(
    published: Connection,
) -> None:
    joint = metrics.joint_plans(published, ALL)
    of_2018 = joint[joint["document_id"] == PLAN_2018]
    columns = ["council_id", "actions", "actions_once", "recommendations", "recommendations_once"]
    assert of_2018[columns].values.tolist() == [
        [BROMSGROVE, 67, 68, 31, 31],
        [REDDITCH, 66, 68, 30, 31],
    ]


@pytest.mark.parametrize(
    ("position", "councils"),
    [(38, {BROMSGROVE}), (39, {REDDITCH}), (40, {BROMSGROVE, REDDITCH}), (41, {BROMSGROVE})],
)
def test_an_action_binds_the_council_that_it_names(
    published: Connection, position: int, councils: set[str]
) -> None:
    bound = published.rows(
        """
        select council_id
        from action_councils
        join actions on actions.action_id = action_councils.action_id
        where document_id = $document_id
          and position = $position
        order by council_id
        """,
        {"document_id": PLAN_2018, "position": position},
    )
    assert {council for (council,) in bound} == councils


def test_the_filter_of_a_council_follows_who_is_bound(published: Connection) -> None:
    for council, actions, recommendations in ((BROMSGROVE, 67, 31), (REDDITCH, 66, 30)):
        filters = Filters(as_at=ALL.as_at, councils=(council,), documents=(PLAN_2018,))
        assert len(metrics.register(published, filters)) == actions
        coverage = metrics.coverage(published, filters)
        assert (coverage["document_id"] == PLAN_2018).sum() == recommendations
