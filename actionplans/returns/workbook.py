"""A return as an Excel workbook: a cover that explains, the actions, cells to fill."""

import io
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from actionplans import shown
from actionplans.returns.columns import (
    COLUMNS,
    COVER,
    FILLED,
    FORM,
    LONGEST_TEXT,
    MACHINE,
    SHEET,
    STATUSES,
    Column,
)
from actionplans.returns.cover import cover_lines
from actionplans.returns.records import OpenAction, Return, words_digest, writable

_INK, _LOCKED, _EDGE, _HEAD = "#14191F", "#E9EDF1", "#84898F", "#12436D"
_FIRST_DAY = date(2000, 1, 1)


def return_workbook(request: Return) -> bytes:
    """Write a return; the same request gives the same bytes.

    Every text is written as a string, so that none runs as a formula.
    """
    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True})
    book.set_properties(
        {
            "title": f"Progress return, {request.scope}, {shown.day(request.reporting_day)}",
            "comments": "Fill in the white cells of the sheet Return.",
            "created": datetime(*request.reporting_day.timetuple()[:3]),  # not the clock's
        }
    )
    _write_cover(book, request)
    _write_actions(book, request)
    _write_machine_part(book, request)
    book.close()
    return content.getvalue()


def _write_cover(book: Workbook, request: Return) -> None:
    sheet = book.add_worksheet(COVER)
    formats = {
        "title": _format(book, bold=True, font_size=18, font_color=_HEAD),
        "heading": _format(book, bold=True, font_size=13, font_color=_HEAD),
        "text": _format(book),
    }
    sheet.set_column(0, 0, 95)
    for row, (kind, words) in enumerate(cover_lines(request)):
        sheet.write_string(row, 0, writable(words), formats[kind])
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write_actions(book: Workbook, request: Return) -> None:
    sheet = book.add_worksheet(SHEET)
    heads = {
        "": _format(book, bold=True, font_color="#FFFFFF", bg_color=_HEAD, border=1),
        "filled": _format(book, bold=True, bg_color="#FFFFFF", border=1),
    }
    last = max(len(request.actions), 1)
    for position, column in enumerate(COLUMNS):
        head = heads["filled" if column.hint else ""]
        sheet.set_column(position, position, column.width)
        sheet.write_string(0, position, column.heading, head)
    printed, filled = _row_formats(book)
    for row, action in enumerate(request.actions, start=1):
        _write_action(sheet, row, action, printed, filled)
    for column in FILLED if request.actions else ():
        position = COLUMNS.index(column)
        sheet.data_validation(1, position, last, position, _validation(column, request))
    _arrange(sheet, last)


def _row_formats(book: Workbook) -> tuple[Format, dict[str, Format]]:
    """Return the format of locked cells, and those of the cells to fill by column."""
    signs = {"percent_complete": "0", "reported_on": "d mmmm yyyy", "revised": "d mmmm yyyy"}
    printed = _format(book, bg_color=_LOCKED, border=1)
    # As text ("@") a line that begins with a dash is no formula.
    filled = {
        column.key: _format(book, border=1, locked=False, num_format=signs.get(column.key, "@"))
        for column in FILLED
    }
    return printed, filled


def _write_action(
    sheet: Worksheet, row: int, action: OpenAction, printed: Format, filled: dict[str, Format]
) -> None:
    for position, column in enumerate(COLUMNS):
        if column.hint:
            sheet.write_blank(row, position, None, filled[column.key])
        else:
            words = writable(str(getattr(action, column.key)))
            sheet.write_string(row, position, words, printed)


def _validation(column: Column, request: Return) -> dict[str, object]:
    """Return what Excel checks while a cell is being filled."""
    shared: dict[str, object] = {
        "input_title": column.heading[:32],
        "input_message": column.hint[:255],
        "error_title": column.heading[:32],
        "error_message": column.hint[:255],
    }
    match column.key:
        case "status":
            return shared | {"validate": "list", "source": list(STATUSES)}
        case "percent_complete":
            bounds = {"minimum": 0, "maximum": 100}
            return shared | {"validate": "integer", "criteria": "between", **bounds}
        case "reported_on":
            days = {"minimum": _FIRST_DAY, "maximum": max(request.reporting_day, _FIRST_DAY)}
            return shared | {"validate": "date", "criteria": "between", **days}
        case "revised":
            # A warning only: "June 2027" is understood too.
            since = {"criteria": ">=", "value": _FIRST_DAY, "error_type": "warning"}
            return shared | {"validate": "date", **since}
        case _:
            return shared | {"validate": "length", "criteria": "<=", "value": LONGEST_TEXT}


def _arrange(sheet: Worksheet, last: int) -> None:
    """Freeze the headings, set up printing, lock what is printed (without a password)."""
    # The id and the words stay in sight beside the cells to fill.
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
    sheet.set_selection(1, len(COLUMNS) - len(FILLED), 1, len(COLUMNS) - len(FILLED))


def _write_machine_part(book: Workbook, request: Return) -> None:
    """Write what reading back needs, on a sheet that nobody need see."""
    sheet = book.add_worksheet(MACHINE)
    facts = [
        ("form", FORM),
        ("reporting_day", request.reporting_day.isoformat()),
        ("scope", request.scope),
        ("fingerprint", request.fingerprint),
        ("action_id", "words_digest"),
        *((a.action_id, words_digest(a.wording)) for a in request.actions),
    ]
    for row, pair in enumerate(facts):
        for position, words in enumerate(pair):
            sheet.write_string(row, position, writable(words))
    sheet.protect()
    sheet.very_hidden()


def _format(book: Workbook, **properties: object) -> Format:
    shared = {"text_wrap": True, "valign": "top", "font_color": _INK, "border_color": _EDGE}
    return book.add_format(shared | properties)
