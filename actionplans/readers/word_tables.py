"""The rows of a table of a Word document, merged cells laid out in full."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from actionplans.readers.drawing import stacked
from actionplans.readers.stated import stated_number
from actionplans.readers.word_parts import W
from actionplans.readers.word_text import (
    Numbers,
    Paragraph,
    Styles,
    read_paragraph,
    tag_of,
    value_of,
)

_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
_PLAN_COLUMNS = 3
_MOST_SPANNED = 60


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row with a text for each column of the grid; merged cells are repeated."""

    cells: tuple[str, ...]
    carried: frozenset[int]
    """Columns whose cell is merged with the one above."""
    is_bold: bool
    elements: tuple[etree._Element, ...]
    """The cells as the file holds them."""


def table_rows(table: etree._Element, styles: Styles, numbers: Numbers) -> Iterator[WordRow]:
    """Yield the rows of a table in printed order; a deleted row is left out."""
    above: dict[int, str] = {}
    for row in inner(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield _row(row, above, styles, numbers)


def inner(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children of a name, also those within content controls and changes."""
    for child in parent:
        if tag_of(child) == tag:
            yield child
        elif tag_of(child) in _WRAPPERS:
            yield from inner(child, tag)


def holds_a_plan(table: etree._Element) -> bool:
    """Tell whether a table within a cell has rows and columns enough to be a plan of its own."""
    rows = list(inner(table, "tr"))
    return len(rows) > 1 and max(len(list(inner(row, "tc"))) for row in rows) >= _PLAN_COLUMNS


def _row(row: etree._Element, above: dict[int, str], styles: Styles, numbers: Numbers) -> WordRow:
    texts: list[str] = [""] * _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
    carried: set[int] = set()
    bold: list[bool] = []
    elements = tuple(inner(row, "tc"))
    for cell in elements:
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        goes_on = merge is not None and value_of(merge) in ("", "continue")
        text, is_bold = _cell_text(cell, styles, numbers)
        for _ in range(_count(cell.find(f"{W}tcPr/{W}gridSpan"), 1)):
            column = len(texts)
            if goes_on and column in above:
                carried.add(column)
                texts.append(above[column])
            else:
                texts.append(text)
            if merge is not None:
                above[column] = texts[column]
            else:
                above.pop(column, None)
        bold += [is_bold] if text and not goes_on else []
    return WordRow(tuple(texts), frozenset(carried), bool(bold) and all(bold), elements)


def _count(element: etree._Element | None, usual: int) -> int:
    return min(stated_number(value_of(element), usual), _MOST_SPANNED)


def _cell_text(cell: etree._Element, styles: Styles, numbers: Numbers) -> tuple[str, bool]:
    """Return a cell's text, each paragraph and entry on its line, and whether it is all bold."""
    # Word shows the number of an entry without text: a column may hold nothing else.
    paragraphs = [p for p in _paragraphs(cell, styles, numbers) if p.text or p.marker.strip("-")]
    text = stacked("\n".join(_marked(paragraph) for paragraph in paragraphs))
    return text, bool(paragraphs) and all(p.is_bold or p.is_heading for p in paragraphs)


def _marked(paragraph: Paragraph) -> str:
    if paragraph.marker == "-":
        return f"• {paragraph.text}"
    if not paragraph.text:
        return paragraph.marker
    return f"{paragraph.marker}. {paragraph.text}" if paragraph.marker else paragraph.text


def _paragraphs(parent: etree._Element, styles: Styles, numbers: Numbers) -> Iterator[Paragraph]:
    for child in parent:
        tag = tag_of(child)
        if tag == "p":
            yield read_paragraph(child, styles, numbers)
        elif tag == "tbl":
            for row in table_rows(child, styles, numbers):
                yield Paragraph(" ".join(dict.fromkeys(c for c in row.cells if c)))
        elif tag in _WRAPPERS:
            yield from _paragraphs(child, styles, numbers)
