-- Fill plan_successions from documents: a version takes the place of the one that it names, and
-- of all those that were replaced before, so that none of them comes back when one is left out.

insert into plan_successions

with recursive

lines as (
    select
        supersedes_document_id as document_id,
        document_id as successor_document_id
    from documents
    where supersedes_document_id is not null

    union

    select
        documents.supersedes_document_id,
        lines.successor_document_id
    from lines
    join documents on documents.document_id = lines.document_id
    where documents.supersedes_document_id is not null
),

bound as (
    select
        documents.document_id,
        coalesce(document_councils.council_id, 'none') as council_id
    from documents
    left join document_councils on document_councils.document_id = documents.document_id
),

numbers as (
    select
        document_id,
        count(*) as councils
    from bound
    group by document_id
)

select
    lines.document_id,
    lines.successor_document_id,
    older.council_id,
    numbers.councils,
    coalesce(successor.published_on, successor.plan_on) as superseded_on,
    successor.read_at
from lines
join documents as successor on successor.document_id = lines.successor_document_id
join numbers on numbers.document_id = lines.document_id
join bound as older on older.document_id = lines.document_id
join bound as newer
  on newer.document_id = lines.successor_document_id
 and newer.council_id = older.council_id
order by
    lines.document_id,
    superseded_on,
    lines.successor_document_id,
    older.council_id;

-- An action that a later version prints again in the same words, small letters or capitals; of
-- two that are worded alike the first goes with the first.
insert into action_successions

with

numbered as (
    select
        action_id,
        document_id,
        lower(wording) as words,
        row_number() over (
            partition by document_id, lower(wording)
            order by position
        ) as occurrence
    from actions
),

versions as (
    select distinct
        document_id,
        successor_document_id
    from plan_successions
)

select
    earlier.action_id as earlier_action_id,
    later.action_id
from versions
join numbered as earlier on earlier.document_id = versions.document_id
join numbered as later
  on later.document_id = versions.successor_document_id
 and later.words = earlier.words
 and later.occurrence = earlier.occurrence
order by
    earlier.action_id,
    later.action_id;
