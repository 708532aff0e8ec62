from typing import NamedTuple

import pytest

import loaders
from actionplans.errors import LayoutError
from actionplans.records import PlanRow, PrintedRecommendation
from tests.fixtures import invented


class Answer(NamedTuple):
    """One row of the plan; the lines are those of the file, counted from 1."""

    ref: str
    wording: str
    owner: str
    deadline: str
    lines: tuple[int, int]


ANSWERS = {
    "cells run over several lines": Answer(
        "K1",
        "We know that we rarely take time to look back. We will publish a booklet of what worked.",
        "Ann Barker / Communications Team",
        "March 2019 and ongoing",
        (6, 7),
    ),
    "an empty recommendation cell goes on with the one above": Answer(
        "K1", "The next staff forum will be used to look back.", "Ann Barker", "April 2019", (8, 8)
    ),
    "a page end breaks a sentence in two": Answer(
        "K2",
        "The new ledger will be brought in and we will ensure that the needs of the auditors are"
        " taken into account.",
        "Carl Dunn",
        "June 2019",
        (9, 11),
    ),
    "the head of a row's action belongs to the action above, doubled words once": Answer(
        "K3",
        "Talks will be held with the Health Board through the Health Board as to joint work.",
        "Leaders",
        "May 2019",
        (12, 13),
    ),
    "a page end breaks a row in two, its date too": Answer(
        "K4",
        "Each council will review its purposes in its yearly refresh.",
        "Leaders",
        "June 2019",
        (13, 15),
    ),
    "a plain row": Answer(
        "K5", "Hold a workshop for all staff", "Dee Frost", "July 2019", (16, 16)
    ),
    "owner and date without wording are an action": Answer(
        "K5", "", "Dee Frost", "September 2019", (17, 17)
    ),
    "a table goes on under headings of its own": Answer(
        "1", "Review the list of priorities each year", "CMT", "December 2019", (22, 22)
    ),
    "a lost number is restored": Answer("2", "As 1 above", "", "", (23, 23)),
    "a printed number": Answer(
        "3",
        "Train all members in chairing meetings",
        "Head of Legal Services",
        "31/02/2020",
        (24, 24),
    ),
    "two recommendations share a cell": Answer(
        "4, 5",
        "Hold a budget day Publish a plan for five years",
        "Carl Dunn",
        "Oct 2019 Nov 2019",
        (25, 25),
    ),
    "a status stands in the column of dates": Answer(
        "6", "Set up a register of risks", "Ann Barker", "Completed", (26, 26)
    ),
}

HEAD = "Recommendation\tResponse / Action\tLead Officer\tTimescale\n"


def _answer(row: PlanRow) -> Answer:
    wording, owner, deadline = (invented.folded(t) for t in (row.wording, row.owner, row.deadline))
    lines = (row.place.line_start, row.place.line_end)
    return Answer(row.rec_ref, wording, owner, deadline, lines)


@pytest.fixture(scope="module")
def printed() -> list[PlanRow | PrintedRecommendation]:
    return invented.load_plan("recommendation_table")


@pytest.mark.parametrize("quirk", ANSWERS)
def test_a_row_is_read_as_a_person_reads_it(printed: list[invented.Printed], quirk: str) -> None:
    assert ANSWERS[quirk] in [_answer(row) for row in invented.rows_of(printed)]


def test_rows_come_in_printed_order_and_no_others(printed: list[invented.Printed]) -> None:
    found = [_answer(row).lines[0] for row in invented.rows_of(printed)]
    assert found == [answer.lines[0] for answer in ANSWERS.values()]


def test_recommendations_are_numbered_as_printed_or_by_order(
    printed: list[invented.Printed],
) -> None:
    found = [(r.ref, r.kind, r.wording) for r in invented.recommendations_of(printed)]
    assert found == [
        ("K1", "key", "Celebrate your success – use the tenth anniversary to do this"),
        ("K2", "key", "Tighten the financial processes"),
        ("K3", "key", "Talk with your partners about the future"),
        ("K4", "key", "Redefine the shared ambition"),
        ("K5", "key", "Define the culture from the bottom up"),
        ("1", "further", "Be clear when something is no longer a priority"),
        ("2", "further", "Re-examine your existing commitments"),
        ("3", "further", "Raise the conduct of debate at Harrowmere District Council"),
        ("4", "further", "Own the budget widely"),
        ("5", "further", "Plan the budget for the long term"),
        ("6", "further", "Track progress and manage risk"),
    ]


def test_a_row_stands_in_its_section(printed: list[invented.Printed]) -> None:
    sections = [row.section for row in invented.rows_of(printed)]
    assert sections == ["Key Recommendations"] * 7 + ["Further Recommendations"] * 5


def test_every_cell_is_placed(printed: list[invented.Printed]) -> None:
    assert [row.leftover for row in invented.rows_of(printed) if any(row.leftover.values())] == []


def test_a_column_without_a_known_heading_is_left_over() -> None:
    text = (
        "Recommendation\tAction\tWard\tLead\tTimescale\nPlant\tPlant a hedge\tNorth\tAB\tMay 2020\n"
    )
    (row,) = invented.rows_of(invented.load_text("recommendation_table", text))
    assert list(row.leftover.values()) == ["North"]
    assert (row.owner, row.deadline) == ("AB", "May 2020")


def test_the_same_words_as_two_actions_stay_two() -> None:
    text = f"{HEAD}1. Plant\tPlant a hedge\tAB\tMay 2020\n2. Sow\tPlant a hedge\tAB\tMay 2020\n"
    rows = invented.rows_of(invented.load_text("recommendation_table", text))
    assert [(row.rec_ref, row.wording) for row in rows] == [
        ("1", "Plant a hedge"),
        ("2", "Plant a hedge"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Fenbrook Borough Council\n\nMinutes of the last meeting\n",
        HEAD,
        "Name\tWard\nAnn Barker\tNorth\n",
        "Plant a hedge\tAB\tMay 2020\nMend the gate\tCD\tJune 2020\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("recommendation_table", text)


def test_the_layout_is_recognised() -> None:
    assert loaders.recognise(invented.document_of(f"{HEAD}1. Plant\tPlant a hedge\tAB\tMay\n")) == (
        "recommendation_table"
    )
