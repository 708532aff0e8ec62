"""What every question begins with is worked out once and kept in memory."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from actionplans import metrics
from actionplans.metrics import Filters
from actionplans.store import Connection

FIRST = date(2019, 1, 1)
ASKED = "select count(*) as actions from actions_on_day($as_at)"


@pytest.fixture
def database(fenbrook_build: tuple[Path, str]) -> Iterator[Connection]:
    """Return a connection that nobody has asked anything yet."""
    folder, build = fenbrook_build
    connection = Connection(folder / build / "golden_thread.duckdb")
    yield connection
    connection.close()


def _tables(connection: Connection) -> int:
    [(number,)] = connection.rows("select count(*) from duckdb_tables() where schema_name = 'kept'")
    return int(str(number))


def _count(connection: Connection, day: date) -> object:
    return connection.rows(ASKED, {"as_at": day})[0][0]


def _worked_out(connection: Connection, day: date) -> object:
    """Ask the macro under another name, which the store does not know."""
    return connection.rows("select count(*) from action_status($as_at)", {"as_at": day})[0][0]


def test_a_day_is_worked_out_once(database: Connection) -> None:
    day = date(2001, 2, 3)
    assert _count(database, day) == _count(database, day) == 0
    assert _tables(database) == 1


def test_each_day_has_its_own_answer(database: Connection) -> None:
    days = [FIRST + timedelta(days=100 * step) for step in range(12)]
    assert [_count(database, day) for day in days] == [_worked_out(database, d) for d in days]
    assert _count(database, days[0]) != _count(database, days[-1])


def test_many_days_do_not_fill_the_memory(database: Connection) -> None:
    for step in range(30):
        _count(database, FIRST + timedelta(days=step))
    assert _tables(database) <= 16


def test_readers_of_many_days_do_not_disturb_each_other(database: Connection) -> None:
    days = [FIRST + timedelta(days=40 * step) for step in range(30)]
    expected = [_worked_out(database, day) for day in days]
    with ThreadPoolExecutor(8) as readers:
        for _ in range(5):
            assert list(readers.map(lambda day: _count(database, day), days)) == expected


def test_what_is_kept_is_not_in_the_data_dictionary(database: Connection) -> None:
    _count(database, FIRST)
    rows = database.rows("select table_name from data_dictionary where table_name like 'table_%'")
    assert rows == []


def test_the_rows_that_filters_leave_are_kept_too(database: Connection) -> None:
    filters = Filters(as_at=date(2020, 12, 1), statuses=("complete",))
    first = metrics.headline(database, filters)
    before = _tables(database)
    metrics.documents_known(database, filters)
    assert _tables(database) == before
    assert metrics.register(database, filters)["action_id"].size == first["actions"]


def test_what_was_made_of_the_rows_is_remembered_and_the_oldest_forgotten(
    database: Connection,
) -> None:
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return number

    def remember(number: int) -> int:
        return database.remember(number, partial(make, number))

    for number in (1, 2, 1):
        assert remember(number) == number
    assert made == [1, 2]
    for number in range(10, 30):
        remember(number)
    remember(1)
    assert made[-1] == 1


def test_records_and_columns_are_the_same_answer(database: Connection) -> None:
    sql = "select position, document_id from actions order by document_id, position"
    rows = database.records(sql)
    columns = database.columns(sql)
    assert rows
    assert [row["position"] for row in rows] == columns["position"].tolist()
    assert [row["document_id"] for row in rows] == columns["document_id"].tolist()


def test_a_null_of_a_record_is_none(database: Connection) -> None:
    assert database.records("select null as nothing") == [{"nothing": None}]
