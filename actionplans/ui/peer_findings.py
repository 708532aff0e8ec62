"""What peers found, the words of themes by version, and what is only suggested."""

from functools import partial

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, shown
from actionplans.shown import records
from actionplans.ui.doors import source_address
from actionplans.ui.golden_thread import thread_address
from actionplans.ui.linked import paged_table
from actionplans.ui.state import View, query, titles

METHOD_WORDS = {
    "likeness of letter runs": "likeness of the wording",
    "classifier over curated themes": "likeness to wordings whose theme a person decided",
}
"""What the methods that the database names are called on the page."""


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


def suggested_part(here: View) -> None:
    """Show what only the likeness of wordings suggests, for a person to decide."""
    st.write(
        "For plans that nobody has linked yet, links and themes are suggested from the wording "
        "alone. Nothing here is counted anywhere. A person accepts a suggestion by writing it "
        "into the table of links or of themes, with the words that show it; it is then gone "
        "from here."
    )
    found = query(metrics.suggestions)
    if found.empty:
        st.info("Nothing waits: every review and plan in the database has been linked by a person.")
        return
    opens = {"Words": "Printed words", "Other words": "Its words", "Thread": "Thread"}
    paged_table(_suggestion_rows(here, found), "Suggestions to review", opens)


def _suggestion_rows(here: View, found: pd.DataFrame) -> pd.DataFrame:
    named = titles()
    rows = records(found)
    return pd.DataFrame(
        {
            "Kind": found["kind"],
            "Recommendation": found["ref"] + ": " + found["wording"],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in rows],
            "May belong to it": [shown.text(v) or "(unclassified)" for v in found["other"]],
            "Other words": [_other_words(r) for r in rows],
            "Rank": found["rank"],
            "Certainty": [f"{float(v):.2f}" for v in found["certainty"]],
            "Found by": [METHOD_WORDS[v] for v in found["method"]],
            "From": [named.get(v, shown.text(v)) for v in found["other_document_id"]],
            "Document": [named.get(v, v) for v in found["document_id"]],
            "Thread": [thread_address(here, r["recommendation_id"]) for r in rows],
        }
    )


def _other_words(row: shown.Row) -> str | None:
    line = shown.text(row["other_line"])
    if not line or line == "<NA>":
        return None
    return source_address(str(row["other_document_id"]), int(float(line)))
