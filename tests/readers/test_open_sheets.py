from pathlib import Path

import pytest

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.open_sheets import read_open_sheets
from tests.corpus.files import ods_table, write_ods, write_ods_tables

ROWS = [["Ref", "Action", "Owner"], ["1.10", "Plant\nand dig", "AB"]]
CELL = (
    '<table:table-cell office:value-type="{kind}" {more}><text:p>{text}</text:p></table:table-cell>'
)
HEAD = ods_table("Plan", [["Action", "When"]]).removesuffix("</table:table>")


def _cells(document: TextDocument) -> list[list[str]]:
    return [list(row.cells) for block in document.content or () for row in block.rows]


def _read(folder: Path, tables: str) -> TextDocument:
    return read_open_sheets(write_ods_tables(folder / "plan.ods", tables))


def test_text_stays_text_and_each_cell_keeps_its_place(tmp_path: Path) -> None:
    document = read_open_sheets(write_ods(tmp_path / "plan.ods", ROWS, title="Plan of Fenbrook"))
    assert _cells(document) == ROWS
    assert [r.ref for r in document.regions][-3:] == ["A4", "B4", "C4"]


@pytest.mark.parametrize(
    ("kind", "value", "text", "printed"),
    [
        ("date", 'office:date-value="2024-04-01"', "01/04/24", "1 April 2024"),
        ("date", 'office:date-value="2024-04-01"', "04/01/2024", "1 April 2024"),
        ("date", 'office:date-value="2024-04-01"', "1 Apr 2024", "1 April 2024"),
        ("date", 'office:date-value="2024-04-01"', "Apr-24", "Apr-24"),
        ("date", 'office:date-value="2024-13-41"', "01/04/24", "01/04/24"),
        ("percentage", 'office:value="0.5"', "50%", "50%"),
        ("float", 'office:value="1.1"', "1.10", "1.10"),
    ],
)
def test_a_value_is_printed_as_the_sheet_shows_it(
    tmp_path: Path, kind: str, value: str, text: str, printed: str
) -> None:
    cells = CELL.format(kind="string", more="", text="Plant")
    cells += CELL.format(kind=kind, more=value, text=text)
    tables = f"{HEAD}<table:table-row>{cells}</table:table-row></table:table>"
    assert _cells(_read(tmp_path, tables))[1] == ["Plant", printed]


def test_cells_that_span_others_are_repeated(tmp_path: Path) -> None:
    down = CELL.format(kind="string", more='table:number-rows-spanned="2"', text="Green")
    plant, mow = (CELL.format(kind="string", more="", text=text) for text in ("Plant", "Mow"))
    tables = (
        f"{HEAD}<table:table-row>{down}{plant}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{mow}</table:table-row></table:table>"
    )
    document = _read(tmp_path, tables)
    assert _cells(document)[1:] == [["Green", "Plant"], ["Green", "Mow"]]
    assert (document.content or ())[1].rows[2].carried == {0}


def test_what_is_hidden_is_left_out_and_told(tmp_path: Path) -> None:
    hidden = ods_table("Lists", [["Complete"]], 'table:style-name="hid"')
    row = CELL.format(kind="string", more="", text="Mow") * 2
    tables = (
        f'{HEAD}<table:table-row table:visibility="collapse">{row}</table:table-row>'
        f'<table:table-row table:visibility="filter">{row}</table:table-row></table:table>{hidden}'
    )
    document = _read(tmp_path, tables)
    assert _cells(document) == [["Action", "When"], ["Mow", "Mow"]]
    assert [i.reason for i in document.ignored] == ["hidden row", "hidden sheet"]
    assert "by a filter" in document.problems[0]


def test_blank_cells_repeated_to_the_end_of_the_sheet_are_nothing(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    tables = (
        f'{HEAD}<table:table-row table:number-rows-repeated="1048573">{blank}</table:table-row>'
        "</table:table>"
    )
    assert _cells(_read(tmp_path, tables)) == [["Action", "When"]]


def test_a_spreadsheet_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match="holds no text"):
        _read(tmp_path, ods_table("Plan", [[""]]))


def test_a_damaged_spreadsheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match="the spreadsheet is damaged"):
        _read(tmp_path, "<table:table>")
