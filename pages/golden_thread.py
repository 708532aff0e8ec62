"""From recommendation to action to purpose, with the words at every joint."""

from actionplans import metrics, ui

PARTS = {
    "thread": ui.thread_part,
    "flow": ui.flow_part,
    "coverage": ui.coverage_part,
    "reviews": ui.reviews_part,
    "findings": ui.findings_part,
    "themes": ui.themes_part,
    "suggested": ui.suggested_part,
}

here = ui.start_figures("Golden thread", "What became of each recommendation?")
ui.stop_if_empty(ui.query(metrics.coverage, here.filters).empty, here)
show = ui.option(here, "show", "Show", ui.THREAD_PARTS, "thread")
PARTS[show](here)
