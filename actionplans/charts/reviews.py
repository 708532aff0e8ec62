"""From review to review: recommendation, answer, finding, next one and action in one row."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from actionplans import shown
from actionplans.charts.grid import GridRow, grid, heading_row, listed
from actionplans.charts.markup import answered, by_value, link, printed_place, short_name
from actionplans.charts.thread import FATES, JOINTS, Known, newcomers, state_of
from actionplans.shown import Row, records

Address = Callable[[str], str]
_HEADS = (
    "Recommendation",
    "Answer as printed",
    "What was found of it",
    "Next recommendation",
    "Actions that answer the newest of them",
)


@dataclass(frozen=True, slots=True)
class _Index:
    """Everything by the recommendation that it is about."""

    rows: Mapping[str, Row]
    joints: Mapping[str, list[Row]]
    reports: Mapping[str, list[Row]]
    answers: Mapping[str, list[Row]]
    """Those that count before those of superseded plans."""
    new: set[str]
    opens: Address

    def joints_after(self, recommendation_id: str) -> list[Row]:
        """Return the links that lead on from a recommendation, each once, nearest first."""
        found: dict[tuple[str, str], Row] = {}
        waiting = [recommendation_id]
        while waiting:
            for joint in self.joints.get(waiting.pop(0), []):
                ends = str(joint["from_recommendation_id"]), str(joint["to_recommendation_id"])
                if ends[1] in self.rows and ends not in found:
                    found[ends] = joint
                    waiting.append(ends[1])
        return list(found.values())


def review_rows(known: Known, opens: Address, only: Container[str] | None = None) -> str:
    """Return a table with a row for each recommendation that no earlier one leads to.

    Its findings, the recommendations that continue it and their actions stand in the same
    row. What a later review recommends anew has a row of its own, as new. With `only` the
    rows begin with these recommendations, and go on to whichever continues them.
    """
    rows = {str(row["recommendation_id"]): row for row in records(known.coverage)}
    asked = [i for i in rows if only is None or i in only]
    index = _Index(
        rows,
        by_value(records(known.lineage), "from_recommendation_id"),
        by_value(known.reports, "recommendation_id"),
        by_value(records(known.all_answers()), "recommendation_id"),
        newcomers(known.coverage, known.lineage),
        opens,
    )
    continuing = {
        str(joint["to_recommendation_id"]) for i in asked for joint in index.joints.get(i, [])
    }
    firsts = sorted((rows[i] for i in asked if i not in continuing), key=_order)
    lines: list[GridRow | str] = []
    for theme, group in groupby(firsts, key=lambda row: shown.text(row["theme"])):
        lines.append(heading_row(theme or "(unclassified)", len(_HEADS)))
        lines += [_row(row, index) for row in group]
    return grid("From review to review", _HEADS, lines, "gt-reviews")


def _order(row: Row) -> tuple[bool, str, str]:
    theme = shown.text(row["theme_order"])
    return not theme, theme, str(row["plan_on"])


def _row(row: Row, index: _Index) -> GridRow:
    recommendation_id = str(row["recommendation_id"])
    joints = index.joints_after(recommendation_id)
    passed = {str(joint["from_recommendation_id"]) for joint in joints}
    laters = dict.fromkeys(str(joint["to_recommendation_id"]) for joint in joints)
    newest = [i for i in laters if i not in passed] or [recommendation_id]
    cells = (
        _recommendation(row, index),
        answered(row),
        listed([_report(report) for report in index.reports.get(recommendation_id, [])]) or "none",
        "".join(_joint(joint, index) for joint in joints) or escape(FATES[str(row["fate"])]),
        listed([_action(answer) for i in newest for answer in index.answers.get(i, [])])
        or "<strong>No action answers it</strong>",
    )
    return GridRow(cells)


def _recommendation(row: Row, index: _Index) -> str:
    name = short_name(row)
    is_new = str(row["recommendation_id"]) in index.new
    new = '<span class="gt-new">New.</span> ' if is_new else ""
    place = printed_place(row["document_id"], row["line_start"], name)
    words = escape(str(row["wording"]))
    return f"{new}{link(index.opens(str(row['recommendation_id'])), name)}: {words} {place}"


def _report(row: Row) -> str:
    state = shown.text(row["status"]) or "taken up again"
    place = printed_place(row["document_id"], row["line_start"], "the finding")
    words = escape(str(row["wording"]))
    day = escape(shown.day(shown.as_day(row["reported_on"])))
    return f"<strong>{escape(state)}</strong>, {day}: {words} {place}"


def _joint(joint: Row, index: _Index) -> str:
    later = index.rows[str(joint["to_recommendation_id"])]
    words = escape(str(later["wording"]))
    name = link(index.opens(str(later["recommendation_id"])), short_name(later))
    place = printed_place(later["document_id"], later["line_start"], short_name(later))
    return f"<p>{escape(JOINTS[str(joint['kind'])].lower())} {name}: {words} {place}</p>"


def _action(row: Row) -> str:
    place = printed_place(row["document_id"], row["line_start"], "the action")
    words = escape(shown.wording(row["wording"]))
    status = escape(state_of(row).lower())
    return f"{words} <strong>{status}</strong> {place}"
