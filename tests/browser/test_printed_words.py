"""From any number to the printed words: rows first, then the sentence of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actionplans import settings
from tests.browser.following import rested, still
from tests.browser.looking import choose_row, drawn, go, settle, visit

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
    table = drawn(settle(page)).get_by_test_id("stDataFrame").first.bounding_box()
    assert table
    x, y = table["x"] + 55, table["y"] + 73  # the link in the first row, drawn on a canvas
    page.mouse.move(x - 5, y)
    still(page)
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


def test_how_each_value_of_an_action_was_read_is_told_whole(tab: Page) -> None:
    page = visit(tab, "/actions?words=peer")
    choose_row(page)
    page.locator("summary").filter(has_text="How each value was read").click()
    table = page.get_by_role("table", name="How each value of the action was read")
    table.wait_for()
    still(page)
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads == ["Value", "Printed", "Read as", "Rule", "Doubts", "Correction"]
    assert table.get_by_role("rowheader").count() > 1
    cut = "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"
    assert table.locator("xpath=..").or_(table.locator("th, td")).evaluate_all(cut) == 0


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


PLACES = [
    "bromsgrove-2020-recovery-plan&line=230",  # after lines that run over many rows
    "bromsgrove-redditch-2018-action-plan&line=57",  # fourteen passages were read there
    "kirklees-2020-action-plan&line=62",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [(1280, 800), (820, 1180), (390, 844)])
def test_the_marked_lines_are_in_sight_when_the_page_opens(
    tab: Page, place: str, size: tuple[int, int]
) -> None:
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    page = drawn(visit(tab, f"/source?document={place}"))
    mark = page.locator(".gt-source mark").first
    mark.wait_for()
    box = mark.bounding_box()
    assert box
    assert box["y"] < size[1] - 100  # its first four rows at least


def test_with_many_lines_around_a_link_leads_to_the_marked_ones(tab: Page) -> None:
    page = visit(tab, f"/source?document={PLACES[0]}&around=60")
    link = page.get_by_role("link", name="Go to the marked lines")
    link.press("Enter")
    still(page)
    box = page.locator(".gt-source .gt-here").first.bounding_box()
    bar = page.get_by_test_id("stHeader").bounding_box()
    assert box
    assert bar
    assert bar["y"] + bar["height"] <= box["y"] < 400


def test_a_page_as_published_opens_where_its_row_stands(tab: Page) -> None:
    sheet = (settings.ROOT / "actionplans" / "ui" / "dashboard.css").read_text(encoding="utf-8")
    tab.set_content(
        f"<style>{sheet}</style>"
        '<div class="gt-published"><div class="gt-page"><img alt="A page" '
        'width="600" height="1800" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\'/>">'
        '<span class="gt-box gt-strong" style="top:70%;left:5%;width:90%;height:2%"></span>'
        "</div></div>"
    )
    rested(tab)
    box = tab.locator(".gt-strong").bounding_box()
    frame = tab.locator(".gt-published").bounding_box()
    assert box
    assert frame
    assert frame["y"] + 60 < box["y"] < frame["y"] + frame["height"] / 2


def _numbers(page: Page) -> list[int]:
    return [int(number) for number in page.locator(".gt-source th").all_inner_texts()]


def test_the_lines_before_and_after_join_those_in_sight(tab: Page) -> None:
    here = _numbers(visit(tab, f"/source?document={PLACES[0]}"))
    tab.get_by_role("link", name="Later lines").click()
    tab.wait_for_url("**line=243")
    later = _numbers(settle(tab))
    assert min(later) <= max(here) + 1 < max(later)
    visit(tab, f"/source?document={PLACES[0]}").get_by_role("link", name="Earlier lines").click()
    tab.wait_for_url(f"**line={min(here) - 12}")
    earlier = _numbers(settle(tab))
    assert min(earlier) < min(here) - 1 <= max(earlier)
