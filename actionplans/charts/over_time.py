"""Progress over time: actions due and reported complete, statuses by month, reports by quarter."""

from collections.abc import Sequence
from datetime import date
from math import ceil

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.template import Figure, axis, figure

_DUE = {"light": "#D9531E", "dark": "#FF9E66"}
_REPORTED = {"light": "#12436D", "dark": "#BFD9F2"}

_MOST_NAMES = 8
"""Columns that a telephone has room to name by short words below each other."""


def completions(months: pd.DataFrame, as_at: date, *, is_dark: bool) -> Figure:
    """Draw how many actions were to be complete by each month, and how many were reported so.

    The reported line ends on the as-at day, which a thin line marks.
    """
    theme = "dark" if is_dark else "light"
    known = months[months["month"].map(shown.as_day) <= as_at]
    reported = _line(known, "reported", "Reported complete", _REPORTED[theme], "solid")
    # The line goes on to the day asked for: nothing was reported since its last step.
    for values, last in (("x", as_at.isoformat()), ("y", (reported["y"] or [0])[-1])):
        reported[values] = [*reported[values], last]
    traces = [_line(months, "due", "Due by then, as first printed", _DUE[theme], "dash"), reported]
    return figure(
        traces,
        "Due and reported complete",
        420,
        is_dark=is_dark,
        margin={"l": 8, "r": 16, "t": 48, "b": 96},
        xaxis=axis("Month", is_dark=is_dark, type="date"),
        yaxis=axis("Number of actions", is_dark=is_dark, rangemode="tozero", tickformat=",d"),
        shapes=[_day_line(as_at, traces[1]["line"]["color"])],
        annotations=[_day_name(as_at)],
    )


def _line(rows: pd.DataFrame, name: str, label: str, colour: str, dash: str) -> Figure:
    months = [shown.as_day(month) for month in rows["month"]]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": label,
        "x": [month.isoformat() for month in months if month],
        "y": rows[f"{name}_so_far"].tolist(),
        "line": {"color": colour, "dash": dash, "width": 2, "shape": "hv"},
        "marker": {"size": 7, "symbol": "diamond" if name == "due" else "circle"},
        "hovertext": [
            f"{label}, {shown.month(month)}: {shown.count(int(number), 'action')}"
            for month, number in zip(months, rows[f"{name}_so_far"], strict=True)
            if month
        ],
        "hoverinfo": "text",
    }


