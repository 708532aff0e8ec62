"""Findings on the plans, and the readings that a person should check."""

import streamlit as st

from actionplans import metrics, ui

here = ui.start_figures("Plan quality", "How clear is each plan, and how sure is its reading?")
counts = ui.query(metrics.finding_counts, here.filters)
if counts.empty:
    st.info("No finding on the actions that fit these filters.")
    st.stop()
st.write(ui.quality_summary(counts))
ui.quality_table(counts)
ui.code_table(counts)

st.header("Findings in words", anchor=False)
code = ui.option_of_many(here, "finding", "Kind of finding", ui.code_choices(counts), ui.ALL)
ui.findings_table(ui.query(metrics.findings, here.filters, code="" if code == ui.ALL else code))

st.header("Review queue", anchor=False)
st.write(
    "Readings in doubt, each with the printed words beside the value read from them. What is "
    "wrong is put right in the table of corrections, with the reason; it is then shown here."
)
ui.review_table(ui.query(metrics.review_queue, here.filters))
ui.left_out_rows(ui.query(metrics.rows_left_out, here.filters))
