"""Any plain table of recommendations and answers comes back row by row, in pipes and in tabs."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixtures import invented


class Answer(NamedTuple):
    """One printed row, without its recommendation."""

    wording: str
    owner: str
    deadline: str


HEAD = ["Recommendation", "Action", "Lead Officer", "Timescale"]
WORDS = st.lists(st.text("abcdefgh", min_size=3, max_size=8), max_size=5).map(" ".join)
# What a sentence begins and ends with is fixed: a row that ends in mid-sentence runs on.
SENTENCES = st.builds(
    "{} {} {}.".format,
    st.sampled_from(["Review", "Publish", "We will", "Each team to", "The", "12 new"]),
    WORDS,
    st.sampled_from(["hedges", "halls", "members"]),
)
ANSWERS = st.builds(
    Answer,
    SENTENCES,
    st.sampled_from(["AB", "CMT", "Head of Parks", "Leaders / Chief Executive"]),
    st.sampled_from(["May 2020", "Ongoing", "Aug – Dec 2020", "2020/21", "Completed"]),
)
PLANS = st.lists(
    st.tuples(SENTENCES, st.lists(ANSWERS, min_size=1, max_size=4)), min_size=1, max_size=5
)


def _table(plan: list[tuple[str, list[Answer]]], is_bulleted: bool) -> list[list[str]]:
    bullet = "• " if is_bulleted else ""
    rows = [HEAD]
    for number, (recommendation, answers) in enumerate(plan, start=1):
        for position, answer in enumerate(answers):
            first = f"{number}. {recommendation}" if position == 0 else ""
            rows.append([first, bullet + answer.wording, answer.owner, answer.deadline])
    return rows


def _pipes(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---|---|---|---|", *lines[1:]])


def _tabs(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize("write", [_pipes, _tabs], ids=["pipes", "tabs"])
@settings(max_examples=25)
@given(plan=PLANS, is_bulleted=st.booleans())
def test_each_printed_row_comes_back(
    write: Callable[[list[list[str]]], str], plan: list[tuple[str, list[Answer]]], is_bulleted: bool
) -> None:
    text = f"Plan\n\n{write(_table(plan, is_bulleted))}\n"
    printed = invented.load_text("recommendation_table", text)
    expected = [
        (str(number), *map(invented.folded, answer))
        for number, (_, answers) in enumerate(plan, start=1)
        for answer in answers
    ]
    found = [
        (row.rec_ref, *map(invented.folded, (row.wording, row.owner, row.deadline)))
        for row in invented.rows_of(printed)
    ]
    assert found == expected
    made = [invented.folded(r.wording) for r in invented.recommendations_of(printed)]
    assert made == [invented.folded(recommendation) for recommendation, _ in plan]


@settings(max_examples=25)
@given(plan=PLANS, breaks=st.sets(st.integers(1, 20)))
def test_a_page_break_between_rows_loses_none(
    plan: list[tuple[str, list[Answer]]], breaks: set[int]
) -> None:
    rows = _table(plan, is_bulleted=True)
    lines = [line for n, r in enumerate(rows) for line in ([""] * (n in breaks)) + ["\t".join(r)]]
    found = invented.rows_of(invented.load_text("recommendation_table", "\n".join(lines)))
    assert [invented.folded(row.wording) for row in found] == [
        invented.folded(answer.wording) for _, answers in plan for answer in answers
    ]
