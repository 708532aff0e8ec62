"""What peers found, sentence by sentence as printed, beside the recommendations it speaks of."""

from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

import pandas as pd

from actionplans import shown
from actionplans.charts.grid import GridRow, grid, heading_row, listed
from actionplans.charts.markup import link, numbered, printed_place
from actionplans.shown import Row, records

_HEADS = ("Finding as printed", "Speaks of, and how far it had got")


def peer_findings(found: pd.DataFrame, opens: Callable[[str], str]) -> str:
    """Return a table of the sentences under each printed heading.

    `found` has a row for each recommendation that a sentence speaks of, one with nulls where
    it speaks of none; `opens` gives the address of a recommendation's thread.
    """
    lines: list[GridRow | str] = []
    for section, rows in groupby(records(found), key=_section):
        lines.append(heading_row(section, len(_HEADS)))
        sentences = groupby(rows, key=lambda row: str(row["peer_finding_id"]))
        lines += [_sentence(list(spoken), opens) for _, spoken in sentences]
    return grid("Findings of peers, sentence by sentence", _HEADS, lines, "gt-findings")


def _section(row: Row) -> str:
    theme = shown.text(row["theme"])
    basis = shown.basis(row["theme_basis"])
    stands_for = f"theme {theme} ({basis})" if theme else "no theme in the heading"
    return f"{row['document']}, {row['section']} {row['heading']}: {stands_for}"


def _sentence(spoken: Sequence[Row], opens: Callable[[str], str]) -> GridRow:
    row = spoken[0]
    place = printed_place(row["document_id"], row["line_start"], "the finding")
    linked = [_recommendation(r, opens) for r in spoken if shown.text(r["recommendation_id"])]
    return GridRow((f"{escape(str(row['wording']))} {place}", listed(linked) or "none"))


def _recommendation(row: Row, opens: Callable[[str], str]) -> str:
    name = f"{'its own' if row['is_own'] else 'the earlier'} {numbered(row['ref'])}"
    state = shown.text(row["status"]) or ("recommended" if row["is_own"] else "taken up again")
    why = ": ".join(part for part in (shown.basis(row["basis"]), shown.text(row["note"])) if part)
    thread = link(opens(str(row["recommendation_id"])), name)
    reason = f" <small>({escape(why)})</small>" if why else ""
    return f"{thread}: <strong>{escape(state)}</strong>{reason}"
