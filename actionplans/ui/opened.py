"""The actions behind a mark of a chart, opened in a window over it."""

from functools import partial
from typing import TypeGuard

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, palette, shown
from actionplans.metrics import FILTER_OF, NONE, Filters, Group
from actionplans.ui.actions_table import action_details, actions_table
from actionplans.ui.doors import door
from actionplans.ui.state import View, query, titles


def open_segment(here: View, filter_name: str, chosen: list[str] | None) -> None:
    """Show the actions of one group in one status."""
    if _is_new(chosen):
        group_id, status = chosen
        filters = metrics.narrow(here.filters, **{filter_name: group_id, "statuses": status})
        _show_rows(here, filters, palette.word(status))


def open_cell(
    here: View, by: Group, chosen: list[str] | None, due: pd.DataFrame, window: charts.Window
) -> None:
    """Show the actions of one cell of the heatmap."""
    if _is_new(chosen):
        filters = cell_filters(here.filters, by, chosen, due, window)
        _show_rows(here, filters, charts.column_name(chosen[1], window))


def open_action(here: View, chosen: list[str] | None) -> None:
    """Show one action of the page."""
    if not _is_new(chosen):
        return
    actions = query(metrics.register, here.filters)
    for _, action in actions[actions["action_id"] == chosen[0]].iterrows():
        show = partial(action_details, action, titles())
        st.dialog("The action as printed", width="large")(show)()


def _is_new(chosen: list[str] | None) -> TypeGuard[list[str]]:
    """Tell whether a mark was chosen just now: a mark stays chosen when its window is closed."""
    is_new = chosen is not None and chosen != st.session_state.get("opened_mark")
    st.session_state["opened_mark"] = chosen
    return is_new


def _show_rows(here: View, filters: Filters, what: str) -> None:
    actions = query(metrics.register, filters)
    title = f"{what}: {shown.count(len(actions), 'action')}"
    st.dialog(title, width="large")(partial(_rows, here, filters, actions, title))()


def _rows(here: View, filters: Filters, actions: pd.DataFrame, title: str) -> None:
    door("Open these in the register", here, filters)
    actions_table(actions, titles(), "opened", title)


def cell_filters(
    filters: Filters,
    by: Group,
    cell: list[str],
    due: pd.DataFrame,
    window: charts.Window,
) -> Filters:
    """Return the filters that leave exactly the actions of a cell."""
    group_id, column = cell
    narrowed = metrics.narrow(filters, **{FILTER_OF[by]: group_id})
    if column == charts.ONGOING:
        return metrics.narrow(narrowed, due=NONE, statuses="ongoing")
    if column == charts.UNDATED:
        others = [status for status in palette.BY_KEY if status != "ongoing"]
        return metrics.narrow(narrowed, due=NONE, statuses=others)
    return metrics.narrow(narrowed, due=charts.months_of(column, due, window))
