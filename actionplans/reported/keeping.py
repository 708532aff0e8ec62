"""Keep the store safe: a whole copy of it while it is in use, and its tables as CSV."""

import csv
import io
import os
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Table, select

from actionplans import settings
from actionplans.errors import ReportsError
from actionplans.reported.engine import is_embedded, reading
from actionplans.reported.tables import METADATA


def back_up(path: Path) -> int:
    """Copy the embedded store into a new file, whole though others write; return the writes in it.

    The copy is a store itself: put in the place of the other, it is used as it is.

    Raises:
        ReportsError: there is no store, it is on PostgreSQL, or the file exists already.
    """
    if not is_embedded():
        raise ReportsError("the reports are on PostgreSQL: back them up with pg_dump")
    if not Path(settings.REPORTS).is_file():
        raise ReportsError("nothing has been reported yet: there is nothing to back up")
    if path.exists():
        raise ReportsError(f"{path} exists already")
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(settings.REPORTS)) as source,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source.backup(copy)
        # One file, without the log that goes with it while it is written to.
        copy.execute("pragma journal_mode = delete")
        [(written,)] = copy.execute("select count(*) from writes").fetchall()
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
    return int(written)


def export(path: Path) -> None:
    """Write every table of the store as CSV (RFC 4180, UTF-8) into one archive, from one state.

    Raises:
        ReportsError: there is no store, or it cannot be read.
    """
    with reading() as connection:
        if connection is None:
            raise ReportsError("nothing has been reported yet: there is nothing to export")
        tables = {table.name: _csv(connection, table) for table in METADATA.sorted_tables}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.items():
            # A fixed day: the same state gives the same bytes.
            entry = zipfile.ZipInfo(f"{name}.csv", date_time=(2000, 1, 1, 0, 0, 0))
            archive.writestr(entry, text.encode("utf-8"), zipfile.ZIP_DEFLATED)


def _csv(connection: Connection, table: Table) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.c.keys())
    keys = list(table.primary_key.columns)
    for row in connection.execute(select(table).order_by(*keys)):
        writer.writerow(["" if cell is None else _cell(cell) for cell in row])
    return text.getvalue()


def _cell(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
