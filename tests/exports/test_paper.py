"""The paper of the register: every row once, in the order asked for, as text, whole in itself."""

import re
from datetime import date

import lxml.html
import pytest

from actionplans import metrics, shown
from actionplans.exports import paper, register_paper
from actionplans.metrics import Filters
from actionplans.shown import records
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)


def _read(content: bytes) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(content.decode())


def _rows(content: bytes) -> list[list[str]]:
    return [
        [cell.text_content() for cell in row.xpath("./th | ./td")]
        for row in _read(content).xpath("//tbody/tr")
    ]


def _told(content: bytes) -> list[str]:
    return [paragraph.text_content() for paragraph in _read(content).xpath("//p")]


@pytest.mark.parametrize("is_descending", [False, True])
def test_every_action_has_its_row_in_the_order_of_the_register(
    database: Connection, is_descending: bool
) -> None:
    content = register_paper(database, ALL, "deadline", is_descending=is_descending)
    asked = metrics.register(database, ALL, order="deadline", is_descending=is_descending)
    rows = _rows(content)
    assert [row[0] for row in rows] == [str(n) for n in range(1, len(asked) + 1)]
    wordings = [shown.wording(row["wording"]) for row in records(asked)]
    assert [row[1] for row in rows] == wordings
    assert _told(content)[0] == "15 actions: all known on the day."


def test_a_row_has_its_deadline_as_printed_and_as_read_and_its_place(database: Connection) -> None:
    rows = _rows(register_paper(database, ALL, is_descending=False))
    deadlines = [row[3] for row in rows]
    assert "not stated" in deadlines
    assert any("read as" in deadline for deadline in deadlines)
    assert all(re.match(r"Document [12](page \w+, )?lines? \d", row[5]) for row in rows)


def test_the_documents_of_the_rows_are_listed_and_no_others(published: Connection) -> None:
    filters = Filters(as_at=date(2020, 10, 14), councils=("E08000034",))
    content = register_paper(published, filters, is_descending=False)
    assert [item.text_content() for item in _read(content).xpath("//li")] == [
        "Corporate Peer Challenge: Draft Action Plan, 2020, Kirklees Council"
    ]


def test_the_filters_stand_above_the_rows_in_words(database: Connection) -> None:
    filters = Filters(as_at=date(2020, 6, 30), owners=("none",), words="the")
    content = register_paper(database, filters, is_descending=False)
    assert len(_rows(content)) == len(metrics.register(database, filters)) > 0
    told = _told(content)
    assert "all that fit" in told[0]
    assert "Owner: (no owner named)" in told
    assert _read(content).xpath("string(//h1)") == "Register of actions as at 30 June 2020"


def test_a_paper_of_too_many_rows_says_how_many_it_leaves_out(
    database: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "MOST_ROWS", 4)
    content = register_paper(database, ALL, is_descending=False)
    assert len(_rows(content)) == 4
    assert _told(content)[0] == "The first 4 of 15 actions. A CSV holds all."


def test_printed_signs_are_text_and_nothing_is_loaded_or_run(database: Connection) -> None:
    content = register_paper(database, ALL, is_descending=False)
    page = _read(content)
    assert not page.xpath("//script | //link | //img | //iframe | //tbody//b")
    assert any("<b>for</b>" in row[1] for row in _rows(content))
    assert b"url(" not in content


def test_the_same_request_gives_the_same_bytes(database: Connection) -> None:
    first, second = (register_paper(database, ALL, is_descending=False) for _ in range(2))
    assert first == second
