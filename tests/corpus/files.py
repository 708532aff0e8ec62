"""Write a table of printed cells as a file of each format, the same bytes every time."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from pathlib import Path

import docx
import xlsxwriter

Rows = Sequence[Sequence[str]]
EARLY = datetime(2020, 1, 1)

_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:automatic-styles><style:style style:name="hid" style:family="table">
<style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>"""


def write_docx(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write a Word document of a title and one table."""
    word = docx.Document()
    word.add_heading(title, 1)
    table = word.add_table(rows=len(rows), cols=max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    word.save(str(path))
    return path


def write_xlsx(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write a workbook of one sheet with a title above the table, all cells text."""
    with xlsxwriter.Workbook(str(path), {"strings_to_numbers": False}) as book:
        book.set_properties({"created": EARLY})
        sheet = book.add_worksheet("Plan")
        sheet.write_string(0, 0, title)
        for number, row in enumerate(rows, start=2):
            for column, text in enumerate(row):
                if text:
                    sheet.write_string(number, column, text)
    return path


def write_ods(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write an OpenDocument spreadsheet of one sheet with a title above the table."""
    return write_ods_tables(path, ods_table("Plan", [[title], [], *rows]))


def ods_table(name: str, rows: Rows, attributes: str = "") -> str:
    """Return one sheet as the content of an OpenDocument spreadsheet writes it."""
    body = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    return f'<table:table table:name="{escape(name)}" {attributes}>{body}</table:table>'


def write_ods_tables(path: Path, tables: str) -> Path:
    """Write an OpenDocument spreadsheet around sheets that are written already."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(_part("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(_part("content.xml"), _CONTENT.format(tables=tables))
    return path


def _part(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))


def _ods_cell(text: str) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def write_csv(
    path: Path, rows: Rows, title: str = "Action plan", *, sign: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write separated values with a title above the table."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign).writerows([[title], *rows])
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_html(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write a web page of a title and one table."""
    heads, *body = [[escape(cell).replace("\n", "<br>") for cell in row] for row in rows]
    head = "".join(f"<th>{cell}</th>" for cell in heads)
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in body]
    table = "\n".join(f"<tr>{line}</tr>" for line in [head, *lines])
    content = f"<h1>{escape(title)}</h1>\n<table>\n{table}\n</table>"
    page = f"<!DOCTYPE html>\n<html><body>{content}</body></html>"
    path.write_text(page, encoding="utf-8")
    return path


def write_pipes(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write Markdown with a pipe table."""
    heads, *body = [
        [cell.replace("\n", "<br>").replace("|", "\\|") for cell in row] for row in rows
    ]
    lines = [heads, ["---"] * len(heads), *body]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    path.write_text(f"# {title}\n\n{table}\n", encoding="utf-8")
    return path


def _pipe_cell(cell: str) -> str:
    return cell.replace("\n", "<br>").replace("|", "\\|")


def write_aligned(path: Path, rows: Rows, title: str = "Action plan") -> Path:
    """Write plain text whose columns are aligned by blanks; long cells run over several lines."""
    widths = [min(max(len(row[i]) for row in rows), 34) + 3 for i in range(len(rows[0]))]
    lines = [line for row in rows for line in [*_aligned_lines(row, widths), ""]]
    path.write_text("\n".join([title, "", *lines]), encoding="utf-8")
    return path


def _aligned_lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrapped(cell, width - 3) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    return [
        "".join(
            (w[i] if i < len(w) else "").ljust(n) for w, n in zip(wrapped, widths, strict=True)
        ).rstrip()
        for i in range(height)
    ]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


WRITERS: Mapping[str, Callable[[Path, Rows], Path]] = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "ods": write_ods,
    "csv": write_csv,
    "html": write_html,
    "md": write_pipes,
    "txt": write_aligned,
}
"""By the ending of the file's name."""


def write_dated_xlsx(
    path: Path, rows: Sequence[Sequence[str | float | date]], **forms: str
) -> Path:
    """Write a workbook of values; a number format is given by the column's letter."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Plan")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                form = forms.get(chr(ord("A") + column), "dd/mm/yyyy")
                style = book.add_format({"num_format": form})
                if isinstance(value, date):
                    when = datetime.combine(value, EARLY.time())
                    sheet.write_datetime(number, column, when, style)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value)
                else:
                    sheet.write_number(number, column, value, style)
    return path
