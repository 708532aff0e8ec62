"""Find where a table says what its columns hold: one row of headings, two of them, or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actionplans.columns.heading_words import heading_words
from actionplans.columns.meanings import Column, read_without_headings, settle
from actionplans.fields.headings import heading_role, read_headings
from actionplans.readers.content import TableRow

_MOST_TITLE_ROWS = 30
_ENOUGH_ROWS = 3
_SHORT = 4
_PARTS = {"member", "members", "officer", "officers", "start", "from", "end", "to", "finish"}
"""Words of a second row that say little without the heading above them."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the columns of a table hold."""

    columns: tuple[Column, ...]
    rows: int
    """How many rows of the table the headings take."""
    recommends: bool
    """A heading of the table names recommendations."""

    @property
    def roles(self) -> dict[int, str]:
        """Return the role of each column that has one, by position."""
        return {i: column.role for i, column in enumerate(self.columns) if column.role}

    @property
    def has_actions(self) -> bool:
        """Tell whether one of the columns holds the actions."""
        return any(column.role == "action" for column in self.columns)


def read_head(
    rows: Sequence[TableRow],
    at: int,
    ahead: Sequence[Sequence[str]],
    chosen: Mapping[str, str],
) -> Head | None:
    """Return the head that begins at a row, or None where none does.

    `ahead` holds the rows of the tables that go on with this one, `chosen` the roles that a
    person gave to columns, by folded heading.
    """
    cells, count = list(rows[at].cells), 1
    if at + 1 < len(rows) and (joined := _joined(rows[at], rows[at + 1])):
        cells, count = joined, 2
    roles = read_headings(cells, heading_words())
    if roles is None and count == 1:
        return None
    if roles is None:
        cells, count = list(rows[at].cells), 1
        roles = read_headings(cells, heading_words())
    if roles is None:
        return None
    body = [row.cells for row in rows[at + count :]]
    columns = settle(cells, roles, _body(body, ahead), chosen)
    recommends = any("recommendation" in cell.lower() for cell in cells)
    return _head(columns, count, recommends=recommends)


def infer_head(
    rows: Sequence[TableRow], ahead: Sequence[Sequence[str]], chosen: Mapping[str, str]
) -> Head | None:
    """Return the head of a table without headings, by its cells alone; None where it is no plan."""
    body = _body([row.cells for row in rows], ahead)
    width = max(map(len, body), default=0)
    columns = read_without_headings(width, [row for row in body if len(row) == width])
    if not columns:
        return None
    given = [chosen.get(column.heading) for column in columns]
    roles = [c.role if g is None else g for c, g in zip(columns, given, strict=True)]
    settled = [
        Column(heading=c.heading, role=r, certainty=c.certainty, reason=c.reason)
        for c, r in zip(columns, roles, strict=True)
    ]
    return _head(settled, 0, recommends="recommendation" in roles)


def find_head(rows: Sequence[TableRow]) -> int:
    """Return at which row the headings of a table begin; 0 where it has none."""
    tops = rows[:_MOST_TITLE_ROWS]
    found = (i for i, row in enumerate(tops) if read_headings(row.cells, heading_words()))
    return next(found, 0)


def _head(columns: Sequence[Column], count: int, *, recommends: bool) -> Head | None:
    head = Head(tuple(columns), count, recommends)
    return head if head.has_actions else None


def _body(body: Sequence[Sequence[str]], ahead: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    return body if len(body) >= _ENOUGH_ROWS else [*body, *ahead]


def _joined(row: TableRow, below: TableRow) -> list[str]:
    """Return the headings of two rows as one, or [] where the second is no row of headings.

    "Lead" over two columns above "Member" and "Officer" becomes "Lead Member", "Lead Officer".
    """
    is_title = len(set(filter(None, row.cells))) < 2
    is_whole = read_headings(below.cells, heading_words()) is not None
    if is_title or is_whole or len(row.cells) != len(below.cells):
        return []
    own = {i: c for i, c in enumerate(below.cells) if c and c != row.cells[i]}
    if len(own) < 2 or not all(_is_part(cell) for cell in own.values()):
        return []
    above = [cell for i, cell in enumerate(row.cells) if i in own]
    is_spread = len(set(above)) < len(above) or not all(above)
    return (
        [
            f"{cell} {own[i]}".strip() if i in own else cell
            for i, cell in enumerate(_spread(row, own))
        ]
        if is_spread
        else []
    )


def _spread(row: TableRow, own: Mapping[int, str]) -> list[str]:
    """Repeat a heading over the blank cells to its right that have a heading below."""
    cells: list[str] = []
    for i, cell in enumerate(row.cells):
        cells.append(cells[-1] if not cell and i in own and cells else cell)
    return cells


def _is_part(cell: str) -> bool:
    is_short = len(cell.split()) <= _SHORT and not any(c.isdigit() for c in cell)
    return is_short and (cell.lower() in _PARTS or bool(heading_role(cell, heading_words())))
