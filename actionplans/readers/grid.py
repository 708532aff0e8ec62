"""Lay cells that span rows and columns out as full rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_MOST_SPANNED = 60
"""No printed cell spans more columns; a wrong number must not fill the memory."""
_MOST_ROWS_SPANNED = 2_000


@dataclass(frozen=True, slots=True)
class SpanCell:
    """A cell as a file gives it: its text, and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class FullRow:
    """One row with a text for each column; a cell that spans others is repeated over them."""

    cells: tuple[str, ...]
    carried: frozenset[int]
    """Columns whose cell reaches down from the row above."""
    is_bold: bool


def full_rows(rows: Iterable[Sequence[SpanCell]]) -> Iterator[FullRow]:
    """Yield each row at its full width."""
    above: dict[int, tuple[int, SpanCell]] = {}
    for cells in rows:
        yield _full_row(cells, above)


def _full_row(cells: Sequence[SpanCell], above: dict[int, tuple[int, SpanCell]]) -> FullRow:
    """Return one row; `above` holds by column the cells that still reach down."""
    laid: list[SpanCell] = []
    carried: set[int] = set()
    begun: dict[int, tuple[int, SpanCell]] = {}
    for cell in cells:
        _reach_down(laid, carried, above)
        for _ in range(_within(cell.columns, _MOST_SPANNED)):
            if cell.rows > 1:
                begun[len(laid)] = (_within(cell.rows, _MOST_ROWS_SPANNED) - 1, cell)
            laid.append(cell)
    _reach_down(laid, carried, above)
    above.update(begun)
    own = [cell for cell in cells if cell.text]
    is_bold = bool(own) and all(cell.is_bold for cell in own)
    return FullRow(tuple(cell.text for cell in laid), frozenset(carried), is_bold)


def _reach_down(
    laid: list[SpanCell], carried: set[int], above: dict[int, tuple[int, SpanCell]]
) -> None:
    while len(laid) in above:
        column = len(laid)
        left, cell = above.pop(column)
        if left > 1:
            above[column] = (left - 1, cell)
        carried.add(column)
        laid.append(cell)


def _within(count: int, most: int) -> int:
    return min(max(count, 1), most)
