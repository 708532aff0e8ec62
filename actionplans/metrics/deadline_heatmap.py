"""When actions fall due, by owner, purpose, theme or council."""

from typing import Literal

from actionplans.metrics.filters import IS_OPEN, MANY, NONE, Filters, chosen
from actionplans.metrics.groups import IN_ORDER, Group, keyed
from actionplans.store import Connection, Record

Period = Literal["month", "quarter"]


_PLACED = """
    with
    {chosen},
    {keyed},

    placed as (
        select
            group_id,
            case
                when deadline_end is not null then 'dated'
                when status_on_day = 'ongoing' then 'ongoing'
                else 'undated'
            end as kind,
            cast(date_trunc('{period}', deadline_end) as date) as period,
            status_on_day in ('overdue', 'past due, no update') as is_past_due
        from keyed
    )"""

_DEADLINE_HEATMAP = (
    _PLACED
    + """,

    ordered as (
        select
            found.group_id,
            labels.group_label,
            row_number() over (order by {order}) as place
        from (select distinct group_id from keyed) as found
        left join labels on labels.group_id = found.group_id
    )

    select
        placed.group_id,
        ordered.group_label,
        placed.kind,
        placed.period,
        count(*) as actions,
        count(*) filter (where placed.is_past_due) as past_due
    from placed
    join ordered on ordered.group_id = placed.group_id
    where ordered.place > $first
      and ordered.place <= $first + $size
    group by placed.group_id, ordered.group_label, ordered.place, placed.kind, placed.period
    order by
        ordered.place,
        placed.kind,
        placed.period
"""
)


def deadline_heatmap(
    connection: Connection,
    filters: Filters,
    by: Group = "owner",
    period: Period = "month",
    first: int = 0,
    size: int = MANY,
) -> list[Record]:
    """Count the actions by group and by the month or quarter of their last day.

    Of all groups those after the first `first` are counted, at most `size`.

    Returns:
        group_id, group_label (None for actions that state none, last), kind (dated, ongoing
        or undated), period (its first day; None beside the grid), actions, past_due (those
        overdue or past due with no update). Quarters are of the calendar, so that they are
        also those of the financial year. An ongoing action with a last day is dated.
    """
    return connection.records(
        _DEADLINE_HEATMAP.format(
            chosen=chosen(filters),
            keyed=keyed(filters, by),
            period=_word(period),
            order=IN_ORDER.format(table="found"),
        ),
        filters.parameters() | {"first": first, "size": size},
    )


def heatmap_totals(
    connection: Connection, filters: Filters, by: Group = "owner", period: Period = "month"
) -> list[Record]:
    """Count the actions of all groups together by the month or quarter of their last day.

    Returns:
        kind, period, actions and past_due as in `deadline_heatmap`, by kind and period, and
        groups: the number of all groups, the same in every row. An action counts under each
        group that it has.
    """
    return connection.records(
        _PLACED.format(chosen=chosen(filters), keyed=keyed(filters, by), period=_word(period))
        + """
        select
            kind,
            period,
            count(*) as actions,
            count(*) filter (where is_past_due) as past_due,
            (select count(distinct group_id) from keyed) as groups
        from placed
        group by kind, period
        order by kind, period
        """,
        filters.parameters(),
    )


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
