"""Read the pages of a PDF as paragraphs and tables."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import Ignored
from actionplans.readers.pdf.furniture import find_furniture
from actionplans.readers.pdf.geometry import Frame, Line
from actionplans.readers.pdf.joining import join_tables
from actionplans.readers.pdf.layout import Page, pieces, to_page
from actionplans.readers.pdf.lines import Joiner, usual_leading
from actionplans.readers.pdf.loose import take_in
from actionplans.readers.pdf.marks import read_text, shown_frame
from actionplans.readers.pdf.opening import load_page, open_pdf
from actionplans.readers.pdf.paths import read_drawn
from actionplans.readers.pdf.printed import Piece
from actionplans.readers.pdf.ruled import find_reach
from actionplans.readers.pdf.visible import judge

_MOSTLY = 0.5
_NOTICED = 0.02
_HARDLY_ANY = 20
"""A document of fewer characters a page than this was scanned."""


@dataclass(slots=True)
class Reading:
    """What was read of a document, page by page."""

    pages: list[Page] = field(default_factory=list)
    shown: list[Frame] = field(default_factory=list)
    """Each page as it is shown, which may differ from how its text is read."""
    ignored: list[Ignored] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    characters: int = 0
    unnamed: int = 0
    pictures: int = 0
    pieces: list[Piece] = field(default_factory=list)
    joiner: Joiner = field(default_factory=Joiner)
    text_size: float = 0.0
    """The font size of most of the document."""


def read_pages(path: Path) -> Reading:
    """Read a PDF file.

    Raises:
        DocumentUnreadableError: it cannot be opened, holds no text, or its characters cannot be
            told; the message says which.
    """
    reading = Reading()
    with open_pdf(path) as document:
        for number in range(1, len(document) + 1):
            page = load_page(document, path, number)
            try:
                _read_page(reading, page, number)
            finally:
                page.close()
            if reading.characters >= settings.MOST_CHARACTERS:
                raise DocumentUnreadableError(
                    f"{path}: the PDF has more than {settings.MOST_CHARACTERS:,} characters"
                )
    _check_text(path, reading)
    _tell_pieces(reading)
    return reading


def _read_page(reading: Reading, page: pdfium.PdfPage, number: int) -> None:
    text = read_text(page, settings.MOST_CHARACTERS - reading.characters + 1)
    drawn = read_drawn(page, text.frame, settings.MOST_PATHS)
    seen = judge(text.words, text.frame, drawn)
    reading.characters += text.characters
    reading.unnamed += text.unnamed
    reading.pictures += len(drawn.pictures)
    before = reading.pages[-1] if reading.pages else None
    reading.pages.append(to_page(number, text.frame, seen.words, drawn, before))
    reading.shown.append(shown_frame(page))
    for reason in dict.fromkeys(reason for _, reason in seen.hidden):
        words = " ".join(word for word, why in seen.hidden if why == reason)
        reading.ignored.append(Ignored(text=words, reason=reason, page=number))
    if text.characters and text.unnamed / text.characters > _NOTICED:
        share = round(100 * text.unnamed / text.characters)
        reading.problems.append(
            f"The file does not say which letters {share} per cent of the characters on page"
            f" {number} are, so words there may be wrong or missing."
        )
    if seen.is_scanned:
        reading.problems.append(
            f"Page {number} is a picture; its words were recognised when it was scanned, and"
            " may be wrong."
        )
    if drawn.is_cut_short:
        reading.problems.append(
            f"Page {number} is a drawing of very many lines; a table in it may be missed."
        )


def _check_text(path: Path, reading: Reading) -> None:
    if reading.characters < _HARDLY_ANY * len(reading.pages) and reading.pictures:
        raise DocumentUnreadableError(
            f"{path}: the PDF is a scan: its pages are pictures without text; ask for the"
            " document from which it was made, or have its text recognised first"
        )
    if not any(page.lines or page.grids for page in reading.pages):
        raise DocumentUnreadableError(f"{path}: the PDF holds no text")
    if reading.unnamed > _MOSTLY * reading.characters:
        raise DocumentUnreadableError(
            f"{path}: the PDF does not say which letters its characters stand for, so its text"
            " cannot be read"
        )


def _tell_pieces(reading: Reading) -> None:
    """Leave out the running titles, and find the tables and paragraphs of all pages."""
    joiner = reading.joiner
    sizes = Counter[float]()
    for page in reading.pages:
        held = [lines for _, filled in page.grids for lines in filled.values()]
        words = [w for lines in (page.lines, *held) for line in lines for w in line.words]
        joiner.learn(words)
        for word in words:
            sizes[round(word.size * 2) / 2] += len(word.text)
    reading.text_size = sizes.most_common(1)[0][0]
    furniture = find_furniture([(page.frame, page.lines) for page in reading.pages])
    leading = usual_leading(page.lines for page in reading.pages)
    reach = find_reach(grid for page in reading.pages for grid in page.grids)
    found: list[Piece] = []
    for page, numbers in zip(reading.pages, furniture, strict=True):
        reading.ignored += _running(page.number, [page.lines[i] for i in sorted(numbers)])
        found += pieces(page, numbers, leading, reach, joiner)
    reading.pieces, repeated = join_tables(take_in(found, joiner))
    reading.ignored += [
        Ignored(text=text, reason="headings repeated after a page break", page=page)
        for page, text in repeated
    ]


def _running(page: int, lines: Sequence[Line]) -> list[Ignored]:
    return [
        Ignored(text=line.text, reason="running title or page number", page=page) for line in lines
    ]
