"""The register as a file: exactly the rows that fit the filters."""

import pandas as pd
import streamlit as st

from actionplans import exports, metrics
from actionplans.metrics import Filters
from actionplans.ui.state import View, query


def downloads(here: View) -> None:
    """Offer the filtered register as CSV, as a standard file and for Excel."""
    as_at = here.filters.as_at
    st.download_button(
        "Download CSV",
        lambda: exports.register_csv(_rows(here.filters), as_at),
        file_name=exports.file_name(as_at),
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        help="RFC 4180, UTF-8, with the column names of the data dictionary.",
    )
    st.download_button(
        "For Excel",
        lambda: exports.register_csv_for_excel(_rows(here.filters), as_at),
        file_name=exports.file_name(as_at, "-excel"),
        mime="text/csv",
        on_click="ignore",
        help="As CSV, but text that a spreadsheet could run as a formula has an apostrophe.",
    )


def _rows(filters: Filters) -> pd.DataFrame:
    return query(metrics.register, filters)
