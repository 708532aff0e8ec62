"""Bring a filled return in: what is wrong with it, what it would change, and to accept it."""

from datetime import date

import streamlit as st

from actionplans import returns, shown
from actionplans.errors import ReturnUnreadableError
from actionplans.returns import Checked, FilledReturn
from actionplans.ui.doors import plain
from actionplans.ui.returns.known import known
from actionplans.ui.returns.preview import accept_form, show_changes, show_problems
from actionplans.ui.writing import stop_unless_may_write

_MOST_MB = returns.MOST_BYTES // 1_000_000


def bringing_part() -> None:
    """Show the place to bring a return to, and what was brought."""
    stop_unless_may_write()
    # A key of its own for each return brought, so that the place is empty after one is stored.
    number = st.session_state.setdefault("returns_brought", 0)
    file = st.file_uploader(
        f"A filled return, as Excel or CSV, of at most {_MOST_MB} MB",
        type=["xlsx", "csv"],
        max_upload_size=_MOST_MB,
        key=f"return-{number}",
    )
    if file is None:
        st.write("Nothing is stored before you have seen what would change and accepted it.")
        return
    try:
        filled = returns.read_return(file.getvalue(), file.name)
    except ReturnUnreadableError as error:
        st.error(plain(str(error)))
        return
    checked = returns.check(filled, known(filled.reporting_day, date.today()))
    st.write(_summary(filled, checked))
    show_problems(checked.problems)
    show_changes(checked.changes)
    if accept_form(checked, filled.digest, "return"):
        st.session_state["returns_brought"] = number + 1
        st.rerun()


def _summary(filled: FilledReturn, checked: Checked) -> str:
    told = len(filled.rows) - checked.empty
    wrong = told - len(checked.changes) - checked.unchanged
    parts = [
        f"{shown.count(len(checked.changes), 'report')} would be stored",
        f"{shown.count(wrong, 'row')} cannot be taken" if wrong else "",
        f"{shown.count(checked.unchanged, 'row')} recorded already" if checked.unchanged else "",
        f"{shown.count(checked.empty, 'row')} left empty" if checked.empty else "",
    ]
    return (
        f"Return for {plain(filled.scope or 'nobody named')}, reporting day "
        f"{shown.day(filled.reporting_day)}: "
        f"{shown.sentence_list([part for part in parts if part])}."
    )
