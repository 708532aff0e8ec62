"""A page on paper: whole, in ink, with its day and filters in words, without the frame."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.browser.following import rested, still
from tests.browser.looking import CUT, drawn, visit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def _paper(tab: Page, address: str) -> list[str]:
    """Return the text of each sheet of a page that is printed from the dark theme."""
    tab.emulate_media(color_scheme="dark")
    return _sheets(drawn(visit(tab, address)).pdf(prefer_css_page_size=True))


def _sheets(printed: bytes) -> list[str]:
    import pypdfium2  # noqa: PLC0415 - only this module needs it

    sheets = pypdfium2.PdfDocument(io.BytesIO(printed))
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in sheets]


def test_the_overview_is_one_sheet_with_its_day_and_filters(tab: Page) -> None:
    sheets = _paper(tab, "/?councils=E08000034")
    assert len(sheets) == 1
    for words in (
        "Overview",
        "As at 14 October 2020",
        "Council: Kirklees Council",
        "Needs a decision",
        "Last days by month",
        "Past due, no update recorded",
    ):
        assert words in sheets[0]
    for words in ("Copy link", "Filters", "Timeline by owner"):
        assert words not in sheets[0]


def test_the_overview_of_all_plans_is_one_sheet_too(tab: Page) -> None:
    [sheet] = _paper(tab, "/")
    assert "Jun 2021" in sheet


def test_a_page_of_the_timeline_is_two_sheets_and_no_owner_is_parted_from_what_is_theirs(
    tab: Page,
) -> None:
    sheets = _paper(tab, "/owner_timeline")
    groups = tab.locator(".gt-timeline .gt-group").all_inner_texts()
    assert len(sheets) == 2
    assert not sheets[0].endswith(tuple(groups))


def test_a_long_page_is_printed_to_its_end(tab: Page) -> None:
    sheets = _paper(tab, "/golden_thread?show=coverage")
    assert len(sheets) > 1
    assert "Golden thread" in sheets[0]
    assert "Joint plans" in " ".join(sheets[1:])


def test_ink_is_dark_on_white_paper(tab: Page) -> None:
    tab.emulate_media(color_scheme="dark")
    page = drawn(visit(tab, "/purpose_progress"))
    page.emulate_media(media="print")
    rested(page)
    colours = page.locator("[data-testid='stMain'] :is(h1, h2, p)").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).color)"
    )
    assert set(colours) == {"rgb(20, 25, 31)"}
    assert page.get_by_test_id("stSidebar").is_hidden()


INK = """parts => parts.filter(part => part.getClientRects().length
    && [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
    && !part.closest('.gt-segment, .gt-heatmap'))
    .filter(part => {
        const [red, green, blue] = getComputedStyle(part).color.match(/[0-9]+/g).map(Number);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 118;
    }).map(part => part.textContent)"""
"""The words whose colour is too pale for white paper; numbers on a colour have its own ink."""


@pytest.mark.parametrize("address", ["/", "/owner_timeline", "/deadline_heatmap", "/actions"])
def test_no_word_is_pale_on_paper(tab: Page, address: str) -> None:
    tab.emulate_media(color_scheme="dark")
    page = drawn(visit(tab, address))
    page.emulate_media(media="print")
    rested(page)
    assert page.locator("[data-testid='stMain'] *").evaluate_all(INK) == []


@pytest.mark.parametrize("address", ["/", "/owner_timeline"])
def test_names_and_months_are_whole_on_paper(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 688, "height": 1000})  # A4 between its margins
    page = drawn(visit(tab, address))
    page.emulate_media(media="print")
    rested(page)
    words = page.locator(".gt-bars th, .gt-decisions a, .gt-months small, .gt-timeline tbody th")
    assert words.count() > 20
    assert words.evaluate_all(CUT) == []


def test_the_choices_in_force_stand_on_paper_in_words(tab: Page) -> None:
    [sheet] = _paper(tab, "/deadline_heatmap?by=theme&period=quarter")
    assert "Rows: Theme · Columns: Quarter" in sheet
    assert "Period shown: January 2016 to December 2021" in sheet
    assert "Purpose" not in sheet.partition("The busiest months")[0]  # a choice not made
    [sheet] = _paper(tab, "/actions?order=deadline&direction=down&words=review")
    letters = sheet.replace(" ", "")  # beside the picture of a table the words fall apart
    assert "words:“review”Inorderof:Lastday·Direction:LasttofirstOf74actions" in letters


def test_the_list_of_the_register_is_a_table_of_words_on_paper(tab: Page) -> None:
    sheet = _paper(tab, "/actions?shown=list")[0]
    assert "Action Status Owners Deadline as printed Deadline read as Arrange" in sheet
    assert "Open" not in sheet


def test_the_choices_on_paper_look_like_words(tab: Page) -> None:
    tab.emulate_media(color_scheme="dark")
    page = drawn(visit(tab, "/owner_timeline"))
    choice = page.locator(".gt-switch a[aria-current]").first
    page.emulate_media(media="print")
    rested(page)
    style = choice.evaluate("a => [getComputedStyle(a).backgroundColor, a.offsetHeight < 30]")
    assert style == ["rgba(0, 0, 0, 0)", True]
    assert page.locator(".gt-switch a:visible").count() == 4


def test_a_filter_of_many_choices_is_told_in_full_on_paper_alone(tab: Page) -> None:
    chosen = "&".join(f"statuses={s}" for s in ("overdue", "ongoing", "complete", "due+soon"))
    [sheet] = _paper(tab, f"/?{chosen}")
    assert "Status: 4 choices" in sheet
    assert "Status: Overdue, Ongoing, Complete and Due soon" in sheet
    tab.emulate_media(media="screen")
    assert tab.locator(".gt-on-paper").is_hidden()


def test_a_page_without_figures_says_what_it_shows_too(tab: Page) -> None:
    sheet = _paper(tab, "/lga_clock?councils=E07000234&councils=E07000236")[0]
    assert (
        "As at 14 October 2020 · Council: Bromsgrove District Council and Redditch Borough Council"
    ) in sheet
    sheet = _paper(tab, "/progress_returns?part=who&councils=E07000234")[0]
    assert "Council: Bromsgrove District Council" in sheet
    assert "Part: Who has reported Period up to the reporting day: Three months" in sheet


def test_the_paper_of_the_register_holds_every_row_in_the_order_of_the_screen(
    tab: Page, tmp_path: Path
) -> None:
    page = visit(tab, "/actions?order=deadline&direction=down")
    page.locator("summary").filter(has_text="Download or print").click()
    still(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Paper of these rows").click()
    paper = tmp_path / download.value.suggested_filename
    download.value.save_as(paper)
    tab.emulate_media(color_scheme="dark")
    tab.goto(paper.as_uri())
    assert tab.locator("tbody tr").count() == 280
    sheets = _sheets(tab.pdf(prefer_css_page_size=True))
    assert "280 actions: all known on the day." in sheets[0]
    heads = "Action Owners Deadline Status Printed in"
    assert [sheet[:60] for sheet in sheets if heads not in sheet] == []
    words = " ".join(tab.locator("tbody tr").last.locator("td").first.inner_text().split())
    assert words[:30] in sheets[-1]
    assert 10 < len(sheets) < 40


def test_all_facts_of_a_document_are_on_paper(tab: Page) -> None:
    printed = " ".join(_paper(tab, "/about"))
    assert printed.count("SHA-256 of the file") == 5
    assert "All facts" not in printed


def test_a_chart_is_whole_on_paper(tab: Page) -> None:
    tab.set_viewport_size({"width": 1920, "height": 1080})
    [sheet] = _paper(tab, "/progress_over_time?show=statuses")
    assert "Aug 2020 0" in sheet  # the last month that the axis names
    assert all(word in sheet for word in ("Overdue", "Due soon", "In progress", "Complete"))


def test_the_recommendations_of_a_theme_are_on_paper_with_answers_and_findings(tab: Page) -> None:
    paper = " ".join(_paper(tab, "/theme_progress?under=leadership-of-place"))
    quoted = tab.locator(".gt-recommendations q").all_text_contents()
    assert len(quoted) > 7
    assert [words for words in quoted if _letters(words) not in _letters(paper)] == []
    assert _letters("Leadership of place (7)") in _letters(paper)
    assert _letters("Capacity to deliver (11)") not in _letters(paper)


def _letters(words: str) -> str:
    """Return letters and digits alone: on paper a line may end within a word."""
    return "".join(filter(str.isalnum, words))


def test_a_page_of_many_recommendations_says_which_it_holds(tab: Page) -> None:
    words = " ".join(_paper(tab, "/theme_progress?under=all&page=2"))
    assert "Recommendations 21 to 40 of 51 here." in words
