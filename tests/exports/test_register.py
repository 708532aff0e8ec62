"""The download holds exactly the rows asked for, the same bytes each time."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import exports, metrics
from actionplans.exports.register import Cell, as_text, write, write_for_excel
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import ACTIONS, NEWEST_DAY, PLAN

ALL = Filters(as_at=NEWEST_DAY)
NO_DEADLINE: dict[str, list[None]] = {
    name: [None] * 2 for name in ("deadline_start", "deadline_end", "deadline_precision")
}


def read(data: bytes, encoding: str = "utf-8") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline="")))


def test_the_file_holds_the_rows_as_printed(database: Connection) -> None:
    rows = {row["action_id"]: row for row in read(download(database))}
    assert len(rows) == len(ACTIONS)
    for action in ACTIONS:
        row = rows[str(action["action_id"])]
        assert row["wording"] == (action["wording"] or "")
        assert row["owner_raw"] == (action.get("owner_raw") or "")
        assert row["deadline_end"] == str(action.get("deadline_end") or "")


def download(database: Connection, filters: Filters = ALL) -> bytes:
    return exports.register_csv(metrics.register(database, filters), filters.as_at)


def test_the_columns_are_those_of_the_schema_and_what_the_day_adds(database: Connection) -> None:
    [heading] = list(csv.reader(io.StringIO(download(database).decode())))[:1]
    schema = [name for (name,) in database.rows("select column_name from (describe actions)")]
    assert heading[: len(schema)] == schema
    assert heading[len(schema) :] == [
        "purpose",
        "councils",
        "recommendations",
        "themes",
        "owners",
        "status_on_day",
        "last_evidence_on",
        "days_past_due",
        "deadline_in_force_start",
        "deadline_in_force_end",
        "deadline_edtf",
        "as_at",
    ]


def test_the_same_request_gives_the_same_bytes(database: Connection) -> None:
    assert download(database) == download(database)


def test_lines_end_as_rfc_4180_says(database: Connection) -> None:
    data = download(database)
    assert data.count(b"\r\n") == len(ACTIONS) + 1
    assert not data.startswith(b"\xef\xbb\xbf")


def test_nulls_and_truth_values_have_one_form_each(database: Connection) -> None:
    rows = {row["action_id"]: row for row in read(download(database))}
    assert rows[f"{PLAN}/7"]["deadline_raw"] == ""
    assert rows[f"{PLAN}/5"]["is_ongoing"] == "true"
    assert rows[f"{PLAN}/4"]["days_past_due"] == "245"
    assert rows[f"{PLAN}/5"]["days_past_due"] == ""
    assert rows[f"{PLAN}/1"]["page"] == "1"


def test_the_variant_for_excel_runs_no_formula(database: Connection) -> None:
    data = exports.register_csv_for_excel(metrics.register(database, ALL), NEWEST_DAY)
    rows = {row["action_id"]: row for row in read(data, "utf-8-sig")}
    assert rows[f"{PLAN}/7"]["wording"] == "'=Count the trees"
    assert read(download(database))[0].keys() == next(iter(rows.values())).keys()


def test_only_the_filtered_rows_are_written(database: Connection) -> None:
    rows = read(download(database, metrics.narrow(ALL, owners="management-team")))
    assert {row["wording"] for row in rows} == {
        "Agree the budget <b>for</b> £5m *or* $5m",
        "Set the rents",
    }


def test_an_empty_selection_leaves_the_heading(database: Connection) -> None:
    data = download(database, metrics.narrow(ALL, owners="nobody"))
    assert data.count(b"\r\n") == 1


@given(st.text(max_size=10))
def test_no_text_is_lost_on_the_way(text: str) -> None:
    rows = pd.DataFrame({"wording": [text] * 2} | NO_DEADLINE)
    assert [r["wording"] for r in read(exports.register_csv(rows, NEWEST_DAY))] == [text] * 2


def test_a_download_is_named_after_its_day() -> None:
    assert exports.file_name(NEWEST_DAY) == "actions-as-at-2020-12-01.csv"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_every_sign_that_a_spreadsheet_runs_gets_an_apostrophe(sign: str) -> None:
    rows = pd.DataFrame({"wording": ["harmless", f"{sign}1+1"]} | NO_DEADLINE)
    table = as_text(rows, NEWEST_DAY)
    data, risky = write_for_excel(table)
    assert [row["wording"] for row in read(data, "utf-8-sig")] == ["harmless", f"'{sign}1+1"]
    assert risky == [Cell(2, "wording")]
    assert read(write(table))[1]["wording"] == f"{sign}1+1"
