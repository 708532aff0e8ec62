"""When the open actions may be complete, as a range, from the pace of reports so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from scipy.special import fdtri

from actionplans.metrics.counted import COMPLETED, COUNTED
from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.groups import Group, grouped
from actionplans.store import Connection

WINDOW_DAYS = 365
"""The pace is that of the year before the as-at day."""

ENOUGH = 8
"""Completions within the window from which a range is told."""

CERTAINTY = 0.8
"""How often the range is to hold what happens, if the pace stays."""

FARTHEST_DAYS = 3653
"""Beyond ten years nothing is told."""


@dataclass(frozen=True, slots=True)
class Range:
    """Days from the as-at day until all are complete; None is beyond ten years."""

    soonest_days: int
    latest_days: int | None


def days_until_complete(completed: int, window_days: int, remaining: int) -> Range | None:
    """Return the range of days until all that remain are complete, if the pace stays as it was.

    Completions are taken to fall at random with a steady pace, which is known only as far as
    `completed` of them in `window_days` tell; None where they are too few to tell it.
    """
    if completed < ENOUGH or remaining < 1:
        return None
    # The time to the next n events, of a pace known by k events, follows an F distribution.
    pace = window_days / (completed + 0.5)
    tail = (1 - CERTAINTY) / 2
    soonest, latest = (
        remaining * pace * float(fdtri(2 * remaining, 2 * completed + 1, q))
        for q in (tail, 1 - tail)
    )
    if soonest > FARTHEST_DAYS:
        return None
    return Range(round(soonest), None if latest > FARTHEST_DAYS else round(latest))


_COUNTS = """
    with
    {chosen},
    {counted},
    {completed},
    {grouped}

    select
        grouped.group_id,
        grouped.group_label,
        count(*) filter (
            where chosen.status_on_day not in ('complete', 'closed', 'ongoing')
        ) as remaining,
        count(*) filter (where completed.completed_on > $window_start) as completed
    from grouped
    join chosen on chosen.action_id = grouped.action_id
    left join completed on completed.action_id = grouped.action_id
    group by grouped.group_id, grouped.group_label, grouped.group_order
    order by
        grouped.group_label is null,
        grouped.group_order,
        grouped.group_id
"""


def forecast(connection: Connection, filters: Filters, by: Group = "purpose") -> pd.DataFrame:
    """Tell for each group in which range of days its open actions may be complete.

    Open are those neither complete nor closed; ongoing ones never end and are left out.

    Returns:
        group_id, group_label, remaining, completed (reported within the last year), soonest_on,
        latest_on (days; both null where too few are reported, latest_on also where it is
        beyond ten years), in the group's own order. Groups without any are left out.
    """
    counts = connection.frame(
        _COUNTS.format(
            chosen=chosen(filters),
            counted=COUNTED,
            completed=COMPLETED,
            grouped=grouped(filters, by),
        ),
        filters.parameters() | {"window_start": filters.as_at - timedelta(days=WINDOW_DAYS)},
    )
    ranges = [
        days_until_complete(int(completed), WINDOW_DAYS, int(remaining))
        for completed, remaining in zip(counts["completed"], counts["remaining"], strict=True)
    ]
    told = counts.assign(
        soonest_on=_days(filters.as_at, [r.soonest_days if r else None for r in ranges]),
        latest_on=_days(filters.as_at, [r.latest_days if r else None for r in ranges]),
    )
    return told[(told["remaining"] > 0) | (told["completed"] > 0)].reset_index(drop=True)


def _days(as_at: date, numbers: Sequence[int | None]) -> pd.Series[date]:
    days = [None if days is None else as_at + timedelta(days=days) for days in numbers]
    return pd.Series(days, dtype=object)
