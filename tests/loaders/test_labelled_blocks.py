from typing import NamedTuple

import pytest

from actionplans.errors import LayoutError
from tests.fixtures import invented


class Labelled(NamedTuple):
    """One action with its labelled values."""

    ref: str
    wording: str
    owner: str
    deadline: str
    status: str


BLOCKS = {
    "labels on lines of their own": Labelled(
        "", "Open the market hall on Sundays", "AB", "May 2021", "Completed"
    ),
    "labels on lines that follow one another": Labelled(
        "", "Plant trees in the square", "CD", "Summer 2021", ""
    ),
    "labels as entries": Labelled("", "Mend the fountain", "EF", "Ongoing", ""),
    "labels on one line": Labelled("", "Open a visitor centre", "Head of Parks", "March 2022", ""),
    "an action without a label is a heading": Labelled(
        "3", "Hold a forum for traders", "AB", "2021/22", ""
    ),
    "a label that is missing": Labelled("3", "Publish the minutes of the forum", "AB", "", ""),
}


@pytest.fixture(scope="module")
def printed() -> list[invented.Printed]:
    return invented.load_plan("labelled_blocks")


def _blocks(printed: list[invented.Printed]) -> list[Labelled]:
    rows = invented.rows_of(printed)
    texts = [(r.rec_ref, r.wording, r.owner, r.deadline, r.status) for r in rows]
    return [Labelled(*(invented.folded(text).rstrip(".") for text in row)) for row in texts]


@pytest.mark.parametrize("quirk", BLOCKS)
def test_a_block_is_read_as_a_person_reads_it(printed: list[invented.Printed], quirk: str) -> None:
    assert BLOCKS[quirk] in _blocks(printed)


def test_blocks_come_in_printed_order_and_no_others(printed: list[invented.Printed]) -> None:
    assert _blocks(printed) == list(BLOCKS.values())


def test_a_title_above_the_blocks_is_their_section(printed: list[invented.Printed]) -> None:
    assert [row.section for row in invented.rows_of(printed)[:4]] == ["Town centres"] * 4


def test_a_title_above_a_measure_is_no_action() -> None:
    text = "# Warm homes\n\nBudget: £1m\n\nAction: Plant a hedge\n\nOwner: AB\n\nBy when: 2021\n"
    [row] = invented.rows_of(invented.load_text("labelled_blocks", text))
    assert (row.section, row.wording, row.measure) == ("Warm homes", "Plant a hedge", "£1m")


def test_a_title_may_be_a_recommendation(printed: list[invented.Printed]) -> None:
    found = [(r.ref, r.kind, r.wording) for r in invented.recommendations_of(printed)]
    assert found == [("3", "review", "Listen to traders")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Plan\n\nWe will plant a hedge by May 2021.\n",
        "# Plan\n\n- We will plant a hedge.\n- The owner is AB.\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("labelled_blocks", text)
