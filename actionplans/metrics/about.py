"""What the database holds and where it comes from."""

from typing import NamedTuple

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection

_DOCUMENTS = """
    with

    councils_of as (
        select
            link.document_id,
            string_agg(councils.name, '; ' order by councils.name) as councils
        from document_councils as link
        join councils on councils.council_id = link.council_id
        group by link.document_id
    ),

    read as (
        select
            documents.document_id,
            (select count(*) from actions as row
                where row.document_id = documents.document_id) as actions,
            (select count(*) from recommendations as row
                where row.document_id = documents.document_id) as recommendations,
            (select count(*) from findings as row
                where row.document_id = documents.document_id) as findings,
            (select count(*) from document_lines as row
                where row.document_id = documents.document_id) as lines
        from documents
    ),

    ended as (
        select
            older.document_id,
            older.superseded_on,
            min(successor.title) as successor
        from superseded_plans(date '9999-12-31') as older
        join plan_successions
          on plan_successions.document_id = older.document_id
         and plan_successions.superseded_on = older.superseded_on
        join documents as successor
          on successor.document_id = plan_successions.successor_document_id
        group by older.document_id, older.superseded_on
    )

    select
        documents.*,
        councils_of.councils,
        read.actions,
        read.recommendations,
        read.findings,
        read.lines,
        ended.superseded_on,
        ended.successor
    from documents
    join read on read.document_id = documents.document_id
    left join councils_of on councils_of.document_id = documents.document_id
    left join ended on ended.document_id = documents.document_id
    order by documents.plan_on, documents.document_id
"""


def documents(connection: Connection) -> pd.DataFrame:
    """List the published documents with the councils they bind and what was read from them.

    Returns:
        The columns of `documents`, then councils (names joined by "; "), actions,
        recommendations, findings and lines, superseded_on (the first day on which a newer
        version counts in its place) and successor (the title of that one; both null where there
        is none), by plan day.
    """
    return connection.frame(_DOCUMENTS)


def document_councils(connection: Connection, document_id: str) -> pd.DataFrame:
    """List the councils that a document binds: council_id, name, by name."""
    return connection.frame(
        """
        select
            councils.council_id,
            councils.name
        from document_councils
        join councils on councils.council_id = document_councils.council_id
        where document_councils.document_id = $document_id
        order by councils.name
        """,
        {"document_id": document_id},
    )


def sources(connection: Connection) -> pd.DataFrame:
    """List the documents with their fingerprints.

    Returns:
        document_id, title, publisher, plan_on and sha256 (of the published file), by plan day.
    """
    return connection.frame(
        """
        select
            document_id,
            title,
            publisher,
            plan_on,
            sha256
        from documents
        order by
            plan_on,
            document_id
        """
    )


def data_dictionary(connection: Connection) -> pd.DataFrame:
    """List every column of every table: table_name, column_name, data_type, comment."""
    return connection.frame(
        """
        select
            table_name,
            column_name,
            data_type,
            comment
        from data_dictionary
        order by table_name, position
        """
    )


class Known(NamedTuple):
    """What stands behind the figures."""

    actions: int
    documents: int


def documents_known(connection: Connection, filters: Filters) -> Known:
    """Count what stands behind the figures."""
    [found] = connection.records(
        f"""
        with
        {chosen(filters)}

        select
            count(*) as actions,
            count(distinct document_id) as documents
        from chosen
        order by actions
        """,
        filters.parameters(),
    )
    return Known(**found)


def register_dictionary(connection: Connection) -> pd.DataFrame:
    """List every column of the register as it is downloaded: column_name, data_type, comment."""
    return connection.frame(
        """
        with

        described as (
            select column_name, data_type, comment
            from data_dictionary
            where table_name = 'actions'

            union all

            select column_name, data_type, comment
            from register_columns
        )

        select
            column_name,
            data_type,
            comment
        from described
        order by column_name
        """
    )
