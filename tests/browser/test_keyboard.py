"""From the overview to a download with the keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.following import still
from tests.browser.looking import drawn, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WHERE = """() => {
    const now = document.activeElement;
    const isWidget = !['MAIN', 'BODY'].includes(now.tagName);
    return isWidget ? (now.getAttribute('aria-label') || now.innerText || '').trim() : '';
}"""


def _tab_to(page: Page, words: str, most: int = 140) -> str:
    """Press Tab until the focus is on something that is called so; return its whole name."""
    passed: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(WHERE))
        if any(line.startswith(words) for line in passed[-1].splitlines()):
            return passed[-1]
    pytest.fail(f"Tab did not reach {words!r} but {[name[:40] for name in passed]}")


def _enter(page: Page, heading: str) -> None:
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=heading).wait_for()
    settle(page)


@pytest.mark.parametrize("address", ["/plan_quality", "/plan_quality?doubts=2", "/about"])
def test_the_keyboard_opens_a_link_of_a_table(tab: Page, address: str) -> None:
    page = drawn(visit(tab, address))
    page.locator(":is(.gt-linked, .gt-documents):has(a)").last.evaluate(
        "table => table.parentElement.focus()"
    )
    assert _tab_to(page, "Open printed words: ", most=1)
    _enter(page, "Printed words")


def test_one_link_leads_past_the_pages_and_filters(tab: Page) -> None:
    page = drawn(visit(tab, "/purpose_progress?councils=E08000034"))
    page.locator("body").evaluate("body => { body.tabIndex = -1; body.focus(); }")
    basis = page.locator(".gt-basis").inner_text()
    link = page.locator(".gt-past")
    assert link.evaluate("link => getComputedStyle(link).clipPath") == "inset(50%)"
    _tab_to(page, "Skip to the page", most=3)
    assert link.evaluate("link => getComputedStyle(link).clipPath") == "none"
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    settle(page)
    assert page.locator(".gt-basis").inner_text() == basis
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('[data-testid=\"stMain\"]')")


def _choose_a_row(page: Page) -> None:
    """Choose the first row of the table that has the focus."""
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    settle(page).locator(".gt-facts").first.wait_for()


def test_the_whole_way_needs_no_mouse(tab: Page) -> None:
    page = drawn(visit(tab, "/"))
    before = page.locator(".gt-basis").first.inner_text()

    # A filter: open its list, take the first council; the keyboard stays with the choice.
    _tab_to(page, "Council")
    page.keyboard.press("Enter")
    page.locator('[data-facet="councils"] a').first.wait_for()
    _tab_to(page, "Bromsgrove")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*councils=*")
    settle(page)
    assert page.locator(".gt-basis").first.inner_text() != before
    assert page.evaluate("document.activeElement.innerText").startswith("Bromsgrove")

    # The chart's table of the page of purposes, and from its first number to the rows.
    page.evaluate("document.querySelector('[data-testid=\"stSidebar\"] a').focus()")
    _tab_to(page, "Strategic purposes")
    _enter(page, "Strategic purposes")
    assert "councils" in parameters(page)
    _tab_to(page, "Past due, no update recorded on ")
    _enter(page, "Register of actions")
    assert parameters(page)["statuses"] == ["past due, no update"]

    # The download of exactly these rows.
    _tab_to(page, "Download")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="CSV alone", exact=True).wait_for()  # it unfolds
    still(page)
    _tab_to(page, "CSV alone", most=4)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    rows = Path(download.value.path()).read_bytes().count(b"\r\n")
    assert rows > 1

    # A row of the table by shift and space, and from there to the printed words.
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.testid") == "data-grid-canvas":
            break
    _choose_a_row(page)
    _tab_to(page, "Open the printed words")
    _enter(page, "Printed words")
    page.locator("mark").first.wait_for()
