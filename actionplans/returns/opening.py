"""Open a return that came back, as Excel or CSV: its rows and its machine part."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from actionplans.errors import ReturnUnreadableError
from actionplans.returns.columns import (
    COLUMNS,
    FORM,
    MACHINE,
    MACHINE_COLUMNS,
    SHEET,
    Column,
)
from actionplans.returns.delimited import without_apostrophe
from actionplans.returns.records import FilledReturn, FilledRow
from actionplans.returns.spreadsheet import MOST_ROWS, Place, read_sheets

MOST_BYTES = 5_000_000
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ANOTHER = "This is another file, not a return: {}. Returns are made on this page."


def read_return(content: bytes, name: str) -> FilledReturn:
    """Read a return that was filled in; `name` is the file's.

    Raises:
        ReturnUnreadableError: too large, damaged, another file, a sheet or a column is missing.
    """
    if len(content) > MOST_BYTES:
        raise ReturnUnreadableError(
            f"The file has {len(content) / 1e6:.1f} MB; a return has at most "
            f"{MOST_BYTES / 1e6:.0f} MB."
        )
    if content.startswith(_OLD_EXCEL):
        raise ReturnUnreadableError(
            "The file is locked by a password or is in the format of Excel 97. Save it as an Excel "
            "workbook (.xlsx) without a password."
        )
    is_workbook = content.startswith(b"PK")
    return _read_workbook(content) if is_workbook else _read_csv(content, name)


def _read_workbook(content: bytes) -> FilledReturn:
    sheets = read_sheets(content, (SHEET, MACHINE))
    if SHEET not in sheets:
        raise ReturnUnreadableError(_ANOTHER.format(f"it has no sheet named “{SHEET}”"))
    if MACHINE not in sheets:
        raise ReturnUnreadableError(
            f"The hidden sheet “{MACHINE}” is missing. Copy what was filled in into a return "
            "downloaded anew."
        )
    facts = dict(_pairs(sheets[MACHINE].rows))
    return FilledReturn(
        sheet=SHEET,
        reporting_day=_reporting_day(facts),
        scope=facts.get("scope", ""),
        fingerprint=facts.get("fingerprint", ""),
        digests=facts,
        rows=_filled_rows(sheets[SHEET].rows, SHEET, COLUMNS, sheets[SHEET].formulas),
        digest=sha256(content).hexdigest(),
    )


def _pairs(rows: Sequence[Sequence[object]]) -> list[tuple[str, str]]:
    return [(str(row[0]), str(row[1])) for row in rows if len(row) > 1]


def _reporting_day(facts: Mapping[str, str]) -> date:
    if facts.get("form") != FORM:
        raise ReturnUnreadableError(_ANOTHER.format("it does not say that it is one"))
    try:
        return date.fromisoformat(facts.get("reporting_day", ""))
    except ValueError as error:
        raise ReturnUnreadableError(_ANOTHER.format("its reporting day is lost")) from error


def _filled_rows(
    rows: Sequence[Sequence[object]],
    sheet: str,
    columns: Sequence[Column],
    formulas: frozenset[Place] = frozenset(),
) -> tuple[FilledRow, ...]:
    """Return the rows below the headings that have anything in them."""
    if len(rows) > MOST_ROWS:
        raise ReturnUnreadableError(f"{sheet} has more than {MOST_ROWS:,} rows.")
    places = _places(rows[0] if rows else [], sheet, columns)
    return tuple(
        FilledRow(number, cells, held)
        for number, row in enumerate(rows[1:], start=2)
        if (cells := _cells(row, places)) or _held(number, places, formulas)
        for held in [_held(number, places, formulas)]
    )


def _places(headings: Sequence[object], sheet: str, columns: Sequence[Column]) -> dict[str, int]:
    """Return where each column stands, counted from 0; columns may have been moved."""
    found = {" ".join(str(heading).split()).lower(): at for at, heading in enumerate(headings)}
    missing = [column.heading for column in columns if column.heading.lower() not in found]
    if missing == [column.heading for column in columns]:
        raise ReturnUnreadableError(_ANOTHER.format(f"{sheet} has none of its headings"))
    if missing:
        raise ReturnUnreadableError(f"{sheet}, row 1: the heading “{missing[0]}” is missing.")
    return {column.key: found[column.heading.lower()] for column in columns}


def _cells(row: Sequence[object], places: Mapping[str, int]) -> dict[str, object]:
    return {
        key: row[at]
        for key, at in places.items()
        if at < len(row) and row[at] is not None and str(row[at]).strip()
    }


def _held(row: int, places: Mapping[str, int], formulas: frozenset[Place]) -> frozenset[str]:
    return frozenset(key for key, at in places.items() if (row, at + 1) in formulas)


def _read_csv(content: bytes, name: str) -> FilledReturn:
    rows = _csv_rows(content)
    filled = _filled_rows(rows, name, (*COLUMNS, *MACHINE_COLUMNS))
    if not filled:
        raise ReturnUnreadableError(f"{name} has no rows below its headings.")
    facts = {key: str(cell) for key, cell in filled[0].cells.items()}
    return FilledReturn(
        sheet=name,
        reporting_day=_reporting_day(facts),
        scope=facts.get("scope", ""),
        fingerprint=facts.get("fingerprint", ""),
        digests={
            str(row.cells.get("action_id", "")): str(row.cells.get("words_digest", ""))
            for row in filled
        },
        rows=filled,
        digest=sha256(content).hexdigest(),
    )


def _csv_rows(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    separator = next((sign for sign in ",;\t" if f"{COLUMNS[0].heading}{sign}" in text[:50]), ",")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ReturnUnreadableError(f"The file cannot be read as CSV: {error}.") from error
    return [[without_apostrophe(cell) for cell in row] for row in rows]


def _decoded(content: bytes) -> str:
    """Return the text of a CSV: UTF-8, or what Excel on Windows writes where it is not."""
    if b"\0" in content:
        raise ReturnUnreadableError(_ANOTHER.format("it is neither a workbook nor CSV"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
