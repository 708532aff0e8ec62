"""The questions asked of the invented councils' rows, each answer whole."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actionplans import metrics
from actionplans.metrics import NONE, Filters
from actionplans.metrics.filters import expand
from actionplans.store import Connection
from tests.fixtures.fenbrook import ACTIONS, NEWEST_DAY, PLAN, RECOVERY, REVIEW
from tests.fixtures.fenbrook import STATUS_ON_NEWEST_DAY as STATUSES

ALL = Filters(as_at=NEWEST_DAY)


def ids(rows: pd.DataFrame) -> list[str]:
    return rows["action_id"].tolist()


def numbers(*positions: int, document: str = PLAN) -> list[str]:
    return [f"{document}/{position}" for position in positions]


def test_the_first_day_offered_is_the_newest_with_evidence(database: Connection) -> None:
    assert metrics.newest_day(database) == NEWEST_DAY


def test_the_register_holds_every_action_with_its_status(database: Connection) -> None:
    rows = metrics.register(database, ALL)
    assert dict(zip(rows["action_id"], rows["status_on_day"], strict=True)) == STATUSES
    assert len(rows) == len(ACTIONS)


def test_an_action_with_two_owners_and_themes_is_one_row(database: Connection) -> None:
    row = metrics.register(database, ALL).set_index("action_id").loc[f"{PLAN}/1"]
    assert row["owners"] == "AB; Head of Parks"
    assert row["themes"] == "Leadership of place; Financial planning"
    assert row["recommendations"] == f"{REVIEW}/K1; {REVIEW}/K2"
    assert row["councils"] == "Fenbrook Borough Council; Harrowmere District Council"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"councils": ("E07999002",)}, numbers(*range(1, 11))),
        ({"councils": ("E07999001",), "documents": (PLAN,)}, numbers(*range(1, 10))),
        ({"documents": (RECOVERY,)}, numbers(1, 2, 3, 4, 5, document=RECOVERY)),
        ({"purposes": ("fenbrook-homes",)}, [*numbers(2, 3, document=RECOVERY), *numbers(9)]),
        ({"purposes": (NONE,), "documents": (RECOVERY,)}, numbers(4, 5, document=RECOVERY)),
        ({"themes": ("old-money",)}, numbers(1, 4)),
        ({"themes": ("old-money", "old-place")}, numbers(1, 2, 3, 4)),
        ({"themes": (NONE,), "documents": (PLAN,)}, numbers(5, 6, 7, 8, 9, 10)),
        ({"owners": ("head-of-parks",), "documents": (PLAN,)}, numbers(1, 2)),
        ({"owners": (NONE,)}, numbers(7)),
        ({"owners": (NONE, "fenbrook-partnership")}, numbers(7, 9)),
        ({"statuses": ("overdue", "closed")}, numbers(4, 10)),
        ({"due": ("2020-08",)}, numbers(2, 3)),
        ({"due": (NONE,)}, numbers(5, 6, 7, 8, 9)),
        ({"due": ("2021-04",)}, numbers(5, document=RECOVERY)),
        ({"recommendations": (f"{REVIEW}/K3",)}, numbers(2, document=RECOVERY)),
        ({"words": "TREES plant"}, numbers(2, 3)),
        ({"words": "chris"}, [*numbers(2, 3, document=RECOVERY), *numbers(3, 6)]),
        ({"words": "workforces"}, numbers(1, 4)),
        ({"words": "100%"}, []),
        ({"words": "<b>for</b>"}, numbers(4)),
        ({"owners": ("nobody",)}, []),
    ],
)
def test_filters(database: Connection, chosen: dict[str, object], expected: list[str]) -> None:
    filters = Filters(as_at=NEWEST_DAY, **chosen)  # type: ignore[arg-type]
    rows = metrics.register(database, filters)
    assert ids(rows) == expected


def test_nothing_is_known_before_it_was_published(database: Connection) -> None:
    assert ids(metrics.register(database, Filters(as_at=date(2019, 4, 9)))) == []
    assert len(metrics.register(database, Filters(as_at=date(2019, 4, 10)))) == 10


def test_the_headline_counts_each_action_once(database: Connection) -> None:
    assert metrics.headline(database, ALL) == {
        "actions": 15,
        "overdue": 1,
        "past_due": 2,
        "due_soon": 2,
        "complete": 2,
        "ongoing_without_end": 2,
        "no_deadline": 2,
        "no_owner": 1,
        "due_soon_no_owner": 0,
    }


@pytest.mark.parametrize(
    "filters", [ALL, metrics.narrow(ALL, statuses="overdue"), metrics.narrow(ALL, owners="ab")]
)
@pytest.mark.parametrize(
    ("column", "narrowed"),
    [
        ("past_due", {"statuses": "past due, no update"}),
        ("ongoing_without_end", {"statuses": "ongoing", "due": NONE}),
        ("no_deadline", {"statuses": "no deadline"}),
        ("no_owner", {"owners": NONE}),
    ],
)
def test_the_door_of_a_figure_leads_to_exactly_its_actions(
    database: Connection, column: str, narrowed: dict[str, str], filters: Filters
) -> None:
    number = metrics.headline(database, filters)[column]
    # Where there is nothing to open there is no door.
    if number:
        assert len(metrics.register(database, metrics.narrow(filters, **narrowed))) == number


def test_decisions_begin_with_what_is_reported_late(database: Connection) -> None:
    rows = pd.DataFrame(metrics.decisions(database, ALL))
    assert list(zip(ids(rows), rows["reason"], rows["days_past_due"], strict=True)) == [
        (f"{PLAN}/4", "overdue", 245),
        (f"{PLAN}/2", "past due", 92),
        (f"{PLAN}/3", "past due", 92),
    ]


def test_progress_of_purposes_comes_in_the_plans_order(database: Connection) -> None:
    rows = pd.DataFrame(metrics.purpose_progress(database, ALL))
    totals = rows.groupby("group_id", sort=False)["actions"].sum().to_dict()
    assert totals == {"fenbrook-green": 5, "fenbrook-homes": 3, NONE: 7}
    assert rows["group_label"].isna().sum() == (rows["group_id"] == NONE).sum()


def test_an_action_under_two_themes_counts_under_each(database: Connection) -> None:
    rows = pd.DataFrame(metrics.theme_progress(database, ALL))
    totals = rows.groupby("group_id", sort=False)["actions"].sum().to_dict()
    assert totals == {"old-place": 3, "old-money": 2, NONE: 11}


def test_a_chosen_theme_brings_no_other_theme_along(database: Connection) -> None:
    rows = metrics.theme_progress(database, metrics.narrow(ALL, themes="old-money"))
    assert {row["group_id"] for row in rows} == {"old-money"}


def test_recommendations_stand_under_their_theme_with_the_answer(database: Connection) -> None:
    rows = metrics.theme_recommendations(database, ALL)
    assert [(row["theme_id"], row["ref"], row["disposition"]) for row in rows] == [
        ("old-place", "K1", "accepted"),
        ("old-money", "K2", "declined"),
        (None, "K3", "no response found"),
    ]
    assert rows[2]["disposition_raw"] is None


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"themes": "old-money"}, ["K2"]),
        ({"councils": "E07999002"}, []),
        ({"owners": "chris-dale"}, ["K1", "K2", "K3"]),
    ],
)
def test_recommendations_are_narrowed_by_council_and_theme(
    database: Connection, chosen: dict[str, str], expected: list[str]
) -> None:
    filters = metrics.narrow(ALL, **chosen)
    for asked in (filters, metrics.of_recommendations(filters)):
        rows = metrics.theme_recommendations(database, asked)
        assert [row["ref"] for row in rows] == expected


def test_the_timeline_shows_joint_leads_under_each_owner(database: Connection) -> None:
    rows = pd.DataFrame(metrics.owner_timeline(database, ALL))
    assert len(rows) == 16
    assert rows["group_id"].drop_duplicates().tolist() == [
        "ab",
        "chris-dale",
        "fenbrook-partnership",
        "head-of-parks",
        "management-team",
        NONE,
    ]
    assert rows[rows["action_id"] == f"{PLAN}/1"]["group_id"].tolist() == ["ab", "head-of-parks"]


def test_the_timeline_can_begin_with_the_next_last_day(database: Connection) -> None:
    rows = pd.DataFrame(metrics.owner_timeline(database, ALL, "owner", order="next"))
    assert rows["group_id"].drop_duplicates().tolist() == [
        "management-team",
        "chris-dale",
        "head-of-parks",
        "ab",
        "fenbrook-partnership",
        NONE,
    ]


@pytest.mark.parametrize("by", metrics.GROUPS)
def test_every_grouping_holds_every_action(database: Connection, by: metrics.Group) -> None:
    assert {row["action_id"] for row in metrics.owner_timeline(database, ALL, by)} == set(STATUSES)


@pytest.mark.parametrize("period", ["month", "quarter"])
def test_the_heatmap_hides_no_action(database: Connection, period: metrics.Period) -> None:
    rows = pd.DataFrame(metrics.deadline_heatmap(database, ALL, "document", period).due)
    assert rows["actions"].sum() == 15
    assert rows.groupby("kind")["actions"].sum().to_dict() == {
        "dated": 10,
        "ongoing": 2,
        "undated": 3,
    }
    assert rows["past_due"].sum() == 3


def test_the_busiest_months_leave_out_what_is_done(database: Connection) -> None:
    rows = metrics.busy_months(database, ALL)
    assert [(f"{row['month']:%Y-%m}", row["actions"]) for row in rows] == [
        ("2020-12", 1),
        ("2021-01", 1),
        ("2021-04", 1),
        ("2021-06", 1),
        ("2022-12", 1),
    ]


def test_a_choice_counts_what_it_would_leave(database: Connection) -> None:
    filters = metrics.narrow(ALL, owners="ab")
    offered = metrics.choices(database, filters)
    for row in offered:
        narrowed = metrics.narrow(filters, **{row["filter"]: row["value"]})
        assert len(metrics.register(database, narrowed)) == row["actions"], row


def test_a_choice_that_the_other_filters_empty_is_still_offered(database: Connection) -> None:
    offered = metrics.choices(database, metrics.narrow(ALL, owners=NONE))
    purposes = [(row["value"], row["actions"]) for row in offered if row["filter"] == "purposes"]
    assert purposes == [("fenbrook-green", 0), ("fenbrook-homes", 0), (NONE, 1)]


def test_what_was_printed_at_a_line(database: Connection) -> None:
    found = metrics.printed_there(database, PLAN, 3)
    assert found[["kind", "id"]].to_numpy().tolist() == [["action", f"{PLAN}/1"]]
    reprint = metrics.printed_there(database, PLAN, 2)
    assert reprint[["kind", "id"]].to_numpy().tolist() == [["recommendation", f"{REVIEW}/K1"]]


def test_lines_of_a_document_keep_their_numbers(database: Connection) -> None:
    lines = metrics.source_lines(database, PLAN, -5, 3)
    assert lines["line"].tolist() == [1, 2, 3]
    assert lines["text"].iloc[2] == "Publish the tree plan | AB / Head of Parks | June 2019"


def test_every_column_has_its_meaning(database: Connection) -> None:
    dictionary = metrics.data_dictionary(database)
    assert not dictionary["comment"].isna().any()
    assert {"actions", "documents", "action_themes"} <= set(dictionary["table_name"])


def test_documents_name_their_councils(database: Connection) -> None:
    rows = metrics.documents(database).set_index("document_id")
    assert rows.loc[PLAN, "councils"] == "Fenbrook Borough Council; Harrowmere District Council"
    counts = rows[["actions", "recommendations", "findings"]].loc[[PLAN]].to_numpy().tolist()
    assert counts == [[10, 0, 1]]


def test_a_list_becomes_one_parameter_for_each_value() -> None:
    assert expand("owners", ("a", NONE, "b")) == "($owners_0, $owners_1)"


VALUES = st.lists(st.text(max_size=12), max_size=3).map(tuple)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(owners=VALUES, statuses=VALUES, words=st.text(max_size=20))
def test_no_text_breaks_a_question(
    database: Connection, owners: tuple[str, ...], statuses: tuple[str, ...], words: str
) -> None:
    filters = Filters(as_at=NEWEST_DAY, owners=owners, statuses=statuses, words=words)
    assert len(metrics.register(database, filters)) <= 15
