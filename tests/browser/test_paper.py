"""A page on paper: whole, in ink, with its day and filters in words, without the frame."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def _paper(tab: Page, address: str) -> list[str]:
    """Return the text of each sheet of a page that is printed from the dark theme."""
    import pypdfium2  # noqa: PLC0415 - only this module needs it

    tab.emulate_media(color_scheme="dark")
    printed = drawn(visit(tab, address)).pdf(prefer_css_page_size=True)
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


def test_a_long_page_is_printed_to_its_end(tab: Page) -> None:
    sheets = _paper(tab, "/golden_thread?show=coverage")
    assert len(sheets) > 1
    assert "Golden thread" in sheets[0]
    assert "Joint plans" in " ".join(sheets[1:])


def test_ink_is_dark_on_white_paper(tab: Page) -> None:
    tab.emulate_media(color_scheme="dark")
    page = drawn(visit(tab, "/purpose_progress"))
    page.emulate_media(media="print")
    colours = page.locator("[data-testid='stMain'] :is(h1, h2, p)").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).color)"
    )
    assert set(colours) == {"rgb(20, 25, 31)"}
    assert page.get_by_test_id("stSidebar").is_hidden()


def test_what_only_a_screen_can_choose_is_not_printed(tab: Page) -> None:
    page = drawn(visit(tab, "/owner_timeline"))
    assert page.locator(".gt-switches").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".gt-switches").is_hidden()
