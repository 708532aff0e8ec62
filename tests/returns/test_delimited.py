"""The return as CSV: one row an action, nothing that runs, nothing lost on the way back."""

import csv
import io

from actionplans.returns import COLUMNS, check, read_return, return_csv
from tests.returns.invented import DAY, WORDINGS, a_return, known


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _written(rows: list[list[str]], separator: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def test_a_csv_return_is_in_the_common_form() -> None:
    content = return_csv(a_return())
    assert content.startswith(b"\xef\xbb\xbfAction id,")
    assert content.count(b"\r\n") == 1 + len(WORDINGS)
    assert content == return_csv(a_return())


def test_no_cell_of_a_csv_runs_as_a_formula() -> None:
    cells = [cell for row in _rows(return_csv(a_return())) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert "'=2+3 trees a day\nand water them" in cells


def test_a_filled_csv_is_read_back_however_excel_saved_it() -> None:
    rows = _rows(return_csv(a_return()))
    headings = [column.key for column in COLUMNS]
    rows[3][headings.index("status")] = "In progress"
    rows[3][headings.index("commentary")] = "£2,000 spent – so far"
    for content in (
        _written(rows),
        _written(rows, ";"),
        _written(rows, "\t"),
        _written(rows, encoding="cp1252"),
    ):
        back = read_return(content, "return.csv")
        assert back.reporting_day == DAY
        checked = check(back, known())
        assert checked.problems == ()
        [change] = checked.changes
        assert change.report.action_id == "fenbrook-plan/3"
        assert change.report.commentary == "£2,000 spent – so far"


def test_problems_of_a_csv_name_the_file_and_the_row() -> None:
    rows = _rows(return_csv(a_return()))
    rows[4][[column.key for column in COLUMNS].index("percent_complete")] = "150"
    [problem] = check(read_return(_written(rows), "parks.csv"), known()).problems
    assert problem.place() == "parks.csv, row 5, column Percent complete"
