"""Progress per strategic purpose."""

from actionplans import charts, metrics, ui

SIZE = 40

here = ui.start_figures("Strategic purposes", "How is each strategic purpose moving?")
counts = ui.query(metrics.purpose_progress, here.filters)
ui.stop_if_empty(not counts, here)

shown = ui.groups_of_page(counts, SIZE)
ui.show(
    ui.sentence(ui.progress_summary(counts, "purpose")),
    ui.bars(here, shown, "purposes", "Actions of each strategic purpose by status"),
    charts.status_key(row["status_on_day"] for row in shown),
)
ui.progress_table(here, shown, "purposes", "Strategic purpose")
ui.completions_part(here)
ui.changes_part(here)
