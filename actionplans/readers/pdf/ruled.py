"""Fill the cells of a ruled grid with the words that stand in them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from actionplans.readers.pdf.geometry import Line, Rect, Word
from actionplans.readers.pdf.grids import Grid, GridCell
from actionplans.readers.pdf.lines import Area, Joiner, stacks, to_lines, usual_leading
from actionplans.readers.pdf.printed import Cell, Row, Table
from actionplans.readers.pdf.standing import lines_by_column

_INNER = 0.92
"""Of a column's width less its margins, so much is surely open to text."""

Filled = dict[int, list[Line]]
"""The lines of each cell of a grid that has any, by the cell's number."""
Reach = dict[tuple[int, int], float]
"""The right end of the longest line by the edges of its column, in whole points: a column that
goes on over the pages can be filled so far on each of them."""


def find_reach(grids: Iterable[tuple[Grid, Filled]]) -> Reach:
    """Return how far lines reach in the columns of a document's grids."""
    reach: Reach = {}
    for grid, filled in grids:
        for index, lines in filled.items():
            rect = grid.cells[index].rect
            rights = [x.rect.right for x in lines if x.rect.right <= rect.right]
            reach[_span(rect)] = max([reach.get(_span(rect), 0.0), *rights])
    return reach


def read_grid(grid: Grid, filled: Filled, page: int, reach: Reach, joiner: Joiner) -> Table | None:
    """Return the table of a grid, or None where no cell holds text.

    A cell that spans rows or columns is repeated over them. Rows that hold nothing are left out.
    """
    if not filled:
        return None
    areas, leading = _areas(grid, filled, reach), usual_leading(filled.values())
    places = [[Cell() for _ in grid.xs[1:]] for _ in grid.ys[1:]]
    for cell, lines in _parted(grid, filled, areas):
        span = (cell.first_column, cell.last_column)
        text = "\n".join(stacks(lines, areas[span], leading, joiner))
        _put(places, cell, Cell(text, [(page, cell.rect)], lines=tuple(lines), area=areas[span]))
    rows = [Row(cells) for cells in places if any(cell.text for cell in cells)]
    return Table(page, grid.rect, grid.xs, rows, is_ruled=True)


def lines_by_cell(grid: Grid, words: Iterable[Word]) -> Filled:
    """Return the lines of each cell that has any, by the cell's number."""
    placed: dict[int, list[Word]] = defaultdict(list)
    by_position = {
        (row, column): index
        for index, cell in enumerate(grid.cells)
        for row in range(cell.first_row, cell.last_row + 1)
        for column in range(cell.first_column, cell.last_column + 1)
    }
    for word in words:
        left, top, right, bottom = word.rect
        row = _position(grid.ys, (top + bottom) / 2)
        # A word that is wider than its cell still begins in it.
        column = _position(grid.xs, min((left + right) / 2, left + 3))
        placed[by_position[row, column]].append(word)
    return {index: to_lines(words) for index, words in placed.items()}


def _position(edges: Sequence[float], place: float) -> int:
    """Return between which edges a place lies; what lies outside belongs to the outermost."""
    return bisect_right(edges, place, 1, len(edges) - 1) - 1


def _areas(grid: Grid, filled: Filled, reach: Reach) -> dict[tuple[int, int], Area]:
    """Return by span of columns the stretch that lines of text can surely fill."""
    lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
    spans: dict[tuple[int, int], Rect] = {}
    for index, cell in enumerate(grid.cells):
        span = (cell.first_column, cell.last_column)
        spans[span] = cell.rect
        lines[span] += filled.get(index, [])
    return {
        span: _area(rect, lines[span], reach.get(_span(rect), 0.0)) for span, rect in spans.items()
    }


def _span(rect: Rect) -> tuple[int, int]:
    return round(rect.left), round(rect.right)


def _parted(
    grid: Grid, filled: Filled, areas: dict[tuple[int, int], Area]
) -> Iterator[tuple[GridCell, list[Line]]]:
    """Yield each cell with its lines.

    A cell over several columns whose lines stand in them is one for each: its rules are missing,
    as about the half of a row that a page end breaks.
    """
    single = {first: area for (first, last), area in areas.items() if first == last}
    for index, cell in enumerate(grid.cells):
        lines = filled.get(index, [])
        columns = range(cell.first_column, cell.last_column + 1)
        parts = None
        if len(columns) > 1 and cell.first_row == cell.last_row and single.keys() >= {*columns}:
            words = [word for line in lines for word in line.words]
            parts = lines_by_column(words, grid.xs, single)
        if parts is None or len(parts) < 2:
            yield cell, lines
            continue
        for column in columns:
            rect = cell.rect._replace(left=grid.xs[column], right=grid.xs[column + 1])
            part = replace(cell, rect=rect, first_column=column, last_column=column)
            yield part, parts.get(column, [])


def _area(rect: Rect, lines: Sequence[Line], reach: float) -> Area:
    if not lines:
        return Area(rect.left, rect.right, rect.right)
    left = min(line.rect.left for line in lines)
    inner = rect.width - 2 * max(left - rect.left, 0)
    right = max(reach, *(line.rect.right for line in lines))
    return Area(left, max(left + inner * _INNER, right), max(left + inner, right))


def _put(places: list[list[Cell]], cell: GridCell, printed: Cell) -> None:
    """Put what a cell prints in every row and column that it spans."""
    is_bold = bool(printed.lines) and all(line.is_bold for line in printed.lines)
    for row in range(cell.first_row, cell.last_row + 1):
        for column in range(cell.first_column, cell.last_column + 1):
            places[row][column] = replace(
                printed,
                is_bold=is_bold,
                is_repeated=(row, column) != (cell.first_row, cell.first_column),
                is_carried=row > cell.first_row,
            )
