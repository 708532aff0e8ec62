"""A table cell is cut into commitments; no word of it is lost."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from actionplans.fields.commitments import Lexicon, cut_cell, learn
from actionplans.readers.markup import plain_lines

LEXICON = learn(["we work with firms on further schemes and promote the event"])

PHRASES = (
    *("Review the hall", "Publish the list", "We will open it", "gate", "and", "•", "\n", "\n• "),
    *(". ", ": ", "; ", ", ", " – ", "e.g. ", "2 events", "This will help.", "If", "(", ")", "’s"),
)  # fmt: skip
CELLS = st.text() | st.lists(st.sampled_from(PHRASES), max_size=12).map(" ".join)
ENUMERATOR = re.compile(r"(?:\d{1,2}|[a-z])\)")


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        ("Review the hall", ["Review the hall"]),
        ("  Review \n the hall ", ["Review the hall"]),
        ("• Review the hall", ["Review the hall"]),
        ("• Review the hall\n• Publish the list", ["Review the hall", "Publish the list"]),
        ("Review the hall\nPublish the list", ["Review the hall", "Publish the list"]),
        ("Review the hall. Publish the list.", ["Review the hall.", "Publish the list."]),
        ("Review the list of Care\nAct reviews", ["Review the list of Care Act reviews"]),
        ("Act on the list\nAct early", ["Act on the list", "Act early"]),
        ("Review the list of\nCare Act reviews", ["Review the list of Care Act reviews"]),
        (
            "Agree how the £3.2m\nNew Homes Bonus will be spent",
            ["Agree how the £3.2m New Homes Bonus will be spent"],
        ),
        ("Agree the terms of the\nHall Review", ["Agree the terms of the Hall Review"]),
        ("Spend £3.2m\nPublish the list", ["Spend £3.2m", "Publish the list"]),
        ("Review the hall,\nPublish the list", ["Review the hall,", "Publish the list"]),
        ("1) Review the hall 2) Publish the list", ["Review the hall", "Publish the list"]),
        ("a) Review the hall b) Publish the list", ["Review the hall", "Publish the list"]),
    ],
)
def test_marks_and_sentences_part_commitments(text: str, commitments: list[str]) -> None:
    assert cut_cell(text, 1, LEXICON) == commitments


@pytest.mark.parametrize(
    "text",
    [
        "Review the Local Plan",
        "Talk to the Economic Recovery Group to ensure that trees grow",
        "Review the hall, e.g. St. Anne's Hall",
        "If firms ask Publish the list",
        "Work with Fenbrook Borough Council and Harrowmere District Council",
        "Publish a report for Members",
        "Brief the village halls on the draft Plan",
        "Ask the Local Boundary Commission for a review of wards",
        "commission Internal Audit to test the returns",
    ],
)
@pytest.mark.parametrize("value_count", [1, 2])
def test_a_capital_in_a_name_parts_nothing(text: str, value_count: int) -> None:
    assert cut_cell(text, value_count, LEXICON) == [text]


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        ("Review the hall Publish the list", ["Review the hall", "Publish the list"]),
        (
            "Develop a plan for homes Consult tenants about it Publish the results",
            ["Develop a plan for homes", "Consult tenants about it", "Publish the results"],
        ),
        (
            "Arrange talks with firms Further schemes will be promoted",
            ["Arrange talks with firms", "Further schemes will be promoted"],
        ),
    ],
)
def test_a_lost_bullet_parts_commitments(text: str, commitments: list[str]) -> None:
    assert cut_cell(text, 1, LEXICON) == commitments
    assert cut_cell(text, len(commitments), LEXICON) == commitments


@pytest.mark.parametrize(
    "text",
    [
        "We recognise that halls matter. We will review them.",
        "We will review the hall. This will help all who meet there.",
        "Our hall is old. Review the hall.",
        "Re-base the budget for halls. Budget holders will be required to sign it.",
    ],
)
def test_a_sentence_of_context_is_no_commitment_of_its_own(text: str) -> None:
    assert cut_cell(text, 1, LEXICON) == [text]


def test_as_many_values_as_sentences_part_every_sentence() -> None:
    text = "Halls are old. Gates are old. Review both."
    assert cut_cell(text, 3, LEXICON) == ["Halls are old.", "Gates are old.", "Review both."]


def test_the_coarsest_cut_that_pairs_with_the_values_is_taken() -> None:
    text = "Review the hall. Publish the list.\nOpen the gate. Report to members."
    halves = ["Review the hall. Publish the list.", "Open the gate. Report to members."]
    assert cut_cell(text, 2, LEXICON) == halves
    assert len(cut_cell(text, 4, LEXICON)) == 4


def test_more_values_than_sentences_invent_no_commitment() -> None:
    assert cut_cell("Review the hall.", 3, LEXICON) == ["Review the hall."]


def test_a_sentence_about_what_the_one_before_names_is_none_of_its_own() -> None:
    text = "Set up a panel for spending. The panel will meet every week."
    assert cut_cell(text, 1, LEXICON) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Refresh the partnership. Its terms of reference will be rewritten.",
        "Set out how the gap will be bridged. The proposals will be worked up in three parts.",
        "Merge the lists. Each team will be asked for its own.",
    ],
)
def test_a_sentence_that_tells_more_of_what_to_do_is_none_of_its_own(text: str) -> None:
    assert cut_cell(text, 1, LEXICON) == [text]


def test_a_line_after_a_dash_in_small_letters_goes_on() -> None:
    text = "Merge the two teams\n– one structure\n– one system"
    merged = "Merge the two teams – one structure – one system"
    assert cut_cell(text, 2, LEXICON) == [merged]


def test_entries_that_name_no_commitment_belong_to_their_lead_in() -> None:
    text = "Publish a plan to plant:\n• oak trees\n• ash trees"
    assert cut_cell(text, 1, LEXICON) == ["Publish a plan to plant: oak trees ash trees"]


@pytest.mark.parametrize("word", ["schemes", "Scheme", "promote", "Review"])
def test_a_word_printed_small_is_common(word: str) -> None:
    assert LEXICON.is_common(word)


def test_a_name_is_not_common() -> None:
    assert not LEXICON.is_common("Fenbrook")
    assert not Lexicon().is_common("Schemes")


@given(text=CELLS, value_count=st.integers(0, 6), lexicon=st.sampled_from([LEXICON, Lexicon()]))
def test_every_word_stays_in_order(text: str, value_count: int, lexicon: Lexicon) -> None:
    assume(not ENUMERATOR.search(text))
    pieces = cut_cell(text, value_count, lexicon)
    assert re.findall(r"\w+", " ".join(pieces)) == re.findall(r"\w+", text)


@given(text=CELLS, value_count=st.integers(0, 6))
def test_a_commitment_is_never_blank(text: str, value_count: int) -> None:
    # As a reader hands a cell on: no line of it is only a bullet.
    pieces = cut_cell(plain_lines(text), value_count, LEXICON)
    assert all(piece.strip() for piece in pieces)
