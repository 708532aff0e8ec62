"""The clock of each peer challenge in words and as a table."""

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, shown
from actionplans.shown import Row, records
from actionplans.ui.doors import source_address, source_door
from actionplans.ui.state import query
from actionplans.ui.style import show_facts

_OUTCOMES = {
    "in time": "done in time",
    "late": "done late",
    "no deadline": "done; the rules of its time set no deadline",
    "day not known": "done, but too inexact to judge",
    "not done": "nothing known to be done",
    "to come": "to come",
    "not known": "nothing known; the rules of its time set no deadline",
}


def clock_summary(clock: pd.DataFrame) -> str:
    """Say how many challenges are shown, and which steps break a rule of their time."""
    challenges = clock["challenge_id"].nunique()
    breaches = records(clock[clock["is_breach"].fillna(value=False).astype(bool)])
    said = (
        "No step breaks a rule of its time."
        if not breaches
        else "Against the rules of their time: "
        + shown.sentence_list([f"{r['title']}, {r['event']}" for r in breaches])
        + "."
    )
    coming = records(clock[clock["outcome"] == "to come"])
    nexts = [f"{r['event']} by {shown.day(shown.as_day(r['due_on']))}" for r in coming]
    after = f" Next: {shown.sentence_list(nexts)}." if nexts else ""
    return (
        f"{shown.count(challenges, 'peer challenge')}, each judged only by the rules that held "
        f"when it took place; the clock starts on the last day on site. {said}{after}"
    )


def open_step(clock: pd.DataFrame, chosen: list[str] | None) -> None:
    """Show the steps behind a mark, each with its rule and the printed words."""
    if not chosen:
        return
    challenge_id, event = chosen
    steps = clock[(clock["challenge_id"] == challenge_id) & (clock["event"] == event)]
    for row in records(steps):
        show_facts(
            {
                "Challenge": str(row["title"]),
                "Step": str(row["event"]),
                "Rule": shown.text(row["rule"]) or "no rule of its time speaks of it",
                "Due by": _due(row),
                "Done": _done(row),
                "Outcome": _OUTCOMES[row["outcome"]],
                "As printed": shown.stated(row["evidence_raw"]),
            }
        )
        if shown.text(row["evidence_raw"]):
            source_door(str(row["evidence_document_id"]), int(row["evidence_line"]))


def clock_table(clock: pd.DataFrame) -> None:
    """Show every step with its rule, its day, what was done and how early or late."""
    rows = records(clock)
    table = pd.DataFrame(
        {
            "Challenge": clock["title"],
            "Step": clock["event"],
            "Due by": [_due(r) for r in rows],
            "Done": [_done(r) for r in rows],
            "Outcome": [_OUTCOMES[r["outcome"]] for r in rows],
            "Days early or late": [_days(r) for r in rows],
            "Breach": ["yes" if r["is_breach"] is True else "no" for r in rows],
            "Words": [_evidence(r) for r in rows],
            "Rule": [shown.text(v) or "no rule of its time speaks of it" for v in clock["rule"]],
            "Force": [shown.text(v) for v in clock["force"]],
            "Rule from": [shown.text(v) for v in clock["source"]],
            "Last day on site": [charts.onsite_words(r) for r in rows],
            "Councils": clock["councils"],
            "Note": [shown.text(v) or shown.text(r["onsite_note"]) for v, r in _notes(clock)],
        }
    )
    words = st.column_config.LinkColumn("Printed words", display_text="Open", width=105)
    st.dataframe(
        table,
        height="content",
        hide_index=True,
        column_config={"Words": words, "Done": st.column_config.TextColumn(width=230)},
        alt="Steps after each peer challenge",
    )


def _notes(clock: pd.DataFrame) -> list[tuple[object, Row]]:
    return list(zip(clock["note"], records(clock), strict=True))


def _due(row: Row) -> str:
    due_on = shown.as_day(row["due_on"])
    return shown.day(due_on) if due_on else "no deadline"


def _done(row: Row) -> str:
    return charts.done_words(row) if shown.text(row["evidence_raw"]) else "nothing known"


def _days(row: Row) -> str:
    least, most = shown.text(row["days_late_least"]), shown.text(row["days_late_most"])
    if not least or not most or "<NA>" in (least, most):
        return ""
    first, last = sorted((int(float(least)), int(float(most))))
    if first == last:
        return _early_or_late(first)
    return f"{_early_or_late(first)} to {_early_or_late(last)}"


def _early_or_late(days: int) -> str:
    if days == 0:
        return "on the day"
    return f"{shown.count(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def _evidence(row: Row) -> str | None:
    document, line = row["evidence_document_id"], shown.text(row["evidence_line"])
    if not line or line == "<NA>":
        return None
    return source_address(str(document), int(float(line)))


def rules_table() -> None:
    """Show the rules with the years in which they held and where they are found."""
    rules = query(metrics.clock_rules)
    months = rules["months_after"].astype(object)
    rows = pd.DataFrame(
        {
            "Step": rules["event"],
            "Rule": rules["wording"],
            "Months after": [shown.text(v) or "none set" for v in months],
            "Force": rules["force"],
            "For challenges from": [shown.day(shown.as_day(v)) for v in rules["valid_start"]],
            "Until": [
                shown.day(shown.as_day(v)) if shown.as_day(v) else "still held"
                for v in rules["valid_end"]
            ],
            "Source": rules["source"],
            "Address": [shown.text(v) for v in rules["source_url"]],
            "Note": [shown.text(v) for v in rules["note"]],
        }
    )
    st.dataframe(
        rows,
        height="content",
        hide_index=True,
        column_config={"Rule": st.column_config.TextColumn(width="large")},
        alt="Rules of the clock",
    )
