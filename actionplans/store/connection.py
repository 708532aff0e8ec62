"""A read-only connection to one build: every question of the dashboard goes through it."""

import re
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from actionplans.fingerprint import fingerprint_of

_HERE = Path(__file__).parents[1]
_IN_FORCE, _ATTACH_REPORTS = _HERE / "in_force.sql", _HERE / "attach_reports.sql"
_NAMES = re.compile(r"\$(\w+)")

_MACROS = "actions_on_day|action_words|action_links|choice_words|choice_links|superseded_plans"
_KEPT = re.compile(rf"\b(?:{_MACROS})\((?:[^()]|\([^()]*\))*\)")
"""Calls of the macros in views.sql whose answers are kept in memory."""

_MARKED = re.compile(r"/\* keep \*/.*?/\* kept \*/", re.DOTALL)
"""Rows within a question that other questions of the same page begin with too."""

_KEPT_AT_MOST = 16  # tables; a day of 100,000 actions takes some 50 MB

T = TypeVar("T")
Rows = Sequence[Mapping[str, object]]
Record = dict[str, Any]
"""A row of an answer, by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What people reported, as rows of `progress_updates`, and what changes with every report."""

    version: str = ""
    rows: Callable[[], Rows] = field(default=tuple, compare=False)
    """Reads the rows; asked for once for each version."""


NOTHING = Reported()


