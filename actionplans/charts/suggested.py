"""What only the likeness of wordings suggests, as a table to read."""

from collections.abc import Callable, Mapping
from html import escape
from itertools import groupby

import pandas as pd

from actionplans import shown
from actionplans.charts.grid import grid, grid_row, heading_row
from actionplans.charts.markup import link, numbered, printed_place
from actionplans.shown import Row, records

UNCLASSIFIED = "(unclassified)"
_KINDS = {
    "recommendation link": "A recommendation that may continue an earlier one",
    "action link": "An action that may answer a recommendation",
    "theme": "A theme that a recommendation may belong to",
}
_HEADS = ("Recommendation", "What may belong to it", "How it was found")


def suggested(found: pd.DataFrame, titles: Mapping[str, str], opens: Callable[[str], str]) -> str:
    """Return the suggestions by kind, each with the printed words of both sides."""
    lines: list[str] = []
    for kind, rows in groupby(records(found), key=lambda row: str(row["kind"])):
        lines.append(heading_row(_KINDS[kind], len(_HEADS)))
        lines += [_row(row, titles, opens) for row in rows]
    return grid("Suggestions to review", _HEADS, lines, "gt-suggested")


def _row(row: Row, titles: Mapping[str, str], opens: Callable[[str], str]) -> str:
    thread = link(opens(str(row["recommendation_id"])), numbered(row["ref"]))
    document = titles.get(str(row["document_id"]), str(row["document_id"]))
    place = printed_place(row["document_id"], row["line_start"], f"{document}, {row['ref']}")
    certainty = f"{float(str(row['certainty'])):.2f}"
    return grid_row(
        (
            f"{thread} of {escape(document)}: {escape(str(row['wording']))} {place}",
            _other(row, titles),
            escape(f"choice {row['rank']}, {row['method']}, certainty {certainty}"),
        )
    )


def _other(row: Row, titles: Mapping[str, str]) -> str:
    document = shown.text(row["other_document_id"])
    title = titles.get(document, document)
    words = escape(shown.text(row["other"]) or UNCLASSIFIED)
    line = shown.text(row["other_line"]).replace("<NA>", "")
    place = printed_place(document, line, title)
    return f"{words} <small>({escape(title)})</small> {place}" if document else words
