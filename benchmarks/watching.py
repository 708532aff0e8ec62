"""Click and load pages in Chromium, and read from inside the page how long each took."""

import json
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

_MARKS = Path(__file__).with_name("marks.js").read_text(encoding="utf-8")
_STANDS = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_QUIET_MS = 250
"""Nothing may change for so long before a page counts as repainted; not part of the time."""


@dataclass(frozen=True, slots=True)
class Click:
    """One click, in milliseconds from it."""

    sent: float
    """The browser has sent it to the server."""
    received: float
    """The server's last message has come."""
    painted: float
    """The last change is on the screen, and the script has ended."""
    bytes: int
    """What the server sent."""


def open_page(browser: Browser, address: str) -> Page:
    """Open a page in a window of its own and wait until it rests."""
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    window.set_default_timeout(60_000)
    window.add_init_script(_MARKS)
    page = window.new_page()
    page.goto(address)
    page.locator(_STANDS).wait_for()
    page.wait_for_timeout(2500)
    return page


def load(browser: Browser, address: str, awaited: dict[str, str]) -> dict[str, float]:
    """Load a page with nothing in the cache; return when each awaited part stood, in ms."""
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    window.set_default_timeout(60_000)
    window.add_init_script(f"window.awaited = {json.dumps(awaited)};\n{_MARKS}")
    page = window.new_page()
    page.goto(address, wait_until="commit")
    stood: dict[str, float] = page.evaluate("marks.loaded()")
    window.close()
    return stood


def choose(page: Page, filter_name: str, number: int) -> Click:
    """Click one of the choices that a filter offers, counted from 0; measure that click."""
    listed = page.locator(f'[data-facet="{filter_name}"]')
    offered = listed.locator("a") if listed.count() else _opened(page, filter_name)
    if listed.count() and not offered.first.is_visible():
        listed.locator("summary").click()
        offered.first.wait_for()
    choice = offered.nth(number % offered.count())
    choice.scroll_into_view_if_needed()
    page.evaluate("marks.arm()")
    choice.click()
    return _answer(page)


def _opened(page: Page, name: str) -> Locator:
    """Open a list of Streamlit's and return what it offers, but for what is chosen already."""
    box = page.locator(f".st-key-{name}").get_by_role("combobox")
    offered = page.get_by_role("option", selected=False).filter(has_not_text="Select all")
    for _ in range(10):  # a list closes again when the page is drawn anew under it
        box.press("ArrowDown")
        page.wait_for_timeout(150)
        if offered.first.is_visible():
            break
    return offered


def take_back(page: Page, filter_name: str) -> None:
    """Take the last choice of a filter away again, unmeasured."""
    chosen = page.locator(f'[data-facet="{filter_name}"] a[aria-current]')
    page.keyboard.press("Escape")
    page.evaluate("marks.begin()")
    if chosen.count():
        chosen.click()
    else:
        page.locator(f".st-key-{filter_name}").get_by_role("combobox").press("Backspace")
    _answer(page)


def _answer(page: Page) -> Click:
    state = page.evaluate(f"marks.answered({_QUIET_MS})")
    since = state["clicked"]
    end = max(state["painted"], state["received"])
    return Click(state["sent"] - since, state["received"] - since, end - since, state["bytes"])
