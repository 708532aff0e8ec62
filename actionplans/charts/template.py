"""What all figures share: title, axes and the escaping of labels."""

from typing import Any

from actionplans import palette

Figure = dict[str, Any]

INK, PAPER_INK = "#14191F", "#F3F5F7"
GRID_LIGHT = "#D9DCE0"
GRID_DARK = "#3A4149"


def figure(
    traces: list[Figure], title: str, height: int, *, is_dark: bool, **layout: object
) -> Figure:
    """Return a figure with the one look of the dashboard; `layout` adds to it."""
    ink = PAPER_INK if is_dark else INK
    shared: Figure = {
        "title": {
            "text": title,
            "font": {"size": 16, "color": ink},
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 8, "l": 4},
        },
        "height": height,
        "margin": {"l": 8, "r": 16, "t": 48, "b": 8},
        "font": {"size": 13, "color": ink},
        "paper_bgcolor": palette.background(is_dark),
        "plot_bgcolor": palette.background(is_dark),
        "dragmode": False,
        "hoverlabel": {"align": "left", "font": {"size": 13}},
        # At the foot, so that it never meets the title, however many lines it takes.
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "traceorder": "normal",
            "font": {"size": 13, "color": ink},
        },
    }
    return {"data": traces, "layout": shared | layout}


def axis(title: str, *, is_dark: bool, **more: object) -> Figure:
    """Return an axis with its name and a quiet grid."""
    grid = GRID_DARK if is_dark else GRID_LIGHT
    ink = PAPER_INK if is_dark else INK
    shared: Figure = {
        "title": {"text": title, "standoff": 16, "font": {"size": 13, "color": ink}},
        "tickfont": {"size": 12, "color": ink},
        "gridcolor": grid,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }
    return shared | more


def escape(text: str) -> str:
    """Keep printed signs from acting as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
