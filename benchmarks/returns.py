"""How long a return of 500 rows takes to write and to read, beside the libraries alone."""

import io
from datetime import date
from functools import partial

import openpyxl
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from actionplans import returns
from benchmarks.timing import median_ms, print_beside

ROWS = 500
TIMES = 9
DAY = date(2026, 6, 30)
WORDS = "Publish a plan for the trees of each parish, agree it with the parishes and plant them"


def main() -> None:
    """Print the times of writing, and of reading with every check."""
    request = _request()
    written = returns.return_workbook(request)
    writing = {
        "xlsxwriter alone": median_ms(partial(_write_bare, request), TIMES),
        "write": median_ms(partial(returns.return_workbook, request), TIMES),
        "write as CSV": median_ms(partial(returns.return_csv, request), TIMES),
    }
    print_beside(f"A return of {ROWS} rows, written", writing, "xlsxwriter alone")
    filled, known = _filled(written), _known(request)
    reading = {
        "calamine alone": median_ms(partial(_read_bare, filled), TIMES),
        "read": median_ms(partial(returns.read_return, filled, "return.xlsx"), TIMES),
        "read and check": median_ms(partial(_read_and_check, filled, known), TIMES),
    }
    print_beside(f"A filled return of {ROWS} rows, read", reading, "calamine alone")


def _request() -> returns.Return:
    actions = tuple(
        returns.OpenAction(
            action_id=f"invented-plan/{number:016x}/1",
            wording=f"{WORDS} ({number})",
            owners="Head of Parks",
            deadline_raw="Summer 2026",
            deadline="June 2026 to August 2026",
            status_on_day="Due soon",
            last_report="none",
        )
        for number in range(ROWS)
    )
    return returns.Return(
        scope="Document: Invented plan", reporting_day=DAY, fingerprint="invented", actions=actions
    )


def _known(request: returns.Return) -> returns.Known:
    actions = {
        action.action_id: returns.KnownAction(
            wording=action.wording,
            status_on_day=action.status_on_day,
            deadline=action.deadline,
            deadline_end=date(2026, 8, 31),
            last=None,
            last_reported_on=None,
        )
        for action in request.actions
    }
    return returns.Known(actions=actions, former_ids={}, fingerprint="invented", today=DAY)


def _filled(content: bytes) -> bytes:
    """Return the return with every row filled in, every tenth of them wrongly."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Return"]
    first = next(i for i, column in enumerate(returns.COLUMNS, start=1) if column.hint)
    for row in range(2, ROWS + 2):
        percent = 120 if row % 10 == 0 else row % 100
        values: list[str | int | date] = [
            "In progress",
            percent,
            DAY,
            date(2026, 12, 31),
            "A wet spring",
            WORDS,
            WORDS,
        ]
        for column, value in enumerate([*values, "Head of Parks"], start=first):
            sheet.cell(row, column).value = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _write_bare(request: returns.Return) -> None:
    book = Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for row, action in enumerate(request.actions):
        cells = (action.action_id, action.wording, action.owners, action.deadline_raw)
        for column, words in enumerate((*cells, action.deadline, action.status_on_day)):
            sheet.write_string(row, column, words)
    book.close()


def _read_bare(content: bytes) -> list[list[object]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        return [list(row) for row in book.get_sheet_by_name("Return").to_python()]


def _read_and_check(content: bytes, known: returns.Known) -> None:
    checked = returns.check(returns.read_return(content, "return.xlsx"), known)
    if (len(checked.changes), len(checked.problems)) != (ROWS - ROWS // 10, ROWS // 10):
        raise RuntimeError(f"{len(checked.changes)} changes, {len(checked.problems)} problems")


if __name__ == "__main__":
    main()
