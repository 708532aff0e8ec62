"""A plan officer's path: drop the file, mend, publish, find the actions, undo."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from actionplans import settings
from actionplans.ui.accessibility import EXCEPTIONS
from tests.browser.judging import RULES
from tests.browser.looking import choose_row, drawn, open_list, open_page, settle, watch
from tests.browser.serving import serve
from tests.fixtures.printed_plan import plan_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def own_server(build_dir: Path, server: str, tmp_path: Path) -> Iterator[str]:
    """Return the address of a dashboard over data of its own, which a test may change."""
    assert server  # which has built the database that is copied here
    shutil.copytree(build_dir, tmp_path / "build")
    shutil.copytree(settings.DATA_DIR, tmp_path / "data")
    places = {"GOLDEN_THREAD_DATA": str(tmp_path / "data")}
    with serve(tmp_path / "build", tmp_path / "log.txt", places) as address:
        yield address


def _write(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")


def _mend(page: Page, row: int, label: str, text: str, reason: str) -> None:
    """Mend one value of a row, the way that a keyboard goes."""
    option = page.get_by_role("option", name=re.compile(rf"^{row}: "))
    open_list(page.get_by_label("Row", exact=True))
    option.click()
    settle(page)
    page.get_by_text(f"Mend row {row}, or leave it out").wait_for()
    _write(page, label, text)
    _write(page, "Reason", reason)
    _write(page, "Your name", "Ann Barker")
    page.get_by_role("button", name="Keep the changes").press("Enter")
    page.get_by_text(f"“{text}”. {reason} (Ann Barker)").wait_for()
    settle(page)


def _broken(page: Page) -> set[str]:
    """Return the rules of WCAG that the page as it stands breaks, known exceptions left out."""
    from axe_playwright_python.base import AXE_SCRIPT  # noqa: PLC0415 - may be missing

    page.evaluate(str(AXE_SCRIPT))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return {rule["id"] for rule in found["violations"]} - set(EXCEPTIONS)


def _is_over_the_picture(page: Page) -> bool:
    """Tell whether the one strong box lies within the drawn page."""
    page.locator(".gt-page img").wait_for()
    picture = page.locator(".gt-page img").bounding_box()
    box = page.locator(".gt-page .gt-strong").bounding_box()
    assert picture
    assert box
    return (
        picture["x"] < box["x"]
        and box["x"] + box["width"] < picture["x"] + picture["width"]
        and picture["y"] < box["y"]
        and box["y"] + box["height"] < picture["y"] + picture["height"]
    )


def test_from_the_file_to_the_timeline_and_back(
    chromium: Browser, own_server: str, tmp_path: Path
) -> None:
    file = tmp_path / "improvement plan.pdf"
    file.write_bytes(plan_pdf())
    register = tmp_path / "data" / "documents.toml"
    before = register.read_bytes()
    window = chromium.new_context(base_url=own_server, viewport={"width": 1280, "height": 900})
    seen = watch(window)
    page = open_page(window, "/load_plan")
    page.locator('input[type="file"]').set_input_files(file)
    page.get_by_role("heading", name="5. Publish").wait_for()
    settle(page)
    page.locator(".gt-page img").wait_for()
    assert page.locator(".gt-page .gt-box").count() == 4
    assert _broken(drawn(page)) == set()
    _mend(page, 1, "Deadline, as printed", "28/02/2025", "No such day")
    _mend(page, 3, "Owner, as printed", "Pond Board", "As in the minutes")
    page.get_by_text("4 actions, 2 recommendations and 0 rows").wait_for()
    page.get_by_role("button", name="Publish this plan").press("Enter")
    page.get_by_text("is published.").wait_for(timeout=120_000)

    # The answer stands first; the steps of the plan before it go when the page is whole.
    page.get_by_role("heading", name="5. Publish").wait_for(state="detached")
    assert _broken(settle(page)) == set()
    settle(page).get_by_role("link", name="Its actions on the timeline").click()
    page.get_by_role("heading", level=1, name="Timeline by owner").wait_for()
    drawn(settle(page))
    assert "4 actions from 1 document" in page.locator(".gt-basis").first.inner_text()
    owners = page.locator(".gt-timeline .gt-group").all_inner_texts()
    assert {"Head of Parks", "Tree Team", "Pond Board"} <= set(owners)

    page.goto("/actions?documents=long-dale-2024-action-plan")
    choose_row(page)
    page.get_by_role("link", name="Open the printed words").first.click()
    page.get_by_role("heading", level=1, name="Printed words").wait_for()
    page.locator("mark", has_text="31/02/2025").wait_for()
    assert _is_over_the_picture(page)
    assert _broken(drawn(page)) == set()

    page.goto("/load_plan")
    settle(page).get_by_role("button", name="Undo it").press("Enter")
    page.get_by_text("Undone: added long-dale-2024-action-plan").wait_for(timeout=120_000)
    assert register.read_bytes() == before
    assert seen.complaints == []
    window.close()
