"""When the actions fall due, by owner, purpose, theme or council, and month."""

from functools import partial

from actionplans import charts, metrics, ui

here = ui.start_figures("Deadline heatmap", "When do the actions fall due, and for whom?")
switches = ui.Switches(here)
by = switches.add("by", "Rows", ui.HEATMAP_WORDS, "owner")
period = switches.add("period", "Columns", ui.PERIOD_WORDS, "month")
ask = partial(
    ui.query,
    metrics.deadline_heatmap,
    here.filters,
    by=by,
    period=period,
    size=ui.HEATMAP_ROWS,
)
found = ask(first=(ui.asked_page() - 1) * ui.HEATMAP_ROWS)
totals = found.totals
months = 1 if period == "month" else 3
window = switches.window(charts.windows(totals, here.filters.as_at, months))
ui.show(switches.html())
ui.stop_if_empty(not totals, here)

rows = ui.page_of(found.groups, ui.HEATMAP_ROWS)
if not found.due:  # the address asks for a page after the last
    found = ask(first=rows.start)
grid = charts.cells(found.due, window)
busy = ui.query(metrics.busy_months, here.filters)
loaded = ui.query(metrics.busy_owners, here.filters)
link = partial(ui.cell_address, here, by, totals, window)
ui.show(
    ui.sentence(ui.heatmap_summary(here, busy, loaded, totals)),
    charts.deadline_heatmap(grid, window, here.filters.as_at, by, ui.empty_label(by), link),
)
ui.heatmap_table(here, by, grid, totals, window)
