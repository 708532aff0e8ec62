"""Quarterly returns out and in, a form for one action, and what was recorded."""

import streamlit as st

from actionplans import ui

here = ui.start_page(
    "Progress returns", "What do the owners report, and who has not yet?", ui.FILTERS
)
part = ui.option(here, "part", "Part", ui.RETURN_PARTS, "out")
ui.say_what_was_done()

if part == "out":
    st.write(
        "A return lists the open actions as at the reporting day, with cells to fill. Send it to "
        "whoever reports, and bring it back in here. The filters on the left narrow it further."
    )
    ui.asking_part(here, ui.reporting_filters(here))
elif part == "in":
    ui.bringing_part()
elif part == "one":
    ui.form_part(ui.reporting_filters(here))
elif part == "who":
    ui.reporting_part(here, ui.reporting_filters(here))
else:
    ui.recorded_part()
