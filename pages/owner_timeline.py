"""Each action as a span on its owner's line."""

import streamlit as st

from actionplans import charts, metrics, ui

SIZE = 40

here = ui.start_page("Timeline by owner", "Who must do what, from which day to which?")
ui.basis(here)
with st.container(horizontal=True):
    by = ui.option("by", "Lines grouped by", ui.GROUP_WORDS, "owner")
    order = ui.option("order", "Groups in order of", ui.NEXT_WORDS, "name")
actions = ui.query(metrics.owner_timeline, here.filters, by=by, is_by_deadline=order == "next")
ui.stop_if_empty(actions.empty, here)

rows = ui.page_of(len(actions), SIZE)
figure = charts.owner_timeline(
    actions[rows], here.filters.as_at, by, ui.empty_label(by), is_dark=ui.is_dark()
)
summary = ui.timeline_summary(actions, rows, ui.GROUP_WORDS[by])
chosen = ui.show_chart(figure, summary, "timeline", can_zoom=True, is_wide=True)
ui.open_action(here, chosen)
ui.timeline_table(actions, by)
