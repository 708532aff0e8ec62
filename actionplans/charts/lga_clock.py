"""The clock of each peer challenge: what was due and what was done, on one line of days."""

from datetime import date
from typing import Any

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.template import Figure, axis, escape, figure
from actionplans.shown import Row, records

OUTCOMES = {
    "in time": ("Done in time", "#1E8A80", "#4CC9BD", "circle"),
    "late": ("Done after its day", "#801650", "#F08CC0", "diamond"),
    "no deadline": ("Done, no deadline in the rules of its time", "#12436D", "#BFD9F2", "square"),
    "day not known": ("Done, too inexact to judge", "#767676", "#A6A6A6", "square-open"),
    "due": ("Due by the rules", "#3D3D3D", "#E6E6E6", "line-ns-open"),
    "not done": ("Day past, nothing known", "#D9531E", "#FF9E66", "x"),
    "visit": ("On site", "#2073BC", "#6BACE6", "star"),
}
"""What a mark means: words, light colour, dark colour, shape."""


def lga_clock(clock: pd.DataFrame, as_at: date, *, is_dark: bool) -> Figure:
    """Draw below each challenge a line of its steps; a span of days is a band of that length.

    The names stand above their lines, so that on a telephone too the days have the whole
    width. Each mark's `customdata` is (challenge_id, event).
    """
    rows = records(clock)
    names = {_line(row): str(row["event"]) for row in rows}
    lines = _lines(rows)
    return figure(
        [_bands(rows, is_dark=is_dark), *_traces(rows, is_dark=is_dark)],
        "What followed each peer challenge",
        200 + 40 * len(lines),
        is_dark=is_dark,
        margin={"l": 8, "r": 24, "t": 48, "b": 130},
        xaxis=axis("Day", is_dark=is_dark, type="date"),
        yaxis=axis(
            "Challenge and step",
            is_dark=is_dark,
            type="category",
            categoryorder="array",
            categoryarray=lines[::-1],
            tickmode="array",
            tickvals=list(names),
            showticklabels=False,
            range=[-0.6, len(lines) - 0.4],
        ),
        annotations=[
            *(_name(line, names.get(line, "")) for line in lines),
            _day_name(as_at),
        ],
        shapes=[_as_at_line(as_at, is_dark=is_dark)],
    )


def _traces(rows: list[Row], *, is_dark: bool) -> list[Figure]:
    """Return the marks of each outcome that occurs, in the fixed order."""
    marks: dict[str, list[tuple[date, str, str, Row]]] = {}
    for row in rows:
        for day, outcome, words in _marks(row):
            marks.setdefault(outcome, []).append((day, _line(row), words, row))
    return [
        _trace(outcome, marks[outcome], is_dark=is_dark) for outcome in OUTCOMES if outcome in marks
    ]


def _as_at_line(as_at: date, *, is_dark: bool) -> dict[str, Any]:
    day = as_at.isoformat()
    ink = palette.text_on(palette.background(is_dark))
    line = {"color": ink, "width": 2, "dash": "dot"}
    return {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _day_name(as_at: date) -> dict[str, Any]:
    """Write the as-at day at the top of its line, to the left, where there is always room."""
    return {
        "text": f"as at {shown.day(as_at)}",
        "x": as_at.isoformat(),
        "xanchor": "right",
        "xshift": 2,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12},
    }


def _lines(rows: list[Row]) -> list[str]:
    """Return from top to bottom each challenge, then the lines of its steps."""
    return list(dict.fromkeys(line for row in rows for line in (str(row["title"]), _line(row))))


def _name(line: str, step: str) -> dict[str, Any]:
    """Write a step above its line; without a step, a challenge above its steps."""
    return {
        "text": escape(step) if step else f"<b>{escape(line)}</b>",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": line,
        "yanchor": "bottom",
        "yshift": 9 if step else -14,
        "showarrow": False,
        "font": {"size": 12},
    }


def _line(row: Row) -> str:
    return f"{row['title']}: {row['event']}"


def _marks(row: Row) -> list[tuple[date, str, str]]:
    """Return the days to mark: on site, due, and the last day on which it can have been done."""
    marks: list[tuple[date, str, str]] = []
    onsite, due = shown.as_day(row["onsite_end"]), shown.as_day(row["due_on"])
    done = shown.as_day(row["done_end"])
    if onsite:
        marks.append((onsite, "visit", f"last day on site: {onsite_words(row)}"))
    if due:
        force = shown.text(row["force"])
        marks.append((due, "due", f"{force} by {shown.day(due)}"))
        if row["outcome"] == "not done":
            marks.append((due, "not done", f"nothing known since {shown.day(due)}"))
    if done:
        marks.append((done, str(row["outcome"]), f"done: {done_words(row)}"))
    return marks


def _trace(outcome: str, marks: list[tuple[date, str, str, Row]], *, is_dark: bool) -> Figure:
    words, light, dark, shape = OUTCOMES[outcome]
    colour = dark if is_dark else light
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words,
        "x": [day.isoformat() for day, *_ in marks],
        "y": [line for _, line, *_ in marks],
        "marker": {
            "color": colour,
            "symbol": shape,
            "size": 13,
            "line": {"width": 2, "color": colour},
        },
        "hovertext": [f"{escape(line)}<br>{escape(text)}" for _, line, text, _ in marks],
        "hoverinfo": "text",
        "customdata": [[row["challenge_id"], row["event"]] for *_, row in marks],
        "unselected": {"marker": {"opacity": 1}},
    }


def _bands(rows: list[Row], *, is_dark: bool) -> Figure:
    """Return one trace of all spans of more than a day, parted by gaps."""
    xs: list[str | None] = []
    ys: list[str | None] = []
    for row in rows:
        first, last = shown.as_day(row["done_start"]), shown.as_day(row["done_end"])
        if first and last and first != last:
            xs += [first.isoformat(), last.isoformat(), None]
            ys += [_line(row), _line(row), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "Some day in this span",
        "x": xs,
        "y": ys,
        "line": {"width": 6, "color": "#6BACE6" if is_dark else "#5B86AE"},
        "hoverinfo": "skip",
    }


def onsite_words(row: Row) -> str:
    """Write the days on site no more exactly than they are known."""
    first, last = shown.as_day(row["onsite_start"]), shown.as_day(row["onsite_end"])
    return shown.span(first, last, str(row["onsite_precision"]))


def done_words(row: Row) -> str:
    """Write the days on which a step can have been done; "day not known" without any."""
    first, last = shown.as_day(row["done_start"]), shown.as_day(row["done_end"])
    if last is None:
        return "day not known"
    precision = str(row["done_precision"])
    if precision == "by":
        return f"by {shown.span(last.replace(day=1), last, 'month')}"
    return shown.span(first, last, precision)
