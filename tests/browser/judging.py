"""Judge a page that stands: by the rules of axe-core, and by what no program of rules looks for."""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from actionplans.ui.accessibility import EXCEPTIONS
from tests.browser.following import rested
from tests.browser.looking import STANDS, drawn, go, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

WIDE = (1280, 800)
ZOOMED = (320, 256)
"""What is left of a window of 1280 by 1024 pixels at 400 % zoom."""
NARROW = (320, 390, 768)
"""Widths of a page, in pixels, at which it may scroll up and down only."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BESIDES = ["label-content-name-mismatch"]
"""Rules of WCAG that axe-core calls experimental: a name that is spoken holds what is seen."""
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules among them that a theme can break: both themes draw the same elements."""


@contextmanager
def reading(chromium: Browser, server: str) -> Iterator[Page]:
    """Open one page of a dashboard, with axe-core in it, to go from address to address."""
    context = chromium.new_context(base_url=server, color_scheme="light")
    page = context.new_page()
    page.goto("/about")
    page.evaluate(_axe())
    yield settle(page)
    context.close()


def judged(page: Page) -> dict[str, Any]:
    """Return what is wrong with a page in the light theme: wide and magnified, light and dark."""
    _open_all(page)
    found: dict[str, Any] = {"wide": broken(page), "headings": _headings(page)}
    found["names"] = _nameless(page)
    found["pale marks"] = pale(page)
    found["covered"] = covered(page)
    found["wide, dark"] = broken(wear(page, "dark"), OF_COLOUR)
    found["pale marks, dark"] = pale(page)
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    rested(page)
    found["magnified, dark"] = broken(page, OF_COLOUR)
    found["magnified"] = broken(wear(page, "light"))
    found["too wide"] = [width for width in NARROW if _scrolls_sideways(page, width)]
    return {what: places for what, places in found.items() if places}


def _axe() -> str:
    from axe_playwright_python.base import AXE_SCRIPT  # noqa: PLC0415 - may be missing

    return str(AXE_SCRIPT)


def anew(page: Page) -> Page:
    """Load the page again: without what was open, scrolled or added to it."""
    page.reload()
    page.evaluate(_axe())
    return drawn(settle(page))


def go_in(page: Page, address: str, theme: str = "light") -> Page:
    """Go to an address inside the running page, on a wide screen and in a theme."""
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    return go(_dress(page, theme), address)


def wear(page: Page, theme: str) -> Page:
    """Let the reader's system choose a theme, and wait until all of the page wears it."""
    return drawn(settle(_dress(page, theme)))


def _dress(page: Page, theme: str) -> Page:
    """Let the reader's system choose a theme, and wait until the page begins to wear it."""
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.wait_for_function(WEARS, arg=theme)
    return page


WEARS = """theme => {
    const app = document.querySelector('[data-testid="stApp"]');
    const red = Number(getComputedStyle(app).backgroundColor.match(/\\d+/)[0]);
    return red > 127 === (theme === 'light');
}"""


def broken(page: Page, rules: list[str] | None = None) -> list[str]:
    """Return what axe-core finds on the page as it stands, known exceptions left out."""
    # What is about to be drawn anew is faded, and would seem too pale.
    page.locator('[data-stale="true"]').first.wait_for(state="detached")
    page.locator(STANDS).wait_for()
    found = page.evaluate(JUDGED, [rules or RULES, [] if rules else BESIDES])
    nodes = [
        (rule["id"], node)
        for rule in found["violations"]
        if rule["id"] not in EXCEPTIONS
        for node in rule["nodes"]
    ]
    nodes += [("cannot be judged", node) for node in _unjudged(found)]
    return [f"{what}: {node['html'][:200]} ({node['failureSummary']})" for what, node in nodes]


JUDGED = """([only, besides]) => axe.run(document, {
    runOnly: only,
    rules: Object.fromEntries(besides.map(rule => [rule, {enabled: true}])),
    resultTypes: ['violations', 'incomplete'],
})"""


def _unjudged(found: dict[str, Any]) -> list[dict[str, str]]:
    """Return the headings whose contrast axe-core cannot tell, since something lies over them."""
    nodes = [node for rule in found["incomplete"] for node in rule["nodes"]]
    return [node for node in nodes if node["html"].startswith("<h1")]


def _open_all(page: Page) -> None:
    """Open every table and list that opens on demand, all at once."""
    page.locator('[data-testid="stExpander"] summary').evaluate_all(OPENED)
    page.wait_for_function(ALL_OPEN)
    drawn(settle(page))  # while it unfolds, what stands inside is cut off and would seem too small


