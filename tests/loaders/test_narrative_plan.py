from typing import NamedTuple

import pytest

from actionplans.errors import LayoutError
from actionplans.records import PlanRow, PrintedRecommendation, TextKind
from tests.fixtures import invented


class Answer(NamedTuple):
    """The paragraphs that one owner and date serve; a line for each paragraph."""

    ref: str
    wording: str
    owner: str
    deadline: str
    lines: tuple[int, ...]


ANSWERS = {
    "owner and date follow several paragraphs, one broken by a page end": Answer(
        "1",
        "We will publish a story of the place with our partners and use it in all that we print"
        " and say.\nEach service will name a storyteller.",
        "Head of Communications",
        "Summer 2020",
        (21, 25),
    ),
    "the label of the owner changes": Answer(
        "1",
        "We will open a newsroom. It will be staffed by early December 2020.",
        "Head of Communications and Head of Digital",
        "dates as above",
        (31,),
    ),
    "the recommendation is a title": Answer(
        "2",
        "Hold a meeting in every town hall.",
        "Assistant Director (Places & Communities)",
        "ongoing",
        (47,),
    ),
    "an observation has a title instead of a number": Answer(
        "Learning from others", "Visit two other councils.", "Chief Executive", "March 2020", (59,)
    ),
}
PLAN = """\
### {recommendation}

1. Plant more trees.

### {actions}

We will plant a hedge.

{owner} Head of Parks

{deadline} May 2020
"""


def _answer(row: PlanRow) -> Answer:
    lines = tuple(place.line_start for place in row.line_places)
    return Answer(row.rec_ref, row.wording, row.owner, row.deadline, lines)


@pytest.fixture(scope="module")
def printed() -> list[PlanRow | PrintedRecommendation]:
    return invented.load_plan("narrative_plan")


@pytest.mark.parametrize("quirk", ANSWERS)
def test_paragraphs_are_read_as_a_person_reads_them(
    printed: list[invented.Printed], quirk: str
) -> None:
    assert ANSWERS[quirk] in [_answer(row) for row in invented.rows_of(printed)]


def test_rows_come_in_printed_order_and_no_others(printed: list[invented.Printed]) -> None:
    assert [_answer(row) for row in invented.rows_of(printed)] == list(ANSWERS.values())


def test_every_row_is_prose(printed: list[invented.Printed]) -> None:
    assert {row.text_kind for row in invented.rows_of(printed)} == {TextKind.PROSE}


def test_recommendations_are_entries_titles_or_observations(
    printed: list[invented.Printed],
) -> None:
    found = [(r.ref, r.kind, r.wording) for r in invented.recommendations_of(printed)]
    assert found == [
        ("1", "review", "Tell your story, inside and outside the council."),
        ("2", "review", "Listen to residents in every town"),
        (
            "Learning from others",
            "observation",
            "The team would like the council to visit two others that have rebuilt their halls.",
        ),
    ]


def test_the_words_of_the_response_are_no_actions(printed: list[invented.Printed]) -> None:
    wordings = " ".join(row.wording for row in invented.rows_of(printed))
    assert "We will listen to residents" not in wordings
    assert "report on it by March 2021" not in wordings


@pytest.mark.parametrize(
    ("recommendation", "actions", "owner", "deadline"),
    [
        ("From the peer team....", "Proposed actions....", "**Officer lead:**", "**By when:**"),
        ("Peer team recommendations", "Our actions", "Lead officer:", "Timescale:"),
        ("***Recommendations***", "**Actions to be taken:**", "Owner –", "Due by:"),
        ("What the peers told us", "What we will do", "**Responsibility**:", "Target date:"),
    ],
)
def test_titles_and_labels_vary(
    recommendation: str, actions: str, owner: str, deadline: str
) -> None:
    text = PLAN.format(
        recommendation=recommendation, actions=actions, owner=owner, deadline=deadline
    )
    (row,) = invented.rows_of(invented.load_text("narrative_plan", text))
    assert _answer(row) == ("1", "We will plant a hedge.", "Head of Parks", "May 2020", (7,))


def test_actions_without_owner_and_date_are_kept() -> None:
    text = "### Proposed actions\n\nWe will plant a hedge.\n\n### Response\n\nAgreed.\n"
    (row,) = invented.rows_of(invented.load_text("narrative_plan", text))
    assert (row.wording, row.owner, row.deadline) == ("We will plant a hedge.", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Plan\n\nWe will plant a hedge by May 2020.\n",
        "### From the peer team....\n\n1. Plant more trees.\n\n### Response....\n\nAgreed.\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("narrative_plan", text)
