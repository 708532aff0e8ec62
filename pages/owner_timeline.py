"""Each action as a span on its owner's line."""

from actionplans import charts, metrics, ui

here = ui.start_figures("Timeline by owner", "Who must do what, from which day to which?")
switches = ui.Switches(here)
by = switches.add("by", "Lines grouped by", ui.GROUP_WORDS, "owner")
order = switches.add("order", "Groups in order of", ui.order_words(by), "name")
extent = switches.add("extent", "Days shown", ui.EXTENT_WORDS, "all")
lines = switches.add("lines", "Lines on a page", ui.LINES_WORDS, "40")
ui.show(switches.html())
totals = ui.query(metrics.timeline_totals, here.filters, by=by)
ui.stop_if_empty(not totals.lines, here)

rows = ui.page_of(totals.lines, int(lines))
actions = ui.query(
    metrics.owner_timeline,
    here.filters,
    by=by,
    order=order,
    first=rows.start,
    size=int(lines),
)
as_at = here.filters.as_at
edges = (
    charts.edges_of(actions, as_at) if extent == "all" else charts.edges_around(as_at, int(extent))
)
ui.show(
    ui.sentence(ui.timeline_summary(totals, rows, ui.GROUP_WORDS[by])),
    charts.status_key(row["status_on_day"] for row in actions),
    charts.owner_timeline(actions, as_at, by, ui.empty_label(by), edges, ui.row_address),
)
ui.timeline_table(actions, by)
