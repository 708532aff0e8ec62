"""The clock of each peer challenge in words and as a table."""

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, shown
from actionplans.shown import records
from actionplans.ui.doors import source_door
from actionplans.ui.state import query
from actionplans.ui.style import show_facts


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
                "Rule": shown.text(row["rule"]) or charts.NO_RULE,
                "Due by": charts.due_words(row),
                "Done": charts.what_was_done(row),
                "Outcome": charts.OUTCOMES[row["outcome"]],
                "As printed": shown.stated(row["evidence_raw"]),
            }
        )
        if shown.text(row["evidence_raw"]):
            source_door(str(row["evidence_document_id"]), int(row["evidence_line"]))


def clock_table(clock: pd.DataFrame) -> None:
    """Show every step with its rule, its day, what was done and how early or late."""
    st.html(charts.clock_steps(clock))


def rules_table() -> None:
    """Show the rules with the years in which they held and where they are found."""
    st.html(charts.clock_rules(query(metrics.clock_rules)))
