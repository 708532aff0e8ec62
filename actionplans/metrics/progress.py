"""How strategic purposes and peer-challenge themes stand on a day."""

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.frameworks import recommendation_conditions, themed
from actionplans.metrics.groups import IN_ORDER, Group, keyed
from actionplans.store import Connection, Record


def purpose_progress(connection: Connection, filters: Filters) -> list[Record]:
    """Count the actions of each strategic purpose by status on the day.

    Returns:
        group_id, group_label, status_on_day, actions, in the plan's order of purposes.
        The label of actions that name no purpose is None; they come last.
    """
    return _progress(connection, filters, "purpose")


def theme_progress(connection: Connection, filters: Filters) -> list[Record]:
    """Count the actions of each peer-challenge theme by status on the day.

    Returns:
        group_id, group_label, status_on_day, actions, in the framework's order. An action
        under two themes counts under each; unclassified ones have the label None, last.
    """
    return _progress(connection, filters, "theme")


def _progress(connection: Connection, filters: Filters, by: Group) -> list[Record]:
    return connection.records(
        f"""
        with
        {chosen(filters)},
        {keyed(filters, by)},

        counted as (
            select
                group_id,
                status_on_day,
                count(*) as actions
            from keyed
            group by group_id, status_on_day
        )

        select
            counted.group_id,
            labels.group_label,
            counted.status_on_day,
            counted.actions
        from counted
        left join labels on labels.group_id = counted.group_id
        order by {IN_ORDER.format(table="counted")}, counted.status_on_day
        """,
        filters.parameters(),
    )


_THEME_RECOMMENDATIONS = """
    with
    {chosen},
    {themed},

    answered as (
        select
            link.recommendation_id,
            count(*) as actions
        from action_recommendations as link
        join chosen on chosen.action_id = link.action_id
        group by link.recommendation_id
    )

    select
        themed.theme_id,
        themes.label as theme,
        recommendations.theme_basis,
        recommendations.recommendation_id,
        recommendations.document_id,
        recommendations.ref,
        recommendations.wording,
        recommendations.disposition,
        recommendations.disposition_raw,
        cast(coalesce(answered.actions, 0) as integer) as actions,
        recommendations.line_start,
        recommendations.line_end
    from recommendations
    join documents on documents.document_id = recommendations.document_id
    join themed on themed.recommendation_id = recommendations.recommendation_id
    left join themes on themes.theme_id = themed.theme_id
    left join answered on answered.recommendation_id = recommendations.recommendation_id
    where coalesce(documents.published_on, documents.plan_on) <= $as_at
      and known_then(documents.read_at, cast($known_by as timestamp))
      and {conditions}
    order by
        themes.theme_id is null,
        themes.framework_id,
        themes.position,
        recommendations.document_id,
        recommendations.position
"""


def theme_recommendations(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the recommendations of each theme with the council's answer and the actions.

    Returns:
        theme_id, theme, theme_basis, recommendation_id, document_id, ref, wording,
        disposition, disposition_raw, actions (those that fit the filters), line_start,
        line_end, by theme and printed order. The theme is null where unclassified. The
        filters of document, purpose, owner, status and words narrow the actions counted;
        the filters of council and theme also narrow the recommendations.
    """
    return connection.frame(
        _THEME_RECOMMENDATIONS.format(
            chosen=chosen(filters),
            themed=themed(filters),
            conditions=recommendation_conditions(filters),
        ),
        filters.parameters(),
    )
