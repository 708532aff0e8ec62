"""Set words on a page by hand, each letter half as wide as the type is high."""

from actionplans.readers.pdf.geometry import Line, Rect, Word
from actionplans.readers.pdf.lines import to_line

SIZE = 10.0
LETTER = 5.0


def words(text: str, left: float, top: float, *, is_bold: bool = False) -> list[Word]:
    """Return the words of a line; two blanks or more make a wider gap."""
    found: list[Word] = []
    place = 0
    for part in text.split(" "):
        if part:
            start = left + place * LETTER
            rect = Rect(start, top, start + len(part) * LETTER, top + SIZE)
            found.append(Word(part, rect, SIZE, is_bold))
        place += len(part) + 1
    return found


def line(text: str, left: float = 0, top: float = 0, *, is_bold: bool = False) -> Line:
    """Return one line."""
    return to_line(words(text, left, top, is_bold=is_bold))


def lines(*texts: str, left: float = 0, step: float = 12) -> list[Line]:
    """Return lines one below the other; "" leaves room for one."""
    return [line(text, left, number * step) for number, text in enumerate(texts) if text]
