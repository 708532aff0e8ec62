"""From any number to the printed words: rows first, then the sentence of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import choose_row, go, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DOORS = '[data-testid="stMain"] a[href^="actions?"]'


def _count_in_basis(page: Page) -> int:
    basis = page.locator(".gt-basis").first.inner_text()
    return int(basis.split(" · ")[1].split()[0].replace(",", ""))


def _doors(tab: Page) -> dict[str, int]:
    """Return the address behind each number of the overview, with the number."""
    doors = visit(tab, "/").locator(DOORS)
    doors.first.wait_for()
    found = {d.get_attribute("href") or "": d.inner_text() for d in doors.all()}
    numbers = {href: [w for w in text.split() if w.isdecimal()] for href, text in found.items()}
    return {href: int(words[0]) for href, words in numbers.items() if len(words) == 1}


def test_every_number_of_the_overview_opens_as_many_actions(tab: Page) -> None:
    numbers = _doors(tab)
    assert len(numbers) >= 6
    for address, number in list(numbers.items())[:9]:
        page = go(tab, f"/{address}")
        if number:
            assert (address, _count_in_basis(page)) == (address, number)


def test_a_number_opens_its_words_marked_in_two_clicks(tab: Page) -> None:
    page = visit(tab, "/")
    page.locator(DOORS).first.click()  # first click: the number
    page.get_by_role("heading", level=1, name="Register of actions").wait_for()
    table = settle(page).get_by_test_id("stDataFrame").first.bounding_box()
    assert table
    x, y = table["x"] + 55, table["y"] + 53  # the link in the first row, drawn on a canvas
    page.mouse.move(x - 5, y)
    page.wait_for_timeout(300)
    with tab.context.expect_page() as opened:
        page.mouse.click(x, y)  # second click: "Open"
    opened.value.get_by_role("heading", level=1, name="Printed words").wait_for()
    opened.value.locator("mark").first.wait_for()


def test_a_number_and_a_row_open_the_printed_words(tab: Page) -> None:
    page = visit(tab, "/")
    page.locator(DOORS).first.click()  # first click: the number
    page.get_by_role("heading", level=1, name="Register of actions").wait_for()
    choose_row(settle(page))  # second click: the row
    facts = page.locator(".gt-facts").first
    facts.wait_for()
    assert "Wording" in facts.inner_text()
    assert "Place" in facts.inner_text()


def test_a_row_leads_to_its_words_marked_in_the_document(tab: Page) -> None:
    page = visit(tab, "/actions?words=peer")
    choose_row(page)
    facts = page.locator(".gt-facts").first.inner_text().splitlines()
    wording = facts[facts.index("Wording") + 1]
    page.get_by_role("link", name="Open the printed words").first.click()
    page.get_by_role("heading", level=1, name="Printed words").wait_for()
    page.locator("mark").first.wait_for()
    marked = " ".join(settle(page).locator("mark").all_inner_texts())
    assert " ".join(wording.split()[:4]).lower() in " ".join(marked.split()).lower()


def test_what_needs_a_decision_opens_its_words_in_one_click(tab: Page) -> None:
    page = visit(tab, "/")
    page.locator('[data-testid="stMain"] a[href^="source?"]').first.click()
    page.get_by_role("heading", level=1, name="Printed words").wait_for()
    page.locator("mark").first.wait_for()


def test_a_link_to_a_line_opens_exactly_there(tab: Page) -> None:
    page = visit(tab, "/source?document=kirklees-2020-action-plan&line=60")
    page.locator(".gt-source th", has_text="60").first.wait_for()


def test_a_link_to_an_unknown_document_says_so(tab: Page) -> None:
    page = visit(tab, "/source?document=nothing&line=1")
    page.get_by_text("No document of this name").wait_for()
