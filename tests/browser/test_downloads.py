"""What is downloaded is what is on the screen, and what is in the database."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from actionplans import store
from tests.browser.looking import open_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


@pytest.fixture
def built(server: str, build_dir: Path) -> Iterator[store.Connection]:
    """Return a connection of our own to the database that the server shows."""
    assert server
    build = (build_dir / "current").read_text(encoding="utf-8").strip()
    connection = store.Connection(build_dir / build / "golden_thread.duckdb")
    yield connection
    connection.close()


def _download(window: BrowserContext, address: str, button: str) -> bytes:
    page = open_page(window, address)
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


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
    window: BrowserContext, built: store.Connection, chosen: dict[str, str], condition: str
) -> None:
    content = _download(window, f"/actions?{urlencode(chosen)}", "Download CSV")
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


def test_the_same_download_is_the_same_bytes(window: BrowserContext) -> None:
    first, second = (_download(window, "/actions", "Download CSV") for _ in range(2))
    assert first == second
    assert first.count(b"\r\n") > 200


def test_no_cell_for_excel_runs_as_a_formula(window: BrowserContext) -> None:
    content = _download(window, "/actions", "For Excel")
    cells = [cell for row in _rows(content) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
