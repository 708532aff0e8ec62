"""Read a file of separated values: comma, semicolon, tab or bar, whatever its encoding."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import Block, TableRow, TextDocument
from actionplans.readers.drawing import Drawing, check_size, stacked, without_empty_columns
from actionplans.readers.text import lines_of, read_decoded
from actionplans.records import Place

_DELIMITERS = ",;\t|"
_STATED = re.compile(r"\s*sep=(?P<sign>.)\s*", re.IGNORECASE)
_SAMPLE_ROWS = 200
_LONGEST_CELL = 20_000
_MOST_LINES_OF_A_CELL = 60
"""A cell of more lines is a quotation mark that nothing closes."""


def read_delimited(path: Path) -> TextDocument:
    """Read a table of separated values; its lines are those of the file.

    Raises:
        DocumentUnreadableError: no such file, no text, or a table over the limits.
    """
    content, text, problem = read_decoded(path)
    lines = lines_of(text)
    stated = _STATED.fullmatch(lines[0]) if lines else None
    body = ["", *lines[1:]] if stated else lines
    delimiter = stated["sign"] if stated else find_delimiter(body)
    drawing = Drawing(path, "csv", problems=[problem] if problem else [])
    printed = _rows(path, body, delimiter)
    if any(_is_swallowed(row) for row, _ in printed):
        printed = _unquoted_rows(body, delimiter)
        drawing.problems.append(
            "A quotation mark is not closed; each line was read as one row instead."
        )
    rows = _table_rows(path, printed)
    if rows:
        place = Place(rows[0].place.line_start, rows[-1].place.line_end)
        drawing.content.append(Block("table", "", place, rows=tuple(rows)))
    return replace(drawing.finish(content), lines=tuple(lines))


def find_delimiter(lines: Sequence[str]) -> str:
    """Return the sign that parts the most rows into the same number of cells."""
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: Sequence[str], sign: str) -> float:
    try:
        reader = csv.reader((f"{line}\n" for line in lines), delimiter=sign)
        widths = [len(row) for row, _ in zip(reader, range(_SAMPLE_ROWS), strict=False) if row]
    except csv.Error:
        return 0
    parted = [width for width in widths if width > 1]
    if not parted:
        return 0
    _, count = Counter(parted).most_common(1)[0]
    return count * count / len(widths) * (1 + min(sum(parted) / len(parted), 10) / 100)


_Printed = list[tuple[list[str], Place]]


def _rows(path: Path, lines: Sequence[str], delimiter: str) -> _Printed:
    rows: _Printed = []
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    first = 1
    try:
        for row in reader:
            rows.append((row, Place(first, reader.line_num)))
            first = reader.line_num + 1
    except csv.Error as error:
        raise DocumentUnreadableError(f"{path}: line {reader.line_num}: {error}") from error
    return rows


def _is_swallowed(row: Sequence[str]) -> bool:
    return any(len(c) > _LONGEST_CELL or c.count("\n") > _MOST_LINES_OF_A_CELL for c in row)


def _unquoted_rows(lines: Sequence[str], delimiter: str) -> _Printed:
    return [
        ([cell.strip().strip('"') for cell in line.split(delimiter)], Place(number, number))
        for number, line in enumerate(lines, start=1)
    ]


def _table_rows(path: Path, printed: _Printed) -> list[TableRow]:
    filled = [
        ([stacked(c) for c in row], place) for row, place in printed if any(map(str.strip, row))
    ]
    cells, columns = without_empty_columns([row for row, _ in filled])
    check_size(path, len(cells), len(columns))
    return [TableRow(tuple(row), place) for row, (_, place) in zip(cells, filled, strict=True)]
