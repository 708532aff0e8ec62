"""Whether every recommendation has an answer, actions, and a mention in the next review."""

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.frameworks import recommendation_conditions, themed
from actionplans.store import Connection, Record

VISIBLE = """
    visible as (
        select
            document_id,
            title,
            kind,
            plan_on
        from documents
        where coalesce(published_on, plan_on) <= $as_at
          and known_then(read_at, cast($known_by as timestamp))
    )"""
"""The step `visible`: each document that was published by the day, and read by the instant."""

_FATES = """
    later_reviews as (
        select distinct
            earlier.document_id,
            later.document_id as later_document_id
        from visible as later
        join document_councils as later_council
          on later_council.document_id = later.document_id
        join document_councils as earlier_council
          on earlier_council.council_id = later_council.council_id
        join visible as earlier on earlier.document_id = earlier_council.document_id
        where later.kind = 'peer review report'
          and later.plan_on > earlier.plan_on
    ),

    continued as (
        select distinct link.from_recommendation_id as recommendation_id
        from recommendation_links as link
        join recommendations as later
          on later.recommendation_id = link.to_recommendation_id
        join visible on visible.document_id = later.document_id
    ),

    mentioned as (
        select link.recommendation_id
        from peer_finding_recommendations as link
        join peer_findings on peer_findings.peer_finding_id = link.peer_finding_id
        join visible on visible.document_id = peer_findings.document_id
        union
        select recommendation_id
        from progress_updates
        join visible on visible.document_id = progress_updates.source_document_id
        where visible.kind = 'peer review report'
          and known_on <= $as_at
    )"""

_COVERAGE = """
    with
    {chosen},
    {themed},
    {visible},
    {fates},

    answered as (
        select
            link.recommendation_id,
            count(*) filter (where chosen.superseded_on is null) as actions,
            count(chosen.superseded_on) as former_actions
        from action_recommendations as link
        join chosen on chosen.action_id = link.action_id
        group by link.recommendation_id
    )

    select
        recommendations.recommendation_id,
        recommendations.document_id,
        visible.title as document,
        visible.plan_on,
        recommendations.ref,
        recommendations.kind,
        recommendations.wording,
        recommendations.line_start,
        themed.theme_id,
        themes.label as theme,
        themes.framework_id || lpad(cast(themes.position as varchar), 3, '0') as theme_order,
        recommendations.theme_basis,
        coalesce(recommendations.disposition, 'no response found') as disposition,
        recommendations.disposition_raw,
        recommendations.disposition_document_id,
        passages.line_start as disposition_line,
        cast(coalesce(answered.actions, 0) as integer) as actions,
        cast(coalesce(answered.former_actions, 0) as integer) as former_actions,
        case
            when recommendations.recommendation_id in (select recommendation_id from continued)
                then 'continued'
            when recommendations.document_id not in (select document_id from later_reviews)
                then 'no later review'
            when recommendations.recommendation_id in (select recommendation_id from mentioned)
                then 'mentioned'
            else 'dropped without mention'
        end as fate
    from recommendations
    join visible on visible.document_id = recommendations.document_id
    join themed on themed.recommendation_id = recommendations.recommendation_id
    left join themes on themes.theme_id = themed.theme_id
    left join answered on answered.recommendation_id = recommendations.recommendation_id
    left join passages
      on passages.document_id = recommendations.disposition_document_id
     and passages.quote = recommendations.disposition_raw
    where {conditions}
    order by
        visible.plan_on,
        recommendations.document_id,
        recommendations.position
"""


def coverage(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List every recommendation with its answer, its actions and what became of it.

    Returns:
        recommendation_id, document_id, document, plan_on, ref, kind, wording, line_start,
        theme_id, theme, theme_order, theme_basis, disposition, disposition_raw,
        disposition_document_id, disposition_line, actions (those that fit the filters),
        former_actions (those of superseded plans), fate, by document and printed order. The
        theme is null where unclassified. `fate` tells what a later review of the same councils
        does with it: continued by a recommendation, mentioned in its findings, dropped without
        mention, or that no later review is known.
    """
    return connection.frame(
        _COVERAGE.format(
            chosen=chosen(filters, with_superseded=True),
            themed=themed(filters),
            visible=VISIBLE,
            fates=_FATES,
            conditions=recommendation_conditions(filters),
        ),
        filters.parameters(),
    )


def coverage_statuses(connection: Connection, filters: Filters) -> list[Record]:
    """Count the actions that answer each recommendation by status on the day.

    Returns:
        recommendation_id, status_on_day, actions. A recommendation without actions is left out.
    """
    return connection.records(
        f"""
        with
        {chosen(filters)}

        select
            link.recommendation_id,
            chosen.status_on_day,
            count(*) as actions
        from action_recommendations as link
        join chosen on chosen.action_id = link.action_id
        group by link.recommendation_id, chosen.status_on_day
        order by link.recommendation_id, chosen.status_on_day
        """,
        filters.parameters(),
    )


_JOINT_PLANS = """
    with
    {chosen},
    {visible},

    joint as (
        select document_id
        from document_councils
        group by document_id
        having count(*) > 1
    ),

    made_to as (
        select
            recommendations.document_id,
            link.council_id,
            count(*) as recommendations
        from recommendation_councils as link
        join recommendations
          on recommendations.recommendation_id = link.recommendation_id
        group by recommendations.document_id, link.council_id
    ),

    bound as (
        select
            chosen.document_id,
            link.council_id,
            count(*) as actions
        from action_councils as link
        join chosen on chosen.action_id = link.action_id
        group by chosen.document_id, link.council_id
    )

    select
        visible.document_id,
        visible.title as document,
        visible.plan_on,
        councils.council_id,
        councils.name as council,
        cast(coalesce(bound.actions, 0) as integer) as actions,
        (select count(*) from chosen where chosen.document_id = visible.document_id)
            as actions_once,
        cast(coalesce(made_to.recommendations, 0) as integer) as recommendations,
        (select count(*) from recommendations
            where recommendations.document_id = visible.document_id) as recommendations_once
    from joint
    join visible on visible.document_id = joint.document_id
    left join {superseded} as older on older.document_id = joint.document_id
    join document_councils on document_councils.document_id = joint.document_id
    join councils on councils.council_id = document_councils.council_id
    left join bound
      on bound.document_id = joint.document_id
     and bound.council_id = councils.council_id
    left join made_to
      on made_to.document_id = joint.document_id
     and made_to.council_id = councils.council_id
    where older.document_id is null
    order by visible.plan_on, visible.document_id, councils.name
"""


def joint_plans(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count what each joint document asks: once for the officer, and once for each council.

    Returns:
        document_id, document, plan_on, council_id, council, actions and recommendations
        (those that bind the council), actions_once and recommendations_once (each counted
        once, however many councils it binds).
    """
    return connection.frame(
        _JOINT_PLANS.format(
            chosen=chosen(filters), visible=VISIBLE, superseded=filters.superseded()
        ),
        filters.parameters(),
    )
