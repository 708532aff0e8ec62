import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.files import read_document
from actionplans.readers.pdf import page_image
from tests.fixtures.printing import Look, print_pdf
from tests.readers.pdf.drawn import HEADINGS, ROWS, drawn, read, table, texts


def test_hidden_words_are_left_out_and_told(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Plant trees")
        canvas.setFillGray(1)
        canvas.drawString(50, 650, "Nobody sees this")
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 1)
        canvas.drawString(50, 600, "nor that")
        canvas.rect(40, 540, 200, 30, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 550, "White on black")

    document = drawn(tmp_path, draw)
    assert [text for _, text in texts(document)] == ["Plant trees", "White on black"]
    assert {(i.text, i.reason) for i in document.ignored} == {
        ("Nobody sees this", "white on white"),
        ("nor that", "too small to read"),
    }


def test_a_scan_is_refused_in_one_sentence(tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    Image.new("RGB", (400, 600), "white").save(picture)
    with pytest.raises(DocumentUnreadableError, match="the PDF is a scan"):
        drawn(tmp_path, lambda canvas: canvas.drawImage(str(picture), 0, 0, 595, 842))


def test_the_words_of_a_recognised_scan_are_read_with_a_warning(tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    Image.new("RGB", (400, 600), "white").save(picture)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(str(picture), 0, 0, 595, 842)
        text = canvas.beginText(50, 700)
        text.setTextRenderMode(3)
        text.textLine("Plant fifty trees along the high street")
        canvas.drawText(text)

    document = drawn(tmp_path, draw)
    assert [text for _, text in texts(document)] == ["Plant fifty trees along the high street"]
    assert "recognised when it was scanned" in document.problems[0]


def test_a_page_without_anything_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match="holds no text"):
        drawn(tmp_path, lambda canvas: canvas.rect(10, 10, 10, 10))


def _locked() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("open sesame"))
    canvas.drawString(50, 700, "Plant trees")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (_locked(), "protected by a password"),
        (b"%PDF-1.7\n", "damaged or cut short"),
        (print_pdf([table([HEADINGS, *ROWS])], Look())[:600], "damaged or cut short"),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0"
         b"/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n", "damaged or cut short"),
    ],
    ids=["password", "head only", "cut short", "no pages"],
)  # fmt: skip
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(DocumentUnreadableError, match=told):
        read(tmp_path, content)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match="No such file"):
        read_document(tmp_path / "none.pdf")


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [
        ("MOST_PAGES", 1, "2 pages; at most 1 are read"),
        ("MOST_CHARACTERS", 50, "more than 50 characters"),
        ("MOST_ROWS", 3, "5 rows; at most 3 are read"),
        ("MOST_COLUMNS", 2, "3 columns; at most 2 are read"),
    ],
)
def test_what_no_plan_needs_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, told: str
) -> None:
    monkeypatch.setattr(settings, limit, value)
    with pytest.raises(DocumentUnreadableError, match=told):
        read(tmp_path, print_pdf([table([HEADINGS, *ROWS])], Look(page_height=200)))


def test_a_drawing_of_many_lines_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MOST_PATHS", 5)
    document = read(tmp_path, print_pdf([table([HEADINGS, *ROWS])], Look()))
    assert "very many lines" in document.problems[0]


def test_a_page_is_drawn_as_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(print_pdf([table([HEADINGS, *ROWS])], Look()))
    with Image.open(io.BytesIO(page_image(path, 1, 500))) as picture:
        assert (picture.format, picture.width) == ("PNG", 500)
        assert abs(picture.height - 500 * 842 / 595) < 2
    with pytest.raises(DocumentUnreadableError, match="no page 2"):
        page_image(path, 2, 500)


def test_the_door_to_all_readers_knows_pdf(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(print_pdf([table([HEADINGS, *ROWS])], Look()))
    document = read_document(path)
    assert (document.format, document.name, document.pages) == ("pdf", "plan.pdf", ("1",))
