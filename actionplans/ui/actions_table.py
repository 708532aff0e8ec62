"""Actions as a table, each row with the way to its printed words."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from actionplans import metrics, palette, shown
from actionplans.shown import Row, records
from actionplans.ui.doors import source_address, source_door
from actionplans.ui.plan_quality import HOW_READ, record_table
from actionplans.ui.state import query
from actionplans.ui.style import show_facts

SOURCE = st.column_config.LinkColumn("Printed words", display_text="Open", width=105)
# First, so that it is in sight: from a number to the printed words it is two clicks.

COLUMN_WORDS = {
    "wording": "Action",
    "status": "Status",
    "owners": "Owners",
    "deadline": "Deadline as printed",
    "due": "Deadline read as",
    "evidence": "Last evidence",
    "past_due": "Days past due",
    "purpose": "Strategic purpose",
    "themes": "Peer-challenge theme",
    "recommendations": "Recommendations",
    "councils": "Councils",
    "commitment": "Commitment",
    "measure": "Measure",
    "document": "Document",
    "place": "Place",
}
"""The columns that the table can show, in order."""

USUAL_COLUMNS = (
    *("wording", "status", "owners", "deadline", "due", "evidence"),
    *("purpose", "themes", "document", "place"),
)

_ROW_PX = 74
"""Four lines: the wordings of most actions and the names of all but few owners are whole."""

_WIDTHS: dict[str, int | str] = {
    "wording": "large",
    "status": 150,
    "deadline": 150,
    "evidence": 130,
    "past_due": 110,
    "place": 150,
}


def actions_table(
    actions: pd.DataFrame,
    titles: dict[str, str],
    key: str,
    alt: str,
    columns: Sequence[str] = USUAL_COLUMNS,
) -> None:
    """Show rows of the register; the row that is chosen opens below the table."""
    # The key keeps the table's own download away by the style sheet: it would hold this page alone.
    with st.container(key=f"rows-{key}"):
        chosen = st.dataframe(
            shown_rows(actions, titles)[["source", *columns]],
            height=38 + _ROW_PX * min(max(len(actions), 1), 8),
            row_height=_ROW_PX,
            hide_index=True,
            column_config={"source": SOURCE} | {name: _column(name) for name in columns},
            key=key,
            on_select="rerun",
            selection_mode="single-row",
            alt=alt,
        )
    for row in chosen.selection.rows[:1]:
        if row < len(actions):
            with st.container(border=True):
                st.header("The action as printed", anchor=False)
                action_details(actions.iloc[row], titles)


def _column(name: str) -> Any:  # noqa: ANN401  # Streamlit's own type has no public name
    width: Any = _WIDTHS.get(name, "medium")
    if name == "past_due":
        return st.column_config.NumberColumn(COLUMN_WORDS[name], width=width)
    return st.column_config.TextColumn(COLUMN_WORDS[name], width=width)


def shown_rows(actions: pd.DataFrame, titles: dict[str, str]) -> pd.DataFrame:
    """Return the rows in words: nulls as "not stated", spans no more exact than printed."""
    return pd.DataFrame(
        {
            "wording": [shown.wording(v) for v in actions["wording"]],
            "owners": [shown.stated(v) for v in actions["owners"]],
            "deadline": [shown.stated(v) for v in actions["deadline_raw"]],
            "due": [shown.deadline_read(row) for row in records(actions)],
            "status": [palette.word(v) for v in actions["status_on_day"]],
            "evidence": [shown.day(shown.as_day(v)) for v in actions["last_evidence_on"]],
            "purpose": [shown.stated(v) for v in actions["purpose"]],
            "themes": [shown.text(v) or "unclassified" for v in actions["themes"]],
            "past_due": actions["days_past_due"],
            "recommendations": [shown.stated(v) for v in actions["recommendations"]],
            "councils": [shown.stated(v) for v in actions["councils"]],
            "commitment": [shown.stated(v) for v in actions["commitment"]],
            "measure": [shown.stated(v) for v in actions["measure_raw"]],
            "document": [titles.get(v, v) for v in actions["document_id"]],
            "place": [shown.place(row) for row in records(actions)],
            "source": [
                source_address(document_id, line)
                for document_id, line in zip(
                    actions["document_id"], actions["line_start"], strict=True
                )
            ],
        }
    )


def action_details(action: pd.Series, titles: dict[str, str]) -> None:
    """Show all that is known of an action, and the way to its printed words."""
    [row] = records(action.to_frame().T)
    show_facts(facts(row, titles))
    source_door(str(action["document_id"]), int(action["line_start"]))
    with st.expander(HOW_READ):
        record_table(query(metrics.reading_record, action_id=str(action["action_id"])))


def facts(action: Row, titles: dict[str, str]) -> dict[str, str]:
    """Return what is known of a row of the register, each fact by its name."""
    late = shown.cell(action["days_past_due"])
    status = palette.word(str(action["status_on_day"]))
    past = f", {late} days past its last day" if late else ""
    return {
        "Wording": shown.wording(action["wording"]),
        "Owners as printed": shown.stated(action["owner_raw"]),
        "Deadline as printed": shown.stated(action["deadline_raw"]),
        "Deadline read as": shown.deadline_read(action),
        "Status": f"{status}{past}",
        "Last evidence": shown.day(shown.as_day(action["last_evidence_on"])),
        "Strategic purpose": shown.stated(action["purpose"]),
        "Commitment": shown.stated(action["commitment"]),
        "Issue": shown.stated(action["issue_raw"]),
        "Measure": shown.stated(action["measure_raw"]),
        "Progress stated in the plan": shown.stated(action["progress_raw"]),
        "Recommendations": shown.stated(action["recommendations"]),
        "Councils": shown.stated(action["councils"]),
        "Document": titles.get(str(action["document_id"]), str(action["document_id"])),
        "Place": shown.place(action),
    }
