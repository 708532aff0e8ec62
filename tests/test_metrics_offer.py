"""What the filters offer: counted over kept arrays, each choice as the register counts it."""

from datetime import date

import numpy as np
import pytest

from actionplans import metrics
from actionplans.metrics import NONE, Filters
from actionplans.metrics.offer import KINDS, Offer
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)


@pytest.mark.parametrize(
    "filters",
    [
        ALL,
        metrics.narrow(ALL, owners="head-of-parks"),
        metrics.narrow(ALL, owners=["ab", NONE], statuses=["complete", "overdue"]),
        metrics.narrow(ALL, purposes=NONE, themes="old-money", due="2020-12"),
        Filters(as_at=NEWEST_DAY, words="plan", framework="current", statuses=("ongoing",)),
        Filters(as_at=date(2019, 4, 10), due=(NONE,)),
    ],
)
def test_every_choice_counts_what_the_register_holds_with_it(
    database: Connection, filters: Filters
) -> None:
    offered = metrics.choices(database, filters)
    assert len({row["filter"] for row in offered}) == 7
    for row in offered:
        narrowed = metrics.narrow(filters, **{row["filter"]: row["value"]})
        assert row["actions"] == len(metrics.register(database, narrowed)), row


def test_before_any_plan_nothing_is_offered(database: Connection) -> None:
    assert metrics.choices(database, Filters(as_at=date(1999, 1, 1))) == []


def test_an_action_that_misses_one_filter_counts_for_the_choices_of_that_one_alone() -> None:
    owners, statuses = KINDS["owners"], KINDS["statuses"]
    offer = Offer(
        listed=[("owners", "a", "A"), ("owners", "b", "B"), ("statuses", "x", None)],
        order=np.array([0, 1, 2]),
        starts=np.array([0, 2, 4, 6]),
        actions=np.array([1, 3, 2, 3, 1, 2]),
        kinds=np.repeat(np.array([owners, owners, statuses], dtype=np.int8), 2),
    )
    # Action 3 has no status here, so it misses every choice of one.
    assert offer.counts({}, {}) == [2, 2, 2]
    assert offer.counts({"owners": ["a"]}, {}) == [2, 2, 1]
    assert offer.counts({"statuses": ["x"]}, {}) == [1, 1, 2]
    assert offer.counts({"owners": ["b"], "statuses": ["x"]}, {}) == [1, 1, 1]
    assert offer.counts({"owners": ["unknown"]}, {}) == [2, 2, 0]
    assert offer.counts({}, {"words": np.array([3])}) == [1, 1, 0]
