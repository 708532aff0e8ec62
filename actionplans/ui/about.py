"""What the page About says, and its tables."""

from html import escape
from itertools import groupby

import pandas as pd
import streamlit as st

from actionplans import palette, shown
from actionplans.charts.grid import GridRow, grid, heading_row
from actionplans.shown import Row, records
from actionplans.ui.doors import source_address
from actionplans.ui.linked import linked_table, opener
from actionplans.ui.style import facts_list

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
    """Show the published documents, each with all its facts in a part that opens."""
    heads = ["Document", "Councils", "Actions", "Printed words"]
    lines = [line for row in records(documents) for line in _document(row, len(heads))]
    st.html(grid("Published documents", heads, lines, "gt-documents", stacks=False))


def _document(row: Row, columns: int) -> tuple[GridRow, str]:
    """Return the line of a document and the line below it that opens."""
    title = escape(str(row["title"]))
    brief = [row["kind"], shown.day(shown.as_day(row["plan_on"]))]
    brief += [f"superseded {told}"] if (told := _superseded(row)) else []
    facts = facts_list(_facts(row))
    return GridRow(
        [
            f"{title}<small>{escape(' · '.join(map(str, brief)))}</small>",
            escape(shown.stated(row["councils"])),
            f"{row['actions']:,}",
            opener(source_address(str(row["document_id"]), 1), "Printed words", row["title"]),
        ],
        "gt-document",
    ), (
        f'<tr><td colspan="{columns}"><details><summary aria-label="All facts: {title}">'
        f"All facts</summary>{facts}</details></td></tr>"
    )


def _facts(row: Row) -> dict[str, str]:
    days = {"Plan day": "plan_on", "Published": "published_on"}
    counts = ("actions", "recommendations", "findings", "lines")
    return {
        "Title": str(row["title"]),
        "Kind": str(row["kind"]),
        "Publisher": str(row["publisher"]),
        "Councils": shown.stated(row["councils"]),
        **{name: shown.day(shown.as_day(row[column])) for name, column in days.items()},
        "Superseded": _superseded(row) or "no",
        **{name.capitalize(): f"{row[name]:,}" for name in counts},
        "SHA-256 of the file": str(row["sha256"]),
    }


def _superseded(row: Row) -> str:
    """Say since when and by which document a plan is superseded; "" where it is not."""
    since = shown.as_day(row["superseded_on"])
    return f"on {shown.day(since)} by {row['successor']}" if since else ""


def status_table() -> None:
    """Show each status with its meaning, in the order in which charts show them."""
    rows = pd.DataFrame({"Status": [s.word for s in palette.STATUSES]})
    rows["Meaning"] = [status.meaning for status in palette.STATUSES]
    linked_table(rows, "Statuses and their meaning")


def dictionary_table(dictionary: pd.DataFrame) -> None:
    """Show every column of the database with its meaning, below the name of its table."""
    heads = ["Column", "Type", "Meaning"]
    lines: list[GridRow | str] = []
    for table, columns in groupby(records(dictionary), key=lambda row: str(row["table_name"])):
        lines.append(heading_row(table, len(heads)))
        lines += [_column(row) for row in columns]
    st.html(grid("The columns of each table", heads, lines, "gt-dictionary"))


def _column(row: Row) -> GridRow:
    cells = (row["column_name"], row["data_type"], shown.text(row["comment"]))
    return GridRow([escape(str(cell)) for cell in cells])
