"""Progress per strategic purpose."""

import streamlit as st

from actionplans import charts, metrics, ui

SIZE = 40

here = ui.start_page("Strategic purposes", "How is each strategic purpose moving?")
ui.basis(here)
counts = ui.query(metrics.purpose_progress, here.filters)
ui.stop_if_empty(counts.empty, here)

st.write(ui.progress_summary(counts, "purpose"))
shown = ui.groups_of_page(counts, SIZE)
ui.bars(here, shown, "purposes", "Actions of each strategic purpose by status")
st.html(charts.status_key(shown["status_on_day"]))
ui.progress_table(here, shown, "purposes", "Strategic purpose")
ui.completions_part(here)
ui.changes_part(here)
