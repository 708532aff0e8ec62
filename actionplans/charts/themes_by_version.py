"""The words in which themes are printed, and today's theme for each, as a table to read."""

from html import escape

import pandas as pd

from actionplans import shown
from actionplans.charts.grid import GridRow, grid
from actionplans.charts.markup import printed_place
from actionplans.shown import Row, records

_HEADS = ("Printed", "Theme meant", "Framework", "Today's theme", "Why")


def themes_by_version(found: pd.DataFrame) -> str:
    """Return a row for each wording, with who or what decided each step."""
    lines = [GridRow(_cells(row)) for row in records(found)]
    return grid("Words of themes by version", _HEADS, lines, "gt-versions")


def _cells(row: Row) -> tuple[str, ...]:
    printed = str(row["printed"])
    place = printed_place(row["document_id"], row["line_start"], printed)
    basis = shown.basis(row["basis"]) or "not read as a theme"
    return (
        f"{escape(printed)} <small>({escape(str(row['place']))})</small> {place}",
        _decided(row["theme"], basis),
        escape(shown.text(row["framework"])),
        _decided(row["current_theme"], shown.basis(row["mapping_basis"])),
        escape(shown.text(row["note"])),
    )


def _decided(theme: object, basis: str) -> str:
    words = escape(shown.text(theme) or "(unclassified)")
    return f"{words} <small>({escape(basis)})</small>" if basis else words
