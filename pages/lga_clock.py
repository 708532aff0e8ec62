"""What had to follow each peer challenge, and what did."""

import streamlit as st

from actionplans import charts, metrics, ui

here = ui.start_page(
    "LGA clock",
    "What had to follow each peer challenge, and what did?",
    ("councils",),
    is_dated=True,
)
clock = ui.query(metrics.lga_clock, here.filters)
if clock.empty:
    st.info("No peer challenge of these councils is known on that day.")
    st.stop()
figure = charts.lga_clock(clock, here.filters.as_at, is_dark=ui.is_dark())
chosen = ui.show_chart(figure, ui.clock_summary(clock), "clock")
ui.open_step(clock, chosen)
ui.clock_table(clock)

st.header("Rules", anchor=False)
st.write(
    "Each rule holds for the challenges of its own years only. Only what is required can be "
    "breached; what is expected is shown beside its day."
)
ui.rules_table()
