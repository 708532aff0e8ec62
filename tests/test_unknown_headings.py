"""Columns whose headings no table of words knows are told by their cells, in every table."""

from collections.abc import Sequence

import pytest

import loaders
from actionplans.records import PlanRow
from tests.fixtures.invented import document_of

DEEDS = ("Adopt a plan for the parks", "Review the strategy twice a year", "Publish the minutes")
POSTS = ("Head of Parks", "Parks Manager", "Chief Executive")
DAYS = ("May 2020", "Ongoing", "By 31 March 2021")
READ = list(zip(DEEDS, POSTS, DAYS, strict=True))

Table = Sequence[Sequence[str]]


def _printed(*rows: Sequence[str]) -> str:
    heads, *body = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *body))


def _columns(text: str) -> list[tuple[str, str]]:
    return [(c.heading, c.role) for c in loaders.columns(document_of(text))]


def _values(text: str) -> list[tuple[str, str, str]]:
    document = document_of(text)
    rows = loaders.load(loaders.recognise(document), document)
    return [(r.wording, r.owner, r.deadline) for r in rows if isinstance(r, PlanRow)]


def _beside(*columns: tuple[str, Sequence[str]]) -> str:
    """Return a table of the plan with more columns after its own three."""
    heads = [head for head, _ in columns]
    return _printed(heads, *zip(*(cells for _, cells in columns), strict=True))


@pytest.mark.parametrize(
    "heads",
    [("Action", "Zorblat", "By when"), ("Action", "Lead", "Zorblat"), ("Zorblat", "Lead", "When")],
)
def test_a_heading_means_the_same_in_a_table_too_short_to_tell(heads: tuple[str, ...]) -> None:
    below = [("Sweep the yard", "Apprentices", "once dry"), ("Count bins", "KP", "tba")]
    tables = [_printed(heads, *READ), "## Yards", _printed(heads, *below)]
    assert _values("\n\n".join(tables)) == [*READ, *below]


def test_titles_and_headings_printed_again_tell_nothing_of_a_column() -> None:
    heads = ("Action", "Zorblat", "By when")
    titles = [("Parks",) * 3, READ[0], ("Plans",) * 3, READ[1], heads, ("Papers",) * 3, READ[2]]
    assert _values(_printed(heads, *titles)) == READ


def test_a_heading_may_be_nothing_but_a_date_that_it_tells_the_progress_of() -> None:
    news = ("Drafted", "", "Sent")
    columns = [("Action", DEEDS), ("Lead", POSTS), ("Zorblat", DAYS), ("Progress (May 2020)", news)]
    assert _values(_beside(*columns)) == READ


def test_a_column_of_one_or_two_dates_or_posts_is_told_by_all_of_them() -> None:
    for heads in (("Action", "Zorblat", "When"), ("Action", "Lead", "Zorblat")):
        assert _values(_printed(heads, *READ[:2])) == READ[:2]


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("Actual completion date", ("May 2020", "", "")),
        ("Revised due date", ("", "", "June 2022")),
        ("Text dated", ("1 May 2022", "1 May 2022", "1 June 2022")),
        ("Date logged", ("1 May 2022", "2 May 2022", "1 June 2022")),
    ],
)
def test_another_date_is_no_deadline_beside_dates_of_unknown_heading(
    heading: str, days: Sequence[str]
) -> None:
    columns = [("Action", DEEDS), ("Lead", POSTS), ("Zorblat", DAYS), (heading, days)]
    assert _values(_beside(*columns)) == READ


def test_one_day_in_every_row_is_no_deadline_beside_several_days() -> None:
    deeds, posts, days = (list(cells) * 2 for cells in (DEEDS, POSTS, DAYS))
    columns = [("Action", deeds), ("Lead", posts), ("Zorblat", days), ("Date", ["1 May 2022"] * 6)]
    assert _values(_beside(*columns)) == list(zip(deeds, posts, days, strict=True))


@pytest.mark.parametrize("numbers", [("A1", "A2", "B1"), ("R1, R2", "R3", "R1 and R4")])
def test_numbers_of_rows_are_no_owners(numbers: Sequence[str]) -> None:
    text = _beside(("Zorblat", numbers), ("Action", DEEDS), ("By when", DAYS), ("Status", DAYS))
    assert _columns(text)[0] == ("Zorblat", "reference")
    assert _values(text) == [(deed, "", day) for deed, day in zip(DEEDS, DAYS, strict=True)]


def test_a_place_of_work_is_no_owner_beside_posts_of_unknown_heading() -> None:
    places = ("Environment", "Environment", "Chief Executive's")
    text = _beside(("Action", DEEDS), ("Directorate", places), ("Zorblat", POSTS), ("When", DAYS))
    assert _values(text) == READ


