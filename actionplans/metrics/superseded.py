"""The plans that a newer version has taken the place of."""

import pandas as pd

from actionplans.metrics.filters import Filters, is_in
from actionplans.store import Connection

_SUPERSEDED = """
    with

    named as (
        select
            older.document_id,
            older.superseded_on,
            min(plan_successions.successor_document_id) as successor_id
        from {superseded} as older
        join plan_successions
          on plan_successions.document_id = older.document_id
         and plan_successions.superseded_on = older.superseded_on
        where known_then(plan_successions.read_at, cast($known_by as timestamp))
        group by older.document_id, older.superseded_on
    )

    select
        documents.document_id,
        documents.title,
        coalesce(documents.published_on, documents.plan_on) as published_on,
        named.superseded_on,
        named.successor_id,
        successor.title as successor,
        (select count(*) from actions where actions.document_id = documents.document_id)
            as actions
    from named
    join documents on documents.document_id = named.document_id
    join documents as successor on successor.document_id = named.successor_id
    where coalesce(documents.published_on, documents.plan_on) <= $as_at
      and known_then(documents.read_at, cast($known_by as timestamp))
      and {conditions}
    order by
        named.superseded_on,
        documents.document_id
"""


def superseded(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the plans whose actions no longer count, since a newer version is in force.

    The filters of council and document narrow it; the others choose among actions, of which
    none is left.

    Returns:
        document_id, title, published_on (its plan day where no source shows it), superseded_on
        (the first day on which it no longer counts), successor_id and successor (the version
        whose publication ended it), actions (all that it holds), by that day.
    """
    return connection.frame(
        _SUPERSEDED.format(superseded=filters.superseded(), conditions=_conditions(filters)),
        filters.parameters(),
    )


def _conditions(filters: Filters) -> str:
    council = is_in("bound.council_id", "councils", filters.councils)
    bound = f"""exists (
              select 1
              from document_councils as bound
              where bound.document_id = documents.document_id
                and {council}
          )"""
    document = is_in("documents.document_id", "documents", filters.documents)
    return " and ".join(part for part in (bound if council else "", document) if part) or "true"
