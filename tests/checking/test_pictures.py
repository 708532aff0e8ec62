"""A page of a PDF is drawn, with its size in the points that boxes are given in."""

import base64
from pathlib import Path

import pytest

from actionplans.checking import page_picture
from actionplans.errors import DocumentUnreadableError
from tests.fixtures.printed_plan import plan_pdf


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(plan_pdf())
    return path


def test_a_page_is_a_png_with_its_size(plan: Path) -> None:
    drawn = page_picture(plan, 1, 600)
    assert base64.b64decode(str(drawn["png"])).startswith(b"\x89PNG")
    assert drawn["pages"] == 1
    assert isinstance(drawn["width"], float)
    assert 500 < drawn["width"] < 900


def test_a_page_that_is_not_there_is_refused(plan: Path) -> None:
    with pytest.raises(DocumentUnreadableError):
        page_picture(plan, 2, 600)


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("# Plan\n", encoding="utf-8")
    with pytest.raises(DocumentUnreadableError, match="no pages to draw"):
        page_picture(path, 1, 600)
