"""Find the grids that rules make, and the cells between them; a missing rule merges two cells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_high, median_low

from actionplans.readers.pdf.geometry import Rect, Rule

_SAME = 2.5
"""Rules nearer than this stand for one edge."""
_REACH = 3.5
"""A rule that stops so near another one still meets it."""
_SHORTEST = 5.0
_OPEN = 10.0
"""Rules that reach this far beyond the last upright one make an open column there."""
_MOST_CROSSINGS = 4_000_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell, with the rows and columns that it spans; both ends belong to it."""

    rect: Rect
    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table."""

    xs: tuple[float, ...]
    """The edges of the columns, one more than there are columns."""
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def rect(self) -> Rect:
        """Return the outline of the whole grid."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def find_grids(across: Iterable[Rule], down: Iterable[Rule]) -> list[Grid]:
    """Return the grids of at least two columns, the largest first."""
    levels, uprights = merged(across), merged(down)
    grids = []
    for part_across, part_down in _parts(levels, uprights):
        if len(part_across) > 1 and part_down:
            grid = _grid(part_across, part_down)
            if grid is not None:
                grids.append(grid)
    return sorted(grids, key=lambda grid: -grid.rect.width * grid.rect.height)


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join the rules that continue or cover each other; leave out those too short to part cells."""
    rows: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if rows and rule.at - rows[-1][0].at <= _SAME / 2:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    whole = [rule for row in rows for rule in _joined(row)]
    return [rule for rule in whole if rule.end - rule.start >= _SHORTEST]


def _joined(row: Sequence[Rule]) -> Iterator[Rule]:
    at = sum(rule.at for rule in row) / len(row)
    start = end = None
    for rule in sorted(row, key=lambda rule: rule.start):
        if start is None or end is None:
            start, end = rule.start, rule.end
        elif rule.start <= end + _REACH:
            end = max(end, rule.end)
        else:
            yield Rule(at, start, end)
            start, end = rule.start, rule.end
    if start is not None and end is not None:
        yield Rule(at, start, end)


def _parts(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the rules that hang together by their crossings."""
    if len(across) * len(down) > _MOST_CROSSINGS:
        return
    heads = list(range(len(across) + len(down)))
    for i, level in enumerate(across):
        for j, upright in enumerate(down, start=len(across)):
            if _meet(level, upright):
                _unite(heads, i, j)
    parts: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for index in range(len(heads)):
        part = parts[_head(heads, index)]
        if index < len(across):
            part[0].append(across[index])
        else:
            part[1].append(down[index - len(across)])
    yield from parts.values()


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _REACH <= upright.at <= level.end + _REACH
        and upright.start - _REACH <= level.at <= upright.end + _REACH
    )


def _head(heads: list[int], index: int) -> int:
    while heads[index] != index:
        heads[index] = heads[heads[index]]
        index = heads[index]
    return index


def _unite(heads: list[int], first: int, second: int) -> None:
    heads[_head(heads, second)] = _head(heads, first)


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    xs = _edges([rule.at for rule in down], across)
    ys = _edges([rule.at for rule in across], down)
    if len(xs) < 3 or len(ys) < 2:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    heads = list(range(rows * columns))
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            index = row * columns + column
            if column and not _covered(down, left, (top + bottom) / 2):
                _unite(heads, index - 1, index)
            if row and not _covered(across, top, (left + right) / 2):
                _unite(heads, index - columns, index)
    return Grid(tuple(xs), tuple(ys), tuple(_cells(heads, xs, ys)))


def _edges(places: Iterable[float], crossing: Sequence[Rule]) -> list[float]:
    """Return the places of the rules, and the ends of those that cross where they reach on."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME:
            edges.append(place)
    # A band without inner rules leaves each of them in pieces: what counts is how far all reach.
    whole: dict[float, list[Rule]] = defaultdict(list)
    for rule in crossing:
        whole[rule.at].append(rule)
    first = median_high([min(rule.start for rule in parts) for parts in whole.values()])
    last = median_low([max(rule.end for rule in parts) for parts in whole.values()])
    if edges and first < edges[0] - _OPEN:
        edges.insert(0, first)
    if edges and last > edges[-1] + _OPEN:
        edges.append(last)
    return edges


def _covered(rules: Iterable[Rule], at: float, middle: float) -> bool:
    return any(
        abs(rule.at - at) <= _SAME and rule.start - 1 <= middle <= rule.end + 1 for rule in rules
    )


def _cells(heads: list[int], xs: Sequence[float], ys: Sequence[float]) -> Iterator[GridCell]:
    columns = len(xs) - 1
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(len(heads)):
        members[_head(heads, index)].append(index)
    for parts in members.values():
        rows = [index // columns for index in parts]
        places = [index % columns for index in parts]
        rect = Rect(xs[min(places)], ys[min(rows)], xs[max(places) + 1], ys[max(rows) + 1])
        yield GridCell(rect, min(rows), max(rows), min(places), max(places))
