"""Find where a table says what its columns hold: one row of headings, two of them, or none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from actionplans.columns.deeds import find_deeds
from actionplans.columns.evidence import judge_columns
from actionplans.columns.meanings import (
    Column,
    fold,
    read_without_headings,
    settle,
)
from actionplans.columns.missing import shows_values
from actionplans.columns.settling import Known
from actionplans.fields.commitments import is_commitment, is_deadline, is_imperative
from actionplans.fields.headings import Words, heading_role, read_headings, read_some_headings
from actionplans.fields.owners import is_owner
from actionplans.readers.content import TableRow

Body = Sequence[Sequence[str]]
"""The cells of rows, one sequence for each row."""

_MOST_TITLE_ROWS = 30
_ENOUGH_ROWS = 3
_SHORT = 4
_LONG = 6
_MOST_BANNER = 8
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
    ahead: Body,
    known: Known,
) -> Head | None:
    """Return the head that begins at a row, or None where none does.

    `ahead` holds the rows of the tables that go on with this one.
    """
    for cells, count in _readings(rows, at, known.words):
        below = partial(_body, rows, at + count, ahead, cells)
        roles = _read_roles(cells, below, known.words, is_top=_is_top(rows, at))
        if roles is not None:
            columns = settle(cells, roles, below(), known)
            recommends = any("recommendation" in cell.lower() for cell in cells)
            return _head(columns, count, recommends=recommends)
    return None


def _readings(rows: Sequence[TableRow], at: int, words: Words) -> Iterator[tuple[list[str], int]]:
    """Yield the headings that may begin at a row, with the rows that they take."""
    if at + 1 < len(rows):
        if joined := _joined(rows[at], rows[at + 1], words):
            yield from _longer(joined, rows, at)
            yield joined, 2
        elif _is_banner(rows[at], rows[at + 1], words):
            yield list(rows[at + 1].cells), 2
    yield list(rows[at].cells), 1


def _longer(
    joined: Sequence[str], rows: Sequence[TableRow], at: int
) -> Iterator[tuple[list[str], int]]:
    """Yield two rows of headings with a third that only ends them."""
    below = rows[at + 2].cells if at + 2 < len(rows) else ()
    own = {i: cell for i, cell in enumerate(below) if cell}
    if len(below) == len(joined) and own and _goes_on(own):
        yield [" ".join(filter(None, pair)) for pair in zip(joined, below, strict=True)], 3


def _is_top(rows: Sequence[TableRow], at: int) -> bool:
    """Tell whether nothing but titles stands above a row in its table."""
    return all(len(set(filter(None, row.cells))) < 2 for row in rows[:at])


def _read_roles(
    cells: Sequence[str], below: Callable[[], Body], words: Words, *, is_top: bool
) -> dict[int, str] | None:
    """Return what the headings say, or None where they are none.

    At the top of a table the cells below may say which column holds the actions, or that one of
    unknown heading holds their owners or dates. They are asked for only then: each row of a table
    may be a heading, and to look at all below each of them would take minutes in a long table.
    """
    roles = read_headings(cells, words)
    if roles is not None:
        return None if _holds_values(cells, roles, words) else roles
    some = read_some_headings(cells, words) if is_top else None
    if some is None:
        return None
    if "action" in some.values():
        return some if shows_values(judge_columns(below()), some) else None
    deeds = find_deeds(below(), some)
    # What stands beyond the last heading is headed by none of them.
    return {**some, deeds: "action"} if deeds is not None and deeds < len(cells) else None


def _holds_values(cells: Sequence[str], roles: Mapping[int, str], words: Words) -> bool:
    """Tell a row of the plan whose words are also heading words from a row of headings."""
    numbered = [cell for cell in cells if any(c.isdigit() for c in cell)]
    # "Progress update (June 2023)" is a heading, though a date is all that it says.
    dates = [c for c in numbered if is_deadline(c) and heading_role(c, words) in ("", "deadline")]
    if len(dates) == 1 and "deadline" not in roles.values():
        return True
    long = [cell for cell in cells if len(cell.split()) > _LONG]
    return any(is_imperative(cell) or cell.endswith(".") for cell in long)


def infer_head(rows: Sequence[TableRow], ahead: Body, known: Known) -> Head | None:
    """Return the head of a table without headings, by its cells alone; None where it is no plan."""
    own = sum(_is_telling(row.cells, []) for row in rows)
    if own < _ENOUGH_ROWS and any(read_headings(cells, known.words) for cells in ahead):
        # Titles and facts above a table that has headings of its own.
        return None
    body = _body(rows, 0, ahead, ())
    width = max(map(len, body), default=0)
    wide = [row for row in body if len(row) == width]
    columns = read_without_headings(width, wide)
    if not columns:
        return None
    tops = _unknown_headings(rows, {c.role: i for i, c in enumerate(columns) if c.role})
    if tops is None:
        return None
    # A title may stand between the headings and the first row.
    tops = next((n for n in range(tops, 0, -1) if _is_wide(rows[n - 1].cells, width)), tops)
    above = rows[tops - 1].cells if tops else ()
    columns = read_without_headings(width, wide, _told(above, known)) or columns
    named = [_chosen(_headed(c, i, above), known.chosen) for i, c in enumerate(columns)]
    return _head(named, tops, recommends=any(c.role == "recommendation" for c in named))


def _is_wide(cells: Sequence[str], width: int) -> bool:
    """Tell headings, which stand over most of the columns, from a title."""
    return len(set(filter(None, cells))) * 2 > width


def _told(above: Sequence[str], known: Known) -> dict[int, str]:
    """Return what the headings say that known words are in, though they are too few."""
    roles = {i: heading_role(cell, known.words) for i, cell in enumerate(above)}
    return {i: role for i, role in roles.items() if list(roles.values()).count(role) == 1 and role}


def _unknown_headings(rows: Sequence[TableRow], places: Mapping[str, int]) -> int | None:
    """Return how many rows at the top hold neither a date, a deed nor an owner beside words.

    None where all do: the table holds titles alone, whatever the one below it holds.
    """
    for number, row in enumerate(rows[:_MOST_TITLE_ROWS]):
        cells = {role: row.cells[i] for role, i in places.items() if i < len(row.cells)}
        action, owner = cells.get("action", ""), cells.get("owner", "")
        # A heading such as "Budget holder" is a post as well.
        is_owned = bool(owner) and len(action.split()) >= _SHORT and is_owner(owner)
        is_dated = is_deadline(cells.get("deadline", ""))
        if (is_owned or is_dated or _is_deed(action)) and _is_telling(row.cells, []):
            return number
    return None


def _is_deed(cell: str) -> bool:
    """Tell a deed from a heading that is a verb too: "Measure"."""
    return " " in cell and is_commitment(cell)


def _headed(column: Column, index: int, above: Sequence[str]) -> Column:
    printed = " ".join(above[index].split()) if index < len(above) else ""
    return replace(column, heading=printed or column.heading)


def _chosen(column: Column, chosen: Mapping[str, str]) -> Column:
    choice = chosen.get(fold(column.heading))
    if choice is None:
        return column
    return replace(column, role=choice, certainty=1.0, reason="A person chose this.")


def find_head(rows: Sequence[TableRow], ahead: Body, known: Known) -> int:
    """Return at which row the headings of a table begin; 0 where it has none."""
    tops = range(len(rows[:_MOST_TITLE_ROWS]))
    told = (i for i in tops if _read_roles(rows[i].cells, tuple, known.words, is_top=False))
    found = next(told, None)
    if found is not None:
        return found
    # Headings that do not name the actions: the cells below must show them.
    unchosen = replace(known, chosen={})
    return next((i for i in tops if read_head(rows[i:], 0, ahead, unchosen)), 0)


def _head(columns: Sequence[Column], count: int, *, recommends: bool) -> Head | None:
    head = Head(tuple(columns), count, recommends)
    return head if head.has_actions else None


def _body(
    rows: Sequence[TableRow], begin: int, ahead: Body, headings: Sequence[str]
) -> list[Sequence[str]]:
    """Return the rows that tell what the columns hold: no titles, no headings printed again."""
    folded = list(map(fold, headings))
    below = (row.cells for row in islice(rows, begin, None))
    own: list[Sequence[str]] = [cells for cells in below if _is_telling(cells, folded)]
    if len(own) >= _ENOUGH_ROWS:
        return own
    return [*own, *(cells for cells in ahead if _is_telling(cells, folded))]


def _is_telling(cells: Sequence[str], folded: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    is_title = len(filled) > 1 and len(set(filled)) == 1
    return not is_title and list(map(fold, cells)) != folded


def _joined(row: TableRow, below: TableRow, words: Words) -> list[str]:
    """Return the headings of two rows as one, or [] where the second is no row of headings.

    "Lead" over two columns above "Member" and "Officer" becomes "Lead Member", "Lead Officer".
    """
    is_title = len(set(filter(None, row.cells))) < 2
    is_whole = read_headings(below.cells, words) is not None
    if is_title or is_whole or len(row.cells) != len(below.cells):
        return []
    own = {i: c for i, c in enumerate(below.cells) if c and c != row.cells[i]}
    if len(own) < 2 or not (_goes_on(own) or all(_is_part(cell, words) for cell in own.values())):
        return []
    return [
        f"{cell} {own[i]}".strip() if i in own else cell for i, cell in enumerate(_spread(row, own))
    ]


def _is_banner(row: TableRow, below: TableRow, words: Words) -> bool:
    """Tell groups of columns above headings that are whole without them."""
    filled = [cell for cell in row.cells if cell]
    is_spread = len(set(filled)) < len(filled) or len(filled) < len(row.cells)
    is_wide = len(row.cells) == len(below.cells) and len(set(below.cells)) > len(set(filled))
    if any(len(c.split()) > _MOST_BANNER or is_deadline(c) or is_imperative(c) for c in filled):
        return False
    return (
        is_spread
        and is_wide
        and bool(read_headings(below.cells, words) or read_some_headings(below.cells, words))
    )


def _goes_on(own: Mapping[int, str]) -> bool:
    """Tell whether a second row only ends the headings above: "What is to be", "done"."""
    are_short = all(_is_short(cell) for cell in own.values())
    return are_short and sum(cell[:1].islower() for cell in own.values()) * 2 > len(own)


def _spread(row: TableRow, own: Mapping[int, str]) -> list[str]:
    """Repeat a heading over the blank cells to its right that have a heading below."""
    cells: list[str] = []
    for i, cell in enumerate(row.cells):
        cells.append(cells[-1] if not cell and i in own and cells else cell)
    return cells


def _is_part(cell: str, words: Words) -> bool:
    return _is_short(cell) and (cell.lower() in _PARTS or bool(heading_role(cell, words)))


def _is_short(cell: str) -> bool:
    return len(cell.split()) <= _SHORT and not any(c.isdigit() for c in cell)
