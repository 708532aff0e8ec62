import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from actionplans.readers.content import Block
from actionplans.readers.pdf import page_sizes
from tests.fixtures.printing import Look, print_pdf
from tests.readers.pdf.drawn import HEADINGS, HERE, ROWS, cells, drawn, read, table, texts

LOOKS = {
    "ruled": Look(),
    "landscape": Look(is_landscape=True),
    "small and serif": Look(font="Times", size=8),
    "embedded font": Look(font="Vera", size=9),
    "short pages": Look(page_height=260),
    "broken rows": Look(page_height=230, splits_rows=True, size=13),
    "no repeated headings": Look(page_height=260, repeats_headings=False),
    "running titles": Look(page_height=260, running="Council of Fenbrook"),
    "unruled": Look(is_ruled=False, gap=24),
    "unruled landscape": Look(is_ruled=False, is_landscape=True, gap=24),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_the_rows_of_a_table_are_read_however_it_is_set(tmp_path: Path, look: Look) -> None:
    document = read(tmp_path, print_pdf([table([HEADINGS, *ROWS])], look))
    assert cells(document) == [HEADINGS, *ROWS]


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("is_ruled", [True, False])
def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path, turn: int, is_ruled: bool) -> None:
    upright = print_pdf([table([HEADINGS, *ROWS])], Look(is_ruled=is_ruled, gap=24))
    document = read(tmp_path, _turned(upright, turn))
    assert cells(document) == [HEADINGS, *ROWS]
    (width, height) = page_sizes(tmp_path / "plan.pdf")[0]
    assert (width > height) == (turn != 180)
    assert all(
        region.box and 0 <= region.box.left < region.box.right <= width
        and 0 <= region.box.top < region.box.bottom <= height
        for region in document.regions
    )  # fmt: skip


def _turned(content: bytes, turn: int) -> bytes:
    with pdfium.PdfDocument(content) as document:
        for page in document:
            page.set_rotation(turn)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def test_text_drawn_sideways_on_an_upright_page_is_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Plant fifty trees along the high street")
        canvas.drawString(0, -14, "with the schools of the town")

    document = drawn(tmp_path, draw)
    assert texts(document) == [
        ("paragraph", "Plant fifty trees along the high street with the schools of the town")
    ]
    box = document.regions[0].box
    assert box is not None
    assert box.right - box.left < box.bottom - box.top


def test_headings_paragraphs_and_entries_are_told_apart(tmp_path: Path) -> None:
    blocks = [
        Block("heading", "Delivery plan", HERE),
        Block("paragraph", "We will do what follows, and report on it.", HERE),
        Block("entry", "Plant trees", HERE, marker="-"),
        Block("entry", "Mow the green", HERE, marker="2"),
        Block("emphasised", "Streets", HERE),
        Block("paragraph", "Officer lead: Head of Streets", HERE, lead="Officer lead:"),
    ]
    document = read(tmp_path, print_pdf(blocks, Look()))
    found = [(b.kind, b.marker, b.lead, b.text) for b in document.content or ()]
    assert found == [(b.kind, b.marker, b.lead, b.text) for b in blocks]


def test_cells_that_span_are_repeated(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 660, 580):
            canvas.line(50, y, 450, y)
        canvas.line(150, 620, 450, 620)
        for x, top in ((50, 700), (150, 660), (300, 660), (450, 700)):
            canvas.line(x, top, x, 580)
        for x, y, text in (
            (60, 680, "Theme 1: a green town"), (60, 640, "Trees"), (160, 640, "Plant fifty trees"),
            (310, 640, "May 2024"), (160, 600, "Water them"), (310, 600, "June 2024"),
        ):  # fmt: skip
            canvas.drawString(x, y, text)

    document = drawn(tmp_path, draw)
    assert cells(document) == [
        ("Theme 1: a green town",) * 3,
        ("Trees", "Plant fifty trees", "May 2024"),
        ("Trees", "Water them", "June 2024"),
    ]
    rows = (document.content or ())[0].rows
    assert [sorted(row.carried) for row in rows] == [[], [], [0]]


