"""Printed deadlines as EDTF (ISO 8601-2, level 1)."""

from datetime import date

from actionplans import shown
from actionplans.shown import Row

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}
"""EDTF's numbers of spring, summer, autumn and winter, by first month."""


def deadline_edtf(row: Row) -> str:
    """Return a printed deadline as EDTF (ISO 8601-2, level 1); "" where it gives no day.

    A month is "2020-03", summer 2021 "2021-22", an open side "..": "../2020-03-31".
    """
    start = shown.as_day(row["deadline_start"])
    end = shown.as_day(row["deadline_end"])
    precision = shown.text(row["deadline_precision"])
    if start is None and end is None:
        return ""
    season = _season(start, end) if precision == "season" else ""
    first, last = _point(start, precision, is_end=False), _point(end, precision, is_end=True)
    return season or (first if first == last else f"{first}/{last}")


def _season(start: date | None, end: date | None) -> str:
    """Winter belongs to the year in which it begins; several seasons are left to months."""
    if start is None or end is None or start.month not in _SEASONS:
        return ""
    months = (end.year - start.year) * 12 + end.month - start.month
    return f"{start.year}-{_SEASONS[start.month]}" if months == 2 else ""


def _point(day: date | None, precision: str, *, is_end: bool) -> str:
    """Return one side of a span, exact to the month or year only where it fills them."""
    if day is None:
        return ".."
    edge = day + shown.ONE_DAY if is_end else day
    if precision == "year" and (edge.month, edge.day) == (1, 1):
        return str(day.year)
    if precision in ("month", "quarter", "season", "year") and edge.day == 1:
        return f"{day:%Y-%m}"
    return day.isoformat()
