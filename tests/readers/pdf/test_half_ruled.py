"""The rows of a plan are read whatever rules and shades part them, if any do."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate
from reportlab.platypus.tables import LongTable, TableStyle

from tests.readers.pdf.drawn import cells, read, texts

HEADINGS = ("Ref", "Task", "Task lead", "Finish", "BRAG", "Update")
THEMES = {
    "Theme A: Safe homes": [
        ("A1", "Finish the condition surveys of all 8,912 homes of the council", "Head of Assets",
         "30 Sept 2026", "G", "71% surveyed"),
        ("A2", "Clear the fire risk actions rated high", "Building Safety Manager",
         "31 May 2026", "A", "88 outstanding"),
        ("A3", "Set up a team for damp", "Repairs Manager", "May 2026", "W", ""),
    ],
    "Theme B: Listening": [
        ("B1", "Merge the four property lists into one record of homes and assets", "ICT Manager",
         "December 2026", "A", "Supplier asks for a change"),
        ("B2", "Publish repairs by estate", "Analyst", "Quarterly", "W", ""),
        ("B3", "Commission an audit to test the satisfaction measures as returned", "Auditor",
         "15 June 2026", "G", "Scope agreed"),
        ("B4", "Procure a replacement", "Director of Housing", "2026/27", "W", ""),
    ],
}  # fmt: skip
SHADES = {"G": colors.lightgreen, "A": colors.orange}
WIDTHS = (30, 190, 115, 75, 36, 62)

Command = tuple[object, ...]
BELOW: Command = ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)
HEADS_BELOW: Command = ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black)
HEADS_BOXED: Command = ("GRID", (0, 0), (-1, 0), 0.5, colors.black)
LOOKS: dict[str, tuple[list[Command], bool]] = {
    "rules between rows": ([BELOW], False),
    "rules between rows, statuses shaded": ([BELOW], True),
    "statuses shaded alone": ([], True),
    "nothing": ([], False),
    "a rule below the headings": ([HEADS_BELOW], False),
    "a rule below the headings, statuses shaded": ([HEADS_BELOW], True),
    "boxed headings, statuses shaded": ([HEADS_BOXED], True),
    "boxed headings, rules between rows": ([HEADS_BOXED, BELOW], False),
    "an outer box": ([BELOW, ("BOX", (0, 0), (-1, -1), 0.5, colors.black)], True),
    "rules above rows": ([("LINEABOVE", (0, 1), (-1, -1), 0.5, colors.grey)], False),
    "upright rules alone": ([("LINEAFTER", (0, 0), (-1, -1), 0.5, colors.black)], False),
    "one upright rule": ([BELOW, ("LINEAFTER", (0, 0), (0, -1), 0.5, colors.black)], False),
    "a shaded column": ([BELOW, ("BACKGROUND", (2, 1), (2, -1), colors.lightgrey)], False),
    "every other row shaded": ([("ROWBACKGROUNDS", (0, 1), (-1, -1), ["#dddddd", None])], False),
}


def _small(row: Sequence[str]) -> tuple[str, ...]:
    return (row[0], row[1][:1].lower() + row[1][1:], *row[2:])


def _print(
    commands: Sequence[Command],
    is_shaded: bool,
    height: float,
    themes: Mapping[str, Sequence[Sequence[str]]] = THEMES,
    intro: str = "",
) -> bytes:
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=9, leading=11)
    bold = ParagraphStyle("bold", parent=text, fontName="Helvetica-Bold")
    title = ParagraphStyle("title", parent=bold, fontSize=13, leading=18)
    story: list[object] = []
    for theme, rows in themes.items():
        style: list[Command] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *commands]
        style += [(f"{side}PADDING", (0, 0), (-1, -1), 3) for side in ("LEFT", "RIGHT")]
        if is_shaded:
            shaded = [(n, SHADES[row[4]]) for n, row in enumerate(rows, 1) if row[4] in SHADES]
            style += [("BACKGROUND", (4, n), (4, n), colour) for n, colour in shaded]
        printed = [[Paragraph(cell, bold) for cell in HEADINGS]]
        printed += [[Paragraph(cell, text) for cell in row] for row in rows]
        table = LongTable(printed, colWidths=WIDTHS, repeatRows=1, style=TableStyle(style))
        story += [Paragraph(theme, title), *([Paragraph(intro, text)] if intro else []), table]
    out = io.BytesIO()
    page = SimpleDocTemplate(
        out, pagesize=(595, height), leftMargin=40, rightMargin=40, topMargin=40,
        bottomMargin=40, invariant=1,
    )  # fmt: skip
    page.build(story)
    return out.getvalue()


@pytest.mark.parametrize("height", [842, 260])
@pytest.mark.parametrize(("commands", "is_shaded"), LOOKS.values(), ids=LOOKS)
def test_the_rows_of_a_plan_are_read(
    tmp_path: Path, commands: list[Command], is_shaded: bool, height: float
) -> None:
    found = _rows(tmp_path, _print(commands, is_shaded, height))
    assert found == [row for rows in THEMES.values() for row in rows]


@pytest.mark.parametrize("look", ["nothing", "a rule below the headings", "rules between rows"])
def test_wordings_in_small_letters_are_rows_of_their_own(tmp_path: Path, look: str) -> None:
    themes = {theme: [_small(row) for row in rows] for theme, rows in THEMES.items()}
    found = _rows(tmp_path, _print(*LOOKS[look], 842, themes))
    assert found == [row for rows in themes.values() for row in rows]


def test_a_paragraph_between_two_tables_is_no_row_of_them(tmp_path: Path) -> None:
    document = read(tmp_path, _print([BELOW], False, 842, intro="Homes must be safe. " * 6))
    assert not any("Homes must" in cell for row in cells(document) for cell in row)
    assert sum(kind == "heading" for kind, _ in texts(document)) == len(THEMES)


def _rows(folder: Path, printed: bytes) -> list[tuple[str, ...]]:
    """Return the numbered rows that are read, each cell on one line."""
    rows = [tuple(" ".join(c.split()) for c in row) for row in cells(read(folder, printed))]
    return [row for row in rows if row[0] in ("A1", "A2", "A3", "B1", "B2", "B3", "B4")]
