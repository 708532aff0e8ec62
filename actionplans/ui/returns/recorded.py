"""What was recorded of late, withdrawing it, and reports whose action is gone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import escape

import streamlit as st

from actionplans import metrics, reported, shown
from actionplans.charts.grid import GridRow, grid
from actionplans.clock import day_of
from actionplans.errors import ReportsError
from actionplans.reported import StoredReport
from actionplans.returns import STATUSES
from actionplans.shown import records
from actionplans.ui.linked import SIZE
from actionplans.ui.options import page_of
from actionplans.ui.returns.known import distinct
from actionplans.ui.returns.preview import say_later
from actionplans.ui.state import query
from actionplans.ui.style import facts_to_open
from actionplans.ui.writing import stop_unless_may_write

_MOST = 200
_WORDS = {status: word for word, status in STATUSES.items()}


def recorded_part() -> None:
    """Show the newest reports, those without an action, and the way to withdraw one."""
    stored = reported.progress_reports()[::-1]
    if not stored:
        st.write("No report has been recorded yet.")
        return
    words = _wordings()
    st.write(_summary(stored))
    _list(stored[:_MOST], words, "Reports recorded, newest first", "page")
    gone = [report for report in stored if report.action_id not in words]
    st.header("Reports whose action is gone", anchor=False)
    if gone:
        st.write(
            "The plan was published anew without these actions, or its document was taken out. "
            "The reports are kept, and count nowhere."
        )
        _list(gone, words, "Reports without an action", "gone")
    else:
        st.write("There are none: each report belongs to an action of the database.")
    st.header("Withdraw a report", anchor=False)
    _withdraw([report for report in stored[:_MOST] if not report.superseded_at], words)


def _wordings() -> dict[str, str]:
    """Return the words of every action, also by each id that it had before."""
    rows = records(query(metrics.action_wordings))
    words = {row["action_id"]: shown.wording(row["wording"]) for row in rows}
    former = records(query(metrics.former_ids))
    return words | {row["former_action_id"]: words[row["action_id"]] for row in former}


def _summary(stored: Sequence[StoredReport]) -> str:
    withdrawn = sum(report.superseded_at is not None for report in stored)
    part = f" Of them {withdrawn:,} no longer stand." if withdrawn else ""
    shown_part = f" The newest {_MOST} are shown." if len(stored) > _MOST else ""
    return f"{shown.count(len(stored), 'report')} recorded.{part}{shown_part}"


_HEADS = ("Action", "Status", "Reported on", "Reported by", "Stands")
"""What is told of each report at once; the rest opens below it."""


def _list(
    stored: Sequence[StoredReport], words: Mapping[str, str], caption: str, page: str
) -> None:
    """Show each report with its main facts, all the others in a part that opens."""
    lines = [_line(_facts(report, words)) for report in stored[page_of(len(stored), SIZE, page)]]
    st.html(grid(caption, [*_HEADS, "All facts"], lines, "gt-linked gt-opens"))


def _line(told: dict[str, str]) -> GridRow:
    name = shown.shorten(told["Action"], 80)
    return GridRow([*(escape(told[head]) for head in _HEADS), facts_to_open(told, name)])


def _facts(report: StoredReport, words: Mapping[str, str]) -> dict[str, str]:
    """Return what is known of a report, each fact by its name."""
    return {
        "Action": words.get(report.action_id, f"(gone) {report.action_id}"),
        "Status": _WORDS.get(report.status, shown.NOT_STATED),
        "Percent": shown.stated(report.percent_complete),
        "Reported on": shown.day(report.reported_on),
        "Reported by": shown.stated(report.reported_by),
        "Revised last day": shown.stated(_revised(report)),
        "Reason": shown.stated(_reason(report)),
        "Commentary": shown.stated(report.commentary),
        "Evidence": shown.stated(report.evidence),
        "Recorded": shown.day(day_of(report.recorded_at)),
        "Recorded by": report.recorded_by,
        "Stands": _stands(report),
    }


def _revised(report: StoredReport) -> str:
    end = report.revised_deadline_end
    return shown.span(report.revised_deadline_start, end, None) if end else ""


def _reason(report: StoredReport) -> str:
    is_bare = report.revised_deadline_end is not None and not report.revision_reason
    return "no reason given" if is_bare else report.revision_reason


def _stands(report: StoredReport) -> str:
    if report.superseded_at is None:
        return "yes"
    day = shown.day(day_of(report.superseded_at))
    return f"withdrawn on {day} by {report.superseded_by}: {report.superseded_reason}"


def _withdraw(standing: Sequence[StoredReport], words: Mapping[str, str]) -> None:
    """Let a report be marked as no longer standing; it is kept, with who, when and why."""
    stop_unless_may_write()
    labels = distinct({report.update_id: _label(report, words) for report in standing})
    number = st.session_state.setdefault("withdrawn", 0)
    with st.form(f"withdraw-{number}", border=False):
        chosen = st.selectbox(
            "Report",
            list(labels),
            index=None,
            format_func=lambda update_id: labels[update_id],
            placeholder="Choose",
            key=f"withdraw_report-{number}",
        )
        reason = st.text_input("Why it no longer stands", key=f"withdraw_why-{number}")
        name = st.text_input("Withdrawn by (your post)", key=f"withdraw_by-{number}", max_chars=200)
        if not st.form_submit_button("Withdraw"):
            return
    if not (chosen and reason.strip() and name.strip()):
        st.error("Choose a report and say why it no longer stands, and who withdraws it.")
        return
    try:
        reported.supersede(chosen, name, datetime.now(UTC), reason)
    except ReportsError as error:
        st.error(f"Nothing was changed: {error}.")
        return
    st.session_state["withdrawn"] = number + 1
    say_later("The report is withdrawn. It is kept, with who, when and why.")
    st.rerun()


def _label(report: StoredReport, words: Mapping[str, str]) -> str:
    action = shown.shorten(words.get(report.action_id, report.action_id), 90)
    status = _WORDS.get(report.status, "no status")
    return f"{shown.day(report.reported_on)}, {status}: {action}"
