"""Progress per strategic purpose."""

from actionplans import charts, metrics, ui

here = ui.start_page("Strategic purposes", "How is each strategic purpose moving?")
ui.basis(here)
counts = ui.query(metrics.purpose_progress, here.filters)
ui.stop_if_empty(counts.empty, here)

figure = charts.progress(
    counts, "strategic purpose", ui.empty_label("purpose"), is_dark=ui.is_dark()
)
chosen = ui.show_chart(figure, ui.progress_summary(counts, "purpose"), "purposes", is_wide=True)
ui.open_segment(here, "purposes", chosen)
ui.progress_table(here, counts, "purposes", "Strategic purpose")
ui.completions_part(here)
ui.changes_part(here)
