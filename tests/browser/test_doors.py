"""Every door: from each number and mark of each page to as many rows, and on to printed words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, go, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/deadline_heatmap",
    "/deadline_heatmap?by=council&period=quarter",
    "/purpose_progress",
    "/theme_progress",
    "/golden_thread?show=coverage",
]
DOORS = '[data-testid="stMain"] a[href*="actions?"]'
COUNTED = re.compile(r"([\d,]+) actions?\b")
EACH = 4
"""Doors tried of a page: the first, the last, and others evenly between."""


def _numbers(page: Page) -> dict[str, int]:
    """Return the number that each door of a page says it opens, by its address."""
    doors = page.locator(DOORS).evaluate_all(
        """links => links.map(link => [link.getAttribute('href'),
            link.getAttribute('aria-label') || link.innerText])"""
    )
    found = {href: COUNTED.search(words) for href, words in doors}
    return {href: int(m[1].replace(",", "")) for href, m in found.items() if m}


def _rows(page: Page) -> int:
    basis = page.locator(".gt-basis").first.inner_text()
    return int(basis.split(" · ")[1].split()[0].replace(",", ""))


@pytest.mark.parametrize("address", PAGES)
def test_a_number_opens_as_many_rows(tab: Page, address: str) -> None:
    numbers = _numbers(drawn(visit(tab, address)))
    assert numbers  # every page's figures are doors
    doors = sorted(numbers)
    tried = doors[:: max(1, len(doors) // EACH)] + doors[-1:]
    opened = {}
    for href in tried:
        opened[href] = _rows(go(tab, f"/{href}"))
    assert opened == {href: numbers[href] for href in tried}


WORDS = '[data-testid="stMain"] a[href*="source?"]'


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/golden_thread",
        "/golden_thread?show=coverage",
        "/golden_thread?show=reviews",
        "/golden_thread?show=findings",
        "/theme_progress",
        "/lga_clock",
    ],
)
def test_a_passage_opens_its_printed_words(tab: Page, address: str) -> None:
    links = drawn(visit(tab, address)).locator(WORDS)
    links.first.wait_for()
    addresses = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for href in {addresses[0], addresses[-1]}:
        go(tab, f"/{href}")
        tab.get_by_role("heading", level=1, name="Printed words").wait_for()
        tab.locator(".gt-source .gt-here").first.wait_for()
