"""Rows of a ruled table that a page end breaks, drawn with few rules or none about a half."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.pdf.drawn import cells, read

EDGES = (50, 110, 300, 420, 530)
HEADINGS = ("Ref", "Action", "Owner", "By when")
FIRST = [
    ("A1", "Plant fifty trees", "Parks Officer", "May 2024"),
    ("A2", "Mow the green", "Ranger", "June 2024"),
]
LAST = [
    ("A4", "Paint the hall", "Parks Officer", "July 2024"),
    ("A5", "Count the frogs", "Pond Board", "Ongoing"),
]
UPPER = [["A3", "Move the stall holders out of the", "Head of the Markets", "By the end of August"]]
LOWER = [
    ["", "square and then pay for all of the", "and Fairs", "2025"],
    ["", "new awnings", "", ""],
]
WHOLE = (
    "A3",
    "Move the stall holders out of the square and then pay for all of the new awnings",
    "Head of the Markets and Fairs",
    "By the end of August 2025",
)
BAND = ("B. Green spaces",)
STEP = 13
Texts = Sequence[Sequence[str]]


def _print_rows(canvas: Canvas, rows: Texts, top: float) -> float:
    """Print ruled rows, a band where one cell is all; return the lower edge."""
    for row in rows:
        canvas.line(EDGES[0], top, EDGES[-1], top)
        for x in EDGES if len(row) > 1 else (EDGES[0], EDGES[-1]):
            canvas.line(x, top, x, top - 18)
        for x, text in zip(EDGES, row, strict=False):
            canvas.drawString(x + 6, top - 13, text)
        top -= 18
    canvas.line(EDGES[0], top, EDGES[-1], top)
    return top


def _print_lines(canvas: Canvas, lines: Texts, top: float, uprights: Sequence[int]) -> float:
    """Print the lines of a half row without rules across; return the lower edge."""
    for number, line in enumerate(lines):
        for x, text in zip(EDGES, line, strict=False):
            canvas.drawString(x + 6, top - 13 - number * STEP, text)
    bottom = top - 6 - STEP * len(lines)
    for x in uprights:
        canvas.line(x, top, x, bottom)
    return bottom


def _printed(folder: Path, *pages: Callable[[Canvas], None]) -> list[tuple[str, ...]]:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for number, draw in enumerate(pages, start=1):
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.drawString(50, 30, f"Fenbrook Council, page {number}")
        canvas.showPage()
    canvas.save()
    return cells(read(folder, out.getvalue()))


SIDES = (EDGES[0], EDGES[-1])
UPRIGHTS = {"all uprights": EDGES, "the outer uprights": SIDES, "no rule": ()}


@pytest.mark.parametrize("above", UPRIGHTS.values(), ids=UPRIGHTS)
@pytest.mark.parametrize("below", UPRIGHTS.values(), ids=UPRIGHTS)
@pytest.mark.parametrize("repeated", [[], [HEADINGS]], ids=["headings once", "headings again"])
def test_a_row_is_whole_though_few_rules_stand_about_its_halves(
    tmp_path: Path, above: tuple[int, ...], below: tuple[int, ...], repeated: Texts
) -> None:
    def first(canvas: Canvas) -> None:
        top = _print_rows(canvas, [HEADINGS, *FIRST, BAND, FIRST[0]], 700)
        _print_lines(canvas, UPPER, top, above)

    def second(canvas: Canvas) -> None:
        top = _print_rows(canvas, repeated, 760) if repeated else 760
        _print_rows(canvas, [*LAST, BAND, *LAST], _print_lines(canvas, LOWER, top, below))

    bands = [BAND * 4]
    assert _printed(tmp_path, first, second) == [
        HEADINGS, *FIRST, *bands, FIRST[0], WHOLE, *LAST, *bands, *LAST,
    ]  # fmt: skip


@pytest.mark.parametrize("below", UPRIGHTS.values(), ids=UPRIGHTS)
def test_one_cell_goes_on_above_the_first_rule(tmp_path: Path, below: tuple[int, ...]) -> None:
    def first(canvas: Canvas) -> None:
        upper = ["A3", "Move the stall holders out of the", "Market Board", "May 2025"]
        _print_lines(canvas, [upper], _print_rows(canvas, [HEADINGS, *FIRST], 700), EDGES)

    def second(canvas: Canvas) -> None:
        _print_rows(canvas, LAST, _print_lines(canvas, [["", "square by spring"]], 760, below))

    whole = ("A3", "Move the stall holders out of the square by spring", "Market Board", "May 2025")
    assert _printed(tmp_path, first, second) == [HEADINGS, *FIRST, whole, *LAST]


@pytest.mark.parametrize("repeated", [[], [HEADINGS]], ids=["headings once", "headings again"])
def test_a_note_below_the_first_half_parts_no_row(tmp_path: Path, repeated: Texts) -> None:
    def first(canvas: Canvas) -> None:
        _print_lines(canvas, UPPER, _print_rows(canvas, [HEADINGS, *FIRST], 700), EDGES)
        canvas.drawString(50, 80, "The council adopted this plan at its meeting in the town hall.")

    def second(canvas: Canvas) -> None:
        top = _print_rows(canvas, repeated, 760) if repeated else 760
        _print_rows(canvas, LAST, _print_lines(canvas, LOWER, top, EDGES))

    assert _printed(tmp_path, first, second) == [HEADINGS, *FIRST, WHOLE, *LAST]


def test_lines_beside_a_table_that_are_no_half_of_a_row_stay_out(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        top = _print_rows(canvas, [HEADINGS, *FIRST], 700)
        canvas.drawString(EDGES[0] + 6, top - 13, "Dates are those that the Cabinet agreed in May.")

    def second(canvas: Canvas) -> None:
        canvas.drawString(EDGES[0] + 6, 765, "Part B")
        _print_rows(canvas, LAST, 760)

    assert _printed(tmp_path, first, second) == [HEADINGS, *FIRST, *LAST]


def test_a_band_of_two_texts_stays_a_band(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        bottom = _print_rows(canvas, [HEADINGS, *FIRST, BAND, *LAST], 700)
        canvas.drawString(250, bottom + 41, "for the parks")

    band = ("B. Green spaces for the parks",) * 4
    assert _printed(tmp_path, draw) == [HEADINGS, *FIRST, band, *LAST]
