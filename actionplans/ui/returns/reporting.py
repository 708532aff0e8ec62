"""Who has reported in a period: counts by owner, in order of name."""

import calendar
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from actionplans import metrics, shown
from actionplans.metrics import Filters
from actionplans.ui.linked import linked_table
from actionplans.ui.options import option
from actionplans.ui.state import View, query
from actionplans.ui.summaries import empty_label

_PERIODS = {"1": "One month", "3": "Three months", "12": "Twelve months"}


def reporting_part(here: View, filters: Filters) -> None:
    """Show by owner how many actions were to be reported on, and how many were."""
    months = option(here, "period", "Period up to the reporting day", _PERIODS, "3")
    since = first_day(filters.as_at, int(months))
    counts = query(metrics.reporting, filters, since=since)
    st.write(_summary(counts, since, filters.as_at))
    if counts.empty:
        return
    rows = pd.DataFrame(
        {
            "Owner": [shown.text(label) or empty_label("owner") for label in counts["group_label"]],
            "Actions to report on": counts["actions"],
            "With a report": counts["reported"],
            "Without a report": counts["without"],
        }
    )
    # It cannot be sorted: owners are never ranked.
    linked_table(rows, "Actions to report on in the period by owner, in order of name")


def first_day(last: date, months: int) -> date:
    """Return the first day of the period of whole months that ends with a day.

    A period that ends with a month begins with one: three months to 30 June are April to June.
    """
    after = last + timedelta(days=1)
    count = after.year * 12 + after.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(after.day, calendar.monthrange(year, month)[1]))


def _summary(counts: pd.DataFrame, since: date, until: date) -> str:
    period = f"from {shown.day(since)} to {shown.day(until)}"
    if counts.empty:
        return f"No action that fits the filters was to be reported on {period}."
    none = shown.count(int((counts["reported"] == 0).sum()), "owner")
    return (
        f"{none} of {len(counts):,} gave no report on any of their actions {period}. An action was "
        "to be reported on when it was open as the period began or as it ended; one with several "
        "owners counts under each. Sentences of published reports count as reports too."
    )
