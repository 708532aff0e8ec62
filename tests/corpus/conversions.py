"""Write what a text document prints as a file of another format, block by block."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path

import docx
import xlsxwriter

from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import Block, TableRow, TextDocument
from tests.fixtures.printing import Look, print_pdf


def blocks_of(document: TextDocument) -> list[Block]:
    """Return the blocks of a document, paragraphs that a page end broke made whole."""
    return whole_paragraphs(read_blocks(document))


def to_docx(blocks: Sequence[Block], path: Path) -> Path:
    """Write a Word document."""
    word = docx.Document()
    for block in blocks:
        if block.kind == "table":
            _docx_table(word, block)
        elif block.kind == "heading":
            word.add_heading(_marked(block), 2)
        else:
            _docx_paragraph(word, block)
    word.save(str(path))
    return path


def _docx_paragraph(word: docx.document.Document, block: Block) -> None:
    if block.kind == "entry" and block.marker == "-":
        word.add_paragraph(block.text, style="List Bullet")
        return
    paragraph = word.add_paragraph()
    lead = _marked(block) if block.kind == "emphasised" else block.lead
    paragraph.add_run(lead).bold = True
    rest = _marked(block).removeprefix(lead) if block.lead else _marked(block)
    paragraph.add_run("" if block.kind == "emphasised" else rest)


def _docx_table(word: docx.document.Document, block: Block) -> None:
    width = max(len(row.cells) for row in block.rows)
    table = word.add_table(len(block.rows), width)
    for row, printed in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(row.cells, printed.cells, strict=False):
            cell.text = text


def to_html(blocks: Sequence[Block], path: Path) -> Path:
    """Write a web page."""
    body = "\n".join(_html(block) for block in blocks)
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    path.write_text(page, encoding="utf-8")
    return path


def _html(block: Block) -> str:
    text = escape(_marked(block))
    if block.kind == "table":
        return f"<table>{''.join(_html_row(row.cells) for row in block.rows)}</table>"
    if block.kind == "heading":
        return f"<h2>{text}</h2>"
    if block.kind == "emphasised":
        return f"<p><strong>{text}</strong></p>"
    if block.kind == "entry" and block.marker == "-":
        return f"<ul><li>{escape(block.text)}</li></ul>"
    lead = escape(block.lead)
    return f"<p><b>{lead}</b>{text.removeprefix(lead)}</p>" if lead else f"<p>{text}</p>"


def _html_row(cells: Sequence[str]) -> str:
    lines = (escape(cell).replace("\n", "<br>") for cell in cells)
    return f"<tr>{''.join(f'<td>{line}</td>' for line in lines)}</tr>"


def to_xlsx(blocks: Sequence[Block], path: Path) -> Path:
    """Write a workbook: a row for each row of a table, one cell for all else."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Plan")
        bold = book.add_format({"bold": True})
        number = 0
        for block in blocks:
            rows = [row.cells for row in block.rows] or [(_marked(block),)]
            for cells in rows:
                for column, text in enumerate(cells):
                    if text:
                        is_title = block.kind in ("heading", "emphasised")
                        sheet.write_string(number, column, text, bold if is_title else None)
                number += 1
            number += 1
    return path


def to_pdf(blocks: Sequence[Block], path: Path) -> Path:
    """Print a PDF of ruled tables, whose pages end where they are full."""
    running = [replace(block, rows=tuple(map(_running, block.rows))) for block in blocks]
    path.write_bytes(print_pdf(running, Look(is_landscape=True)))
    return path


def _running(row: TableRow) -> TableRow:
    return replace(row, follows_break=False)


def _marked(block: Block) -> str:
    if block.kind == "entry" and block.marker == "-":
        return f"• {block.text}"
    dot = "" if "." in block.marker or not block.marker else "."
    return f"{block.marker}{dot} {block.text}".strip()


CONVERSIONS: Mapping[str, Callable[[Sequence[Block], Path], Path]] = {
    "docx": to_docx,
    "html": to_html,
    "pdf": to_pdf,
    "xlsx": to_xlsx,
}
