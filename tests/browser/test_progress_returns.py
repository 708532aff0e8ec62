"""A return goes out, is filled in, comes back, is shown and accepted, in a real browser."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.browser.between import go_between
from tests.browser.following import still
from tests.browser.looking import drawn, open_list, open_page, settle, visit
from tests.browser.serving import serve
from tests.returns.invented import fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

PAGE = "/progress_returns"
DOCUMENT = "kirklees-2020-action-plan"
DAY = "day=2020-10-14"


@pytest.fixture(scope="module")
def window_on_desk(chromium: Browser, fresh_port: int) -> Iterator[BrowserContext]:
    """Return a window on the port of the desk, whoever sits at it."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{fresh_port}",
        viewport={"width": 1280, "height": 900},
        accept_downloads=True,
    )
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def desk(
    window_on_desk: BrowserContext, fresh_port: int, build_dir: Path, tmp_path: Path
) -> Iterator[Page]:
    """Return a tab on a dashboard whose store of reports is its own and empty."""
    own = {"GOLDEN_THREAD_REPORTS": str(tmp_path / "reports.sqlite")}
    with serve(build_dir, tmp_path / "log.txt", own, fresh_port):
        [page] = window_on_desk.pages
        yield page
        page.goto("about:blank")


def _download(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def _bring(page: Page, content: bytes) -> None:
    page.locator('input[type="file"]').set_input_files(
        {"name": "return.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_text("would be stored").wait_for()
    drawn(settle(page))


def _accept(page: Page, name: str = "Plan officer") -> None:
    field = page.get_by_label("Accepted by (your post)")
    field.fill(name)
    field.press("Tab")
    page.get_by_role("button", name=re.compile("^Accept ")).press("Enter")


def _status_in_the_register(desk: Page, words: str) -> str:
    """Return the status that the register gives for the one action with these words."""
    page = visit(desk, f"/actions?documents={DOCUMENT}&as_at=2030-01-01&words={words}")
    page.locator("summary").filter(has_text="Download").click()
    still(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV alone", exact=True).click()
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


def _first_words(content: bytes) -> str:
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Return"]
    return str(sheet["B2"].value)


def test_a_return_makes_the_round_trip(desk: Page) -> None:
    page = visit(desk, f"{PAGE}?for=document&documents={DOCUMENT}&{DAY}")
    name, content = _download(page, "This return as Excel")
    assert re.fullmatch(r"return-2020-10-14-document-[a-z0-9-]+\.xlsx", name)
    filled = fill(
        content,
        {
            2: {"status": "Complete", "reported_on": "1 October 2020", "commentary": "All done"},
            3: {"status": "Nearly", "percent_complete": 120},
        },
    )
    page.get_by_text("Bring in", exact=True).click()
    settle(page)
    _bring(page, filled)
    page.get_by_text("1 report would be stored").wait_for()
    page.get_by_role("heading", name="Problems").wait_for()
    _accept(page)
    page.get_by_text("Stored 1 report.").wait_for()
    _bring(page, filled)
    page.get_by_text("1 row recorded already").wait_for()
    words = "%20".join(_first_words(content).split()[:6])
    assert ",complete," in _status_in_the_register(desk, words)


def test_a_form_is_filled_in_by_keyboard_alone(desk: Page) -> None:
    page = visit(desk, f"{PAGE}?part=one&documents={DOCUMENT}&{DAY}")
    action = page.get_by_role("combobox", name="Action", exact=True)
    open_list(action)
    page.keyboard.press("Enter")
    page.get_by_label("Status now").wait_for()
    settle(page)
    _press_until(page, page.get_by_role("combobox", name="Status now"))
    page.keyboard.type("Partly")
    page.keyboard.press("Enter")
    _press_until(page, page.get_by_role("textbox", name="Percent complete"))
    page.keyboard.type("40")
    _press_until(page, page.get_by_role("textbox", name="Commentary"))
    page.keyboard.type("Half of it")
    _press_until(page, page.get_by_role("button", name="Preview"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What would change").wait_for()
    drawn(settle(page))
    _press_until(page, page.get_by_label("Accepted by (your post)"))
    page.keyboard.type("Plan officer")
    _press_until(page, page.get_by_role("button", name="Accept 1 report"))
    page.keyboard.press("Enter")
    page.get_by_text("Stored 1 report.").wait_for()


def _press_until(page: Page, wanted: Locator) -> None:
    """Go on by the tab key until something has the focus."""
    for _ in range(60):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key does not reach {wanted}")


def test_a_report_is_withdrawn(desk: Page) -> None:
    page = visit(desk, f"{PAGE}?for=document&documents={DOCUMENT}&{DAY}")
    _, content = _download(page, "This return as Excel")
    page.get_by_text("Bring in", exact=True).click()
    settle(page)
    _bring(page, fill(content, {4: {"status": "In progress"}}))
    _accept(page)
    page.get_by_text("Stored 1 report.").wait_for()
    page.get_by_text("Recorded", exact=True).click()
    settle(page)
    page.get_by_text("1 report recorded.").wait_for()
    open_list(page.get_by_role("combobox", name="Report", exact=True))
    page.keyboard.press("Enter")
    page.get_by_label("Why it no longer stands").fill("Meant another action")
    page.get_by_label("Withdrawn by (your post)").fill("Plan officer")
    page.get_by_role("button", name="Withdraw", exact=True).press("Enter")
    page.get_by_text("The report is withdrawn.").wait_for()
    page.get_by_text("Of them 1 no longer stand").wait_for()


def test_behind_another_server_nothing_can_be_written(chromium: Browser, server: str) -> None:
    with go_between(server) as address:
        context = chromium.new_context(base_url=address)
        page = open_page(context, f"{PAGE}?part=in")
        page.get_by_text("Pages that write are open only on the machine").wait_for()
        assert page.locator('input[type="file"]').count() == 0
        page.get_by_text("Send out", exact=True).click()
        page.get_by_role("button", name="This return as Excel").wait_for()
        context.close()
