"""What peers found, and the words of themes by version."""

from functools import partial

import streamlit as st

from actionplans import charts, metrics, shown
from actionplans.ui.golden_thread import thread_address
from actionplans.ui.state import View, query


def findings_part(here: View) -> None:
    """Show the findings of peers, sentence by sentence, beside what they speak of."""
    found = query(metrics.peer_findings, here.filters)
    if found.empty:
        st.info("No report of peers fits these filters.")
        return
    sentences = found["peer_finding_id"].nunique()
    linked = found[found["recommendation_id"].notna()]
    st.write(
        f"{shown.count(sentences, 'sentence')} of findings; "
        f"{linked['peer_finding_id'].nunique()} speak of a recommendation, "
        f"{int(linked['status'].notna().sum())} times with how far it had got. The theme is that "
        "of the printed heading; sections with another heading are unclassified."
    )
    st.html(charts.peer_findings(found, partial(thread_address, here)))


def themes_part(_here: View) -> None:
    """Show the words in which themes are printed, and today's theme for each."""
    st.write(
        "The words that a report or framework prints, the theme meant, the framework it belongs "
        "to, and today's theme that it maps to, with who or what decided each step."
    )
    st.html(charts.themes_by_version(query(metrics.themes_by_version)))