def test_every_row_and_cell_keeps_its_place(tmp_path: Path) -> None:
    document = read(tmp_path, print_pdf([table([HEADINGS, *ROWS])], Look(page_height=260)))
    rows = (document.content or ())[0].rows
    assert [document.lines[row.place.line_start - 1] for row in rows] == [
        " | ".join(row.cells) for row in rows
    ]
    last = [r for r in document.regions if r.line == rows[-1].place.line_start]
    assert {(region.cell, region.page) for region in last} == {
        (None, rows[-1].place.page),
        (0, rows[-1].place.page),
        (1, rows[-1].place.page),
        (2, rows[-1].place.page),
    }


def test_a_broken_row_has_places_on_both_pages(tmp_path: Path) -> None:
    long = ("Plant " + "trees and flowers and " * 30 + "shrubs", "Parks Officer", "May 2024")
    content = print_pdf([table([HEADINGS, *ROWS, long])], Look(page_height=330))
    document = read(tmp_path, content)
    row = (document.content or ())[0].rows[-1]
    assert row.cells == long
    pages = {r.page for r in document.regions if r.line == row.place.line_start}
    assert len(pages) > 1


def test_running_titles_are_left_out_and_told(tmp_path: Path) -> None:
    look = Look(page_height=200, running="Council of Fenbrook")
    document = read(tmp_path, print_pdf([table([HEADINGS, *ROWS])], look))
    told = {(ignored.text, ignored.reason) for ignored in document.ignored}
    assert ("Council of Fenbrook", "running title or page number") in told
    assert ("Page 2", "running title or page number") in told
    assert ("Action | Owner | By when", "headings repeated after a page break") in told


def test_columns_of_text_are_read_one_after_the_other(tmp_path: Path) -> None:
    sentences = [
        f"Sentence {n} of the report says what the council found and what it will do next year."
        for n in range(40)
    ]
    blocks = [Block("paragraph", " ".join(sentences[i : i + 4]), HERE) for i in range(0, 40, 4)]
    document = read(tmp_path, print_pdf(blocks, Look(columns=2, page_height=420)))
    said = " ".join(text for _, text in texts(document))
    assert said == " ".join(sentences)


def test_words_in_forms_within_forms_are_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        for y in (0, 30, 60):
            canvas.line(0, y, 300, y)
        for x in (0, 150, 300):
            canvas.line(x, 0, x, 60)
        canvas.drawString(10, 40, "Action")
        canvas.drawString(160, 40, "Owner")
        canvas.drawString(10, 10, "Plant trees")
        canvas.drawString(160, 10, "Ranger")
        canvas.endForm()
        canvas.translate(100, 500)
        canvas.doForm("inner")

    document = drawn(tmp_path, draw)
    assert cells(document) == [("Action", "Owner"), ("Plant trees", "Ranger")]


def test_words_printed_sideways_in_a_cell_are_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 600, 500):
            canvas.line(50, y, 350, y)
        for x in (50, 100, 350):
            canvas.line(x, 700, x, 500)
        canvas.drawString(110, 650, "Plant fifty trees along the high street")
        canvas.drawString(110, 550, "Mow the green on Mondays in the summer")
        for y in (610, 510):
            canvas.saveState()
            canvas.translate(80, y)
            canvas.rotate(90)
            canvas.drawString(0, 0, "Green town")
            canvas.restoreState()

    assert cells(drawn(tmp_path, draw)) == [
        ("Green town", "Plant fifty trees along the high street"),
        ("Green town", "Mow the green on Mondays in the summer"),
    ]


def test_a_line_that_had_room_on_the_evidence_of_another_page_parts_a_stack(
    tmp_path: Path,
) -> None:
    def page(canvas: Canvas, owners: tuple[str, ...]) -> None:
        for x in (50, 300, 452):
            canvas.line(x, 700, x, 640)
        for y in (700, 640):
            canvas.line(50, y, 452, y)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(56, 680, "Hold a session for the new members")
        for number, owner in enumerate(owners):
            canvas.drawString(306, 680 - 13 * number, owner)

    stacked, full = ("Leader of the Council", "LGA peer"), ("Director of Housing Services",)

    def owners_of(*pages: tuple[str, ...]) -> list[str]:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(595, 842), invariant=1)
        for owners in pages:
            page(canvas, owners)
            canvas.showPage()
        canvas.save()
        return [row[1] for row in cells(read(tmp_path, out.getvalue()))]

    assert owners_of(stacked) == ["Leader of the Council LGA peer"]
    assert owners_of(stacked, full) == ["Leader of the Council\nLGA peer", *full]
