"""Fields that set the address, in a real browser: when what is typed counts, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.following import passed_on
from tests.browser.looking import facet, go, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.closest('[data-facet]')?.dataset.facet"


def _field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def test_a_day_counts_once_it_is_entered_and_the_usual_one_is_left_out(tab: Page) -> None:
    page = visit(tab, "/deadline_heatmap?words=peer")
    newest = _field(page, "As at").input_value()
    _field(page, "As at").fill("2020-06-30")
    page.keyboard.press("Enter")
    page.wait_for_url("**as_at=2020-06-30**")
    assert "As at 30 June 2020" in settle(page).locator(".gt-basis").inner_text()
    assert page.evaluate(FOCUSED) == "as_at"
    _field(page, "As at").fill(newest)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "as_at" not in url)
    assert parameters(settle(page)) == {"words": ["peer"]}


def test_a_day_that_is_being_typed_does_not_count_yet(tab: Page) -> None:
    page = visit(tab, "/")
    before = _field(page, "As at").input_value()
    _field(page, "As at").focus()
    page.keyboard.type("0102")  # day and month in whatever order; the year follows
    passed_on(page)
    assert parameters(page) == {}
    page.keyboard.type("2019")
    passed_on(page)
    assert parameters(page) == {}
    page.keyboard.press("Tab")  # to the button of the calendar, within the field
    page.keyboard.press("Tab")
    page.wait_for_url("**as_at=2019-**")
    settle(page)
    assert _field(page, "As at").input_value() != before


def test_an_emptied_day_is_the_newest_one_again(tab: Page) -> None:
    page = visit(tab, "/actions?as_at=2020-06-30&page=2")
    _field(page, "As at").fill("")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "as_at" not in url)
    assert parameters(settle(page)) == {}
    assert _field(page, "As at").input_value() > "2020-06-30"


def test_what_is_being_typed_outlives_an_answer_and_joins_it(tab: Page) -> None:
    page = visit(tab, "/owner_timeline")
    _field(page, "Words").press_sequentially("peer")
    go(page, "/owner_timeline?statuses=ongoing")
    assert parameters(page) == {"statuses": ["ongoing"]}
    assert _field(page, "Words").input_value() == "peer"
    assert page.evaluate(FOCUSED) == "words"
    page.keyboard.press("Enter")
    page.wait_for_url("**words=peer**")
    assert parameters(settle(page)) == {"statuses": ["ongoing"], "words": ["peer"]}


def test_words_count_when_their_field_is_left_for_a_choice(tab: Page) -> None:
    page = visit(tab, "/")
    choice = facet(page, "statuses").locator("a").first
    _field(page, "Words").fill("  peer   challenge ")
    choice.click()
    page.wait_for_url("**statuses=**")
    assert parameters(settle(page))["words"] == ["peer challenge"]
    assert "statuses" in parameters(page)


def test_both_fields_of_words_set_the_same_and_going_back_empties_them(tab: Page) -> None:
    page = visit(tab, "/actions")
    _field(page, "Search").fill("peer")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=peer**")
    settle(page)
    assert page.evaluate(FOCUSED) == "search"
    assert _field(page, "Words").input_value() == _field(page, "Search").input_value() == "peer"
    page.go_back()
    page.wait_for_url(lambda url: "words" not in url)
    settle(page)
    assert _field(page, "Words").input_value() == _field(page, "Search").input_value() == ""


def test_a_list_of_one_choice_is_set_by_the_keyboard_and_keeps_it(tab: Page) -> None:
    page = visit(tab, "/actions?page=2")
    _field(page, "In order of").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**order=**")
    assert set(parameters(settle(page))) == {"order"}
    assert page.evaluate(FOCUSED) == "order"
    page.keyboard.press("ArrowUp")
    page.wait_for_url(lambda url: "order" not in url)


def test_the_other_day_of_a_page_is_set_beside_its_filters(tab: Page) -> None:
    page = visit(tab, "/purpose_progress?as_at=2020-06-30")
    _field(page, "The other day").fill("2019-12-31")
    page.keyboard.press("Enter")
    page.wait_for_url("**since=2019-12-31**")
    assert "Since 31 December 2019" in settle(page).get_by_test_id("stMain").inner_text()
    assert parameters(page)["as_at"] == ["2020-06-30"]


def test_the_recorded_clock_says_its_day_while_it_is_folded(tab: Page) -> None:
    page = visit(tab, "/")
    recorded = page.locator('[data-facet="recorded"]')
    assert "Now" in recorded.locator("> summary").inner_text()
    recorded.locator("> summary").click()
    recorded.get_by_role("link", name="Hold what is recorded now").click()
    page.wait_for_url("**known_by=**")
    settle(page)
    assert recorded.evaluate("part => part.open")
    _field(page, "Known by").fill("2026-01-31")
    page.keyboard.press("Enter")
    page.wait_for_url("**known_by=2026-01-31**")
    settle(page)
    assert "31 January 2026" in recorded.locator("> summary").inner_text()


def test_what_a_day_means_opens_by_the_keyboard(tab: Page) -> None:
    page = visit(tab, "/")
    _field(page, "About “As at”").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Every status is judged on this day").wait_for()
