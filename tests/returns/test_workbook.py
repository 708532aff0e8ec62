"""The Excel return: what is printed is locked, what is to be filled in is checked."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from actionplans.returns import COLUMNS, return_workbook
from tests.returns.invented import WORDINGS, a_return

FILLED = [column.heading for column in COLUMNS if column.hint]


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(return_workbook(a_return())))


@pytest.fixture(scope="module")
def sheet(book: openpyxl.Workbook) -> Worksheet:
    page = book["Return"]
    assert isinstance(page, Worksheet)
    return page


def test_the_cover_explains_the_return_in_words(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Read me first", "Return", "Machine part"]
    words = "\n".join(str(cell.value) for [cell] in book["Read me first"].iter_rows(max_col=1))
    assert "For: Owner: Head of Parks" in words
    assert "Reporting day: 30 June 2026" in words
    assert "5 actions to report on" in words
    for heading in FILLED:
        assert f"\n{heading}: " in words


def test_the_machine_part_is_out_of_sight(book: openpyxl.Workbook) -> None:
    assert book["Machine part"].sheet_state == "veryHidden"


def test_each_action_has_a_row_with_its_printed_words(sheet: Worksheet) -> None:
    rows = list(sheet.iter_rows(min_row=2, max_col=2, values_only=True))
    assert rows == list(WORDINGS.items())


def test_no_text_runs_as_a_formula(sheet: Worksheet) -> None:
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}


def test_only_the_cells_to_fill_are_open(sheet: Worksheet) -> None:
    assert sheet.protection.sheet
    assert not sheet.protection.password
    headings = [str(cell.value) for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        open_ones = [
            heading
            for heading, cell in zip(headings, row, strict=True)
            if not cell.protection.locked
        ]
        assert open_ones == FILLED


def test_every_cell_to_fill_is_checked_as_it_is_filled(sheet: Worksheet) -> None:
    checks = {str(v.sqref): v for v in sheet.data_validations.dataValidation}
    headings = [column.heading for column in COLUMNS]
    by_heading = {headings[ord(where[0]) - ord("A")]: check for where, check in checks.items()}
    assert list(by_heading) == FILLED
    assert all(where.endswith("6") for where in checks)
    assert by_heading["Status now"].formula1 == (
        '"Not started,In progress,Partly complete,Complete,Closed"'
    )
    percent = by_heading["Percent complete"]
    assert (percent.type, percent.formula1, percent.formula2) == ("whole", "0", "100")
    assert by_heading["Completed or reported on"].type == "date"


def test_the_headings_stay_in_sight_and_are_printed_on_every_page(sheet: Worksheet) -> None:
    assert sheet.freeze_panes == "C2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth in (None, 1)


def test_the_same_request_gives_the_same_bytes() -> None:
    assert return_workbook(a_return()) == return_workbook(a_return())


def test_a_return_without_actions_says_so() -> None:
    book = openpyxl.load_workbook(io.BytesIO(return_workbook(a_return({}))))
    words = [cell.value for [cell] in book["Read me first"].iter_rows(max_col=1)]
    assert "No action is open on that day, so there is nothing to report." in words
    assert book["Return"].max_row == 1
