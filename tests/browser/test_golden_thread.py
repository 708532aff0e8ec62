"""From recommendation to action to purpose by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.looking import drawn, facet, go, parameters, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

REPORT_2020 = "bromsgrove-redditch-2020-feedback"
FLOW = "/golden_thread?show=flow"
MIDDLES = """marks => marks.map(mark => {
    const box = mark.getBoundingClientRect();
    for (let x = 0.08; x < 0.95; x += 0.04) for (let y = 0.02; y < 1; y += 0.02) {
        const at = [box.left + x * box.width, box.top + y * box.height];
        if (document.elementFromPoint(...at) === mark) return at;
    }
    return null;
})"""
"""For each mark a point at which nothing else lies over it; a band fills little of its box."""


def _tall(tab: Page, address: str) -> Page:
    """Open a page in a window so tall that nothing has to be scrolled."""
    tab.set_viewport_size({"width": 1280, "height": 4000})
    visit(tab, address).locator(".gt-flow").wait_for()
    return drawn(tab)


def _points(marks: Locator) -> list[list[float] | None]:
    points: list[list[float] | None] = marks.evaluate_all(MIDDLES)
    return points


def test_every_node_and_band_can_be_reached_by_mouse(tab: Page) -> None:
    page = _tall(tab, FLOW)
    marks = page.locator(".gt-flow a")
    assert marks.count() >= 100
    names = marks.evaluate_all("marks => marks.map(mark => mark.getAttribute('aria-label'))")
    hidden = [name for name, point in zip(names, _points(marks), strict=True) if point is None]
    assert hidden == []


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (".gt-node:not(.gt-purpose)", "Golden thread"),
        (".gt-line", "Golden thread"),
        (".gt-band", "Register of actions"),
        (".gt-purpose", "Register of actions"),
    ],
)
def test_a_click_opens_what_the_mark_stands_for(tab: Page, kind: str, heading: str) -> None:
    page = _tall(tab, FLOW)
    mark = page.locator(f".gt-flow {kind}").first
    wanted = parse_qs(urlsplit(mark.get_attribute("href") or "").query)
    [point] = [p for p in _points(page.locator(f".gt-flow {kind}"))[:1] if p]
    page.mouse.click(*point)
    page.get_by_role("heading", level=1, name=heading).wait_for()
    assert wanted.items() <= parameters(settle(page)).items()


@pytest.mark.parametrize("kind", [".gt-node", ".gt-line", ".gt-band"])
def test_the_keyboard_opens_the_same(tab: Page, kind: str) -> None:
    page = _tall(tab, FLOW)
    mark = page.locator(f".gt-flow {kind}").first
    before = mark.evaluate("mark => getComputedStyle(mark).backgroundColor")
    wanted = parse_qs(urlsplit(mark.get_attribute("href") or "").query)
    for _ in range(60):
        page.keyboard.press("Tab")
        if mark.evaluate("mark => mark === document.activeElement"):
            break
    assert mark.evaluate("mark => mark === document.activeElement")
    seen = mark.evaluate(
        "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).outlineStyle]"
    )
    assert seen[0] != before or seen[1] == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("?")[-1] != "show=flow")
    assert wanted.items() <= parameters(settle(page)).items()


def test_each_link_opens_both_passages_in_two_clicks(tab: Page) -> None:
    page = _tall(tab, FLOW)
    addresses = page.locator(".gt-flow .gt-line").evaluate_all(
        "lines => lines.map(line => line.getAttribute('href'))"
    )
    assert len(addresses) == 15
    for address in sorted(set(addresses)):  # the first click; the second one is the passage
        joints = go(page, f"/{address}").locator(".gt-joint")
        joints.first.wait_for()
        for joint in joints.all():
            places = joint.get_by_role("link", name="Printed words").all()
            assert len(places) == 2


def test_the_passages_of_a_link_are_marked_in_their_documents(tab: Page) -> None:
    for side in (0, 1):
        page = visit(tab, f"/golden_thread?thread={REPORT_2020}/9")
        joint = page.locator(".gt-joint").first
        words = joint.locator("q").nth(side).inner_text()
        joint.get_by_role("link", name="Printed words").nth(side).click()
        page.get_by_role("heading", level=1, name="Printed words").wait_for()
        marked = " ".join(settle(page).locator("mark").all_inner_texts())
        assert " ".join(words.split()[:5]).lower() in " ".join(marked.split()).lower()


def test_the_switch_of_themes_is_in_the_address_and_changes_no_total(
    tab: Page,
) -> None:
    page = visit(tab, "/theme_progress")
    before = page.locator(".gt-basis").first.inner_text()
    facet(page, "framework").get_by_text("Today's five").click()
    page.get_by_text("Capacity for improvement").first.wait_for()
    assert parameters(settle(page))["framework"] == ["current"]
    after = page.locator(".gt-basis").first.inner_text()
    assert after.split(" · ")[:2] == before.split(" · ")[:2]
    assert page.locator('[data-testid="stMain"]').get_by_text("Capacity to deliver").count() == 0


def test_the_clock_shows_its_steps(tab: Page) -> None:
    page = visit(tab, "/lga_clock")
    assert page.get_by_text("No step breaks a rule of its time").first.is_visible()
    page.locator(".js-plotly-plot").first.wait_for()
