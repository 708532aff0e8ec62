"""Each action as a span, under its owner or another group."""

from typing import Literal, NamedTuple

from actionplans.metrics.filters import IS_OPEN, MANY, NONE, Filters, chosen
from actionplans.metrics.groups import Group, placed
from actionplans.metrics.words import with_words
from actionplans.store import Connection, Record

GroupOrder = Literal["name", "next", "open"]

# Only the order of names is the same whatever is chosen.
_GROUPS_IN_ORDER = """
    groups as (
        select
            placed.group_id,
            row_number() over (
                order by
                    placed.group_id = '{none}',
                    {goes_by},
                    min(placed.place)
            ) as group_place
        from placed
        join chosen on chosen.number = placed.number
        group by placed.group_id
    ),"""

_JOIN_GROUPS = """
        join groups on groups.group_id = placed.group_id"""

_GOES_BY = {
    "next": "min(case when chosen.{is_open} then chosen.deadline_end end) nulls last",
    "open": "count(case when chosen.{is_open} then 1 end) desc",
}

_OWNER_TIMELINE = """
    with
    {chosen},
    {placed},{groups}

    lines as (
        select
            placed.number,
            placed.group_id,
            placed.place,
            {group_place} as group_place
        from placed
        join chosen on chosen.number = placed.number{join_groups}
        order by group_place, placed.place
        limit $size
        offset $first
    )

    select
        lines.group_id,
        labels.group_label,
        chosen.number,
        chosen.action_id,
        chosen.document_id,
        chosen.deadline_start,
        chosen.deadline_end,
        chosen.deadline_precision,
        chosen.is_ongoing,
        chosen.status_on_day,
        chosen.last_evidence_on,
        chosen.plan_on,
        chosen.line_start
    from lines
    join chosen on chosen.number = lines.number
    left join labels on labels.group_id = lines.group_id
    order by lines.group_place, lines.place
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
        group_id, group_label (None for actions that state none; they come last), number,
        action_id, document_id, deadline_start, deadline_end, deadline_precision, is_ongoing,
        status_on_day, last_evidence_on, plan_on, line_start, wording, deadline_raw, page,
        owners. An action with two owners has two rows. Within a group by first day, then last
        day.
    """
    is_by_name = order == "name" or (order == "open" and by == "owner")
    goes_by = "" if is_by_name else _GOES_BY[order].format(is_open=IS_OPEN)
    sql = _OWNER_TIMELINE.format(
        chosen=chosen(filters),
        placed=placed(filters, by),
        groups="" if is_by_name else _GROUPS_IN_ORDER.format(goes_by=goes_by, none=NONE),
        group_place="1" if is_by_name else "groups.group_place",
        join_groups="" if is_by_name else _JOIN_GROUPS,
    )
    found = connection.records(sql, filters.parameters() | {"first": first, "size": size})
    return with_words(connection, found)


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
        {placed(filters, by)},

        undated as (
            select is_ongoing
            from chosen
            where deadline_start is null
              and deadline_end is null
        )

        select
            (select count(*) from placed join chosen on chosen.number = placed.number) as lines,
            (select count(*) from chosen) as actions,
            (select count(*) from undated where is_ongoing) as ongoing,
            (select count(*) from undated where not is_ongoing) as without
        """,
        filters.parameters(),
    )
    return TimelineTotals(**found)
