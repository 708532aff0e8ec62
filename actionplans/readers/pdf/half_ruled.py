"""Tell grids whose rules and shades part only some of the columns that their words stand in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from actionplans.readers.pdf.geometry import Line
from actionplans.readers.pdf.grids import Grid, GridCell
from actionplans.readers.pdf.gutters import free_gaps
from actionplans.readers.pdf.segments import ALIGNED, Gap, begins_columns, spans_of

_FEWEST_CELLS = 2

Filled = Mapping[int, Sequence[Line]]
_Span = tuple[int, int]
"""Where a column begins and ends, in whole points."""


def half_ruled(grids: Sequence[tuple[Grid, Filled]], starts: Sequence[float]) -> list[bool]:
    """Tell of each grid of a page whether one of its columns hides others.

    A status shaded in each row makes a grid of the row before it, the status and what follows,
    though only blanks part the wording from its owner. At least half of the cells between two
    edges must hold words on both sides of one gap, flush with each other behind it; one cell
    is enough where several of `starts`, the places where columns are known to begin, part it.
    """
    columns: dict[_Span, list[Sequence[Line]]] = defaultdict(list)
    for grid, filled in grids:
        for index, lines in filled.items():
            if _could_hide(grid.cells[index]):
                columns[_span(grid.cells[index])].append(lines)
    hiding = {span for span, cells in columns.items() if _hides(cells, starts)}
    return [
        any(_could_hide(cell) and _span(cell) in hiding for cell in grid.cells) for grid, _ in grids
    ]


def _could_hide(cell: GridCell) -> bool:
    """Tell a cell of one column, or of several rows; in one row a title may span columns."""
    return cell.first_column == cell.last_column or cell.first_row < cell.last_row


def _span(cell: GridCell) -> _Span:
    return round(cell.rect.left), round(cell.rect.right)


def _hides(cells: Sequence[Sequence[Line]], starts: Sequence[float]) -> bool:
    parted = [spans for cell in cells if len(spans := _first_parted(cell, starts)) > 1]
    if any(begins_columns(spans, starts) for spans in parted) and len(parted) * 2 >= len(cells):
        return True
    if len(parted) < max(_FEWEST_CELLS, len(cells) / 2):
        return False
    gaps = free_gaps([spans_of(line.words, starts) for cell in cells for line in cell])
    return any(_is_column(gap, parted, len(cells)) for gap in gaps)


def _first_parted(cell: Sequence[Line], starts: Sequence[float]) -> list[Gap]:
    """Return the parts of the first line of a cell that has several."""
    return next((spans for line in cell if len(spans := spans_of(line.words, starts)) > 1), [])


def _is_column(gap: Gap, parted: Sequence[Sequence[Gap]], count: int) -> bool:
    """Tell whether in half of the cells a part begins where the gap ends."""
    flush = sum(any(abs(start - gap[1]) <= ALIGNED for start, _ in spans) for spans in parted)
    return flush >= max(_FEWEST_CELLS, count / 2)
