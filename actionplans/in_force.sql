-- Fill reports_in_force from progress_updates: a report may arrive late, speak of an earlier day,
-- or be taken back, so for each day on which anything changed the newest reports are found anew.

insert into reports_in_force

with

changes as (
    select action_id, known_on as day
    from reports_on_actions()

    union

    select action_id, superseded_on
    from reports_on_actions()
    where superseded_on is not null
),

newest as (
    select
        changes.action_id,
        changes.day,
        arg_max(said.status, report_order(said.reported_on, said.recorded_at, said.update_id))
            filter (where said.status is not null) as status,
        max(said.reported_on) as last_report_on,
        -- An open first day is told by a day of its own, since a maximum passes over nulls.
        nullif(
            arg_max(
                coalesce(said.revised_deadline_start, date '0001-01-01'),
                report_order(said.reported_on, said.recorded_at, said.update_id)
            ) filter (where said.revised_deadline_end is not null),
            date '0001-01-01'
        ) as deadline_start,
        arg_max(
            said.revised_deadline_end,
            report_order(said.reported_on, said.recorded_at, said.update_id)
        ) filter (where said.revised_deadline_end is not null) as deadline_end
    from changes
    join reports_on_actions() as said on said.action_id = changes.action_id
    where counts_then(said.known_on, said.superseded_on, said.superseded_at, changes.day, null)
    group by changes.action_id, changes.day
)

-- A day on which the last report was taken back leaves a run without any.
select
    changes.action_id,
    changes.day as in_force_start,
    cast(
        lead(changes.day) over (partition by changes.action_id order by changes.day)
            - interval 1 day
        as date
    ) as in_force_end,
    newest.status,
    newest.last_report_on,
    newest.deadline_start,
    newest.deadline_end
from changes
left join newest
  on newest.action_id = changes.action_id
 and newest.day = changes.day;
