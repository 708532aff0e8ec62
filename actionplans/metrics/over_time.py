"""How things stood at the end of each month, and who was heard of in each quarter."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from actionplans.metrics.counted import COUNTED
from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection

MONTHS = 24
QUARTERS = 8


def status_mix(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count the actions by status as they stood on the last day of each of 24 months.

    The as-at day stands for the last day of its own month. Months before the first plan was
    published are left out.

    Returns:
        day, status_on_day, actions, by day and status.
    """
    days = [*month_ends(filters.as_at, MONTHS - 1), filters.as_at]
    parts = [_mix(connection, replace(filters, as_at=day)) for day in days]
    return pd.concat(parts, ignore_index=True)


def _mix(connection: Connection, filters: Filters) -> pd.DataFrame:
    # The blank keeps these days out of the store's memory, which is for the day that is shown.
    steps = chosen(filters).replace("actions_on_day(", "actions_on_day (")
    return connection.frame(
        f"""
        with
        {steps}

        select
            cast($as_at as date) as day,
            status_on_day,
            count(*) as actions
        from chosen
        group by status_on_day
        order by status_on_day
        """,
        filters.parameters(),
    )


def reported_by_quarter(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count, for each quarter of a financial year, the open actions and those reported on.

    A quarter is counted once it has ended; what is known of it is what was known on the
    as-at day. An action is open that was published by the quarter's end and was not complete
    or closed when it began, of the version of its plan that was in force at the quarter's end.

    Returns:
        period_start, period_end (both inclusive), actions, reported, by period; quarters
        without an open action are left out.
    """
    ends = month_ends(filters.as_at + timedelta(days=1), 3 * QUARTERS)
    quarters = [end for end in ends if end.month % 3 == 0]
    parts = [_quarter(connection, filters, end) for end in quarters]
    frame = pd.concat(parts, ignore_index=True)
    return frame[frame["actions"] > 0].reset_index(drop=True)


_QUARTER = """
    with
    {steps},
    {counted},

    finished as (
        select
            action_id,
            min(reported_on) as finished_on
        from counted
        where status in ('complete', 'closed')
        group by action_id
    ),

    open as (
        select chosen.action_id
        from chosen
        join documents on documents.document_id = chosen.document_id
        join actions on actions.action_id = chosen.action_id
        left join finished on finished.action_id = chosen.action_id
        where coalesce(documents.published_on, documents.plan_on) <= $period_end
          and (chosen.superseded_on is null or chosen.superseded_on > $period_end)
          and coalesce(actions.status, '') not in ('complete', 'closed')
          and (finished.finished_on is null or finished.finished_on >= $period_start)
    )

    select
        cast($period_start as date) as period_start,
        cast($period_end as date) as period_end,
        count(*) as actions,
        count(*) filter (
            where action_id in (
                select action_id
                from counted
                where reported_on between $period_start and $period_end
            )
        ) as reported
    from open
    order by actions
"""


def _quarter(connection: Connection, filters: Filters, end: date) -> pd.DataFrame:
    start = date(end.year, end.month - 2, 1)
    steps = chosen(filters, with_superseded=True).replace("actions_on_day(", "actions_on_day (")
    return connection.frame(
        _QUARTER.format(steps=steps, counted=COUNTED),
        filters.parameters() | {"period_start": start, "period_end": end},
    )


def month_ends(before: date, count: int) -> list[date]:
    """Return the last days of the months that ended before a day, the newest `count` of them."""
    ends: list[date] = []
    day = before.replace(day=1)
    for _ in range(count):
        day -= timedelta(days=1)
        ends.append(day)
        day = day.replace(day=1)
    return ends[::-1]
