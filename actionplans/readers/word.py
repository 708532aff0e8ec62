"""Read a Word document: its paragraphs, lists and tables in the order of the body.

Tracked insertions are read and deletions are not, as the document looks once they are
accepted. Macros, links and fields are never run or followed.
"""

from pathlib import Path

from lxml import etree

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TableRow, TextDocument
from actionplans.readers.drawing import Drawing, is_one_column, of_one_width
from actionplans.readers.word_lists import ListNumbers
from actionplans.readers.word_parts import W, WordParts, read_parts
from actionplans.readers.word_tables import WordRow, holds_a_plan, table_rows
from actionplans.readers.word_text import Paragraph, Styles, read_paragraph, tag_of, text_boxes

_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
_DEEPEST = 40


def read_word(path: Path) -> TextDocument:
    """Read a Word document (.docx).

    Raises:
        DocumentUnreadableError: it is damaged, has a password or is larger than the limits.
    """
    parts = read_parts(path)
    drawing = Drawing(path, "docx")
    _Body(drawing, parts).draw(parts.body)
    if not drawing.content:
        raise DocumentUnreadableError(f"{path}: the Word document holds no text")
    _tell_changes(drawing, parts.body)
    return drawing.finish(path.read_bytes())


class _Body:
    """Go through the body of one document; its lists count on as it goes."""

    def __init__(self, drawing: Drawing, parts: WordParts) -> None:
        self.drawing = drawing
        self.styles = Styles(parts.styles)
        self.numbers = ListNumbers(parts.numbering, self.styles)

    def draw(self, parent: etree._Element, depth: int = 0) -> None:
        """Add each paragraph and table below an element, in printed order."""
        for element in parent:
            tag = tag_of(element)
            if tag == "p":
                self._draw_paragraph(element)
            elif tag == "tbl":
                self._draw_table(element, depth)
            elif tag in _WRAPPERS and depth < _DEEPEST:
                self.draw(element, depth + 1)

    def _draw_paragraph(self, element: etree._Element) -> None:
        paragraph = read_paragraph(element, self.styles, self.numbers)
        self._add(paragraph)
        for box in text_boxes(element):
            for inner in box:
                if tag_of(inner) == "p":
                    self._add(read_paragraph(inner, self.styles, self.numbers))
                elif tag_of(inner) == "tbl":
                    self._draw_table(inner, _DEEPEST)

    def _add(self, paragraph: Paragraph) -> None:
        text, marker = paragraph.text, paragraph.marker
        if paragraph.is_heading:
            self.drawing.add_text("heading", text, marker=marker.strip("-"))
        elif marker:
            self.drawing.add_text("entry", text, marker=marker, lead=paragraph.bold_head)
        elif paragraph.is_bold and len(text) < 400:
            self.drawing.add_text("emphasised", text)
        else:
            self.drawing.add_text("paragraph", text, lead=paragraph.bold_head)

    def _draw_table(self, table: etree._Element, depth: int) -> None:
        gathered: list[WordRow] = []
        for row in table_rows(table, self.styles, self.numbers):
            inner = [t for cell in row.elements for t in cell.iter(W + "tbl") if holds_a_plan(t)]
            if inner and depth < _DEEPEST:
                # A table that only arranges the page: what it holds stands for itself.
                self._finish_table(gathered)
                gathered = []
                for cell in row.elements:
                    self.draw(cell, depth + 1)
            else:
                gathered.append(row)
        self._finish_table(gathered)

    def _finish_table(self, rows: list[WordRow]) -> None:
        cells = of_one_width([row.cells for row in rows])
        if is_one_column(cells):
            for row in cells:
                for line in "".join(row).split("\n"):
                    self.drawing.add_text("paragraph", line)
            return
        pairs = zip(rows, cells, strict=True)
        self.drawing.add_table([self._table_row(*pair) for pair in pairs if any(pair[1])])

    def _table_row(self, row: WordRow, texts: list[str]) -> TableRow:
        place = self.drawing.add_line(texts)
        return TableRow(tuple(texts), place, is_bold=row.is_bold, carried=row.carried)


def _tell_changes(drawing: Drawing, body: etree._Element) -> None:
    deleted = sum(1 for _ in body.iter(W + "del", W + "moveFrom"))
    inserted = sum(1 for _ in body.iter(W + "ins", W + "moveTo"))
    if deleted or inserted:
        drawing.problems.append(
            f"The document holds tracked changes ({inserted} insertions, {deleted} deletions);"
            " it was read as if they were accepted."
        )
