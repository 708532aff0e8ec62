"""Tables whose links the keyboard reaches, as it does not where a table is drawn on a canvas."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

import pandas as pd
import streamlit as st

from actionplans import shown
from actionplans.charts.grid import GridRow, grid, heading_row
from actionplans.charts.markup import link
from actionplans.ui.options import page_of

SIZE = 40
"""Most rows of a page of a table."""

MANY = 6
"""Columns from which on a table is too wide for a telephone."""

_OPEN = "Open"
Links = Mapping[str, str]
"""The columns that hold addresses, each with its heading, which says what they open."""


def linked_table(
    rows: pd.DataFrame,
    caption: str,
    links: Links | None = None,
    groups: Sequence[str] = (),
    many: int = MANY,
) -> None:
    """Show every cell as text, never as markup, and each address as a link.

    The first column names the row, also in what a screen reader is told of its links. `groups`
    has the heading of each row, which is said once above those that share it. From `many`
    columns on each row becomes a list where the room does not suffice.
    """
    links = links or {}
    heads = [links.get(name, name) for name in rows.columns]
    lines: Iterable[GridRow | str] = _lines(rows, links)
    if groups:
        lines = _grouped(lines, groups, len(heads))
    st.html(grid(caption, heads, lines, "gt-linked", stacks=len(heads) >= many))


def paged_table(
    rows: pd.DataFrame,
    caption: str,
    links: Links | None = None,
    page: str = "page",
    groups: Sequence[str] = (),
    many: int = MANY,
) -> None:
    """Show a table in pages; the address holds the number of the page by the name given."""
    part = page_of(len(rows), SIZE, page)
    linked_table(rows.iloc[part], caption, links, groups[part], many)


def _grouped(
    lines: Iterable[GridRow | str], groups: Sequence[str], columns: int
) -> Iterator[GridRow | str]:
    """Yield the rows below the headings that they share."""
    before = ""
    for line, group in zip(lines, groups, strict=True):
        if group != before:
            yield heading_row(group, columns)
        yield line
        before = group


def _lines(rows: pd.DataFrame, links: Links) -> Iterator[GridRow]:
    for row in shown.records(rows):
        first = shown.shorten(shown.cell(next(iter(row.values()))), 80)
        yield GridRow(
            [
                opener(value, links[name], first) if name in links else escape(shown.cell(value))
                for name, value in row.items()
            ]
        )


def opener(address: object, heading: str, row: str) -> str:
    """Return the link of a cell; "" without an address.

    What a screen reader says begins with the word that is seen, so that who speaks to the page
    can choose the link by it.
    """
    if not shown.text(address):
        return ""
    return link(str(address), _OPEN, name=f"{_OPEN} {heading[:1].lower()}{heading[1:]}: {row}")
