"""The plug-in point: layouts are found by their names and recognised by their likeness."""

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import loaders
from actionplans.errors import LayoutError
from actionplans.readers.text import read_text
from actionplans.records import PlanRow
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


BULLETS = "".join(
    f"- Plant tree {n} (Head of Parks, May 202{n})\n- Mend gate {n} (Parks Team, June 202{n})\n"
    for n in range(4)
)


def test_the_layout_that_finds_far_more_actions_is_the_plans() -> None:
    labels = "".join(
        f"- Paint bench {n}. Lead: Parks Team; Timescale: May 202{n}\n" for n in range(3)
    )
    assert loaders.recognise(invented.document_of(f"# Plan\n\n{BULLETS}\n## Two\n\n{labels}")) == (
        "headed_bullets"
    )


def test_parts_arranged_otherwise_are_read_in_their_places() -> None:
    labelled = "".join(
        f"- Paint bench {n}\n  - Lead: Parks Team\n  - Target: May 202{n}\n" for n in range(3)
    )
    document = invented.document_of(f"# Plan\n\n{labelled}\n## More\n\n{BULLETS}")
    printed = loaders.load(loaders.recognise(document), document)
    assert len([row for row in printed if isinstance(row, PlanRow) and row.owner]) == 11


def test_a_table_amid_bullets_is_read_in_its_place() -> None:
    rows = "Paint the hall\tHall Manager\tMay 2020\nSell the yard\tEstates Team\tJune 2020\n"
    table = f"Action\tLead\tBy when\n{rows}"
    document = invented.document_of(f"# Plan\n\n{table}\n## More\n\n{BULLETS}")
    printed = loaders.load("headed_bullets", document)
    wordings = [row.wording for row in printed if isinstance(row, PlanRow)]
    assert wordings[:3] == ["Paint the hall", "Sell the yard", "Plant tree 0"]
    assert len(wordings) == 10
