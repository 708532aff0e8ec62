"""The recommendations of a theme, on a telephone and by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LONGEST = "/theme_progress?under=organisational-leadership-governance"
ROWS = ".gt-recommendations tbody [role='rowheader']"


@pytest.mark.parametrize("address", ["/theme_progress", LONGEST])
def test_no_theme_is_too_long_for_the_smallest_telephone(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 844})
    page = drawn(visit(tab, address))
    assert page.locator(ROWS).count() >= 4
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollHeight") < 8000


def test_a_theme_is_chosen_by_its_name_and_shows_its_recommendations(tab: Page) -> None:
    page = drawn(visit(tab, "/theme_progress"))
    assert page.locator(ROWS).count() == 4
    page.get_by_role("link", name="Capacity to deliver (11)").click()
    page.locator(ROWS).nth(10).wait_for()
    assert parameters(settle(page)) == {"under": ["capacity-to-deliver"]}
    page.get_by_role("link", name="From review to review").click()
    page.locator(".gt-reviews").wait_for()
    assert parameters(settle(page)) == {"under": ["capacity-to-deliver"], "show": ["reviews"]}


def test_the_keyboard_opens_what_peers_found(tab: Page) -> None:
    page = drawn(visit(tab, LONGEST))
    found = page.locator(".gt-recommendations details").first
    words = found.locator("q").first
    assert words.is_hidden()
    found.locator("summary").press("Enter")
    words.wait_for()
    assert found.locator("li").count() == 1
    assert found.get_by_role("link", name="Printed words of the report").is_visible()
