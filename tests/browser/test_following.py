"""What other tests lean on: a page is settled once all it asked is answered, however late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.between import go_between
from tests.browser.looking import choose_first, go, open_page, parameters, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LATE_S = 0.7


@pytest.fixture(scope="module")
def far(chromium: Browser, server: str) -> Iterator[Page]:
    """Return an open page whose questions reach the server late."""
    with go_between(server, LATE_S) as address:
        window = chromium.new_context(base_url=address)
        yield open_page(window, "/actions")
        window.close()


def _basis(page: Page) -> str:
    return page.locator(".gt-basis").first.inner_text()


def test_a_page_that_is_gone_to_is_settled_when_it_is_whole(far: Page) -> None:
    before = _basis(go(far, "/actions"))
    assert _basis(go(far, "/actions?words=peer")) != before
    far.go_back()
    assert _basis(settle(far)) == before


def test_a_choice_is_settled_when_the_page_has_followed(far: Page) -> None:
    before = _basis(go(far, "/actions"))
    choose_first(far, "councils")
    assert parameters(far)["councils"]
    assert _basis(far) != before


def test_of_two_questions_the_second_one_is_awaited(far: Page) -> None:
    before = _basis(go(far, "/actions?words=peer"))
    far.evaluate(
        """addresses => addresses.forEach(address => {
            history.pushState(null, '', address);
            window.dispatchEvent(new PopStateEvent('popstate'));
        })""",
        ["/actions?statuses=ongoing", "/actions?words=peer&statuses=ongoing"],
    )
    both = _basis(settle(far))
    assert both != before
    assert _basis(go(far, "/actions?statuses=ongoing")) not in (both, before)
