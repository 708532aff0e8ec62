"""What each filter offers, and how many actions each choice would leave."""

from datetime import date, datetime

import pandas as pd

from actionplans.metrics.filters import Filters, conditions
from actionplans.metrics.offer import OFFERED, Numbers, offer_of
from actionplans.store import Connection, Record


def newest_day(connection: Connection) -> date | None:
    """Return the newest day for which documents and reports give evidence; None without any."""
    [(day,)] = connection.rows(
        """
        with

        evidence as (
            select plan_on as day from documents
            union all
            select published_on as day from documents where published_on is not null
            union all
            select known_on as day from progress_updates
        )

        select max(day) as day
        from evidence
        """
    )
    return day if isinstance(day, date) else None


def is_invented(connection: Connection) -> bool:
    """Tell whether any document of the database is made up."""
    return bool(
        connection.rows(
            """
            select document_id
            from documents
            where is_invented
            order by document_id
            limit 1
            """
        )
    )


def last_recorded(connection: Connection) -> datetime | None:
    """Return the newest instant (UTC) at which anything was recorded; None without any."""
    [(instant,)] = connection.rows(
        """
        with

        recorded as (
            select read_at as instant from documents
            union all
            select recorded_at as instant from progress_updates
            union all
            select superseded_at as instant from progress_updates
        )

        select max(instant) as instant
        from recorded
        """
    )
    return instant if isinstance(instant, datetime) else None


def names(connection: Connection) -> pd.DataFrame:
    """List what the choices of the filters are called: filter, value, label.

    Statuses and months are not among them: they have no name in the database. Neither is what
    no action has.
    """
    return connection.frame(
        """
        with

        named as (
            select
                case filter when 'current themes' then 'themes' else filter end as filter,
                value,
                label
            from choice_words()
            where label is not null

            union

            select
                'recommendations',
                recommendation_id,
                ref || ': ' || wording
            from recommendations
        )

        select
            filter,
            value,
            label
        from named
        order by
            filter,
            value
        """
    )


def choices(connection: Connection, filters: Filters) -> list[Record]:
    """List what the filters offer, with the actions left by each choice beside the others made.

    Returns:
        filter, value, label, actions, in the order in which they are shown. `label` is None
        for `NONE` ("none"), for statuses and for months. A choice that no action of the
        database has is left out; one that only the other filters empty has 0 actions, and so has a
        plan that is superseded, which its label says.
    """
    offer = offer_of(connection, filters)
    chosen = {name: values for name in OFFERED if (values := getattr(filters, name))}
    left = offer.counts(chosen, _fitting_others(connection, filters))
    return [
        {"filter": name, "value": value, "label": label, "actions": actions}
        for (name, value, label), actions in zip(offer.listed, left, strict=True)
    ]


def _fitting_others(connection: Connection, filters: Filters) -> dict[str, Numbers]:
    """Return the numbers of the actions that fit each filter of which no choices are kept."""
    asked = {n: sql for n, sql in conditions(filters).items() if sql and n not in OFFERED}
    return {
        name: connection.columns(
            f"""
            select number
            from {filters.on_day()} as actions
            where {sql}
            order by number
            """,
            filters.parameters(),
        )["number"]
        for name, sql in asked.items()
    }
