"""A chart with all that must stand beside it: summary, alternative text, table."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from actionplans.charts import Figure

# Zoom by button, never by dragging alone; on a telephone a finger scrolls the page. The buttons
# also bring the keyboard into a wide chart's frame, which the arrow keys then scroll.
_BUTTONS: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": True,
    "modeBarButtons": [["toImage"]],
}
_ZOOM = ["zoomIn2d", "zoomOut2d", "resetScale2d"]


def show_chart(
    figure: Figure, summary: str, key: str, *, can_zoom: bool = False, is_wide: bool = False
) -> list[Any] | None:
    """Show a figure below its summary; return the custom data of the mark chosen, if any."""
    st.write(summary)
    with st.container(key=f"{'wide' if is_wide else 'fit'}-{key}"):
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


def show_table(
    rows: Callable[[], pd.DataFrame], alt: str, columns: dict[str, Any] | None = None
) -> None:
    """Show the chart's data as a table, made and sent only while it is open."""
    key = f"table-{alt.lower().replace(' ', '-')}"
    table = st.expander("The chart's data as a table", key=key, on_change="rerun")
    if table.open:
        table.dataframe(rows(), hide_index=True, column_config=columns, alt=alt)
