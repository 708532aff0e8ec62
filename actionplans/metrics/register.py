"""The register of actions: one row each, with all that is known on the day."""

from typing import Literal, get_args

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection

Order = Literal["printed", "wording", "status", "owner", "deadline", "evidence", "purpose"]
ORDERS: tuple[Order, ...] = get_args(Order)

STATUS_ORDER = (
    *("overdue", "past due, no update", "due soon", "in progress", "not yet due"),
    *("ongoing", "no deadline", "complete", "closed"),
)
"""From what asks for attention to what is done."""

_STATUS_PLACE = "case chosen.status_on_day {} end".format(
    " ".join(f"when '{status}' then {place}" for place, status in enumerate(STATUS_ORDER))
)

_WORDING = """(
            select lower(words.wording)
            from action_words() as words
            where words.number = chosen.number
        )"""

_OWNER = """(
            select min(lower(owners.label))
            from action_owners as link
            join owners on owners.owner_id = link.owner_id
            where link.action_id = chosen.action_id
              and link.position = 1
        )"""

_PURPOSE = """(
            select lower(purposes.label)
            from purposes
            where purposes.purpose_id = chosen.purpose_id
        )"""

_KEYS: dict[Order, str] = {
    "printed": "",
    "wording": _WORDING,
    "status": _STATUS_PLACE,
    "owner": _OWNER,
    "deadline": "chosen.deadline_end",
    "evidence": "chosen.last_evidence_on",
    "purpose": _PURPOSE,
}
"""What each order goes by, before document and printed order."""

_REGISTER = """
    with
    {chosen},

    ordered as (
        select
            chosen.action_id,
            row_number() over (order by {order}) as place
        from chosen
    ),

    listed as (
        select
            action_id,
            place
        from ordered
        where {kept}
    ),

    owners_of as (
        select
            listed.action_id,
            string_agg(owners.label, '; ' order by link.position) as owners
        from listed
        join action_owners as link on link.action_id = listed.action_id
        join owners on owners.owner_id = link.owner_id
        group by listed.action_id
    ),

    councils_of as (
        select
            listed.action_id,
            string_agg(councils.name, '; ' order by councils.name) as councils
        from listed
        join action_councils as link on link.action_id = listed.action_id
        join councils on councils.council_id = link.council_id
        group by listed.action_id
    ),

    recommendations_of as (
        select
            listed.action_id,
            string_agg(link.recommendation_id, '; ' order by link.recommendation_id)
                as recommendations
        from listed
        join action_recommendations as link on link.action_id = listed.action_id
        group by listed.action_id
    ),

    themes_of as (
        select
            link.action_id,
            string_agg(themes.label, '; ' order by themes.position) as themes
        from (
            select distinct
                listed.action_id,
                found.theme_id
            from listed
            join {theme_links} as found on found.action_id = listed.action_id
        ) as link
        join themes on themes.theme_id = link.theme_id
        group by link.action_id
    )

    select
        actions.*,
        purposes.label as purpose,
        councils_of.councils,
        recommendations_of.recommendations,
        themes_of.themes,
        owners_of.owners,
        chosen.status_on_day,
        chosen.last_evidence_on,
        chosen.days_past_due,
        chosen.deadline_start as deadline_in_force_start,
        chosen.deadline_end as deadline_in_force_end
    from listed
    join chosen on chosen.action_id = listed.action_id
    join actions on actions.action_id = listed.action_id
    left join purposes on purposes.purpose_id = actions.purpose_id
    left join councils_of on councils_of.action_id = listed.action_id
    left join recommendations_of on recommendations_of.action_id = listed.action_id
    left join themes_of on themes_of.action_id = listed.action_id
    left join owners_of on owners_of.action_id = listed.action_id
    order by listed.place
"""


def register(
    connection: Connection,
    filters: Filters,
    order: Order = "printed",
    *,
    is_descending: bool = False,
    rows: tuple[int, int] | None = None,
    with_superseded: bool = False,
) -> pd.DataFrame:
    """List the actions that fit, with every column of the table `actions` as printed.

    `rows` are the first and last place wanted, from 1, both included; None is all. What has
    no value to go by comes last in either direction. The actions of superseded plans, which no
    figure counts, are among them only where they are asked for.

    Returns:
        The columns of `actions`, in its order, then purpose, councils, recommendations,
        themes and owners (labels joined by "; "), status_on_day, last_evidence_on,
        days_past_due, deadline_in_force_start and deadline_in_force_end. Text that the source
        does not give is null.
    """
    first, last = rows or (1, 0)
    return connection.frame(
        _REGISTER.format(
            chosen=chosen(filters, with_superseded=with_superseded),
            theme_links=filters.theme_links(),
            order=_order_by(order, is_descending=is_descending),
            kept="place between $first and $last" if rows else "true",
        ),
        filters.parameters() | {"first": first, "last": last},
    )


def _order_by(order: Order, *, is_descending: bool) -> str:
    direction = " desc" if is_descending else ""
    key = _KEYS[order]
    if not key:
        return f"chosen.document_id{direction}, chosen.position{direction}"
    return f"{key}{direction} nulls last, chosen.document_id, chosen.position"
