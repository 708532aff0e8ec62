"""Each action as a span, under its owner or another group."""

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.metrics.groups import Group, grouped
from actionplans.store import Connection

_OWNER_TIMELINE = """
    with
    {chosen},
    {grouped},

    placed as (
        select
            grouped.group_id,
            grouped.group_label,
            grouped.group_order,
            {next_end} as next_end,
            documents.plan_on,
            chosen.*
        from grouped
        join chosen on chosen.action_id = grouped.action_id
        join documents on documents.document_id = chosen.document_id
    )

    select
        group_id,
        group_label,
        action_id,
        document_id,
        wording,
        deadline_raw,
        deadline_start,
        deadline_end,
        deadline_precision,
        is_ongoing,
        status_on_day,
        last_evidence_on,
        plan_on,
        page,
        line_start
    from placed
    order by
        group_label is null,
        next_end nulls last,
        group_order,
        group_id,
        coalesce(deadline_start, deadline_end) nulls last,
        deadline_end nulls last,
        document_id,
        position
"""


def owner_timeline(
    connection: Connection,
    filters: Filters,
    by: Group = "owner",
    is_by_deadline: bool = False,
) -> pd.DataFrame:
    """List the actions under each owner, purpose, theme, recommendation, document or council.

    Groups come by name, or with `is_by_deadline` by the next last day that is still open.

    Returns:
        group_id, group_label (null for actions that state none; they come last), action_id,
        document_id, wording, deadline_raw, deadline_start, deadline_end, deadline_precision,
        is_ongoing, status_on_day, last_evidence_on, plan_on, page, line_start. An action
        with two owners has two rows. Within a group by first day, then last day.
    """
    open_end = "min(case when {open} then chosen.deadline_end end)".format(
        open="chosen.status_on_day not in ('complete', 'closed')"
    )
    next_end = f"{open_end} over (partition by grouped.group_id)" if is_by_deadline else "null"
    return connection.frame(
        _OWNER_TIMELINE.format(
            chosen=chosen(filters), grouped=grouped(filters, by), next_end=next_end
        ),
        filters.parameters(),
    )
