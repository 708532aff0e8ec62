"""Tell a table whose rows are printed lines: one row of the plan runs over several of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mode

from actionplans.readers.broken_rows import continues, is_unfinished
from actionplans.readers.content import TableRow

_FEWEST = 2


def with_lines(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    """Return the rows, marked as lines where the file lays out a print line by line.

    In a table made of the text of a print, row after row stops in mid-sentence and goes on in
    the row below; a table of whole rows does not. The blank cells that fill such a row up to
    the width of the table say nothing, so that each line is as wide as what it prints.
    """
    if any(row.is_line for row in rows):
        return rows
    broken = sum(_goes_on(above, row) for above, row in pairwise(rows))
    return list(_lines(rows)) if broken >= _FEWEST else rows


def _goes_on(above: TableRow, row: TableRow) -> bool:
    pairs = zip(above.cells, row.cells, strict=False)
    return any(
        " " in first and is_unfinished(first) and continues(second) for first, second in pairs
    )


def _lines(rows: Sequence[TableRow]) -> Iterator[TableRow]:
    usual = mode(map(_extent, rows))
    above = TableRow((), rows[0].place)
    for row in rows:
        width = len(above.cells) if _stands_below(row, above, usual) else _extent(row)
        # A text alone in the first column may be a title over all of them.
        cells = row.cells[:width] if width > 1 else row.cells
        above = replace(row, cells=cells, is_line=True)
        yield above


def _stands_below(row: TableRow, above: TableRow, usual: int) -> bool:
    """Tell whether a row says more of one that a conversion set further right than the others."""
    filled = _filled(row)
    is_wider = len(above.cells) > usual >= _extent(row)
    return is_wider and 0 not in filled and filled <= _filled(above)


def _filled(row: TableRow) -> set[int]:
    return {index for index, cell in enumerate(row.cells) if cell}


def _extent(row: TableRow) -> int:
    """Return how many cells a row takes up to its last text."""
    return max((i for i, cell in enumerate(row.cells, start=1) if cell), default=0)
