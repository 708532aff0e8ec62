"""Pages on a tablet, with larger text, and on the way up by the keyboard: nothing is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TELEPHONE = 390


def test_on_a_tablet_the_names_beside_the_bars_can_be_read(tab: Page) -> None:
    tab.set_viewport_size({"width": 820, "height": 1180})
    page = drawn(visit(tab, "/"))
    names = page.locator(".gt-bars th").evaluate_all("names => names.map(n => n.clientWidth)")
    assert len(names) == 13
    assert min(names) > 150  # beside each other the columns leave 60 pixels, three letters


def test_words_above_a_wide_table_stay_in_sight_on_a_telephone(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/golden_thread?show=coverage"))
    scrolled = page.locator(".gt-scroll:has(.gt-coverage)").first
    caption = scrolled.locator("caption")
    for left in (0, 300):
        assert scrolled.evaluate(
            "(frame, left) => (frame.scrollLeft = left) === frame.scrollLeft", left
        )
        box = caption.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= TELEPHONE


@pytest.mark.parametrize("address", ["/deadline_heatmap", "/actions"])
def test_a_choice_of_a_list_is_whole_in_text_of_twice_the_size(tab: Page, address: str) -> None:
    page = drawn(visit(tab, address))
    page.add_style_tag(content="html { font-size: 200% !important; }")
    page.wait_for_timeout(300)
    choice = page.locator('[data-testid="stMain"] .gt-field select')
    shown = choice.evaluate("list => list.offsetWidth")
    assert choice.evaluate("list => (list.style.width = 'max-content', list.offsetWidth)") <= shown


@pytest.mark.parametrize("width", [320, TELEPHONE, 820, 1280])
def test_the_bars_of_the_timeline_are_in_sight_below_their_words(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    page = drawn(visit(tab, "/owner_timeline"))
    frame = page.locator(".gt-scroll:has(.gt-timeline)")
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0
    line = frame.locator('tbody tr:has(th[scope="row"])').first
    words, status, days = line.locator("th, td").all()
    parts = [part.bounding_box() for part in (words, status, days)]
    assert all(part and part["x"] + part["width"] <= width for part in parts)
    drawn_on = parts[2]
    assert drawn_on
    assert drawn_on["width"] > 280
    assert status.evaluate("cell => cell.scrollWidth - cell.clientWidth") <= 0


def test_a_table_of_few_columns_fits_a_telephone(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/progress_over_time?show=forecast"))
    frame = page.locator(".gt-scroll:has(.gt-linked)")
    assert page.locator(".gt-linked thead th").count() == 5
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0


def test_on_a_telephone_the_months_of_the_heatmap_get_most_of_the_width(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    name = drawn(visit(tab, "/deadline_heatmap")).locator(".gt-heatmap tbody th").first
    box = name.bounding_box()
    assert box
    assert box["width"] < TELEPHONE / 3


@pytest.mark.parametrize("width", [TELEPHONE, 820, 1280])
def test_the_documents_are_in_sight_and_the_keyboard_opens_all_their_facts(
    tab: Page, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    page = drawn(visit(tab, "/about"))
    frame = page.locator(".gt-scroll:has(.gt-documents)")
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0
    facts = frame.locator(".gt-facts")
    assert facts.count() == 5
    assert facts.first.is_hidden()
    frame.locator("summary").first.press("Enter")
    told = facts.first.inner_text().splitlines()
    assert len(told[told.index("SHA-256 of the file") + 1]) == 64
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0


BEHIND = """link => {
    const main = document.querySelector('[data-testid="stMain"]');
    main.scrollTo(0, main.scrollTop + link.getBoundingClientRect().top - 30);
}"""
"""Scroll until a link is behind the bar at the top."""


def test_what_the_keyboard_reaches_on_its_way_up_comes_out_from_behind_the_bar(tab: Page) -> None:
    page = drawn(visit(tab, "/golden_thread?show=coverage"))
    links = page.locator(".gt-coverage a")
    links.nth(61).evaluate("link => link.focus({preventScroll: true})")
    links.nth(60).evaluate(BEHIND)
    page.keyboard.press("Shift+Tab")
    page.wait_for_timeout(300)
    bar, reached = page.get_by_test_id("stHeader").bounding_box(), links.nth(60).bounding_box()
    assert links.nth(60).evaluate("link => link === document.activeElement")
    assert bar
    assert reached
    assert reached["y"] >= bar["y"] + bar["height"]
