"""Each page by its own address, whole, quiet and fitting the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.looking import NAVIGATION, PATHS, drawn, visit, watching

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opened_first_on_a_fresh_server_stands_in_its_frame(
    tab: Page, fresh_server: str, path: str
) -> None:
    with watching(tab.context) as seen:
        page = drawn(visit(tab, fresh_server + path))
    assert urlsplit(page.url).path == path
    links = page.locator(NAVIGATION).all()
    names = {link.get_attribute("href") or "": link.inner_text() for link in links}
    assert len(names) == len(PATHS) - 1  # the printed words have no link of their own
    page.get_by_role("heading", name="Filters").wait_for()
    assert page.locator("h1").count() == 1
    heading = page.locator("h1").inner_text()
    assert page.title().startswith(heading)
    assert names.get(path.strip("/"), heading) == heading
    assert page.locator('[data-testid="stException"]').count() == 0
    hosts = {urlsplit(url).netloc for url in seen.requests if url.startswith(("http", "ws"))}
    assert hosts == {urlsplit(fresh_server).netloc}  # nothing leaves this machine
    assert seen.complaints == []


def test_a_page_opened_on_a_narrow_screen_does_not_scroll_sideways(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 844})
    main = drawn(visit(tab, "/")).locator('[data-testid="stMain"]')
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert main.evaluate("e => e.scrollWidth - e.clientWidth") <= 0


def test_the_overview_stands_on_one_screen_of_a_meeting_room(tab: Page) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})
    page = drawn(visit(tab, "/"))
    for last in (".gt-key", ".gt-months"):  # of either column
        box = page.locator(last).bounding_box()
        assert box
        assert (last, box["y"] + box["height"] <= 800) == (last, True)


def test_the_language_of_the_page_is_set(tab: Page) -> None:
    assert visit(tab, "/").evaluate("document.documentElement.lang") == "en"
