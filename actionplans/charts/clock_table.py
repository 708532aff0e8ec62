"""The clock of each peer challenge, and the rules it goes by, as tables to read."""

from html import escape
from itertools import groupby

import pandas as pd

from actionplans import shown
from actionplans.charts.grid import GridRow, grid, heading_row, listed
from actionplans.charts.lga_clock import done_words, onsite_words
from actionplans.charts.markup import outside_link, printed_place
from actionplans.shown import Row, records

NO_RULE = "no rule of its time speaks of it"
OUTCOMES = {
    "in time": "done in time",
    "late": "done late",
    "no deadline": "done; the rules of its time set no deadline",
    "day not known": "done, but too inexact to judge",
    "not done": "nothing known to be done",
    "to come": "to come",
    "not known": "nothing known; the rules of its time set no deadline",
}
_STEP_HEADS = ("Step", "Due by", "Done", "Outcome", "Rule of its time")
_RULE_HEADS = ("Rule", "Step", "Months after", "Held for challenges", "Where it stands")


def clock_steps(clock: pd.DataFrame) -> str:
    """Return the steps under each challenge, with rule, day, outcome and printed words."""
    lines: list[GridRow | str] = []
    for title, steps in groupby(records(clock), key=lambda row: str(row["title"])):
        rows = list(steps)
        lines.append(heading_row(_challenge(title, rows[0]), len(_STEP_HEADS)))
        lines += [GridRow(_step(row)) for row in rows]
    return grid("Steps after each peer challenge", _STEP_HEADS, lines, "gt-clock")


def _challenge(title: str, row: Row) -> str:
    note = shown.text(row["onsite_note"])
    return f"{title}: {row['councils']}; on site {onsite_words(row)}{f'. {note}' if note else ''}"


def _step(row: Row) -> tuple[str, ...]:
    what = f"{row['event']} after {row['title']}"
    place = printed_place(row["evidence_document_id"], row["evidence_line"], what)
    note = f"<br>{escape(shown.text(row['note']))}" if shown.text(row["note"]) else ""
    days = days_words(row)
    breach = "<strong>Breach.</strong> " if row["is_breach"] is True else ""
    return (
        escape(str(row["event"])),
        escape(due_words(row)),
        f"{escape(what_was_done(row))} {place}{note}",
        f"{breach}{escape(OUTCOMES[str(row['outcome'])])}{f', {escape(days)}' if days else ''}",
        _rule(row),
    )


def _rule(row: Row) -> str:
    force, source = shown.text(row["force"]), shown.text(row["source"])
    beside = "; ".join(part for part in (force, source) if part)
    words = escape(shown.text(row["rule"]) or NO_RULE)
    return f"{words} <small>({escape(beside)})</small>" if beside else words


def due_words(row: Row) -> str:
    """Return the day by which a step was due; "no deadline" without one."""
    due_on = shown.as_day(row["due_on"])
    return shown.day(due_on) if due_on else "no deadline"


def what_was_done(row: Row) -> str:
    """Return when a step was done; "nothing known" where no source shows it."""
    return done_words(row) if shown.text(row["evidence_raw"]) else "nothing known"


def days_words(row: Row) -> str:
    """Return how early or late a step was, as a range where its day is not exact."""
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


def clock_rules(rules: pd.DataFrame) -> str:
    """Return the rules with the years in which they held and where they are found."""
    lines = [GridRow(_rule_cells(row)) for row in records(rules)]
    return grid("Rules of the clock", _RULE_HEADS, lines, "gt-rules")


def _rule_cells(row: Row) -> tuple[str, ...]:
    first, last = shown.as_day(row["valid_start"]), shown.as_day(row["valid_end"])
    until = f"to {shown.day(last)}" if last else "and still"
    months = shown.text(row["months_after"])
    after = f"{int(float(months))}, {row['force']}" if months not in ("", "<NA>") else "none set"
    source, address, note = (shown.text(row[name]) for name in ("source", "source_url", "note"))
    found = [outside_link(address, source), escape(note)]
    return (
        escape(str(row["wording"])),
        escape(str(row["event"])),
        escape(after),
        escape(f"from {shown.day(first)} {until}"),
        listed([html for html in found if html]),
    )
