"""How strategic purposes and peer-challenge themes stand on a day."""

from functools import partial

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.frameworks import recommendation_conditions, themed
from actionplans.metrics.groups import Group, keyed, labels_of
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
    counted = connection.records(
        f"""
        with
        {chosen(filters)},
        {keyed(filters, by)}

        select
            group_id,
            status_on_day,
            count(*) as actions
        from keyed
        group by group_id, status_on_day
        order by status_on_day
        """,
        filters.parameters(),
    )
    labels = connection.remember(("labels", by), partial(_labels, connection, by))
    places = {group_id: place for place, group_id in enumerate(labels)}
    rows = [row | {"group_label": labels.get(row["group_id"])} for row in counted]
    return sorted(rows, key=lambda row: (places.get(row["group_id"], len(places)), row["group_id"]))


def _labels(connection: Connection, by: Group) -> dict[str, str]:
    """Return the labels of all groups in their order. To join them would double the question."""
    found = connection.records(
        f"""
        with
        {labels_of(by)}

        select
            group_id,
            group_label
        from labels
        order by group_order, group_id
        """
    )
    return {row["group_id"]: row["group_label"] for row in found}


_THEME_RECOMMENDATIONS = """
    with
    {themed}

    select
        themed.theme_id,
        themes.label as theme,
        recommendations.recommendation_id,
        recommendations.document_id,
        documents.title as document,
        documents.plan_on,
        recommendations.ref,
        recommendations.wording,
        recommendations.line_start,
        coalesce(recommendations.disposition, 'no response found') as disposition,
        recommendations.disposition_raw,
        recommendations.disposition_document_id,
        passages.line_start as disposition_line
    from recommendations
    join documents on documents.document_id = recommendations.document_id
    join themed on themed.recommendation_id = recommendations.recommendation_id
    left join themes on themes.theme_id = themed.theme_id
    left join passages
      on passages.document_id = recommendations.disposition_document_id
     and passages.quote = recommendations.disposition_raw
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


def theme_recommendations(connection: Connection, filters: Filters) -> list[Record]:
    """List the recommendations of each theme with the council's answer.

    Returns:
        theme_id, theme, recommendation_id, document_id, document, plan_on, ref, wording,
        line_start, disposition, disposition_raw, disposition_document_id, disposition_line, by
        theme and printed order. The theme is null where unclassified. Only the filters of
        council, theme and recommendation narrow it: `of_recommendations` leaves the others out.
    """
    return connection.records(
        _THEME_RECOMMENDATIONS.format(
            themed=themed(filters), conditions=recommendation_conditions(filters)
        ),
        filters.parameters(),
    )
