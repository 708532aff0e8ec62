"""What moved: statuses on two days, and actions due and reported complete by month."""

from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection, Record


def status_counts(connection: Connection, filters: Filters) -> dict[str, int]:
    """Count the actions by their status on the day.

    An action counts once, whatever its owners and themes; a status that none has is left out.
    """
    found = connection.records(
        f"""
        with
        {chosen(filters)}

        select
            status_on_day,
            count(*) as actions
        from chosen
        group by status_on_day
        order by status_on_day
        """,
        filters.parameters(),
    )
    return {row["status_on_day"]: row["actions"] for row in found}


def completions(connection: Connection, filters: Filters) -> list[Record]:
    """Count by month the actions to be complete by then and those reported complete.

    Returns:
        month (first day of it), due (those whose last day is in it), reported (those
        complete on the as-at day whose newest evidence is of that month), by month.
    """
    return connection.records(
        f"""
        with
        {chosen(filters)},

        days as (
            select
                cast(date_trunc('month', deadline_end) as date) as month,
                1 as due,
                0 as reported
            from chosen
            where deadline_end is not null

            union all

            select
                cast(date_trunc('month', last_evidence_on) as date) as month,
                0 as due,
                1 as reported
            from chosen
            where status_on_day = 'complete'
        )

        select
            month,
            cast(sum(due) as integer) as due,
            cast(sum(reported) as integer) as reported
        from days
        group by month
        order by month
        """,
        filters.parameters(),
    )
