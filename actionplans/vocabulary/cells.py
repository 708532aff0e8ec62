"""Read one CSV file into rows of one type, strictly: header, widths and values as declared."""

import csv
import types
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from actionplans.errors import RegisterError


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table and the line of the file that it begins on, from 1."""

    number: int
    row: Any


def read_lines(path: Path, row_type: type) -> list[Line]:
    """Return the rows of a CSV file whose header is exactly the fields of `row_type`.

    Raises:
        RegisterError: names file, line and value.
    """
    columns = [column.name for column in fields(row_type)]
    hints = get_type_hints(row_type)
    cells = _read_cells(path)
    number, header = next(cells, (1, []))
    if header != columns:
        raise RegisterError(f"{path.name} line {number}: header is {header}, must be {columns}")
    return [
        Line(number, _read_row(f"{path.name} line {number}", row_type, hints, values))
        for number, values in cells
    ]


def _read_cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        # A spreadsheet that saves the file may put a byte order mark before the header.
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            number = 1
            for values in reader:
                if values:
                    yield number, values
                number = reader.line_num + 1
    except OSError as error:
        raise RegisterError(f"{path.name}: cannot be opened ({error.strerror})") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise RegisterError(f"{path.name}: not a CSV file: {error}") from error


def _read_row(where: str, row_type: type, hints: dict[str, Any], values: list[str]) -> object:
    if len(values) != len(hints):
        raise RegisterError(f"{where}: {len(values)} values, must be {len(hints)}: {values}")
    return row_type(
        **{
            column: _read_value(f"{where}: {column}", hint, text.strip())
            for (column, hint), text in zip(hints.items(), values, strict=True)
        }
    )


def _read_value(where: str, hint: object, text: str) -> str | int | date | None:
    if not text:
        if types.NoneType in get_args(hint):
            return None
        raise RegisterError(f"{where} is empty")
    if get_origin(hint) is Literal:
        return _read_choice(where, get_args(hint), text)
    kind = next((part for part in get_args(hint) if part is not types.NoneType), hint)
    try:
        return _convert(kind, text)
    except ValueError:
        raise RegisterError(f"{where} cannot be {text!r}") from None


def _read_choice(where: str, choices: tuple[str, ...], text: str) -> str:
    if text not in choices:
        raise RegisterError(f"{where} is {text!r}, must be one of {', '.join(choices)}")
    return text


def _convert(kind: object, text: str) -> str | int | date:
    if kind is date:
        return date.fromisoformat(text)
    if kind is int:
        return int(text)
    return text
