"""Each action as a band on its owner's line, from its first day to its last."""

from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.progress import hatching
from actionplans.charts.template import Figure, axis, escape, figure, wrap
from actionplans.shown import Row, records

FULL, OPEN = 0.66, 0.3
"""Width of a band on its line; a side that the deadline leaves open is drawn thin."""


class Band(NamedTuple):
    """What is drawn on one line; both days belong to it."""

    line: int
    start: date
    end: date
    width: float


def owner_timeline(
    actions: pd.DataFrame, as_at: date, group: str, empty_label: str, *, is_dark: bool
) -> Figure:
    """Draw the actions in the order given, a heading above each group.

    A band covers the deadline's days. It is thin where the deadline leaves a side open:
    from the day of the plan for "by", to the edge for "from" and ongoing. An action without
    any day has its line with the words. `customdata` is the action_id.
    """
    rows = actions.reset_index(drop=True)
    lines, labels = _lines(rows, empty_label)
    edges = _edges(rows, as_at)
    traces = [
        _bands(rows, lines, edges, status, is_dark)
        for status in palette.STATUSES
        if (rows["status_on_day"] == status.key).any()
    ]
    traces += [*_done(rows, lines, is_dark), *_without_days(rows, lines, edges, is_dark)]
    key = 40 + 20 * ceil(len(traces) / 2)
    return figure(
        traces,
        f"Actions by {group}, from first to last day (dashes: {shown.day(as_at)})",
        88 + key + 24 * len(labels),
        is_dark=is_dark,
        margin={"l": 8, "r": 16, "t": 84, "b": key},
        barmode="overlay",
        bargap=0,
        clickmode="event+select",
        shapes=[_as_at_line(as_at, is_dark)],
        xaxis=_days(edges, is_dark),
        yaxis=_names(labels, is_dark),
    )


def _lines(rows: pd.DataFrame, empty_label: str) -> tuple[list[int], list[str]]:
    """Give each action its line, and each line its label; a group's heading has its own."""
    lines: list[int] = []
    labels: list[str] = []
    group = None
    for row in records(rows):
        if row["group_id"] != group:
            group = row["group_id"]
            heading = shown.shorten(shown.text(row["group_label"]) or empty_label, 44)
            labels.append(f"<b>{escape(heading)}</b>")
        lines.append(len(labels))
        labels.append(escape(shown.shorten(shown.wording(row["wording"]), 44)))
    return lines, labels


def _edges(rows: pd.DataFrame, as_at: date) -> tuple[date, date]:
    """Return the first and last day drawn, with a month of air for open ends."""
    columns = [rows["deadline_start"], rows["deadline_end"]]
    days = [day for column in columns for day in map(shown.as_day, column) if day]
    air = timedelta(days=31)
    return min([*days, as_at]) - air, max([*days, as_at]) + air


def _days(edges: tuple[date, date], is_dark: bool) -> Figure:
    shown_days = [edge.isoformat() for edge in edges]
    # The one axis that zooms: by the buttons above the chart.
    return axis("Day", is_dark=is_dark, type="date", range=shown_days, fixedrange=False, side="top")


def _names(labels: list[str], is_dark: bool) -> Figure:
    return axis(
        "",
        is_dark=is_dark,
        range=[len(labels) - 0.3, -0.7],
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=labels,
        showgrid=False,
    )


def band(row: Row, line: int, edges: tuple[date, date]) -> Band | None:
    """Return what is drawn for an action; None where it has no day and is not ongoing."""
    start = shown.as_day(row["deadline_start"])
    end = shown.as_day(row["deadline_end"])
    if start and end:
        return Band(line, start, end, FULL)
    if end:
        plan_on = shown.as_day(row["plan_on"]) or edges[0]
        return Band(line, min(max(plan_on, edges[0]), end), end, OPEN)
    if start or row["is_ongoing"]:
        return Band(line, start or edges[0], edges[1], OPEN)
    return None


def _bands(
    rows: pd.DataFrame,
    lines: list[int],
    edges: tuple[date, date],
    status: palette.Status,
    is_dark: bool,
) -> Figure:
    drawn = [
        (place, row)
        for line, row in zip(lines, records(rows), strict=True)
        if row["status_on_day"] == status.key and (place := band(row, line, edges))
    ]
    colour = status.colour(is_dark)
    return {
        "type": "bar",
        "orientation": "h",
        "name": status.word,
        "y": [place.line for place, _ in drawn],
        "base": [place.start.isoformat() for place, _ in drawn],
        "x": [_milliseconds(place) for place, _ in drawn],
        "width": [place.width for place, _ in drawn],
        "marker": {"color": colour, "pattern": hatching(status, colour)},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [[row["action_id"]] for _, row in drawn],
        "hovertext": [hover(row) for _, row in drawn],
        "hoverinfo": "text",
    }


def _milliseconds(place: Band) -> int:
    # Both days belong to the band, so that one day is a day long.
    return ((place.end - place.start).days + 1) * 86_400_000


def hover(row: Row) -> str:
    """Return the words beside the pointer: wording, deadline as printed, status."""
    wording = shown.shorten(shown.wording(row["wording"]), 160)
    deadline = shown.stated(row["deadline_raw"])
    status = palette.word(str(row["status_on_day"]))
    return "<br>".join([wrap(wording, 60), f"Deadline: {escape(deadline)}", status])


def _done(rows: pd.DataFrame, lines: list[int], is_dark: bool) -> list[Figure]:
    """Mark the day of the evidence that an action is complete."""
    found = [
        (line, row)
        for line, row in zip(lines, records(rows), strict=True)
        if row["status_on_day"] == "complete" and shown.as_day(row["last_evidence_on"])
    ]
    if not found:
        return []
    colour = palette.BY_KEY["complete"].colour(is_dark)
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": "Day of the report that it is complete",
            "x": [str(shown.as_day(row["last_evidence_on"])) for _, row in found],
            "y": [line for line, _ in found],
            "marker": {
                "symbol": "circle",
                "size": 11,
                "color": colour,
                "line": {"width": 2, "color": palette.background(is_dark)},
            },
            "customdata": [[row["action_id"]] for _, row in found],
            "hovertext": [hover(row) for _, row in found],
            "hoverinfo": "text",
        }
    ]


def _without_days(
    rows: pd.DataFrame, lines: list[int], edges: tuple[date, date], is_dark: bool
) -> list[Figure]:
    found = [
        (line, row)
        for line, row in zip(lines, records(rows), strict=True)
        if band(row, line, edges) is None and row["status_on_day"] != "complete"
    ]
    if not found:
        return []
    return [
        {
            "type": "scatter",
            "mode": "text",
            "name": "No day",
            "showlegend": False,
            "x": [edges[0].isoformat() for _ in found],
            "y": [line for line, _ in found],
            "text": ["no day that can be read" for _ in found],
            "textposition": "middle right",
            "textfont": {"size": 12, "color": "#C4C4C4" if is_dark else "#545A60"},
            "customdata": [[row["action_id"]] for _, row in found],
            "hovertext": [hover(row) for _, row in found],
            "hoverinfo": "text",
        }
    ]


def _as_at_line(as_at: date, is_dark: bool) -> Figure:
    colour = palette.PAPER if is_dark else "#14191F"
    day = as_at.isoformat()
    line = {"width": 2, "dash": "dash", "color": colour}
    return {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}
