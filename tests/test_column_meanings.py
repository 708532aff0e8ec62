"""Columns get their meaning from their headings, from their cells, and from a person."""

from collections.abc import Sequence

import pytest

import loaders
from actionplans.columns import Column
from actionplans.columns.evidence import judge
from actionplans.columns.heading_words import heading_words
from actionplans.errors import LayoutError
from actionplans.fields.headings import ROLES, WHERE
from actionplans.records import PlanRow
from tests.fixtures.invented import document_of

DEEDS = ["Adopt a plan for the parks", "Review the strategy twice a year", "Publish the minutes"]
POSTS = ["Head of Parks", "Parks Manager", "Chief Executive"]
DAYS = ["May 2020", "Ongoing", "By 31 March 2021"]
REFS = ["1.1", "1.2", "2.1"]


def _table(heads: list[str], *columns: Sequence[str]) -> str:
    rows = [heads, ["---"] * len(heads), *map(list, zip(*columns, strict=True))]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _columns(text: str, roles: dict[str, str] | None = None) -> list[Column]:
    return loaders.columns(document_of(text), roles)


def _roles(text: str) -> list[str]:
    return [column.role for column in _columns(text)]


def _values(text: str, roles: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    document = document_of(text)
    rows = loaders.load(loaders.recognise(document), document, roles)
    return [(r.wording, r.owner, r.deadline) for r in rows if isinstance(r, PlanRow)]


READ = list(zip(DEEDS, POSTS, DAYS, strict=True))


@pytest.mark.parametrize(
    "heads",
    [
        ("Action", "Lead", "By when"),
        ("Item", "Action", "Date"),
        ("Task", "Action", "Date"),
        ("Action", "Lead", "Horizon"),
        ("Action", "Bod", "Deadline"),
        ("Action", "Start", "Deadline"),
        ("Undertaking", "", ""),
        ("Our resolve", "Accountable", "Milestone date"),
        ("Our resolve", "Accountable", "Horizon"),
        ("", "", ""),
    ],
)
def test_headings_and_cells_together_say_what_a_column_holds(heads: tuple[str, ...]) -> None:
    table = _table(list(heads), DEEDS, POSTS, DAYS)
    assert _values(table) == READ
    assert _roles(table) == ["action", "owner", "deadline"]


def test_a_table_without_headings_is_read_by_its_cells() -> None:
    table = _table(["1.0", "Agree a plan", "Leader", "June 2020"], REFS, DEEDS, POSTS, DAYS)
    assert _roles(table) == ["reference", "action", "owner", "deadline"]
    assert _values(table) == [("Agree a plan", "Leader", "June 2020"), *READ]


def test_each_column_says_why_it_is_taken_so() -> None:
    first, second, third = _columns(_table(["Action", "Bod", "By when"], DEEDS, POSTS, DAYS))
    assert (first.heading, first.reason) == (
        "Action",
        "Its heading says actions, and its cells agree.",
    )
    assert (second.role, second.reason) == ("owner", "Its cells hold names or posts.")
    assert 0 < second.certainty < third.certainty <= 1


def test_a_person_may_give_columns_another_meaning() -> None:
    heads = ["Action", "Proposal", "Lead", "By when"]
    table = _table(heads, ["x y", "z", "w"], DEEDS, POSTS, DAYS)
    assert _values(table, {"proposal": "action"}) == READ
    chosen = _columns(table, {"Proposal": "action", "Lead": ""})
    assert [column.role for column in chosen] == ["", "action", "", "deadline"]
    assert chosen[1].reason == "A person chose this."


def test_a_meaning_that_there_is_not_is_refused() -> None:
    with pytest.raises(LayoutError, match="cannot hold 'colour'"):
        _columns(_table(["Action", "Lead"], DEEDS, POSTS), {"Lead": "colour"})


def test_headings_on_two_rows_are_read_together() -> None:
    heads = ["Action", "Lead", "Lead", "Timescale", "Timescale"]
    below = ["", "Member", "Officer", "Start", "End"]
    cells = [
        [b, d]
        for b, d in zip(
            below, ["Plant", "Cllr A", "Parks Manager", "May 2019", "May 2020"], strict=True
        )
    ]
    assert _values(_table(heads, *cells)) == [("Plant", "Parks Manager", "May 2020")]


@pytest.mark.parametrize(
    ("cells", "share"),
    [(DEEDS, "commitments"), (POSTS, "owners"), (DAYS, "dates"), (REFS, "references")],
)
def test_cells_tell_what_they_are(cells: list[str], share: str) -> None:
    seen = judge([*cells, ""])
    assert seen.filled == 3
    assert getattr(seen, share) == 1
    assert all(getattr(seen, o) < 0.5 for o in ("owners", "dates", "references") if o != share)


def test_the_table_of_heading_words_names_known_roles_and_no_phrase_twice() -> None:
    words = heading_words().table.entries
    assert {word.role for word in words} == ROLES
    assert {word.where for word in words} == set(WHERE)
    assert len({(w.role, w.where, w.words) for w in words}) == len(words)
    assert all(word.words == word.words.lower() for word in words)


def test_deeds_stand_in_another_column_than_the_one_headed_as_actions() -> None:
    made = ["Site chosen", "Draft sent", "Contract let"]
    table = _table(["Next milestone", "Commitment", "Lead", "By when"], made, DEEDS, POSTS, DAYS)
    assert _values(table) == READ


def test_of_two_columns_of_dates_the_later_one_is_the_deadline() -> None:
    begun = ["May 2018", "June 2018", "July 2018"]
    for heads in (["Action", "Lead", "Zeta", "Eta"], ["Action", "Lead", "Begun", "Horizon"]):
        assert _values(_table(heads, DEEDS, POSTS, begun, DAYS)) == READ


def test_colours_are_no_owners() -> None:
    colours = ["Amber", "Green", "Red"]
    table = _table(["Resolve", "Accountable", "Date", "Colour"], DEEDS, POSTS, DAYS, colours)
    assert _values(table) == READ


def test_a_row_of_the_plan_with_heading_words_is_no_heading() -> None:
    deeds = [*DEEDS, "Submit the outline proposal to the team"]
    posts = [*POSTS, "Leader and Chief Executive Officer"]
    days = [*DAYS, "21 March 2025"]
    table = _table(["Action", "Who", "When"], deeds, posts, days)
    assert _values(table) == list(zip(deeds, posts, days, strict=True))


def test_headings_that_go_on_in_a_second_row_are_one() -> None:
    second = "|  | done | in charge | do it by |"
    heads, line, *rows = _table(
        ["Rec", "What is to be", "Person", "Date we will"], ["1", "2", "3"], DEEDS, POSTS, DAYS
    ).split("\n")
    assert _values("\n".join([heads, second, line, *rows])) == READ


def test_costs_below_the_plan_are_none_of_it() -> None:
    costs = _table(["Item", "2022/23 (£)", "2023/24 (£)"], ["Training"], ["40,000"], ["-"])
    plan = _table(["Action", "Lead", "By when", "Progress"], DEEDS, POSTS, DAYS, ["", "", "Sent"])
    assert _values(f"{plan}\n\n{costs}") == READ


def test_groups_of_columns_above_whole_headings_are_no_headings() -> None:
    banner = "| What peers said | What peers said | What we will do | What we will do |  |"
    heads, line, *rows = _table(
        ["No.", "Recommendation", "Our commitment in response", "Named officer", "Done by"],
        *(["1", "2", "3"], ["Be clear", "Be bold", "Be open"], DEEDS, POSTS, DAYS),
    ).split("\n")
    assert _values("\n".join([banner, line, heads, *rows])) == READ


def test_done_by_heads_owners_where_it_names_them() -> None:
    assert _values(_table(["Action", "Done by", "Horizon"], DEEDS, POSTS, DAYS)) == READ
    assert _values(_table(["Action", "Who", "Delivered by"], DEEDS, POSTS, DAYS)) == READ


def test_a_title_with_a_paragraph_below_it_in_one_cell_is_no_action() -> None:
    heads, line, *rows = _table(["We will", "Who", "When"], DEEDS, POSTS, DAYS).split("\n")
    title = "| Priority 2: Homes<br>Peers heard that homes are dear. |  |  |"
    assert _values("\n".join([heads, line, rows[0], title, *rows[1:]])) == READ


def test_owner_and_date_may_share_a_column() -> None:
    both = [f"{post}<br>{day}" for post, day in zip(POSTS, DAYS, strict=True)]
    assert _values(_table(["Deliverable", "Outcome", "Lead and timing"], DEEDS, REFS, both)) == READ


def test_a_form_between_the_tables_of_a_plan_is_none_of_it() -> None:
    both = [f"{post}<br>{day}" for post, day in zip(POSTS, DAYS, strict=True)]
    plan = _table(["Deliverable", "Lead and timing"], DEEDS, both)
    form = "| Cabinet member | Cllr Jo March |\n|---|---|\n| Officer sponsor | Head of Parks |"
    last = "| Last updated: | May 2020 |\n|---|---|\n| Page owner: | Parks Team |"
    assert _values(f"{plan}\n\n{form}\n\n{plan}\n\n{last}") == [*READ, *READ]


def test_few_known_headings_over_short_unknown_ones_are_enough() -> None:
    heads = ["Added on", "Board", "Intervention", "Assigned", "Zeta", "Closed on"]
    begun, none = ["May 2018", "June 2018", "July 2018"], ["", "", ""]
    facts = "| Snapshot taken | May 2020 |  |  |  |  |\n|---|---|---|---|---|---|"
    table = _table(heads, begun, ["One", "Two", "Two"], DEEDS, POSTS, DAYS, none)
    assert _values(f"{facts}\n\n{table}") == READ


def test_headings_may_take_three_rows() -> None:
    heads, line, *rows = _table(
        ["Ref", "What we are", "Person who", "Month"], REFS, DEEDS, POSTS, DAYS
    ).split("\n")
    more = ["|  | going to do | will lead | it will |", "|  | about it |  | be done |"]
    assert _values("\n".join([heads, *more, line, *rows])) == READ


def test_a_title_may_stand_in_a_first_column_of_dates() -> None:
    heads, line, *rows = _table(["Timing", "Measure", "Who"], DAYS, DEEDS, POSTS).split("\n")
    title = "| Getting back |  |  |"
    assert _values("\n".join([heads, line, title, rows[0], title, *rows[1:]])) == READ


def test_wording_that_runs_over_rows_without_a_number_is_one() -> None:
    heads, line, *rows = _table(["Ref", "Action", "Who", "When"], REFS, DEEDS, POSTS, DAYS).split(
        "\n"
    )
    more = ["|  | and the woods so that the |  |  |", "|  | Head of Parks knows |  |  |"]
    owner = "|  |  | (North) |  |"
    found = _values("\n".join([heads, line, rows[0], *more, *rows[1:], owner]))
    assert found[0] == (
        f"{DEEDS[0]} and the woods so that the Head of Parks knows",
        POSTS[0],
        DAYS[0],
    )
    assert found[1:] == [READ[1], (DEEDS[2], f"{POSTS[2]} (North)", DAYS[2])]


def test_recommendations_are_no_actions_beside_deeds_of_an_unknown_heading() -> None:
    peers = ["Be clear about the parks", "Be bold with the hall", "Be open to all"]
    table = _table(["The peers recommended", "Zeta", "Who", "When"], peers, DEEDS, POSTS, DAYS)
    assert _values(table) == READ


def test_commitments_are_the_actions_though_a_column_of_notes_says_what_to_do() -> None:
    notes = ["Report due to scrutiny", "See minute 43 of it", "Consult the members again"]
    heads = ["Commitment", "Who", "Zeta", "Remarks (May 2020) we made"]
    assert _values(_table(heads, DEEDS, POSTS, DAYS, notes)) == READ


def test_actions_beyond_the_last_heading_are_refused_and_break_nothing() -> None:
    text = """| Ref | Zorblat | By when | Status |
| --- | --- | --- | --- |
| 1 | Parks | May 2024 | Red | Draw up a plan for the parks |
| 2 | Roads | June 2024 | Red | Mend the roads |
"""
    with pytest.raises(LayoutError, match="no layout fits"):
        loaders.recognise(document_of(text))
