"""The register as CSV: RFC 4180, UTF-8, the same bytes for the same request."""

import csv
import io
from collections.abc import Iterable
from datetime import date

import pandas as pd

from actionplans import shown
from actionplans.shown import Row, records

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a text could run as a formula in a spreadsheet."""

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}
"""EDTF's numbers of spring, summer, autumn and winter, by first month."""


def register_csv(actions: pd.DataFrame, as_at: date) -> bytes:
    """Write the register's rows, in their order, with `deadline_edtf` and the as-at day.

    Nulls are empty, days ISO 8601, truth values true and false; lines end with CRLF.
    """
    return _write(actions, as_at, is_for_excel=False)


def register_csv_for_excel(actions: pd.DataFrame, as_at: date) -> bytes:
    """Write the register for Excel: with a byte order mark, and no text runs as a formula.

    Text that begins like a formula gets an apostrophe before it.
    """
    return _write(actions, as_at, is_for_excel=True)


def file_name(as_at: date, variant: str = "") -> str:
    """Return the name of a download: "actions-as-at-2020-12-01.csv"."""
    return f"actions-as-at-{as_at.isoformat()}{variant}.csv"


def columns(actions: pd.DataFrame) -> list[str]:
    """Return the columns of the export, in order."""
    return [*actions.columns, "deadline_edtf", "as_at"]


def _write(actions: pd.DataFrame, as_at: date, *, is_for_excel: bool) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns(actions))
    edtf = [deadline_edtf(row) for row in records(actions)]
    for row, deadline in zip(actions.itertuples(index=False), edtf, strict=True):
        cells = [*map(_cell, row), deadline, as_at.isoformat()]
        writer.writerow(_harmless(cells) if is_for_excel else cells)
    return text.getvalue().encode("utf-8-sig" if is_for_excel else "utf-8")


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):  # data frames hold days as timestamps
        day = shown.as_day(value)
        return day.isoformat() if day else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return shown.text(value)


def _harmless(cells: Iterable[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def deadline_edtf(row: Row) -> str:
    """Return a printed deadline as EDTF (ISO 8601-2, level 1); "" where it gives no day.

    A month is "2020-03", summer 2021 "2021-22", an open side "..": "../2020-03-31".
    """
    start = shown.as_day(row["deadline_start"])
    end = shown.as_day(row["deadline_end"])
    precision = shown.text(row["deadline_precision"])
    if start is None and end is None:
        return ""
    season = _season(start, end) if precision == "season" else ""
    first, last = _point(start, precision, is_end=False), _point(end, precision, is_end=True)
    return season or (first if first == last else f"{first}/{last}")


def _season(start: date | None, end: date | None) -> str:
    """Winter belongs to the year in which it begins; several seasons are left to months."""
    if start is None or end is None or start.month not in _SEASONS:
        return ""
    months = (end.year - start.year) * 12 + end.month - start.month
    return f"{start.year}-{_SEASONS[start.month]}" if months == 2 else ""


def _point(day: date | None, precision: str, *, is_end: bool) -> str:
    """Return one side of a span, exact to the month or year only where it fills them."""
    if day is None:
        return ".."
    edge = day + shown.ONE_DAY if is_end else day
    if precision == "year" and (edge.month, edge.day) == (1, 1):
        return str(day.year)
    if precision in ("month", "quarter", "season", "year") and edge.day == 1:
        return f"{day:%Y-%m}"
    return day.isoformat()