OPENED = """summaries => summaries
    .filter(summary => !summary.parentElement.open)
    .forEach(summary => summary.click())"""
ALL_OPEN = """() => [...document.querySelectorAll('[data-testid="stExpander"] summary')]
    .every(summary => summary.parentElement.open)"""


COVERED = """headings => headings
    .filter(heading => heading.getBoundingClientRect().top
        < document.querySelector('[data-testid="stHeader"]').getBoundingClientRect().bottom)
    .map(heading => heading.textContent)"""


def covered(page: Page) -> list[str]:
    """Return the heading of a page that the bar at its top lies over before anybody scrolls."""
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    return list(page.locator("h1").evaluate_all(COVERED))


PALE = """() => {
    const numbers = colour => {
        const [r, g, b, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
        return {r, g, b, alpha};
    };
    const light = ({r, g, b}) => [r, g, b].map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    const page = light(numbers(getComputedStyle(
        document.querySelector('[data-testid="stApp"]')).backgroundColor));
    const contrast = colour => {
        const own = light(numbers(colour));
        return (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05);
    };
    // A mark is filled, and neither part of a table's own frame nor a passage of text.
    const marks = [...document.querySelectorAll('[data-testid="stMain"] [data-testid="stHtml"] *')]
        .filter(mark => mark.checkVisibility() && !mark.matches(FRAMES))
        .filter(mark => numbers(getComputedStyle(mark).backgroundColor).alpha > 0);
    // A field stands out by its frame.
    const edge = mark => mark.matches('input, select') ? getComputedStyle(mark).borderTopColor
        : getComputedStyle(mark).boxShadow.match(/^rgba?\\([^)]*\\)(?=.*inset)/)?.[0];
    const seen = mark => contrast(getComputedStyle(mark).backgroundColor) >= 3
        || edge(mark) && contrast(edge(mark)) >= 3;
    return marks.filter(mark => !seen(mark)).map(mark => mark.outerHTML.slice(0, 160));
}""".replace("FRAMES", "'tr, th, td, li, mark, div, .gt-node, .gt-segment > span'")


def pale(page: Page) -> list[str]:
    """Return the marks of charts that stand out from the page by less than 3:1."""
    return list(page.evaluate(PALE))


def _scrolls_sideways(page: Page, width: int) -> bool:
    page.set_viewport_size({"width": width, "height": 844})
    rested(page)
    main = page.locator('[data-testid="stMain"]')
    hidden = main.evaluate("e => e.scrollWidth - e.clientWidth")
    return bool(page.evaluate("document.documentElement.scrollWidth") > width or hidden > 0)


def _headings(page: Page) -> list[int]:
    """Return the levels of the headings where one is left out or the first is not the only one."""
    levels: list[int] = page.locator(
        '[data-testid="stMain"] :is(h1, h2, h3, h4, h5, h6)'
    ).evaluate_all("headings => headings.map(heading => Number(heading.tagName[1]))")
    steps = [later - earlier for earlier, later in pairwise(levels)]
    return [] if levels[0] == 1 and levels.count(1) == 1 and max([0, *steps]) <= 1 else levels


NAMELESS = """links => links
    .filter(link => link.checkVisibility())
    .filter(link => !(link.getAttribute('aria-label') || link.textContent).trim())
    .map(link => link.outerHTML)"""
NAMED = "xpath=ancestor-or-self::*[@aria-label][1]"


def _nameless(page: Page) -> list[str]:
    """Return the links, charts and tables that do not say what they are."""
    found: list[str] = page.locator("a, button").evaluate_all(NAMELESS)
    tables = page.get_by_test_id("stDataFrame")
    for chart in page.get_by_test_id("stPlotlyChart").all():
        page.locator('[data-testid="stMain"] table').first.wait_for(state="attached")
        title = chart.locator(".gtitle").text_content() or ""
        named = chart.locator(NAMED)
        alt = named.get_attribute("aria-label") if named.count() else ""
        # The title, then at least one sentence; the numbers stand in a table of the page.
        is_said = bool(title and re.search(r"\. .+\.", alt or ""))
        found += [] if is_said else [f"chart {title!r}: {alt!r}"]
    return found + [
        table.inner_html()[:200]
        for table in tables.all()
        if not table.locator("xpath=descendant-or-self::*[@aria-label]").count()
    ]
