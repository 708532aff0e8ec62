"""When actions fall due, by owner, purpose, theme or council."""

from typing import Literal, NamedTuple

from actionplans.metrics.filters import IS_OPEN, MANY, NONE, Filters, chosen
from actionplans.metrics.groups import Group, keyed, placed
from actionplans.store import Connection, Record

Period = Literal["month", "quarter"]


_DEADLINE_HEATMAP = """
    with
    {chosen},
    {placed},

    dated as (
        select
            placed.group_id,
            placed.group_place,
            case
                when chosen.deadline_end is not null then 'dated'
                when chosen.status_on_day = 'ongoing' then 'ongoing'
                else 'undated'
            end as kind,
            cast(date_trunc('{period}', chosen.deadline_end) as date) as period,
            chosen.status_on_day in ('overdue', 'past due, no update') as is_past_due
        from placed
        join chosen on chosen.number = placed.number
    ),

    counted as (
        select
            group_id,
            kind,
            period,
            count(*) as actions,
            count(*) filter (where is_past_due) as past_due,
            dense_rank() over (order by group_place nulls last) as place
        from dated
        group by grouping sets ((group_id, group_place, kind, period), (kind, period))
    )

    select
        counted.group_id,
        labels.group_label,
        counted.kind,
        counted.period,
        counted.actions,
        counted.past_due,
        counted.place
    from counted
    left join labels on labels.group_id = counted.group_id
    where counted.group_id is null
       or (counted.place > $first and counted.place <= $first + $size)
    order by
        counted.place,
        counted.kind,
        counted.period
"""


class Heatmap(NamedTuple):
    """Actions by the month or quarter of their last day.

    Each row has kind (dated, ongoing or undated), period (its first day; None beside the
    grid), actions, past_due (those overdue or past due with no update) and place, that of its
    group, from 1; the totals stand after the last. Quarters are of the calendar, so that they
    are also those of the financial year. An ongoing action with a last day is dated.
    """

    groups: int
    """How many there are, those of other pages too."""
    totals: list[Record]
    """Of all groups together: an action counts under each group that it has."""
    due: list[Record]
    """By group, with group_id and group_label (None for actions that state none, last)."""


def deadline_heatmap(
    connection: Connection,
    filters: Filters,
    by: Group = "owner",
    period: Period = "month",
    first: int = 0,
    size: int = MANY,
) -> Heatmap:
    """Count the actions by group and by the month or quarter of their last day.

    Of all groups those after the first `first` are told, at most `size`; the totals are
    always those of all.
    """
    found = connection.records(
        _DEADLINE_HEATMAP.format(
            chosen=chosen(filters), placed=placed(filters, by), period=_word(period)
        ),
        filters.parameters() | {"first": first, "size": size},
    )
    # All groups together stand after the last group, so that their place tells its number.
    totals = [row for row in found if row["group_id"] is None]
    groups = totals[0]["place"] - 1 if totals else 0
    return Heatmap(groups, totals, [row for row in found if row["group_id"] is not None])


def _word(period: Period) -> str:
    return "quarter" if period == "quarter" else "month"


def busy_months(connection: Connection, filters: Filters) -> list[Record]:
    """Count the actions still open by the month of their last day, the busiest first.

    Returns:
        month (first day of it), actions. An action of several owners counts once.
    """
    return connection.records(
        f"""
        with
        {chosen(filters)}

        select
            cast(date_trunc('month', deadline_end) as date) as month,
            count(*) as actions
        from chosen
        where deadline_end >= $as_at
          and {IS_OPEN}
        group by all
        order by actions desc, month
        """,
        filters.parameters(),
    )


MANY_IN_A_MONTH = 5
"""Open actions with their last day in one month that are many for one owner."""


def busy_owners(connection: Connection, filters: Filters) -> list[Record]:
    """List the owners with `MANY_IN_A_MONTH` or more open actions in a month ahead.

    Returns:
        owner_id, month (first day of it), actions, by month. An action of several owners
        counts for each.
    """
    return connection.records(
        f"""
        with
        {chosen(filters)},
        {keyed(filters, "owner")}

        select
            group_id as owner_id,
            cast(date_trunc('month', deadline_end) as date) as month,
            count(*) as actions
        from keyed
        where deadline_end >= $as_at
          and {IS_OPEN}
          and group_id <> '{NONE}'
        group by group_id, date_trunc('month', deadline_end)
        having count(*) >= {MANY_IN_A_MONTH}
        order by month, owner_id
        """,
        filters.parameters(),
    )
