"""Tell the tables and paragraphs of a page, in the order in which they are read."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actionplans.readers.pdf.geometry import Frame, Line, Rect, Rule, Word
from actionplans.readers.pdf.grids import Grid, find_grids, merged
from actionplans.readers.pdf.gutters import Run, columns, find_runs, is_text
from actionplans.readers.pdf.half_ruled import half_ruled
from actionplans.readers.pdf.lines import Area, Joiner, area_of, in_rows, parted, to_lines
from actionplans.readers.pdf.paths import Drawn
from actionplans.readers.pdf.printed import Paragraph, Piece, Table
from actionplans.readers.pdf.ruled import Filled, Reach, lines_by_cell, read_grid
from actionplans.readers.pdf.segments import behind_gaps, common_starts
from actionplans.readers.pdf.unruled import read_columns

_PALE = 0.97
_TWO_COLUMNS = 3
"""Edges of two columns."""
_LEAST_SHADE = 7.0
_ACROSS = 0.5
"""A rule that spans this share of a table's width parts its rows."""


@dataclass(slots=True)
class Page:
    """A page with its words told apart: those within grids, and the lines outside them."""

    number: int
    frame: Frame
    drawn: Drawn
    grids: list[tuple[Grid, Filled]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    behind_gaps: Sequence[float] = ()
    """Where its lines go on behind a wide gap, whatever stands within a grid."""
    starts: Sequence[float] = ()
    """Where several lines begin a column that no rule need part."""

    @property
    def area(self) -> Area:
        """Return the stretch between the margins, as far as words and grids fill it."""
        rects = [line.rect for line in self.lines] + [grid.rect for grid, _ in self.grids]
        return area_of(rects)


def to_page(
    number: int, frame: Frame, words: Sequence[Word], drawn: Drawn, before: Page | None = None
) -> Page:
    """Part the words of a page into those of its grids and those outside them.

    A table may go on from the page before, whose columns then begin at the same places.
    """
    page = Page(number, frame, drawn, behind_gaps=behind_gaps(in_rows(words)))
    page.starts = common_starts([*(before.behind_gaps if before else ()), *page.behind_gaps])
    grids = _outer(find_grids(*_edges(drawn)))
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    rects = [grid.rect for grid in grids]
    for word in words:
        left, top, right, bottom = word.rect
        home = _home(rects, left + min(3, (right - left) / 2), (top + bottom) / 2)
        (outside if home is None else inside[home]).append(word)
    filled = [lines_by_cell(grid, held) for grid, held in zip(grids, inside, strict=True)]
    halves = half_ruled(list(zip(grids, filled, strict=True)), page.starts)
    for grid, held, cells, is_half in zip(grids, inside, filled, halves, strict=True):
        if _is_table(grid, held) and not is_half:
            page.grids.append((grid, cells))
        else:
            outside += held
    page.lines = to_lines(outside)
    return page


def _home(rects: Sequence[Rect], x: float, y: float) -> int | None:
    """Return the number of the first rectangle that holds a point."""
    for number, rect in enumerate(rects):
        if rect.holds(x, y):
            return number
    return None


def _edges(drawn: Drawn) -> tuple[list[Rule], list[Rule]]:
    """Return the rules of a page, with the edges of its shaded areas."""
    across, down = list(drawn.across), list(drawn.down)
    for shade in drawn.shades:
        rect = shade.rect
        if shade.luminance < _PALE and min(rect.width, rect.height) >= _LEAST_SHADE:
            across += [Rule(y, rect.left, rect.right) for y in (rect.top, rect.bottom)]
            down += [Rule(x, rect.top, rect.bottom) for x in (rect.left, rect.right)]
    return across, down


def _outer(grids: Sequence[Grid]) -> list[Grid]:
    """Leave out the grids that stand within a cell of another one."""
    kept: list[Grid] = []
    for grid in grids:
        x, y = grid.rect.middle_x, grid.rect.middle_y
        if not any(other.rect.holds(x, y) for other in kept):
            kept.append(grid)
    return kept


def _is_table(grid: Grid, words: Sequence[Word]) -> bool:
    """Tell whether a grid has three columns, or its words stand in both of two."""
    columns = {bisect_left(grid.xs, word.rect.middle_x) for word in words}
    return len(columns) > 1 or (len(grid.xs) > _TWO_COLUMNS and bool(words))


def pieces(
    page: Page, left_out: set[int], leading: float, reach: Reach, joiner: Joiner
) -> list[Piece]:
    """Return the tables and paragraphs of a page; `left_out` are numbers of its lines."""
    lines = [line for index, line in enumerate(page.lines) if index not in left_out]
    found: list[tuple[float, Piece]] = []
    for grid, filled in page.grids:
        if table := read_grid(grid, filled, page.number, reach, joiner):
            found.append((table.rect.top, table))
    tops = sorted(table_top for table_top, _ in found)
    for group in _between(lines, tops):
        found += [(_top(piece), piece) for piece in _free(page, group, leading, joiner)]
    # Columns of text follow each other though they begin at one height: sorting is stable.
    return [piece for _, piece in sorted(found, key=lambda pair: _order(pair[0], tops))]


def _order(top: float, tops: Sequence[float]) -> float:
    """Return the place of a piece among the grids: pieces between two grids keep their order."""
    return sum(table_top <= top for table_top in tops) + 0.5 * (top not in tops)


def _top(piece: Piece) -> float:
    return piece.rect.top if isinstance(piece, Table) else piece.lines[0].rect.top


def _between(lines: Sequence[Line], tops: Sequence[float]) -> Iterator[list[Line]]:
    """Yield the lines above the first grid, those between it and the next, and so on."""
    groups: list[list[Line]] = [[] for _ in range(len(tops) + 1)]
    for line in lines:
        groups[sum(top <= line.rect.top for top in tops)].append(line)
    yield from (group for group in groups if group)


def _free(page: Page, lines: Sequence[Line], leading: float, joiner: Joiner) -> Iterator[Piece]:
    """Yield the paragraphs of some lines, and the tables that stand among them unruled."""
    start, area = 0, page.area
    for run in find_runs(lines, page.starts):
        yield from _paragraphs(page, lines[start : run.first], area, leading)
        yield from _columned(page, lines[run.first : run.last + 1], run, leading, joiner)
        start = run.last + 1
    yield from _paragraphs(page, lines[start:], area, leading)


def _columned(
    page: Page, lines: Sequence[Line], run: Run, leading: float, joiner: Joiner
) -> Iterator[Piece]:
    parts = columns(lines, run.gutters)
    if not is_text(parts):
        yield read_columns(parts, run.gutters, _bands(page, lines), page.number, joiner)
        return
    for column in range(len(run.gutters) + 1):
        flow = [part for row in parts if (part := row[column])]
        yield from _paragraphs(page, flow, area_of([x.rect for x in flow]), leading)


def _bands(page: Page, lines: Sequence[Line]) -> list[float]:
    """Return the heights at which rules or shades part the rows of some lines."""
    left, right = min(x.rect.left for x in lines), max(x.rect.right for x in lines)
    rules = merged(_edges(page.drawn)[0])
    return [
        rule.at
        for rule in rules
        if min(rule.end, right) - max(rule.start, left) >= _ACROSS * (right - left)
    ]


def _paragraphs(
    page: Page, lines: Sequence[Line], area: Area, leading: float
) -> Iterator[Paragraph]:
    for group in _by_type(lines):
        for part in parted(group, area, leading):
            yield Paragraph(page.number, part)


def _by_type(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Part lines where their size or weight changes: titles stand apart from text."""
    group: list[Line] = []
    for line in lines:
        if group and (abs(group[-1].size - line.size) > 0.8 or group[-1].is_bold != line.is_bold):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
