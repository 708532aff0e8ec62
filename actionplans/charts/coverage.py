"""The coverage grid: recommendations by theme against answer, actions and status on the day."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.compact import Link, slug
from actionplans.charts.grid import GridRow, grid, heading_row
from actionplans.charts.markup import by_value, link, printed_place, short_name
from actionplans.shown import Row, records

DISPOSITIONS = ("accepted", "partly accepted", "declined", "deferred", "no response found")
_FATES = {
    "continued": "continued",
    "mentioned": "mentioned in findings",
    "dropped without mention": "dropped without mention",
    "no later review": "no later review",
}
_HEADS = ("Recommendation", "Answer", "Actions by status on the day", "In the later review")


def coverage_grid(
    coverage: pd.DataFrame, statuses: Sequence[Row], opens: Callable[[str], str], register: Link
) -> str:
    """Return a table of the recommendations, under a row for each theme.

    `statuses` has recommendation_id, status_on_day and actions; `opens` gives the address of
    a recommendation's thread, `register` that of its actions.
    """
    by_id = by_value(statuses, "recommendation_id")
    most = int(coverage["actions"].max()) if len(coverage) else 0
    lines: list[GridRow | str] = []
    for theme, rows in _by_theme(records(coverage)):
        lines.append(heading_row(f"{theme}: {_counted(rows)}", len(_HEADS)))
        lines += [
            _row(row, by_id.get(str(row["recommendation_id"]), []), most, opens, register)
            for row in rows
        ]
    return grid("Recommendations by theme", _HEADS, lines, "gt-coverage")


def _by_theme(rows: Sequence[Row]) -> Iterable[tuple[str, list[Row]]]:
    """Return the rows of each theme, the unclassified ones last."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(shown.text(row["theme"]), []).append(row)
    named = sorted(
        ((theme, group) for theme, group in groups.items() if theme),
        key=lambda pair: shown.text(pair[1][0]["theme_order"]),
    )
    unclassified = [("(unclassified)", groups[""])] if "" in groups else []
    return [*named, *unclassified]


def _counted(rows: Sequence[Row]) -> str:
    answers = [str(row["disposition"]) for row in rows]
    parts = [f"{answers.count(word)} {word}" for word in DISPOSITIONS if word in answers]
    empty = sum(row["actions"] == 0 for row in rows)
    bare = f"; {shown.count(empty, 'line')} without an action" if empty else ""
    return f"{shown.count(len(rows), 'recommendation')} ({', '.join(parts)}{bare})"


def _row(
    row: Row,
    statuses: Sequence[Row],
    most: int,
    opens: Callable[[str], str],
    register: Link,
) -> GridRow:
    name = short_name(row)
    recommendation_id = str(row["recommendation_id"])
    words = str(row["wording"])
    answer = escape(str(row["disposition"]))
    place = printed_place(
        row["disposition_document_id"], row["disposition_line"], f"the answer to {name}"
    )
    is_bare = not statuses or row["fate"] == "dropped without mention"
    cells = (
        f"{link(opens(recommendation_id), name)}: {escape(words)}",
        f"{answer} {place}",
        _bar(row, statuses, most, register),
        escape(_FATES[str(row["fate"])]),
    )
    return GridRow(cells, "gt-bare" if is_bare else "")


def _bar(row: Row, statuses: Sequence[Row], most: int, register: Link) -> str:
    if not statuses:
        former = int(row["former_actions"])
        before = f"; {shown.count(former, 'action')} of superseded plans did" if former else ""
        return f"<strong>No action answers it</strong>{before}"
    counts = {status["status_on_day"]: int(status["actions"]) for status in statuses}
    name = short_name(row)
    segments = "".join(
        _segment(status, counts[status.key], name, str(row["recommendation_id"]), register)
        for status in palette.STATUSES
        if status.key in counts
    )
    total = sum(counts.values())
    width = max(100 * total / max(most, 1), 12)
    return (
        f'<div class="gt-counted"><span>{total}</span>'
        f'<div class="gt-bar" style="width:{width:.0f}%">{segments}</div></div>'
    )


def _segment(
    status: palette.Status, number: int, name: str, recommendation_id: str, register: Link
) -> str:
    address = register(recommendations=recommendation_id, statuses=status.key)
    label = escape(f"{name}, {status.word.lower()}: {shown.count(number, 'action')}", quote=True)
    return (
        f'<a class="gt-segment {slug(status.key)}" style="flex-grow:{number}" target="_self" '
        f'href="{escape(address, quote=True)}" title="{label}" aria-label="{label}">'
        f"<span>{number}</span></a>"
    )


_JOINT_HEADS = ("Document", "Council", "Actions", "Recommendations")


def joint_plans(joint: pd.DataFrame, register: Link) -> str:
    """Return what each plan for several councils counts for each of them, and once."""
    lines = [GridRow(_joint(row, register)) for row in records(joint)]
    return grid("What joint plans count", _JOINT_HEADS, lines, "gt-councils")


def _joint(row: Row, register: Link) -> tuple[str, ...]:
    council = str(row["council"])
    bound = shown.count(int(row["actions"]), "action")
    address = register(documents=row["document_id"], councils=row["council_id"])
    opened = link(address, bound, name=f"{bound} that bind {council}") if row["actions"] else bound
    return (
        escape(f"{row['document']}, {row['plan_on'].year}"),
        escape(council),
        f"{opened} of {row['actions_once']}",
        f"{row['recommendations']} of {row['recommendations_once']}",
    )
