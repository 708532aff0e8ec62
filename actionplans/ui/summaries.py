"""The one sentence above each chart. Counts only; persons are never set against each other."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from actionplans import metrics, palette, shown
from actionplans.filter_words import EMPTY_LABELS
from actionplans.metrics import Group, GroupOrder, Order, Period
from actionplans.shown import Row
from actionplans.ui.state import View

GROUP_WORDS: dict[Group, str] = {
    "owner": "Owner",
    "purpose": "Purpose",
    "theme": "Theme",
    "recommendation": "Recommendation",
    "document": "Document",
}
HEATMAP_WORDS: dict[Group, str] = {
    "owner": "Owner",
    "purpose": "Purpose",
    "theme": "Theme",
    "council": "Council",
}
ORDER_WORDS: dict[Order, str] = {
    "printed": "Document, as printed",
    "wording": "Action",
    "status": "Status",
    "owner": "Owner",
    "deadline": "Last day",
    "evidence": "Last evidence",
    "purpose": "Strategic purpose",
}
DIRECTION_WORDS = {"up": "First to last", "down": "Last to first"}

PERIOD_WORDS: dict[Period, str] = {"month": "Month", "quarter": "Quarter"}
_NEXT_WORDS: dict[GroupOrder, str] = {
    "name": "Name",
    "next": "Next last day",
    "open": "Open actions",
}
EXTENT_WORDS = {"all": "All", "24": "Two years", "12": "One year", "6": "Half a year"}
LINES_WORDS = {"40": "40", "100": "100", "300": "300"}
HEATMAP_ROWS = 40
"""Rows of the heatmap on one page."""

AROUND_WORDS = {"12": "A few", "60": "60", "250": "250"}


def empty_label(by: Group) -> str:
    """Return what the group of actions that state none is called."""
    return f"({EMPTY_LABELS[f'{by}s']})"


def months_summary(months: Sequence[Row], as_at: date) -> str:
    """Say how many actions have a last day before and after the as-at day's month."""
    first = as_at.replace(day=1)
    before = sum(row["actions"] for row in months if row["month"] < first)
    later = sum(row["actions"] for row in months if row["month"] >= first)
    return (
        f"{shown.count(before, 'action')} had a last day before {shown.month(as_at)}; "
        f"{later:,} {'has' if later == 1 else 'have'} one in that month or later. "
        "Each column opens its actions."
    )


def progress_summary(counts: Sequence[Row], group: str) -> str:
    """Say how many actions stand in the four largest statuses, over all groups."""
    totals = Counter[str]()
    for row in counts:
        totals[row["status_on_day"]] += row["actions"]
    ordered = sorted(totals.items(), key=lambda item: (-item[1], palette.ORDER[item[0]]))
    parts = [f"{_lower(status)} {number:,}" for status, number in ordered[:4]]
    twice = " An action under two themes counts under each." if group == "theme" else ""
    groups = shown.count(len({row["group_id"] for row in counts}), "bar")
    largest = "; ".join(parts)
    return f"In all {groups}: {largest}.{twice} Choose a segment to open its actions."


def timeline_summary(totals: metrics.TimelineTotals, rows: slice, group: str) -> str:
    """Say what the page of the timeline shows and what has no place on its days."""
    lines = totals.lines
    part = (
        f" Lines {rows.start + 1:,} to {min(rows.stop, lines):,} of {lines:,} are shown."
        if lines > rows.stop - rows.start
        else ""
    )
    return (
        f"{shown.count(totals.actions, 'action')} by {group.lower()}: {totals.ongoing:,} ongoing "
        f"without a day run across the whole width, {totals.without:,} have no day that can be "
        "read."
        f"{part} An action with several owners stands under each and counts once. A thin band is "
        "open on one side. Choose an action to open its printed words."
    )


def heatmap_summary(
    here: View, busy: Sequence[Row], loaded: Sequence[Row], totals: Sequence[Row]
) -> str:
    """Say which months ahead are busiest, for how many owners, and what stands beside the grid.

    How many owners have many actions in one month is told without naming or ranking them.
    """
    ongoing, undated = (
        sum(row["actions"] for row in totals if row["kind"] == kind)
        for kind in ("ongoing", "undated")
    )
    beside = (
        f"Beside the grid stand {ongoing:,} ongoing and {undated:,} without a last day, "
        "counted under each owner or theme that they have. A heavy edge marks cells with "
        "actions that are past due. Choose a cell to open its actions."
    )
    if not busy:
        return f"No open action has a last day after {shown.day(here.filters.as_at)}. {beside}"
    months = [f"{shown.month(row['month'])} ({row['actions']:,})" for row in busy[:3]]
    return (
        f"The busiest months from {shown.day(here.filters.as_at)} on are "
        f"{shown.sentence_list(months)}. {_loaded(loaded)}{beside}"
    )


def _loaded(loaded: Sequence[Row]) -> str:
    owners = len({row["owner_id"] for row in loaded})
    if not owners:
        return ""
    have = "has" if owners == 1 else "have"
    return (
        f"{shown.count(owners, 'owner')} {have} {metrics.MANY_IN_A_MONTH} or more open actions "
        "with their last day in the same month. "
    )


def order_words(by: Group) -> dict[GroupOrder, str]:
    """Return the orders that groups can stand in; persons are never ranked by their number."""
    return {key: words for key, words in _NEXT_WORDS.items() if by != "owner" or key != "open"}


def _lower(status: str) -> str:
    return palette.word(status).lower()
