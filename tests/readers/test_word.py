from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.word import read_word
from tests.corpus.files import write_docx

ROWS = [["Action", "Owner", "By when"], ["Plant", "AB", "May"], ["Mow", "CD", "June"]]


def _read(folder: Path, word: WordDocument) -> TextDocument:
    path = folder / "plan.docx"
    word.save(str(path))
    return read_word(path)


def _blocks(document: TextDocument) -> list[tuple[str, str, str]]:
    return [(b.kind, b.marker, b.text) for b in document.content or ()]


def _cells(document: TextDocument) -> list[list[str]]:
    return [list(row.cells) for block in document.content or () for row in block.rows]


def _table(word: WordDocument, rows: list[list[str]]) -> docx.table.Table:
    table: docx.table.Table = word.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def test_paragraphs_and_tables_stand_in_the_order_of_the_body(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Plan", 1)
    word.add_paragraph("Before.")
    _table(word, ROWS)
    word.add_paragraph("Plant", style="List Bullet")
    word.add_paragraph().add_run("Next").bold = True
    assert [(kind, text) for kind, _, text in _blocks(_read(tmp_path, word))] == [
        ("heading", "Plan"),
        ("paragraph", "Before."),
        ("table", ""),
        ("entry", "Plant"),
        ("emphasised", "Next"),
    ]


def test_lists_that_word_numbers_have_their_numbers(tmp_path: Path) -> None:
    word = docx.Document()
    for text in ("Plant", "Mow"):
        word.add_paragraph(text, style="List Number")
    word.add_paragraph("Mend", style="List Bullet")
    assert _blocks(_read(tmp_path, word)) == [
        ("entry", "1", "Plant"),
        ("entry", "2", "Mow"),
        ("entry", "-", "Mend"),
    ]


def test_merged_cells_are_repeated_over_what_they_cover(tmp_path: Path) -> None:
    word = docx.Document()
    table = _table(word, [["Plan", "", "Owner"], ["Green", "Plant", "AB"], ["", "Mow", "CD"]])
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    document = _read(tmp_path, word)
    assert _cells(document) == [
        ["Plan", "Plan", "Owner"],
        ["Green", "Plant", "AB"],
        ["Green", "Mow", "CD"],
    ]
    assert [sorted(row.carried) for row in (document.content or ())[0].rows] == [[], [], [0]]


def test_lists_in_a_cell_stand_on_lines(tmp_path: Path) -> None:
    word = docx.Document()
    cell = _table(word, ROWS).cell(1, 0)
    cell.add_paragraph("Dig", style="List Bullet")
    cell.add_paragraph("Sow", style="List Bullet")
    assert _cells(_read(tmp_path, word))[1][0] == "Plant\n• Dig\n• Sow"


def test_a_table_within_a_cell_is_read_with_its_cell(tmp_path: Path) -> None:
    word = docx.Document()
    cell = _table(word, ROWS).cell(1, 0)
    inner = cell.add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Dig", "deep"
    assert _cells(_read(tmp_path, word))[1] == ["Plant\nDig deep", "AB", "May"]


def test_a_table_that_only_arranges_the_page_gives_way_to_what_it_holds(tmp_path: Path) -> None:
    word = docx.Document()
    cell = word.add_table(1, 1).cell(0, 0)
    cell.text = "Plan"
    inner = cell.add_table(2, 3)
    for column, text in enumerate(ROWS[0]):
        inner.cell(0, column).text = text
        inner.cell(1, column).text = ROWS[1][column]
    document = _read(tmp_path, word)
    assert [kind for kind, *_ in _blocks(document)] == ["paragraph", "table"]
    assert _cells(document) == ROWS[:2]


def test_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Plant ")
    paragraph._p.append(
        parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>two hedges</w:t></w:r></w:ins>")
    )
    paragraph._p.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>a hedge</w:delText></w:r></w:del>")
    )
    document = _read(tmp_path, word)
    assert [text for *_, text in _blocks(document)] == ["Plant two hedges"]
    assert "1 insertions, 1 deletions" in document.problems[0]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    word = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Mow</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    word.add_paragraph("Plant")._p.append(
        parse_xml(
            f"<w:r {spaces}><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert [text for *_, text in _blocks(_read(tmp_path, word))] == ["Plant", "Mow"]


def test_content_controls_are_read_and_hidden_text_is_not(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Plant")
    hidden = paragraph.add_run(" secretly")
    hidden.font.hidden = True
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control[0].append(paragraph._p)
    assert [text for *_, text in _blocks(_read(tmp_path, word))] == ["Plant"]


def test_bold_words_lead_a_paragraph(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    paragraph.add_run("Owner:").bold = True
    paragraph.add_run(" Head of Parks")
    (block,) = _read(tmp_path, word).content or ()
    assert (block.kind, block.lead, block.text) == ("paragraph", "Owner:", "Owner: Head of Parks")


def test_a_document_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match=r"plan\.docx: [^\n]*holds no text"):
        _read(tmp_path, docx.Document())


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_document_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    path = write_docx(tmp_path / "plan.docx", ROWS)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(DocumentUnreadableError, match="damaged or cut short"):
        read_word(path)
