"""Every page by the rules of WCAG 2.2 A and AA, in both themes and at 400 % zoom.

axe-core finds what a program can find; `judging` looks for what it cannot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actionplans import ui
from actionplans.ui.accessibility import EXCEPTIONS
from tests.browser.following import still
from tests.browser.judging import (
    OF_COLOUR,
    RULES,
    anew,
    broken,
    covered,
    go_in,
    judged,
    pale,
    reading,
)
from tests.browser.looking import PATHS, choose_first, choose_row, facet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

EXAMPLES = {"/source": "/source?document=kirklees-2020-action-plan&line=60"}
"""What a page that needs it is asked for."""
ADDRESSES = [
    "/actions?shown=list",
    "/theme_progress?under=all",
    *(EXAMPLES.get(path, path) for path in PATHS),
    *(f"/golden_thread?show={part}" for part in ui.THREAD_PARTS if part != "thread"),
    *(f"/progress_over_time?show={part}" for part in ui.OVER_TIME_PARTS if part != "completions"),
    *(f"/progress_returns?part={part}" for part in ui.RETURN_PARTS if part != "out"),
]
THEMES = ("light", "dark")


@pytest.fixture(scope="module")
def reader(chromium: Browser, server: str) -> Iterator[Page]:
    """Return one open page; every test goes on from where the last one was."""
    with reading(chromium, server) as page:
        yield page


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_breaks_no_rule_wide_or_magnified(reader: Page, address: str) -> None:
    assert judged(go_in(reader, address)) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_no_rule_is_broken_by_what_opens_over_a_page(reader: Page, theme: str) -> None:
    found = {}
    page = go_in(reader, "/progress_returns", theme)
    page.locator('[data-testid="stDateInput"] button').last.click()
    page.get_by_role("grid").first.wait_for()
    still(page)
    # Streamlit calls the lists of its calendar "month" and "year" whatever they show.
    found["calendar"] = broken(page, RULES)
    page.keyboard.press("Escape")
    page = go_in(reader, "/actions", theme)
    page.get_by_label("About “As at”").click()
    page.get_by_text("Every status is judged on this day").wait_for()
    still(page)
    found["what a day means"] = broken(page)
    facet(page, "owners")
    found["choices"] = broken(page)
    choose_first(page, "councils")
    found["a choice made"] = broken(page)
    choose_row(page)
    page.locator(".gt-facts").first.wait_for()
    found["an action opened"] = broken(page)
    page.get_by_test_id("stMainMenu").click()
    page.get_by_test_id("stMainMenuPopover").wait_for()
    still(page)
    found["menu"] = broken(page)
    page.keyboard.press("Escape")
    assert {what: places for what, places in found.items() if places} == {}


def test_axe_finds_what_is_broken(reader: Page) -> None:
    page = anew(go_in(reader, "/about"))
    page.add_style_tag(content="h2 { color: #ddd !important; background: #fff !important; }")
    assert any(text.startswith("color-contrast") for text in broken(page, OF_COLOUR))
    page.evaluate("document.querySelector('h1').innerHTML += '<img src=\"static/x.png\">'")
    assert any(text.startswith("image-alt") for text in broken(page))
    anew(page)


def test_a_heading_that_something_lies_over_is_found(reader: Page) -> None:
    page = anew(go_in(reader, "/load_plan"))
    assert broken(page, OF_COLOUR) + covered(page) == []
    page.add_style_tag(content=f"{BLOCK} {{ padding-top: 2rem !important }}")
    assert any("cannot be judged: <h1" in text for text in broken(page, OF_COLOUR))
    assert covered(page) == ["Load a plan"]
    anew(page)


BLOCK = '[data-testid="stMainBlockContainer"]'


def test_a_pale_mark_is_found(reader: Page) -> None:
    page = go_in(reader, "/deadline_heatmap")
    assert pale(page) == []
    page.add_style_tag(content=".gt-heatmap td a { box-shadow: none !important; }")
    assert any("gt-shade-0" in html for html in pale(page))
    anew(page)


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
    // A frame that takes its colour slowly has it.
    document.getAnimations().filter(moving => moving.effect.getTiming().iterations !== Infinity)
        .forEach(moving => moving.finish());
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
    page = go_in(reader, address, theme)
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
