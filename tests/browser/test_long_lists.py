"""A list of hundreds of owners: its first part comes with the page, all of it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actionplans import settings
from actionplans.ui.offered import MOST
from tests.browser.following import passed_on
from tests.browser.judging import go_in, judged, reading
from tests.browser.looking import facet, parameters, settle
from tests.browser.serving import serve
from tests.fixtures import one_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

OWNERS = MOST + 220
LAST = f"Team {OWNERS} (1)"


@pytest.fixture(scope="module")
def reader(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return one open page of a dashboard over a plan with very many owners."""
    folder = tmp_path_factory.mktemp("many owners")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        one_plan.build_with_owners(OWNERS)
    with serve(folder, folder / "log.txt") as address, reading(chromium, address) as page:
        yield page


def _find(page: Page, words: str) -> None:
    """Look for words among the owners, and wait until the server has told which hold them."""
    with page.expect_response("**/choices/owners?**"):
        page.locator('[data-facet="owners"]').get_by_label("Find in Owner").fill(words)
    passed_on(page)


def test_the_first_choices_of_a_long_list_come_with_the_page(reader: Page) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url.partition("/choices/")[2]))
    owners = facet(go_in(reader, "/?words=action"), "owners")
    words = f"{MOST} of {OWNERS}; the others are found by their words."
    owners.get_by_role("status").filter(has_text=words).wait_for()
    assert owners.locator("ul a").count() == MOST
    assert not any(asked)
    _find(reader, "team 9")
    owners.get_by_text("Team 9 (1)").wait_for()
    owners.get_by_text("Team 99 (1)").wait_for()
    assert list(filter(None, asked))[-1] == "owners?words=action&as_at=2024-01-01&find=team+9"
    _find(reader, "")
    owners.get_by_role("status").filter(has_text=words).wait_for()


def test_every_choice_of_a_long_list_is_found_by_its_words(reader: Page) -> None:
    page = go_in(reader, "/")
    owners = facet(page, "owners")
    owners.get_by_text("Team 1 (1)").wait_for()
    assert not owners.get_by_text(LAST).count()
    _find(page, f"team {OWNERS}")
    owners.get_by_text(LAST).click()
    assert parameters(settle(page)) == {"owners": [f"team-{OWNERS:04}"]}
    assert LAST in facet(page, "owners").locator("summary").inner_text()


def test_what_is_chosen_stands_in_sight_and_is_taken_away_by_a_click(reader: Page) -> None:
    page = go_in(reader, f"/owner_timeline?owners=team-{OWNERS:04}")
    owners = facet(page, "owners")
    _find(page, "")
    owners.get_by_role("status").filter(has_text="found by").wait_for()
    chosen = owners.locator("ul a").first
    assert chosen.inner_text() == LAST
    chosen.focus()
    page.keyboard.press("Enter")
    assert parameters(settle(page)) == {}
    assert facet(page, "owners").locator("a[aria-current]").count() == 0


def test_a_list_that_cannot_be_fetched_says_so(reader: Page) -> None:
    reader.route("**/choices/**", lambda route: route.abort())
    page = go_in(reader, "/plan_quality?words=action")
    owners = facet(page, "owners")
    owners.get_by_label("Find in Owner").fill("team 9")
    owners.get_by_text("could not be fetched").wait_for()
    reader.unroute("**/choices/**")
    _find(page, "")


def test_a_page_with_a_long_list_open_breaks_no_rule(reader: Page) -> None:
    page = go_in(reader, "/")
    facet(page, "owners").get_by_role("status").filter(has_text="found by").wait_for()
    assert judged(page) == {}
