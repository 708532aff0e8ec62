"""Actions as a list that fits a telephone, each with its facts in a part that opens."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from actionplans import shown
from actionplans.charts.grid import GridRow, grid
from actionplans.charts.markup import link
from actionplans.shown import Row, records
from actionplans.ui.actions_table import COLUMN_WORDS, facts, shown_rows
from actionplans.ui.doors import record_address
from actionplans.ui.linked import opener
from actionplans.ui.plan_quality import HOW_READ
from actionplans.ui.style import facts_to_open

SHOWN_WORDS = {"table": "Table", "list": "List"}
"""The two ways to show the register; the table can be sorted, the list fits any screen."""

LIST_COLUMNS = ("wording", "status", "owners", "deadline", "due")
"""The columns that the list shows unless others are chosen; all facts open below each action."""


def usual_shown() -> str:
    """Return how the register is shown where the address does not say: on telephones as a list.

    The table is a picture of a fixed grid, of which a telephone shows a column and a half.
    Browsers on telephones, and few others, have "Mobi" in what they call themselves, so that
    theirs is the list from the first; any other narrow window asks for it once it stands.
    """
    return "list" if "Mobi" in (st.context.headers.get("User-Agent") or "") else "table"


def actions_list(
    actions: pd.DataFrame, titles: dict[str, str], caption: str, columns: Sequence[str]
) -> None:
    """Show each action with the columns chosen, its printed words and all its facts."""
    heads = [*(COLUMN_WORDS[name] for name in columns), "Printed words", "All facts"]
    rows = zip(records(shown_rows(actions, titles)), records(actions), strict=True)
    lines = [
        _line(row, facts(action, titles), columns, record_address(action)) for row, action in rows
    ]
    st.html(grid(caption, heads, lines, "gt-linked gt-register"))


def _line(row: Row, told: dict[str, str], columns: Sequence[str], read: str) -> GridRow:
    name = shown.shorten(told["Wording"], 80)
    cells = [escape(shown.cell(row[column])) for column in columns]
    opened = facts_to_open(told, name, link(read, HOW_READ, name=f"{HOW_READ}: {name}"))
    return GridRow([*cells, opener(row["source"], "Printed words", name), opened])
