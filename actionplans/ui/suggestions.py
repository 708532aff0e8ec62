"""What is only suggested, and the form in which a person accepts or declines it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from actionplans import charts, intake, metrics, reported, shown
from actionplans.errors import ReportsError
from actionplans.reported import NO_THEME, Decision
from actionplans.shown import Row, records
from actionplans.ui.golden_thread import thread_address
from actionplans.ui.state import View, query, titles
from actionplans.ui.writing import may_write

_ANSWERS = {"accept": "Accept it", "decline": "Decline it"}
_LINKS = {
    "restated": "restated in other words",
    "merged": "merged with others",
    "split": "split into several",
    "replaced": "replaced by another aim",
}
_DONE = "decided"


def suggested_part(here: View) -> None:
    """Show what only the likeness of wordings suggests, for a person to decide."""
    st.write(
        "For plans that nobody has linked yet, links and themes are suggested from the wording "
        "alone. Nothing here is counted anywhere until a person has accepted it; what was "
        "decided is gone from here."
    )
    if said := st.session_state.pop(_DONE, ""):
        st.success(said, icon=":material/check:")
    found = query(metrics.suggestions)
    if found.empty:
        st.info("Nothing waits: every review and plan in the database has been linked by a person.")
        return
    if may_write():
        _decide(found)
    st.html(charts.suggested(found, titles(), partial(thread_address, here)))


def _decide(found: pd.DataFrame) -> None:
    """Show the form for one suggestion; record the decision and build the database anew."""
    rows = {str(row["suggestion_id"]): row for row in records(found)}
    left, right = st.columns(2)
    chosen = left.selectbox(
        "Suggestion to decide",
        list(rows),
        format_func=lambda suggestion_id: _label(rows[suggestion_id]),
        filter_mode="contains",
        key="suggestion",
    )
    answer = right.radio(
        "Decision", list(_ANSWERS), format_func=_answer_words, horizontal=True, key="answer"
    )
    with st.form("decide", border=False):
        given = _reasons(rows[chosen], is_accepted=answer == "accept")
        is_pressed = st.form_submit_button("Record the decision", type="primary")
    if not is_pressed:
        return
    if not given["name"].strip():
        st.error("Say who decides: a post is enough.")
        return
    _record(_decision(rows[chosen], answer == "accept", given), given["name"])


def _label(row: Row) -> str:
    other = shown.shorten(shown.text(row["other"]) or charts.UNCLASSIFIED, 70)
    return f"{row['kind']}: {row['ref']}, {shown.shorten(str(row['wording']), 70)} – {other}"


def _answer_words(answer: str) -> str:
    return _ANSWERS[answer]


def _link_words(kind: str) -> str:
    return _LINKS[kind]


def _reasons(row: Row, *, is_accepted: bool) -> Mapping[str, Any]:
    is_link = is_accepted and row["kind"] == "recommendation link"
    return {
        "link_kind": st.selectbox(
            "The earlier recommendation is", list(_LINKS), format_func=_link_words
        )
        if is_link
        else "",
        "reason": st.text_input("Reason, with the words that show it", max_chars=2_000),
        "name": st.text_input("Decided by (your post)", max_chars=200, width=420),
    }


def _link_kind() -> str:
    return st.selectbox(
        "The earlier recommendation is", list(_LINKS), format_func=_link_words, width=420
    )


def _decision(row: Row, is_accepted: bool, given: Mapping[str, Any]) -> Decision:
    return Decision(
        kind=row["kind"],
        recommendation_id=str(row["recommendation_id"]),
        subject_id=shown.text(row["subject_id"]) or NO_THEME,
        is_accepted=is_accepted,
        link_kind=given["link_kind"],
        reason=given["reason"],
    )


def _record(decision: Decision, name: str) -> None:
    try:
        reported.record_decision(decision, name, datetime.now(UTC))
    except ReportsError as error:
        st.error(f"Nothing was stored: {error}.")
        return
    try:
        with st.spinner("Building the database anew …"):
            intake.rebuild()
    except intake.IntakeError as error:
        st.error(f"The decision is stored, but the database could not be built: {error}")
        return
    what = "Accepted" if decision.is_accepted else "Declined"
    st.session_state[_DONE] = f"{what}, and the database is built anew."
    st.rerun()
