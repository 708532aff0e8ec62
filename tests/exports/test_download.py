"""A download describes itself: what was asked, of what, and what each column means."""

import io
import json
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from actionplans import exports, metrics, settings, store
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.exports import csvw
from tests.fixtures import fenbrook, two_versions
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN, REVIEW

ALL = Filters(as_at=NEWEST_DAY)
SOME = Filters(
    as_at=date(2020, 6, 30),
    owners=("ab", "none"),
    statuses=("past due, no update", "no deadline"),
    due=("2020-03", "none"),
    recommendations=(f"{REVIEW}/K1",),
    words="tree plan",
    framework="current",
)


def described(download: exports.Download) -> dict[str, Any]:
    metadata: dict[str, Any] = json.loads(download.sidecar)
    return metadata


def notes(download: exports.Download) -> dict[str, Any]:
    [found] = described(download)["notes"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("filters", [ALL, SOME], ids=["all", "some"])
@pytest.mark.parametrize("is_for_excel", [False, True], ids=["csv", "excel"])
@pytest.mark.parametrize("world", ["database", "published"])
def test_table_and_sidecar_are_as_the_standard_asks(
    request: pytest.FixtureRequest, world: str, filters: Filters, is_for_excel: bool
) -> None:
    connection: Connection = request.getfixturevalue(world)
    download = exports.register_download(connection, filters, is_for_excel=is_for_excel)
    assert csvw.problems(described(download), download.csv, download.csv_name) == []
    rows = csvw.read(described(download), download.csv)[1:]
    assert notes(download)["rows"] == len(rows)
    assert notes(download)["csv_sha256"] == sha256(download.csv).hexdigest()


def test_every_column_says_what_it_holds_in_the_words_of_the_database(
    database: Connection,
) -> None:
    columns = described(exports.register_download(database, ALL))["tableSchema"]["columns"]
    meanings = {column["name"]: column["dc:description"] for column in columns}
    dictionary = metrics.data_dictionary(database)
    for row in dictionary[dictionary["table_name"] == "actions"].itertuples():
        assert meanings.pop(row.column_name) == row.comment
    assert set(meanings) == {
        name for (name,) in database.rows("select column_name from register_columns")
    }
    assert all(meanings.values())


def test_the_sidecar_says_what_was_asked_in_words_and_as_parameters(database: Connection) -> None:
    found = notes(exports.register_download(database, SOME))
    assert found["as_at"] == "2020-06-30"
    assert found["filters_in_words"] == [
        "Owner: AB, or (no owner named)",
        "Status: Past due, no update recorded, or No deadline",
        "Month of the last day: March 2020, or (no last day)",
        f"Recommendation: K1: {WORDING_OF_K1}",
        "Each of these words in wording, owner or recommendation: tree plan",
        "Themes in the words of: Today's five",
    ]
    assert metrics.read_address(found["filters"], SOME.as_at) == SOME
    assert found["address"].startswith("actions?owners=ab&owners=none&statuses=past+due")
    assert found["address"].endswith("&as_at=2020-06-30")


[WORDING_OF_K1] = [
    str(row["wording"])
    for row in fenbrook.TABLES["recommendations"]
    if row["recommendation_id"] == f"{REVIEW}/K1"
]


def test_the_sidecar_names_every_source_with_its_fingerprint(database: Connection) -> None:
    sources = notes(exports.register_download(database, ALL))["sources"]
    expected = database.rows("select document_id, sha256 from documents order by document_id")
    assert sorted((s["document_id"], s["sha256"]) for s in sources) == expected
    assert {s["document_id"]: s["rows"] for s in sources}[PLAN] == 10
    assert sum(s["rows"] for s in sources) == len(fenbrook.ACTIONS)


def test_the_sidecar_for_excel_says_which_cells_got_an_apostrophe(database: Connection) -> None:
    download = exports.register_download(database, ALL, is_for_excel=True)
    heading, *rows = csvw.read(described(download), download.csv)
    marked = [
        {"row": number, "column": column}
        for number, row in enumerate(rows, start=1)
        for column, cell in zip(heading, row, strict=True)
        if cell.startswith("'")
    ]
    assert marked
    assert notes(download)["cells_with_apostrophe"] == marked
    assert "apostrophe" in notes(download)["formulas"]
    plain = notes(exports.register_download(database, ALL))
    assert "formulas" not in plain
    assert "cells_with_apostrophe" not in plain


def test_the_zip_holds_the_table_and_its_sidecar_side_by_side(database: Connection) -> None:
    download = exports.register_download(database, SOME)
    with zipfile.ZipFile(io.BytesIO(download.both())) as folder:
        assert folder.testzip() is None
        assert {name: folder.read(name) for name in folder.namelist()} == {
            download.csv_name: download.csv,
            f"{download.csv_name}-metadata.json": download.sidecar,
        }


def test_another_build_of_the_same_sources_gives_the_same_bytes(
    database: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = {table: list(reversed(rows)) for table, rows in fenbrook.TABLES.items()}
    assert turned["documents"][0] != fenbrook.TABLES["documents"][0]
    again = rebuilt(fenbrook.TABLES, tmp_path / "again", monkeypatch)
    for filters in (ALL, SOME):
        for is_for_excel in (False, True):
            first, second = (
                exports.register_download(connection, filters, is_for_excel=is_for_excel)
                for connection in (database, again)
            )
            assert first == second
            assert first.both() == second.both()


def test_the_fingerprint_changes_with_a_single_cell(
    database: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = {table: [dict(row) for row in rows] for table, rows in fenbrook.TABLES.items()}
    tables["documents"][0]["licence"] = "another one"
    changed = rebuilt(tables, tmp_path, monkeypatch)
    assert changed.fingerprint() != database.fingerprint()


def test_the_fingerprint_leaves_the_order_of_rows_aside(
    database: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = dict(fenbrook.TABLES)
    tables["action_owners"] = list(reversed(tables["action_owners"]))
    assert rebuilt(tables, tmp_path, monkeypatch).fingerprint() == database.fingerprint()


def rebuilt(tables: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> Connection:
    monkeypatch.setattr(settings, "BUILD_DIR", folder)
    return store.connect(store.replace(tables))


def test_two_selections_of_a_day_have_two_names(database: Connection) -> None:
    names = {
        exports.register_download(database, filters, is_for_excel=is_for_excel).csv_name
        for filters in (ALL, SOME, metrics.narrow(ALL, owners="ab"))
        for is_for_excel in (False, True)
    }
    assert len(names) == 6
    assert {"actions-as-at-2020-12-01.csv", "actions-as-at-2020-12-01-excel.csv"} <= names


def test_the_sidecar_says_which_older_version_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    connection = Connection(two_versions.build())
    download = exports.register_download(connection, Filters(as_at=two_versions.OUT))
    assert notes(download)["superseded"] == [
        {
            "document_id": "fenbrook-2024-plan",
            "superseded_on": "2024-09-01",
            "superseded_by": two_versions.SECOND,
            "actions_left_out": 2,
        }
    ]
    assert (
        "published 1 January 2024, is left out from 1 September 2024 on."
        in (described(download)["dc:description"])
    )
    assert {s["document_id"]: s["rows"] for s in notes(download)["sources"]} == {
        "fenbrook-2024-plan": 0,
        two_versions.SECOND: 2,
    }
    before = exports.register_download(connection, Filters(as_at=date(2024, 8, 31)))
    assert notes(before)["superseded"] == []
    assert "left out" not in described(before)["dc:description"]
