-- What every question shares. Plain SQL: a day comes in as an argument, never from a clock.

-- Whether what was recorded at an instant was known by another; no instant asks for all that is.
create macro known_then(recorded_at, known_by) as
    known_by is null or recorded_at is null or recorded_at <= known_by;

-- Whether a report counts: it was known on the day, and not taken back by then.
create macro counts_then(known_on, superseded_on, superseded_at, as_at, known_by) as
    known_on <= as_at
    and (
        superseded_on is null
        or superseded_on > as_at
        or (known_by is not null and superseded_at > known_by)
    );

-- What reports are ordered by: the day they speak of, then when they were recorded.
create macro report_order(reported_on, recorded_at, update_id) as
    concat_ws(' ', cast(reported_on as varchar), cast(recorded_at as varchar), update_id);

-- Each report under the action that it speaks of, and under each action of a later version that
-- prints the same words. There its revised deadline counts no longer, since that version prints
-- one of its own; nor does what it says of days before a status that the version prints, nor that
-- all was done where the version sets another last day.
create macro reports_on_actions() as table
    select *
    from progress_updates
    where action_id is not null

    union all

    select said.* replace (
        later.action_id as action_id,
        null as revised_deadline_start,
        null as revised_deadline_end,
        null as revision_reason
    )
    from action_successions as link
    join progress_updates as said on said.action_id = link.earlier_action_id
    join actions as earlier on earlier.action_id = link.earlier_action_id
    join actions as later on later.action_id = link.action_id
    join documents on documents.document_id = later.document_id
    where (later.status is null or said.reported_on > documents.plan_on)
      and (
          coalesce(said.status, '') not in ('complete', 'closed')
          or later.deadline_end is not distinct from earlier.deadline_end
      );

-- The newest reports on each action: by the day alone each is one row that is ready at hand; by
-- the recorded clock too, they are found anew.
create macro newest_reports(as_at, known_by) as table

    with

    counted as (
        select
            said.action_id,
            said.status,
            said.reported_on,
            said.revised_deadline_start,
            said.revised_deadline_end,
            report_order(said.reported_on, said.recorded_at, said.update_id) as newness
        from reports_on_actions() as said
        left join documents as source on source.document_id = said.source_document_id
        where known_by is not null
          and counts_then(said.known_on, said.superseded_on, said.superseded_at, as_at, known_by)
          and known_then(coalesce(said.recorded_at, source.read_at), known_by)
    )

    select
        action_id,
        status,
        last_report_on,
        deadline_start,
        deadline_end
    from reports_in_force
    where known_by is null
      and in_force_start <= as_at
      and (in_force_end is null or in_force_end >= as_at)

    union all

    select
        action_id,
        arg_max(status, newness) filter (where status is not null),
        max(reported_on),
        -- An open first day is told by a day of its own, since a maximum passes over nulls.
        nullif(
            arg_max(coalesce(revised_deadline_start, date '0001-01-01'), newness)
                filter (where revised_deadline_end is not null),
            date '0001-01-01'
        ),
        arg_max(revised_deadline_end, newness) filter (where revised_deadline_end is not null)
    from counted
    group by action_id;

-- The plans that a newer version had taken the place of by a day, and since when. A plan for
-- several councils stands until each of them has a newer version.
create macro superseded_plans(as_at, known_by := null) as table

    with

    replaced as (
        select
            document_id,
            council_id,
            councils,
            min(superseded_on) as superseded_on
        from plan_successions
        where superseded_on <= as_at
          and known_then(read_at, known_by)
        group by document_id, council_id, councils
    )

    select
        document_id,
        max(superseded_on) as superseded_on
    from replaced
    group by document_id, councils
    having count(*) = councils;

