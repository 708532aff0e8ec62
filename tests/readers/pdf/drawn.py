"""PDF files drawn for the purpose, and what is read of them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from actionplans.readers.content import Block, TableRow, TextDocument
from actionplans.readers.pdf import read_pdf
from actionplans.records import Place

HERE = Place(1, 1)
HEADINGS = ("Action", "Owner", "By when")
ROWS = [
    ("Plant fifty trees along the high street with the schools", "Parks Officer", "May 2024"),
    ("Mow the green", "Ranger", "June 2024"),
    ("Sweep the streets that lead to the market", "Head of Streets", "July 2024"),
    ("Paint the hall", "Parks Officer", "By end of 2024"),
]


def table(rows: Sequence[Sequence[str]]) -> Block:
    """Return a table of these rows."""
    return Block("table", "", HERE, rows=tuple(TableRow(tuple(row), HERE) for row in rows))


def read(folder: Path, content: bytes) -> TextDocument:
    """Return what is read of a PDF file."""
    path = folder / "plan.pdf"
    path.write_bytes(content)
    return read_pdf(path)


def drawn(folder: Path, draw: Callable[[Canvas], None]) -> TextDocument:
    """Return what is read of one page drawn by hand."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return read(folder, out.getvalue())


def cells(document: TextDocument) -> list[tuple[str, ...]]:
    """Return the cells of all tables, row by row."""
    return [row.cells for block in document.content or () for row in block.rows]


def texts(document: TextDocument) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind, block.text) for block in document.content or ()]
