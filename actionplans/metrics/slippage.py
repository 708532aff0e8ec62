"""The slippage ledger: the first printed deadline of each action and every later one.

It is history: what a superseded plan promised stays in it beside the version that moved it.
"""

import pandas as pd

from actionplans.metrics.counted import COUNTED
from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.groups import Group, grouped
from actionplans.store import Connection

# A later plan restates an action where it prints the same words, and either takes the place of
# the earlier plan or answers the recommendation that continues the earlier one.
_MOVES = """
    later_plans as (
        select
            documents.document_id,
            documents.title,
            documents.supersedes_document_id,
            coalesce(documents.published_on, documents.plan_on) as published_on
        from documents
        where coalesce(documents.published_on, documents.plan_on) <= $as_at
          and known_then(documents.read_at, cast($known_by as timestamp))
    ),

    restated as (
        select
            chosen.action_id,
            later.action_id as later_action_id
        from chosen
        join actions on actions.action_id = chosen.action_id
        join later_plans on later_plans.supersedes_document_id = chosen.document_id
        join actions as later
          on later.document_id = later_plans.document_id
         and lower(later.wording) = lower(actions.wording)

        union

        select
            chosen.action_id,
            later.action_id
        from chosen
        join actions on actions.action_id = chosen.action_id
        join action_recommendations as answered on answered.action_id = chosen.action_id
        join recommendation_links as link
          on link.from_recommendation_id = answered.recommendation_id
        join action_recommendations as again
          on again.recommendation_id = link.to_recommendation_id
        join actions as later
          on later.action_id = again.action_id
         and later.document_id <> chosen.document_id
         and lower(later.wording) = lower(actions.wording)
    ),

    said as (
        select
            counted.action_id,
            counted.reported_on as said_on,
            counted.revised_deadline_end as to_end,
            counted.revision_reason as reason,
            counted.source_document_id,
            counted.source_title as source,
            counted.reported_by,
            false as is_silent,
            report_order(counted.reported_on, counted.recorded_at, counted.update_id) as place
        from counted
        join chosen on chosen.action_id = counted.action_id
        where counted.revised_deadline_end is not null

        union all

        select
            restated.action_id,
            later_plans.published_on,
            later.deadline_end,
            null,
            later_plans.document_id,
            later_plans.title,
            null,
            true,
            cast(later_plans.published_on as varchar) || ' ' || later.action_id
        from restated
        join actions as later on later.action_id = restated.later_action_id
        join later_plans on later_plans.document_id = later.document_id
        where later.deadline_end is not null
    ),

    steps as (
        select
            said.*,
            actions.deadline_end as first_end,
            coalesce(
                lag(said.to_end) over (partition by said.action_id order by said.place),
                actions.deadline_end
            ) as from_end
        from said
        join actions on actions.action_id = said.action_id
    ),

    moves as (
        select
            *,
            row_number() over (partition by action_id order by place) as number,
            date_diff('day', from_end, to_end) as days_slipped,
            date_diff('day', first_end, to_end) as days_in_all
        from steps
        where from_end is null
           or from_end <> to_end
    )"""


_LEDGER = """
    with
    {chosen},
    {counted},
    {moves}

    select
        chosen.action_id,
        chosen.document_id,
        words.wording,
        words.owners,
        chosen.line_start,
        moves.number,
        moves.said_on,
        moves.first_end,
        moves.from_end,
        moves.to_end,
        moves.days_slipped,
        moves.days_in_all,
        moves.reason,
        moves.source_document_id,
        moves.source,
        moves.reported_by,
        moves.is_silent,
        chosen.superseded_on
    from moves
    join chosen on chosen.action_id = moves.action_id
    join action_words() as words on words.number = chosen.number
    order by
        chosen.document_id,
        chosen.position,
        moves.number
"""


def slippage(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List every revision of a deadline that was known on the day.

    Returns:
        action_id, document_id, wording, owners, line_start, number (1 for the first revision),
        said_on, first_end, from_end, to_end (last days: first printed, before and after),
        days_slipped (below 0 where it was brought forward; null where there was no last day
        before), days_in_all (since the first printed), reason, source_document_id, source,
        reported_by, is_silent (a later plan prints another date and says nothing of it),
        superseded_on (since when a newer version counts in place of the plan; null where it
        counts).
        By document, printed order and number.
    """
    return connection.frame(
        _LEDGER.format(
            chosen=chosen(filters, with_superseded=True),
            counted=COUNTED,
            moves=_MOVES,
        ),
        filters.parameters(),
    )


def slippage_by(connection: Connection, filters: Filters, by: Group) -> pd.DataFrame:
    """Count revisions of deadlines by group, in the group's own order: nobody is ranked.

    Returns:
        group_id, group_label, actions (with a last day that was ever moved), moves,
        days_slipped (sum), without_reason, silent. An action in two groups counts in each.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters, with_superseded=True)},
        {COUNTED},
        {grouped(filters, by)},
        {_MOVES}

        select
            grouped.group_id,
            grouped.group_label,
            count(distinct moves.action_id) as actions,
            count(*) as moves,
            cast(coalesce(sum(moves.days_slipped), 0) as integer) as days_slipped,
            count(*) filter (where moves.reason is null) as without_reason,
            count(*) filter (where moves.is_silent) as silent
        from moves
        join grouped on grouped.action_id = moves.action_id
        group by grouped.group_id, grouped.group_label, grouped.group_order
        order by
            grouped.group_label is null,
            grouped.group_order,
            grouped.group_id
        """,
        filters.parameters(),
    )
