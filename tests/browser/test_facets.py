"""Lists and rows of choices in a real browser: quick clicks, the keyboard, what was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import facet, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.innerText"


def test_of_two_quick_choices_both_hold(tab: Page) -> None:
    page = visit(tab, "/")
    owners = facet(page, "owners").locator("a")
    # Without waiting for the answer to the first.
    page.evaluate("links => { links[0].click(); links[1].click(); }", owners.element_handles())
    chosen = parameters(settle(page))["owners"]
    assert len(chosen) == 2
    facet(page, "owners").locator("summary", has_text="2 chosen").wait_for()
    marked = facet(page, "owners").locator("a[aria-current]")
    assert [link.get_attribute("data-value") for link in marked.all()] == chosen


def test_a_choice_holds_though_its_list_comes_anew_between_press_and_release(tab: Page) -> None:
    page = visit(tab, "/")
    link = facet(page, "owners").locator("a").first
    link.hover()
    page.mouse.down()
    link.evaluate("link => link.replaceWith(link.cloneNode(true))")
    page.mouse.up()
    assert len(parameters(settle(page))["owners"]) == 1


def test_a_choice_is_taken_away_by_the_same_click_and_by_going_back(tab: Page) -> None:
    page = visit(tab, "/?statuses=ongoing")
    facet(page, "statuses").locator("a[aria-current]").click()
    assert parameters(settle(page)) == {}
    page.go_back()
    settle(page)
    assert parameters(page) == {"statuses": ["ongoing"]}
    assert facet(page, "statuses").locator("a[aria-current]").inner_text().startswith("Ongoing")


def test_the_keyboard_stays_with_the_choice_and_the_list_stays_open(tab: Page) -> None:
    page = visit(tab, "/owner_timeline")
    facet(page, "owners").locator("a").nth(9).focus()
    name = page.evaluate(FOCUSED).partition(" (")[0]
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => {FOCUSED}.startsWith({name!r})")
    assert parameters(settle(page))["owners"]
    assert page.evaluate(FOCUSED).startswith(name)
    assert facet(page, "owners").evaluate("list => list.open")


def _open_a_list_first(script: Route) -> None:
    """Let a script come only once a list stands open."""
    owners = script.request.frame.locator('[data-facet="owners"]')
    owners.locator("summary").click()
    assert owners.evaluate("list => list.open")
    assert owners.locator("a").count() == 0
    script.continue_()


def test_a_list_opened_before_its_script_has_come_is_filled_when_it_comes(tab: Page) -> None:
    tab.route("**/facets.js", _open_a_list_first)
    tab.goto("/")
    tab.locator('[data-facet="owners"] a').first.wait_for()
    tab.unroute("**/facets.js")


def test_what_is_looked_for_in_a_list_stays_looked_for(tab: Page) -> None:
    page = visit(tab, "/actions")
    owners = facet(page, "owners")
    seen = owners.locator("li")
    whole = seen.count()
    owners.get_by_label("Find in Owner").fill("HEAD OF")
    before = seen.count()
    assert 0 < before < whole
    assert all("head of" in words.lower() for words in seen.all_inner_texts())
    seen.first.locator("a").click()
    settle(page)
    assert facet(page, "owners").get_by_label("Find in Owner").input_value() == "HEAD OF"
    assert seen.count() == before


def test_a_choice_is_a_link_that_opens_elsewhere_too(tab: Page) -> None:
    page = visit(tab, "/deadline_heatmap?words=peer")
    address = facet(page, "statuses").locator("a").first.get_attribute("href") or ""
    visit(page, address.removeprefix(address.partition("/deadline_heatmap")[0]))
    assert set(parameters(page)) == {"words", "statuses"}


def test_a_row_of_choices_keeps_filters_and_forgets_the_page_of_the_table(tab: Page) -> None:
    page = visit(tab, "/owner_timeline?words=review&page=2")
    facet(page, "by").get_by_text("Theme").click()
    assert parameters(settle(page)) == {"words": ["review"], "by": ["theme"]}
    assert page.evaluate(FOCUSED) == "Theme"
    facet(page, "by").get_by_text("Owner").click()
    assert parameters(settle(page)) == {"words": ["review"]}


def test_a_table_that_was_opened_stays_open_when_a_filter_is_chosen(tab: Page) -> None:
    page = visit(tab, "/purpose_progress")
    page.locator("summary").filter(has_text="as a table").first.click()
    settle(page).locator("table caption", has_text="by strategic purpose").first.wait_for()
    facet(page, "themes").locator("a").first.click()
    settle(page)
    assert page.locator("table caption", has_text="by strategic purpose").first.is_visible()
