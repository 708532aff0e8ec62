"""The register: search, filter, open the printed words, download."""

import streamlit as st

from actionplans import metrics, ui

SIZES = {"table": 100, "list": 40}
COLUMNS = {"table": ui.USUAL_COLUMNS, "list": ui.LIST_COLUMNS}

here = ui.start_figures("Register of actions", "Every action that fits the filters, as printed.")
total = ui.count(here.filters)
switches = ui.Switches(here)
switches.put(ui.search(here))
order = switches.pick("order", "In order of", ui.ORDER_WORDS, "printed")
direction = switches.add("direction", "Direction", ui.DIRECTION_WORDS, "up")
shown_as = switches.add_by_width(
    "shown", "Shown as", ui.SHOWN_WORDS, ui.usual_shown(), narrow="list"
)
ui.show(switches.html())
ui.stop_if_empty(total == 0, here)

with st.expander("Columns", icon=":material/view_column:"):
    columns = ui.several("columns", "Columns shown", ui.COLUMN_WORDS, COLUMNS[shown_as])
is_descending = direction == "down"
ui.downloads(here, total, order, is_descending=is_descending)
rows = ui.page_of(total, SIZES[shown_as])
actions = ui.query(
    metrics.register,
    here.filters,
    order=order,
    is_descending=is_descending,
    rows=(rows.start + 1, rows.stop),
)
caption = "Register of actions that fit the filters"
if shown_as == "list":
    ui.actions_list(actions, ui.titles(), caption, columns)
    ui.show(ui.on_paper(ui.paper_words(total)))
    st.stop()
ui.actions_table(actions, ui.titles(), "register", caption, columns)
ui.show(
    ui.on_screen(
        "Choose a row by its box, or with shift and space, to see all that is known of it. "
        "Orders and columns hold for all pages of the table; a click on a heading sorts this page."
    ),
    ui.on_paper(ui.paper_words(total)),
)
