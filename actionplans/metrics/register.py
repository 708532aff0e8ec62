"""The register of actions: one row each, with all that is known on the day."""

from typing import Literal

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.overview import OWNERS_STEP
from actionplans.store import Connection

Order = Literal["printed", "deadline", "status", "owner"]

_ORDERS: dict[Order, str] = {
    "printed": "",
    "deadline": "chosen.deadline_end nulls last, ",
    "status": "chosen.status_on_day, chosen.deadline_end nulls last, ",
    "owner": "lower(owners_of.owners) nulls last, chosen.deadline_end nulls last, ",
}


_REGISTER = """
    with
    {chosen},
    {owners_step},

    councils_of as (
        select
            link.action_id,
            string_agg(councils.name, '; ' order by councils.name) as councils
        from action_councils as link
        join councils on councils.council_id = link.council_id
        group by link.action_id
    ),

    recommendations_of as (
        select
            link.action_id,
            string_agg(link.recommendation_id, '; ' order by link.recommendation_id)
                as recommendations
        from action_recommendations as link
        group by link.action_id
    ),

    themes_of as (
        select
            link.action_id,
            string_agg(themes.label, '; ' order by themes.position) as themes
        from (select distinct action_id, theme_id from {theme_links}) as link
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
    from chosen
    join actions on actions.action_id = chosen.action_id
    left join purposes on purposes.purpose_id = chosen.purpose_id
    left join councils_of on councils_of.action_id = chosen.action_id
    left join recommendations_of on recommendations_of.action_id = chosen.action_id
    left join themes_of on themes_of.action_id = chosen.action_id
    left join owners_of on owners_of.action_id = chosen.action_id
    order by {order}actions.document_id, actions.position
"""


def register(connection: Connection, filters: Filters, order: Order = "printed") -> pd.DataFrame:
    """List the actions that fit, with every column of the table `actions` as printed.

    Returns:
        The columns of `actions`, in its order, then purpose, councils, recommendations,
        themes and owners (labels joined by "; "), status_on_day, last_evidence_on,
        days_past_due, deadline_in_force_start and deadline_in_force_end. By document and
        printed order, or first by last day, status or owner. Text that the source
        does not give is null.
    """
    return connection.frame(
        _REGISTER.format(
            chosen=chosen(filters),
            owners_step=OWNERS_STEP,
            theme_links=filters.theme_links(),
            order=_ORDERS[order],
        ),
        filters.parameters(),
    )
