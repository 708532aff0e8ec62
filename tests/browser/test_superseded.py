"""Pages that tell of a superseded plan, by the rules that every page is held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actionplans import settings
from tests.browser.judging import go_in, judged, reading
from tests.browser.serving import serve
from tests.fixtures import two_versions
from tests.fixtures.one_plan import PLAN
from tests.fixtures.two_versions import SECOND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TOLD = {
    "/": "is left out from 1 September 2024 on",
    f"/?documents={PLAN}&documents={SECOND}": "was superseded on 1 September 2024",
    f"/actions?documents={PLAN}": "See it as at 31 August 2024",
    f"/source?document={PLAN}&line=1": "See “The plan renewed”",
    "/golden_thread": "Plan superseded on 1 September 2024",
    "/golden_thread?show=coverage": "1 action of superseded plans did",
    "/golden_thread?show=reviews": "plan superseded on 1 September 2024",
    "/progress_over_time?show=moved": "superseded on 1 September 2024",
    "/about": "on 1 September 2024 by The plan renewed",
}
"""What a page says of the older version, by the page's address."""


@pytest.fixture(scope="module")
def reader(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return one open page of a dashboard over two versions of an invented plan."""
    folder = tmp_path_factory.mktemp("two versions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        two_versions.build_answered()
    with serve(folder, folder / "log.txt") as address, reading(chromium, address) as page:
        yield page


@pytest.mark.parametrize("address", TOLD)
def test_a_page_that_tells_of_a_superseded_plan_breaks_no_rule(reader: Page, address: str) -> None:
    page = go_in(reader, address)
    assert TOLD[address].lower() in page.get_by_test_id("stMain").inner_text().lower()
    assert judged(page) == {}
