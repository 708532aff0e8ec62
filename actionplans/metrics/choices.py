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


_CHOICES = """
    with
    {candidates},

    linked as (
        select
            link.choice,
            {linked_left} as actions
        from choice_links() as link
        join candidates on candidates.number = link.number
        group by link.choice
    ),

    months as (
        select
            date_trunc('month', deadline_end) as month,
            {due_left} as actions
        from candidates
        group by 1
    ),

    counted as (
        select
            words.filter,
            words.value,
            words.label,
            words.sort_1,
            words.sort_2,
            linked.actions
        from linked
        join choice_words() as words on words.choice = linked.choice
        where words.filter in {links}

        union all

        select 'statuses', status_on_day, null, null, null, {statuses_left}
        from candidates
        group by status_on_day

        union all

        select
            'due',
            coalesce(substr(cast(month as varchar), 1, 7), '{none}'),
            null,
            null,
            null,
            actions
        from months

        union all

        -- No figure holds its actions any more, but its own page must be found.
        select
            words.filter,
            words.value,
            words.label || ', superseded',
            words.sort_1,
            words.sort_2,
            0
        from choice_words() as words
        join {superseded} as older on older.document_id = words.value
        where words.filter = 'documents'
    )

    select
        case filter when 'current themes' then 'themes' else filter end as filter,
        value,
        label,
        cast(actions as integer) as actions
    from counted
    order by
        1,
        value = '{none}',
        sort_1,
        sort_2,
        label,
        value
"""


def choices(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List what the filters offer, with the actions left by each choice beside the others made.

    Returns:
        filter, value, label, actions, in the order in which they are shown. `label` is null
        for `NONE` ("none"), for statuses and for months. A choice that no action of the
        database has is left out; one that only the other filters empty has 0 actions, and so has a
        plan that is superseded, which its label says.
    """
    return connection.frame(
        _CHOICES.format(
            candidates=_candidates(filters),
            linked_left=_left(filters, "link.kind"),
            statuses_left=_left(filters, str(_KINDS["statuses"])),
            due_left=_left(filters, str(_KINDS["due"])),
            links=_links(filters),
            superseded=filters.superseded(),
            none=NONE,
        ),
        filters.parameters(),
    )


_KINDS = {
    "councils": 1,
    "documents": 2,
    "purposes": 3,
    "themes": 4,
    "current themes": 5,
    "owners": 6,
    "statuses": 7,
    "due": 8,
    "recommendations": 9,
    "words": 10,
}
"""The number of each filter; views.sql gives the first six to the choices."""


def _links(filters: Filters) -> str:
    """Return the names in `action_links` of the filters whose values no day changes."""
    return f"('councils', 'documents', 'purposes', '{filters.theme_filter()}', 'owners')"


def _candidates(filters: Filters) -> str:
    """Return the steps that tell for every action how many filters it misses, and which first."""
    asked = {name: sql for name, sql in conditions(filters).items() if sql}
    kinds = _KINDS | {"themes": _KINDS[filters.theme_filter()]}
    fits = "".join(f",\n            coalesce({sql}, false) as fits_{n}" for n, sql in asked.items())
    misses = [f"case when fits_{name} then 0 else 1 end" for name in asked]
    missed = [f"when not fits_{name} then {kinds[name]}" for name in asked]
    return f"""
    fitting as (
        select
            number,
            status_on_day,
            deadline_end{fits}
        from {filters.on_day()} as actions
    ),

    candidates as materialized (
        select
            number,
            status_on_day,
            deadline_end,
            {" + ".join(misses) or "0"} as misses,
            {f"case {' '.join(missed)} else 0 end" if missed else "0"} as missed
        from fitting
    )"""


def _left(filters: Filters, kind: str) -> str:
    """Return the count of actions that every filter but the one of this kind lets pass."""
    if not any(conditions(filters).values()):
        return "count(*)"
    return f"count(*) filter (where misses = 0 or (misses = 1 and missed = {kind}))"