def test_owners_and_dates_of_one_column_are_parted_whatever_heads_it() -> None:
    both = [f"{post}<br>{day}" for post, day in zip(POSTS, DAYS, strict=True)]
    news = ("Drafted", "Sent", "")
    text = _beside(("Deliverable", DEEDS), ("Measure of progress", news), ("Zorblat", both))
    assert _values(text) == READ


def test_headings_of_actions_alone_head_a_plan_where_the_cells_show_owners_or_dates() -> None:
    columns = [("Rec.", ("1", "1", "2")), ("Action", DEEDS), ("Zorblat", DAYS), ("Update", DEEDS)]
    assert [(deed, day) for deed, _, day in _values(_beside(*columns))] == [
        (deed, day) for deed, _, day in READ
    ]


def test_deeds_of_unknown_heading_stand_beside_what_is_said_in_response() -> None:
    said = ("We will work on this with others", "Accepted in part", "Accepted by all of the groups")
    asked = ("Care for the parks", "Look again at the strategy", "Be open about what is decided")
    for vague, cells in (("Response", said), ("Milestones", said), ("Recommendation", asked)):
        columns = [(vague, cells), ("Zorblat", DEEDS), ("Lead", POSTS), ("When", DAYS)]
        assert _values(_beside(*columns)) == READ


def test_milestones_that_are_days_are_the_deadlines_where_no_other_column_has_them() -> None:
    stages = ("Draft – May 2020", "Complete (June 2020)", "By 31 March 2021")
    beside = [("Start", ("May 2018", "", "June 2018")), ("Status", ("Green", "Complete", "Red"))]
    expected = list(zip(DEEDS, POSTS, stages, strict=True))
    for extra in (beside, beside[1:]):
        columns = [("Action", DEEDS), ("Lead", POSTS), *extra, ("Key milestones", stages)]
        assert _values(_beside(*columns)) == expected
    columns = [("Action", DEEDS), ("Lead", POSTS), ("Key milestones", stages), ("By when", DAYS)]
    assert _values(_beside(*columns)) == READ


def test_posts_below_a_heading_of_members_are_the_owners_where_no_other_column_names_any() -> None:
    columns = [("Action", DEEDS), ("Portfolio lead", POSTS), ("By when", DAYS)]
    assert _values(_beside(*columns)) == READ
    members = ("Cllr Ash", "Leader of the Council", "Cabinet Member for Parks")
    columns = [("Action", DEEDS), ("Portfolio lead", members), ("By when", DAYS)]
    assert [owner for _, owner, _ in _values(_beside(*columns))] == ["", "", ""]


UNKNOWN = ("Zorblat", "Quimsel", "Frandle", "Vortig", "Plimmer", "Skarrow", "Tindex")


def test_the_later_of_two_unknown_dates_is_the_deadline() -> None:
    starts, edited = ("May 2019", "June 2019", "July 2019"), ("1 May 2019",) * 3
    columns = zip(UNKNOWN, (starts, DEEDS, POSTS, DAYS, edited), strict=False)
    assert _values(_beside(*columns)) == READ


def test_deeds_that_differ_are_the_actions_beside_repeated_ones_and_statuses() -> None:
    asked, states = ("Keep the parks as they are wanted",) * 3, ("Complete", "Start", "Complete")
    columns = zip(UNKNOWN, (asked, DEEDS, POSTS, DAYS, states), strict=False)
    assert _values(_beside(*columns)) == READ


def test_owners_and_dates_of_one_column_are_parted_where_no_heading_is_known() -> None:
    both = [f"{post}<br>{day}" for post, day in zip(POSTS, DAYS, strict=True)]
    news = ("Drafted", "Sent", "Seen")
    assert _values(_beside(*zip(UNKNOWN, (DEEDS, news, both), strict=False))) == READ


def test_a_known_heading_counts_among_unknown_ones() -> None:
    columns = [(UNKNOWN[0], DEEDS), ("Status", DAYS), (UNKNOWN[1], POSTS), (UNKNOWN[2], DAYS)]
    document = _beside(*columns)
    assert _values(document) == READ
    assert ("Status", "status") in _columns(document)


def test_titles_stand_above_and_below_headings_that_nobody_knows() -> None:
    heads, title = UNKNOWN[:3], ("Parks, as at 1 May 2021",) * 3
    above = _printed(title, ("Dale Council",) * 3)
    tables = [_printed(heads, title, *READ), _printed(heads, title, *READ)]
    assert _values("\n\n".join([above, "## Plan", *tables])) == [*READ, *READ]
