"""Each action as a span, under its owner or another group."""

from typing import Literal, NamedTuple

from actionplans.metrics.filters import MANY, Filters, chosen
from actionplans.metrics.groups import IN_ORDER, Group, keyed
from actionplans.store import Connection, Record

GroupOrder = Literal["name", "next", "open"]

_OWNER_TIMELINE = """
    with
    {chosen},
    {keyed},

    counted as (
        select
            group_id,
            count(*) as lines,
            min(case when status_on_day not in ('complete', 'closed') then deadline_end end)
                as next_end,
            count(case when status_on_day not in ('complete', 'closed') then 1 end)
                as open_actions
        from keyed
        group by group_id
    ),

    -- Only the groups of the page are put in order line by line.
    ordered as (
        select
            counted.group_id,
            labels.group_label,
            counted.lines,
            sum(counted.lines) over (order by {order} rows unbounded preceding) as last_line
        from counted
        left join labels on labels.group_id = counted.group_id
    ),

    lined as (
        select
            keyed.*,
            ordered.group_label,
            ordered.last_line - ordered.lines + row_number() over (
                partition by keyed.group_id
                order by
                    coalesce(keyed.deadline_start, keyed.deadline_end) nulls last,
                    keyed.deadline_end nulls last,
                    keyed.document_id,
                    keyed.position
            ) as line
        from keyed
        join ordered on ordered.group_id = keyed.group_id
        where ordered.last_line > $first
          and ordered.last_line - ordered.lines < $first + $size
    )

    select
        lined.group_id,
        lined.group_label,
        lined.action_id,
        lined.document_id,
        lined.wording,
        lined.deadline_raw,
        lined.deadline_start,
        lined.deadline_end,
        lined.deadline_precision,
        lined.is_ongoing,
        lined.status_on_day,
        lined.last_evidence_on,
        lined.plan_on,
        lined.page,
        lined.line_start
    from lined
    where lined.line > $first
      and lined.line <= $first + $size
    order by lined.line
"""


def owner_timeline(
    connection: Connection,
    filters: Filters,
    by: Group = "owner",
    order: GroupOrder = "name",
    first: int = 0,
    size: int = MANY,
) -> list[Record]:
    """List the actions under each owner, purpose, theme, recommendation, document or council.

    Groups come by name, by the next last day that is still open, or by the number of open
    actions, the most first; owners, who may be persons, never by that number. Of all lines
    those after the first `first` are listed, at most `size`.

    Returns:
        group_id, group_label (None for actions that state none; they come last), action_id,
        document_id, wording, deadline_raw, deadline_start, deadline_end, deadline_precision,
        is_ongoing, status_on_day, last_evidence_on, plan_on, page, line_start. An action
        with two owners has two rows. Within a group by first day, then last day.
    """
    in_order = IN_ORDER.format(table="counted")
    if order == "next":
        in_order = f"labels.group_label is null, counted.next_end nulls last, {in_order}"
    if order == "open" and by != "owner":
        in_order = f"labels.group_label is null, counted.open_actions desc, {in_order}"
    return connection.records(
        _OWNER_TIMELINE.format(chosen=chosen(filters), keyed=keyed(filters, by), order=in_order),
        filters.parameters() | {"first": first, "size": size},
    )


class TimelineTotals(NamedTuple):
    """What the whole timeline holds."""

    lines: int
    actions: int
    """Each counted once."""
    ongoing: int
    """Those of them that go on without any day."""
    without: int
    """Those without any day that are not ongoing."""


def timeline_totals(
    connection: Connection, filters: Filters, by: Group = "owner"
) -> TimelineTotals:
    """Count the lines of the whole timeline."""
    [found] = connection.records(
        f"""
        with
        {chosen(filters)},
        {keyed(filters, by)},

        lines as (
            select
                number,
                deadline_start is null and deadline_end is null as is_undated,
                is_ongoing
            from keyed
        )

        select
            count(*) as lines,
            count(distinct number) as actions,
            count(distinct case when is_undated and is_ongoing then number end) as ongoing,
            count(distinct case when is_undated and not is_ongoing then number end) as without
        from lines
        order by lines
        """,
        filters.parameters(),
    )
    return TimelineTotals(**found)
