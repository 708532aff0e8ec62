"""The shared filters: kept over pages, in the address, back after reload and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import (
    NAVIGATION,
    choose_first,
    drawn,
    facet,
    open_page,
    parameters,
    settle,
    visit,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def _basis(page: Page) -> str:
    """Return the line that says what the figures of a page stand on."""
    return page.locator(".gt-basis").first.inner_text()


def _link(page: Page, name: str) -> None:
    page.locator(NAVIGATION).filter(has_text=name).first.click()
    page.get_by_role("heading", level=1, name=name).wait_for()
    settle(page)


LISTS = ["councils", "documents", "purposes", "themes", "owners", "statuses", "due"]


def _choose(page: Page, name: str) -> None:
    """Set one of the shared filters as a reader does."""
    sidebar = page.get_by_test_id("stSidebar")
    if name == "words":
        sidebar.get_by_label("Words", exact=True).fill("peer")
        page.keyboard.press("Enter")
    elif name == "as_at":
        sidebar.get_by_role("link", name="As at today").click()
    elif name == "framework":
        facet(page, name).get_by_text("Today's five").click()
    else:
        choose_first(page, name)
    page.wait_for_url(f"**{name}=**")
    settle(page)


@pytest.mark.parametrize("name", [*LISTS, "words", "as_at", "framework"])
def test_a_filter_is_in_the_address_changes_the_page_and_survives(tab: Page, name: str) -> None:
    page = visit(tab, "/")
    before = _basis(page)
    _choose(page, name)
    chosen = parameters(page)
    assert set(chosen) == {name}
    assert len(chosen[name]) == 1
    assert _basis(page) != before
    for heading in ("Deadline heatmap", "Register of actions", "About"):
        _link(page, heading)
        assert parameters(page) == chosen
    page.reload()
    assert parameters(settle(page)) == chosen
    page.go_back()
    page.get_by_role("heading", level=1, name="Register of actions").wait_for()
    assert parameters(settle(page)) == chosen
    page.go_back()
    page.get_by_role("heading", level=1, name="Deadline heatmap").wait_for()
    assert parameters(settle(page)) == chosen


def test_order_columns_and_search_of_the_register_are_in_the_address(
    tab: Page,
) -> None:
    page = visit(tab, "/actions")
    page.get_by_text("Last to first").click()
    settle(page).locator("summary").filter(has_text="Columns").click()
    page.get_by_text("Days past due", exact=True).click()
    settle(page).get_by_label("Search", exact=True).fill("peer")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=peer**")
    chosen = parameters(settle(page))
    assert chosen["direction"] == ["down"]
    assert "past_due" in chosen["columns"]
    page.reload()
    assert parameters(settle(page)) == chosen
    settle(page).locator("summary").filter(has_text="Columns").click()
    pill = page.get_by_role("button", name="Days past due", exact=True)
    assert pill.get_attribute("aria-pressed") == "true" or "Active" in (
        pill.get_attribute("data-testid") or ""
    )


def test_the_table_itself_offers_no_file_that_would_hold_one_page_only(
    tab: Page,
) -> None:
    page = drawn(visit(tab, "/actions"))
    page.get_by_test_id("stDataFrame").first.hover()
    buttons = page.get_by_test_id("stElementToolbar").locator("button")
    buttons.first.wait_for()
    names = {b.get_attribute("aria-label") or "": b.is_visible() for b in buttons.all()}
    assert [name for name, is_seen in names.items() if is_seen and "CSV" in name] == []
    assert [name for name in names if "CSV" in name] != []


def test_a_copied_address_shows_the_same_in_another_browser(
    chromium: Browser, tab: Page, server: str
) -> None:
    page = visit(tab, "/actions?as_at=2020-06-30")
    choose_first(page, "councils")
    choose_first(page, "statuses")
    elsewhere = chromium.new_context(base_url=server)
    copy = open_page(elsewhere, page.url)
    assert parameters(copy) == parameters(page)
    assert _basis(copy) == _basis(page)
    for name in ("councils", "statuses"):
        chosen = page.locator(f'[data-facet="{name}"] summary').inner_text()
        assert copy.locator(f'[data-facet="{name}"] summary').inner_text() == chosen
    elsewhere.close()


def test_clearing_the_filters_brings_everything_back(tab: Page) -> None:
    page = visit(tab, "/actions")
    before = _basis(page)
    choose_first(page, "councils")
    page.get_by_role("link", name="Clear all filters").click()
    settle(page)
    page.get_by_text(before).first.wait_for()
    assert parameters(page) == {}


def test_an_empty_selection_says_so_on_every_page(tab: Page) -> None:
    for path in ("/", "/owner_timeline", "/deadline_heatmap", "/purpose_progress", "/actions"):
        page = visit(tab, f"{path}?words=qqqqzzzz")
        page.get_by_text("No action fits these filters").first.wait_for()
