"""The parts of the overview: figures with their doors, and what needs a decision."""

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import accumulate
from textwrap import wrap

from actionplans import charts, metrics, shown
from actionplans.metrics import NONE
from actionplans.shown import Row
from actionplans.ui.doors import address, link_to, source_address
from actionplans.ui.sections import sentence
from actionplans.ui.state import View, previous_day, query

_FIGURES: dict[str, tuple[str, dict[str, str | list[str]]]] = {
    "past_due": ("Past due, no update recorded", {"statuses": "past due, no update"}),
    "overdue": ("Overdue, still going on", {"statuses": "overdue"}),
    "due_soon": ("Due in the next 90 days", {"statuses": "due soon"}),
    "complete": ("Complete", {"statuses": "complete"}),
    "ongoing_without_end": ("Ongoing, no end", {"statuses": "ongoing", "due": NONE}),
    "no_deadline": ("No deadline", {"statuses": "no deadline"}),
    "no_owner": ("No owner named", {"owners": NONE}),
}
"""Column of the headline, label, and the filters that leave exactly its actions."""

_SHARED = ("no_deadline", "no_owner")
"""What the plan leaves open: one place for both, each with its own door."""


def figures(here: View) -> str:
    """Return the figures of the day, each with its change and the door to its actions."""
    now = query(metrics.headline, here.filters)
    day = previous_day(here)
    before = query(metrics.headline, metrics.at_day(here.filters, day)) if day else now
    cards = {
        column: charts.Card(
            label=label,
            number=now[column],
            address=address(here, **narrowed),
            change=_change(now[column] - before[column], day),
        )
        for column, (label, narrowed) in _FIGURES.items()
    }
    shared = tuple(cards.pop(column) for column in _SHARED)
    return charts.cards([*cards.values(), shared])


def _change(difference: int, day: date | None) -> str:
    if day is None:
        return ""
    amount = f"{difference:+,}".replace("-", "−") if difference else "no change"
    return f"{amount} since {shown.day(day)}"


ROOM = 12
"""Lines of the list of decisions that leave the overview on one screen of 1280 by 800 pixels."""
_LINE = 66
"""Letters that a line of it holds there."""


def decisions_list(decisions: Sequence[Row]) -> str:
    """Return what needs a decision: the action as a link to its words, who, and why.

    The first ones that have room, each in whole words.
    """
    if not decisions:
        return sentence("Nothing is past its last day, and nothing due soon is without an owner.")
    items = "".join(map(_decision, decisions[: _that_fit(decisions)]))
    return f'<ul class="gt-decisions">{items}</ul>'


def _that_fit(decisions: Sequence[Row]) -> int:
    """Return how many of the decisions have room; the first one has it always."""
    lines = accumulate(_lines(_wording(row)) + _lines(_who_and_why(row)) for row in decisions)
    return max(1, sum(so_far <= ROOM for so_far in lines))


def _lines(words: str) -> int:
    return len(wrap(words, _LINE))


def more_decisions(here: View) -> str:
    """Return the doors to the whole list: what is past its last day, what has no owner."""
    now = query(metrics.headline, here.filters)
    late, without = now["overdue"] + now["past_due"], now["due_soon_no_owner"]
    doors = []
    if late:
        place = address(here, statuses=["overdue", "past due, no update"])
        doors.append(link_to(place, f"All {late:,} past their last day"))
    if without:
        place = address(here, statuses="due soon", owners=NONE)
        doors.append(link_to(place, f"{without:,} due soon without an owner"))
    return f'<p class="gt-doors">{" ".join(doors)}</p>'


_NOBODY = "due soon without an owner"


def _decision(row: Row) -> str:
    place = source_address(row["document_id"], row["line_start"])
    return (
        f'<li><a target="_self" href="{escape(place)}">{escape(_wording(row))}</a>'
        f"{escape(_who_and_why(row))}</li>"
    )


def _wording(row: Row) -> str:
    """Return an action as printed; of one longer than the whole list the words that fit it."""
    return shown.shorten(shown.wording(row["wording"]), (ROOM - 1) * _LINE)


def _who_and_why(row: Row) -> str:
    return f"{shown.text(row['owners']) or 'No owner named'}. {_reason(row)}"


def _reason(row: Row) -> str:
    last_day = shown.day(shown.as_day(row["deadline_end"]))
    if row["reason"] == _NOBODY:
        return f"Due by {last_day}, and the plan names nobody."
    late = shown.count(row["days_past_due"], "day")
    if row["reason"] == "overdue":
        return f"{late} past its last day; still going on."
    return f"{late} past its last day; no update recorded."
