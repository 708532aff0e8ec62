"""The download holds exactly the rows asked for, the same bytes each time."""

import csv
import io
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import exports, metrics
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import ACTIONS, NEWEST_DAY, PLAN

ALL = Filters(as_at=NEWEST_DAY)


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


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        (None, None, "", ""),
        (date(2021, 1, 4), date(2021, 1, 4), "day", "2021-01-04"),
        (date(2019, 6, 1), date(2019, 6, 30), "month", "2019-06"),
        (date(2020, 10, 1), date(2021, 6, 30), "month", "2020-10/2021-06"),
        (date(2021, 6, 1), date(2021, 8, 31), "season", "2021-22"),
        (date(2020, 12, 1), date(2021, 2, 28), "season", "2020-24"),
        (date(2020, 6, 1), date(2020, 11, 30), "season", "2020-06/2020-11"),
        (date(2020, 10, 1), date(2020, 12, 31), "quarter", "2020-10/2020-12"),
        (date(2022, 1, 1), date(2022, 12, 31), "year", "2022"),
        (date(2020, 4, 1), date(2021, 3, 31), "year", "2020-04/2021-03"),
        (None, date(2020, 3, 31), "day", "../2020-03-31"),
        (None, date(2021, 3, 31), "month", "../2021-03"),
        (date(2019, 4, 1), None, "month", "2019-04/.."),
        (date(2020, 1, 1), date(2020, 1, 10), "part of month", "2020-01-01/2020-01-10"),
        (date(2020, 10, 14), date(2021, 10, 14), "year", "2020-10-14/2021-10-14"),
    ],
)
def test_deadline_edtf(start: date | None, end: date | None, precision: str, expected: str) -> None:
    row = {"deadline_start": start, "deadline_end": end, "deadline_precision": precision}
    assert exports.deadline_edtf(row) == expected


@given(st.text(max_size=10))
def test_no_text_is_lost_on_the_way(text: str) -> None:
    rows = pd.DataFrame(
        {
            "wording": [text],
            "deadline_start": [None],
            "deadline_end": [None],
            "deadline_precision": [None],
        }
    )
    [row] = read(exports.register_csv(rows, NEWEST_DAY))
    assert row["wording"] == text


def test_a_download_is_named_after_its_day() -> None:
    assert exports.file_name(NEWEST_DAY) == "actions-as-at-2020-12-01.csv"
