"""Words, from the smallest telephone to a large screen: none is cut, broken or too pale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import CUT, drawn, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [820, 1280, 1920])
def test_with_room_enough_the_names_beside_the_bars_are_whole(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 1080})
    names = drawn(visit(tab, "/")).locator(".gt-bars th a")
    assert names.count() == 13
    assert names.evaluate_all(CUT) == []


EVERY_WIDTH = [320, 820, 1280, 1920]


@pytest.mark.parametrize("width", EVERY_WIDTH)
def test_what_needs_a_decision_is_told_in_whole_words(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 1080})
    told = drawn(visit(tab, "/")).locator(".gt-decisions a")
    assert told.count() > 1
    assert told.evaluate_all(CUT) == []
    assert [words for words in told.all_inner_texts() if "…" in words] == []


@pytest.mark.parametrize("width", EVERY_WIDTH)
@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/deadline_heatmap", ".gt-heatmap tbody th"),
        ("/deadline_heatmap?by=purpose", ".gt-heatmap tbody th"),
        ("/owner_timeline", ".gt-timeline tbody th"),
        ("/owner_timeline?by=recommendation", ".gt-timeline tbody th"),
    ],
)
def test_the_names_of_the_rows_of_a_chart_are_whole(
    tab: Page, address: str, names: str, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 1080})
    found = drawn(visit(tab, address)).locator(names)
    assert found.count() > 3
    assert found.evaluate_all(CUT) == []
    styles = found.evaluate_all("names => names.map(name => getComputedStyle(name).textOverflow)")
    assert set(styles) == {"clip"}


@pytest.mark.parametrize("width", EVERY_WIDTH)
def test_every_recommendation_and_purpose_of_the_flow_is_told_whole(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 1080})
    nodes = drawn(visit(tab, "/golden_thread?show=flow")).locator(".gt-flow > .gt-node")
    assert nodes.count() == 54
    cut = "nodes => nodes.filter(n => n.scrollHeight > n.clientHeight).map(n => n.textContent)"
    assert nodes.evaluate_all(cut) == []


@pytest.mark.parametrize("width", [320, 820])
def test_the_kinds_of_file_that_a_page_takes_are_told_whole(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    told = drawn(visit(tab, "/load_plan")).get_by_text("PDF, DOCX")
    assert told.inner_text().endswith("MD, TXT")
    assert told.evaluate_all(CUT) == []


def test_what_a_field_asks_for_is_whole_and_can_be_read(tab: Page) -> None:
    tab.emulate_media(color_scheme="dark")
    fields = drawn(visit(tab, "/actions")).locator("input[placeholder^='wording']")
    assert fields.count() == 2
    for field in fields.all():
        colour = field.evaluate("input => getComputedStyle(input, '::placeholder').color")
        assert colour == "rgb(181, 186, 192)"
        field.evaluate("input => { input.value = input.placeholder }")
        assert field.evaluate("input => input.scrollWidth - input.clientWidth") <= 0


@pytest.mark.parametrize(
    "address",
    ["/progress_over_time?show=forecast", "/progress_returns?part=who", "/about"],
)
def test_on_the_smallest_telephone_no_word_of_a_short_table_is_broken(
    tab: Page, address: str
) -> None:
    tab.set_viewport_size({"width": 320, "height": 900})
    page = drawn(visit(tab, address))
    cells = page.locator(".gt-linked :is(th, td)")
    assert cells.count() > 5
    # A word that is broken takes more lines than it has words.
    broken = cells.evaluate_all("""cells => cells.filter(cell => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const lines = new Set([...words.getClientRects()].map(line => line.top)).size;
        return lines > cell.textContent.trim().split(/\\s+/).length;
    }).map(cell => cell.textContent)""")
    assert broken == []


@pytest.mark.parametrize("width", [320, 390])
def test_the_title_of_a_figure_is_whole_beside_its_buttons(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 844})
    page = drawn(visit(tab, "/progress_over_time?show=statuses"))
    title = page.locator(".js-plotly-plot .gtitle").bounding_box()
    buttons = page.locator(".js-plotly-plot .modebar-btn").first.bounding_box()
    assert title
    assert buttons
    assert title["x"] + title["width"] <= buttons["x"]
