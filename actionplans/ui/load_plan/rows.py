"""The rows as they were read, with their doubts, beside the page as published."""

from datetime import date

import pandas as pd
import streamlit as st

from actionplans import finding_words, shown
from actionplans.intake import Json
from actionplans.ui.doors import plain
from actionplans.ui.linked import paged_table
from actionplans.ui.load_plan.draft import Draft
from actionplans.ui.load_plan.mending import mend_row
from actionplans.ui.load_plan.published import as_published

_SEVERITY_WORDS = {"error": "Wrong?", "warning": "Weak", "note": "Note"}


def page_and_rows(draft: Draft) -> None:
    """Show the page as published and the rows side by side, and the chosen row in full."""
    st.header("4. What was read", anchor=False)
    for problem in draft.checked["problems"]:
        st.warning(plain(problem))
    _passed_over(draft.checked["ignored"])
    if draft.checked["problem"]:
        st.warning(f"{plain(draft.checked['problem'])} Try another layout above.")
    actions: list[Json] = draft.checked["actions"]
    st.write(_counted(actions, draft.checked["recommendations"]))
    chosen = _choose(draft, actions) if actions else None
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("As published", anchor=False)
        as_published(draft, chosen)
    with right:
        st.subheader("As read", anchor=False)
        if chosen is None:
            st.write("No action was read.")
            return
        _table(draft, actions)
        _doubts(chosen)
        mend_row(draft, chosen)


def _passed_over(ignored: list[Json]) -> None:
    """Tell what the file holds and the reading leaves out, such as running titles."""
    if not ignored:
        return
    with st.expander(f"What the reading passes over ({len(ignored):,})"):
        rows = pd.DataFrame(
            {
                "Text": [entry["text"] for entry in ignored],
                "Why": [entry["reason"] for entry in ignored],
                "Page or sheet": [entry["page"] for entry in ignored],
            }
        )
        paged_table(rows, "What the file holds and the reading leaves out", page="passed")


def _counted(actions: list[Json], recommendations: list[Json]) -> str:
    doubtful = sum(any(d["severity"] == "error" for d in action["doubts"]) for action in actions)
    parts = [
        shown.count(len(actions), "action"),
        shown.count(len(recommendations), "recommendation"),
        f"{shown.count(doubtful, 'row')} where something may be wrong",
    ]
    return f"{shown.sentence_list(parts)}."


def _choose(draft: Draft, actions: list[Json]) -> Json:
    """Show the choice of a row; a click on the table below sets it too."""
    labels = {a["position"]: f"{a['position']}: {_label(a)}" for a in actions}
    key = draft.key("row")
    if st.session_state.get(key) not in labels:
        st.session_state[key] = next(iter(labels))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        position = st.selectbox(
            "Row", list(labels), format_func=lambda p: labels[p], key=key, persist_state="session"
        )
        doubtful = [a["position"] for a in actions if _is_doubtful(a) and a["position"] > position]
        st.button(
            "Next row in doubt",
            on_click=_set_row,
            args=(key, doubtful[0] if doubtful else position),
            disabled=not doubtful,
        )
    return next(action for action in actions if action["position"] == position)


def _label(action: Json) -> str:
    return shown.shorten(shown.wording(action["wording"]), 90)


def _is_doubtful(action: Json) -> bool:
    return any(doubt["severity"] != "note" for doubt in action["doubts"])


def _set_row(key: str, position: int) -> None:
    st.session_state[key] = position


def _table(draft: Draft, actions: list[Json]) -> None:
    rows = pd.DataFrame(
        {
            "No.": [action["position"] for action in actions],
            "Doubts": [_doubt_words(action) for action in actions],
            "Action": [shown.wording(action["wording"]) for action in actions],
            "Owner": ["; ".join(action["owners"]) for action in actions],
            "Deadline as printed": [shown.stated(a["deadline_raw"]) for a in actions],
            "Read as": [_read_as(action) for action in actions],
        }
    )
    key = draft.key("table")
    st.dataframe(
        rows,
        hide_index=True,
        height=320,
        key=key,
        on_select=lambda: _follow(key, draft.key("row"), actions),
        selection_mode="single-row",
        column_config={
            "No.": st.column_config.NumberColumn(width=50),
            "Doubts": st.column_config.TextColumn(width=170),
            "Action": st.column_config.TextColumn(width="medium"),
        },
        alt="The actions as they were read, with their doubts",
    )


def _follow(table_key: str, row_key: str, actions: list[Json]) -> None:
    chosen = st.session_state[table_key].selection.rows
    if chosen and chosen[0] < len(actions):
        st.session_state[row_key] = actions[chosen[0]]["position"]


def _doubt_words(action: Json) -> str:
    ranks = [s for s in _SEVERITY_WORDS if any(d["severity"] == s for d in action["doubts"])]
    names = sorted({finding_words.NAMES[doubt["code"]] for doubt in action["doubts"]})
    return f"{_SEVERITY_WORDS[ranks[0]]} {'; '.join(names)}" if ranks else ""


def _read_as(action: Json) -> str:
    start, end = (_day(action[name]) for name in ("deadline_start", "deadline_end"))
    span = shown.span(start, end, action["deadline_precision"] or None)
    return (
        f"{span}, ongoing"
        if action["is_ongoing"] and (start or end)
        else ("ongoing" if action["is_ongoing"] else span)
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _doubts(action: Json) -> None:
    """Say each doubt about the chosen row in its sentence."""
    if not action["doubts"]:
        st.write(f"Row {action['position']}: nothing is in doubt.")
    for doubt in action["doubts"]:
        words = _SEVERITY_WORDS[doubt["severity"]].rstrip("?")
        st.markdown(f"- {words}: {plain(doubt['message'])}")
