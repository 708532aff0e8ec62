"""Open the store: an embedded SQLite file, or PostgreSQL by the same code.

Every write is one transaction that waits for the one before it, so writes have an order, and
the instant of each is later than the last: what was known at an instant never changes again.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from actionplans import settings
from actionplans.errors import ReportsError
from actionplans.reported.tables import METADATA, writes

WAIT_S = 60
"""How long a write waits for the ones before it, in seconds."""

_WRITING = "golden_thread_writing"
_LOCK = 6_170_624
"""The lock of PostgreSQL that writers of this store take; any number that nothing else uses."""

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """One write: its number, and the instant from which its rows are known (UTC)."""

    write_id: int
    recorded_at: datetime


NextWrite = Callable[[str], Moment]


def is_embedded() -> bool:
    """Tell whether the store is a file of this machine."""
    return "://" not in settings.REPORTS


def version() -> str:
    """Return what changes with every write: number and instant of the last; "" before any.

    Raises:
        ReportsError: the store cannot be read.
    """
    if is_embedded():
        return _embedded_version(Path(settings.REPORTS))
    with reading() as connection:
        return version_of(connection) if connection else ""


def version_of(connection: Connection) -> str:
    """Return the version of the state that a reader sees."""
    last = _last(connection)
    return f"{last.write_id}@{last.recorded_at}" if last.write_id else ""


def _embedded_version(path: Path) -> str:
    try:
        watch = _watch(str(path), path.stat().st_ino)
        row = watch.execute(_NEWEST).fetchone()
    except FileNotFoundError:
        return ""
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):  # the very first write has not ended yet
            return ""
        raise ReportsError(f"the store of reports cannot be read: {error}") from error
    return f"{row[0]}@{row[1]}" if row else ""


# Every click on a page asks for the version: one open connection answers in a few microseconds.
@lru_cache(maxsize=1)
def _watch(path: str, _inode: int) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False
    )


_NEWEST = "select write_id, recorded_at from writes order by write_id desc limit 1"


@contextmanager
def reading() -> Iterator[Connection | None]:
    """Open the store as it stands now, unmoved by later writes; None where there is none.

    Raises:
        ReportsError: the store cannot be reached.
    """
    if is_embedded() and not Path(settings.REPORTS).is_file():
        yield None
        return
    try:
        with _engine(settings.REPORTS).connect() as connection:
            _hold_still(connection)
            yield connection if _has_tables(connection) else None
    except DBAPIError as error:
        raise ReportsError(f"the store of reports cannot be read: {error.orig}") from error


@contextmanager
def writing(recorded_by: str, recorded_at: datetime) -> Iterator[tuple[Connection, NextWrite]]:
    """Open one transaction to write in; it is kept whole, or not at all when an error leaves it.

    Nothing is written before the function that it hands out is called, with the digest of a
    return or "".

    Raises:
        ReportsError: the store cannot be reached, or others wrote for longer than `WAIT_S`.
        ValueError: the instant says no time zone.
    """
    if recorded_at.tzinfo is None:
        raise ValueError("recorded_at must say its time zone")
    try:
        engine = _engine(settings.REPORTS)
        with engine.execution_options(**{_WRITING: True}).begin() as connection:
            _take_turn(connection)
            if not _has_tables(connection):
                METADATA.create_all(connection)
            yield connection, partial(_next, connection, recorded_by, recorded_at)
    except DBAPIError as error:
        raise ReportsError(f"the store of reports cannot be written: {error.orig}") from error


def _next(connection: Connection, recorded_by: str, recorded_at: datetime, digest: str) -> Moment:
    last = _last(connection)
    instant = recorded_at.astimezone(UTC).replace(tzinfo=None)
    # A clock that was put back does not put a write into the past that others have printed.
    moment = Moment(last.write_id + 1, max(instant, last.recorded_at + _TICK))
    connection.execute(
        insert(writes).values(
            write_id=moment.write_id,
            recorded_at=moment.recorded_at,
            recorded_by=recorded_by,
            return_digest=digest or None,
        )
    )
    return moment


def _last(connection: Connection) -> Moment:
    newest = select(writes.c.write_id, writes.c.recorded_at).order_by(writes.c.write_id.desc())
    row = connection.execute(newest.limit(1)).first()
    return Moment(row.write_id, row.recorded_at) if row else Moment(0, datetime.min)


def _has_tables(connection: Connection) -> bool:
    # Asked once for each connection of the pool: tables do not go away.
    known = connection.info
    known["has_tables"] = known.get("has_tables") or inspect(connection).has_table(writes.name)
    return bool(known["has_tables"])


def _hold_still(connection: Connection) -> None:
    """Let a reader see one state over all its questions, as SQLite does by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("set transaction isolation level repeatable read"))


def _take_turn(connection: Connection) -> None:
    """Wait until no other write is open; SQLite has waited when its transaction began."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"set local lock_timeout = {WAIT_S * 1000}"))
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})


@lru_cache(maxsize=4)
def _engine(address: str) -> Engine:
    if "://" in address:
        return create_engine(address, pool_pre_ping=True)
    Path(address).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite+pysqlite:///{address}")
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: object, _record: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by itself, too late to wait for other writers.
    connection.isolation_level = None  # type: ignore[attr-defined]
    for pragma in (
        f"busy_timeout = {WAIT_S * 1000}",
        "journal_mode = wal",
        "synchronous = full",  # what was confirmed is on the disk
        "foreign_keys = on",
    ):
        connection.execute(f"pragma {pragma}")  # type: ignore[attr-defined]


def _begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("begin immediate" if is_writing else "begin")
