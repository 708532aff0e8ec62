"""What quarterly returns ask: the open actions by group, the last reports, who has reported."""

from datetime import date, timedelta

import pandas as pd

from actionplans.metrics.filters import IS_OPEN, Filters, chosen
from actionplans.metrics.groups import Group, grouped
from actionplans.store import Connection

# Returns ask what is known now of a day that is past, since reports on it come in after it.
_STANDS = """reported_on <= $as_at
          and known_then(recorded_at, $known_by)
          and (superseded_at is null or superseded_at > $known_by)"""

_SAID = f"""
    said as (
        select
            action_id,
            status,
            row_number() over (
                partition by action_id
                order by reported_on desc, recorded_at desc nulls last, update_id desc
            ) as place
        from reports_on_actions()
        where {_STANDS}
          and status is not null
    )"""


_OPEN_BY_GROUP = f"""
    with
    {{chosen}},
    {{grouped}},
    {_SAID}

    select
        grouped.group_id,
        grouped.group_label,
        grouped.action_id
    from grouped
    join chosen on chosen.action_id = grouped.action_id
    left join said
      on said.action_id = chosen.action_id
     and said.place = 1
    where chosen.{IS_OPEN}
      and coalesce(said.status, '') not in ('complete', 'closed')
    order by
        grouped.group_label is null,
        grouped.group_order,
        grouped.group_id,
        chosen.document_id,
        chosen.position
"""


def open_by_group(connection: Connection, filters: Filters, by: Group) -> pd.DataFrame:
    """List the actions that are open on the as-at day under each of their groups.

    One that a later record says was complete or closed by then is left out.

    Returns:
        group_id, group_label (null for the group of those that state none), action_id; groups
        in their own order, never by a count, actions as printed.
    """
    return connection.frame(
        _OPEN_BY_GROUP.format(chosen=chosen(filters), grouped=grouped(filters, by)),
        filters.parameters(),
    )


_LAST_REPORTS = f"""
    with

    standing as (
        select
            action_id,
            reported_on,
            status,
            percent_complete,
            commentary,
            reported_by,
            row_number() over (
                partition by action_id
                order by reported_on desc, recorded_at desc nulls last, update_id desc
            ) as place
        from reports_on_actions()
        where {_STANDS}
    )

    select
        action_id,
        reported_on,
        status,
        percent_complete,
        commentary,
        reported_by
    from standing
    where place = 1
    order by action_id
"""


def last_reports(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the newest report on each action that speaks of the as-at day or one before it.

    Returns:
        action_id, reported_on, status, percent_complete, commentary, reported_by, by action.
        What the report does not state is null.
    """
    return connection.frame(_LAST_REPORTS, filters.parameters())


_REPORTING = f"""
    with
    {{chosen}},
    {{grouped}},

    open_before as (
        select action_id
        from action_status($before)
        where {IS_OPEN}
    ),

    reported as (
        select distinct action_id
        from reports_on_actions()
        where {_STANDS}
          and reported_on >= $since
    ),

    expected as (
        select
            chosen.action_id,
            reported.action_id is not null as has_report
        from chosen
        left join open_before on open_before.action_id = chosen.action_id
        left join reported on reported.action_id = chosen.action_id
        where chosen.{IS_OPEN}
           or open_before.action_id is not null
    )

    select
        grouped.group_id,
        grouped.group_label,
        count(*) as actions,
        count(*) filter (where expected.has_report) as reported,
        count(*) filter (where not expected.has_report) as without
    from expected
    join grouped on grouped.action_id = expected.action_id
    group by grouped.group_id, grouped.group_label
    order by
        grouped.group_label is null,
        lower(grouped.group_label),
        grouped.group_id
"""


def reporting(connection: Connection, filters: Filters, since: date) -> pd.DataFrame:
    """Count by owner the actions to report on in a period, and those with a report in it.

    The period runs from `since` to the as-at day, both included. An action is to be reported
    on when it was open as the period began or is open as it ends.

    Returns:
        group_id, group_label (null where no owner is named), actions, reported, without (a
        report); by name of the owner.
    """
    days = {"since": since, "before": since - timedelta(days=1)}
    return connection.frame(
        _REPORTING.format(chosen=chosen(filters), grouped=grouped(filters, "owner")),
        filters.parameters() | days,
    )


_FORMER_IDS = """
    with

    again as (
        select
            link.earlier_action_id,
            arg_min(link.action_id, concat_ws(
                ' ',
                cast(plan_successions.superseded_on as varchar),
                link.action_id
            )) as action_id
        from action_successions as link
        join actions as earlier on earlier.action_id = link.earlier_action_id
        join actions as later on later.action_id = link.action_id
        join plan_successions
          on plan_successions.document_id = earlier.document_id
         and plan_successions.successor_document_id = later.document_id
        group by link.earlier_action_id
    )

    select
        former_action_id,
        action_id
    from former_action_ids

    union all

    select
        earlier_action_id,
        action_id
    from again
    order by former_action_id
"""


def former_ids(connection: Connection) -> pd.DataFrame:
    """List the ids by which an older return may name an action, with that of now.

    An action has another id where its document was read anew in other words, and in each newer
    version of its plan that prints it again. Such a version's id may itself be one of before.

    Returns:
        former_action_id, action_id (of several later versions that of the first), by the former.
    """
    return connection.frame(_FORMER_IDS)


def action_wordings(connection: Connection) -> pd.DataFrame:
    """List action_id and wording of every action, by id."""
    return connection.frame(
        """
        select
            action_id,
            wording
        from actions
        order by action_id
        """
    )


def fingerprints(connection: Connection) -> pd.DataFrame:
    """List document_id and sha256 of each document, by id."""
    return connection.frame(
        """
        select
            document_id,
            sha256
        from documents
        order by document_id
        """
    )
