"""Find where lines stand side by side without rules between them: columns of text or of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from actionplans.readers.pdf.geometry import Line, Word
from actionplans.readers.pdf.lines import to_line

_MARKER = re.compile(r"[•●▪◦·■□➢✓❖○➤►o–-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?")
_WIDE = 0.75
"""A gap of so many times the font size is wider than any blank within a sentence."""
_NARROWEST = 4.0
_FEW_LINES = 5
_CROSSED = 0.12
"""A gutter may be crossed by this share of the lines: titles over all columns."""
_FULL = 0.8
_MOSTLY_FULL = 0.55
_TEXT_LINES = 6

Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that keep the same gutters free; `first` to `last` in the page's lines, both in."""

    first: int
    last: int
    gutters: tuple[Gap, ...]


def segments(line: Line) -> list[list[Word]]:
    """Part the words of a line at its wide gaps; the gap after a bullet or number is none."""
    parts = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:], strict=False):
        is_marker = len(parts) == 1 and len(parts[0]) == 1 and _MARKER.fullmatch(before.text)
        gap = word.rect.left - before.rect.right
        if gap >= max(_WIDE * max(before.size, word.size), _NARROWEST) and not is_marker:
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def find_runs(lines: Sequence[Line]) -> list[Run]:
    """Return the runs of lines that stand in columns, from top to bottom."""
    split = [_spans(line) for line in lines]
    found: list[Run] = []
    first, gutters = -1, list[Gap]()
    for index, spans in enumerate(split):
        goes_on = first >= 0 and not _is_far(lines[index - 1], lines[index])
        kept = _kept(gutters, spans) if goes_on else []
        if not kept:
            found += _closed(lines, split, first, index - 1)
            kept = _gaps(spans)
            first = index if kept else -1
        gutters = kept
    found += _closed(lines, split, first, len(lines) - 1)
    return _united(found, split)


def _spans(line: Line) -> list[Gap]:
    return [(part[0].rect.left, max(w.rect.right for w in part)) for part in segments(line)]


def _gaps(spans: Sequence[Gap]) -> list[Gap]:
    return [(a[1], b[0]) for a, b in pairwise(spans)]


def _kept(gutters: Sequence[Gap], spans: Sequence[Gap]) -> list[Gap]:
    """Return what a line leaves free of some gutters."""
    kept = list(gutters)
    for left, right in spans:
        kept = [part for gutter in kept for part in _without(gutter, left, right)]
    return [(start, end) for start, end in kept if end - start >= _NARROWEST]


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
    lines: Sequence[Line], split: Sequence[list[Gap]], first: int, last: int
) -> Iterator[Run]:
    """Yield the run of some lines, without what follows its last line of several parts."""
    if first < 0:
        return
    ends = max(index for index in range(first, last + 1) if len(split[index]) > 1)
    while ends < last and not _stands_off(lines, ends + 1):
        ends += 1
    gutters = _voted(split[first : ends + 1])
    if gutters and sum(len(split[i]) > 1 for i in range(first, ends + 1)) > 1:
        yield Run(first, ends, tuple(gutters))


def _stands_off(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line stands further from the one above than lines of one cell do."""
    above, line = lines[index - 1], lines[index]
    return line.rect.top - above.rect.top > 1.5 * above.rect.height or (
        line.is_bold and not above.is_bold
    )


def _voted(split: Sequence[list[Gap]]) -> list[Gap]:
    """Return the gutters that nearly all lines leave free."""
    left = min(spans[0][0] for spans in split)
    right = max(spans[-1][1] for spans in split)
    crossings = [0] * (int(right - left) + 2)
    for spans in split:
        for start, end in spans:
            for place in range(int(start - left), int(end - left) + 1):
                crossings[place] += 1
    allowed = int(_CROSSED * len(split))
    least = _NARROWEST if len(split) >= _FEW_LINES else 2 * _NARROWEST
    return [
        (left + start, left + end)
        for start, end in _stretches([count <= allowed for count in crossings])
        if end - start >= least and start > 0 and end < len(crossings) - 1
    ]


def _stretches(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for place, is_free in enumerate([*free, False]):
        if is_free and start is None:
            start = place
        elif not is_free and start is not None:
            yield start, place
            start = None


def _united(runs: list[Run], split: Sequence[list[Gap]]) -> list[Run]:
    """Unite runs with the same gutters that only a title or two stand between."""
    united: list[Run] = []
    for run in runs:
        last = united[-1] if united else None
        if last and run.first - last.last <= 3 and _agree(last, run):
            gutters = _voted(split[last.first : run.last + 1])
            if len(gutters) == len(run.gutters):
                united[-1] = Run(last.first, run.last, tuple(gutters))
                continue
        united.append(run)
    return united


def _agree(first: Run, second: Run) -> bool:
    return len(first.gutters) == len(second.gutters) and all(
        a[0] < b[1] and b[0] < a[1] for a, b in zip(first.gutters, second.gutters, strict=True)
    )


def columns(lines: Sequence[Line], gutters: Sequence[Gap]) -> list[list[Line | None]]:
    """Return for each line its part in each column; a part that crosses a gutter stays whole."""
    middles = [(start + end) / 2 for start, end in gutters]
    return [_columns(line, middles) for line in lines]


def _columns(line: Line, middles: Sequence[float]) -> list[Line | None]:
    parts: list[list[Word]] = [[] for _ in range(len(middles) + 1)]
    for segment in segments(line):
        first = segment[0].rect.middle_x
        crossed = [m for m in middles if segment[0].rect.left < m < segment[-1].rect.right]
        for word in segment:
            place = word.rect.middle_x if crossed and not _is_whole(segment, crossed) else first
            parts[sum(place > middle for middle in middles)].append(word)
    return [to_line(part) if part else None for part in parts]


def _is_whole(segment: Sequence[Word], crossed: Sequence[float]) -> bool:
    """Tell whether a word of a segment itself lies across a gutter: then it is a title."""
    return any(w.rect.left < middle < w.rect.right for w in segment for middle in crossed)


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
