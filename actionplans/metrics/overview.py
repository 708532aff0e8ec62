"""What needs a decision now: the figures of the overview and the list below them."""

from actionplans.metrics.filters import MANY, Filters, chosen
from actionplans.metrics.words import with_words
from actionplans.store import Connection, Record


def headline(connection: Connection, filters: Filters) -> dict[str, int]:
    """Count the actions that a meeting asks about first.

    Returns:
        By name: actions, overdue, past_due, due_soon, complete, ongoing_without_end,
        no_deadline, no_owner, due_soon_no_owner. An action of several owners counts once.
    """
    [found] = connection.records(
        f"""
        with
        {chosen(filters)}

        select
            count(*) as actions,
            count(*) filter (where status_on_day = 'overdue') as overdue,
            count(*) filter (where status_on_day = 'past due, no update') as past_due,
            count(*) filter (where status_on_day = 'due soon') as due_soon,
            count(*) filter (where status_on_day = 'complete') as complete,
            count(*) filter (
                where status_on_day = 'ongoing' and deadline_end is null
            ) as ongoing_without_end,
            count(*) filter (where status_on_day = 'no deadline') as no_deadline,
            count(*) filter (where not has_owner) as no_owner,
            count(*) filter (where status_on_day = 'due soon' and not has_owner)
                as due_soon_no_owner
        from chosen
        order by actions
        """,
        filters.parameters(),
    )
    return found


_DECISIONS = """
    with
    {chosen},

    reasons as (
        select
            *,
            case
                when status_on_day = 'overdue' then 'overdue'
                when status_on_day = 'past due, no update' then 'past due'
                else 'due soon without an owner'
            end as reason
        from chosen
        where status_on_day in ('overdue', 'past due, no update')
           or (status_on_day = 'due soon' and not has_owner)
    )

    select
        number,
        action_id,
        document_id,
        status_on_day,
        deadline_start,
        deadline_end,
        deadline_precision,
        days_past_due,
        last_evidence_on,
        line_start,
        reason
    from reasons
    order by
        reason = 'overdue' desc,
        deadline_end,
        document_id,
        position
    limit $size
"""


def decisions(connection: Connection, filters: Filters, size: int = MANY) -> list[Record]:
    """List what a meeting could decide on, the longest past due first; at most `size` of it.

    Returns:
        number, action_id, document_id, status_on_day, deadline_start, deadline_end,
        deadline_precision, days_past_due, last_evidence_on, line_start, reason, wording,
        deadline_raw, page, owners. `reason` is overdue, past due, or due soon without an
        owner. `owners` is None where the plan names nobody.
    """
    found = connection.records(
        _DECISIONS.format(chosen=chosen(filters)), filters.parameters() | {"size": size}
    )
    return with_words(connection, found)


def deadline_months(connection: Connection, filters: Filters) -> list[Record]:
    """Count the actions by the month of their last day and their status.

    Returns:
        month (first day of it), status_on_day, actions, by month. Actions without a last
        day are left out.
    """
    return connection.records(
        f"""
        with
        {chosen(filters)}

        select
            cast(date_trunc('month', deadline_end) as date) as month,
            status_on_day,
            count(*) as actions
        from chosen
        where deadline_end is not null
        group by all
        order by month, status_on_day
        """,
        filters.parameters(),
    )
