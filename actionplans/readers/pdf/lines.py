"""Put words into lines, and lines into text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from actionplans.readers.broken_rows import continues
from actionplans.readers.pdf.geometry import Line, Rect, Word, around

_TOUCHING = 0.12
"""Words nearer than this share of their size are one, as "1" and a raised "st"."""
_CLOSEST, _WIDEST = 0.9, 2.4
"""Steps from line to line, as multiples of the font size, that can be within a paragraph."""
_LONGEST_WORD = 16
"""Letters of the longest word that a narrow column is thought to have broken."""
_SHARED = 0.5
"""Words that share this much of their height stand on one line."""
_USUAL = 1.25
"""The step of most texts, where a document does not show its own."""
_LETTER = 0.6
"""Width of a letter as a share of the font size."""
_BULLET = re.compile(r"[•●▪◦·■□➢✓❖○➤►–-]|o(?= [A-Z])")
_START = re.compile(
    r"(?:[•●▪◦·■□➢✓❖○➤►]|[–-]\s|o(?= [A-Z])|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s|\(?[a-z]\)\s|\d+\.\d+\s)"
)
_FIRST_HALVES = frozenset(
    "self cross multi re co non well long short high low part full mid on e inter intra sub pre"
    " post ex anti semi under over third two three four five one first second day year in up"
    " follow".split()
)
_SECOND_HALVES = frozenset(
    "based wide term led making year time focused going to up in out by of class being led house"
    " operation ordination line site term effective quality level depth profile sector service"
    " owned funded neutral friendly facing ups off the date".split()
)


def to_lines(words: Iterable[Word]) -> list[Line]:
    """Return words as lines from top to bottom, the words of each from left to right."""
    return [_line(row) for row in in_rows(words)]


def in_rows(words: Iterable[Word]) -> list[list[Word]]:
    """Return the words of each line from left to right, the lines from top to bottom."""
    rows: list[list[Word]] = []
    top = bottom = 0.0
    for word in sorted(words, key=_reading_order):
        _, upper, _, lower = word.rect
        shared = min(bottom, lower) - max(top, upper)
        if rows and shared > _SHARED * min(bottom - top, lower - upper):
            rows[-1].append(word)
            top, bottom = min(top, upper), max(bottom, lower)
            continue
        rows.append([word])
        top, bottom = upper, lower
    for row in rows:
        row.sort(key=_left)
    return rows


def _reading_order(word: Word) -> tuple[float, float]:
    left, top, _, bottom = word.rect
    return top + bottom, left


def _left(word: Word) -> float:
    return word.rect[0]


def to_line(words: Iterable[Word]) -> Line:
    """Return words as one line."""
    return _line(sorted(words, key=_left))


def _line(words: Sequence[Word]) -> Line:
    return Line(tuple(words), around([word.rect for word in words]), text_of(words))


def text_of(words: Sequence[Word]) -> str:
    """Return words with a blank where there is one or a gap as wide as one."""
    pieces = [word.text for word in words[:1]]
    for before, word in pairwise(words):
        pieces.append(f" {word.text}" if _is_parted(before, word) else word.text)
    return "".join(pieces)


def _is_parted(before: Word, word: Word) -> bool:
    if word.after_blank:
        return True
    gap = word.rect.left - before.rect.right
    return gap > _TOUCHING * max(before.size, word.size)


def starts_entry(text: str) -> bool:
    """Tell whether a line begins with a bullet or a number, as an entry of a list does."""
    return _START.match(f"{text} ") is not None


@dataclass(slots=True)
class Joiner:
    """Join the printed lines of a paragraph; the document's own words tell what a hyphen is."""

    words: Counter[str] = field(default_factory=Counter)

    def learn(self, words: Iterable[Word]) -> None:
        """Take note of words that the document prints whole."""
        self.words.update(_bare(word.text) for word in words)

    def join_lines(self, lines: Sequence[Line], area: "Area") -> str:
        """Return lines as one, words that a line's end or a narrow column divided made whole."""
        text = lines[0].text
        for above, line in pairwise(lines):
            below = line.text
            cut = self._is_cut(above, line, area)
            text = text + below if cut else self._joined(text, below)
        return text

    def _is_cut(self, above: Line, line: Line, area: "Area") -> bool:
        """Tell whether a column too narrow for a word broke it, as in "Completio", "n"."""
        first, second = above.words[-1], line.words[0]
        if not (second.text[:1].islower() and first.text[-1:].isalpha()):
            return False
        if area.limit - above.rect.right > _LETTER * first.size:
            return False
        one, two = _bare(first.text), _bare(second.text)
        if self.words[one + two]:
            return True
        if first.rect.width + second.rect.width < area.limit - area.left:
            return False
        return len(one + two) <= _LONGEST_WORD and self.words[one] < 2 and self.words[two] < 2

    def _joined(self, above: str, below: str) -> str:
        if not above.endswith("-") or not below[:1].isalnum() or above.endswith(" -"):
            return f"{above} {below}".strip()
        first, second = above[:-1].rsplit(" ", maxsplit=1)[-1], below.split(" ", maxsplit=1)[0]
        is_divided = second[:1].islower() and self._is_divided(first, second)
        return (above[:-1] if is_divided else above) + below

    def _is_divided(self, first: str, second: str) -> bool:
        """Tell whether a hyphen at a line's end divides a word rather than joins two."""
        first, second = _bare(first), _bare(second)
        whole, compound = self.words[first + second], self.words[f"{first}-{second}"]
        if whole or compound:
            return whole > compound
        if "-" in first or first in _FIRST_HALVES or second in _SECOND_HALVES:
            return False
        return not (self.words[first] and self.words[second])


