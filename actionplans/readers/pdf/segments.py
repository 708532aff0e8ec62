"""Part lines at their gaps, and find where columns begin that no rule need part."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from actionplans.readers.pdf.geometry import Word

_MARKER = re.compile(r"[•●▪◦·■□➢✓❖○➤►o–-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?")
_WIDE = 0.75
"""A gap of so many times the font size is wider than any blank within a sentence."""
_NARROW = 0.4
"""Where a column begins, a gap of so many times the font size is no blank."""
NARROWEST = 4.0
ALIGNED = 4.0
_SAME_START = 1.5
_FEWEST_STARTS = 3
_ENOUGH_STARTS = 2

Gap = tuple[float, float]


def behind_gaps(lines: Iterable[Sequence[Word]]) -> list[float]:
    """Return where lines go on behind a wide gap; each is given by its words."""
    return [part[0].rect.left for words in lines for part in segments(words)[1:]]


def common_starts(places: Iterable[float]) -> list[float]:
    """Return where several lines go on behind a wide gap: there a column begins."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] <= _SAME_START:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [group[0] for group in groups if len(group) >= _FEWEST_STARTS]


def segments(
    words: Sequence[Word], starts: Sequence[float] = (), *, with_markers: bool = False
) -> list[list[Word]]:
    """Part the words of a line at its wide gaps.

    The gap after a bullet or number counts only `with_markers`: every list has one. Where a
    column begins, at one of `starts`, less of a gap parts what fills the column before it.
    """
    parts = [[words[0]]]
    for before, word in pairwise(words):
        if _parts(before, word, starts) and (with_markers or not _is_marker(parts)):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _parts(before: Word, word: Word, starts: Sequence[float]) -> bool:
    """Tell whether the gap between two words is wider than a blank."""
    gap = word.rect.left - before.rect.right
    # Nearly every gap is a blank: it is let go before anything is looked at closely.
    if gap < _NARROW * before.size or gap < _NARROW * word.size:
        return False
    size = max(before.size, word.size)
    if gap >= max(_WIDE * size, NARROWEST):
        return True
    return any(abs(word.rect.left - start) <= _SAME_START for start in starts)


def _is_marker(parts: Sequence[Sequence[Word]]) -> bool:
    """Tell whether all that stands before is a bullet or a number."""
    return len(parts) == 1 and len(parts[0]) == 1 and bool(_MARKER.fullmatch(parts[0][0].text))


def spans_of(
    words: Sequence[Word], starts: Sequence[float] = (), *, with_markers: bool = False
) -> list[Gap]:
    """Return where each part of a line begins and ends."""
    parts = segments(words, starts, with_markers=with_markers)
    return [(part[0].rect.left, max(w.rect.right for w in part)) for part in parts]


def begins_columns(spans: Sequence[Gap], starts: Sequence[float]) -> bool:
    """Tell whether several parts of a line begin where columns are known to begin."""
    return sum(is_start(left, starts) for left, _ in spans[1:]) >= _ENOUGH_STARTS


def is_start(place: float, starts: Sequence[float]) -> bool:
    """Tell whether a column is known to begin at a place."""
    return any(abs(place - start) <= ALIGNED for start in starts)
