"""What a person does first on any page: open it, wait until it stands, look at its parts."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from actionplans import settings
from tests.browser.following import answered, rested, still

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page

PATHS = ["/"] + [
    f"/{page.stem}"
    for page in sorted((settings.ROOT / "pages").glob("*.py"))
    if page.stem not in ("navigation", "overview")
]
"""The address of each page; the overview is the first one and has none of its own."""

TELEPHONE_AGENT = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)
"""What a browser on a telephone calls itself."""

STANDS = '[data-testid="stApp"][data-test-script-state="notRunning"]'
NAVIGATION = '[data-testid="stSidebar"] .gt-pages a'

# On a page's own address Streamlit first asks whether the page is a folder of the server.
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")


CUT = "names => names.filter(n => n.scrollWidth > n.clientWidth + 1).map(n => n.textContent)"
"""The words of those elements that hold more than they show."""


@dataclass
class Watch:
    """What a window asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def hearers(self) -> dict[str, Callable[..., None]]:
        """Return what writes each kind of event down."""
        return {
            "request": lambda request: self.requests.append(request.url),
            "console": lambda message: _note(self, message),
            "weberror": lambda error: self.complaints.append(str(error.error)),
        }


def watch(window: BrowserContext) -> Watch:
    """Record every request and every error of a window's pages from now on."""
    seen = Watch()
    for event, hear in seen.hearers().items():
        window.on(event, hear)  # type: ignore[call-overload]
    return seen


@contextmanager
def watching(window: BrowserContext) -> Iterator[Watch]:
    """Record as `watch` does, in a window that is shared, until the block ends."""
    seen = Watch()
    hearers = seen.hearers()
    for event, hear in hearers.items():
        window.on(event, hear)  # type: ignore[call-overload]
    yield seen
    for event, hear in hearers.items():
        window.remove_listener(event, hear)


def _note(seen: Watch, message: ConsoleMessage) -> None:
    if message.type == "error" and not PROBES.search(message.location["url"]):
        seen.complaints.append(f"{message.text} ({message.location['url']})")


def open_page(window: BrowserContext, address: str) -> Page:
    """Open an address in a new tab and wait until the page stands."""
    page = window.new_page()
    page.goto(address)
    return settle(page)


def visit(page: Page, address: str) -> Page:
    """Load an address in a tab that is open: a third of the work of a new tab."""
    page.goto(address)
    return settle(page)


def go(page: Page, address: str) -> Page:
    """Go to an address inside the running page, as the browser's back and forward do."""
    page.evaluate(
        """address => {
            history.pushState(null, '', address);
            window.dispatchEvent(new PopStateEvent('popstate'));
        }""",
        address,
    )
    return drawn(settle(page))


def settle(page: Page) -> Page:
    """Wait until all that the page has asked of its server is answered, and a heading is seen."""
    page.locator("h1").first.wait_for()
    page.locator(NAVIGATION).first.wait_for(state="attached")
    answered(page).locator(STANDS).wait_for()
    return page


def drawn(page: Page) -> Page:
    """Wait until charts and tables, which come after the page stands, are drawn too."""
    page.locator('[data-testid="stSkeleton"]').first.wait_for(state="detached")
    page.wait_for_function(CHARTS_STAND)
    return rested(page)


CHARTS_STAND = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
    .every(chart => chart.querySelector('.main-svg'))"""


def parameters(page: Page) -> dict[str, list[str]]:
    """Return the parameters in the address of a page."""
    return parse_qs(urlsplit(page.url).query)


def facet(page: Page, name: str) -> Locator:
    """Return a list of choices by its name in the address; open it where it opens."""
    found = page.locator(f'[data-facet="{name}"]')
    found.wait_for()
    if not found.locator("ul").count():
        found.locator("summary").click()
        found.locator("a").first.wait_for()
    return found


def choose_first(page: Page, name: str) -> Page:
    """Choose the first value that a filter offers, with its count beside it."""
    facet(page, name).locator("a").filter(has_text=re.compile(r"\([\d,]+\)$")).first.click()
    return settle(page)


def open_list(field: Locator) -> None:
    """Open a list of Streamlit's by the keyboard; it would close if the page still scrolled."""
    field.focus()
    still(field.page)
    field.press("ArrowDown")
    field.page.get_by_role("option").first.wait_for()


def choose_row(page: Page, row: int = 0) -> Page:
    """Tick the box of a row of the first table. The table is one picture: it has no elements."""
    table = drawn(settle(page)).locator('[data-testid="stDataFrame"]').first
    table.locator('[role="gridcell"]').first.wait_for(state="attached")
    table.click(position={"x": 17, "y": 72 + 74 * row})
    return settle(page)
