"""Tell in which columns words stand where no rule parts them: flush with what a column prints."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from actionplans.readers.pdf.geometry import Line, Rect, Word
from actionplans.readers.pdf.lines import Area, in_rows, to_line
from actionplans.readers.pdf.segments import segments

_FLUSH = 3.0


def lines_by_column(
    words: Iterable[Word], edges: Sequence[float], areas: Mapping[int, Area]
) -> dict[int, list[Line]] | None:
    """Return the lines that stand in each column, by its number.

    None where words run on from one column into the next, as a title's do, or stand off from
    what the columns print; `areas` are the stretches that the lines of a column fill.
    """
    placed: dict[int, list[Line]] = defaultdict(list)
    starts = [area.left for area in areas.values()]
    for row in in_rows(words):
        for segment in segments(row, starts, with_markers=True):
            part = to_line(segment)
            column = bisect_right(edges, part.rect.left, 1, len(edges) - 1) - 1
            placed[column].append(part)
    is_standing = all(c in areas and _is_flush(lines, areas[c]) for c, lines in placed.items())
    return dict(placed) if is_standing else None


def _is_flush(lines: Sequence[Line], area: Area) -> bool:
    """Tell whether lines stand in a column as its texts do; entries of a list are set in."""
    rects = [line.rect for line in lines]
    return abs(rects[0].left - area.left) <= _FLUSH and all(_fits(rect, area) for rect in rects)


def _fits(rect: Rect, area: Area) -> bool:
    return area.left - _FLUSH <= rect.left and rect.right <= area.limit + _FLUSH
