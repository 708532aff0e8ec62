"""Find where lines stand side by side without rules between them: columns of text or of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from actionplans.readers.pdf.geometry import Line, Word
from actionplans.readers.pdf.lines import to_line
from actionplans.readers.pdf.segments import (
    ALIGNED,
    NARROWEST,
    Gap,
    begins_columns,
    is_start,
    segments,
    spans_of,
)

_NARROW_STRETCH = 2
"""Whole points that a narrow gap surely leaves free."""
_FEW_LINES = 5
_CROSSED = 0.12
"""A gutter may be crossed by this share of the lines: titles over all columns."""
_LARGER = 0.8
_MOST_TITLES = 3
"""So many lines over all columns may stand between two rows."""
_BEFORE = 1.5
"""A column begins so little to the right of its gutter's last free place."""
_FULL = 0.8
_MOSTLY_FULL = 0.55
_TEXT_LINES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that keep the same gutters free; `first` to `last` in the page's lines, both in."""

    first: int
    last: int
    gutters: tuple[Gap, ...]


@dataclass(slots=True)
class _Open:
    """A run while lines are added to it."""

    first: int
    last: int
    """The last line of several parts."""
    gutters: list[Gap]
    starts: list[float]
    """Where the parts of its lines begin."""
    titles: int = 0
    """Lines over all columns since the last line of several parts."""


def find_runs(lines: Sequence[Line], starts: Sequence[float] = ()) -> list[Run]:
    """Return the runs of lines that stand in columns, from top to bottom.

    `starts` are places where columns are known to begin.
    """
    split = [spans_of(line.words, starts) for line in lines]
    found: list[Run] = []
    run: _Open | None = None
    for index, spans in enumerate(split):
        is_end = run is not None and _introduces(run, lines, split, index)
        if run is not None and (is_end or not _add(run, lines, index, spans)):
            found += _closed(lines, split, run, starts)
            run = None
        if run is None and len(spans) > 1:
            run = _Open(index, index, _gaps(spans), [start for start, _ in spans])
    if run is not None:
        found += _closed(lines, split, run, starts)
    return found


def _add(run: _Open, lines: Sequence[Line], index: int, spans: Sequence[Gap]) -> bool:
    """Add a line to a run, or tell that it does not belong to it."""
    kept = _kept(run.gutters, spans)
    if _is_far(lines[index - 1], lines[index]):
        return False
    if len(spans) == 1:
        is_title = lines[index].is_bold and not lines[index - 1].is_bold
        run.titles += is_title or len(kept) < len(run.gutters)
        return run.titles <= _MOST_TITLES
    starts = [start for start, _ in spans]
    if not kept or (run.titles and not _is_aligned(starts, run.starts)):
        return False
    if _heads_another(lines, run, index):
        return False
    run.last, run.gutters, run.titles = index, kept, 0
    run.starts += starts
    return True


def _heads_another(lines: Sequence[Line], run: _Open, index: int) -> bool:
    """Tell whether a line in bold among others heads another table than the first line does."""
    first, line = lines[run.first], lines[index]
    is_second_line = lines[index - 1].is_bold and not run.titles
    if is_second_line or not (first.is_bold and line.is_bold):
        return False
    return line.text != first.text


def _introduces(run: _Open, lines: Sequence[Line], split: Sequence[list[Gap]], index: int) -> bool:
    """Tell a title in larger type with a paragraph below it, which introduce another table."""
    title, below = lines[index], lines[index + 1 : index + 2]
    if title.size < lines[run.first].size + _LARGER or not below or below[0].is_bold:
        return False
    spans = split[index + 1]
    return len(spans) == 1 and len(_kept(run.gutters, spans)) < len(run.gutters)


def _is_aligned(starts: Sequence[float], known: Sequence[float]) -> bool:
    """Tell whether most parts of a line begin where others began before."""
    met = sum(any(abs(start - other) <= ALIGNED for other in known) for start in starts)
    return met * 2 > len(starts)


def _gaps(spans: Sequence[Gap]) -> list[Gap]:
    return [(a[1], b[0]) for a, b in pairwise(spans)]


def _kept(gutters: Sequence[Gap], spans: Sequence[Gap]) -> list[Gap]:
    """Return what a line leaves free of some gutters."""
    kept = list(gutters)
    for left, right in spans:
        kept = [part for gutter in kept for part in _without(gutter, left, right)]
    return [(start, end) for start, end in kept if end - start >= NARROWEST]


def _without(gutter: Gap, left: float, right: float) -> Iterator[Gap]:
    start, end = gutter
    if right <= start or left >= end:
        yield gutter
        return
    if left > start:
        yield start, left
    if right < end:
        yield right, end


def _is_far(above: Line, line: Line) -> bool:
    return line.rect.top - above.rect.bottom > 2.5 * above.rect.height


