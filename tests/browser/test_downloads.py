"""What is downloaded is what is on the screen, and what is in the database."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from actionplans import store
from tests.browser.following import still
from tests.browser.looking import drawn, settle, visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Download, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def built(server: str, build_dir: Path) -> Iterator[store.Connection]:
    """Return a connection of our own to the database that the server shows."""
    assert server
    build = (build_dir / "current").read_text(encoding="utf-8").strip()
    connection = store.Connection(build_dir / build / "golden_thread.duckdb")
    yield connection
    connection.close()


def _open(tab: Page, address: str) -> Page:
    """Open an address, and on it the list of downloads."""
    visit(tab, address).locator("summary").filter(has_text="Download").click()
    tab.get_by_role("button", name="CSV alone", exact=True).wait_for()
    return still(tab)  # a button that still moves may miss the click


def _download(page: Page, button: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return download.value


def _content(page: Page, button: str) -> bytes:
    return Path(_download(page, button).path()).read_bytes()


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("chosen", "condition"),
    [
        ({}, "true"),
        ({"councils": "E08000034"}, "document_id = 'kirklees-2020-action-plan'"),
        ({"documents": "bromsgrove-2020-recovery-plan"}, "document_id like '%recovery-plan'"),
        ({"owners": "none"}, "action_id not in (select action_id from action_owners)"),
        ({"purposes": "none"}, "purpose_id is null"),
    ],
    ids=["no filter", "council", "document", "no owner", "no purpose"],
)
def test_the_csv_holds_exactly_the_filtered_actions(
    tab: Page, built: store.Connection, chosen: dict[str, str], condition: str
) -> None:
    content = _content(_open(tab, f"/actions?{urlencode(chosen)}"), "CSV alone")
    rows = [
        (r["action_id"], r["wording"], r["deadline_raw"], r["owner_raw"]) for r in _rows(content)
    ]
    expected = built.rows(
        f"""
        select
            action_id,
            coalesce(wording, ''),
            coalesce(deadline_raw, ''),
            coalesce(owner_raw, '')
        from actions
        where {condition}
        order by action_id
        """
    )
    assert expected
    assert sorted(rows) == expected


BUTTONS = {
    "Paper of these rows": "actions-as-at-2020-10-14{}.html",
    "CSV with description": "actions-as-at-2020-10-14{}.csv.zip",
    "CSV alone": "actions-as-at-2020-10-14{}.csv",
    "Description of the CSV": "actions-as-at-2020-10-14{}.csv-metadata.json",
    "CSV for Excel with description": "actions-as-at-2020-10-14{}-excel.csv.zip",
    "CSV for Excel alone": "actions-as-at-2020-10-14{}-excel.csv",
    "Description of the CSV for Excel": "actions-as-at-2020-10-14{}-excel.csv-metadata.json",
}


def test_every_download_comes_under_its_name(tab: Page) -> None:
    page = _open(tab, "/actions")
    for button, name in BUTTONS.items():
        assert _download(page, button).suggested_filename == name.format("")


def test_the_same_download_is_the_same_bytes_even_from_another_server(
    tab: Page, fresh_server: str
) -> None:
    address = "/actions?owners=none&statuses=past+due%2C+no+update"
    buttons = ("CSV with description", "CSV for Excel with description")
    first, second, third = (
        [_content(page, button) for button in buttons]
        for page in (_open(tab, f"{server}{address}") for server in ("", "", fresh_server))
    )
    assert first == second == third
    assert all(content.startswith(b"PK") for content in first)


def test_table_and_description_come_together_and_fit(tab: Page) -> None:
    page = _open(tab, "/actions?councils=E08000034")
    packed = _content(page, "CSV with description")
    with zipfile.ZipFile(io.BytesIO(packed)) as folder:
        name, sidecar_name = folder.namelist()
        content, described = folder.read(name), json.loads(folder.read(sidecar_name))
    assert described["url"] == name
    assert described["notes"][0]["rows"] == len(_rows(content)) > 0
    assert described["notes"][0]["csv_sha256"] == sha256(content).hexdigest()
    assert content == _content(page, "CSV alone")


def test_no_cell_for_excel_runs_as_a_formula(tab: Page) -> None:
    content = _content(_open(tab, "/actions"), "CSV for Excel alone")
    cells = [cell for row in _rows(content) for cell in row.values()]
    assert len(cells) > 1000
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


CONTACT = re.compile(r"\S@\S|\b0\d{3,4} ?\d{3} ?\d{3,4}\b")
TABLES = ["/purpose_progress", "/owner_timeline", "/deadline_heatmap", "/progress_over_time"]


@pytest.mark.parametrize("path", TABLES)
def test_the_file_of_a_chart_s_table_holds_what_the_table_shows(tab: Page, path: str) -> None:
    page = visit(tab, path)
    page.locator("summary").filter(has_text="The chart's data as a table").first.click()
    table = page.locator(".gt-linked").first
    table.wait_for()
    drawn(settle(page))  # a button that is drawn anew under the pointer takes no click
    assert page.get_by_test_id("stDataFrame").count() == 0  # nor its own button for a file
    [*rows] = csv.reader(
        io.StringIO(_content(page, "This table as CSV").decode("utf-8-sig"), newline="")
    )
    shown = table.locator("tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert len(rows) == len(shown) > 1
    for written, printed in zip(rows[1:], shown[1:], strict=True):
        texts = [cell.replace(",", "") for cell in printed if cell != "Open"]
        assert [cell.removeprefix("'").replace(",", "") for cell in written] == texts
    assert not CONTACT.search("\n".join(cell for row in rows for cell in row))


def test_the_keyboard_alone_downloads(tab: Page) -> None:
    page = visit(tab, "/actions?councils=E08000034")
    page.locator("summary").filter(has_text="Download").press("Enter")
    button = page.get_by_role("button", name="CSV with description", exact=True)
    button.wait_for()
    still(page)
    page.keyboard.press("Tab")
    paper = page.get_by_role("button", name="Paper of these rows")
    assert paper.evaluate("button => button === document.activeElement")
    page.keyboard.press("Tab")
    assert button.evaluate("button => button === document.activeElement")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv.zip")
