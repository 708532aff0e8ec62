"""Take half rows that no rules stand about into the ruled tables that page ends break there."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from actionplans.readers.pdf.geometry import Line, around
from actionplans.readers.pdf.joining import goes_on, is_same, is_same_row
from actionplans.readers.pdf.lines import Area, Joiner, stacks, usual_leading
from actionplans.readers.pdf.printed import Cell, Piece, Row, Table
from actionplans.readers.pdf.standing import lines_by_column

_NEAR = 1.5
"""Lines no further from a table than so many times their height may be of its rows."""
_MOST_HEADINGS = 3


def take_in(pieces: Sequence[Piece], joiner: Joiner) -> list[Piece]:
    """Return the pieces with the loose halves of rows in the tables that they stand against.

    Loose lines are half a row where the table goes on on the other side of the page end, each
    line stands in a column, flush with what the column prints, and several columns are filled
    or a sentence goes on.
    """
    kept = list(pieces)
    last: Table | None = None
    for table in [piece for piece in pieces if isinstance(piece, Table) and piece.is_ruled]:
        if last is not None and _have_same_columns(last, table):
            if last.page == table.page and _take_between(kept, last, table, joiner):
                continue
            if last.page + 1 == table.page:
                _take_below(kept, last, table, joiner)
                _take_above(kept, last, table, joiner)
        last = table
    return kept


def _have_same_columns(one: Table, other: Table) -> bool:
    return len(one.edges) == len(other.edges) and is_same(one, other)


def _take_between(kept: list[Piece], heads: Table, table: Table, joiner: Joiner) -> bool:
    """Make headings, the loose rest of a row below them and the table that follows one table."""
    loose = _between(kept, heads, table)
    if len(heads.rows) > _MOST_HEADINGS or is_same_row(heads.rows[0], table.rows[0]):
        return False
    if _adjoining(loose, heads) != loose or _adjoining(loose[::-1], table) != loose[::-1]:
        return False
    row = _row(loose, table, joiner)
    if row is None or not _is_filled(row):
        return False
    heads.rows += [row, *table.rows]
    heads.rect = heads.rect.joined(table.rect)
    _leave_out(kept, [*loose, table])
    return True


def _take_below(kept: list[Piece], table: Table, after: Table, joiner: Joiner) -> None:
    """Take the first half of a row below a table into it."""
    near = [piece for piece in _between(kept, table, after) if piece.page == table.page]
    loose = _adjoining(near, table)
    row = _row(loose, table, joiner)
    if row is not None and (_is_filled(row) or _goes_on(row, after.rows[0])):
        table.rows.append(row)
        _leave_out(kept, loose)


def _take_above(kept: list[Piece], before: Table, table: Table, joiner: Joiner) -> None:
    """Take the second half of a row above a table into it."""
    near = [piece for piece in _between(kept, before, table) if piece.page == table.page]
    loose = _adjoining(near[::-1], table)
    row = _row(loose, table, joiner)
    if row is not None and (_is_filled(row) or _goes_on(before.rows[-1], row)):
        table.rows.insert(0, row)
        _leave_out(kept, loose)


def _between(kept: Sequence[Piece], first: Table, second: Table) -> list[Piece]:
    start = next(i for i, piece in enumerate(kept) if piece is first)
    end = next(i for i, piece in enumerate(kept) if piece is second)
    return list(kept[start + 1 : end])


def _leave_out(kept: list[Piece], taken: Sequence[Piece]) -> None:
    kept[:] = [piece for piece in kept if not any(piece is other for other in taken)]


def _adjoining(pieces: Iterable[Piece], table: Table) -> list[Piece]:
    """Return the pieces, from the nearest on, that follow each other closely from a table."""
    rect, found = table.rect, list[Piece]()
    for piece in pieces:
        lines = list(_lines(piece))
        edge = around([line.rect for line in lines])
        gap = max(rect.top - edge.bottom, edge.top - rect.bottom)
        if gap > _NEAR * lines[0].rect.height:
            break
        rect = rect.joined(edge)
        found.append(piece)
    return found


def _lines(piece: Piece) -> Iterator[Line]:
    if not isinstance(piece, Table):
        yield from piece.lines
        return
    for row in piece.rows:
        for cell in row.cells:
            yield from cell.lines


def _row(loose: Sequence[Piece], table: Table, joiner: Joiner) -> Row | None:
    """Return loose lines as a row of a table, or None where they do not stand in its columns."""
    words = [word for piece in loose for line in _lines(piece) for word in line.words]
    left, right = table.rect.left, table.rect.right
    if not words or not all(left <= w.rect.left and w.rect.right <= right for w in words):
        return None
    areas = {column: _area(table, column) for column in range(len(table.edges) - 1)}
    parts = lines_by_column(words, table.edges, areas)
    if parts is None:
        return None
    leading = usual_leading(cell.lines for row in table.rows for cell in row.cells)
    cells = [Cell() for _ in table.edges[1:]]
    for column, lines in parts.items():
        text = "\n".join(stacks(lines, areas[column], leading, joiner))
        spot = (table.page, around([line.rect for line in lines]))
        is_bold = all(line.is_bold for line in lines)
        cells[column] = Cell(text, [spot], is_bold, lines=tuple(lines), area=areas[column])
    return Row(cells)


def _area(table: Table, column: int) -> Area:
    """Return the stretch that a column's lines fill where the table's rules part it."""
    for row in table.rows:
        cell, beside = row.cells[column], row.cells[column + 1 : column + 2]
        is_wide = cell.is_repeated or any(c.is_repeated and not c.is_carried for c in beside)
        if cell.area and cell.lines and not is_wide:
            return cell.area
    left, right = list(pairwise(table.edges))[column]
    return Area(left, right, right)


def _is_filled(row: Row) -> bool:
    return sum(bool(text) for text in row.texts) > 1


def _goes_on(above: Row, below: Row) -> bool:
    return any(a and b and goes_on(a, b) for a, b in zip(above.texts, below.texts, strict=True))
