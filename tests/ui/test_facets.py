"""Choices as links: what goes out as data, what as markup, and that words stay words."""

import json

import lxml.html

from actionplans.ui.facets import Choice, facet, facets, switch, switches

PARKS = Choice("parks", "Parks & <Trees> (12)", is_chosen=True)
ROADS = Choice("roads", 'The mayor\'s "roads" (3)', is_chosen=False)
YEAR = Choice("year", "The report's year", is_chosen=True, address="about?owners=a&themes=b")


def _tree(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(html)


def test_the_choices_of_a_list_go_out_as_data_not_as_markup() -> None:
    found = _tree(facet("owners", "Owner", [PARKS, ROADS]))
    assert json.loads(found.get("data-choices")) == [
        ["parks", "Parks & <Trees> (12)", 1],
        ["roads", 'The mayor\'s "roads" (3)'],
    ]
    assert found.xpath(".//a | .//ul") == []
    assert found.get("data-one") is None


def test_the_heading_of_a_list_says_what_is_chosen() -> None:
    texts = [
        _tree(facet("owners", "Owner", choices)).xpath("string(./summary/span)")
        for choices in ([ROADS], [PARKS, ROADS], [PARKS, PARKS])
    ]
    assert texts == ["All", "Parks & <Trees> (12)", "2 chosen"]


def test_a_choice_that_changes_more_than_its_name_brings_its_whole_address() -> None:
    found = _tree(facet("framework", "Themes", [YEAR], is_one=True))
    assert json.loads(found.get("data-choices"))[0][3] == "about?owners=a&themes=b"
    assert found.get("data-one") == ""


def test_a_row_of_choices_is_links_with_the_one_that_holds_marked() -> None:
    link, other = _tree(switch("by", "Rows", [YEAR, ROADS])).xpath(".//ul[@aria-label='Rows']//a")
    assert link.get("href") == "about?owners=a&themes=b"
    assert link.get("aria-current") == "true"
    assert other.get("aria-current") is None
    assert (link.text, other.get("data-value")) == ("The report's year", "roads")


def test_a_row_of_choices_names_the_one_for_a_narrow_window() -> None:
    assert _tree(switch("by", "Rows", [YEAR, ROADS], "roads")).get("data-narrow") == "roads"
    assert _tree(switch("by", "Rows", [YEAR, ROADS])).get("data-narrow") is None


def test_a_block_names_the_parameters_that_a_choice_drops() -> None:
    for block in (facets, switches):
        assert _tree(block([], ["page", "doubts"])).get("data-forgotten") == "page doubts"
