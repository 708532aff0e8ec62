"""Periods of the calendar as printed, and the days that they stand for."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1990, 2100
IMPOSSIBLE = "impossible-date"
VAGUE = "vague-deadline"
UNREADABLE = "unreadable-deadline"
REFERS = "refers-elsewhere"

PRECISIONS = ("", "day", "part of month", "month", "quarter", "season", "year")
"""From the finest to the coarsest."""

PARTS_OF_MONTH = {
    "early": (1, 10),
    "beginning": (1, 10),
    "mid": (11, 20),
    "half 1": (1, 15),
    "half 2": (16, 31),
}


class Span(NamedTuple):
    """Some days; both belong to it, and None is "not given"."""

    first: date | None
    last: date | None
    kind: str
    precision: str
    problem: str = ""


class Period(NamedTuple):
    """A stretch of the calendar as printed, perhaps still without its year."""

    kind: str
    """day, month, quarter, season, financial year, calendar year or range."""
    month: int
    """The first month."""
    months: int = 1
    year: int | None = None
    """The year of the first month."""
    day: int = 0
    """0 where the whole months are meant."""
    days: int = 1
    """How many days: 7 for the week that begins on the day, -7 for the one that ends on it."""
    part: str = ""
    """early, beginning, mid, late, end, rest, half 1, half 2 or week 1 to week 4, week -1."""
    until_part: str = ""
    """The later part of two, as in "mid to late October"."""
    problem: str = ""
    is_plan_year: bool = False
    """A year of the programme ("Year 2"), which any printed date outweighs."""


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later, or the month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = max(1, min(count // 12, 9998)), count % 12 + 1
    return date(year, month, min(day.day, month_length(year, month)))


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return calendar.monthrange(year, month)[1]


def impossible(kind: str = "unreadable") -> Span:
    """Return the span of what cannot be a date: no days."""
    return Span(None, None, kind, "", IMPOSSIBLE)


def resolve(period: Period, today: date) -> Span:
    """Turn a period whose year is known into its days."""
    year = period.year
    if period.problem == IMPOSSIBLE or year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return impossible()
    if period.day:
        return _days(period, year)
    start = date(year, period.month, 1)
    whole = Span(
        start,
        add_months(start, period.months) - timedelta(days=1),
        period.kind,
        _precision(period),
        period.problem,
    )
    if not period.part:
        return whole
    return _part(whole, period, today)


def _days(period: Period, year: int) -> Span:
    if period.day > month_length(year, period.month):
        return impossible()
    day = date(year, period.month, period.day)
    if period.days == 1:
        return Span(day, day, period.kind, "day", period.problem)
    other = day + timedelta(days=period.days - 1 if period.days > 0 else period.days + 1)
    return Span(min(day, other), max(day, other), "range", "part of month", period.problem)


def _precision(period: Period) -> str:
    named = {"month": "month", "quarter": "quarter", "season": "season"}
    if period.kind in named:
        return named[period.kind]
    return "year" if period.months >= 12 else "quarter" if period.months >= 3 else "month"


def _part(whole: Span, period: Period, today: date) -> Span:
    """Cut a span down to its early, middle or late part; the end of it is its last day."""
    first, last = whole.first, whole.last
    assert first is not None  # noqa: S101 - a whole span has both days
    assert last is not None  # noqa: S101
    if period.part == "end" and not period.until_part:
        return Span(None, last, "by", whole.precision, whole.problem)
    if period.part == "rest":
        rest = None if today > last else max(first, today)
        return Span(rest, last, "range", whole.precision, whole.problem)
    begin, _, precision = _cut(first, period.months, period.part)
    _, end, _ = _cut(first, period.months, period.until_part or period.part)
    if begin > end:
        return impossible()
    return Span(begin, end, whole.kind, precision, whole.problem)


def _cut(first: date, months: int, part: str) -> tuple[date, date, str]:
    name, _, number = part.partition(" ")
    if name == "week":
        return (*_week(first, months, int(number)), "part of month")
    if name == "half" and months > 1:
        size = max(1, months // 2)
        begin = add_months(first, size * (int(number) - 1))
        return begin, _last(begin, size), "quarter" if size < 12 else "year"
    if months == 1:
        return (*_third_of_month(first, part), "part of month")
    begin, size = _part_of_months(first, months, part)
    return begin, _last(begin, size), "month" if size < 3 else "quarter"


def _last(begin: date, months: int) -> date:
    return add_months(begin, months) - timedelta(days=1)


def _part_of_months(first: date, months: int, part: str) -> tuple[date, int]:
    """Return the first day and the months of a part of a season, a quarter or a year."""
    if part == "beginning" and months >= 12:
        return first, 1
    size = max(1, months // 4) if months >= 12 else max(1, months // 3)
    if part in ("early", "beginning"):
        return first, size
    if part == "mid":
        return add_months(first, size), max(1, months - 2 * size)
    return add_months(first, months - size), size


def _third_of_month(first: date, part: str) -> tuple[date, date]:
    days = month_length(first.year, first.month)
    begin, end = PARTS_OF_MONTH.get(part, (21, days))
    end = days if part == "half 2" else end
    return first.replace(day=begin), first.replace(day=end)


def _week(first: date, months: int, number: int) -> tuple[date, date]:
    """Return the numbered seven days of a period; -1 is its last seven."""
    if number < 0:
        last = _last(first, months)
        return last - timedelta(days=6), last
    begin = first + timedelta(days=7 * (number - 1))
    return begin, begin + timedelta(days=6)
