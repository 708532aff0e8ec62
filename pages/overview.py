"""What needs a decision now."""

from actionplans import charts, metrics, ui

SHOWN = 4
BARS = 12

here = ui.start_figures("Overview", is_day_explained=True)
decisions = ui.query(metrics.decisions, here.filters, size=SHOWN)
purposes = ui.query(metrics.purpose_progress, here.filters)
themes = ui.query(metrics.theme_progress, here.filters)
months = ui.query(metrics.deadline_months, here.filters)
ui.stop_if_empty(not purposes, here)

ui.show(
    ui.figures(here),
    ui.columns(
        ui.section("Needs a decision", ui.decisions_list(decisions), ui.more_decisions(here))
        + ui.section(
            "Last days by month",
            ui.note(ui.months_summary(months, here.filters.as_at)),
            charts.month_columns(months, here.filters.as_at, ui.register_link(here)),
        ),
        ui.section(
            "Progress",
            ui.note(ui.progress_summary(purposes, "purpose")),
            ui.bars(here, purposes, "purposes", "By strategic purpose", BARS),
            ui.bars(here, themes, "themes", "By peer-challenge theme", BARS),
            charts.status_key(row["status_on_day"] for row in purposes),
        ),
    ),
)
