"""Read an OpenDocument spreadsheet: each visible sheet as a table, every cell as it is shown.

The file keeps the printed text of each cell beside its value; a date is taken from the value
where the text shows a day, as "4/6/17" alone could be two days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.archives import DAMAGED, check_archive, read_part
from actionplans.readers.content import TextDocument
from actionplans.readers.drawing import Drawing, stacked
from actionplans.readers.grid import SpanCell, full_rows
from actionplans.readers.printed_cells import printed
from actionplans.readers.sheets import Sheet, SheetRow, draw_sheet
from actionplans.readers.stated import stated_number

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_MOST_REPEATED = 200
"""Blank cells and rows fill a sheet up to its end; text is repeated only so far."""
_SPACE_TAGS = {_TEXT + "s": " ", _TEXT + "tab": " ", _TEXT + "line-break": "\n"}


@dataclass(slots=True)
class _Found:
    """The rows of one sheet as cells that span others, with their numbers."""

    rows: list[list[SpanCell]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


def read_open_sheets(path: Path) -> TextDocument:
    """Read an OpenDocument spreadsheet (.ods).

    Raises:
        DocumentUnreadableError: it is damaged, has a password or is larger than the limits.
    """
    check_archive(path)
    drawing = Drawing(path, "ods")
    try:
        with ZipFile(path) as archive:
            if _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST):
                raise DocumentUnreadableError(
                    f"{path}: the file is protected by a password; save it without one"
                )
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.fromstring(read_part(path, archive, "content.xml"), parser)
    except (etree.XMLSyntaxError, *DAMAGED) as error:
        raise DocumentUnreadableError(f"{path}: the spreadsheet is damaged") from error
    hidden = set(_hidden_styles(root))
    for number, table in enumerate(root.iter(_TABLE + "table"), start=1):
        draw_sheet(drawing, _sheet(table, number, hidden))
    if not drawing.content:
        raise DocumentUnreadableError(f"{path}: the spreadsheet holds no text that is shown")
    return drawing.finish(path.read_bytes())


def _hidden_styles(root: etree._Element) -> Iterator[str]:
    for style in root.iter(_STYLE + "style"):
        about = style.find(_STYLE + "table-properties")
        if about is not None and about.get(_TABLE + "display") == "false":
            yield style.get(_STYLE + "name", "")


def _sheet(table: etree._Element, number: int, hidden: set[str]) -> Sheet:
    name = table.get(_TABLE + "name", f"Sheet {number}")
    sheet = Sheet(name, number, is_hidden=table.get(_TABLE + "style-name", "") in hidden)
    sheet.hidden_columns = set(_hidden_columns(table))
    found = _Found()
    next_number = 1
    for row in table.iter(_TABLE + "table-row"):
        times = _count(row, "number-rows-repeated")
        cells = list(_cells(row))
        for number_of_row in range(next_number, next_number + min(times, _MOST_REPEATED)):
            if any(cell.text for cell in cells) or number_of_row == next_number:
                found.rows.append(cells)
                found.numbers.append(number_of_row)
        visibility = row.get(_TABLE + "visibility", "visible")
        if visibility != "visible":
            span = set(range(next_number, next_number + min(times, _MOST_REPEATED)))
            (sheet.filtered_rows if visibility == "filter" else sheet.hidden_rows).update(span)
        next_number += times
    laid = zip(full_rows(found.rows), found.numbers, strict=True)
    sheet.rows = [SheetRow(n, row.cells, row.carried) for row, n in laid if any(row.cells)]
    return sheet


def _hidden_columns(table: etree._Element) -> Iterator[int]:
    column = 0
    for about in table.iter(_TABLE + "table-column"):
        times = _count(about, "number-columns-repeated")
        if about.get(_TABLE + "visibility", "visible") != "visible":
            yield from range(column, column + min(times, _MOST_REPEATED))
        column += times


def _cells(row: etree._Element) -> Iterator[SpanCell]:
    cells = [c for c in row if c.tag in (_TABLE + "table-cell", _TABLE + "covered-table-cell")]
    blanks = 0
    for cell in cells:
        times = _count(cell, "number-columns-repeated")
        if cell.tag == _TABLE + "covered-table-cell":
            continue
        text = _text(cell)
        if not text:
            blanks += times
            continue
        yield from (SpanCell("") for _ in range(min(blanks, _MOST_REPEATED)))
        blanks = 0
        spans = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
        yield from (SpanCell(text, *spans) for _ in range(min(times, _MOST_REPEATED)))


def _text(cell: etree._Element) -> str:
    shown = stacked("\n".join("".join(_pieces(line)) for line in cell.iter(_TEXT + "p")))
    day = cell.get(_OFFICE + "date-value", "")[:10]
    # "April 2024" and "Apr-24" show no day, and the first of the month was only typed.
    if not day or not _shows_day(shown):
        return shown
    try:
        return printed(date.fromisoformat(day), "")
    except ValueError:
        return shown


def _shows_day(shown: str) -> bool:
    numbers = len(re.findall(r"\d+", shown))
    return numbers > 1 if re.search(r"[a-z]{3}", shown, re.IGNORECASE) else numbers > 2


def _pieces(element: etree._Element) -> Iterator[str]:
    if element.tag == _OFFICE + "annotation":
        return
    yield element.text or ""
    for child in element:
        if child.tag in _SPACE_TAGS:
            yield _SPACE_TAGS[child.tag]
        elif isinstance(child.tag, str):
            yield from _pieces(child)
        yield child.tail or ""


def _count(element: etree._Element, name: str) -> int:
    return stated_number(element.get(_TABLE + name), 1, digits=8)
