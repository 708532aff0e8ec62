"""Progress per peer-challenge theme, and the recommendations under each."""

import streamlit as st

from actionplans import charts, metrics, ui

SHORT = 100

here = ui.start_figures("Peer-challenge themes", "How is each theme of the peer challenge moving?")
counts = ui.query(metrics.theme_progress, here.filters)
recommendations = ui.query(metrics.theme_recommendations, here.filters)
ui.stop_if_empty(not counts and recommendations.empty, here)

if counts:
    ui.show(
        ui.sentence(ui.progress_summary(counts, "theme")),
        ui.bars(here, counts, "themes", "Actions of each peer-challenge theme by status"),
        charts.status_key(row["status_on_day"] for row in counts),
    )
    ui.progress_table(here, counts, "themes", "Peer-challenge theme")

ui.completions_part(here)
ui.changes_part(here)

st.header("Recommendations by theme", anchor=False)
st.write(
    "Each recommendation with the council's answer as printed and the actions that answer it. "
    "The theme is in the words of the set chosen on the left."
)
ui.recommendations_table(here, recommendations)

# Of many recommendations it is made only when opened: it would cost more than all the rest.
is_short = len(recommendations) <= SHORT
reviews = st.expander("From review to review", is_short, key="reviews", on_change="rerun")
if reviews.open:
    with reviews:
        ui.reviews_part(here)
