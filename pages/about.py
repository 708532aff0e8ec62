"""Sources, definitions, accessibility, data dictionary."""

import streamlit as st

from actionplans import metrics, ui

here = ui.start_page("About", "Where the figures come from and what the words mean.")

st.header("What this is", anchor=False)
st.markdown(ui.ABOUT)

st.header("Documents", anchor=False)
ui.documents_table(ui.query(metrics.documents))

st.header("Statuses on a day", anchor=False)
ui.status_table()

st.header("What the words mean", anchor=False)
st.markdown(ui.DEFINITIONS)

st.header("Accessibility statement", anchor=False)
st.markdown(ui.statement())

st.header("Data dictionary", anchor=False)
ui.dictionary_table(ui.query(metrics.data_dictionary))
