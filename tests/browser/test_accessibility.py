"""Every page by the rules of WCAG 2.2 A and AA, in both themes and at 400 % zoom.

axe-core finds what a program can find; the rest of this module looks for what it cannot.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from actionplans import ui
from actionplans.ui.accessibility import EXCEPTIONS
from tests.browser.looking import (
    PATHS,
    STANDS,
    choose_first,
    choose_row,
    drawn,
    facet,
    go,
    settle,
    still,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDE = (1280, 800)
ZOOMED = (320, 256)
"""What is left of a window of 1280 by 1024 pixels at 400 % zoom."""
NARROW = (320, 390, 768)
"""Widths of a page, in pixels, at which it may scroll up and down only."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules among them that a theme can break: both themes draw the same elements."""
EXAMPLES = {"/source": "/source?document=kirklees-2020-action-plan&line=60"}
"""What a page that needs it is asked for."""
ADDRESSES = [
    *(EXAMPLES.get(path, path) for path in PATHS),
    *(f"/golden_thread?show={part}" for part in ui.THREAD_PARTS if part != "thread"),
    *(f"/progress_over_time?show={part}" for part in ui.OVER_TIME_PARTS if part != "completions"),
    *(f"/progress_returns?part={part}" for part in ui.RETURN_PARTS if part != "out"),
]
THEMES = ("light", "dark")


@pytest.fixture(scope="module")
def reader(chromium: Browser, server: str) -> Iterator[Page]:
    """Return one open page; every test goes on from where the last one was."""
    context = chromium.new_context(base_url=server, color_scheme="light")
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto("/about")
    page.evaluate(_axe())
    settle(page)
    yield page
    context.close()


def _axe() -> str:
    from axe_playwright_python.base import AXE_SCRIPT  # noqa: PLC0415 - may be missing

    return str(AXE_SCRIPT)


def _anew(page: Page) -> Page:
    """Load the page again: without what was open, scrolled or added to it."""
    page.reload()
    page.evaluate(_axe())
    return drawn(settle(page))


def _go(page: Page, address: str, theme: str = "light") -> Page:
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    return go(_wear(page, theme), address)


def _wear(page: Page, theme: str) -> Page:
    """Let the reader's system choose a theme, and wait until the page wears it."""
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.wait_for_function(WEARS, arg=theme)
    return drawn(settle(page))


WEARS = """theme => {
    const app = document.querySelector('[data-testid="stApp"]');
    const red = Number(getComputedStyle(app).backgroundColor.match(/\\d+/)[0]);
    return red > 127 === (theme === 'light');
}"""


def _broken(page: Page, rules: list[str] | None = None) -> list[str]:
    """Return what axe-core finds on the page as it stands, known exceptions left out."""
    # What is about to be drawn anew is faded, and would seem too pale.
    page.locator('[data-stale="true"]').first.wait_for(state="detached")
    page.locator(STANDS).wait_for()
    found = page.evaluate(JUDGED, rules or RULES)
    nodes = [
        (rule["id"], node)
        for rule in found["violations"]
        if rule["id"] not in EXCEPTIONS
        for node in rule["nodes"]
    ]
    nodes += [("cannot be judged", node) for node in _unjudged(found)]
    return [f"{what}: {node['html'][:200]} ({node['failureSummary']})" for what, node in nodes]


JUDGED = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations', 'incomplete']})"


def _unjudged(found: dict[str, Any]) -> list[dict[str, str]]:
    """Return the headings of pages whose contrast axe-core cannot tell: something lies over them."""
    nodes = [node for rule in found["incomplete"] for node in rule["nodes"]]
    return [node for node in nodes if node["html"].startswith("<h1")]


def _open_all(page: Page) -> None:
    """Open every table and list that opens on demand."""
    for summary in page.locator('[data-testid="stExpander"] summary').all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()
    still(page)  # while it unfolds, what stands inside is cut off and would seem too small


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_breaks_no_rule_wide_or_magnified(reader: Page, address: str) -> None:
    page = _go(reader, address)
    _open_all(page)
    found = {"wide": _broken(page), "headings": _headings(page), "names": _nameless(page)}
    found["pale marks"] = _pale(page)
    found["covered"] = _covered(page)
    found["wide, dark"] = _broken(_wear(page, "dark"), OF_COLOUR)
    found["pale marks, dark"] = _pale(page)
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    page.wait_for_timeout(300)
    found["magnified, dark"] = _broken(page, OF_COLOUR)
    found["magnified"] = _broken(_wear(page, "light"))
    found["too wide"] = [width for width in NARROW if _scrolls_sideways(page, width)]
    assert {what: places for what, places in found.items() if places} == {}


COVERED = """headings => headings
    .filter(heading => heading.getBoundingClientRect().top
        < document.querySelector('[data-testid="stHeader"]').getBoundingClientRect().bottom)
    .map(heading => heading.textContent)"""


