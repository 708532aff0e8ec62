"""What had to follow each peer challenge by the rules of its time, beside what followed."""

import pandas as pd

from actionplans.metrics.filters import Filters, is_in
from actionplans.store import Connection

_CLOCK = """
    with

    challenges as (
        select peer_challenges.*
        from peer_challenges
        join documents on documents.document_id = peer_challenges.evidence_document_id
        where peer_challenges.kind = 'challenge'
          and known_then(documents.read_at, cast($known_by as timestamp))
          and peer_challenges.onsite_end <= $as_at
          and {conditions}
    ),

    -- What is only known to have been done by some day counts from the first day on which a
    -- source shows it, so the source decides whether it was known on the day.
    done as (
        select
            challenge_events.*,
            passages.line_start as evidence_line
        from challenge_events
        join documents on documents.document_id = challenge_events.evidence_document_id
        left join passages
          on passages.document_id = challenge_events.evidence_document_id
         and passages.quote = challenge_events.evidence_raw
        where coalesce(documents.published_on, documents.plan_on) <= $as_at
          and known_then(documents.read_at, cast($known_by as timestamp))
    ),

    steps as (
        select
            challenge_rules.challenge_id,
            clock_rules.event,
            challenge_rules.rule_id,
            challenge_rules.due_on
        from challenge_rules
        join clock_rules on clock_rules.rule_id = challenge_rules.rule_id

        union all

        select
            done.challenge_id,
            done.event,
            null,
            null
        from done
        where not exists (
            select 1
            from challenge_rules
            join clock_rules on clock_rules.rule_id = challenge_rules.rule_id
            where challenge_rules.challenge_id = done.challenge_id
              and clock_rules.event = done.event
        )
    )

    select
        challenges.challenge_id,
        challenges.title,
        challenges.onsite_start,
        challenges.onsite_end,
        challenges.precision as onsite_precision,
        challenges.note as onsite_note,
        challenges.evidence_document_id as onsite_document_id,
        onsite.line_start as onsite_line,
        (select string_agg(councils.name, '; ' order by councils.name)
            from document_councils
            join councils on councils.council_id = document_councils.council_id
            where document_councils.document_id = challenges.document_id) as councils,
        steps.event,
        steps.rule_id,
        clock_rules.wording as rule,
        clock_rules.force,
        clock_rules.source,
        clock_rules.source_url,
        steps.due_on,
        done.done_start,
        done.done_end,
        done.precision as done_precision,
        done.note,
        done.evidence_raw,
        done.evidence_document_id,
        done.evidence_line,
        date_diff('day', steps.due_on, done.done_start) as days_late_least,
        date_diff('day', steps.due_on, done.done_end) as days_late_most,
        case
            when steps.due_on is null and done.challenge_id is null then 'not known'
            when steps.due_on is null then 'no deadline'
            when done.done_end <= steps.due_on then 'in time'
            when done.done_start > steps.due_on then 'late'
            when done.challenge_id is not null then 'day not known'
            when steps.due_on >= $as_at then 'to come'
            else 'not done'
        end as outcome,
        clock_rules.force = 'required' and steps.due_on < $as_at
            and coalesce(done.done_start > steps.due_on, done.challenge_id is null) as is_breach
    from challenges
    join steps on steps.challenge_id = challenges.challenge_id
    left join clock_rules on clock_rules.rule_id = steps.rule_id
    left join done
      on done.challenge_id = steps.challenge_id
     and done.event = steps.event
    left join passages as onsite
      on onsite.document_id = challenges.evidence_document_id
     and onsite.quote = challenges.evidence_raw
    order by
        challenges.onsite_end,
        challenges.challenge_id,
        case steps.event
            when 'report' then 1
            when 'action plan' then 2
            when 'progress review' then 3
            when 'progress review report' then 4
            else 5
        end,
        steps.due_on
"""


def lga_clock(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List for each peer challenge the steps that its rules ask for, and what was done.

    Returns:
        The challenge (challenge_id, title, councils, its days on site and their place), event,
        the rule (rule_id, rule, force, source, source_url; null where no rule of its time
        speaks of the step), due_on, what was done (done_start, done_end, done_precision, note,
        evidence and its place), days_late_least and days_late_most (negative: early),
        outcome (in time, late, day not known, not done, to come, no deadline, not known) and
        is_breach: a required step that was late, or not done after its day.
    """
    return connection.frame(_CLOCK.format(conditions=_conditions(filters)), filters.parameters())


def clock_rules(connection: Connection) -> pd.DataFrame:
    """List every rule with the years in which it held: the columns of `clock_rules`."""
    return connection.frame(
        """
        select
            rule_id,
            event,
            wording,
            months_after,
            force,
            valid_start,
            valid_end,
            source,
            source_url,
            note
        from clock_rules
        order by valid_start, rule_id
        """
    )


def _conditions(filters: Filters) -> str:
    council = is_in("bound.council_id", "councils", filters.councils)
    if not council:
        return "true"
    return f"""exists (
              select 1
              from document_councils as bound
              where bound.document_id = peer_challenges.document_id
                and {council}
          )"""
