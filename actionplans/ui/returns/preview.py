"""Show what a return or a form would change, and store it once somebody accepts it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

import pandas as pd
import streamlit as st

from actionplans import reported, shown
from actionplans.errors import ReportsError
from actionplans.returns import Change, Checked, Problem
from actionplans.ui.linked import paged_table
from actionplans.ui.writing import may_write

_OF_WORDS = 3
"""Columns of words from which on a table is too wide for a telephone."""

_DONE = "returns_done"
"""Where the session keeps what was done, to be said after the page is drawn anew."""


def show_problems(problems: Sequence[Problem]) -> None:
    """List what is wrong, and what is only worth knowing, each with its place."""
    for title, page, listed in (
        ("Problems", "problems", [p for p in problems if not p.is_note]),
        ("Worth knowing", "notes", [p for p in problems if p.is_note]),
    ):
        if listed:
            st.header(title, anchor=False)
            rows = {"Where": [p.place() for p in listed], "What": [p.message for p in listed]}
            paged_table(pd.DataFrame(rows), f"{title}, each with its place", page=page)


def show_changes(changes: Sequence[Change]) -> None:
    """List action by action what would change: before and after."""
    if not changes:
        return
    st.header("What would change", anchor=False)
    lines = [(change, difference) for change in changes for difference in change.differences]
    rows = pd.DataFrame(
        {
            "Row": [str(change.row) for change, _ in lines],
            "Action": [shown.shorten(change.wording, 120) for change, _ in lines],
            "What": [what for _, (what, _, _) in lines],
            "Before": [before for _, (_, before, _) in lines],
            "After": [after for _, (_, _, after) in lines],
        }
    )
    if not any(change.row for change in changes):  # a form has no rows
        rows = rows.drop(columns="Row")
    caption = "What would change, action by action: before and after"
    paged_table(rows, caption, page="changes", many=_OF_WORDS)


def accept_form(checked: Checked, digest: str, key: str) -> bool:
    """Offer to store the changes under somebody's name; tell whether they were stored.

    Nothing is stored that was not shown: when what a return would change is another thing
    than a moment ago, it is shown anew first.
    """
    if not checked.changes:
        return False
    number = shown.count(len(checked.changes), "report")
    with st.form(f"accept-{key}", border=False):
        name = st.text_input(
            "Accepted by (your post)", key=f"accepted_by-{key}", max_chars=200, width=420
        )
        is_pressed = st.form_submit_button(f"Accept {number}", type="primary")
    seen, st.session_state[f"seen-{key}"] = (
        st.session_state.get(f"seen-{key}"),
        _digest(checked.changes, digest),
    )
    if not is_pressed:
        return False
    if not name.strip():
        st.error("Say who accepts: a post is enough.")
        return False
    if seen != _digest(checked.changes, digest):
        st.error("What would change is no longer what you saw. Look again, then accept.")
        return False
    return _store(checked.changes, name, digest)


def _digest(changes: Sequence[Change], digest: str) -> str:
    """Name a return by what it brought: one sent again, mended, brings something else."""
    said = "\n".join([digest, *(repr(change.report) for change in changes)])
    return sha256(said.encode()).hexdigest()


def _store(changes: Sequence[Change], name: str, digest: str) -> bool:
    if not may_write():
        return False
    try:
        recorded = reported.record(
            [change.report for change in changes],
            name,
            datetime.now(UTC),
            _digest(changes, digest) if digest else "",
        )
    except ReportsError as error:
        st.error(f"Nothing was stored: {error}.")
        return False
    stored = shown.count(len(recorded.ids), "report")
    say_later(
        f"Stored {stored}."
        if recorded.is_new
        else "This return was stored before; nothing changed."
    )
    return True


def say_later(words: str) -> None:
    """Keep a sentence that the next drawing of the page says."""
    st.session_state[_DONE] = words


def say_what_was_done() -> None:
    """Say what the last press of a button did, once."""
    if words := st.session_state.pop(_DONE, ""):
        st.success(words, icon=":material/check:")
