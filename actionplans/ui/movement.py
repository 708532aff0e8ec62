"""What moved on a page of progress: completions over time, and what changed since a day."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, palette, shown
from actionplans.shown import Row
from actionplans.ui.chart import show_table
from actionplans.ui.doors import PAGES, address, address_of, register_link
from actionplans.ui.facets import switches
from actionplans.ui.fields import day_field
from actionplans.ui.sections import section, sentence, show
from actionplans.ui.state import View, query

_OPEN = "Actions due"


def completions_part(here: View) -> None:
    """Show the actions due by each month beside those reported complete."""
    months = query(metrics.completions, here.filters)
    title = "Due and reported complete"
    if not months:
        nothing = "No action that fits the filters has a last day or is reported complete."
        show(section(title, sentence(nothing)))
        return
    summary = _summary(months, here.filters.as_at)
    lines = charts.completion_lines(months, here.filters.as_at, summary)
    show(section(title, sentence(summary), lines))
    rows = partial(_month_rows, here, months)
    show_table(rows, "Actions due and reported complete by month", {"Open": _OPEN})


def _month_rows(here: View, months: Sequence[Row]) -> pd.DataFrame:
    due, reported = ([row[name] for row in months] for name in ("due", "reported"))
    return pd.DataFrame(
        {
            "Month": [shown.month(row["month"]) for row in months],
            "Due in it": due,
            "Due by its end": list(accumulate(due)),
            "Reported complete in it": reported,
            "Reported complete by its end": list(accumulate(reported)),
            "Open": [address(here, due=f"{row['month']:%Y-%m}") for row in months],
        }
    )


def _summary(months: Sequence[Row], as_at: date) -> str:
    due = sum(row["due"] for row in months if row["month"] < as_at.replace(day=1))
    done = sum(row["reported"] for row in months)
    before = as_at.replace(day=1) - timedelta(days=1)
    return (
        f"By the end of {shown.month(before)}, {shown.count(due, 'action')} had reached "
        f"their last day; {done:,} {'is' if done == 1 else 'are'} reported complete by "
        f"{shown.day(as_at)}. Ongoing actions and those without a last day are not in the first "
        "line."
    )


def changes_part(here: View) -> None:
    """Show the counts by status on another day beside today's, each number a door."""
    since = other_day(here)
    counts_now = query(metrics.status_counts, here.filters)
    counts_then = query(metrics.status_counts, metrics.at_day(here.filters, since))
    doors = (register_link(here), partial(_address_then, here, since))
    show(
        section(
            "What changed since another day",
            switches([_since(here, since)], PAGES),
            sentence(_changed(counts_now, counts_then, since)),
            charts.status_changes(counts_now, counts_then, here.filters.as_at, since, doors),
        )
    )


def _address_then(here: View, since: date, statuses: str) -> str:
    filters = metrics.at_day(here.filters, since)
    return address_of(here, metrics.narrow(filters, statuses=statuses))


def _since(here: View, since: date) -> str:
    """Return the choice of the other day; the address holds it unless it is the first offered."""
    explained = "The first day offered is three months before the as-at day."
    return day_field("since", "The other day", since, _first_offered(here), explained)


def other_day(here: View) -> date:
    """Return the day that the address compares with."""
    try:
        return date.fromisoformat(st.query_params.get("since", ""))
    except ValueError:
        return _first_offered(here)


def _first_offered(here: View) -> date:
    return metrics.months_before(here.filters.as_at, 3)


def _changed(now: Mapping[str, int], then: Mapping[str, int], since: date) -> str:
    new = sum(now.values()) - sum(then.values())
    changes = {
        status: now.get(status.key, 0) - then.get(status.key, 0) for status in palette.STATUSES
    }
    parts = [
        f"{status.word.lower()}: {charts.difference(change)}"
        for status, change in changes.items()
        if change
    ]
    told = "; ".join(parts) if parts else "no status counts more or fewer actions"
    added = f"{shown.count(new, 'action')} more {'fits' if new == 1 else 'fit'} the filters. "
    return f"Since {shown.day(since)}: {added if new > 0 else ''}{told[0].upper()}{told[1:]}."