def _day_line(as_at: date, colour: str) -> Figure:
    day = as_at.isoformat()
    line = {"color": colour, "width": 1, "dash": "dot"}
    return {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _day_name(as_at: date) -> Figure:
    return {
        "x": as_at.isoformat(),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": shown.day(as_at),
        "showarrow": False,
        "font": {"size": 12},
    }


def status_mix(mix: pd.DataFrame, *, is_dark: bool) -> Figure:
    """Draw the statuses as they stood on the last day of each month, one column a month.

    Each segment's `customdata` is (day in ISO 8601, status_on_day).
    """
    days = [shown.as_day(day) for day in mix["day"]]
    named = mix.assign(day=[day.isoformat() if day else "" for day in days])
    traces = [
        _segments(named[named["status_on_day"] == status.key], status, is_dark)
        for status in palette.STATUSES
        if (named["status_on_day"] == status.key).any()
    ]
    order = sorted(set(named["day"]))
    return figure(
        traces,
        "Actions by status at the end of each month",
        520,
        is_dark=is_dark,
        barmode="stack",
        clickmode="event+select",
        margin={"l": 8, "r": 16, "t": 48, "b": 150},
        xaxis=axis(
            "Last day of the month",
            is_dark=is_dark,
            type="category",
            categoryorder="array",
            categoryarray=order,
            **_named(order, [f"{date.fromisoformat(day):%b<br>%Y}" for day in order]),
        ),
        yaxis=axis("Number of actions", is_dark=is_dark, rangemode="tozero", tickformat=",d"),
    )


def _named(columns: Sequence[str], names: Sequence[str]) -> Figure:
    """Name every column, or every second or third, by words that lie on any screen."""
    step = ceil(len(columns) / _MOST_NAMES) or 1
    return {"tickvals": columns[::step], "ticktext": names[::step], "tickangle": 0}


def _segments(rows: pd.DataFrame, status: palette.Status, is_dark: bool) -> Figure:
    colour = status.colour(is_dark)
    return {
        "type": "bar",
        "name": status.word,
        "x": rows["day"].tolist(),
        "y": rows["actions"].tolist(),
        "marker": {
            "color": colour,
            "line": _gap(is_dark),
            "pattern": _hatching(status.pattern, colour),
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [[day, status.key] for day in rows["day"]],
        "hovertext": [
            f"{shown.day(date.fromisoformat(day))}<br>{status.word}: "
            f"{shown.count(int(number), 'action')}"
            for day, number in zip(rows["day"], rows["actions"], strict=True)
        ],
        "hoverinfo": "text",
    }


def _gap(is_dark: bool) -> Figure:
    """Return the edge that parts neighbours by the colour of the page."""
    return {"width": 1, "color": palette.background(is_dark)}


def _hatching(sign: str, colour: str) -> Figure:
    """Return a pattern of a sign in the text's colour, faint over the fill."""
    ink = palette.text_on(colour)
    return {"shape": sign, "fillmode": "overlay", "fgcolor": ink, "fgopacity": 0.25, "size": 7}


def reporting(quarters: pd.DataFrame, *, is_dark: bool) -> Figure:
    """Draw for each quarter the open actions that got a report, and those that got none."""
    names = [quarter_name(row) for row in shown.records(quarters)]
    short = [_short_name(row) for row in shown.records(quarters)]
    without = quarters["actions"] - quarters["reported"]
    theme = "dark" if is_dark else "light"
    gap = _gap(is_dark)
    traces = [
        _bar(names, quarters["reported"], "Reported on", _REPORTED[theme], "", gap),
        _bar(names, without, "No report", _DUE[theme], "/", gap),
    ]
    return figure(
        traces,
        "Open actions that got a report, by quarter",
        400,
        is_dark=is_dark,
        barmode="stack",
        margin={"l": 8, "r": 16, "t": 48, "b": 96},
        xaxis=axis(
            "Quarter of the financial year",
            is_dark=is_dark,
            type="category",
            **_named(names, short),
        ),
        yaxis=axis("Number of actions", is_dark=is_dark, rangemode="tozero", tickformat=",d"),
    )


def _bar(
    names: list[str], numbers: pd.Series, label: str, colour: str, sign: str, gap: Figure
) -> Figure:
    ink = palette.text_on(colour)
    return {
        "type": "bar",
        "name": label,
        "x": names,
        "y": numbers.tolist(),
        "text": [f"{int(number):,}" if number else "" for number in numbers],
        "textposition": "inside",
        "textangle": 0,
        "textfont": {"color": ink, "size": 13},
        "marker": {"color": colour, "line": gap, "pattern": _hatching(sign, colour)},
        "unselected": {"marker": {"opacity": 1}},
        "hovertext": [
            f"{name}<br>{label}: {shown.count(int(number), 'action')}"
            for name, number in zip(names, numbers, strict=True)
        ],
        "hoverinfo": "text",
    }


def quarter_name(row: shown.Row) -> str:
    """Write a quarter by its months: "April to June 2024"."""
    start, end = shown.as_day(row["period_start"]), shown.as_day(row["period_end"])
    return f"{start:%B} to {end:%B %Y}" if start and end else shown.NOT_STATED


def _short_name(row: shown.Row) -> str:
    """Write a quarter in a column's width: "Apr to", "Jun" and "2024" below each other."""
    start, end = shown.as_day(row["period_start"]), shown.as_day(row["period_end"])
    return f"{start:%b} to<br>{end:%b<br>%Y}" if start and end else shown.NOT_STATED
