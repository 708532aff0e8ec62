"""Report on one action in a form: the same cells and checks as in a return."""

from datetime import date
from typing import Any

import streamlit as st

from actionplans import metrics, returns, shown
from actionplans.metrics import Filters
from actionplans.returns import COLUMNS, STATUSES, Checked, FilledReturn, FilledRow
from actionplans.shown import Row, records
from actionplans.ui.returns.known import distinct, fingerprint, known, open_actions
from actionplans.ui.returns.preview import accept_form, show_changes, show_problems
from actionplans.ui.state import query
from actionplans.ui.style import show_facts
from actionplans.ui.writing import stop_unless_may_write

_HINTS = {column.key: column.hint for column in COLUMNS}
_HEADINGS = {column.key: column.heading for column in COLUMNS}


def form_part(filters: Filters) -> None:
    """Show a form for one of the actions that fit the filters, then what it would change."""
    stop_unless_may_write()
    actions = query(metrics.register, filters)
    if actions.empty:
        st.info("No action fits these filters. Take a filter away on the left.")
        return
    words = {row["action_id"]: shown.wording(row["wording"]) for row in records(actions)}
    labels = distinct({row["action_id"]: _label(row) for row in records(actions)})
    chosen = st.selectbox(
        "Action",
        list(words),
        index=None,
        format_func=lambda action_id: labels[action_id],
        placeholder="Choose, or type some of its words",
        key="form_action",
        filter_mode="contains",
    )
    if chosen is None:
        return
    _printed(filters, chosen)
    # Keys of its own for each report, so that the cells are empty after one is stored.
    number = st.session_state.setdefault("forms_stored", 0)
    cells = _cells(filters, f"{number}-{chosen}")
    if cells is not None and _preview(chosen, words[chosen], cells, filters.as_at):
        st.session_state["forms_stored"] = number + 1
        st.rerun()


def _label(row: Row) -> str:
    """Return words, owners and deadline: the same sentence may stand for several actions."""
    parts = [shown.text(row["owners"]), shown.text(row["deadline_raw"])]
    beside = ", ".join(filter(None, parts))
    words = shown.shorten(shown.wording(row["wording"]), 160)
    return f"{words} – {beside}" if beside else words


def _printed(filters: Filters, action_id: str) -> None:
    action = open_actions(filters)[action_id]
    show_facts(
        {
            "Action": action.wording,
            "Owner": action.owners,
            "Deadline as printed": action.deadline_raw,
            "Deadline read as": action.deadline,
            f"Status on {shown.day(filters.as_at)}": action.status_on_day,
            "Last report": action.last_report,
        }
    )


def _cells(filters: Filters, key: str) -> dict[str, object] | None:
    """Show the form; return what was filled in once "Preview" was pressed."""
    with st.form(f"report-{key}"):
        cells = _row_of_cells(key, filters.as_at) | _texts(key)
        if st.form_submit_button("Preview"):
            st.session_state[f"previewed-{key}"] = filters.as_at
            st.session_state.pop("seen-form", None)
    # The preview holds for its reporting day only.
    is_previewed = st.session_state.get(f"previewed-{key}") == filters.as_at
    return {k: v for k, v in cells.items() if v not in (None, "")} if is_previewed else None


def _row_of_cells(key: str, reporting_day: date) -> dict[str, Any]:
    left, middle, right, last = st.columns(4)
    return {
        "status": left.selectbox(
            _HEADINGS["status"],
            list(STATUSES),
            index=None,
            placeholder="As it was",
            key=f"status-{key}",
        ),
        "percent_complete": middle.text_input(
            _HEADINGS["percent_complete"],
            key=f"percent-{key}",
            help=_HINTS["percent_complete"],
        ),
        "reported_on": right.text_input(
            _HEADINGS["reported_on"],
            key=f"day-{key}",
            placeholder=f"{reporting_day:%d/%m/%Y}",
            help=_HINTS["reported_on"],
        ),
        "revised": last.text_input(
            _HEADINGS["revised"],
            key=f"revised-{key}",
            help=_HINTS["revised"],
        ),
    }


def _texts(key: str) -> dict[str, Any]:
    return {
        name: st.text_input(_HEADINGS[name], key=f"{name}-{key}", help=_HINTS[name])
        if name in ("revision_reason", "reported_by")
        else st.text_area(_HEADINGS[name], key=f"{name}-{key}", help=_HINTS[name], height=90)
        for name in ("revision_reason", "commentary", "evidence", "reported_by")
    }


def _preview(action_id: str, wording: str, cells: dict[str, object], reporting_day: date) -> bool:
    """Show what a form would change, as a return of one row; tell whether it was stored."""
    row = FilledRow(0, {**cells, "action_id": action_id, "wording": wording})
    filled = FilledReturn(
        sheet="",
        reporting_day=reporting_day,
        scope="",
        fingerprint=fingerprint(),
        digests={},
        rows=(row,),
        digest="",
    )
    checked = returns.check(filled, known(reporting_day, date.today()))
    if message := _nothing(checked):
        st.info(message)
    show_problems(checked.problems)
    show_changes(checked.changes)
    return accept_form(checked, "", "form")


def _nothing(checked: Checked) -> str:
    if checked.empty:
        return "Nothing was filled in."
    return "This is recorded already." if checked.unchanged else ""
