"""Write and open the built database. The only room that knows the engine, DuckDB.

A build is a folder of its own below `settings.BUILD_DIR`, holding the database and each
table as Parquet. The file `current` there names the newest whole build; it is flipped in
one move, so that a reader sees the old build or the new one and never a part.
"""

import os
import re
import secrets
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import duckdb
import pyarrow as pa
from filelock import FileLock

from actionplans import settings
from actionplans.store.connection import NOTHING, Connection, Record, Reported, Rows

__all__ = [
    "NOTHING",
    "Connection",
    "Record",
    "Reported",
    "Rows",
    "connect",
    "current_build",
    "point_back",
    "replace",
    "table_path",
]

_HERE = Path(__file__).parents[1]
_SCHEMA, _VIEWS = _HERE / "schema.sql", _HERE / "views.sql"
_SUCCESSIONS, _IN_FORCE = _HERE / "successions.sql", _HERE / "in_force.sql"
_BUILD = re.compile(r"\d{8}T\d{6}(?:-\w{8}){1,2}")


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
    # Parting the small work of a table over threads costs a quarter more processor time.
    with duckdb.connect(str(path), config={"threads": 1}) as connection:
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
