"""A page loads no script that it does not draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, open_page, watch

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


def _plotly(requests: list[str]) -> list[str]:
    return [request for request in requests if "plotly" in request.lower()]


@pytest.mark.parametrize(
    "path", ["/", "/owner_timeline", "/deadline_heatmap", "/purpose_progress", "/theme_progress"]
)
def test_pages_drawn_as_tables_never_load_plotly(window: BrowserContext, path: str) -> None:
    seen = watch(window)
    drawn(open_page(window, path))
    assert seen.requests
    assert _plotly(seen.requests) == []


def test_a_page_drawn_with_plotly_loads_it(window: BrowserContext) -> None:
    seen = watch(window)
    drawn(open_page(window, "/lga_clock"))
    assert _plotly(seen.requests)


def test_a_page_of_the_timeline_holds_300_lines(window: BrowserContext) -> None:
    page = open_page(window, "/owner_timeline?lines=300")
    page.locator(".gt-timeline").wait_for()
    assert page.locator('.gt-timeline tbody th[scope="row"]').count() == 300
