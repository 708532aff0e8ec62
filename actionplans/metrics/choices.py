"""What each filter offers, and how many actions each choice would leave."""

from datetime import date, datetime

import pandas as pd

from actionplans.metrics.filters import NONE, Filters, conditions
from actionplans.store import Connection


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


_CHOICES = """
    with
    {candidates},

    counted as (
        {facets}
    )

    select
        counted.filter,
        counted.value,
        labels.label,
        cast(counted.actions as integer) as actions
    from counted
    left join choice_labels() as labels
      on labels.filter = counted.filter
     and labels.value = counted.value
    order by
        counted.filter,
        counted.value = '{none}',
        labels.sort_1,
        labels.sort_2,
        labels.label,
        counted.value
"""


def choices(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List what the filters offer, with the actions left by each choice beside the others made.

    Returns:
        filter, value, label, actions, in the order in which they are shown. `label` is null
        for `NONE` ("none"), for statuses and for months. A choice that no action of the
        database has is left out; one that only the other filters empty has 0 actions.
    """
    facets = "\n\n        union all\n".join(
        [_facet(name, expression) for name, expression in _OWN.items()]
        + [_link_facet(name, links) for name, links in _links(filters).items()]
    )
    return connection.frame(
        _CHOICES.format(candidates=_candidates(filters), facets=facets, none=NONE),
        filters.parameters(),
    )


_OWN = {
    "documents": "document_id",
    "purposes": "purpose_id",
    "statuses": "status_on_day",
    "due": "substr(cast(deadline_end as varchar), 1, 7)",
}
"""The value that an action itself has for a filter."""


def _links(filters: Filters) -> dict[str, str]:
    """Return the name in `action_links` of each filter for which an action can have several."""
    themes = "themes" if filters.framework == "year" else "current themes"
    return {"councils": "councils", "themes": themes, "owners": "owners"}


def _candidates(filters: Filters) -> str:
    """Return the step that tells for every action how many filters it misses, and which first."""
    fits = {name: f"coalesce({sql}, false)" for name, sql in conditions(filters).items() if sql}
    misses = [f"case when {sql} then 0 else 1 end" for sql in fits.values()]
    missed = [f"when not {sql} then '{name}'" for name, sql in fits.items()]
    return f"""
    candidates as materialized (
        select
            number,
            document_id,
            purpose_id,
            status_on_day,
            deadline_end,
            {" + ".join(misses) or "0"} as misses,
            {f"case {' '.join(missed)} else '' end" if missed else "''"} as missed
        from {filters.on_day()} as actions
    )"""


def _left(name: str) -> str:
    """Return the count of actions that every filter but this one lets pass."""
    return f"count(*) filter (where misses = 0 or (misses = 1 and missed = '{name}')) as actions"


def _facet(name: str, expression: str) -> str:
    return f"""
            select
                '{name}' as filter,
                coalesce({expression}, '{NONE}') as value,
                {_left(name)}
            from candidates
            group by 1, 2"""


def _link_facet(name: str, links: str) -> str:
    return f"""
            select
                '{name}' as filter,
                link.value,
                {_left(name)}
            from action_links() as link
            join candidates on candidates.number = link.number
            where link.filter = '{links}'
            group by 1, 2"""
