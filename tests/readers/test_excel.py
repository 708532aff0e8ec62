from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.excel import read_excel
from tests.corpus.files import write_dated_xlsx, write_xlsx

ROWS = [["Ref", "Action", "Owner"], ["1.10", "Plant", "AB"], ["007", "Mow", "CD"]]


def _cells(document: TextDocument) -> list[list[str]]:
    return [list(row.cells) for block in document.content or () for row in block.rows]


def test_text_stays_text_below_its_title(tmp_path: Path) -> None:
    document = read_excel(write_xlsx(tmp_path / "plan.xlsx", ROWS, title="Plan of Fenbrook"))
    assert _cells(document) == ROWS
    kinds = [(block.kind, block.text) for block in document.content or ()]
    assert kinds == [("heading", "Plan"), ("paragraph", "Plan of Fenbrook"), ("table", "")]


def test_prose_in_the_first_column_is_read_as_prose(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write(0, 0, "1. Vision", book.add_format({"bold": True}))
        sheet.write_column(2, 0, ["We will act.", "• Plant", "2.1 Mow"])
    document = read_excel(path)
    assert [(b.kind, b.marker, b.text) for b in document.content or ()][1:] == [
        ("emphasised", "1", "Vision"),
        ("paragraph", "", "We will act."),
        ("entry", "-", "Plant"),
        ("entry", "2.1", "Mow"),
    ]
    assert [region.ref for region in document.regions] == ["A1", "A3", "A4", "A5"]


def test_each_cell_keeps_its_place(tmp_path: Path) -> None:
    document = read_excel(write_xlsx(tmp_path / "plan.xlsx", ROWS))
    row = (document.content or ())[2].rows[1]
    refs = {r.cell: (r.page, r.ref) for r in document.regions if r.line == row.place.line_start}
    assert refs == {0: (1, "A4"), 1: (1, "B4"), 2: (1, "C4")}
    assert document.lines[row.place.line_start - 1] == "1.10 | Plant | AB"
    assert document.pages == ("Plan",)


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (date(2024, 4, 1), "dd/mm/yyyy", "1 April 2024"),
        (date(2024, 4, 1), "mmm-yy", "April 2024"),
        (date(2024, 4, 1), "mmmm yyyy", "April 2024"),
        (date(2024, 4, 1), "[$-809]d mmmm yyyy;@", "1 April 2024"),
        (date(2024, 4, 1), "yyyy", "2024"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (1.1, "0.00", "1.10"),
        (1.1, "General", "1.1"),
        (3.0, "General", "3"),
        (7.0, "000", "007"),
        (25000.0, "[$£-809]#,##0", "£25,000"),
    ],
)
def test_a_value_is_printed_as_the_sheet_shows_it(
    tmp_path: Path, value: float | date, form: str, printed: str
) -> None:
    path = write_dated_xlsx(tmp_path / "plan.xlsx", [["Action", "When"], ["Plant", value]], B=form)
    assert _cells(read_excel(path))[1] == ["Plant", printed]


def _workbook(path: Path) -> xlsxwriter.Workbook:
    return xlsxwriter.Workbook(str(path))


def test_what_is_hidden_is_left_out_and_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet, lists = book.add_worksheet("Plan"), book.add_worksheet("Lists")
        for number, row in enumerate(
            [["Action", "Notes", "Who"], ["Plant", "x", "AB"], ["Mow", "y", "CD"]]
        ):
            sheet.write_row(number, 0, row)
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.set_row(2, None, None, {"hidden": True})
        lists.write(0, 0, "Complete")
        lists.hide()
    document = read_excel(path)
    assert _cells(document) == [["Action", "Who"], ["Plant", "AB"]]
    assert [(i.text, i.reason, i.page) for i in document.ignored] == [
        ("sheet 'Plan', column B: 'Notes'", "hidden column", 1),
        ("sheet 'Plan', row 3", "hidden row", 1),
        ("sheet 'Lists'", "hidden sheet", 2),
    ]


def test_rows_that_a_filter_hides_are_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
        sheet.autofilter(0, 0, 2, 2)
        sheet.set_row(1, None, None, {"hidden": True})
    document = read_excel(path)
    assert _cells(document) == ROWS
    assert "hides 1 rows by a filter" in document.problems[0]


def test_merged_cells_are_repeated_over_what_they_cover(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.merge_range("A1:C1", "Plan")
        sheet.write_row(1, 1, ["Plant", "AB"])
        sheet.write_row(2, 1, ["Mow", "CD"])
        sheet.merge_range("A2:A3", "Green")
    document = read_excel(path)
    assert _cells(document) == [["Plan"] * 3, ["Green", "Plant", "AB"], ["Green", "Mow", "CD"]]
    assert [sorted(row.carried) for row in (document.content or ())[1].rows] == [[], [], [0]]


def test_a_formula_gives_the_value_that_the_file_keeps(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Action", "Owner"])
        sheet.write_formula(1, 0, '="Pl"&"ant"', None, "Plant")
        sheet.write_formula(1, 1, '=HYPERLINK("http://example.org")', None, "AB")
    assert _cells(read_excel(path))[1] == ["Plant", "AB"]


def test_a_million_empty_rows_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Plan")
        for number in range(3):
            sheet.write_row(number, 0, ROWS[number])
        for number in range(3, 200_000):
            sheet.set_row(number, 20)
    assert _cells(read_excel(path)) == ROWS


def test_a_cell_at_the_end_of_a_sheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write(0, 0, "Action")
        sheet.write(1_048_575, 16_383, "Owner")
    with pytest.raises(DocumentUnreadableError, match="as far as row 1,048,576"):
        read_excel(path)


def test_a_table_of_300_columns_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "plan.xlsx", [["x"] * 300] * 3)
    with pytest.raises(DocumentUnreadableError, match="a table has 300 columns; at most 100"):
        read_excel(path)


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx(tmp_path / "plan.xlsx", [["x" * 5_000] * 3] * 300)
    monkeypatch.setattr(settings, "MOST_PART_BYTES", 5_000)
    with pytest.raises(DocumentUnreadableError, match="far more than a document holds"):
        read_excel(path)


def test_a_workbook_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with _workbook(path) as book:
        book.add_worksheet("Plan")
    with pytest.raises(DocumentUnreadableError, match="holds no text"):
        read_excel(path)
