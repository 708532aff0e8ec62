"""Progress per peer-challenge theme, and the recommendations under each."""

from actionplans import charts, metrics, ui

here = ui.start_figures("Peer-challenge themes", "How is each theme of the peer challenge moving?")
counts = ui.query(metrics.theme_progress, here.filters)
recommendations = ui.query(metrics.theme_recommendations, metrics.of_recommendations(here.filters))
ui.stop_if_empty(not counts and not recommendations, here)

if counts:
    ui.show(
        ui.sentence(ui.progress_summary(counts, "theme")),
        ui.bars(here, counts, "themes", "Actions of each peer-challenge theme by status"),
        charts.status_key(row["status_on_day"] for row in counts),
    )
    ui.progress_table(here, counts, "themes", "Peer-challenge theme")

ui.completions_part(here)
ui.changes_part(here)
ui.recommendations_part(here, recommendations)
