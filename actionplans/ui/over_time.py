"""The parts of the page that shows progress over time, each with its sentence and its table."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, palette, shown
from actionplans.metrics import Group
from actionplans.metrics.slippage import slippage, slippage_by
from actionplans.shown import records
from actionplans.ui.chart import show_chart, show_table
from actionplans.ui.doors import address, address_of, source_address
from actionplans.ui.linked import linked_table, paged_table
from actionplans.ui.options import option
from actionplans.ui.state import View, query, titles
from actionplans.ui.style import is_dark
from actionplans.ui.summaries import GROUP_WORDS, empty_label

OVER_TIME_PARTS = {
    "completions": "Completions",
    "statuses": "Statuses by month",
    "reports": "Reports by quarter",
    "moved": "Deadlines moved",
    "forecast": "Forecast",
}

_MOVED_BY: dict[Group, str] = {
    name: GROUP_WORDS[name] for name in ("purpose", "theme", "owner", "document")
}
_OPEN = "Actions"


def promised_part(here: View) -> None:
    """Show the actions due as first printed and those reported complete, with the gap in words."""
    months = query(metrics.completions_over_time, here.filters)
    if months.empty:
        st.info("No action has a last day, and none is reported complete.")
        return
    figure = charts.completions(months, here.filters.as_at, is_dark=is_dark())
    show_chart(figure, completions_summary(months, here.filters.as_at), "completions")
    show_table(
        partial(_completion_rows, here, months),
        "Actions due as first printed and reported complete by month",
        {"Open": _OPEN},
    )


def _completion_rows(here: View, months: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Month": [shown.month(row["month"]) for row in records(months)],
            "Due in it": months["due"],
            "Due by its end": months["due_so_far"],
            "Reported complete in it": months["reported"],
            "Reported complete by its end": months["reported_so_far"],
            "Open": [address(here, due=f"{row['month']:%Y-%m}") for row in records(months)],
        }
    )


def completions_summary(months: pd.DataFrame, as_at: date) -> str:
    """Say how far the reported completions lie behind or before those due."""
    known = months[months["month"].map(shown.as_day) < as_at.replace(day=1)]
    due = int(known["due"].sum())
    reported = int(months["reported"].sum())
    gap = due - reported
    verdict = (
        f"{gap:,} fewer than were due"
        if gap > 0
        else f"{-gap:,} more than were due"
        if gap < 0
        else "as many as were due"
    )
    return (
        f"By the end of the last whole month before {shown.day(as_at)}, "
        f"{shown.count(due, 'action')} had passed the last day first printed; "
        f"{reported:,} {'is' if reported == 1 else 'are'} reported complete: {verdict}. "
        "What nobody reported may be done all the same."
    )


def statuses_part(here: View) -> None:
    """Show the status mix as it was on each month's last day."""
    mix = query(metrics.status_mix, here.filters)
    figure = charts.status_mix(mix, is_dark=is_dark())
    last = mix[mix["day"] == mix["day"].max()]
    first = mix[mix["day"] == mix["day"].min()]
    summary = (
        f"From {_total(first)} to {_total(last)}. Each column is what was known on that day, "
        "not what is known of it since."
    )
    show_chart(figure, summary, "status-mix")
    show_table(
        partial(_mix_rows, here, mix), "Actions by status at the end of each month", {"Open": _OPEN}
    )


def _mix_rows(here: View, mix: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Day": [shown.day(shown.as_day(day)) for day in mix["day"]],
            "Status": [palette.word(status) for status in mix["status_on_day"]],
            "Number": mix["actions"],
            "Open": [_on_that_day(here, row) for row in records(mix)],
        }
    )


def _total(rows: pd.DataFrame) -> str:
    day = shown.as_day(rows["day"].iloc[0])
    done = int(rows.loc[rows["status_on_day"] == "complete", "actions"].sum())
    number = int(rows["actions"].sum())
    return f"{shown.count(number, 'action')} with {done:,} complete on {shown.day(day)}"


def _on_that_day(here: View, row: shown.Row) -> str:
    day = shown.as_day(row["day"]) or here.filters.as_at
    filters = metrics.narrow(here.filters, statuses=row["status_on_day"])
    return address_of(here, metrics.at_day(filters, day))


def reports_part(here: View) -> None:
    """Show how many of the open actions got a report in each quarter."""
    quarters = query(metrics.reported_by_quarter, here.filters)
    if quarters.empty:
        st.info(f"No quarter had ended by {shown.day(here.filters.as_at)} with an open action.")
        return
    newest = records(quarters)[-1]
    summary = (
        f"In {charts.quarter_name(newest)}, {newest['reported']:,} of "
        f"{shown.count(int(newest['actions']), 'open action')} got a report."
    )
    show_chart(charts.reporting(quarters, is_dark=is_dark()), summary, "reporting")
    show_table(partial(_quarter_rows, quarters), "Open actions and those reported on by quarter")


def _quarter_rows(quarters: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Quarter": [charts.quarter_name(row) for row in records(quarters)],
            "Open actions": quarters["actions"],
            "Reported on": quarters["reported"],
            "No report": quarters["actions"] - quarters["reported"],
        }
    )