-- How each action stood on a day; with an instant, by what had been recorded by then. The actions
-- of superseded plans are history, and are left out unless they are asked for.
create macro action_status(as_at, known_by := null, with_superseded := false) as table

    with

    evidence as (
        select
            actions.action_id,
            actions.document_id,
            actions.is_ongoing,
            actions.deadline_start as first_deadline_start,
            actions.deadline_end as first_deadline_end,
            case
                when newest.deadline_end is null then actions.deadline_start
                else newest.deadline_start
            end as deadline_start,
            coalesce(newest.deadline_end, actions.deadline_end) as deadline_end,
            coalesce(newest.status, actions.status) as stated_status,
            coalesce(newest.last_report_on, documents.plan_on) as last_evidence_on,
            newest.last_report_on,
            superseded.superseded_on
        from actions
        join documents on documents.document_id = actions.document_id
        left join superseded_plans(as_at, known_by := known_by) as superseded
          on superseded.document_id = actions.document_id
        left join newest_reports(as_at, known_by) as newest on newest.action_id = actions.action_id
        where coalesce(documents.published_on, documents.plan_on) <= as_at
          and known_then(documents.read_at, known_by)
          and (with_superseded or superseded.document_id is null)
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
        first_deadline_end,
        superseded_on
    from evidence;

-- Every action with its status on a day: what all questions start from. The deadline is the one in
-- force; `number` is its place among all actions, by which `action_links` and `action_words` are
-- joined to it. Those have what a question needs of the few actions that it lists.
create macro actions_on_day(as_at, known_by := null, with_superseded := false) as table

    with

    numbered as (
        select
            *,
            row_number() over (order by document_id, position) as number
        from actions
    ),

    owned as (
        select distinct action_id
        from action_owners
    )

    select
        numbered.number,
        numbered.action_id,
        numbered.document_id,
        numbered.position,
        numbered.purpose_id,
        numbered.deadline_precision,
        numbered.is_ongoing,
        numbered.line_start,
        owned.action_id is not null as has_owner,
        documents.plan_on,
        on_day.status_on_day,
        on_day.last_evidence_on,
        on_day.days_past_due,
        on_day.deadline_start,
        on_day.deadline_end,
        on_day.superseded_on
    from action_status(as_at, known_by := known_by, with_superseded := with_superseded) as on_day
    join numbered on numbered.action_id = on_day.action_id
    join documents on documents.document_id = numbered.document_id
    left join owned on owned.action_id = numbered.action_id
    order by numbered.number;

-- What a page prints of the actions that it lists, by their number, whatever the day.
create macro action_words() as table

    with

    owners_of as (
        select
            action_owners.action_id,
            string_agg(owners.label, '; ' order by action_owners.position) as owners
        from action_owners
        join owners on owners.owner_id = action_owners.owner_id
        group by action_owners.action_id
    )

    select
        row_number() over (order by actions.document_id, actions.position) as number,
        actions.wording,
        actions.deadline_raw,
        actions.page,
        owners_of.owners
    from actions
    left join owners_of on owners_of.action_id = actions.action_id
    order by number;

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

-- What the filters offer of each action, whatever the day; 'none' where it states no value.
create macro action_links() as table

    with

    numbered as (
        select
            action_id,
            row_number() over (order by document_id, position) as number
        from actions
    ),

    links as (
        select
            'councils' as filter,
            action_id,
            council_id as value
        from action_councils

        union all

        select
            'owners',
            action_id,
            owner_id
        from action_owners

        union all

        select distinct
            'themes',
            action_id,
            theme_id
        from action_themes

        union all

        select
            'current themes',
            action_id,
            theme_id
        from action_current_themes

        union all

        select
            'recommendations',
            action_id,
            recommendation_id
        from action_recommendations

        union all

        select
            'documents',
            action_id,
            document_id
        from actions

        union all

        select
            'purposes',
            action_id,
            purpose_id
        from actions
        where purpose_id is not null
    ),

    filters as (
        select filter
        from (
            values
                ('councils'),
                ('owners'),
                ('themes'),
                ('current themes'),
                ('recommendations'),
                ('documents'),
                ('purposes')
        ) as listed (filter)
    )

    select
        filters.filter,
        coalesce(links.value, 'none') as value,
        numbered.number
    from numbered
    cross join filters
    left join links
      on links.action_id = numbered.action_id
     and links.filter = filters.filter
    order by
        filters.filter,
        value,
        numbered.number;

-- Each value that a filter offers, numbered, with its words and its place in the list.
create macro choice_words() as table

    with

    offered as (
        select distinct
            filter,
            value
        from action_links()
    ),

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
    )

    select
        row_number() over (order by offered.filter, offered.value) as choice,
        offered.filter,
        offered.value,
        labels.label,
        labels.sort_1,
        labels.sort_2
    from offered
    left join labels
      on labels.filter = case offered.filter
          when 'current themes' then 'themes'
          else offered.filter
      end
     and labels.value = offered.value;

-- The same as `action_links` by number, since numbers are counted five times as fast as words;
-- `kind` is the number of the filter that metrics/offer.py gives it, 0 for what it does not offer.
create macro choice_links() as table
    select
        case words.filter
            when 'councils' then 1
            when 'documents' then 2
            when 'purposes' then 3
            when 'themes' then 4
            when 'current themes' then 5
            when 'owners' then 6
            else 0
        end as kind,
        words.choice,
        link.number
    from action_links() as link
    join choice_words() as words
      on words.filter = link.filter
     and words.value = link.value
    order by
        words.choice,
        link.number;

create view register_columns as
    select
        column_name,
        data_type,
        comment
    from (
        values
            ('purpose', 'varchar', 'Name of the strategic purpose; null where the document names none.'),
            ('councils', 'varchar', 'Councils that the action binds, parted by a semicolon and a blank.'),
            ('recommendations', 'varchar', 'Keys of the recommendations that it answers, parted by a semicolon and a blank; null where it answers none.'),
            ('themes', 'varchar', 'Peer-challenge themes of those recommendations, parted by a semicolon and a blank; null where it is unclassified.'),
            ('owners', 'varchar', 'Owners, parted by a semicolon and a blank; null where the plan names nobody.'),
            ('status_on_day', 'varchar', 'How the action stood on the as-at day, from what was published by then.'),
            ('last_evidence_on', 'date', 'Day of the newest report on the action by then, else the day of its plan.'),
            ('days_past_due', 'bigint', 'Days from the last day in force to the as-at day; null where that has not passed, the action goes on, or it is complete or closed.'),
            ('deadline_in_force_start', 'date', 'First day of the newest deadline known by then; null where not given.'),
            ('deadline_in_force_end', 'date', 'Last day of the newest deadline known by then; null where not given.'),
            ('deadline_edtf', 'varchar', 'The printed deadline as EDTF (ISO 8601-2, level 1); null where it gives no day.'),
            ('as_at', 'date', 'The day on which status_on_day, last_evidence_on, days_past_due and the deadline in force are judged.')
    ) as described (column_name, data_type, comment);

comment on view register_columns is 'One row for each column that the register adds to those of actions.';
comment on column register_columns.column_name is 'The column.';
comment on column register_columns.data_type is 'Its type.';
comment on column register_columns.comment is 'What it holds.';

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
