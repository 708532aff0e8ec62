"""Links that open inside the page, the link to copy, and views kept by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.looking import NAVIGATION, parameters, settle, visit, watching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

LATE = "/actions?statuses=past+due%2C+no+update&as_at=2020-06-30"


def _wait_for(page: Page, heading: str) -> Page:
    page.get_by_role("heading", level=1, name=heading).wait_for()
    return settle(page)


def _load(page: Page, address: str) -> Page:
    """Load an address and wait until our scripts have run too."""
    visit(page, address).locator(".gt-views[data-filled]").wait_for()
    return page


def _save(page: Page, name: str) -> None:
    page.locator(".gt-views[data-filled] summary").click()
    page.get_by_label("Name", exact=True).fill(name)
    page.keyboard.press("Enter")
    page.get_by_text(f"Saved in this browser as “{name}”").wait_for()
    page.get_by_role("link", name=name, exact=True).wait_for()


@pytest.fixture
def clipboard(shared_window: BrowserContext) -> Iterator[None]:
    """Let pages read and write the clipboard."""
    shared_window.grant_permissions(["clipboard-read", "clipboard-write"])
    yield
    shared_window.clear_permissions()


@pytest.mark.parametrize("link", [".gt-cards a", ".gt-segment", ".gt-months a", ".gt-decisions a"])
def test_a_link_opens_inside_the_page_and_back_returns(tab: Page, link: str) -> None:
    with watching(tab.context) as seen:
        _open_and_return(_load(tab, "/"), link)
    assert seen.complaints == []


def _open_and_return(page: Page, link: str) -> None:
    page.evaluate("window.isSamePage = true")
    target = page.locator(link).first
    address = target.get_attribute("href") or ""
    target.click()
    _wait_for(page, "Printed words" if address.startswith("source") else "Register of actions")
    assert page.url.endswith(f"/{address}")
    assert page.evaluate("document.activeElement.dataset.testid") == "stMain"
    page.go_back()
    _wait_for(page, "Overview")
    assert parameters(page) == {}
    page.go_forward()
    page.get_by_role("heading", level=1, name="Overview").wait_for(state="detached")
    assert page.url.endswith(f"/{address}")
    assert page.evaluate("window.isSamePage") is True


def test_a_link_opens_in_a_tab_of_its_own_as_any_link_does(tab: Page) -> None:
    page = _load(tab, "/")
    with tab.context.expect_page() as opened:
        page.locator(".gt-cards a").first.click(modifiers=["ControlOrMeta"])
    _wait_for(opened.value, "Register of actions")
    assert urlsplit(page.url).path == "/"


@pytest.mark.usefixtures("clipboard")
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_copied_link_fixes_the_day_and_shows_the_same_elsewhere(
    tab: Page, elsewhere: Page, by: str
) -> None:
    page = _load(tab, "/actions?councils=E08000034&order=status")
    button = page.get_by_role("button", name="Copy link")
    button.click() if by == "mouse" else button.press("Enter")
    page.get_by_text("Link copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    asked = parse_qs(urlsplit(link).query)
    assert asked.pop("as_at") == [button.get_attribute("data-copy")]
    assert asked == parameters(page)
    copy = visit(elsewhere, link)
    basis = '[data-testid="stMain"] .gt-basis'
    assert copy.locator(basis).first.inner_text() == page.locator(basis).first.inner_text()


def test_a_link_can_be_copied_by_hand_where_the_clipboard_is_closed(tab: Page) -> None:
    page = _load(tab, LATE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Copy link").click()
    field = page.get_by_label("Link to this view")
    assert field.input_value() == page.url
    assert page.evaluate("getSelection().toString()") == page.url


def test_a_saved_view_opens_again_after_reload_and_from_any_page(tab: Page) -> None:
    page = _load(tab, LATE)
    _save(page, "Late in June")
    saved = page.get_by_role("link", name="Late in June")
    assert saved.get_attribute("aria-current") == "page"
    page.reload()
    settle(page).locator(NAVIGATION).filter(has_text="About").first.click()
    _wait_for(page, "About")
    page.get_by_role("link", name="Clear all filters").click()
    settle(page)
    assert saved.get_attribute("aria-current") is None
    saved.click()
    _wait_for(page, "Register of actions")
    assert parameters(page) == parse_qs(urlsplit(LATE).query)
    assert saved.get_attribute("aria-current") == "page"


def test_a_view_is_removed_brought_back_and_replaced(tab: Page) -> None:
    page = _load(tab, LATE)
    _save(page, "Mine")
    page.get_by_role("button", name="Remove Mine").click()
    assert page.locator(".gt-kept a").count() == 0
    page.get_by_role("button", name="Undo").press("Enter")
    page.get_by_role("link", name="Mine").wait_for()
    page.goto("/?councils=E08000034")
    _save(settle(page), "Mine")
    [link] = page.locator(".gt-kept a").all()
    assert link.get_attribute("href") == "./?councils=E08000034"


def test_views_belong_to_one_browser_and_leave_it_as_bookmarks(tab: Page, elsewhere: Page) -> None:
    page = _load(tab, LATE)
    _save(page, "Late <b>&")
    with page.expect_download() as download:
        page.get_by_role("button", name="Saved views as bookmarks").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE NETSCAPE-Bookmark-file-1>")
    link = page.url.replace("&", "&amp;")
    assert f'<DT><A HREF="{link}">Late &lt;b&gt;&amp;</A>' in text
    assert _load(elsewhere, "/").locator(".gt-kept a").count() == 0


def test_what_is_no_view_in_the_browsers_store_is_left_out(tab: Page) -> None:
    page = _load(tab, "/")
    page.evaluate(
        "localStorage.setItem('golden-thread-views', JSON.stringify(["
        "{name: 'Bad', address: 'javascript:alert(1)'}, {name: 'Away', address: '//elsewhere'},"
        "{name: 3, address: 'about'}, {name: 'Good', address: 'about'}, null]))"
    )
    page = _load(tab, "/")
    page.get_by_role("link", name="Good").wait_for()
    assert page.locator(".gt-kept a").all_inner_texts() == ["Good"]
