"""The register: search, filter, open the printed words, download."""

import streamlit as st

from actionplans import metrics, ui

SIZE = 100

here = ui.start_page("Register of actions", "Every action that fits the filters, as printed.")
ui.basis(here)
with st.container(horizontal=True, vertical_alignment="bottom"):
    order = ui.option("order", "In order of", ui.ORDER_WORDS, "printed")
    st.space("stretch")
    actions = ui.query(metrics.register, here.filters, order=order)
    ui.downloads(here)
ui.stop_if_empty(actions.empty, here)

rows = ui.page_of(len(actions), SIZE)
ui.actions_table(actions[rows], ui.titles(), "register", "Register of actions that fit the filters")
st.caption("Choose a row by its box, or with shift and space, to see all that is known of it.")
