"""A page loads no script that it does not draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, visit, watching

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DRAWN_AS_TABLES = [
    "/",
    "/owner_timeline",
    "/deadline_heatmap",
    "/purpose_progress",
    "/theme_progress",
]


def _plotly(requests: list[str]) -> list[str]:
    return [request for request in requests if "plotly" in request.lower()]


def test_only_a_page_drawn_with_plotly_loads_it(tab: Page) -> None:
    with watching(tab.context) as seen:
        for path in DRAWN_AS_TABLES:
            drawn(visit(tab, path))
            assert (path, _plotly(seen.requests)) == (path, [])
        drawn(visit(tab, "/lga_clock"))
    assert _plotly(seen.requests)


def test_a_page_of_the_timeline_holds_300_lines(tab: Page) -> None:
    page = visit(tab, "/owner_timeline?lines=300")
    page.locator(".gt-timeline").wait_for()
    assert page.locator('.gt-timeline tbody th[scope="row"]').count() == 300
