"""The register as a list: on a telephone, in a narrow window, and what opens from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import TELEPHONE_AGENT, drawn, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser


def test_a_telephone_shows_the_register_as_a_list_unless_the_table_is_chosen(
    chromium: Browser, server: str
) -> None:
    size: ViewportSize = {"width": 390, "height": 844}
    window = chromium.new_context(base_url=server, viewport=size, user_agent=TELEPHONE_AGENT)
    page = drawn(visit(window.new_page(), "/actions"))
    assert page.get_by_test_id("stDataFrame").count() == 0
    action = page.locator(".gt-register tbody tr").first
    assert action.locator(".gt-facts").is_hidden()
    action.locator("summary").press("Enter")
    action.locator(".gt-facts").wait_for()
    told = action.locator(".gt-facts").inner_text().splitlines()
    assert told[told.index("Wording") + 1] == action.locator("th").inner_text()
    page.get_by_role("link", name="Table", exact=True).click()
    page.get_by_test_id("stDataFrame").first.wait_for()
    assert parameters(settle(page)) == {"shown": ["table"]}
    window.close()


SEEN = """const look = () => {
    const table = document.querySelector('[data-testid="stDataFrame"]');
    window.wasSeen ||= !!table?.checkVisibility({visibilityProperty: true});
    requestAnimationFrame(look);
};
requestAnimationFrame(look)"""
"""Write down, frame by frame, whether the table has been seen."""


@pytest.mark.parametrize("width", [320, 820])
def test_a_narrow_window_shows_the_register_as_a_list_and_never_the_table_before(
    chromium: Browser, server: str, width: int
) -> None:
    window = chromium.new_context(base_url=server, viewport={"width": width, "height": 900})
    window.add_init_script(SEEN)
    page = drawn(visit(window.new_page(), "/"))
    visit(page, "/actions").locator(".gt-register").wait_for()
    assert parameters(settle(page)) == {"shown": ["list"]}
    assert page.evaluate("window.wasSeen") is False
    page.get_by_role("link", name="Table", exact=True).click()
    page.get_by_test_id("stDataFrame").first.wait_for()
    assert parameters(settle(page)) == {"shown": ["table"]}
    assert page.get_by_test_id("stDataFrame").first.is_visible()
    page.go_back()
    page.locator(".gt-register").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Overview", exact=True).wait_for()
    window.close()


def test_a_wide_window_shows_the_register_as_a_table_at_once(tab: Page) -> None:
    page = drawn(visit(tab, "/actions"))
    assert page.get_by_test_id("stDataFrame").first.is_visible()
    assert parameters(page) == {}


def test_how_each_value_was_read_opens_from_the_list_of_the_register(tab: Page) -> None:
    page = drawn(visit(tab, "/actions?shown=list&councils=E08000034"))
    action = page.locator(".gt-register tbody tr").nth(3)
    wording = action.locator("th").inner_text()
    action.locator("summary").press("Enter")
    action.get_by_role("link", name="How each value was read").click()
    record = page.get_by_role("table", name="How each value of the action was read")
    record.wait_for()
    assert record.is_visible()
    read = record.locator("tbody tr", has=page.get_by_text("wording", exact=True)).first
    assert wording in read.inner_text()
