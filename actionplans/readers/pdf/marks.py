"""Take from a page of a PDF the words that are printed on it."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from actionplans.readers.pdf.direct import address_of, by_address
from actionplans.readers.pdf.fonts import Style, TextStyles
from actionplans.readers.pdf.geometry import Frame, Rect, Word
from actionplans.readers.pdf.letters import WORD, letters

_SAMPLE = 60
"""So many characters tell which way a page is read."""
_GAP = 0.14
"""A gap of this share of the line's height parts two words."""
_LETTER = 0.56
"""A letter is as wide as this share of the line's height, or narrower, in nearly every word."""
_loose_box = by_address(
    raw.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)


class PrintedWord(NamedTuple):
    """A word with how it is printed, before it is judged whether anybody can see it."""

    word: Word
    style: Style
    is_level: bool = True
    """False where it runs up or down the page, or slants."""


@dataclass(slots=True)
class Text:
    """The words of a page in the order of the file, and how many characters nobody can name."""

    frame: Frame
    words: list[PrintedWord] = field(default_factory=list)
    characters: int = 0
    unnamed: int = 0


def read_text(page: pdfium.PdfPage, most: int) -> Text:
    """Return the words of a page; `most` is how many characters are read at the most."""
    textpage = page.get_textpage()
    try:
        characters = _characters(textpage.raw, min(textpage.count_chars(), most))
        words = list(WORD.finditer(characters))
        frame = _frame(page, _reading_turn(textpage.raw, words))
        text = Text(frame, characters=len(characters))
        styles = TextStyles(textpage.raw)
        for run in _runs(textpage.raw, words, frame):
            _take(text, run, styles)
        return text
    finally:
        textpage.close()


def shown_frame(page: pdfium.PdfPage) -> Frame:
    """Return the page's frame as a reader of the file sees it."""
    return _frame(page, page.get_rotation())


def _frame(page: pdfium.PdfPage, turn: int) -> Frame:
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, turn)


def _characters(textpage: raw.FPDF_TEXTPAGE, count: int) -> str:
    """Return the characters of a page, one for each place in PDFium's numbering."""
    buffer = ctypes.create_string_buffer((count + 1) * 2)
    written = raw.FPDFText_GetText(
        textpage, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    )
    text = buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # PDFium left some out, or needs two units for one: then each is asked for by its number.
    codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _reading_turn(textpage: raw.FPDF_TEXTPAGE, words: Sequence[re.Match[str]]) -> int:
    """Return the turn after which most of a page's text runs from left to right."""
    step = max(len(words) // _SAMPLE, 1)
    turns = Counter(_turn(textpage, word.start()) for word in words[::step])
    return max(turns.most_common(1)[0][0], 0) if turns else 0


def _turn(textpage: raw.FPDF_TEXTPAGE, index: int) -> int:
    """Return the turn that levels a character, clockwise; -1 where it slants."""
    quarters = -raw.FPDFText_GetCharAngle(textpage, index) / (math.pi / 2)
    return round(quarters) % 4 * 90 if abs(quarters - round(quarters)) < 0.05 else -1


class _Run(NamedTuple):
    """Characters that touch."""

    first: int
    """The number of the first of them on the page."""
    text: str
    rect: Rect
    is_level: bool = True
    after_blank: bool = True


def _runs(
    textpage: raw.FPDF_TEXTPAGE, words: Sequence[re.Match[str]], frame: Frame
) -> Iterator[_Run]:
    boxes = _Boxes(textpage, frame)
    for match in words:
        start, end = match.span()
        first = boxes.at(start)
        last = boxes.at(end - 1) if end - start > 1 else first
        if first is None or last is None:
            continue
        left, top, _, bottom = first
        _, last_top, right, last_bottom = last
        height, width = bottom - top, right - left
        is_plain = (
            abs(bottom - last_bottom) < 0.2 * height
            and 0 < width <= ((end - start) * _LETTER + 0.3) * height
        )
        if is_plain:
            yield _Run(start, match[0], Rect(left, min(top, last_top), right, bottom))
        else:
            yield from _careful_runs(boxes, start, match[0], frame.turn)


class _Boxes:
    """Where the characters of a page stand."""

    def __init__(self, textpage: raw.FPDF_TEXTPAGE, frame: Frame) -> None:
        self.textpage = textpage
        self._page = address_of(textpage)
        self._box = raw.FS_RECTF()
        self._place = ctypes.addressof(self._box)
        self._seen = frame.seen

    def at(self, index: int) -> Rect | None:
        """Return the place of a character, or None where it has none."""
        if not _loose_box(self._page, index, self._place):
            return None
        box = self._box
        return self._seen(box.left, box.bottom, box.right, box.top)


def _careful_runs(boxes: _Boxes, start: int, text: str, turn: int) -> Iterator[_Run]:
    """Part characters that no blank parts by where each of them stands."""
    run: _Run | None = None
    for index, character in enumerate(text, start=start):
        rect = boxes.at(index)
        if rect is None:
            continue
        if run is not None and _touches(run, rect):
            run = run._replace(text=run.text + character, rect=run.rect.joined(rect))
            continue
        if run is not None:
            yield run
        is_level = _turn(boxes.textpage, index) == turn
        run = _Run(index, character, rect, is_level, after_blank=index == start)
    if run is not None:
        yield run


def _touches(run: _Run, rect: Rect) -> bool:
    before = run.rect
    if not run.is_level:
        gap = max(rect.top - before.bottom, before.top - rect.bottom)
        return abs(rect.left - before.left) < before.width * 0.3 and gap < before.width * _GAP
    height = before.height
    return (
        abs(rect.bottom - before.bottom) < height * 0.2
        and -height * 0.5 < rect.left - before.right < height * _GAP
    )


def _take(text: Text, run: _Run, styles: TextStyles) -> None:
    style = styles.at(run.first)
    word = letters(run.text)
    unnamed = len(word) if styles.is_unnamed(run.first) else word.count("\ufffd")
    text.unnamed += unnamed
    printed = Word(word, run.rect, style.size, style.is_bold, style.is_italic, run.after_blank)
    text.words.append(PrintedWord(printed, style, run.is_level))
