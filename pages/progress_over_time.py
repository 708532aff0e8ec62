"""How the plans have moved: completions, statuses by month, reports, moved deadlines, forecast."""

from actionplans import metrics, ui

PARTS = {
    "completions": ui.promised_part,
    "statuses": ui.statuses_part,
    "reports": ui.reports_part,
    "moved": ui.moved_part,
    "forecast": ui.forecast_part,
}

here = ui.start_figures(
    "Progress over time", "How have the plans moved, and when may they be done?"
)
ui.stop_if_empty(not ui.query(metrics.purpose_progress, here.filters), here)
show = ui.option(here, "show", "Show", ui.OVER_TIME_PARTS, "completions")
PARTS[show](here)
