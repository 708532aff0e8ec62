"""What moved, as HTML: statuses on two days, and actions due and reported complete."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from itertools import accumulate
from urllib.parse import quote

from actionplans import palette, shown
from actionplans.charts.compact import Link, slug
from actionplans.charts.grid import GridRow, grid
from actionplans.shown import Row

WIDTH, HEIGHT = 1000, 220
"""The drawing's own units; it is stretched to the width of the page."""
YEARS = 4
"""Years drawn before the as-at day."""


def status_changes(
    now: Mapping[str, int],
    then: Mapping[str, int],
    as_at: date,
    since: date,
    links: tuple[Link, Link],
) -> str:
    """Return the counts of each status on two days, with the difference in words.

    `links` give the addresses of the actions now and then.
    """
    rows = [
        GridRow(
            (
                f'<span class="gt-swatch {slug(status.key)}"></span> {escape(status.word)}',
                _door(then.get(status.key, 0), status, since, links[1]),
                _door(now.get(status.key, 0), status, as_at, links[0]),
                _told(now.get(status.key, 0) - then.get(status.key, 0)),
            )
        )
        for status in palette.STATUSES
        if status.key in now or status.key in then
    ]
    heads = ("Status", f"On {shown.day(since)}", f"On {shown.day(as_at)}", "Difference")
    return grid("Actions by status on the two days", heads, rows, "gt-changes", stacks=False)


def _door(number: int, status: palette.Status, day: date, link: Link) -> str:
    if not number:
        return "0"
    words = f"{status.word} on {shown.day(day)}: {shown.count(number, 'action')}"
    return (
        f'<a target="_self" href="{escape(link(statuses=status.key))}" '
        f'aria-label="{escape(words)}" title="{escape(words)}">{number:,}</a>'
    )


def _told(change: int) -> str:
    return f"<strong>{difference(change)}</strong>" if change else difference(change)


def difference(change: int) -> str:
    """Write a difference in words: "3 more", "1 fewer", "the same"."""
    if not change:
        return "the same"
    return f"{abs(change):,} {'more' if change > 0 else 'fewer'}"


def completion_lines(months: Sequence[Row], as_at: date, alt: str) -> str:
    """Return two lines that only rise: actions due by each month, and reported complete by it.

    `months` has month, due and reported. The lines begin `YEARS` before the as-at day
    with what had come by then. The line of what was reported ends on the as-at day, since
    nobody knows what comes after it.
    """
    days = [row["month"] for row in months]
    first = max(min(days), _years_before(as_at, YEARS))
    last = max([month_end(max(days)), as_at])
    due_so_far = list(accumulate(row["due"] for row in months))
    reported = list(accumulate(row["reported"] for row in months))
    most = max([*due_so_far, *reported, 1])
    place = _Scale(first, last, most)
    due = [(month_end(day), n) for day, n in zip(days, due_so_far, strict=True)]
    known = [(day, n) for day, n in zip(days, reported, strict=True) if day <= as_at]
    done = known[-1][1] if known else 0
    marks = "".join(_tick(day, place) for day in _ticks(first, last))
    return (
        f'<figure class="gt-lines gt-drawn" role="img" aria-label="{escape(alt)}">'
        "<figcaption>Actions due and actions reported complete, added up</figcaption>"
        f'<div class="gt-plot"><span class="gt-top">{most:,}</span>'
        f"{_drawn('gt-due', _steps(due, last, place), '7 4')}"
        f"{_drawn('gt-reported', _steps(known, as_at, place))}"
        f"{_drawn('gt-day', f'M{place.x(as_at):.1f} 0V{HEIGHT}', '2 4')}{marks}</div>"
        f'<ul class="gt-line-key"><li><i class="gt-due"></i>Due by then: {due_so_far[-1]:,}</li>'
        f'<li><i class="gt-reported"></i>Reported complete: {done:,}</li>'
        f'<li><i class="gt-day"></i>As at {shown.day(as_at)}</li></ul></figure>'
    )


def _drawn(css: str, path: str, dashes: str = "") -> str:
    """Return a line that lets the colour of its class through, so that it follows the theme."""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' "
        "preserveAspectRatio='none'><path fill='none' stroke='black' stroke-width='4' "
        f"stroke-dasharray='{dashes}' vector-effect='non-scaling-stroke' d='{path}'/></svg>"
    )
    return (
        f'<span class="{css}" style="mask-image:url(\'data:image/svg+xml,{quote(svg)}\')"></span>'
    )


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, day.month, 1)


def month_end(month: date) -> date:
    """Return the last day of a month: what is due in it is due by then."""
    return month.replace(day=monthrange(month.year, month.month)[1])


class _Scale:
    """Where a day and a number stand in the drawing."""

    def __init__(self, first: date, last: date, most: int) -> None:
        self._first, self._days, self._most = first, max((last - first).days, 1), most

    def x(self, day: date) -> float:
        """Return the place of a day from the left."""
        return WIDTH * max((day - self._first).days, 0) / self._days

    def y(self, number: int) -> float:
        """Return the place of a number from the top."""
        return HEIGHT * (1 - number / self._most)


def _steps(points: Sequence[tuple[date, int]], end: date, place: _Scale) -> str:
    """Return the path that rises at each point and runs level to the next one."""
    path = f"M0 {HEIGHT}"
    for day, number in points:
        path += f"H{place.x(day):.1f}V{place.y(number):.1f}"
    return f"{path}H{place.x(end):.1f}"


def _ticks(first: date, last: date) -> list[date]:
    """Return the first days of years, or of quarters where the span is short."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    step = 12 if len(months) > 30 else 3
    every = step * max(1, len(months) // step // 12)
    days = [date(month // 12, month % 12 + 1, 1) for month in months if month % every == 0]
    return [day for day in days if day >= first]


def _tick(day: date, place: _Scale) -> str:
    share = 100 * place.x(day) / WIDTH
    words = str(day.year) if day.month == 1 else f"{day:%b %Y}"
    return f'<small style="left:{share:.2f}%">{words}</small>' if share <= 94 else ""
