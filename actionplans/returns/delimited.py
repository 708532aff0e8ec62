"""A return as CSV: RFC 4180, UTF-8 with a byte order mark so that spreadsheets see it."""

import csv
import io

from actionplans.returns.columns import COLUMNS, FORM, MACHINE_COLUMNS
from actionplans.returns.records import OpenAction, Return, words_digest, writable

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def return_csv(request: Return) -> bytes:
    """Write a return with empty cells to fill; the same request gives the same bytes.

    Text that a spreadsheet could run as a formula gets an apostrophe before it, which
    reading back takes away again. Lines end with CRLF.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.heading for column in (*COLUMNS, *MACHINE_COLUMNS)])
    for action in request.actions:
        writer.writerow([*_printed(action), *_machine_part(request, action)])
    return text.getvalue().encode("utf-8-sig")


def _printed(action: OpenAction) -> list[str]:
    return [
        "" if column.hint else _harmless(writable(str(getattr(action, column.key))))
        for column in COLUMNS
    ]


def _machine_part(request: Return, action: OpenAction) -> list[str]:
    digest = words_digest(action.wording)
    day = request.reporting_day.isoformat()
    return [FORM, day, _harmless(request.scope), request.fingerprint, digest]


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def without_apostrophe(text: str) -> str:
    """Return a cell without the apostrophe that keeps it from running as a formula."""
    is_guarded = text.startswith("'") and text[1:].startswith(FORMULA_SIGNS)
    return text[1:] if is_guarded else text
