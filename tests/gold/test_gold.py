"""What is read from the published documents is what a careful person reads in them."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

import loaders
from actionplans import commands, settings, store
from actionplans.documents import Document, read_documents
from actionplans.readers.text import read_text
from tests.gold.compare import SCORED, Score, compare, read_rows

HERE = Path(__file__).parent
DOCUMENTS = {d.document_id: d for d in read_documents(settings.DATA_DIR / "documents.toml")}
GOLD = sorted(path.stem for path in HERE.glob("*.jsonl"))
FIELDS = (*SCORED, "purpose", "commitment")

MADE = {
    ("bromsgrove-redditch-2018-action-plan", "key"): 9,
    ("bromsgrove-redditch-2018-action-plan", "further"): 22,
    ("bromsgrove-redditch-2020-feedback", "review"): 10,
}


def _read(document: Document) -> list[dict[str, Any]]:
    """Return what `python -m loaders read` prints, the layout found by the reading itself."""
    out = io.StringIO()
    commands.read(document.file, document.plan_on, None, loaders.load, loaders.recognise, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {
        name: compare(read_rows(HERE / f"{name}.jsonl"), _read(DOCUMENTS[name]), FIELDS)
        for name in GOLD
    }


def test_every_plan_with_actions_has_its_gold() -> None:
    assert sorted(d for d, document in DOCUMENTS.items() if document.actions_counted) == GOLD


@pytest.mark.parametrize("name", GOLD)
def test_every_action_is_read_and_no_other(scores: dict[str, Score], name: str) -> None:
    score = scores[name]
    told = [line for line in score.differences if line.startswith(("missed", "not in the gold"))]
    assert (score.f1, told) == (1, [])


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", GOLD)
def test_every_value_is_right(scores: dict[str, Score], name: str, field: str) -> None:
    told = [line for line in scores[name].differences if f": {field} is " in line]
    assert (scores[name].shares[field], told) == (1, [])


@pytest.mark.parametrize("name", GOLD)
def test_the_owners_are_right(scores: dict[str, Score], name: str) -> None:
    told = [line for line in scores[name].differences if ": owners are " in line]
    assert (scores[name].owners_f1, told) == (1, [])


@pytest.mark.parametrize("name", GOLD)
def test_the_layout_is_recognised(name: str) -> None:
    document = DOCUMENTS[name]
    found = loaders.recognise(read_text(document.file))
    assert found == document.layout


def test_each_recommendation_counts_once(published: store.Connection) -> None:
    rows = published.rows(
        "select document_id, count(*) as n from recommendations group by all order by document_id"
    )
    assert rows == [
        ("bromsgrove-redditch-2018-action-plan", 31),
        ("bromsgrove-redditch-2020-feedback", 10),
        ("kirklees-2020-action-plan", 10),
    ]


def test_recommendations_are_of_their_kind(published: store.Connection) -> None:
    rows = published.rows(
        "select document_id, kind, count(*) as n from recommendations group by all order by all"
    )
    assert {(d, k): n for d, k, n in rows if (d, k) in MADE} == MADE


def test_every_printing_of_a_recommendation_is_kept(published: store.Connection) -> None:
    rows = published.rows(
        "select document_id, count(*) as n from recommendation_printings"
        " group by all order by document_id"
    )
    assert rows == [
        ("bromsgrove-2020-recovery-plan", 41),
        ("bromsgrove-redditch-2018-action-plan", 31),
        ("bromsgrove-redditch-2020-feedback", 10 + 31),
        ("kirklees-2020-action-plan", 10),
    ]


def test_no_cell_is_left_without_a_place(published: store.Connection) -> None:
    sql = "select raw_text from findings where code = 'unplaced-cell' order by raw_text"
    assert published.rows(sql) == []


def test_every_action_stands_within_its_document(published: store.Connection) -> None:
    sql = """
        select a.action_id
        from actions as a
        where a.line_start < 1
           or a.line_end > (
               select max(l.line)
               from document_lines as l
               where l.document_id = a.document_id
           )
        order by a.action_id
        """
    assert published.rows(sql) == []


def test_no_contact_is_stored(published: store.Connection) -> None:
    sql = "select text from document_lines where text like '%@%.%' order by text"
    assert published.rows(sql) == []