def _bare(text: str) -> str:
    return text.strip(".,;:!?()[]“”‘’\"'").lower()


@dataclass(frozen=True, slots=True)
class Area:
    """The stretch between two margins that lines may fill."""

    left: float
    right: float
    """Lines surely reach as far as this where there is a word to fill them."""
    limit: float
    """No line reaches further."""


def area_of(rects: Sequence[Rect]) -> Area:
    """Return the stretch that some lines fill."""
    right = max(rect.right for rect in rects)
    return Area(min(rect.left for rect in rects), right, right)


def stacks(lines: Sequence[Line], area: Area, leading: float, joiner: Joiner) -> list[str]:
    """Return the paragraphs of some lines set between margins: wrapped lines are joined."""
    return [joiner.join_lines(group, area) for group in parted(lines, area, leading)]


def usual_leading(flows: Iterable[Sequence[Line]]) -> float:
    """Return the step from line to line within paragraphs, as a multiple of the font size.

    It is taken where a line surely goes on in the middle of a sentence.
    """
    steps = sorted(
        (below.rect.top - above.rect.top) / above.size
        for lines in flows
        for above, below in pairwise(lines)
        if above.size and abs(above.size - below.size) < 1 and continues(below.text)
    )
    steps = [step for step in steps if _CLOSEST <= step <= _WIDEST]
    return steps[len(steps) // 2] if steps else _USUAL


def parted(lines: Sequence[Line], area: Area, leading: float) -> list[list[Line]]:
    """Part lines into paragraphs; `leading` is the usual step as a multiple of the size.

    A line begins a paragraph where it has a bullet or a number, stands further off than the
    others, changes its type, or begins with a word for which there was still room above.
    """
    is_centred = _is_centred(lines)
    groups: list[list[Line]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        if above is None or _begins(above, line, area, leading, is_centred=is_centred):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _begins(above: Line, line: Line, area: Area, leading: float, *, is_centred: bool) -> bool:
    """Tell whether a line begins a paragraph of its own."""
    text, before = line.text, above.text
    if starts_entry(text) and not _is_number_in_text(before, text):
        return True
    if _BULLET.fullmatch(before):
        return False
    step, usual = line.rect.top - above.rect.top, leading * above.size
    if step > usual * 1.2 + 0.5 and not continues(text):
        return True
    if abs(line.size - above.size) > 1 or step > usual * 2:
        return True
    if continues(text) or before.endswith((",", "-", "–", "/", "&", "(")):
        return False
    return has_room(above, line, area, is_centred=is_centred)


def _is_number_in_text(before: str, text: str) -> bool:
    """Tell whether a line begins with a number that belongs to the sentence above."""
    return bool(text[0].isdigit() and re.search(r"[a-z,]$", before))


def has_room(above: Line, line: Line, area: Area, *, is_centred: bool = False) -> bool:
    """Tell whether the first word of a line would have stood at the end of the line above."""
    first = line.words[0]
    end = next((w.rect.right for w in line.words[1:2] if not w.after_blank), first.rect.right)
    needed = 0.3 * above.size + end - first.rect.left
    used = above.rect.width if is_centred else above.rect.right - area.left
    return used + needed <= area.right - area.left


def _is_centred(lines: Sequence[Line]) -> bool:
    lefts = [line.rect.left for line in lines]
    middles = [line.rect.middle_x for line in lines]
    return len(lines) > 1 and max(lefts) - min(lefts) > 3 and max(middles) - min(middles) < 2
