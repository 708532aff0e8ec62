"""Pages on a tablet, with larger text, and on the way up by the keyboard: nothing is hidden."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.browser.following import rested, still
from tests.browser.looking import CUT, drawn, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TELEPHONE = 390


def test_on_a_tablet_the_names_beside_the_bars_can_be_read(tab: Page) -> None:
    tab.set_viewport_size({"width": 820, "height": 1180})
    page = drawn(visit(tab, "/"))
    names = page.locator(".gt-bars th").evaluate_all("names => names.map(n => n.clientWidth)")
    assert len(names) == 13
    assert min(names) > 150  # beside each other the columns leave 60 pixels, three letters


@pytest.mark.parametrize("address", ["/", "/owner_timeline"])
def test_on_a_telephone_no_name_is_cut(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, address))
    names = page.locator(".gt-bars th, .gt-bars th a, .gt-decisions a, .gt-timeline tbody th")
    assert names.count() > 20
    assert names.evaluate_all(CUT) == []


def test_words_above_a_wide_table_stay_in_sight_on_a_telephone(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/deadline_heatmap"))
    scrolled = page.locator(".gt-scroll:has(.gt-heatmap)").first
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
    rested(page)
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


LISTED = [
    "/",
    "/about",
    "/actions?shown=list",
    "/plan_quality",
    "/lga_clock",
    "/golden_thread",
    "/golden_thread?show=flow",
    "/golden_thread?show=coverage",
    "/golden_thread?show=reviews",
    "/golden_thread?show=findings",
    "/golden_thread?show=themes",
    "/theme_progress",
    "/theme_progress?show=reviews",
    "/progress_over_time?show=statuses",
    "/progress_over_time?show=forecast",
]
"""Pages on which nothing but a whole table or picture was ever scrolled sideways."""
OVERFLOWING = """frames => frames
    .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
    .filter(frame => ['auto', 'scroll'].includes(getComputedStyle(frame).overflowX))
    .map(frame => frame.className)"""


@pytest.mark.parametrize("address", LISTED)
def test_nothing_is_scrolled_sideways_to_be_read(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 820, "height": 900})
    page = drawn(visit(tab, address))
    for width in (820, TELEPHONE, 320):  # the sidebar stays as it is: the room is what counts
        page.set_viewport_size({"width": width, "height": 900})
        rested(page)
        parts = page.locator('[data-testid="stMain"], [data-testid="stMain"] *')
        assert (width, parts.evaluate_all(OVERFLOWING)) == (width, [])


def test_a_table_that_has_become_lists_is_a_table_to_who_hears_it(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/golden_thread?show=coverage"))
    table = page.get_by_role("table", name="Recommendations by theme")
    assert [head.inner_text() for head in table.get_by_role("columnheader").all()[:4]] == [
        "Recommendation",
        "Answer",
        "Actions by status on the day",
        "In the later review",
    ]
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader")).first
    cells = row.get_by_role("cell").all()
    assert [cell.get_attribute("data-head") for cell in cells] == [
        "Answer",
        "Actions by status on the day",
        "In the later review",
    ]
    tops = [cell.bounding_box() for cell in [row.get_by_role("rowheader"), *cells]]
    heights = [box["y"] for box in tops if box]
    assert heights == sorted(set(heights))  # each below the one before
    before = cells[0].evaluate("cell => getComputedStyle(cell, '::before').content")
    assert before == '"Answer" / ""'  # seen, but not heard twice


def test_on_a_telephone_the_flow_tells_in_words_what_leaves_a_recommendation(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/golden_thread?show=flow"))
    flow = page.locator(".gt-flow")
    told = flow.inner_text()
    assert "merged into recommendation 8 of 2020" in told
    assert "No purpose named: 2 actions" in told
    boxes = [mark.bounding_box() for mark in flow.locator("> *").all()[:40]]
    edges = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert len(edges) == 40
    assert all(above[1] <= below[0] + 0.5 for above, below in pairwise(edges))
    page.set_viewport_size({"width": 1280, "height": 900})
    rested(page)
    assert "merged into" not in flow.inner_text()


@pytest.mark.parametrize("width", [320, TELEPHONE])
@pytest.mark.parametrize("part", ["statuses", "reports"])
def test_on_a_telephone_the_names_below_columns_lie_beside_each_other(
    tab: Page, part: str, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 844})
    page = drawn(visit(tab, f"/progress_over_time?show={part}"))
    names = page.locator(".main-svg .xtick text")
    turned = names.evaluate_all("names => names.map(name => name.getAttribute('transform') || '')")
    assert len(turned) >= 6
    assert [way for way in turned if "rotate" in way and "rotate(0" not in way] == []
    boxes = [box for name in names.all() if (box := name.bounding_box())]
    assert all(left["x"] + left["width"] < right["x"] for left, right in pairwise(boxes))
    assert boxes[-1]["x"] + boxes[-1]["width"] <= width


@pytest.mark.parametrize("knows", [True, False])
def test_the_heatmap_opens_at_the_as_at_month_on_a_telephone(
    chromium: Browser, server: str, *, knows: bool
) -> None:
    window = chromium.new_context(base_url=server, viewport={"width": TELEPHONE, "height": 844})
    if not knows:  # as in a browser that does not know the property of the style sheet
        window.add_init_script(
            "const supports = CSS.supports.bind(CSS); CSS.supports = (name, value) =>"
            " name !== 'scroll-initial-target' && supports(name, value);"
            "document.addEventListener('DOMContentLoaded', () => document.head.append("
            "Object.assign(document.createElement('style'), { textContent:"
            " '.gt-heatmap .gt-now { scroll-initial-target: none !important; }' })));"
        )
    page = drawn(visit(window.new_page(), "/deadline_heatmap"))
    month = page.locator(".gt-heatmap .gt-now")
    name = page.locator(".gt-heatmap tbody th").first.bounding_box()
    now = month.bounding_box()
    assert month.inner_text().split() == ["Oct", "2020"]
    assert name
    assert now
    assert name["x"] + name["width"] < now["x"]
    assert now["x"] + now["width"] < TELEPHONE - 24  # and at least the month after it
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0
    window.close()


def test_on_a_large_screen_charts_are_as_wide_as_the_tables_below_them(tab: Page) -> None:
    tab.set_viewport_size({"width": 1920, "height": 1080})
    for address, chart in (
        ("/progress_over_time", ".main-svg"),
        ("/lga_clock", ".main-svg"),
        ("/purpose_progress", ".gt-plot"),
        ("/deadline_heatmap", ".gt-heatmap"),
        ("/owner_timeline", ".gt-timeline"),
    ):
        page = drawn(visit(tab, address))
        box = page.locator(chart).first.bounding_box()
        room = page.locator(".gt-pieces").first.bounding_box()
        assert box
        assert room
        assert (address, box["width"] > room["width"] - 4) == (address, True)


def test_a_table_of_few_columns_fits_a_telephone(tab: Page) -> None:
    tab.set_viewport_size({"width": TELEPHONE, "height": 844})
    page = drawn(visit(tab, "/progress_over_time?show=forecast"))
    frame = page.locator(".gt-scroll:has(.gt-linked)")
    assert page.locator(".gt-linked thead th").count() == 5
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0


def test_a_number_of_thousands_is_whole_in_its_segment(tab: Page) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})
    segments = drawn(visit(tab, "/")).locator(".gt-segment")
    assert segments.count()
    cut = segments.evaluate_all(
        """all => {
            for (const segment of all) segment.querySelector("span").textContent = "12,345";
            return all.filter(s => s.scrollWidth > s.clientWidth).length;
        }"""
    )
    assert cut == 0


def test_a_heatmap_with_all_its_columns_fits_a_small_screen(tab: Page) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})
    page = drawn(visit(tab, "/deadline_heatmap?by=council&from=2018-01"))
    heads = page.locator(".gt-heatmap thead th").all_inner_texts()
    assert {"Earlier", "Later", "Ongoing", "No\nlast day"} <= set(heads)
    assert not page.locator(".gt-scroll").first.evaluate("e => e.scrollWidth - e.clientWidth")


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
    facts.first.wait_for()
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
    still(page)
    bar, reached = page.get_by_test_id("stHeader").bounding_box(), links.nth(60).bounding_box()
    assert links.nth(60).evaluate("link => link === document.activeElement")
    assert bar
    assert reached
    assert reached["y"] >= bar["y"] + bar["height"]
