"""Make the document that layouts take of what the pages of a PDF were found to print."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import takewhile
from pathlib import Path

from actionplans.readers.content import Block, Box, Region, TableRow, TextDocument
from actionplans.readers.drawing import check_size
from actionplans.readers.pdf.geometry import Frame, Line, Rect, Word
from actionplans.readers.pdf.lines import area_of, text_of
from actionplans.readers.pdf.printed import Cell, Paragraph, Row, Spot, Table
from actionplans.readers.pdf.reading import Reading
from actionplans.records import Place

_BULLETS = "•●▪◦·■□➢✓❖○➤►"
_ENTRY = re.compile(
    rf"(?P<marker>[{_BULLETS}–-]|o(?= [A-Z])|\(?\d{{1,2}}[.)]|\d{{1,2}}(?:\.\d{{1,2}})+\.?)"
    r"\s+(?P<text>\S.*)",
    re.DOTALL,
)
_CELL_BULLET = re.compile(rf"\s*[{_BULLETS}]\s*")
_LARGER = 1.12
"""Type larger than the text's by this is a title's."""
_LONGEST_TITLE = 300


def to_document(path: Path, content: bytes, reading: Reading) -> TextDocument:
    """Return the document: one line for each printed line, and one for each row of a table.

    Raises:
        DocumentUnreadableError: a table has more rows or columns than the settings allow.
    """
    draft = _Draft(reading)
    for piece in reading.pieces:
        if isinstance(piece, Table):
            check_size(path, len(piece.rows), len(piece.edges) - 1)
            draft.add_table(piece)
        else:
            draft.add_paragraph(piece)
        draft.lines.append("")
    return TextDocument(
        name=path.name,
        sha256=sha256(content).hexdigest(),
        lines=tuple(draft.lines) or ("",),
        format="pdf",
        content=tuple(draft.blocks),
        regions=tuple(draft.regions),
        pages=tuple(str(page.number) for page in reading.pages),
        ignored=tuple(reading.ignored),
        problems=tuple(reading.problems),
    )


@dataclass(slots=True)
class _Draft:
    """The document so far."""

    reading: Reading
    lines: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Add a title, a paragraph or an entry of a list."""
        first = len(self.lines) + 1
        printed = [line.text for line in paragraph.lines]
        for text, line in zip(printed, paragraph.lines, strict=True):
            self.lines.append(text)
            self._locate(None, (paragraph.page, line.rect))
        place = Place(first, len(self.lines), paragraph.page)
        area = area_of([line.rect for line in paragraph.lines])
        text = self.reading.joiner.join_lines(paragraph.lines, area)
        self.blocks.append(_block(paragraph.lines, text, printed, place, self.reading.text_size))

    def add_table(self, table: Table) -> None:
        """Add a table, each row of it a line."""
        rows = [row for table_row in table.rows if (row := self._add_row(table_row))]
        if rows:
            place = rows[0].place.to(rows[-1].place)
            self.blocks.append(Block("table", "", place, rows=tuple(rows)))

    def _add_row(self, row: Row) -> TableRow | None:
        cells = tuple(_stacked(text) for text in row.texts)
        if not any(cells):
            return None
        self.lines.append(" | ".join(" ".join(cell.split()) for cell in cells))
        for spot in _outlines(row.cells):
            self._locate(None, spot)
        for number, cell in enumerate(row.cells):
            for spot in cell.spots if cell.text else ():
                self._locate(number, spot)
        line, page = len(self.lines), min(p for cell in row.cells for p, _ in cell.spots)
        carried = frozenset(i for i, cell in enumerate(row.cells) if cell.is_carried and cell.text)
        return TableRow(cells, Place(line, line, page), is_bold=row.is_bold, carried=carried)

    def _locate(self, cell: int | None, spot: Spot) -> None:
        page, rect = spot
        read, shown = self.reading.pages[page - 1].frame, self.reading.shown[page - 1]
        box = _box(rect, read, shown)
        self.regions.append(Region(line=len(self.lines), cell=cell, page=page, box=box))


def _box(rect: Rect, read: Frame, shown: Frame) -> Box:
    """Return where a place of the page as it is read lies on the page as it is shown."""
    seen = rect if read == shown else shown.seen(*read.file_place(rect))
    return Box(*(round(value, 1) for value in seen))


def _outlines(cells: Sequence[Cell]) -> Iterator[Spot]:
    """Yield the outline of a row on each page that it stands on."""
    spots = [spot for cell in cells for spot in cell.spots]
    for page in sorted({page for page, _ in spots}):
        lefts, tops, rights, bottoms = zip(*(r for p, r in spots if p == page), strict=True)
        yield page, Rect(min(lefts), min(tops), max(rights), max(bottoms))


def _stacked(text: str) -> str:
    """Return the text of a cell with every bullet at the head of a line, as "• "."""
    lines = [" ".join(line.split()) for line in _CELL_BULLET.sub("\n• ", text).split("\n")]
    return "\n".join(line for line in lines if line not in ("", "•"))


def _block(
    lines: Sequence[Line], text: str, printed: Sequence[str], place: Place, text_size: float
) -> Block:
    kind = _title_kind(lines, text, text_size)
    entry = _ENTRY.fullmatch(text)
    if kind and entry and _is_number(entry["marker"]):
        return Block(kind, entry["text"], place, marker=entry["marker"].strip(".()"))
    if kind:
        return Block(kind, text, place)
    if entry:
        return _entry(entry["marker"], entry["text"], lines, printed, place)
    return Block("paragraph", text, place, lead=_lead(lines, text), lines=tuple(printed))


def _title_kind(lines: Sequence[Line], text: str, text_size: float) -> str:
    """Return "heading" for larger type, "emphasised" for a whole paragraph in bold, else ""."""
    if len(text) > _LONGEST_TITLE or not any(map(str.isalnum, text)):
        return ""
    if min(line.size for line in lines) >= text_size * _LARGER:
        return "heading"
    return "emphasised" if all(line.is_bold for line in lines) else ""


def _entry(
    marker: str, text: str, lines: Sequence[Line], printed: Sequence[str], place: Place
) -> Block:
    words = [word for line in lines for word in line.words]
    lead = _lead_of(words[1:], text)
    marker = marker.strip(".()") if _is_number(marker) else "-"
    return Block("entry", text, place, marker=marker, lead=lead, lines=tuple(printed))


def _is_number(marker: str) -> bool:
    return marker.strip(".()").replace(".", "").isdigit()


def _lead(lines: Sequence[Line], text: str) -> str:
    return _lead_of([word for line in lines for word in line.words], text)


def _lead_of(words: Sequence[Word], text: str) -> str:
    """Return the bold words at the head of a paragraph that goes on in ordinary type."""
    bold = list(takewhile(lambda word: word.is_bold, words))
    lead = text_of(bold)
    return lead if bold and len(bold) < len(words) and text.startswith(lead) else ""
