"""Read an Excel workbook: each visible sheet as a table, every value as the sheet shows it.

Formulas give the value that the file keeps; macros and outside links are never followed.
"""

from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.archives import DAMAGED, check_archive
from actionplans.readers.content import TextDocument
from actionplans.readers.drawing import Drawing, check_size, stacked
from actionplans.readers.printed_cells import printed
from actionplans.readers.sheets import Sheet, SheetRow, draw_sheet
from actionplans.readers.workbook_marks import Marks, cell_styles, read_marks, sheet_parts

_MOST_CELLS = 2_000_000
"""A sheet of a larger rectangle is refused before its cells are laid out."""
_MOST_MERGES = 20_000


def read_excel(path: Path) -> TextDocument:
    """Read an Excel workbook (.xlsx).

    Raises:
        DocumentUnreadableError: it is damaged, has a password or is larger than the limits.
    """
    check_archive(path)
    drawing = Drawing(path, "xlsx")
    try:
        _draw(drawing, path)
    except (CalamineError, etree.XMLSyntaxError, *DAMAGED) as error:
        raise DocumentUnreadableError(f"{path}: the Excel workbook is damaged") from error
    if not drawing.content:
        raise DocumentUnreadableError(f"{path}: the Excel workbook holds no text that is shown")
    return drawing.finish(path.read_bytes())


def _draw(drawing: Drawing, path: Path) -> None:
    with ZipFile(path) as archive, CalamineWorkbook.from_path(path) as workbook:
        styles, parts = cell_styles(archive), sheet_parts(archive)
        pairs = zip(workbook.sheets_metadata, parts, strict=True)
        for number, (about, part) in enumerate(pairs, start=1):
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            marks = read_marks(archive, part, styles)
            _check(path, about.name, marks)
            sheet = Sheet(about.name, number, is_hidden=about.visible != SheetVisibleEnum.Visible)
            if marks.cells:
                _fill(sheet, workbook.get_sheet_by_name(about.name), marks)
            draw_sheet(drawing, sheet)
            if marks.unkept:
                drawing.problems.append(
                    f"Sheet {about.name!r} has {marks.unkept} formulas whose values the file"
                    " does not keep; their cells are empty."
                )


def _check(path: Path, name: str, marks: Marks) -> None:
    check_size(path, 0, min(marks.last_column + 1, marks.cells))
    if (marks.last_row + 1) * (marks.last_column + 1) > _MOST_CELLS:
        raise DocumentUnreadableError(
            f"{path}: sheet {name!r} has text as far as row {marks.last_row + 1:,} and column"
            f" {marks.last_column + 1:,}, which is more than is read"
        )


def _fill(sheet: Sheet, values: CalamineSheet, marks: Marks) -> None:
    first_row, first_column = values.start or (0, 0)
    grid: dict[int, dict[int, str]] = {}
    for row, cells in enumerate(values.iter_rows(), start=first_row):
        texts = {
            column: text
            for column, value in enumerate(cells, start=first_column)
            if value != "" and (text := stacked(printed(value, marks.forms.get((row, column), ""))))
        }
        if texts:
            grid[row] = texts
    bold_rows = {
        row for row, texts in grid.items() if all((row, column) in marks.bold for column in texts)
    }
    carried = _spread_merges(grid, values)
    width = max((max(texts) for texts in grid.values()), default=-1) + 1
    sheet.rows = [
        SheetRow(
            row + 1,
            tuple(texts.get(column, "") for column in range(width)),
            frozenset(column for column in range(width) if (row, column) in carried),
            is_bold=row in bold_rows,
        )
        for row, texts in sorted(grid.items())
    ]
    sheet.hidden_rows = {row + 1 for row in marks.hidden_rows}
    sheet.filtered_rows = {row + 1 for row in marks.filtered_rows}
    sheet.hidden_columns = marks.hidden_columns


def _spread_merges(grid: dict[int, dict[int, str]], values: CalamineSheet) -> set[tuple[int, int]]:
    """Repeat merged cells over what they cover; return the cells that reach down from above."""
    carried: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in (values.merged_cell_ranges or [])[:_MOST_MERGES]:
        text = grid.get(top, {}).get(left, "")
        rows = [row for row in range(top, min(bottom, top + 2_000) + 1) if row in grid and text]
        for row in rows:
            for column in range(left, min(right, left + 100) + 1):
                grid[row][column] = text
                if row > top:
                    carried.add((row, column))
    return carried
