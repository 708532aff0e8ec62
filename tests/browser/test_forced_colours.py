"""Pages whose colours the reader's device sets: every mark is there, and what is chosen is told."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.browser.looking import drawn, visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["light", "dark"])
def forced(chromium: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return an open page of a device that sets the colours, on a light or a dark ground."""
    window = chromium.new_context(
        base_url=server, color_scheme=request.param, forced_colors="active"
    )
    yield window.new_page()
    window.close()


def _colours(mark: Locator) -> frozenset[object]:
    """Return the colours that are seen on a mark."""
    picture = Image.open(io.BytesIO(mark.screenshot())).convert("RGB")
    found = picture.getcolors(picture.width * picture.height) or []
    return frozenset(colour for _, colour in found)


GROUND = """part => {
    const canvas = document.createElement('i');
    canvas.style.backgroundColor = 'Canvas';
    document.body.append(canvas);
    const [own, page] = [part, canvas].map(element =>
        getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).slice(0, 3).join());
    canvas.remove();
    return own === page ? 'as the page' : own;
}"""
"""The colour that an element stands on, red, green and blue."""

MARKS = {
    "/": (".gt-segment", ".gt-stack i", ".gt-swatch"),
    "/owner_timeline": (".gt-swatch", ".gt-days i"),
    "/deadline_heatmap": (".gt-heatmap td a",),
    "/purpose_progress": (".gt-plot > .gt-due", ".gt-plot > .gt-reported", ".gt-plot > .gt-day"),
    "/golden_thread?show=flow": (".gt-flow > .gt-line", ".gt-flow > .gt-band"),
}


@pytest.mark.parametrize("address", MARKS)
def test_every_kind_of_mark_is_seen(forced: Page, address: str) -> None:
    page = drawn(visit(forced, address))
    for kind in MARKS[address]:
        mark = page.locator(f'[data-testid="stMain"] {kind}').first
        assert (kind, mark.evaluate(GROUND) != "as the page") == (kind, True)


def test_statuses_are_told_apart_as_ever(forced: Page) -> None:
    page = drawn(visit(forced, "/"))
    statuses = page.locator(".gt-key .gt-swatch")
    looks = {_colours(swatch) for swatch in statuses.all()}
    assert len(looks) == statuses.count() > 5


def test_cells_past_due_keep_their_heavy_edge(forced: Page) -> None:
    page = drawn(visit(forced, "/deadline_heatmap"))
    late = page.locator(".gt-heatmap td a.gt-late").first
    edge = late.evaluate("cell => getComputedStyle(cell).boxShadow")
    assert edge.endswith("0px 0px 0px 3px inset")


CHOSEN = (
    ".gt-pages a[aria-current]",
    ".gt-switch a[aria-current]",
    '[data-testid="stPaginationPageActive"]',
)


def test_what_is_chosen_is_told_by_its_ground(forced: Page) -> None:
    page = drawn(visit(forced, "/owner_timeline"))
    for chosen in CHOSEN:
        ground = page.locator(chosen).first.evaluate(GROUND)
        assert (chosen, ground != "as the page") == (chosen, True)
    other = page.locator(".gt-switch a:not([aria-current])").first
    assert other.evaluate(GROUND) == "as the page"
