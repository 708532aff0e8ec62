"""Find tables whose columns are aligned by nothing but blanks, and read their rows.

A gutter is a stretch of two blanks or more that all lines of the table leave free and at
whose end several lines begin a cell.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from actionplans.readers.content import TableRow
from actionplans.readers.drawing import stacked
from actionplans.records import Place

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST_COLUMNS = 3
_FEWEST_LINES = 3
_MOST_BLANK_LINES = 2
_MOST_SINGLE = 0.75
"""Share of the stretches between blank lines that hold one row, where blank lines part rows."""
_SUPPORT = 2
"""Lines that must begin a cell where a column begins."""
_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?")
_FEWEST_NUMBERS = 3
_PARTED_COMPOUND = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:and|or|to)\b)")
_OTHER_MARKS = re.compile(r"\||\t|^\s*#{1,6} |<t[dr]\b")

Numbered = tuple[int, str]
Span = tuple[int, int]
"""First and last index of lines, both included."""


def find_aligned(lines: Sequence[str]) -> list[Span]:
    """Return the stretches of lines that are tables aligned by blanks."""
    found: list[Span] = []
    index = 0
    while index < len(lines):
        if _heads(lines[index]) and (span := _span(lines, index)):
            found.append(span)
            index = span[1]
        index += 1
    return found


def _heads(line: str) -> bool:
    return len(_CELL.findall(line)) >= _FEWEST_COLUMNS and not _OTHER_MARKS.search(line)


@dataclass(slots=True)
class _Profile:
    """Which places of a line any line takes, and where cells begin."""

    taken: list[bool] = field(default_factory=list)
    begins: Counter[int] = field(default_factory=Counter)
    lines: int = 0

    def with_line(self, line: str) -> "_Profile":
        """Return the profile with one line more."""
        taken = self.taken + [False] * (len(line) - len(self.taken))
        begins = self.begins.copy()
        for cell in _CELL.finditer(line):
            begins[cell.start()] += 1
            taken[cell.start() : cell.end()] = [True] * (cell.end() - cell.start())
        return _Profile(taken, begins, self.lines + bool(line.strip()))

    def columns(self) -> list[int]:
        """Return where each column begins."""
        first = self.taken.index(True) if True in self.taken else len(self.taken)
        least = min(_SUPPORT, self.lines)
        later = (
            place
            for place in range(first + 3, len(self.taken))
            if self.taken[place] and not any(self.taken[place - 2 : place])
        )
        return [0, *(place for place in later if self.begins[place] >= least)]


def _span(lines: Sequence[str], first: int) -> Span | None:
    """Return the table that begins with a line of three cells or more, or None."""
    profile = kept = _Profile().with_line(lines[first])
    last, blanks, full, is_apart = first, 0, 1, False
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            blanks += 1
            continue
        wider = profile.with_line(line)
        if blanks > _MOST_BLANK_LINES or _OTHER_MARKS.search(line) or not _fits(profile, wider):
            break
        cells = len(_CELL.findall(line))
        # Lines of one cell below a blank line may be the paragraph after the table.
        is_apart = cells == 1 and (is_apart or blanks > 0)
        profile, blanks, full = wider, 0, full + (cells >= _FEWEST_COLUMNS)
        if not is_apart:
            last, kept = index, wider
    enough = full >= 2 and kept.lines >= _FEWEST_LINES
    return (first, last) if enough and len(kept.columns()) >= _FEWEST_COLUMNS else None


def _fits(profile: _Profile, wider: _Profile) -> bool:
    """Tell whether a line leaves the gutters free, so that the table keeps its columns."""
    columns = len(wider.columns())
    return profile.lines < _FEWEST_LINES or columns >= max(_FEWEST_COLUMNS, len(profile.columns()))


def _columns(lines: Sequence[str]) -> list[int]:
    profile = _Profile()
    for line in lines:
        profile = profile.with_line(line)
    return profile.columns()


def read_aligned_rows(lines: Sequence[str], first_line: int) -> Iterator[TableRow]:
    """Yield the rows of one aligned table; wrapped lines of a cell are joined."""
    starts = _columns(lines)
    cut = [(number, _cut(line, starts)) for number, line in enumerate(lines, first_line)]
    is_parted = _is_parted([cells for _, cells in cut])
    begins = _numbered_row if _is_numbered([cells for _, cells in cut]) else _begins_row
    gathered: list[tuple[int, list[str]]] = []
    after_blank = True
    for number, cells in cut:
        if not any(cells):
            after_blank = True
            continue
        if gathered and (after_blank or (not is_parted and begins(cells))):
            yield _row(gathered)
            gathered = []
        gathered.append((number, cells))
        after_blank = False
    if gathered:
        yield _row(gathered)


def _is_parted(cut: Sequence[Sequence[str]]) -> bool:
    """Tell whether a blank line parts each row from the next."""
    stretches = [list(group) for filled, group in groupby(cut, key=any) if filled]
    single = sum(sum(map(_begins_row, stretch)) < 2 for stretch in stretches)
    return len(stretches) > 1 and single >= _MOST_SINGLE * len(stretches)


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    ends = [*starts[1:], None]
    return [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _begins_row(cells: Sequence[str]) -> bool:
    """Tell a new row from the wrapped lines of the row above."""
    filled = [cell for cell in cells if cell]
    begun = [cell for cell in filled if re.match(r"[\"“'(]?[A-Z0-9•£]", cell)]
    return len(filled) >= _FEWEST_COLUMNS and len(begun) * 2 > len(filled)


def _is_numbered(cut: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first column holds numbers and nothing else, below its heading."""
    numbers = [cells[0] for cells in cut if cells[0]][1:]
    return len(numbers) >= _FEWEST_NUMBERS and all(map(_NUMBER.fullmatch, numbers))


def _numbered_row(cells: Sequence[str]) -> bool:
    return bool(cells[0])


def _row(gathered: Sequence[tuple[int, list[str]]]) -> TableRow:
    columns = zip(*(cells for _, cells in gathered), strict=True)
    texts = tuple(stacked(_joined(column)) for column in columns)
    return TableRow(texts, Place(gathered[0][0], gathered[-1][0]))


def _joined(parts: Iterable[str]) -> str:
    """Join the wrapped lines of a cell; a compound that a line's end parted stays one word."""
    return _PARTED_COMPOUND.sub("-", " ".join(filter(None, parts)))
