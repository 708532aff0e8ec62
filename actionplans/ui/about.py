"""What the page About says, and its tables."""

import pandas as pd
import streamlit as st

from actionplans import palette, shown
from actionplans.shown import Row, records
from actionplans.ui.doors import source_address
from actionplans.ui.linked import linked_table
from actionplans.ui.words_table import words_table

ABOUT = """
**Golden Thread** reads the action plans that councils publish, keeps every commitment beside
the words it was read from, and shows how it stands on a day. Nothing is invented: what a
document does not say is shown as "not stated".
"""

DEFINITIONS = """
- **Action**: the smallest commitment to which a document gives its own wording, with the owners
  and the deadline that the document gives it.
- **As at**: the day on which everything is judged, from what was published by then. The day
  first offered is the newest for which the documents and reports give evidence.
- **Deadline**: a span of days, both included, never more exact than printed. "Summer 2021" is
  June 2021 to August 2021 and is past due only after its last day.
- **Last evidence**: the day of the newest report on an action, else the day of its plan.
- **No update recorded**: no report since the last day is known here. The action may be done.
- **Owner**: a person, post, team or body as printed. An action with several owners stands under
  each and counts once in totals. Initials that no document explains stay as they are.
- **Superseded**: a plan of which a newer version is published. From that day on only the newer
  one counts in the figures, on days before it only the older one; a plan for several councils
  counts until each of them has a newer version. The older one stays as history: its words, its
  reports, its part in the golden thread and its deadlines that were moved. A report follows an
  action that the newer version prints again in the same words.
- **Theme**: that of the recommendations which the action answers, in the framework of the
  report's own year; other actions are unclassified.
"""


def documents_table(documents: pd.DataFrame) -> None:
    """Show the published documents and what was read from each."""
    rows = pd.DataFrame(
        {
            "Title": documents["title"],
            "Kind": documents["kind"],
            "Publisher": documents["publisher"],
            "Councils": [shown.stated(v) for v in documents["councils"]],
            "Plan day": [shown.day(shown.as_day(v)) for v in documents["plan_on"]],
            "Published": [shown.day(shown.as_day(v)) for v in documents["published_on"]],
            "Superseded": [_superseded(row) for row in records(documents)],
            "Actions": documents["actions"],
            "Recommendations": documents["recommendations"],
            "Findings": documents["findings"],
            "Lines": documents["lines"],
            "Words": [source_address(v, 1) for v in documents["document_id"]],
            "SHA-256": documents["sha256"],
        }
    )
    linked_table(rows, "Published documents", {"Words": "Printed words"})


def _superseded(row: Row) -> str:
    """Say since when and by which document a plan is superseded; "" where it is not."""
    since = shown.as_day(row["superseded_on"])
    return f"on {shown.day(since)} by {row['successor']}" if since else ""


def status_table() -> None:
    """Show each status with its meaning, in the order in which charts show them."""
    rows = pd.DataFrame({"Status": [s.word for s in palette.STATUSES]})
    rows["Meaning"] = [status.meaning for status in palette.STATUSES]
    words_table(rows, "Statuses and their meaning")


def dictionary_table(dictionary: pd.DataFrame) -> None:
    """Show every column of the database with its meaning."""
    names = {
        "table_name": "Table",
        "column_name": "Column",
        "data_type": "Type",
        "comment": "Meaning",
    }
    st.dataframe(dictionary, hide_index=True, column_config=dict(names), alt="Data dictionary")
