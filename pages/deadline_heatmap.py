"""When the actions fall due, by owner, purpose, theme or council, and month."""

import streamlit as st

from actionplans import charts, metrics, ui

SIZE = 40

here = ui.start_page("Deadline heatmap", "When do the actions fall due, and for whom?")
ui.basis(here)
with st.container(horizontal=True):
    by = ui.option("by", "Rows", ui.HEATMAP_WORDS, "owner")
    period = ui.option("period", "Columns", ui.PERIOD_WORDS, "month")
due = ui.query(metrics.deadline_heatmap, here.filters, by=by, period=period)
ui.stop_if_empty(due.empty, here)

window = ui.window_of(charts.windows(due, here.filters.as_at, 1 if period == "month" else 3), here)
groups = due["group_id"].drop_duplicates()
rows = ui.page_of(len(groups), SIZE)
grid = charts.cells(due[due["group_id"].isin(groups[rows])], window)
figure = charts.deadline_heatmap(grid, window, by, ui.empty_label(by), is_dark=ui.is_dark())
summary = ui.heatmap_summary(here, ui.query(metrics.busy_months, here.filters), due)
chosen = ui.show_chart(figure, summary, "heatmap", is_wide=True)
ui.open_cell(here, by, chosen, due, window)
ui.heatmap_table(here, by, grid, due, window)