def _closed(
    lines: Sequence[Line], split: Sequence[list[Gap]], run: _Open, starts: Sequence[float]
) -> Iterator[Run]:
    """Yield a run with the lines that go on below its last line of several parts."""
    parted = [spans for spans in split[run.first : run.last + 1] if len(spans) > 1]
    gutters = free_gaps(parted, starts)
    is_row = len(parted) > 1 or begins_columns(parted[0], starts)
    if not is_row or not gutters:
        return
    if len(gutters) > 1:
        gutters = _with_markers(lines[run.first : run.last + 1], gutters, starts)
    last = run.last
    while last + 1 < len(lines) and _runs_on_below(lines, split, last + 1, gutters):
        last += 1
    yield Run(run.first, last, tuple(gutters))


def _with_markers(lines: Sequence[Line], gutters: list[Gap], starts: Sequence[float]) -> list[Gap]:
    """Return the gutters of a table, the one after a column of numbers among them."""
    spans = [spans_of(line.words, starts, with_markers=True) for line in lines]
    parted = [each for each in spans if len(each) > 1]
    return max(free_gaps(parted, starts), gutters, key=len)


def _runs_on_below(
    lines: Sequence[Line], split: Sequence[list[Gap]], index: int, gutters: Sequence[Gap]
) -> bool:
    """Tell whether a line below a run goes on in one of its columns."""
    is_within = len(split[index]) == 1 and len(_kept(gutters, split[index])) == len(gutters)
    return is_within and not _stands_off(lines, index)


def _stands_off(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line stands further from the one above than lines of one cell do."""
    above, line = lines[index - 1], lines[index]
    return line.rect.top - above.rect.top > 1.5 * above.rect.height or (
        line.is_bold and not above.is_bold
    )


def free_gaps(split: Sequence[list[Gap]], starts: Sequence[float] = ()) -> list[Gap]:
    """Return the gutters that nearly all lines leave free.

    Those of a few lines must be wider, but where a column is known to begin behind them.
    """
    left = min(start for spans in split for start, _ in spans)
    right = max(end for spans in split for _, end in spans)
    crossings = [0] * (int(right - left) + 2)
    for spans in split:
        for start, end in spans:
            for place in range(int(start - left), int(end - left) + 1):
                crossings[place] += 1
    allowed = int(_CROSSED * len(split))
    least = NARROWEST if len(split) >= _FEW_LINES else 2 * NARROWEST
    return [
        (left + start, left + end)
        for start, end in _stretches([count <= allowed for count in crossings])
        if end - start >= (_NARROW_STRETCH if is_start(left + end, starts) else least)
        and start > 0
        and end < len(crossings) - 1
    ]


def _stretches(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for place, is_free in enumerate([*free, False]):
        if is_free and start is None:
            start = place
        elif not is_free and start is not None:
            yield start, place
            start = None


def columns(lines: Sequence[Line], gutters: Sequence[Gap]) -> list[list[Line | None]]:
    """Return for each line its part in each column; a title over several columns stays whole."""
    # Columns are mostly set flush left: the next one begins where the gutter ends.
    edges = [end - _BEFORE for _, end in gutters]
    return [_columns(line, edges, gutters) for line in lines]


def _columns(line: Line, edges: Sequence[float], gutters: Sequence[Gap]) -> list[Line | None]:
    parts: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    found = segments(line.words, [edge + _BEFORE for edge in edges], with_markers=True)
    for segment in found:
        left = segment[0].rect.left
        is_whole = len(found) == 1 or _is_whole(segment, edges)
        # What begins in a gutter is a heading wider than the column that it is centred over.
        first = sum(left > start for start, _ in gutters) if len(found) > 1 else 0
        for word in segment:
            place = left if is_whole else word.rect.left
            parts[max(first, sum(place > edge for edge in edges))].append(word)
    return [to_line(part) if part else None for part in parts]


def _is_whole(segment: Sequence[Word], edges: Sequence[float]) -> bool:
    """Tell whether a word of a segment itself lies across a column's edge: then it is a title."""
    return any(w.rect.left < edge < w.rect.right for w in segment for edge in edges)


def is_text(table: Sequence[Sequence[Line | None]]) -> bool:
    """Tell whether columns hold text that runs on in each of them, rather than a table."""
    first = [part for part in table[0] if part]
    others = [part for row in table[1:] for part in row if part]
    if len(first) > 1 and all(p.is_bold for p in first) and not all(p.is_bold for p in others):
        return False
    if len(table[0]) > 3:
        return False
    return all(_runs_on([row[index] for row in table]) for index in range(len(table[0])))


def _runs_on(parts: Sequence[Line | None]) -> bool:
    printed = [part for part in parts if part]
    if len(printed) < max(_TEXT_LINES, len(parts) * 0.6):
        return False
    widest = max(part.rect.width for part in printed)
    full = sum(part.rect.width >= _FULL * widest for part in printed)
    words = sum(len(part.words) for part in printed) / len(printed)
    return full >= _MOSTLY_FULL * len(printed) and words >= 3
