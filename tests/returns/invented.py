"""An invented return, and the hands of a person who fills it in."""

import io
from collections.abc import Mapping
from datetime import date

import openpyxl

from actionplans.returns import (
    COLUMNS,
    FilledReturn,
    Known,
    KnownAction,
    OpenAction,
    Return,
    read_return,
    return_workbook,
)

DAY = date(2026, 6, 30)
WORDINGS = {
    "fenbrook-plan/1": "Publish the tree plan",
    "fenbrook-plan/2": "Plant the trees; = + - @ count them",
    "fenbrook-plan/3": "=2+3 trees a day\nand water them",
    "fenbrook-plan/4": "Ask the parishes – all of them",
    "fenbrook-plan/5": "Keep planting",
}
HEADINGS = {column.key: column.heading for column in COLUMNS}

Cells = Mapping[int, Mapping[str, object]]
"""What is written into each row, by key of the column."""


def open_action(action_id: str, wording: str) -> OpenAction:
    return OpenAction(
        action_id=action_id,
        wording=wording,
        owners="Head of Parks",
        deadline_raw="Summer 2026",
        deadline="June to August 2026",
        status_on_day="Due soon",
        last_report="none",
    )


def a_return(wordings: Mapping[str, str] = WORDINGS) -> Return:
    return Return(
        scope="Owner: Head of Parks",
        reporting_day=DAY,
        fingerprint="0123456789abcdef",
        actions=tuple(open_action(*pair) for pair in wordings.items()),
    )


def known(wordings: Mapping[str, str] = WORDINGS, **more: object) -> Known:
    action = {
        "status_on_day": "Due soon",
        "deadline": "June to August 2026",
        "deadline_end": date(2026, 8, 31),
        "last": None,
        "last_reported_on": None,
    }
    facts = {"former_ids": {}, "fingerprint": "0123456789abcdef", "today": date(2026, 7, 10)}
    actions = {
        action_id: KnownAction(**(action | {"wording": wording}))  # type: ignore[arg-type]
        for action_id, wording in wordings.items()
    }
    return Known(**({"actions": actions} | facts | more))  # type: ignore[arg-type]


def fill(content: bytes, cells: Cells, sheet: str = "Return") -> bytes:
    """Write into a workbook as a person would, by the headings of its columns."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    page = book[sheet]
    places = {cell.value: number for number, cell in enumerate(page[1], start=1)}
    for row, values in cells.items():
        for key, value in values.items():
            page.cell(row, places[HEADINGS[key]]).value = value  # type: ignore[assignment]
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def filled(cells: Cells) -> FilledReturn:
    """Return a workbook that was filled in, read again."""
    return read_return(fill(return_workbook(a_return()), cells), "return.xlsx")