def moved_part(here: View) -> None:
    """Show the slippage ledger and its counts by group."""
    ledger = query(slippage, here.filters)
    if ledger.empty:
        st.info("No later date than the one first printed is known for any of these actions.")
        return
    st.write(moved_summary(ledger))
    by = option(here, "by", "Counted by", _MOVED_BY, "purpose")
    caption = f"Deadlines moved by {_MOVED_BY[by].lower()}"
    linked_table(_moved_counts(here, by), caption, {"Open": _OPEN})
    st.header("Every revision", anchor=False)
    paged_table(_ledger_rows(ledger), "Every revision of a deadline", {"Words": "Printed words"})


def moved_summary(ledger: pd.DataFrame) -> str:
    """Say how many deadlines moved, how far in the middle, and how many without a reason."""
    moved = int(ledger["action_id"].nunique())
    without = int(ledger["reason"].isna().sum())
    silent = int(ledger["is_silent"].sum())
    middle = ledger["days_slipped"].median()
    days = "" if pd.isna(middle) else f", by {shown.count(round(middle), 'day')} in the middle"
    return (
        f"The deadline of {shown.count(moved, 'action')} was moved "
        f"{shown.count(len(ledger), 'time')}{days}; {without:,} of these revisions give no reason, "
        f"and {silent:,} stand in a later plan that says nothing of the change."
    )


def _moved_counts(here: View, by: Group) -> pd.DataFrame:
    counts = query(slippage_by, here.filters, by=by)
    name = metrics.FILTER_OF[by]
    return pd.DataFrame(
        {
            GROUP_WORDS[by]: [shown.text(v) or empty_label(by) for v in counts["group_label"]],
            "Actions moved": counts["actions"],
            "Revisions": counts["moves"],
            "Days in all": counts["days_slipped"],
            "No reason given": counts["without_reason"],
            "Silently": counts["silent"],
            "Open": [address(here, **{name: row["group_id"]}) for row in records(counts)],
        }
    )


def _ledger_rows(ledger: pd.DataFrame) -> pd.DataFrame:
    rows, names = records(ledger), titles()
    return pd.DataFrame(
        {
            "Action": [shown.wording(row["wording"]) for row in rows],
            "Plan": [_plan(row, names) for row in rows],
            "Owner": [shown.stated(row["owners"]) for row in rows],
            "First printed": [shown.day(shown.as_day(row["first_end"])) for row in rows],
            "From": [shown.day(shown.as_day(row["from_end"])) for row in rows],
            "To": [shown.day(shown.as_day(row["to_end"])) for row in rows],
            "Days": ledger["days_slipped"],
            "Days in all": ledger["days_in_all"],
            "Said on": [shown.day(shown.as_day(row["said_on"])) for row in rows],
            "By": [_source(row) for row in rows],
            "Reason": [shown.text(row["reason"]) or "no reason given" for row in rows],
            "Words": [source_address(row["document_id"], row["line_start"]) for row in rows],
        }
    )


def _plan(row: shown.Row, names: dict[str, str]) -> str:
    """Name the plan of a revision; a ledger is history and holds superseded plans too."""
    since = shown.as_day(row["superseded_on"])
    name = names[row["document_id"]]
    return f"{name}, superseded on {shown.day(since)}" if since else name


def _source(row: shown.Row) -> str:
    silently = ", silently" if row["is_silent"] else ""
    document = shown.text(row["source"])
    return f"{document}{silently}" if document else f"return of {shown.stated(row['reported_by'])}"


def forecast_part(here: View) -> None:
    """Show the range in which the open actions of each purpose may be complete."""
    rows = query(metrics.forecast, here.filters)
    st.write(
        "If completions go on falling at the pace of the last twelve months, the open actions "
        f"of a purpose would all be complete within the range shown, {metrics.CERTAINTY:.0%} of "
        "the time; back-testing on invented histories of a steady pace bears that out. It is "
        "told only where at least "
        f"{metrics.ENOUGH} completions were reported in those months, and knows nothing of "
        "what is due when. Ongoing actions are left out."
    )
    told = pd.DataFrame(
        {
            "Strategic purpose": [
                shown.text(v) or empty_label("purpose") for v in rows["group_label"]
            ],
            "Open actions": rows["remaining"],
            "Completed in the last twelve months": rows["completed"],
            "All complete between": [_range(row) for row in records(rows)],
            "Open": [address(here, purposes=row["group_id"]) for row in records(rows)],
        }
    )
    caption = "Range in which the open actions of each purpose may be complete"
    linked_table(told, caption, {"Open": _OPEN})


def _range(row: shown.Row) -> str:
    soonest, latest = shown.as_day(row["soonest_on"]), shown.as_day(row["latest_on"])
    if soonest is None:
        return "too few reports" if row["remaining"] else "none is open"
    last = shown.month(latest) if latest else "more than ten years from now"
    return f"{shown.month(soonest)} and {last}"
