"""The register as CSV: RFC 4180, UTF-8, the same bytes for the same request."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from actionplans import shown
from actionplans.exports.edtf import deadline_edtf

Table = Mapping[str, list[str]]
"""Each column of a file with its cells as text, in order."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs with which a text could run as a formula in a spreadsheet."""

_DEADLINE = ["deadline_start", "deadline_end", "deadline_precision"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a file."""

    row: int
    """Row below the heading, from 1."""
    column: str


def register_csv(actions: pd.DataFrame, as_at: date) -> bytes:
    """Write the register's rows, in their order, with `deadline_edtf` and the as-at day.

    Nulls are empty, days ISO 8601, truth values true and false; lines end with CRLF.
    """
    return write(as_text(actions, as_at))


def register_csv_for_excel(actions: pd.DataFrame, as_at: date) -> bytes:
    """Write the register for Excel: with a byte order mark, and no text runs as a formula.

    Text that begins like a formula gets an apostrophe before it.
    """
    return write_for_excel(as_text(actions, as_at))[0]


def file_name(as_at: date, variant: str = "") -> str:
    """Return the name of a download: "actions-as-at-2020-12-01.csv"."""
    return f"actions-as-at-{as_at.isoformat()}{variant}.csv"


def columns(actions: pd.DataFrame) -> list[str]:
    """Return the columns of the export, in order."""
    return [*actions.columns, "deadline_edtf", "as_at"]


def as_text(actions: pd.DataFrame, as_at: date) -> Table:
    """Return the cells of the file as text, by column."""
    cells = [_cells(actions[name]) for name in actions.columns]
    added = [_edtf(actions), [as_at.isoformat()] * len(actions)]
    return dict(zip(columns(actions), [*cells, *added], strict=True))


def table_csv(rows: pd.DataFrame) -> bytes:
    """Write the rows of a page's table, harmless in Excel too: see `write_for_excel`."""
    return write_for_excel({str(name): _cells(rows[name]) for name in rows.columns})[0]


def write(table: Table, encoding: str = "utf-8") -> bytes:
    """Write a table as RFC 4180 says."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table)
    writer.writerows(zip(*table.values(), strict=True))
    return text.getvalue().encode(encoding)


def write_for_excel(table: Table) -> tuple[bytes, list[Cell]]:
    """Write a table for Excel; return it with the cells that got an apostrophe, row by row."""
    risky = [
        Cell(row, column)
        for column, cells in table.items()
        for row, cell in enumerate(cells, start=1)
        if cell.startswith(_FORMULA)
    ]
    harmless = {name: _harmless(cells) for name, cells in table.items()}
    order = {name: place for place, name in enumerate(table)}
    return (
        write(harmless, "utf-8-sig"),
        sorted(risky, key=lambda cell: (cell.row, order[cell.column])),
    )


def _harmless(cells: Iterable[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def _cells(column: pd.Series) -> list[str]:
    if pd.api.types.is_datetime64_any_dtype(column):  # data frames hold days as timestamps
        days = column.to_numpy("datetime64[D]").astype(str).tolist()
        return ["" if day == "NaT" else day for day in days]
    return [value if isinstance(value, str) else _cell(value) for value in column.tolist()]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        day = shown.as_day(value)
        return day.isoformat() if day else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return shown.text(value)


def _edtf(actions: pd.DataFrame) -> list[str]:
    """Return the deadlines as EDTF; plans repeat theirs, so each is worked out once."""
    keys = [str(key) for key in zip(*(actions[name] for name in _DEADLINE), strict=True)]
    first = ~pd.Series(keys, dtype=object).duplicated().to_numpy()
    known = {
        key: deadline_edtf(row)
        for key, row in zip(
            pd.Series(keys, dtype=object)[first],
            shown.records(actions.loc[first, _DEADLINE]),
            strict=True,
        )
    }
    return [known[key] for key in keys]
