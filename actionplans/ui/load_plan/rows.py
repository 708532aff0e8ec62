"""The rows as they were read, with their doubts, beside the page as published."""

from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from actionplans import finding_words, shown
from actionplans.charts.grid import GridRow, grid
from actionplans.intake import Json
from actionplans.ui.doors import plain
from actionplans.ui.linked import SIZE, paged_table
from actionplans.ui.load_plan.draft import Draft
from actionplans.ui.load_plan.mending import mend_row
from actionplans.ui.load_plan.published import as_published
from actionplans.ui.options import asked_number

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
        _table(actions, chosen)
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
    """Show the choice of a row; the number of a row in the table below sets it too."""
    labels = {a["position"]: f"{a['position']}: {_label(a)}" for a in actions}
    key = draft.key("row")
    asked = asked_number(_ROW, 0)
    st.query_params.pop(_ROW, "")  # a choice once made is the session's, not the address's
    if asked in labels:
        st.session_state[key] = asked
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


_ROW = "row"
"""What the address calls a row that is asked for."""
_HEADS = ("No.", "Doubts", "Action", "Owner", "Deadline as printed", "Read as")


def _table(actions: list[Json], chosen: Json) -> None:
    """Show the chosen row among those around it, and the ways to the rows before and after."""
    first = actions.index(chosen) // SIZE * SIZE
    lines = [_line(action, is_here=action is chosen) for action in actions[first : first + SIZE]]
    caption = "The actions as they were read, with their doubts"
    table = grid(caption, _HEADS, lines, "gt-linked gt-rows")
    ways = [
        _way(actions[place]["position"], words)
        for place, words in ((first - SIZE, "Earlier rows"), (first + SIZE, "Later rows"))
        if 0 <= place < len(actions)
    ]
    doors = f'<p class="gt-doors">{"".join(ways)}</p>' if ways else ""
    # A choice like those of the filters: script/facets.js keeps page and keyboard where they are.
    st.html(
        f'<div data-forgotten=""><div data-facet="{_ROW}" data-label="Row" data-one="">'
        f"{table}{doors}</div></div>"
    )


def _line(action: Json, *, is_here: bool) -> GridRow:
    values = (
        _doubt_words(action),
        shown.wording(action["wording"]),
        "; ".join(action["owners"]),
        shown.stated(action["deadline_raw"]),
        _read_as(action),
    )
    number = _way(action["position"], f"Row {action['position']}", is_here=is_here)
    return GridRow([number, *map(escape, values)], "gt-here" if is_here else "")


def _way(position: int, words: str, *, is_here: bool = False) -> str:
    """Return the link that chooses a row."""
    current = ' aria-current="true"' if is_here else ""
    return (
        f'<a target="_self" href="load_plan?{_ROW}={position}" data-value="{position}"{current}>'
        f"{words}</a>"
    )


def _doubt_words(action: Json) -> str:
    ranks = [s for s in _SEVERITY_WORDS if any(d["severity"] == s for d in action["doubts"])]
    names = sorted({finding_words.NAMES[doubt["code"]] for doubt in action["doubts"]})
    if not ranks:
        return ""
    worst = _SEVERITY_WORDS[ranks[0]]
    return f"{worst}{'' if worst.endswith('?') else ':'} {'; '.join(names)}"


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
