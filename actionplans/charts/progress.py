"""Progress of purposes or themes: one bar each, its segments the statuses on the day."""

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.template import Figure, axis, escape, figure, wrap

LEGEND = 120
"""Room below the bars for the axis and three lines of the key, in pixels."""


def progress(counts: pd.DataFrame, group: str, empty_label: str, *, is_dark: bool) -> Figure:
    """Draw counts by group and status as stacked bars, words in the legend, numbers inside.

    Each segment's `customdata` is (group_id, status_on_day). `empty_label` names the group
    of actions that state none.
    """
    named = counts.assign(label=counts["group_label"].map(lambda v: shown.text(v) or empty_label))
    order = list(dict.fromkeys(named["group_id"]))
    labels = named.drop_duplicates("group_id").set_index("group_id")["label"]
    # A number that its segment cannot hold would lie over its neighbour's; the table has all.
    least = named.groupby("group_id")["actions"].sum().max() / 50
    traces = [
        _segments(named[named["status_on_day"] == status.key], status, least, is_dark)
        for status in palette.STATUSES
        if (named["status_on_day"] == status.key).any()
    ]
    height = 190 + 44 * len(order)
    return figure(
        traces,
        f"Actions of each {group} by status",
        height,
        is_dark=is_dark,
        barmode="stack",
        clickmode="event+select",
        margin={"l": 8, "r": 16, "t": 48, "b": LEGEND},
        xaxis=axis("Number of actions", is_dark=is_dark, rangemode="tozero", tickformat=",d"),
        yaxis=axis(
            group.capitalize(),
            is_dark=is_dark,
            type="category",
            categoryorder="array",
            categoryarray=order[::-1],
            tickmode="array",
            tickvals=order,
            ticktext=[wrap(labels[group_id]) for group_id in order],
        ),
    )


def _segments(rows: pd.DataFrame, status: palette.Status, least: float, is_dark: bool) -> Figure:
    colour = status.colour(is_dark)
    return {
        "type": "bar",
        "orientation": "h",
        "name": status.word,
        "x": rows["actions"].tolist(),
        "y": rows["group_id"].tolist(),
        "text": [f"{n:,}" if n >= least else "" for n in rows["actions"]],
        "textposition": "inside",
        "textangle": 0,
        "insidetextanchor": "middle",
        "textfont": {"color": palette.text_on(colour), "size": 13},
        "constraintext": "none",
        "width": 0.62,
        "marker": {
            "color": colour,
            # The gap in the page's colour parts neighbours that are alike.
            "line": {"width": 2, "color": palette.background(is_dark)},
            "pattern": hatching(status, colour),
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [[g, status.key] for g in rows["group_id"]],
        "hovertext": [
            f"{escape(label)}<br>{status.word}: {shown.count(number, 'action')}"
            for label, number in zip(rows["label"], rows["actions"], strict=True)
        ],
        "hoverinfo": "text",
    }


def hatching(status: palette.Status, colour: str) -> Figure:
    """Return the pattern of a status: signs of the text's colour, faint over the fill."""
    return {
        "shape": status.pattern,
        "fillmode": "overlay",
        "fgcolor": palette.text_on(colour),
        "fgopacity": 0.25,
        "size": 7,
        "solidity": 0.2,
    }
