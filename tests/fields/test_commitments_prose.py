"""Prose is cut into commitments: a plan's paragraphs, and those of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.fields.commitments import cut_paragraph, cut_report
from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.records import Deadline

CONTEXT = DeadlineContext(plan_on=date(2020, 1, 1))
SUMMER = parse_deadline("Summer 2020", CONTEXT)

PHRASES = (
    *("We will open it by May 2020.", "Hall", "It was built in March 2019.", "\n", "\n• ", "•"),
    *("Review the hall", "We know this.", "with a view to", "ongoing", ":", " – ", "It goes on."),
)  # fmt: skip
PARAGRAPHS = st.text() | st.lists(st.sampled_from(PHRASES), max_size=10).map(" ".join)


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        ("We will publish a story.", [("We will publish a story.", 0, "")]),
        (
            "We will publish a story. It will be used in print.",
            [("We will publish a story. It will be used in print.", 0, "")],
        ),
        (
            "We know the need. We will publish a story by March 2020. We will then print it by"
            " May 2020.",
            [
                ("We will publish a story by March 2020.", 0, "by March 2020"),
                ("We will then print it by May 2020.", 0, "by May 2020"),
            ],
        ),
        ("Halls matter to us.", [("Halls matter to us.", 0, "")]),
        ("We will open it.\nIt was built in March 2019.", [("We will open it.", 0, "")]),
        ("We reviewed the plan in March 2019. We will print it.", [("We will print it.", 0, "")]),
        (
            "We will do these:\n• Review the hall\n• Publish the list",
            [("Review the hall", 1, ""), ("Publish the list", 2, "")],
        ),
        (
            "We will open the hall.\nWe will review the gate.",
            [("We will open the hall.", 0, ""), ("We will review the gate.", 1, "")],
        ),
    ],
)
def test_a_plans_paragraphs_are_cut_by_their_dates(
    text: str, commitments: list[tuple[str, int, str]]
) -> None:
    found = cut_paragraph(text, SUMMER, CONTEXT)
    assert [(c.wording, c.line, c.deadline_raw) for c in found] == commitments


def test_a_date_of_its_own_is_read() -> None:
    first, second = cut_paragraph("We will plan by March 2020. Review it.", SUMMER, CONTEXT)
    assert first.deadline is not None
    assert (first.deadline.start, first.deadline.end) == (None, date(2020, 3, 31))
    assert second.deadline is None


def test_a_sentence_that_repeats_the_blocks_deadline_takes_the_blocks() -> None:
    (found,) = cut_paragraph("We will open it in Summer 2020.", SUMMER, CONTEXT)
    assert (found.deadline, found.deadline_raw) == (None, "")


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        (
            "The Board will receive a report in May 2020 – briefings will be held from 20th June"
            " 2020.",
            [
                ("The Board will receive a report in May 2020", "in May 2020"),
                ("briefings will be held from 20th June 2020.", "from 20th June 2020"),
            ],
        ),
        ("Note. It will open by May 2020.", [("It will open by May 2020.", "by May 2020")]),
        ("The council was consulted in March 2019.", []),
        ("The hall will be opened one day.", []),
        ("None arising directly from this report.", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_report_commits_only_where_it_says_by_when(
    text: str, commitments: list[tuple[str, str]]
) -> None:
    assert [(c.wording, c.deadline_raw) for c in cut_report(text, CONTEXT)] == commitments


@given(text=PARAGRAPHS, block=st.sampled_from([Deadline(), SUMMER, Deadline(is_ongoing=True)]))
def test_any_paragraph_is_cut_without_an_error(text: str, block: Deadline) -> None:
    lines = text.split("\n")
    for commitment in cut_paragraph(text, block, CONTEXT):
        assert 0 <= commitment.line < len(lines)
        assert (commitment.deadline is None) == (commitment.deadline_raw == "")


@given(text=PARAGRAPHS)
def test_any_report_is_cut_without_an_error(text: str) -> None:
    for commitment in cut_report(text, CONTEXT):
        assert commitment.deadline is not None
        assert commitment.deadline_raw in text.replace("\n", " ")
