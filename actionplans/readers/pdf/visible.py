"""Judge which words of a page somebody can see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actionplans.readers.pdf.geometry import Frame, Rect, Word, around
from actionplans.readers.pdf.marks import PrintedWord
from actionplans.readers.pdf.paths import Drawn, Shade

_TINY = 2.0
"""Text of fewer points than this is there for machines."""
_PALE = 0.97
_SCANNED = 0.5
"""A picture that covers this share of a page is the page itself, scanned."""
_MOSTLY = 0.8


@dataclass(slots=True)
class Seen:
    """The words of a page that can be read, and those that cannot with the reason."""

    words: list[Word] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    """Text and reason."""
    is_scanned: bool = False
    """The words were laid over a picture of the page by whoever scanned it."""


def judge(words: Sequence[PrintedWord], frame: Frame, drawn: Drawn) -> Seen:
    """Part the words of a page into those that can be seen and those that cannot."""
    seen = Seen(is_scanned=_is_scanned(words, frame, drawn))
    page = Rect(0, 0, frame.width, frame.height)
    printed = set[tuple[str, int, int]]()
    for piece in _whole_uprights(words):
        word = piece.word
        left, top, right, bottom = word.rect
        key = (word.text, round(left), round(top))
        if key in printed or not page.holds((left + right) / 2, (top + bottom) / 2):
            continue
        printed.add(key)
        reason = "" if seen.is_scanned else _why_hidden(piece, drawn)
        if reason:
            seen.hidden.append((word.text, reason))
        else:
            seen.words.append(word)
    return seen


def _is_scanned(words: Sequence[PrintedWord], frame: Frame, drawn: Drawn) -> bool:
    largest = max((abs(p.width * p.height) for p in drawn.pictures), default=0.0)
    if largest < _SCANNED * frame.width * frame.height:
        return False
    return sum(not piece.style.is_drawn for piece in words) > _MOSTLY * len(words)


def _why_hidden(piece: PrintedWord, drawn: Drawn) -> str:
    if not piece.style.is_drawn:
        return "printed invisibly"
    if 0 < piece.word.size < _TINY:
        return "too small to read"
    if piece.style.luminance > _PALE and not _is_backed(piece.word.rect, drawn):
        return "white on white"
    return ""


def _is_backed(rect: Rect, drawn: Drawn) -> bool:
    """Tell whether something darker than paper lies behind a word."""
    x, y = rect.middle_x, rect.middle_y
    behind: list[Shade] = [s for s in drawn.shades if s.luminance < _PALE and s.rect.holds(x, y)]
    return bool(behind) or any(picture.holds(x, y) for picture in drawn.pictures)


def _whole_uprights(words: Sequence[PrintedWord]) -> Iterator[PrintedWord]:
    """Join the words of each line that runs up or down the page, as the file gives them."""
    held: list[PrintedWord] = []
    for piece in words:
        if held and not (not piece.is_level and _follows(held[-1].word.rect, piece.word.rect)):
            yield _joined(held)
            held = []
        if piece.is_level:
            yield piece
        else:
            held.append(piece)
    if held:
        yield _joined(held)


def _follows(before: Rect, rect: Rect) -> bool:
    gap = max(rect.top - before.bottom, before.top - rect.bottom)
    return abs(rect.left - before.left) < 2 and gap < before.width


def _joined(pieces: Sequence[PrintedWord]) -> PrintedWord:
    text = " ".join(piece.word.text for piece in pieces)
    word = pieces[0].word._replace(text=text, rect=around([piece.word.rect for piece in pieces]))
    return PrintedWord(word, pieces[0].style, is_level=False)
