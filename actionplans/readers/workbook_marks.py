"""What the parts of an Excel workbook say beside the values: formats, what is hidden, sizes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import join, normpath
from zipfile import ZipFile

from lxml import etree

from actionplans.readers.stated import stated_number

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = re.compile(r"\{[^}]*/relationships\}id$")
_REF = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy hh:mm",
}  # fmt: skip


@dataclass(slots=True)
class Marks:
    """What one sheet's part says."""

    forms: dict[tuple[int, int], str] = field(default_factory=dict)
    """Number format by row and column, both from 0, where it is not the general one."""
    bold: set[tuple[int, int]] = field(default_factory=set)
    """Cells whose style sets bold type, by row and column, both from 0."""
    last_row: int = -1
    """Last row with a value, from 0; -1 where there is none."""
    last_column: int = -1
    cells: int = 0
    """Cells with a value."""
    hidden_rows: set[int] = field(default_factory=set)
    """From 0."""
    filtered_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unkept: int = 0
    """Formulas whose last value the file does not keep."""


def sheet_parts(archive: ZipFile) -> list[str]:
    """Return the name of each sheet's part, in the order of the workbook."""
    relations = _targets(archive)
    root = etree.fromstring(archive.read("xl/workbook.xml"), _parser())
    parts = []
    for sheet in root.iter(S + "sheet", _STRICT + "sheet"):
        ids = [value for name, value in sheet.attrib.items() if _RELATION.search(str(name))]
        parts.append(relations.get(ids[0] if ids else "", ""))
    return parts


def _targets(archive: ZipFile) -> dict[str, str]:
    root = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), _parser())
    found = {}
    for relation in root:
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        found[relation.get("Id", "")] = path
    return found


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a style prints a cell."""

    form: str
    """The number format; "" for the general one."""
    is_bold: bool


def cell_styles(archive: ZipFile) -> list[CellStyle]:
    """Return the styles that a cell may have, by their number."""
    if "xl/styles.xml" not in archive.namelist():
        return []
    root = etree.fromstring(archive.read("xl/styles.xml"), _parser())
    own = {
        _number(form.get("numFmtId")): form.get("formatCode", "")
        for form in root.iter(S + "numFmt", _STRICT + "numFmt")
    }
    fonts = [font.find(S + "b") is not None for font in root.iterfind(f"{S}fonts/{S}font")]
    styles = root.find(S + "cellXfs")
    return [_style(style, own, fonts) for style in (styles if styles is not None else ())]


def _style(style: etree._Element, own: Mapping[int, str], fonts: Sequence[bool]) -> CellStyle:
    kind, font = _number(style.get("numFmtId")), _number(style.get("fontId"))
    form = own.get(kind, _BUILT_IN.get(kind, ""))
    return CellStyle(form, font < len(fonts) and fonts[font])


def read_marks(archive: ZipFile, part: str, styles: Sequence[CellStyle]) -> Marks:
    """Go through a sheet's part once, without keeping it."""
    marks = Marks()
    filter_rows: tuple[int, int] = (0, -1)
    hidden: list[tuple[int, bool]] = []
    with archive.open(part) as file:
        for _, element in etree.iterparse(file, no_network=True, resolve_entities=False):
            tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
            if tag == "c":
                _take_cell(marks, element, styles)
                continue
            if tag == "row" and element.get("hidden") in ("1", "true"):
                level = _number(element.get("outlineLevel"))
                hidden.append((_number(element.get("r")) - 1, level > 0))
            elif tag == "col" and element.get("hidden") in ("1", "true"):
                first, last = _number(element.get("min")), _number(element.get("max"))
                marks.hidden_columns |= set(range(first - 1, min(last, first + 500)))
            elif tag == "autoFilter":
                filter_rows = _rows_of(element.get("ref", ""))
            if tag in ("row", "col"):
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    for row, is_closed in hidden:
        is_filtered = is_closed or filter_rows[0] <= row <= filter_rows[1]
        (marks.filtered_rows if is_filtered else marks.hidden_rows).add(row)
    return marks


def _take_cell(marks: Marks, cell: etree._Element, styles: Sequence[CellStyle]) -> None:
    match = _REF.fullmatch(cell.get("r", ""))
    tags = {child.tag.rpartition("}")[2]: child for child in cell if isinstance(child.tag, str)}
    value = tags.get("v")
    has_value = (value is not None and bool(value.text)) or "is" in tags
    marks.unkept += "f" in tags and not has_value
    if not has_value or match is None:
        return
    row, column = int(match[2]) - 1, column_number(match[1])
    marks.cells += 1
    marks.last_row, marks.last_column = max(marks.last_row, row), max(marks.last_column, column)
    style = _number(cell.get("s"))
    if style < len(styles):
        if styles[style].form:
            marks.forms[row, column] = styles[style].form
        if styles[style].is_bold:
            marks.bold.add((row, column))


def column_number(name: str) -> int:
    """Return the number of a column, from 0, by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _rows_of(span: str) -> tuple[int, int]:
    ends = [int(match[2]) - 1 for match in _REF.finditer(span)]
    return (ends[0] + 1, ends[-1]) if len(ends) > 1 else (0, -1)


def _number(text: str | None) -> int:
    return stated_number(text, 0, digits=8)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)
