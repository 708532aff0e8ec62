"""Each action as a band on its owner's line, from its first day to its last."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from actionplans import palette, shown
from actionplans.charts.compact import slug
from actionplans.shown import Row

ActionLink = Callable[[Row], str]
"""Takes a row; returns the address of the action's printed words."""

Edges = tuple[date, date]
"""First and last day drawn."""

TICKS = 12
"""Most ticks above the lines."""
_LAST_TICK_PCT = 93
"""Place from which on the words of a tick would run over the edge of a narrow window."""


class Band(NamedTuple):
    """The days that an action's line covers; both belong to it."""

    start: date
    end: date
    is_open: bool
    """Whether the deadline leaves a side open; such a band is thin."""


def owner_timeline(
    actions: Sequence[Row],
    as_at: date,
    group: str,
    empty_label: str,
    edges: Edges,
    link: ActionLink,
) -> str:
    """Return the actions in the order given as a table, a heading above each group.

    A band covers the deadline's days. It is thin where the deadline leaves a side open:
    from the day of the plan for "by", to the edge for "from" and ongoing. An action without
    any day has its line with the words. The wording is the link; what a band means is told in
    words beside it and, at length, to the pointer.
    """
    title = f"Actions by {group}, from first to last day (dashed line: {shown.day(as_at)})"
    return (
        f'<div class="gt-scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f'<table class="gt-timeline gt-drawn" style="{_lines_of_days(as_at, edges)}">'
        f"<caption>{escape(title)}</caption>"
        '<thead><tr><th scope="col">Action</th><th scope="col">Status</th>'
        f'<th scope="col" class="gt-days">{_ticks(edges)}</th></tr></thead>'
        f"<tbody>{''.join(_rows(actions, empty_label, edges, link))}</tbody></table></div>"
    )


def edges_of(actions: Iterable[Row], as_at: date) -> Edges:
    """Return the first and last day of all deadlines, with a month of air for open ends."""
    named = [row[name] for row in actions for name in ("deadline_start", "deadline_end")]
    days = [day for day in map(shown.as_day, named) if day]
    air = timedelta(days=31)
    return min([*days, as_at]) - air, max([*days, as_at]) + air


def edges_around(as_at: date, months: int) -> Edges:
    """Return a window of so many months with the as-at day in its middle."""
    half = timedelta(days=round(months * 365.25 / 24))
    return as_at - half, as_at + half


def band(row: Row, edges: Edges) -> Band | None:
    """Return what is drawn for an action; None where it has no day and is not ongoing."""
    start = shown.as_day(row["deadline_start"])
    end = shown.as_day(row["deadline_end"])
    if start and end:
        return Band(start, end, is_open=False)
    if end:
        plan_on = shown.as_day(row["plan_on"]) or edges[0]
        return Band(min(max(plan_on, edges[0]), end), end, is_open=True)
    if start or row["is_ongoing"]:
        return Band(start or edges[0], max(edges[1], start or edges[1]), is_open=True)
    return None


def _rows(
    actions: Iterable[Row], empty_label: str, edges: Edges, link: ActionLink
) -> Iterator[str]:
    group = None
    for row in actions:
        if row["group_id"] != group:
            group = row["group_id"]
            heading = escape(shown.text(row["group_label"]) or empty_label)
            yield f'<tr class="gt-group"><th colspan="3" scope="rowgroup">{heading}</th></tr>'
        wording = escape(shown.shorten(shown.wording(row["wording"]), 90))
        words = escape(_words(row))
        yield (
            f'<tr><th scope="row"><a target="_self" href="{escape(link(row))}" title="{words}">'
            f"{wording}</a></th><td>{escape(palette.word(str(row['status_on_day'])))}</td>"
            f'<td class="gt-days" title="{words}">{_track(row, edges)}</td></tr>'
        )


def _words(row: Row) -> str:
    """Return what the pointer is told: wording, deadline as printed and as read."""
    span = shown.span(
        shown.as_day(row["deadline_start"]),
        shown.as_day(row["deadline_end"]),
        shown.text(row["deadline_precision"]) or None,
    )
    wording = shown.shorten(shown.wording(row["wording"]), 160)
    return f"{wording} Deadline: {shown.stated(row['deadline_raw'])}; read as {span}"


def _track(row: Row, edges: Edges) -> str:
    place = band(row, edges)
    done = shown.as_day(row["last_evidence_on"]) if row["status_on_day"] == "complete" else None
    mark = _mark(done, edges) if done else ""
    if place is None:
        return mark or "<small>no day that can be read</small>"
    if place.end < edges[0]:
        return f"{mark}<small>← {escape(shown.month(place.end))}</small>"
    if place.start > edges[1]:
        return f'{mark}<small class="gt-after">{escape(shown.month(place.start))} →</small>'
    left = _share(max(place.start, edges[0]), edges)
    # Both days belong to the band, so that one day is a day long.
    right = _share(min(place.end, edges[1]) + timedelta(days=1), edges)
    thin = " gt-open" if place.is_open else ""
    style = f"left:{left:.2f}%;width:{right - left:.2f}%"
    return f'<i class="{slug(str(row["status_on_day"]))}{thin}" style="{style}"></i>{mark}'


def _mark(done: date, edges: Edges) -> str:
    """Mark the day of the evidence that an action is complete."""
    if not edges[0] <= done <= edges[1]:
        return ""
    return f'<b style="left:{_share(done, edges):.2f}%" title="Reported complete"></b>'


def _share(day: date, edges: Edges) -> float:
    """Return how far a day is from the first edge, in per cent of the whole."""
    first, last = edges
    return min(100, 100 * (day - first).days / ((last - first).days + 1))


def _lines_of_days(as_at: date, edges: Edges) -> str:
    """Return the places of the as-at line and of the grid, as the style sheet takes them."""
    colour = "linear-gradient(var(--gt-grid),var(--gt-grid))"
    lines = ",".join(
        f"{colour} {_share(day, edges):.2f}% 0/1px 100% no-repeat" for day in _tick_days(edges)
    )
    return f"--gt-as-at:{_share(as_at, edges):.2f}%;--gt-lines:{lines or 'none'}"


def _ticks(edges: Edges) -> str:
    return "".join(
        f'<span style="left:{_share(day, edges):.2f}%">{escape(_tick(day))}</span>'
        for day in _tick_days(edges)
        if _share(day, edges) <= _LAST_TICK_PCT
    )


def _tick(day: date) -> str:
    return str(day.year) if day.month == 1 else f"{day:%b}"


def _tick_days(edges: Edges) -> list[date]:
    """Return the first days of months, quarters, half-years or years: not more than `TICKS`."""
    first, last = (day.year * 12 + day.month - 1 for day in edges)
    span = last - first
    step = next((s for s in (1, 3, 6, 12, 24, 60) if span / s <= TICKS), 120)
    months = [month for month in range(first + 1, last + 1) if month % step == 0]
    return [date(month // 12, month % 12 + 1, 1) for month in months]
