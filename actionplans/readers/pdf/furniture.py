"""Find what stands on page after page at the same place: running titles and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from actionplans.readers.pdf.geometry import Frame, Line
from actionplans.readers.pdf.segments import segments

_MARGIN = 0.14
"""Running titles stand within this share of the page's height from its top or bottom."""
_EDGE = 0.09
"""A number that stands alone within this share is the page's."""
_OUTERMOST = 4
"""So many lines from the top or the bottom may be running titles."""
_NUMBER = re.compile(
    r"(?:page|p\.?)?\s*[-–]?\s*(?:\d{1,4}|[ivx]{1,5})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_LEAST_PAGES = 2
_SHARE = 0.4
_STEP = 4.0
"""Titles whose heights differ by less than this, in points, stand at the same place."""

Key = tuple[str, int]


def find_furniture(pages: Sequence[tuple[Frame, Sequence[Line]]]) -> list[set[int]]:
    """Return for each page the numbers of its lines that are running titles or page numbers."""
    keyed = [dict(_keys(frame, lines)) for frame, lines in pages]
    counts = Counter(key for keys in keyed for key in {k for ks in keys.values() for k in ks})
    least = max(_LEAST_PAGES, min(3, _SHARE * len(pages)))
    return [
        {
            index
            for index, keys in page.items()
            if max(counts[key] for key in keys) >= least or _is_number(frame, lines[index])
        }
        for page, (frame, lines) in zip(keyed, pages, strict=True)
    ]


def _keys(frame: Frame, lines: Sequence[Line]) -> Iterator[tuple[int, list[Key]]]:
    """Yield the outermost lines in the margins with what they say, digits aside, and where."""
    for index, line in enumerate(lines):
        if _OUTERMOST <= index < len(lines) - _OUTERMOST or not _is_marginal(frame, line):
            continue
        said = re.sub(r"\d+", "#", line.text).casefold()
        if _heads_columns(line, said):
            continue
        step = int(line.rect.middle_y / _STEP)
        # Two neighbouring steps, so that a line on the border of one still meets the others.
        yield index, [(said, step), (said, step + 1)]


def _is_marginal(frame: Frame, line: Line) -> bool:
    margin = _MARGIN * frame.height
    return line.rect.middle_y < margin or line.rect.middle_y > frame.height - margin


def _heads_columns(line: Line, said: str) -> bool:
    """Tell whether a line looks like the headings of a table, which are repeated too."""
    return len(segments(line.words)) > 2 and "#" not in said


def _is_number(frame: Frame, line: Line) -> bool:
    edge = _EDGE * frame.height
    is_outside = line.rect.middle_y < edge or line.rect.middle_y > frame.height - edge
    return is_outside and _NUMBER.fullmatch(line.text) is not None
