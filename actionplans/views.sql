-- What every question shares. Plain SQL: a day comes in as an argument, never from a clock.

create macro action_status(as_at) as table

    with

    latest as (
        select
            action_id,
            reported_on,
            status
        from progress_updates
        where action_id is not null
          and known_on <= as_at
          and (succeeded_on is null or succeeded_on > as_at)
          and (superseded_at is null or cast(superseded_at as date) > as_at)
    ),

    revised as (
        select
            action_id,
            arg_max(revised_deadline_start, reported_on) as deadline_start,
            arg_max(revised_deadline_end, reported_on) as deadline_end
        from progress_updates
        where revised_deadline_end is not null
          and known_on <= as_at
          and (superseded_at is null or cast(superseded_at as date) > as_at)
        group by action_id
    ),

    evidence as (
        select
            actions.action_id,
            actions.document_id,
            actions.is_ongoing,
            actions.deadline_start as first_deadline_start,
            actions.deadline_end as first_deadline_end,
            coalesce(revised.deadline_start, actions.deadline_start) as deadline_start,
            coalesce(revised.deadline_end, actions.deadline_end) as deadline_end,
            coalesce(latest.status, actions.status) as stated_status,
            coalesce(latest.reported_on, documents.plan_on) as last_evidence_on,
            latest.reported_on as last_report_on
        from actions
        join documents on documents.document_id = actions.document_id
        left join latest on latest.action_id = actions.action_id
        left join revised on revised.action_id = actions.action_id
        where coalesce(documents.published_on, documents.plan_on) <= as_at
    )

    select
        action_id,
        document_id,
        case
            when stated_status in ('complete', 'closed') then stated_status
            when is_ongoing then 'ongoing'
            when deadline_end < as_at and last_report_on > deadline_end then 'overdue'
            when deadline_end < as_at then 'past due, no update'
            when deadline_end <= as_at + interval 90 day then 'due soon'
            when stated_status in ('in progress', 'partly complete') then 'in progress'
            when deadline_end is null then 'no deadline'
            else 'not yet due'
        end as status_on_day,
        stated_status,
        last_evidence_on,
        last_report_on,
        case
            when stated_status in ('complete', 'closed') or is_ongoing then null
            when deadline_end < as_at then date_diff('day', deadline_end, cast(as_at as date))
        end as days_past_due,
        deadline_start,
        deadline_end,
        first_deadline_start,
        first_deadline_end
    from evidence;

create view action_themes as
    select distinct
        action_recommendations.action_id,
        recommendations.theme_id,
        theme_crosswalk.current_theme_id
    from action_recommendations
    join recommendations
      on recommendations.recommendation_id = action_recommendations.recommendation_id
    left join theme_crosswalk on theme_crosswalk.theme_id = recommendations.theme_id
    where recommendations.theme_id is not null;

comment on view action_themes is 'One row for each theme of an action: that of the recommendations it answers.';
comment on column action_themes.action_id is 'The action.';
comment on column action_themes.theme_id is 'Theme of the framework of the recommendation''s year.';
comment on column action_themes.current_theme_id is 'Theme of the current framework that it maps to.';

create view action_current_themes as
    select distinct
        action_id,
        current_theme_id as theme_id
    from action_themes
    where current_theme_id is not null;

comment on view action_current_themes is 'One row for each theme of the current framework that an action belongs to.';
comment on column action_current_themes.action_id is 'The action.';
comment on column action_current_themes.theme_id is 'Theme of the current framework.';

create view data_dictionary as
    select
        table_name,
        column_index as position,
        column_name,
        lower(data_type) as data_type,
        comment
    from duckdb_columns()
    where not internal
      and schema_name = 'main';

comment on view data_dictionary is 'One row for each column of each table and view.';
comment on column data_dictionary.table_name is 'The table or view.';
comment on column data_dictionary.position is 'Place among the columns, from 1.';
comment on column data_dictionary.column_name is 'The column.';
comment on column data_dictionary.data_type is 'Its type.';
comment on column data_dictionary.comment is 'What it holds.';
