"""A plan printed as a PDF gives the actions that its text gives, however it is set."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from actionplans import settings
from actionplans.documents import read_documents
from actionplans.readers.blocks import read_blocks
from actionplans.readers.content import Block, TextDocument
from actionplans.readers.pdf import read_pdf
from actionplans.readers.text import read_text
from actionplans.records import Place
from loaders import load
from tests.fixtures.printing import Look, print_pdf
from tests.fixtures.printing.large import large_plan
from tests.fixtures.printing.retyped import retyped
from tests.fixtures.reading import agreement, read_actions
from tests.gold.compare import Score

UNSEEN = settings.ROOT / "tests" / "unseen"
PLAN_DAYS = json.loads((UNSEEN / "plans.json").read_text(encoding="utf-8"))
DOCUMENTS = {d.document_id: d for d in read_documents(settings.DATA_DIR / "documents.toml")}
RULED = Look(page_height=420, running="Printed for the Cabinet")
UNRULED = Look(is_ruled=False, is_landscape=True, gap=24)
ELSEWHERE = {
    "landscape": Look(is_landscape=True),
    "small and serif": Look(font="Times", size=8),
    "embedded font": Look(font="Vera", size=9),
    "short pages": Look(page_height=400),
    "shorter pages": Look(page_height=333),
    "whole rows": Look(page_height=420, splits_rows=False),
    "headings once": Look(page_height=420, repeats_headings=False),
}
TABLES = (
    "northlee-2021-plan",
    "penhallow-2024-improvement-plan",
    "thornbeck-2022-cabinet-pack",
    "ravensmoor-2020-recovery",
)


def _printed(folder: Path, blocks: list[Block], look: Look) -> TextDocument:
    path = folder / "plan.pdf"
    path.write_bytes(print_pdf(blocks, look))
    return read_pdf(path)


@cache
def _from_text(plan: str) -> list[dict[str, Any]]:
    document = read_text(UNSEEN / "plans" / f"{plan}.txt")
    return read_actions(document, date.fromisoformat(PLAN_DAYS[plan]))


def _score(folder: Path, plan: str, look: Look) -> Score:
    blocks = read_blocks(read_text(UNSEEN / "plans" / f"{plan}.txt"))
    document = _printed(folder, blocks, look)
    found = read_actions(document, date.fromisoformat(PLAN_DAYS[plan]))
    return agreement(_from_text(plan), found)


@pytest.mark.parametrize("plan", PLAN_DAYS)
def test_a_ruled_print_gives_the_same_actions(tmp_path: Path, plan: str) -> None:
    score = _score(tmp_path, plan, RULED)
    assert (score.f1, score.owners_f1, score.differences) == (1, 1, ())


def test_unruled_landscape_prints_give_nearly_the_same_actions(tmp_path: Path) -> None:
    scores = {plan: _score(tmp_path, plan, UNRULED) for plan in PLAN_DAYS}
    assert {plan: s.differences for plan, s in scores.items() if s.f1 < 0.75} == {}
    assert sum(s.f1 for s in scores.values()) / len(scores) >= 0.98
    assert sum(s.owners_f1 for s in scores.values()) / len(scores) >= 0.98
    assert sum(s.shares["deadline_end"] for s in scores.values()) / len(scores) >= 0.98


@pytest.mark.parametrize("look", ELSEWHERE.values(), ids=ELSEWHERE)
@pytest.mark.parametrize("plan", TABLES)
def test_neither_page_ends_nor_type_change_what_is_read(
    tmp_path: Path, plan: str, look: Look
) -> None:
    score = _score(tmp_path, plan, look)
    assert (score.f1, score.owners_f1, score.differences) == (1, 1, ())


@pytest.mark.parametrize(
    "name", ["kirklees-2020-action-plan", "bromsgrove-redditch-2010-programme"]
)
def test_a_published_report_printed_again_gives_its_actions(tmp_path: Path, name: str) -> None:
    document = DOCUMENTS[name]
    text = read_text(document.file)
    found = read_actions(_printed(tmp_path, read_blocks(text), RULED), document.plan_on)
    score = agreement(read_actions(text, document.plan_on), found)
    assert (score.f1, score.owners_f1, score.differences) == (1, 1, ())


@pytest.mark.parametrize(
    "name", ["bromsgrove-redditch-2018-action-plan", "bromsgrove-2020-recovery-plan"]
)
def test_a_published_table_set_again_gives_its_actions(tmp_path: Path, name: str) -> None:
    """Their text lost the rows that page ends broke, so the rows as read are printed."""
    document = DOCUMENTS[name]
    text = read_text(document.file)
    blocks = retyped(load(document.layout, text), document.layout)
    as_set = replace(text, content=tuple(_numbered(blocks)))
    found = read_actions(_printed(tmp_path, blocks, Look(size=9)), document.plan_on)
    score = agreement(read_actions(as_set, document.plan_on), found)
    assert (score.f1, score.owners_f1, score.differences) == (1, 1, ())


def _numbered(blocks: list[Block]) -> list[Block]:
    """Give each row a place of its own: a place tells two rows apart."""
    places = iter(Place(n, n) for n in range(1, 10_000))
    return [
        replace(b, place=next(places), rows=tuple(replace(r, place=next(places)) for r in b.rows))
        for b in blocks
    ]


def test_a_published_feedback_report_printed_again_gives_its_recommendations(
    tmp_path: Path,
) -> None:
    document = DOCUMENTS["bromsgrove-redditch-2020-feedback"]
    text = read_text(document.file)
    found = load(document.layout, _printed(tmp_path, read_blocks(text), RULED))
    expected = load(document.layout, text)
    assert [(r.ref, r.wording) for r in found] == [(r.ref, r.wording) for r in expected]  # type: ignore[union-attr]


@pytest.mark.parametrize("splits_rows", [False, True])
def test_every_row_of_a_long_table_is_right(tmp_path: Path, splits_rows: bool) -> None:
    blocks, expected = large_plan(60)
    look = Look(page_height=450, splits_rows=splits_rows, running="Corporate Plan")
    found = read_actions(_printed(tmp_path, blocks, look), date(2022, 4, 1))
    assert [(a["wording"], tuple(a["owners"]), a["deadline_end"]) for a in found] == [
        (e.wording, e.owners, e.deadline_end) for e in expected
    ]
