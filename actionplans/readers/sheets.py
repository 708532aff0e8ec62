"""Draw the sheets of a workbook: a heading for each, its rows as one table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from actionplans.readers.content import Ignored, Region, TableRow
from actionplans.readers.drawing import SHEET, Drawing, check_size, without_empty_columns

__all__ = ["SHEET", "Sheet", "SheetRow", "draw_sheet", "letters"]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet with text in it."""

    number: int
    """Number of the row as the workbook counts it, from 1."""
    cells: tuple[str, ...]
    """Text by column, from column A; merged cells are repeated."""
    carried: frozenset[int] = frozenset()
    is_bold: bool = False
    """All that the row prints is in bold."""


@dataclass(slots=True)
class Sheet:
    """One sheet as a reader finds it, before what is hidden is left out."""

    name: str
    number: int
    """Number of the sheet in the workbook, from 1."""
    rows: list[SheetRow] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    filtered_rows: set[int] = field(default_factory=set)
    """Rows that only a filter or a closed group hides: they belong to the plan."""
    hidden_columns: set[int] = field(default_factory=set)
    """Hidden columns, from 0."""
    is_hidden: bool = False


def draw_sheet(drawing: Drawing, sheet: Sheet) -> None:
    """Add a sheet's visible rows, and say what is hidden on it.

    Raises:
        DocumentUnreadableError: the sheet is larger than the limits of the settings.
    """
    drawing.pages.append(sheet.name)
    if sheet.is_hidden:
        if sheet.rows:
            drawing.ignored.append(
                Ignored(text=f"sheet {sheet.name!r}", reason="hidden sheet", page=sheet.number)
            )
        return
    shown = [row for row in sheet.rows if row.number not in sheet.hidden_rows]
    _tell_hidden(drawing, sheet)
    visible = [
        ["" if i in sheet.hidden_columns else cell for i, cell in enumerate(row.cells)]
        for row in shown
    ]
    cells, kept = without_empty_columns(visible)
    if not kept:
        return
    check_size(drawing.path, len(cells), len(kept))
    drawing.add_text("heading", sheet.name, marker=SHEET)
    pairs = list(zip(shown, cells, strict=True))
    for stretch in _stretches(pairs):
        if all(texts[0] and not any(texts[1:]) for _, texts in stretch):
            for row, texts in stretch:
                _draw_prose(drawing, sheet, row, texts[0], kept[0])
        else:
            rows = [_draw_row(drawing, sheet, row, texts, kept) for row, texts in stretch]
            drawing.add_table([row for row in rows if not row.is_blank()])


_Stretch = list[tuple[SheetRow, list[str]]]


def _stretches(pairs: _Stretch) -> list[_Stretch]:
    """Part rows at blank rows of the sheet."""
    stretches: list[_Stretch] = []
    for row, texts in pairs:
        if stretches and row.number == stretches[-1][-1][0].number + 1:
            stretches[-1].append((row, texts))
        else:
            stretches.append([(row, texts)])
    return stretches


def _draw_prose(drawing: Drawing, sheet: Sheet, row: SheetRow, text: str, column: int) -> None:
    """Add a row that fills only the first column: a title, a note or a paragraph."""
    first = len(drawing.lines) + 1
    drawing.add_text("emphasised" if row.is_bold else "paragraph", text)
    drawing.regions += [
        Region(line=line, page=sheet.number, ref=f"{letters(column)}{row.number}")
        for line in range(first, len(drawing.lines))
    ]


def _draw_row(
    drawing: Drawing, sheet: Sheet, row: SheetRow, texts: Sequence[str], kept: Sequence[int]
) -> TableRow:
    place = drawing.add_line(texts)
    drawing.regions += [
        Region(line=place.line_start, cell=i, page=sheet.number, ref=f"{letters(c)}{row.number}")
        for i, c in enumerate(kept)
        if texts[i]
    ]
    carried = frozenset(i for i, column in enumerate(kept) if column in row.carried)
    return TableRow(tuple(texts), place, is_bold=row.is_bold, carried=carried)


def _tell_hidden(drawing: Drawing, sheet: Sheet) -> None:
    for column in sorted(sheet.hidden_columns):
        heads = (r.cells[column] for r in sheet.rows if column < len(r.cells))
        if head := next(filter(None, heads), ""):
            text = f"sheet {sheet.name!r}, column {letters(column)}: {head[:80]!r}"
            drawing.ignored.append(Ignored(text=text, reason="hidden column", page=sheet.number))
    present = {row.number for row in sheet.rows}
    for number in sorted(sheet.hidden_rows & present):
        drawing.ignored.append(
            Ignored(
                text=f"sheet {sheet.name!r}, row {number}", reason="hidden row", page=sheet.number
            )
        )
    if filtered := len(sheet.filtered_rows & present):
        drawing.problems.append(
            f"Sheet {sheet.name!r} hides {filtered} rows by a filter or a closed group;"
            " they were read."
        )


def letters(column: int) -> str:
    """Return the name of a column that is counted from 0: 0 is A, 27 is AB."""
    name, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
