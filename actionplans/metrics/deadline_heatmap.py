"""When actions fall due, by owner, purpose, theme or council."""

from typing import Literal

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.groups import Group, grouped
from actionplans.store import Connection

Period = Literal["month", "quarter"]


_DEADLINE_HEATMAP = """
    with
    {chosen},
    {grouped},

    placed as (
        select
            grouped.group_id,
            grouped.group_label,
            grouped.group_order,
            case
                when chosen.deadline_end is not null then 'dated'
                when chosen.status_on_day = 'ongoing' then 'ongoing'
                else 'undated'
            end as kind,
            date_trunc('{period}', chosen.deadline_end) as period,
            chosen.status_on_day in ('overdue', 'past due, no update') as is_past_due
        from grouped
        join chosen on chosen.action_id = grouped.action_id
    )

    select
        group_id,
        group_label,
        kind,
        period,
        count(*) as actions,
        count(*) filter (where is_past_due) as past_due
    from placed
    group by group_id, group_label, group_order, kind, period
    order by
        group_label is null,
        group_order,
        group_id,
        kind,
        period
"""


def deadline_heatmap(
    connection: Connection, filters: Filters, by: Group = "owner", period: Period = "month"
) -> pd.DataFrame:
    """Count the actions by group and by the month or quarter of their last day.

    Returns:
        group_id, group_label (null for actions that state none, last), kind (dated, ongoing
        or undated), period (its first day; null beside the grid), actions, past_due (those
        overdue or past due with no update). Quarters are of the calendar, so that they are
        also those of the financial year. An ongoing action with a last day is dated.
    """
    return connection.frame(
        _DEADLINE_HEATMAP.format(
            chosen=chosen(filters), grouped=grouped(filters, by), period=_word(period)
        ),
        filters.parameters(),
    )


def _word(period: Period) -> str:
    return "quarter" if period == "quarter" else "month"


def busy_months(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count the actions still open by the month of their last day, the busiest first.

    Returns:
        month (first day of it), actions. An action of several owners counts once.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters)}

        select
            date_trunc('month', deadline_end) as month,
            count(*) as actions
        from chosen
        where deadline_end >= $as_at
          and status_on_day not in ('complete', 'closed')
        group by all
        order by actions desc, month
        """,
        filters.parameters(),
    )
