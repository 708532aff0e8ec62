"""What a person wrote into a cell: a status, a percentage, a day, a span of days or a text.

Each function returns None or "" for an empty cell and raises ValueError, in words that the
person understands, for what it cannot take.
"""

from datetime import date, datetime

from actionplans import shown
from actionplans.fields.contacts import mask
from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.records import Deadline
from actionplans.returns.columns import LONGEST_TEXT, STATUSES
from actionplans.returns.records import writable

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2099, 12, 31)
_BY_FOLDED = {word.lower(): status for word, status in STATUSES.items()}


def read_status(cell: object) -> str:
    """Return the status that a word of the list stands for, however it is capitalised."""
    words = " ".join(text_of(cell).split())
    if words and words.lower() not in _BY_FOLDED:
        offered = ", ".join(STATUSES)
        raise ValueError(f"{_quoted(words)} is not one of the statuses: {offered}.")
    return _BY_FOLDED.get(words.lower(), "")


def read_percent(cell: object) -> int | None:
    """Return a whole number from 0 to 100."""
    words = text_of(cell).removesuffix("%").strip()
    if not words:
        return None
    if not (words.isascii() and words.isdigit() and len(words) <= 3 and int(words) <= 100):
        raise ValueError(f"{_quoted(text_of(cell))} is not a whole number from 0 to 100.")
    return int(words)


def read_day(cell: object, reporting_day: date) -> date | None:
    """Return a single day, from a date cell or from words with the day first."""
    span = read_span(cell, reporting_day)
    if span is None:
        return None
    if span.kind != "day" or span.start is None:
        raise ValueError(f"{_quoted(text_of(cell))} is not a single day, such as 30/06/2026.")
    return span.start


def read_span(cell: object, reporting_day: date) -> Deadline | None:
    """Return a deadline that has a last day: a day, a month, a season, "by" a day."""
    if isinstance(cell, date):  # a datetime is one too
        day = cell.date() if isinstance(cell, datetime) else cell
        return _in_range(cell, Deadline(day, day, kind="day", precision="day"))
    words = text_of(cell)
    if not words:
        return None
    span = parse_deadline(words[:200], DeadlineContext(plan_on=reporting_day))
    if span.problem == "impossible-date":
        raise ValueError(f"{_quoted(words)} is a day that cannot be.")
    if span.end is None or span.is_ongoing or span.problem or span.unread or span.status_raw:
        raise ValueError(f"{_quoted(words)} cannot be read as a day, such as 30/06/2026.")
    return _in_range(cell, span)


def _in_range(cell: object, span: Deadline) -> Deadline:
    if any(day and not FIRST_DAY <= day <= LAST_DAY for day in (span.start, span.end)):
        raise ValueError(f"{_quoted(text_of(cell))} is not between 2000 and 2099.")
    return span


def read_words(cell: object, longest: int = LONGEST_TEXT) -> str:
    """Return a text with telephone numbers and e-mail addresses masked."""
    words = mask(text_of(cell))
    if len(words) > longest:
        raise ValueError(f"{len(words):,} characters are too many; {longest:,} have room.")
    return words


def text_of(cell: object) -> str:
    """Return what a cell shows, trimmed; whole numbers without their ".0"."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return shown.day(cell)
    return "" if cell is None else writable(str(cell)).strip()


def _quoted(words: str) -> str:
    return f"“{shown.shorten(words, 60)}”"
