"""Progress per peer-challenge theme, and the recommendations under each."""

import streamlit as st

from actionplans import charts, metrics, ui

here = ui.start_page("Peer-challenge themes", "How is each theme of the peer challenge moving?")
ui.basis(here)
counts = ui.query(metrics.theme_progress, here.filters)
recommendations = ui.query(metrics.theme_recommendations, here.filters)
ui.stop_if_empty(counts.empty and recommendations.empty, here)

if not counts.empty:
    figure = charts.progress(
        counts, "peer-challenge theme", ui.empty_label("theme"), is_dark=ui.is_dark()
    )
    chosen = ui.show_chart(figure, ui.progress_summary(counts, "theme"), "themes", is_wide=True)
    ui.open_segment(here, "themes", chosen)
    ui.progress_table(here, counts, "themes", "Peer-challenge theme")

ui.completions_part(here)
ui.changes_part(here)

st.header("Recommendations by theme", anchor=False)
st.write(
    "Each recommendation with the council's answer as printed and the actions that answer it. "
    "The theme is in the words of the set chosen on the left."
)
ui.recommendations_table(here, recommendations)

st.header("From review to review", anchor=False)
ui.reviews_part(here)
