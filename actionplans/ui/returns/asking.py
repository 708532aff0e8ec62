"""Send returns out: choose the day and for whom, download one or all of them."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from actionplans import metrics, returns, shown
from actionplans.metrics import Filters, Group
from actionplans.returns import Return
from actionplans.ui.options import option
from actionplans.ui.returns.known import distinct, returns_for
from actionplans.ui.state import View, query
from actionplans.ui.summaries import GROUP_WORDS, empty_label

_SCOPES: dict[Group, str] = {
    by: GROUP_WORDS[by] for by in ("owner", "purpose", "theme", "document")
}
_FORMS = {
    "Excel": (
        ".xlsx",
        returns.return_workbook,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "CSV": (".csv", returns.return_csv, "text/csv"),
}


def reporting_filters(here: View) -> Filters:
    """Show the choice of the reporting day; return the filters on the left as at that day."""
    current = _asked_day(here.filters.as_at)
    st.session_state["reporting_day"] = current
    st.date_input(
        "Reporting day",
        key="reporting_day",
        format="DD/MM/YYYY",
        on_change=_write_day,
        args=(here.filters.as_at,),
        width=220,
        help="The day that the reports speak of. Until you choose one it is the as-at day.",
    )
    return replace(here.filters, as_at=current)


def _asked_day(default: date) -> date:
    try:
        return date.fromisoformat(st.query_params.get("day", ""))
    except ValueError:
        return default


def _write_day(default: date) -> None:
    chosen = st.session_state["reporting_day"] or default
    if chosen != default:
        st.query_params["day"] = chosen.isoformat()
    elif "day" in st.query_params:
        del st.query_params["day"]


def asking_part(here: View, filters: Filters) -> None:
    """Show whom a return can be made for, and its downloads."""
    by = option(here, "for", "One return for each", _SCOPES, "owner")
    groups = query(metrics.open_by_group, filters, by=by)
    if groups.empty:
        st.info(f"No action that fits the filters is open on {shown.day(filters.as_at)}.")
        return
    counts = Counter(groups["group_id"])
    labels = {
        group: shown.text(label) or empty_label(by)
        for group, label in zip(groups["group_id"], groups["group_label"], strict=True)
    }
    offered = distinct(
        {group: f"{labels[group]} ({shown.count(n, 'open action')})" for group, n in counts.items()}
    )
    chosen = st.selectbox(
        _SCOPES[by],
        list(offered),
        format_func=lambda group: offered[group],
        key=f"return-{by}",
        width=560,
    )
    with st.container(horizontal=True):
        for form in _FORMS:
            _download_one(filters, by, chosen, labels[chosen], form)
        for form in _FORMS:
            _download_all(filters, by, len(counts), form)


def _download_one(filters: Filters, by: Group, group: str, label: str, form: str) -> None:
    ending, _, mime = _FORMS[form]
    named = Return(
        scope=f"{_SCOPES[by]}: {label}", reporting_day=filters.as_at, fingerprint="", actions=()
    )
    st.download_button(
        f"This return as {form}",
        partial(_one, filters, by, group, form),
        file_name=returns.file_name(named, ending),
        mime=mime,
        on_click="ignore",
        icon=":material/download:",
    )


def _download_all(filters: Filters, by: Group, number: int, form: str) -> None:
    st.download_button(
        f"All {number:,} as {form}, in a ZIP",
        partial(_all, filters, by, form),
        file_name=f"returns-{filters.as_at.isoformat()}-by-{by}-{form.lower()}.zip",
        mime="application/zip",
        on_click="ignore",
        icon=":material/folder_zip:",
    )


def _one(filters: Filters, by: Group, group: str, form: str) -> bytes:
    groups = query(metrics.open_by_group, filters, by=by)
    _, write, _ = _FORMS[form]
    [request] = _requests(groups[groups["group_id"] == group], filters, by)
    return write(request)


def _all(filters: Filters, by: Group, form: str) -> bytes:
    ending, write, _ = _FORMS[form]
    groups = query(metrics.open_by_group, filters, by=by)
    return returns.many_returns(_requests(groups, filters, by), write, ending)


def _requests(groups: pd.DataFrame, filters: Filters, by: Group) -> list[Return]:
    return returns_for(groups, _SCOPES[by], empty_label(by), filters)
