"""Actions due by their first printed deadline and reported complete, month by month."""

import pandas as pd

from actionplans.metrics.counted import COMPLETED, COUNTED
from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection

_COMPLETIONS = """
    with
    {chosen},
    {counted},
    {completed},

    events as (
        select
            date_trunc('month', actions.deadline_end) as month,
            1 as due,
            0 as reported
        from chosen
        join actions on actions.action_id = chosen.action_id
        where actions.deadline_end is not null

        union all

        select
            date_trunc('month', completed_on),
            0,
            1
        from completed
    ),

    months as (
        select
            cast(month as date) as month,
            cast(sum(due) as integer) as due,
            cast(sum(reported) as integer) as reported
        from events
        group by month
    )

    select
        month,
        due,
        reported,
        cast(sum(due) over (order by month) as integer) as due_so_far,
        cast(sum(reported) over (order by month) as integer) as reported_so_far
    from months
    order by month
"""


def completions_over_time(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count the actions due and those reported complete, in each month that has any.

    Due is by the last day that was printed first; reported is the first day of which a
    report says complete, or the day of the plan that prints it so. What has been moved,
    counts as due where it was first.

    Returns:
        month (first day of it), due, reported, due_so_far, reported_so_far, by month.
        Months after the as-at day hold what is due only.
    """
    return connection.frame(
        _COMPLETIONS.format(chosen=chosen(filters), counted=COUNTED, completed=COMPLETED),
        filters.parameters(),
    )
