"""The plug-in point: layouts are found by their names and recognised by their likeness."""

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import loaders
from actionplans.errors import LayoutError
from actionplans.readers.text import read_text
from tests.fixtures import invented

FRAGMENTS = (
    *("| ", " | ", "|---|---|", "\t", "\n", "\n\n", "- ", "1. ", "## ", "**", "<p>", "•", "Year 1"),
    *("Action", "Owner", "Lead officer:", "By when:", "May 2020", "Recommendations", "Plant it."),
)
PAGES = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=30).map("".join)


def test_every_invented_plan_has_its_layout() -> None:
    assert sorted(path.stem for path in invented.PLANS.glob("*.txt")) == loaders.layouts()


@pytest.mark.parametrize("layout", loaders.layouts())
def test_a_plan_is_recognised_by_its_arrangement(layout: str) -> None:
    assert loaders.recognise(read_text(invented.path_of(layout))) == layout


@pytest.mark.parametrize("layout", loaders.layouts())
def test_a_likeness_is_a_share(layout: str) -> None:
    likeness = import_module(f"loaders.{layout}").likeness
    for other in loaders.layouts():
        score, reason = likeness(read_text(invented.path_of(other)))
        assert 0 <= score <= 1
        assert reason.endswith(".")


@pytest.mark.parametrize("layout", loaders.layouts())
def test_a_loader_explains_its_layout(layout: str) -> None:
    explained = import_module(f"loaders.{layout}").__doc__ or ""
    assert "\nSeen in:" in explained
    assert "\nQuirks:" in explained


def test_an_unknown_layout_is_refused_with_the_known_ones() -> None:
    with pytest.raises(LayoutError, match=r"no layout 'wish_list'; there are: .*purpose_plan"):
        loaders.load("wish_list", invented.document_of(""))


def test_a_page_like_no_layout_is_refused() -> None:
    with pytest.raises(LayoutError, match=r"page\.txt: no layout fits"):
        loaders.recognise(invented.document_of("Dear resident,\n\nThank you for your letter.\n"))


@settings(max_examples=40)
@given(page=PAGES)
def test_any_page_is_read_or_refused_in_every_layout(page: str) -> None:
    document = invented.document_of(page)
    for layout in loaders.layouts():
        try:
            list(loaders.load(layout, document))
        except LayoutError as error:
            assert "page.txt" in str(error)  # noqa: PT017  any other error must fail
