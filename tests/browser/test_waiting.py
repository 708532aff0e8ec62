"""What is seen while an answer is awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import drawn, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# An answer that never comes, as Streamlit marks it.
AWAIT = """() => {
    window.awaited = document.querySelector('.stElementContainer:has(.gt-heatmap)');
    awaited.dataset.stale = 'true';
    return Number(getComputedStyle(awaited).opacity);
}"""
OPACITY = "() => Number(getComputedStyle(awaited).opacity)"


def test_what_an_answer_is_awaited_for_pales_after_a_while(tab: Page) -> None:
    page = drawn(visit(tab, "/deadline_heatmap"))
    assert page.evaluate(AWAIT) == 1
    page.wait_for_function("() => Number(getComputedStyle(awaited).opacity) < 0.34")
    page.evaluate("() => { awaited.dataset.stale = 'false'; }")
    assert page.evaluate(OPACITY) == 1


def test_a_quick_answer_lays_nothing_on_a_layer_of_its_own(tab: Page) -> None:
    page = drawn(visit(tab, "/deadline_heatmap"))
    page.evaluate(AWAIT)
    moving = "() => awaited.getAnimations().map(one => one.animationName ?? one.transitionProperty)"
    assert page.evaluate(moving) == ["gt-paling"]
