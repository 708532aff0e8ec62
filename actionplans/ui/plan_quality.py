"""The findings of a reading, counted and listed, and the readings that a person should check."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from actionplans import finding_words, shown
from actionplans.charts.grid import GridRow, grid
from actionplans.shown import records
from actionplans.ui.doors import source_address
from actionplans.ui.linked import linked_table, paged_table
from actionplans.ui.state import titles

ALL = "all"
HOW_READ = "How each value was read"
_WORDS = {"Words": "Printed words"}


def quality_summary(counts: pd.DataFrame) -> str:
    """Say in one sentence how many findings there are, by severity."""
    totals = counts.groupby("severity")["findings"].sum()
    parts = [
        shown.count(int(totals.get(severity, 0)), severity)
        for severity in ("error", "warning", "note")
    ]
    return (
        f"The reading raised {shown.count(int(counts['findings'].sum()), 'finding')}: "
        f"{parts[0]} (something may be wrong), {parts[1]} (the plan is weak there) and "
        f"{parts[2]} (worth knowing). A plan's score is the sum of its findings: fewer is better."
    )


def quality_table(counts: pd.DataFrame) -> None:
    """Show the findings of each plan by kind, with the sums that are the plans' scores."""
    named = titles()
    counted = counts.pivot_table(
        index=["severity", "code"],
        columns="document_id",
        values="findings",
        aggfunc="sum",
        fill_value=0,
        sort=False,
    )
    # By the plan's id, not its title: two councils' plans may be called the same.
    plans = [str(document_id) for document_id in counted.columns]
    lines = [
        _quality_row(finding_words.NAMES[row["code"]], row["severity"], [row[p] for p in plans])
        for row in records(counted.reset_index())
    ]
    lines.append(_quality_row("Score (sum)", "", counted[plans].sum().to_list()))
    heads = ["Finding", "Severity", "All plans", *(named.get(plan, plan) for plan in plans)]
    st.html(grid("Findings of each plan by kind, and their sums", heads, lines, "gt-quality"))


def _quality_row(name: str, severity: str, numbers: Sequence[int]) -> GridRow:
    told = [_counted(int(number)) for number in (sum(numbers), *numbers)]
    return GridRow([escape(name), escape(severity), *told])


def _counted(number: int) -> str:
    """Return a number; none is quiet, so that the findings are seen."""
    return f"{number:,}" if number else '<span class="gt-zero">0</span>'


def code_table(counts: pd.DataFrame) -> None:
    """Show on demand by which code the database calls each finding."""
    codes = counts["code"].drop_duplicates()
    rows = pd.DataFrame({"Finding": codes.map(finding_words.NAMES), "Code": codes})
    with st.expander("The codes of these findings in the database"):
        linked_table(rows, "Findings and their codes")


def code_choices(counts: pd.DataFrame) -> dict[str, str]:
    """Return the choices of the list of findings: all of them, or those of one kind."""
    totals = counts.groupby("code", sort=False)["findings"].sum()
    every = {ALL: f"All ({int(totals.sum())})"}
    return every | {
        str(code): f"{finding_words.NAMES[str(code)]} ({int(n)})" for code, n in totals.items()
    }


def findings_table(findings: pd.DataFrame) -> None:
    """List findings by kind: what a kind says once, then of each what is only its own."""
    named = titles()
    rows = pd.DataFrame(
        {
            "Action": [shown.wording(v) for v in findings["wording"]],
            "In doubt": [shown.text(v) for v in findings["raw_text"]],
            "Read as": [shown.text(v) for v in findings["value_read"]],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in records(findings)],
            "Document": [named.get(v, v) for v in findings["document_id"]],
            "Line": findings["line_start"].astype(str),
        }
    )
    paged_table(rows, "Findings by kind, each with its action", _WORDS, groups=_kinds(findings))


def _kinds(findings: pd.DataFrame) -> list[str]:
    """Return for each finding what its kind is called, how many there are and what they mean."""
    numbers = findings["code"].value_counts()
    headings = {
        code: f"{finding_words.NAMES[code]}: {shown.count(int(numbers[code]), severity)}. "
        f"{finding_words.MEANINGS[code]}"
        for code, severity in set(zip(findings["code"], findings["severity"], strict=True))
    }
    return [headings[code] for code in findings["code"]]


def review_table(queue: pd.DataFrame) -> None:
    """List doubtful readings: the printed passage beside the value read from it."""
    named = titles()
    rows = pd.DataFrame(
        {
            "Value": queue["value_name"],
            "Printed": [shown.stated(v) for v in queue["raw_text"]],
            "Read as": [_read_as(r["raw_text"], r["value_read"]) for r in records(queue)],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in records(queue)],
            "Doubt": [_doubts(v) or "corrected" for v in queue["finding_codes"]],
            "Rule": queue["rule"],
            "Correction": [shown.text(v) for v in queue["correction"]],
            "Document": [named.get(v, v) for v in queue["document_id"]],
            "Line": queue["line_start"].astype(str),
        }
    )
    caption = "Doubtful readings: printed words beside the value read"
    paged_table(rows, caption, _WORDS, "doubts")


def _read_as(printed: object, value: object) -> str:
    """Return a value, or that it is just what is printed beside it."""
    return "as printed" if shown.text(value) == shown.text(printed) != "" else shown.stated(value)


def _doubts(codes: object) -> str:
    return finding_words.names(shown.text(codes))


def left_out_rows(left_out: pd.DataFrame) -> None:
    """List the rows that a person left out of the plans; nothing where there are none."""
    if left_out.empty:
        return
    st.header("Rows left out", anchor=False)
    st.write(
        "Printed rows that a person took to be no part of the plan. They are counted nowhere, "
        "and the reason stands beside each."
    )
    named = titles()
    rows = pd.DataFrame(
        {
            "Row": [shown.wording(v) for v in left_out["wording"]],
            "Reason": left_out["reason"],
            "By": left_out["corrected_by"],
            "On": [shown.day(shown.as_day(v)) for v in left_out["corrected_on"]],
            "Document": [named.get(v, v) for v in left_out["document_id"]],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in records(left_out)],
        }
    )
    paged_table(rows, "Rows left out, each with its reason", _WORDS, "left_out")


def record_table(record: pd.DataFrame) -> None:
    """Show how each value of one action was read."""
    rows = pd.DataFrame(
        {
            "Value": record["value_name"],
            "Printed": [shown.stated(v) for v in record["raw_text"]],
            "Read as": [shown.stated(v) for v in record["value_read"]],
            "Rule": record["rule"],
            "Doubts": [_doubts(v) or "none" for v in record["finding_codes"]],
            "Correction": [shown.text(v) or "none" for v in record["correction"]],
        }
    )
    linked_table(rows, "How each value of the action was read")
