from typing import NamedTuple

import pytest

from actionplans.errors import LayoutError
from actionplans.records import PlanRow
from tests.fixtures import invented

TOWNS, HOMES = "Thriving Market Towns", "Warm Homes"
SHOPS, HALL, INSULATE = (
    "Help shops to stay open",
    "Renewing the market hall",
    "Insulate council homes",
)


class Row(NamedTuple):
    """One row of the plan, with the line of the file that it begins on."""

    line: int
    purpose: str
    commitment: str
    issue: str
    wording: str
    owner: str
    deadline: str


ROWS = {
    "a plain row": Row(
        20,
        TOWNS,
        SHOPS,
        "Shops ask for advice",
        "Visit each shop in the high street",
        "AB",
        "Ongoing",
    ),
    "an issue without an action is itself the action": Row(
        21,
        TOWNS,
        SHOPS,
        "The planning service can help every purpose",
        "The planning service can help every purpose",
        "",
        "",
    ),
    "entries and values are stacked by tags, some never closed": Row(
        22,
        TOWNS,
        SHOPS,
        "Grants must reach small firms",
        "Answer every appeal within a week\nPublish the list of grants",
        "CD",
        "July 2021\nCompleted",
    ),
    "an empty issue carries down, empty owner and date do not": Row(
        23, TOWNS, SHOPS, "Grants must reach small firms", "Advise firms by letter", "", ""
    ),
    "owner and date stand before a page break": Row(
        24, TOWNS, SHOPS, "Grants must reach small firms", "", "AB", "Nov 2021"
    ),
    "their wording stands after it": Row(
        28,
        TOWNS,
        SHOPS,
        "Look for workshop space (CPC)",
        "Publish the weekly bulletin. Prepare a study of three sites",
        "EF",
        "Aug – Dec 2021",
    ),
    "the columns stand one to the left after a page break": Row(
        29,
        TOWNS,
        HALL,
        "Traders want longer hours",
        "Open the hall on Sundays",
        "EF GH",
        "Summer 2021",
    ),
    "a page break splits a sentence": Row(
        30,
        TOWNS,
        HALL,
        "Traders want longer hours",
        "Write to each trader about the new stalls and what they cost",
        "",
        "",
    ),
    "the purpose stands only in the title above": Row(
        40,
        HOMES,
        INSULATE,
        "",
        "Ring tenants on 01632 960555 about grants",
        "Housing Team",
        "By end of March 2022",
    ),
    "the same words are two actions": Row(
        41,
        HOMES,
        INSULATE,
        "Damp is reported late",
        "Visit each shop in the high street",
        "AB",
        "2021/22",
    ),
}

HEAD = "| Purpose | Commitments | Issues | Actions | By When | Owner |\n|---|---|---|---|---|---|\n"


def _row(row: PlanRow) -> Row:
    wording = row.wording.replace("• ", "")
    texts = (row.purpose, row.commitment, row.issue, wording, row.owner, row.deadline)
    return Row(row.place.line_start, *texts)


@pytest.fixture(scope="module")
def rows() -> list[PlanRow]:
    return invented.rows_of(invented.load_plan("purpose_plan"))


@pytest.mark.parametrize("quirk", ROWS)
def test_a_row_is_read_as_a_person_reads_it(rows: list[PlanRow], quirk: str) -> None:
    assert ROWS[quirk] in [_row(row) for row in rows]


def test_rows_come_in_printed_order_and_no_others(rows: list[PlanRow]) -> None:
    assert [row.place.line_start for row in rows] == [row.line for row in ROWS.values()]


def test_lists_and_tables_of_other_papers_in_the_pack_are_no_actions(rows: list[PlanRow]) -> None:
    wordings = " ".join(row.wording for row in rows)
    assert "Cllr Jo March" not in wordings
    assert "endorse the plan" not in wordings
    assert "Own the budget" not in wordings


def test_a_row_marked_for_the_peer_challenge_says_so(rows: list[PlanRow]) -> None:
    assert {row.place.line_start: row.rec_ref for row in rows if row.rec_ref} == {28: "CPC"}


def test_a_row_that_prints_only_an_issue_says_so(rows: list[PlanRow]) -> None:
    assert [row.place.line_start for row in rows if row.is_issue_only] == [21]


def test_every_cell_is_placed(rows: list[PlanRow]) -> None:
    assert [row.leftover for row in rows if any(row.leftover.values())] == []


def test_a_data_row_where_a_heading_should_stand_is_a_row() -> None:
    text = f"{HEAD}| Green | Trees | | Plant a hedge | May 2021 | AB |\n\n"
    text += "| | | | Mend the gate | June 2021 | CD |\n|---|---|---|---|---|---|\n"
    rows = invented.rows_of(invented.load_text("purpose_plan", text))
    assert [(row.wording, row.purpose, row.owner) for row in rows] == [
        ("Plant a hedge", "Green", "AB"),
        ("Mend the gate", "Green", "CD"),
    ]


def test_the_next_purpose_does_not_keep_the_issue_of_the_last() -> None:
    text = f"{HEAD}| Green | Trees | Few trees | Plant a hedge | May 2021 | AB |\n"
    text += "| Warm | Boilers | | Mend the boiler | June 2021 | CD |\n"
    rows = invented.rows_of(invented.load_text("purpose_plan", text))
    assert [row.issue for row in rows] == ["Few trees", ""]


def test_a_table_of_another_paper_after_the_plan_is_no_part_of_it() -> None:
    text = f"{HEAD}| Green | Trees | | Plant a hedge | May 2021 | AB |\n\nAppendix 2: Minutes\n\n"
    text += "| Ref | Date | Note |\n|---|---|---|\n| 7 | 4 March 2021 | Minutes agreed |\n"
    rows = invented.rows_of(invented.load_text("purpose_plan", text))
    assert [row.wording for row in rows] == ["Plant a hedge"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harrowmere District Council\n\n1. First item\n2. Second item\n",
        HEAD,
        "| Name | Ward |\n|---|---|\n| Jo March | North |\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("purpose_plan", text)
