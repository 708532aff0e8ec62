from typing import NamedTuple

import pytest

from actionplans.errors import LayoutError
from tests.fixtures import invented


class Said(NamedTuple):
    """One action of a sentence."""

    ref: str
    wording: str
    owner: str
    deadline: str


SAID = {
    "owner as the subject, date at the end": Said(
        "",
        "The Head of Economy will open a grants scheme for traders by 30 September 2021.",
        "Head of Economy",
        "by 30 September 2021",
    ),
    "the date first, two owners, context around it": Said(
        "",
        "By the end of November 2021, the Housing Team and the Business Improvement District will"
        " bring ten of them into use.",
        "Housing Team and the Business Improvement District",
        "By the end of November 2021",
    ),
    "owner and date in the sentence after it": Said(
        "",
        "We will keep the volunteer bank open. This work is ongoing and will be led by the"
        " Community Manager.",
        "Community Manager",
        "ongoing",
    ),
    "the owner by whom it is done": Said(
        "",
        "A masterplan for the station will be drawn up by the Planning Policy Team in spring 2022.",
        "Planning Policy Team",
        "in spring 2022",
    ),
    "a list that shares its owner": Said(
        "2",
        "present an emergency budget to Council on 22 October 2021",
        "Chief Finance Officer",
        "on 22 October 2021",
    ),
    "an entry without a day": Said("2", "review every vacant post", "Chief Finance Officer", ""),
    "how often and until when": Said(
        "2",
        "Cabinet will consider a hardship fund, each quarter until March 2022.",
        "Cabinet",
        "each quarter until March 2022",
    ),
    "nobody by whom it is done": Said(
        "2",
        "One coach from each party will be arranged during summer 2021.",
        "",
        "during summer 2021",
    ),
    "labels below": Said(
        "2", "We will review the fees for advice.", "Head of Planning", "May 2022"
    ),
}


@pytest.fixture(scope="module")
def printed() -> list[invented.Printed]:
    return invented.load_plan("sentence_plan")


def _said(printed: list[invented.Printed]) -> list[Said]:
    return [
        Said(row.rec_ref, invented.folded(row.wording), row.owner, row.deadline)
        for row in invented.rows_of(printed)
    ]


@pytest.mark.parametrize("quirk", SAID)
def test_a_sentence_is_read_as_a_person_reads_it(
    printed: list[invented.Printed], quirk: str
) -> None:
    assert SAID[quirk] in _said(printed)


def test_context_and_oversight_are_no_actions(printed: list[invented.Printed]) -> None:
    assert _said(printed) == list(SAID.values())


def test_what_a_report_asks_a_meeting_to_adopt_is_no_action() -> None:
    text = """1.1 Cabinet is asked to adopt what it will do, set out below, on 4 May 2024.

1.2 The Head of Parks is asked to plant a wood, and will report by 1 June 2024.
"""
    found = invented.rows_of(invented.load_text("sentence_plan", text))
    assert [row.wording[:17] for row in found] == ["The Head of Parks"]


def test_what_the_report_itself_tells_and_what_the_law_asks_are_no_actions() -> None:
    text = """This report tells the Panel how the Head of Parks will answer by 1 May 2024.

The Head of Parks will plant a wood by 1 June 2024. Councils must set their tax by 11 March 2024.
"""
    found = invented.rows_of(invented.load_text("sentence_plan", text))
    assert [row.wording[:34] for row in found] == ["The Head of Parks will plant a woo"]


def test_what_the_council_must_do_is_kept_though_the_law_may_ask_it() -> None:
    text = """The Head of Parks will plant a wood by 1 June 2024.

The Council must publish its plan for the woods by 11 March 2024.
"""
    found = invented.rows_of(invented.load_text("sentence_plan", text))
    assert [row.deadline for row in found] == ["by 1 June 2024", "by 11 March 2024"]


def test_two_who_act_by_days_of_their_own_in_one_sentence_are_two_actions() -> None:
    text = "The Clerk will mow by 1 May 2024 and the Head of Parks will plant a wood by June 2024."
    found = invented.rows_of(invented.load_text("sentence_plan", text))
    assert [(row.owner, row.deadline) for row in found] == [
        ("Clerk", "by 1 May 2024"),
        ("Head of Parks", "by June 2024"),
    ]


def _read(*paragraphs: str) -> list[tuple[str, str]]:
    found = invented.rows_of(invented.load_text("sentence_plan", "\n\n".join(paragraphs)))
    return [(row.owner, row.deadline) for row in found]


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        (
            "The Head of Parks will plant six trees by May 2024 and the rest by July 2025.",
            "by May 2024 and the rest by July 2025",
        ),
        ("The Head of Parks will immediately stop all mowing.", "immediately"),
        ("The Head of Parks will stop mowing immediately after the survey.", ""),
    ],
)
def test_a_deadline_has_all_its_stages_and_may_be_at_once(sentence: str, deadline: str) -> None:
    assert _read(sentence) == [("Head of Parks", deadline)]


def test_what_a_plan_says_of_itself_is_no_action() -> None:
    plan = "This plan says what will be done. It should be read with the notice dated 3 May 2024."
    assert _read(plan, "The Head of Parks will plant a wood by June 2024.") == [
        ("Head of Parks", "by June 2024")
    ]


def test_a_label_below_one_sentence_goes_before_the_words_in_it() -> None:
    below = ["Lead: Fleet Manager", "By when: June 2024"]
    found = _read("We will hand back vans that stand for ten days in a month.", *below)
    assert found == [("Fleet Manager", "June 2024")]


def test_a_member_and_an_officer_may_be_the_subject_together() -> None:
    subject = "Cllr Jo Ash, Cabinet Member for Parks, and the Head of Parks"
    assert _read(f"{subject} will plant a wood by 1 May 2024.") == [(subject, "by 1 May 2024")]


def test_a_title_may_be_a_recommendation(printed: list[invented.Printed]) -> None:
    found = [(r.ref, r.wording) for r in invented.recommendations_of(printed)]
    assert found == [("2", "Look after the money")]


@pytest.mark.parametrize("text", ["", "# About us\n\nFenbrook was founded in May 1974.\n"])
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("sentence_plan", text)
