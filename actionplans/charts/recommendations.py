"""The recommendations of a theme: words, answer, what was found of each, and its actions."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from itertools import groupby

from actionplans import palette, shown
from actionplans.charts.compact import Link
from actionplans.charts.grid import GridRow, grid, heading_row, listed
from actionplans.charts.markup import answered, link, opened, printed_place, short_name
from actionplans.charts.thread import reported
from actionplans.shown import Row

_HEADS = ("Recommendation", "Answer", "On record", "Actions")
By = Mapping[str, Sequence[Row]]
"""Rows by the recommendation that they are about."""


def recommendations(
    rows: Sequence[Row],
    found: By,
    statuses: By,
    heading: Callable[[Row], str],
    ways: tuple[Callable[[str], str], Link],
) -> str:
    """Return a table of recommendations in their order, those of the same heading under it.

    `found` has the reports on each, `statuses` its actions by status on the day. `ways` are the
    address of a recommendation's thread and that of its actions in the register.
    """
    opens, register = ways
    lines: list[GridRow | str] = []
    for words, group in groupby(rows, key=heading):
        lines.append(heading_row(words, len(_HEADS)))
        for row in group:
            recommendation_id = str(row["recommendation_id"])
            told = found.get(recommendation_id, ()), statuses.get(recommendation_id, ())
            lines.append(_row(row, *told, opens, register))
    return grid("Recommendations by theme", _HEADS, lines, "gt-recommendations")


def _row(
    row: Row,
    found: Sequence[Row],
    statuses: Sequence[Row],
    opens: Callable[[str], str],
    register: Link,
) -> GridRow:
    name = short_name(row)
    place = printed_place(row["document_id"], row["line_start"], name)
    thread = link(opens(str(row["recommendation_id"])), name)
    return GridRow(
        (
            f"{thread}: {escape(str(row['wording']))} {place}",
            answered(row),
            _found(found, name),
            _actions(row, statuses, name, register),
        )
    )


def _found(found: Sequence[Row], name: str) -> str:
    if not found:
        return "nothing"
    peers = sum(bool(report["is_of_peers"]) for report in found)
    words = shown.sentence_list(
        [
            *([f"{shown.count(peers, 'finding')} of peers"] if peers else []),
            *([shown.count(len(found) - peers, "report")] if peers < len(found) else []),
        ]
    )
    return opened(words, listed([reported(row) for row in found]), f"{words} on {name}")


def _actions(row: Row, statuses: Sequence[Row], name: str, register: Link) -> str:
    counts = {str(status["status_on_day"]): int(status["actions"]) for status in statuses}
    ways = [
        _way(status, counts[status.key], name, register, str(row["recommendation_id"]))
        for status in palette.STATUSES
        if status.key in counts
    ]
    return listed(ways) or "none"


def _way(
    status: palette.Status, number: int, name: str, register: Link, recommendation_id: str
) -> str:
    words = f"{number:,} {status.word.lower()}"
    address = register(recommendations=recommendation_id, statuses=status.key)
    return link(address, words, name=f"{words}: {shown.count(number, 'action')} under {name}")
