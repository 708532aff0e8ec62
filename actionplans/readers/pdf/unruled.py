"""Read a table whose columns only stand apart, without rules between them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from actionplans.readers.broken_rows import continues, is_unfinished
from actionplans.readers.pdf.geometry import Line, Rect, around
from actionplans.readers.pdf.lines import (
    Area,
    Joiner,
    area_of,
    has_room,
    stacks,
    starts_entry,
    usual_leading,
)
from actionplans.readers.pdf.printed import Cell, Row, Table
from actionplans.readers.pdf.segments import Gap

Parts = Sequence[Line | None]
"""The parts of one line, one for each column."""
_FEW_BANDS = 3
_MOST_OF_A_BAND = 2
"""Rows that the lines themselves seem to begin in each band, where bands part the rows."""
_UNLIKE = 1.25
"""Steps that differ by this factor are of two kinds: within a cell, and between rows."""
_OFF, _FAR = 1.3, 1.4
"""Steps, as multiples of that within a cell, that may part rows and that surely do."""
_OTHER = 0.8
"""Type that differs by so many points is of another kind: of a title."""
_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?")
_FEWEST_NUMBERS = 3
_MOST_HEADINGS = 1
"""Lines in plain type above the numbers, that of the headings."""
_LEADING = 1.3
"""The step from line to line of most texts, as a multiple of the font size."""


def read_columns(
    lines: Sequence[Parts],
    gutters: Sequence[Gap],
    bands: Sequence[float],
    page: int,
    joiner: Joiner,
) -> Table:
    """Return the table of some lines parted into columns.

    `bands` are the heights of rules and of the edges of shaded rows across the table: where
    there are several, they part the rows; else the lines themselves tell.
    """
    rect = around([part.rect for parts in lines for part in parts if part])
    areas = [_area([parts[i] for parts in lines]) for i in range(len(gutters) + 1)]
    within = [y for y in bands if rect.top < y < rect.bottom]
    starts = _starts(lines, areas)
    if len(within) >= _FEW_BANDS and _part_rows(lines, within, starts):
        starts = _banded(lines, within)
    leading = usual_leading(
        [part for parts in lines if (part := parts[i])] for i in range(len(areas))
    )
    rows = [
        _row(lines[start:end], areas, leading, page, joiner)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    edges = (rect.left, *((start + end) / 2 for start, end in gutters), rect.right)
    return Table(page, rect, edges, rows)


def _area(parts: Parts) -> Area:
    printed = [part.rect for part in parts if part]
    if not printed:
        return Area(0, 0, 0)
    return area_of(printed)


def _rect(parts: Parts) -> Rect:
    return around([part.rect for part in parts if part])


def _part_rows(lines: Sequence[Parts], bands: Sequence[float], starts: Sequence[int]) -> bool:
    """Tell whether bands part the rows, rather than rules below the headings of several tables."""
    whole = [_band(lines[start], bands) for start in starts if _is_whole(lines[start])]
    return len(whole) <= _MOST_OF_A_BAND * len(set(whole))


def _banded(lines: Sequence[Parts], bands: Sequence[float]) -> list[int]:
    starts = [0]
    for index, (above, parts) in enumerate(pairwise(lines), start=1):
        if _band(parts, bands) != _band(above, bands) or _is_other_type(above, parts):
            starts.append(index)
    return starts


def _is_other_type(above: Parts, parts: Parts) -> bool:
    """Tell whether a title or headings begin or end here, though no rule parts them."""
    are_rows = sum(map(bool, parts)) > 1 and sum(map(bool, above)) > 1
    return _is_other_size(above, parts) or (are_rows and _is_bold(above) != _is_bold(parts))


def _is_other_size(above: Parts, parts: Parts) -> bool:
    return abs(_size(above) - _size(parts)) >= _OTHER


def _is_whole(parts: Parts) -> bool:
    """Tell whether a line fills most columns, the first among them."""
    return bool(parts[0]) and sum(map(bool, parts)) * 2 > len(parts)


def _band(parts: Parts, bands: Sequence[float]) -> int:
    return sum(y < _rect(parts).middle_y for y in bands)


def _starts(lines: Sequence[Parts], areas: Sequence[Area]) -> list[int]:
    """Return the numbers of the lines that begin a row."""
    usual = _usual_step(lines)
    is_numbered = _is_numbered(lines)
    starts = [0]
    for index in range(1, len(lines)):
        begins_number = is_numbered and lines[index][0] is not None
        if begins_number or _begins(lines[index], lines[index - 1], areas, usual):
            starts.append(index)
    return starts


def _is_numbered(lines: Sequence[Parts]) -> bool:
    """Tell whether the first column holds numbers and nothing else, titles in bold aside."""
    plain = [first.text for parts in lines if (first := parts[0]) and not first.is_bold]
    numbers = sum(_NUMBER.fullmatch(text) is not None for text in plain)
    return numbers >= _FEWEST_NUMBERS and len(plain) - numbers <= _MOST_HEADINGS


def _usual_step(lines: Sequence[Parts]) -> float:
    """Return the step from line to line within a cell.

    Where all steps are alike, each line may well be a row: then it is what text of the size has.
    """
    tops = [_rect(parts).top for parts in lines]
    steps = sorted(below - above for above, below in pairwise(tops))
    if not steps:
        return 0.0
    small, large = steps[len(steps) // 10], steps[len(steps) * 9 // 10]
    size = next(part.size for part in lines[0] if part)
    return small if large > _UNLIKE * small else min(small, _LEADING * size)


def _begins(parts: Parts, above: Parts, areas: Sequence[Area], usual: float) -> bool:
    """Tell whether a line begins a row."""
    filled = [i for i, part in enumerate(parts) if part]
    step = _rect(parts).top - _rect(above).top
    if _is_bold(above) != _is_bold(parts) or _is_other_size(above, parts):
        return True
    if step > _FAR * usual and filled[0] == 0:
        return True
    stands_off = step > _OFF * usual + 0.5
    if len(filled) == 1:
        return stands_off and (filled[0] == 0 or _is_bold(parts))
    if any(_goes_on(parts[i], above[i]) for i in filled):
        return False
    return stands_off or any(_is_fresh(parts[i], above[i], areas[i]) for i in filled)


def _size(parts: Parts) -> float:
    return max(part.size for part in parts if part)


def _is_bold(parts: Parts) -> bool:
    return all(part.is_bold for part in parts if part)


def _goes_on(part: Line | None, above: Line | None) -> bool:
    """Tell whether a column's text goes on in the middle of a sentence."""
    if part is None or above is None:
        return False
    text = part.text
    return not starts_entry(text) and (continues(text) or is_unfinished(above.text))


def _is_fresh(part: Line | None, above: Line | None, area: Area) -> bool:
    """Tell whether a column's text begins anew: nothing stood above it, or there was room."""
    return part is not None and (above is None or has_room(above, part, area))


def _row(
    lines: Sequence[Parts], areas: Sequence[Area], leading: float, page: int, joiner: Joiner
) -> Row:
    return Row(
        [
            _cell([part for parts in lines if (part := parts[i])], area, leading, page, joiner)
            for i, area in enumerate(areas)
        ]
    )


def _cell(lines: Sequence[Line], area: Area, leading: float, page: int, joiner: Joiner) -> Cell:
    if not lines:
        return Cell()
    text = "\n".join(stacks(lines, area, leading, joiner))
    rect = around([line.rect for line in lines])
    is_bold = all(line.is_bold for line in lines)
    return Cell(text, [(page, rect)], is_bold, lines=tuple(lines), area=area)
