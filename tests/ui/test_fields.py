"""Fields of the address as HTML: what they hold, and that words stay words."""

from datetime import date

import lxml.html
import pytest

from actionplans.ui.fields import day_field, select_field, words_field

DAY = date(2020, 10, 14)


def _tree(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(html)


def _one(html: str, path: str) -> lxml.html.HtmlElement:
    [found] = _tree(html).xpath(path)
    return found


@pytest.mark.parametrize(
    ("day", "usual", "value", "left_out"),
    [(DAY, DAY, "2020-10-14", "2020-10-14"), (None, None, None, "")],
)
def test_a_field_holds_a_day_and_which_one_the_address_leaves_out(
    day: date | None, usual: date | None, value: str | None, left_out: str
) -> None:
    html = day_field("as_at", "As at", day, usual, "What it means.")
    assert _one(html, ".//input").get("value") == value
    assert (_tree(html).get("data-facet"), _tree(html).get("data-usual")) == ("as_at", left_out)


def test_years_that_are_still_being_typed_are_not_among_the_days() -> None:
    asked = _one(day_field("as_at", "As at", DAY, DAY, ""), ".//input")
    assert asked.get("min") > "0202-10-14"
    assert asked.get("min") < "2014-01-01"


def test_words_and_explanations_are_text_never_markup() -> None:
    sign = '"><b>&'
    words = words_field("words", sign, sign, sign)
    assert (
        _one(words, ".//input").get("value") == _one(words, ".//input").get("placeholder") == sign
    )
    explained = day_field("as_at", sign, DAY, DAY, sign)
    assert _one(explained, ".//p").text_content() == sign
    listed = select_field("order", sign, {sign: sign}, sign, sign)
    assert _one(listed, ".//option").get("value") == _one(listed, ".//option").text == sign
    for html in (words, explained, listed):
        assert _tree(html).xpath(".//b") == []


def test_a_second_field_sets_the_parameter_that_it_is_a_copy_of() -> None:
    html = words_field("search", "Search", "", "", parameter="words")
    assert _tree(html).get("data-parameter") == "words"
    assert _tree(words_field("words", "Words", "", "")).get("data-parameter") == "words"


def test_every_field_has_its_label() -> None:
    for html in (
        day_field("as_at", "As at", DAY, DAY, ""),
        words_field("words", "Words", "", ""),
        select_field("order", "In order of", {"due": "Due"}, "due", "due"),
    ):
        element = _one(html, ".//*[self::input or self::select]")
        assert _one(html, ".//label").get("for") == element.get("id")


def test_of_a_list_the_current_choice_is_selected() -> None:
    html = select_field(
        "order", "In order of", {"printed": "Printed", "due": "Due"}, "due", "printed"
    )
    assert _one(html, ".//option[@selected]").get("value") == "due"
    assert _tree(html).get("data-usual") == "printed"
