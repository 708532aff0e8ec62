from typing import NamedTuple

import pytest

import loaders
from actionplans.errors import LayoutError
from actionplans.records import PlanRow
from tests.fixtures import invented
from tests.fixtures.invented import document_of


class Bullet(NamedTuple):
    """One action of a list."""

    ref: str
    wording: str
    owner: str
    deadline: str


BULLETS = {
    "owner and date in a last bracket": Bullet(
        "", "Agree a plan for scrutiny", "Head of Policy", "May 2022"
    ),
    "owner and date after dashes": Bullet(
        "", "Train all members in chairing", "Monitoring Officer", "September 2022"
    ),
    "a deadline without a day": Bullet(
        "", "Publish the register of interests", "Head of Legal Services", "ongoing"
    ),
    "neither, in a list where most have them": Bullet("", "Review the constitution", "", ""),
    "neither, under a recommendation": Bullet("2", "Set up a panel of tenants", "", ""),
    "an entry over two lines": Bullet("2", "Report to Cabinet on what tenants say", "", ""),
    "the last recommendation": Bullet(
        "3", "Develop a plan for empty homes", "Housing Team", "by 31 March 2023"
    ),
}


@pytest.fixture(scope="module")
def printed() -> list[invented.Printed]:
    return invented.load_plan("headed_bullets")


def _bullets(printed: list[invented.Printed]) -> list[Bullet]:
    return [
        Bullet(row.rec_ref, invented.folded(row.wording), row.owner, row.deadline)
        for row in invented.rows_of(printed)
    ]


@pytest.mark.parametrize("quirk", BULLETS)
def test_a_bullet_is_read_as_a_person_reads_it(printed: list[invented.Printed], quirk: str) -> None:
    assert BULLETS[quirk] in _bullets(printed)


def test_bullets_come_in_printed_order_and_no_others(printed: list[invented.Printed]) -> None:
    assert [bullet.wording for bullet in _bullets(printed)] == [
        bullet.wording for bullet in BULLETS.values()
    ]


def test_a_title_may_be_a_recommendation(printed: list[invented.Printed]) -> None:
    found = [(r.ref, r.kind, r.wording) for r in invented.recommendations_of(printed)]
    assert found == [
        ("2", "review", "Listen to tenants"),
        ("3", "review", "Plan ahead for homes"),
    ]


def test_a_list_without_owners_or_dates_is_no_plan(printed: list[invented.Printed]) -> None:
    assert "We serve nine towns" not in [bullet.wording for bullet in _bullets(printed)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# About us\n\n- We serve nine towns\n- We own 4,000 homes\n",
        "# Plan\n\nWe will plant a hedge (Head of Parks, May 2022).\n",
    ],
)
def test_a_page_arranged_otherwise_is_refused(text: str) -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: "):
        invented.load_text("headed_bullets", text)


def test_a_number_above_its_sub_numbers_is_a_title() -> None:
    plan = "1. Money\n\n1.1 Sell the depot - Parks Team - May\n1.2 Set a rent - Cabinet - June\n"
    rows = invented.rows_of(list(invented.load_text("headed_bullets", plan)))
    assert [(row.section, row.wording) for row in rows] == [
        ("Money", "Sell the depot"),
        ("Money", "Set a rent"),
    ]


FEW_LABELS_AMONG_BULLETS = """# Peer challenge: our action plan
## What we are going to do
Beside each action you will find who is to do it.
### Recommendation 1: Care for the parks
- Plant a hedge (Head of Parks; May 2021)
- Plant a wood (Head of Parks; June 2021)
- Mow twice a year (Parks Manager; ongoing)
### Recommendation 2: Meet the residents
- Hold a fair in each park
  - Who: Parks Manager
  - When: Summer 2021
"""


def test_a_few_labelled_entries_do_not_make_bullets_with_owners_a_narrative() -> None:
    document = document_of(FEW_LABELS_AMONG_BULLETS)
    assert loaders.recognise(document) == "headed_bullets"
    rows = [row for row in loaders.load("headed_bullets", document) if isinstance(row, PlanRow)]
    assert [(row.wording, row.owner, row.deadline) for row in rows] == [
        ("Plant a hedge", "Head of Parks", "May 2021"),
        ("Plant a wood", "Head of Parks", "June 2021"),
        ("Mow twice a year", "Parks Manager", "ongoing"),
        ("Hold a fair in each park", "Parks Manager", "Summer 2021"),
    ]


def test_the_words_before_a_list_give_their_day_to_its_entries() -> None:
    text = """We will, by June 2021:

- plant a hedge (Head of Parks);
- plant a wood (Parks Manager); and
- mow twice a year (Leader, May 2022).
"""
    found = invented.rows_of(invented.load_text("headed_bullets", text))
    assert [(row.wording, row.owner, row.deadline) for row in found] == [
        ("plant a hedge", "Head of Parks", "by June 2021"),
        ("plant a wood", "Parks Manager", "by June 2021"),
        ("mow twice a year", "Leader", "May 2022"),
    ]
