"""What peers found, the words of themes by version, and what is only suggested."""

import pandas as pd
import streamlit as st

from actionplans import metrics, shown
from actionplans.shown import records
from actionplans.ui.doors import source_address
from actionplans.ui.golden_thread import thread_address
from actionplans.ui.state import View, query, titles

_WORDS = st.column_config.LinkColumn("Printed words", display_text="Open", width=105)
_THREAD = st.column_config.LinkColumn("Thread", display_text="Open", width=80)


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
    st.dataframe(
        _finding_rows(here, found),
        height=620,
        hide_index=True,
        column_config={
            "Finding": st.column_config.TextColumn(width="large"),
            "Theme": st.column_config.TextColumn(width="medium"),
            "Words": _WORDS,
            "Thread": _THREAD,
        },
        alt="Findings of peers, sentence by sentence",
    )


def _finding_rows(here: View, found: pd.DataFrame) -> pd.DataFrame:
    named = titles()
    rows = records(found)
    return pd.DataFrame(
        {
            "Finding": found["wording"],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in rows],
            "Speaks of": [_spoken_of(r) for r in rows],
            "State": [_state(r) for r in rows],
            "Thread": [
                thread_address(here, r["recommendation_id"]) if _is_linked(r) else None
                for r in rows
            ],
            "Theme": [shown.text(v) or "(unclassified)" for v in found["theme"]],
            "Theme by": [shown.text(v) or "no theme in the heading" for v in found["theme_basis"]],
            "Section": found["section"] + " " + found["heading"],
            "Link": [shown.text(v) for v in found["basis"]],
            "Why": [shown.text(v) for v in found["note"]],
            "Report": [named.get(v, v) for v in found["document_id"]],
        }
    )


def _is_linked(row: shown.Row) -> bool:
    return bool(shown.text(row["recommendation_id"]))


def _spoken_of(row: shown.Row) -> str:
    if not _is_linked(row):
        return "none"
    return f"{'its own' if row['is_own'] else 'earlier'} {row['ref']}"


def _state(row: shown.Row) -> str:
    if not _is_linked(row):
        return ""
    fallback = "recommended" if row["is_own"] else "taken up again"
    return shown.text(row["status"]) or fallback


def themes_part(_here: View) -> None:
    """Show the words in which themes are printed, and today's theme for each."""
    st.write(
        "The words that a report or framework prints, the theme meant, the framework it belongs "
        "to, and today's theme that it maps to, with who or what decided each step."
    )
    found = query(metrics.themes_by_version)
    rows = pd.DataFrame(
        {
            "Printed": found["printed"],
            "Where": found["place"],
            "Theme": [shown.text(v) or "(unclassified)" for v in found["theme"]],
            "Read by": [shown.text(v) or "not read as a theme" for v in found["basis"]],
            "Framework": [shown.text(v) for v in found["framework"]],
            "Today's theme": [shown.text(v) or "(unclassified)" for v in found["current_theme"]],
            "Mapped by": [shown.text(v) for v in found["mapping_basis"]],
            "Why": [shown.text(v) for v in found["note"]],
            "Words": [
                source_address(r["document_id"], int(r["line_start"]))
                if shown.text(r["document_id"])
                else None
                for r in records(found)
            ],
        }
    )
    st.dataframe(
        rows,
        height="content",
        hide_index=True,
        column_config={"Words": _WORDS},
        alt="Words of themes by version",
    )


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
    st.dataframe(
        _suggestion_rows(here, found),
        height="content",
        hide_index=True,
        column_config={
            "Recommendation": st.column_config.TextColumn(width="large"),
            "May belong to it": st.column_config.TextColumn(width="large"),
            "Words": _WORDS,
            "Other words": st.column_config.LinkColumn("Its words", display_text="Open", width=105),
            "Thread": _THREAD,
        },
        alt="Suggestions to review",
    )


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
            "Found by": found["method"],
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