def _covered(page: Page) -> list[str]:
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
    const edge = mark => getComputedStyle(mark).boxShadow
        .match(/^rgba?\\([^)]*\\)(?=.*inset)/)?.[0];
    const seen = mark => contrast(getComputedStyle(mark).backgroundColor) >= 3
        || edge(mark) && contrast(edge(mark)) >= 3;
    return marks.filter(mark => !seen(mark)).map(mark => mark.outerHTML.slice(0, 160));
}""".replace("FRAMES", "'tr, th, td, li, mark, div, .gt-node, .gt-segment > span'")


def _pale(page: Page) -> list[str]:
    """Return the marks of charts that stand out from the page by less than 3:1."""
    return list(page.evaluate(PALE))


def _scrolls_sideways(page: Page, width: int) -> bool:
    page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_timeout(150)
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


@pytest.mark.parametrize("theme", THEMES)
def test_no_rule_is_broken_by_what_opens_over_a_page(reader: Page, theme: str) -> None:
    page = _go(reader, "/actions", theme)
    broken = {}
    page.locator('[data-testid="stDateInput"] button').last.click()
    page.get_by_role("grid").first.wait_for()
    broken["calendar"] = _broken(page)
    page.keyboard.press("Escape")
    facet(page, "owners")
    broken["choices"] = _broken(page)
    choose_first(page, "councils")
    broken["a choice made"] = _broken(page)
    choose_row(page)
    page.locator(".gt-facts").first.wait_for()
    broken["an action opened"] = _broken(page)
    page.get_by_test_id("stMainMenu").click()
    broken["menu"] = _broken(page)
    page.keyboard.press("Escape")
    assert {what: places for what, places in broken.items() if places} == {}


def test_axe_finds_what_is_broken(reader: Page) -> None:
    page = _anew(_go(reader, "/about"))
    page.add_style_tag(content="h2 { color: #ddd !important; background: #fff !important; }")
    assert any(text.startswith("color-contrast") for text in _broken(page, OF_COLOUR))
    page.evaluate("document.querySelector('h1').innerHTML += '<img src=\"static/x.png\">'")
    assert any(text.startswith("image-alt") for text in _broken(page))
    _anew(page)


def test_a_heading_that_something_lies_over_is_found(reader: Page) -> None:
    page = _anew(_go(reader, "/load_plan"))
    assert _broken(page, OF_COLOUR) + _covered(page) == []
    page.add_style_tag(content=f"{BLOCK} {{ padding-top: 2rem !important }}")
    assert any("cannot be judged: <h1" in text for text in _broken(page, OF_COLOUR))
    assert _covered(page) == ["Load a plan"]
    _anew(page)


BLOCK = '[data-testid="stMainBlockContainer"]'


def test_a_pale_mark_is_found(reader: Page) -> None:
    page = _go(reader, "/deadline_heatmap")
    assert _pale(page) == []
    page.add_style_tag(content=".gt-heatmap td a { box-shadow: none !important; }")
    assert any("gt-shade-0" in html for html in _pale(page))
    _anew(page)


FOCUS = """() => {
    const looks = part => {
        const css = getComputedStyle(part);
        return [css.outlineStyle, css.outlineWidth, css.boxShadow, css.backgroundColor,
                css.borderColor].join();
    };
    // A widget may show the focus on its frame, or on what stands beside it.
    const parts = element => [element, element.parentElement, element.nextElementSibling,
        element.parentElement?.parentElement, element.parentElement?.parentElement?.parentElement,
        element.closest('[role="group"]')].filter(Boolean);
    const last = window.gtFocused;
    const now = document.activeElement;
    window.gtFocused = now === document.body ? null
        : {element: now, parts: parts(now), looks: parts(now).map(looks)};
    // What is drawn as a picture draws its focus too.
    if (!last || last.element === now || last.element.tagName === 'CANVAS') return '';
    return last.parts.some((part, i) => looks(part) !== last.looks[i]) ? 'seen'
        : last.element.outerHTML.slice(0, 300);
}"""
"""Compare what had the focus before with how it looks at rest."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("address", ["/", "/actions", "/golden_thread?show=coverage"])
def test_the_focus_can_be_seen(reader: Page, address: str, theme: str) -> None:
    page = _go(reader, address, theme)
    page.locator("body").evaluate("body => { body.tabIndex = -1; body.focus(); }")
    told = []
    for _ in range(45):
        page.keyboard.press("Tab")
        told.append(page.evaluate(FOCUS))
    assert told.count("seen") > 25
    assert [html for html in told if html not in ("", "seen")] == []


def test_the_statement_explains_every_exception() -> None:
    assert len(EXCEPTIONS) <= 2
    assert [rule for rule in EXCEPTIONS if rule not in ui.statement()] == []
