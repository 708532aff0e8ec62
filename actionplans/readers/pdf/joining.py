"""Join the parts of a table that page ends put asunder."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from actionplans.readers.broken_rows import continues, is_unfinished
from actionplans.readers.pdf.lines import has_room
from actionplans.readers.pdf.printed import Cell, Piece, Row, Table

_SAME_EDGE = 4.0
_SAME_OUTLINE = 8.0
_NARROWEST = 14.0
"""An empty column narrower than this, in points, is a gap between two borders."""
_MOST_HEADINGS = 3
_MOST_NOTES = 3
"""So many paragraphs may stand at the foot of a page below a table that goes on."""
_LONGEST_HEADING = 60
_SENTENCE = 3
"""Fewer words than this make no sentence that could stop in its middle."""
_USUAL = 0.8
"""A column filled in this share of the rows is filled in every whole row."""
_FEW_ROWS = 4
_LONGER = 4

Repeated = tuple[int, str]
"""Page, and the text of a row of headings that is printed again on it."""


def join_tables(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Repeated]]:
    """Return the pieces with each table whole, and the repeated headings left out.

    A row that a page end breaks is made whole: it is broken where its second half goes on in
    mid-sentence, or lacks what nearly every other row has.
    """
    joined: list[Piece] = []
    repeated: list[Repeated] = []
    ends = dict[int, int]()
    for piece in pieces:
        last = _goes_on_in(joined, ends, piece) if isinstance(piece, Table) else None
        if isinstance(piece, Table) and last is not None:
            repeated += _append(last, piece)
            ends[id(last)] = piece.page
            continue
        if isinstance(piece, Table):
            ends[id(piece)] = piece.page
        joined.append(piece)
    for table in joined:
        if isinstance(table, Table):
            repeated += _drop_headings(table)
            _drop_columns(table)
    return joined, repeated


def _goes_on_in(joined: Sequence[Piece], ends: Mapping[int, int], table: Table) -> Table | None:
    """Return the table of the page before that goes on in another one.

    Nothing stands between the two, or notes at the foot of the page in the middle of a row.
    """
    notes = 0
    while notes < len(joined) and not isinstance(joined[-1 - notes], Table):
        notes += 1
    last = joined[-1 - notes] if notes < min(len(joined), _MOST_NOTES + 1) else None
    if not isinstance(last, Table) or table.page != ends[id(last)] + 1 or not is_same(last, table):
        return None
    if notes and not _breaks_a_row(last, table):
        return None
    return last if all(piece.page < table.page for piece in joined[len(joined) - notes :]) else None


def _breaks_a_row(first: Table, second: Table) -> bool:
    """Tell whether the second table begins with the rest of the first one's last row."""
    body = second.rows[_headings(first.rows, second.rows) :]
    is_alike = len(first.edges) == len(second.edges)
    return bool(body) and len(first.rows) > 1 and is_alike and _is_broken(first.rows, body[0])


def is_same(first: Table, second: Table) -> bool:
    """Tell whether two tables have the same outline and mostly the same columns."""
    a, b = first.edges, second.edges
    if abs(a[0] - b[0]) > _SAME_OUTLINE or abs(a[-1] - b[-1]) > _SAME_OUTLINE:
        return False
    fewer, more = sorted((a, b), key=len)
    return all(any(abs(x - y) <= _SAME_EDGE for y in more) for x in fewer[1:-1])


def _append(first: Table, second: Table) -> list[Repeated]:
    edges = max((first.edges, second.edges), key=len)
    first.rows = [_fitted(row, first.edges, edges) for row in first.rows]
    rows = [_fitted(row, second.edges, edges) for row in second.rows]
    first.edges = edges
    count = _headings(first.rows, rows)
    repeated = [(second.page, " | ".join(row.texts)) for row in rows[:count]]
    rows = rows[count:]
    if rows and count < _MOST_HEADINGS and (rest := _below_headings(first.rows[count], rows[0])):
        repeated.append((second.page, " | ".join(first.rows[count].texts)))
        rows[0] = rest
    if rows and len(first.rows) > 1 and _is_broken(first.rows, rows[0]):
        first.rows[-1] = _whole(first.rows[-1], rows.pop(0))
    first.rows += rows
    return repeated


def _fitted(row: Row, edges: Sequence[float], wanted: Sequence[float]) -> Row:
    """Return a row over more columns; a cell wider than one column is repeated over them."""
    if len(edges) == len(wanted):
        return row
    middles = [(a + b) / 2 for a, b in pairwise(wanted)]
    homes = [max(0, sum(m > x + _SAME_EDGE for x in edges[:-1]) - 1) for m in middles]
    return Row(
        [
            replace(row.cells[home], is_repeated=bool(i and homes[i - 1] == home))
            for i, home in enumerate(homes)
        ]
    )


def _headings(first: Sequence[Row], second: Sequence[Row]) -> int:
    """Return how many rows of headings at the head of both are the same."""
    count = 0
    for above, below in zip(first[:_MOST_HEADINGS], second, strict=False):
        if not is_same_row(above, below) or not (above.is_bold or (not count and _heads(above))):
            break
        count += 1
    return count


def is_same_row(one: Row, other: Row) -> bool:
    """Tell whether two rows print the same, blanks and capitals apart."""
    return [*map(_folded, one.texts)] == [*map(_folded, other.texts)]