class Connection:
    """A read-only connection to one build, with what people reported beside it.

    The reports stand in a schema of their own in memory, whose tables are found before those
    of the build: a question asks `progress_updates` and meets the printed evidence and the
    reports alike. Every query runs on a cursor of its own.

    What the macros of `_KEPT` answer is worked out once and then kept in memory, since every
    question begins with it; so are the rows that the filters leave of it.
    """

    def __init__(self, path: Path, reported: Reported = NOTHING) -> None:
        """Open the database file of a build."""
        # Pages ask several short questions side by side; parting each of them over threads
        # costs a third more processor time than it saves.
        self._connection = duckdb.connect(config={"threads": 1})
        file = str(path).replace("'", "''")
        self._connection.execute(f"attach '{file}' as golden_thread (read_only)")
        self._connection.execute("create schema memory.kept")
        self._search_path = "golden_thread.main"
        self._idle: deque[duckdb.DuckDBPyConnection] = deque()
        self._kept: OrderedDict[tuple[object, ...], str] = OrderedDict()
        self._keeping = Lock()
        self._remembered: OrderedDict[Hashable, object] = OrderedDict()
        self._numbers = count(1)
        self._fingerprint = ""
        if reported.version:
            self._connection.execute("create schema memory.reported")
            self._search_path = "memory.reported,golden_thread.main"
            with self._cursor() as cursor:
                _add_reports(cursor, reported.rows())

    def frame(self, sql: str, parameters: Mapping[str, object] | None = None) -> pd.DataFrame:
        """Return the whole answer to a query. Only the $names that it uses are passed on."""
        with self._cursor() as cursor:
            return self._ask(cursor, sql, parameters or {}).df()

    def records(self, sql: str, parameters: Mapping[str, object] | None = None) -> list[Record]:
        """Return the whole answer row by row, nulls as None.

        A data frame of a few hundred rows takes longer to make and to read than its question.
        """
        with self._cursor() as cursor:
            found = self._ask(cursor, sql, parameters or {})
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def columns(
        self, sql: str, parameters: Mapping[str, object] | None = None
    ) -> dict[str, np.ndarray[Any, Any]]:
        """Return the whole answer as an array for each column; none may hold a null."""
        with self._cursor() as cursor:
            found = self._ask(cursor, sql, parameters or {}).fetchnumpy()
        return {name: np.asarray(column) for name, column in found.items()}

    def table(self, sql: str, parameters: Mapping[str, object] | None = None) -> pa.Table:
        """Return the whole answer as an Arrow table in one piece, to take single rows from."""
        with self._cursor() as cursor:
            return self._ask(cursor, sql, parameters or {}).to_arrow_table().combine_chunks()

    def rows(
        self, sql: str, parameters: Mapping[str, object] | None = None
    ) -> list[tuple[object, ...]]:
        """Return the whole answer as tuples, for answers too small for a data frame."""
        with self._cursor() as cursor:
            return self._ask(cursor, sql, parameters or {}).fetchall()

    def _ask(
        self, cursor: duckdb.DuckDBPyConnection, sql: str, parameters: Mapping[str, object]
    ) -> duckdb.DuckDBPyConnection:
        try:
            kept = self._with_kept(sql, parameters)
            return cursor.execute(kept, used_in(kept, parameters))
        except duckdb.CatalogException:
            # Another query may have crowded out a table between the two steps.
            kept = self._with_kept(sql, parameters)
            return cursor.execute(kept, used_in(kept, parameters))

    def _with_kept(self, sql: str, parameters: Mapping[str, object]) -> str:
        """Put the tables kept in memory in the place of what they were made by."""
        keep = partial(self._keep, parameters)
        return _MARKED.sub(keep, _KEPT.sub(keep, sql))

    def _keep(self, parameters: Mapping[str, object], call: re.Match[str]) -> str:
        """Return the table that holds what stands in the call, for these parameters."""
        used = used_in(call[0], parameters)
        key = (call[0], *sorted(used.items()))
        with self._keeping, self._cursor() as cursor:
            if key not in self._kept:
                name = f"memory.kept.table_{next(self._numbers)}"
                cursor.execute(f"create table {name} as select * from {call[0]}", used)
                self._kept[key] = name
            self._kept.move_to_end(key)
            if len(self._kept) > _KEPT_AT_MOST:
                cursor.execute(f"drop table {self._kept.popitem(last=False)[1]}")
            return self._kept[key]

    def remember(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made under a key before, or make it now; the oldest are forgotten."""
        with suppress(KeyError):
            self._remembered.move_to_end(key)
            return cast("T", self._remembered[key])
        made = self._remembered[key] = make()
        if len(self._remembered) > _KEPT_AT_MOST:
            self._remembered.popitem(last=False)
        return made

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor that knows where to look; it is kept for the next query."""
        try:
            cursor = self._idle.pop()
        except IndexError:
            cursor = self._connection.cursor()
            cursor.execute(f"set search_path = '{self._search_path}'")
        yield cursor
        self._idle.append(cursor)

    def fingerprint(self) -> str:
        """Return a fingerprint of what the tables hold, whatever the order of their rows.

        Two builds from the same sources by the same code have the same one. Instants are left
        out: they say when this database read or recorded something.
        """
        if not self._fingerprint:
            self._fingerprint = fingerprint_of(self.rows)
        return self._fingerprint

    def close(self) -> None:
        """Close the connection."""
        self._idle.clear()
        self._connection.close()


def _add_reports(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Lay tables that hold the reports too before those of the build.

    A report follows its action through every new reading of the plan; one whose action no
    plan prints any more is listed apart.
    """
    for table in ("progress_updates", "reports_in_force", "reports_without_action"):
        connection.execute(f"create table reported.{table} as from golden_thread.{table} limit 0")
    connection.execute("insert into reported.progress_updates from golden_thread.progress_updates")
    shape = connection.execute("select * from progress_updates limit 0").to_arrow_table().schema
    incoming = pa.Table.from_pylist([dict(row) for row in rows], schema=shape)
    connection.register("incoming", incoming)
    connection.execute(_ATTACH_REPORTS.read_text(encoding="utf-8"))
    connection.unregister("incoming")
    connection.execute(_IN_FORCE.read_text(encoding="utf-8"))


def used_in(sql: str, parameters: Mapping[str, object]) -> dict[str, object]:
    """Return the parameters that a question uses, by their names."""
    return {name: parameters[name] for name in set(_NAMES.findall(sql))}
