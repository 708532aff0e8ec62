"""A chart with all that must stand beside it: summary, alternative text, table."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from actionplans import exports
from actionplans.charts import Figure
from actionplans.ui.linked import Links, linked_table

# Zoom by button, never by dragging alone; on a telephone a finger scrolls the page. The buttons
# also bring the keyboard into a wide chart's frame, which the arrow keys then scroll.
_BUTTONS: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": True,
    "modeBarButtons": [["toImage"]],
}
_ZOOM = ["zoomIn2d", "zoomOut2d", "resetScale2d"]


def show_chart(
    figure: Figure, summary: str, key: str, *, can_zoom: bool = False
) -> list[Any] | None:
    """Show a figure below its summary; return the custom data of the mark chosen, if any."""
    st.write(summary)
    with st.container(key=f"figure-{key}"):
        event = st.plotly_chart(
            figure,
            key=f"chart-{key}",
            on_select="rerun",
            selection_mode="points",
            config=_BUTTONS | ({"modeBarButtons": [[*_ZOOM, "toImage"]]} if can_zoom else {}),
            alt=f"{figure['layout']['title']['text']}. {summary}",
        )
    points = event.selection.points
    return list(points[0]["customdata"]) if points and "customdata" in points[0] else None


def show_table(rows: Callable[[], pd.DataFrame], caption: str, links: Links | None = None) -> None:
    """Show the chart's data as a table, made and sent only while it is open, and as a file."""
    name = caption.lower().replace(" ", "-")
    table = st.expander("The chart's data as a table", key=f"table-{name}", on_change="rerun")
    if table.open:
        with table:
            _table(rows(), caption, links or {}, name)


def _table(found: pd.DataFrame, caption: str, links: Links, name: str) -> None:
    linked_table(found, caption, links)
    # The file has no column of links: an address of this dashboard opens nothing elsewhere.
    numbers = found.drop(columns=list(links))
    st.download_button(
        "This table as CSV",
        partial(exports.table_csv, numbers),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"csv-{name}",
    )
