"""What each filter offers, and how many actions each choice would leave."""

from datetime import date

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


_FACETS = {
    "councils": ("action_councils", "council_id"),
    "documents": ("actions", "document_id"),
    "purposes": ("actions", "purpose_id"),
    "themes": ("action_themes", "theme_id"),
    "owners": ("action_owners", "owner_id"),
}
"""Where the value of each filter stands."""

_LABELS = """
    labels as (
        select
            'councils' as filter,
            council_id as value,
            name as label,
            '' as sort_1,
            0 as sort_2
        from councils

        union all

        select
            'documents',
            document_id,
            title || ', ' || cast(extract(year from plan_on) as varchar),
            cast(plan_on as varchar),
            0
        from documents

        union all

        select
            'purposes',
            purposes.purpose_id,
            case
                when count(*) over (partition by purposes.label) > 1
                    then purposes.label || ' (' || councils.name || ')'
                else purposes.label
            end,
            councils.name,
            purposes.position
        from purposes
        join councils on councils.council_id = purposes.council_id

        union all

        select
            'themes',
            themes.theme_id,
            themes.label,
            frameworks.framework_id,
            themes.position
        from themes
        join frameworks on frameworks.framework_id = themes.framework_id

        union all

        select
            'owners',
            owner_id,
            label,
            lower(label),
            0
        from owners
    )"""


_CHOICES = """
    with
    {candidates},
    {labels},

    counted as (
        {facets}
    )

    select
        counted.filter,
        counted.value,
        labels.label,
        cast(counted.actions as integer) as actions
    from counted
    left join labels
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
    places = _FACETS | {"themes": (filters.theme_links(), "theme_id")}
    facets = "\n\n        union all\n".join(
        [_facet(name, table, column) for name, (table, column) in places.items()]
        + [_status_facet(), _due_facet()]
    )
    return connection.frame(
        _CHOICES.format(candidates=_candidates(filters), labels=_LABELS, facets=facets, none=NONE),
        filters.parameters(),
    )


def _candidates(filters: Filters) -> str:
    """Return the step that tells for every action which filters it fits."""
    fits = ",\n            ".join(
        f"({condition or 'true'}) as fits_{name}" for name, condition in conditions(filters).items()
    )
    return f"""
    candidates as materialized (
        select
            actions.action_id,
            actions.document_id,
            actions.purpose_id,
            on_day.status_on_day,
            on_day.deadline_end,
            {fits}
        from action_status($as_at) as on_day
        join actions on actions.action_id = on_day.action_id
    )"""


def _fits_all_but(name: str) -> str:
    others = [other for other in conditions(_NOTHING) if other != name]
    return " and ".join(f"fits_{other}" for other in others)


_NOTHING = Filters(as_at=date.min)


def _facet(name: str, table: str, column: str) -> str:
    link = (
        "candidates"
        if table == "actions"
        else f"candidates left join {table} as link on link.action_id = candidates.action_id"
    )
    source = "candidates" if table == "actions" else "link"
    return f"""
            select
                '{name}' as filter,
                coalesce({source}.{column}, '{NONE}') as value,
                count(distinct candidates.action_id) filter (where {_fits_all_but(name)}) as actions
            from {link}
            group by 1, 2"""


def _status_facet() -> str:
    return f"""
            select
                'statuses',
                status_on_day,
                count(*) filter (where {_fits_all_but("statuses")})
            from candidates
            group by 1, 2"""


def _due_facet() -> str:
    return f"""
            select
                'due',
                coalesce(substr(cast(deadline_end as varchar), 1, 7), '{NONE}'),
                count(*) filter (where {_fits_all_but("due")})
            from candidates
            group by 1, 2"""