def _heads(row: Row) -> bool:
    """Tell whether a row looks like headings, whatever its type: short texts without numbers."""
    filled = [text for text in row.texts if text]
    return (
        len(filled) > 1
        and max(map(len, filled)) <= _LONGEST_HEADING
        and not re.search(r"\d", " ".join(filled))
    )


def _below_headings(headings: Row, row: Row) -> Row | None:
    """Return what a row prints below repeated headings that no rule parts from it, or None."""
    pairs = list(zip(headings.texts, row.texts, strict=True))
    if not headings.is_bold or sum(bool(text) for text, _ in pairs) < 2:
        return None
    if not all(_folded(text).startswith(_folded(heading)) for heading, text in pairs):
        return None
    return Row([_rest(a, b) for a, b in zip(headings.cells, row.cells, strict=True)])


def _rest(heading: Cell, cell: Cell) -> Cell:
    lines = cell.lines[len(heading.lines) :]
    return replace(cell, text=_after(heading.text, cell.text), lines=lines)


def _after(heading: str, text: str) -> str:
    """Return a text without the words of the heading that it begins with."""
    pattern = r"\s+".join(map(re.escape, heading.split()))
    return re.sub(rf"\s*{pattern}\s*", "", text, count=1, flags=re.IGNORECASE)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_broken(rows: Sequence[Row], below: Row) -> bool:
    """Tell whether a row on the next page is the rest of the last one."""
    last = rows[-1]
    if any(_spans(row) for row in (last, below)):
        return False
    pairs = [(a.text, b.text) for a, b in zip(last.cells, below.cells, strict=True)]
    going_on = [bool(a) and goes_on(a, b) for a, b in pairs if b]
    if any(going_on) and (any(a and not b for a, b in pairs) or all(going_on)):
        return True
    body = rows[1:]
    if len(body) < _FEW_ROWS or _is_label(body, below):
        return False
    usual = [i for i in range(len(below.cells)) if _share(body, i) >= _USUAL]
    lacking = [i for i in usual if not below.cells[i].text]
    if not lacking or len(usual) < 2:
        return False
    fits_together = not any(a and b for a, b in pairs) and any(not pairs[i][0] for i in usual)
    # The last row holds two of what the rest lacks, as two dates for two actions.
    is_shared = all("\n" in pairs[i][0] for i in lacking)
    return fits_together or is_shared or len(lacking) * 2 >= len(usual)


def _is_label(rows: Sequence[Row], below: Row) -> bool:
    """Tell whether a row prints a title in its first column, among numbers or short words."""
    if any(text for text in below.texts[1:]):
        return False
    lengths = sorted(len(row.texts[0]) for row in rows)
    return len(below.texts[0]) > _LONGER * lengths[len(lengths) // 2]


def _spans(row: Row) -> bool:
    """Tell whether a text stands over several columns, as a title does."""
    return any(cell.is_repeated and not cell.is_carried for cell in row.cells)


def goes_on(first: str, second: str) -> bool:
    """Tell whether a text goes on in the middle of a sentence; "A" is a rating, no article."""
    if is_unfinished(first) and len(first.split()) >= _SENTENCE:
        return True
    return continues(second) and not first.endswith((".", "!", "?", ":", ";"))


def _share(rows: Sequence[Row], column: int) -> float:
    return sum(bool(row.cells[column].text) for row in rows) / len(rows)


def _whole(first: Row, second: Row) -> Row:
    return Row([_joined(a, b) for a, b in zip(first.cells, second.cells, strict=True)])


def _joined(first: Cell, second: Cell) -> Cell:
    spots = first.spots + second.spots
    if not (first.text and second.text):
        return replace(first if first.text else second, spots=spots)
    link = "\n" if _begins_anew(first, second) else " "
    text = f"{first.text}{link}{second.text}"
    return replace(first, text=text, spots=spots, lines=first.lines + second.lines)


def _begins_anew(first: Cell, second: Cell) -> bool:
    """Tell whether the half of a cell on the next page is a part of its own in a stack."""
    if second.text.startswith("•") or goes_on(first.text, second.text):
        return second.text.startswith("•")
    if not (first.lines and second.lines and first.area):
        return False
    return has_room(first.lines[-1], second.lines[0], first.area)


def _drop_headings(table: Table) -> list[Repeated]:
    """Leave out rows that print the table's headings again, and return them."""
    heads = table.rows[0]
    if not (heads.is_bold and _heads(heads)):
        return []
    again = [row for row in table.rows[1:] if row.is_bold and is_same_row(heads, row)]
    table.rows = [row for row in table.rows if not any(row is other for other in again)]
    return [(_page(row), " | ".join(row.texts)) for row in again]


def _page(row: Row) -> int:
    return min(page for cell in row.cells for page, _ in cell.spots)


def _drop_columns(table: Table) -> None:
    """Leave out the columns that hold nothing of their own and are too narrow for words."""
    used = [
        i
        for i, (left, right) in enumerate(pairwise(table.edges))
        if right - left > _NARROWEST
        or any(row.cells[i].text and not row.cells[i].is_repeated for row in table.rows)
    ]
    table.edges = (*(table.edges[i] for i in used), table.edges[-1])
    table.rows = [Row([row.cells[i] for i in used]) for row in table.rows]
