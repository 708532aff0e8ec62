"""What needs a decision now."""

import streamlit as st

from actionplans import charts, metrics, ui

SHOWN = 4
BARS = 12

here = ui.start_page("Overview")
ui.basis(here, is_day_explained=True)
decisions = ui.query(metrics.decisions, here.filters, size=SHOWN)
purposes = ui.query(metrics.purpose_progress, here.filters)
themes = ui.query(metrics.theme_progress, here.filters)
months = ui.query(metrics.deadline_months, here.filters)
ui.stop_if_empty(purposes.empty, here)

ui.figures(here)
left, right = st.columns(2, gap="medium")
with left:
    st.header("Needs a decision", anchor=False)
    if decisions.empty:
        st.write("Nothing is past its last day, and nothing due soon is without an owner.")
    ui.decisions_list(decisions)
    ui.more_decisions(here)
with right:
    st.header("Progress", anchor=False)
    st.caption(ui.progress_summary(purposes, "purpose"))
    ui.bars(here, purposes, "purposes", "By strategic purpose", BARS)
    ui.bars(here, themes, "themes", "By peer-challenge theme", BARS)
    st.html(charts.status_key(purposes["status_on_day"]))
with left:
    st.header("Last days by month", anchor=False)
    st.caption(ui.months_summary(months, here.filters.as_at))
    st.html(charts.month_columns(months, here.filters.as_at, ui.register_link(here)))
