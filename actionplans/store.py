"""Write and open the built database. The only module that knows the engine, DuckDB.

A build is a folder of its own below `settings.BUILD_DIR`, holding the database and each
table as Parquet. The file `current` there names the newest whole build; it is flipped in
one move, so that a reader sees the old build or the new one and never a part.
"""

import os
import re
import secrets
import shutil
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache, partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from threading import Lock

import duckdb
import pandas as pd
import pyarrow as pa
from filelock import FileLock

from actionplans import settings
from actionplans.fingerprint import fingerprint_of

_HERE = Path(__file__).parent
_SCHEMA, _VIEWS = _HERE / "schema.sql", _HERE / "views.sql"
_SUCCESSIONS, _IN_FORCE = _HERE / "successions.sql", _HERE / "in_force.sql"
_ATTACH_REPORTS = _HERE / "attach_reports.sql"
_NAMES = re.compile(r"\$(\w+)")
_BUILD = re.compile(r"\d{8}T\d{6}(?:-\w{8}){1,2}")

_MACROS = "actions_on_day|action_links|choice_words|choice_links|superseded_plans"
_KEPT = re.compile(rf"\b(?:{_MACROS})\((?:[^()]|\([^()]*\))*\)")
"""Calls of the macros in views.sql whose answers are kept in memory."""

_MARKED = re.compile(r"/\* keep \*/.*?/\* kept \*/", re.DOTALL)
"""Rows within a question that other questions of the same page begin with too."""

_KEPT_AT_MOST = 16  # tables; a day of 100,000 actions takes some 50 MB

Rows = Sequence[Mapping[str, object]]


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
        self._connection = duckdb.connect()
        file = str(path).replace("'", "''")
        self._connection.execute(f"attach '{file}' as golden_thread (read_only)")
        self._connection.execute("create schema memory.kept")
        self._search_path = "golden_thread.main"
        self._idle: deque[duckdb.DuckDBPyConnection] = deque()
        self._kept: OrderedDict[tuple[object, ...], str] = OrderedDict()
        self._keeping = Lock()
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
            return cursor.execute(kept, _used(kept, parameters))
        except duckdb.CatalogException:
            # Another query may have crowded out a table between the two steps.
            kept = self._with_kept(sql, parameters)
            return cursor.execute(kept, _used(kept, parameters))

    def _with_kept(self, sql: str, parameters: Mapping[str, object]) -> str:
        """Put the tables kept in memory in the place of what they were made by."""
        keep = partial(self._keep, parameters)
        return _MARKED.sub(keep, _KEPT.sub(keep, sql))

    def _keep(self, parameters: Mapping[str, object], call: re.Match[str]) -> str:
        """Return the table that holds what stands in the call, for these parameters."""
        used = _used(call[0], parameters)
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


def _used(sql: str, parameters: Mapping[str, object]) -> dict[str, object]:
    return {name: parameters[name] for name in set(_NAMES.findall(sql))}


def current_build() -> str:
    """Return the newest whole build, "" where there is none of this version's tables."""
    try:
        name = (settings.BUILD_DIR / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""
    return name if _shape() in name.split("-") and _database(name).is_file() else ""


def connect(build: str, reported: Reported = NOTHING) -> Connection:
    """Return the one connection of this process to a build and its reports; older ones close."""
    return _connect(settings.BUILD_DIR, build, reported)


# Two: a page that is still running keeps the build that it began with.
@lru_cache(maxsize=2)
def _connect(build_dir: Path, build: str, reported: Reported) -> Connection:
    return Connection(build_dir / build / "golden_thread.duckdb", reported)


def table_path(table: str) -> Path:
    """Return the Parquet file of a table in the newest build."""
    return settings.BUILD_DIR / current_build() / f"{table}.parquet"


def replace(tables: Mapping[str, Rows]) -> str:
    """Write a new build of all tables and make it the current one; return its name.

    Raises:
        duckdb.Error: a row breaks the schema; the old build stays.
    """
    settings.BUILD_DIR.mkdir(parents=True, exist_ok=True)
    # One build at a time: each clears what earlier ones left half done.
    with FileLock(settings.BUILD_DIR / "building.lock"):
        return _replace(tables)


def point_back(build: str) -> None:
    """Make an earlier build the current one again where it is still there; "" is no build."""
    if not build:
        (settings.BUILD_DIR / "current").unlink(missing_ok=True)
    elif _database(build).is_file():
        _point_to(build)


def _replace(tables: Mapping[str, Rows]) -> str:
    build = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{_shape()}-{secrets.token_hex(4)}"
    folder = settings.BUILD_DIR / build
    folder.mkdir()
    try:
        _write(_database(build), tables)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    previous = current_build()
    _point_to(build)
    _remove_all_but({build, previous})
    return build


def _database(build: str) -> Path:
    return settings.BUILD_DIR / build / "golden_thread.duckdb"


@lru_cache(maxsize=1)
def _shape() -> str:
    """Return what stands in a build's name for the tables and views that it was made with."""
    files = (_SCHEMA, _VIEWS, _SUCCESSIONS, _IN_FORCE)
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]


def _write(path: Path, tables: Mapping[str, Rows]) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("begin")  # each statement by itself would wait for the disk
        connection.execute(_SCHEMA.read_text(encoding="utf-8"))
        connection.execute(_VIEWS.read_text(encoding="utf-8"))
        for table, rows in tables.items():
            _insert(connection, table, rows)
            file = str(path.with_name(f"{table}.parquet")).replace("'", "''")
            connection.execute(f"copy {table} to '{file}' (format parquet)")
        connection.execute(_SUCCESSIONS.read_text(encoding="utf-8"))
        connection.execute(_IN_FORCE.read_text(encoding="utf-8"))
        connection.execute("commit")
        connection.execute("checkpoint")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Rows) -> None:
    if not rows:
        return
    shape = connection.execute(f"select * from {table} limit 0").to_arrow_table().schema
    given = {column for row in rows for column in row}
    if unknown := given - set(shape.names):
        raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
    # A column that no row gives is left out, so that it takes its default.
    shape = pa.schema([column for column in shape if column.name in given])
    incoming = pa.Table.from_pylist([dict(row) for row in rows], schema=shape)
    # A document may replace one of the same table, which the engine finds in earlier inserts only.
    step = 1 if table == "documents" else max(len(rows), 1)
    for start in range(0, len(rows), step):
        connection.register("incoming", incoming.slice(start, step))
        connection.execute(f"insert into {table} by name select * from incoming")
        connection.unregister("incoming")


def _point_to(build: str) -> None:
    pointer = settings.BUILD_DIR / "current"
    fresh = settings.BUILD_DIR / f"current.{build}"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(build + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(pointer)


def _remove_all_but(kept: set[str]) -> None:
    """Clear builds that nothing points to: older ones, and what a killed build left."""
    for path in settings.BUILD_DIR.iterdir():
        if path.is_dir() and path.name not in kept and _BUILD.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)
