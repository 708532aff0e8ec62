"""The line from a recommendation over its restatements to the actions that answer it."""

import pandas as pd

from actionplans.metrics.coverage import VISIBLE
from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection, Record

_LINEAGE = """
    with
    {visible},

    quoted as (
        select
            link.*,
            earlier.document_id as from_document_id,
            later.document_id as to_document_id,
            split_part(link.evidence_raw, chr(10), 1) as from_quote,
            split_part(link.evidence_raw, chr(10), 2) as to_quote
        from recommendation_links as link
        join recommendations as earlier
          on earlier.recommendation_id = link.from_recommendation_id
        join recommendations as later
          on later.recommendation_id = link.to_recommendation_id
    )

    select
        quoted.from_recommendation_id,
        quoted.to_recommendation_id,
        quoted.kind,
        quoted.basis,
        quoted.reason,
        quoted.from_document_id,
        quoted.from_quote,
        from_passage.line_start as from_line,
        quoted.to_document_id,
        quoted.to_quote,
        to_passage.line_start as to_line
    from quoted
    join visible as earlier on earlier.document_id = quoted.from_document_id
    join visible as later on later.document_id = quoted.to_document_id
    left join passages as from_passage
      on from_passage.document_id = quoted.from_document_id
     and from_passage.quote = quoted.from_quote
    left join passages as to_passage
      on to_passage.document_id = quoted.to_document_id
     and to_passage.quote = quoted.to_quote
    order by
        quoted.from_recommendation_id,
        quoted.to_recommendation_id
"""


def lineage(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the links between recommendations, each with the two passages that show it.

    Returns:
        from_recommendation_id, to_recommendation_id, kind, basis, reason, and for each side
        its document, quotation and line. Only links that were known on the day.
    """
    return connection.frame(_LINEAGE.format(visible=VISIBLE), filters.parameters())


_ANSWERS = """
    with
    {chosen}

    select
        link.recommendation_id,
        link.basis,
        chosen.action_id,
        chosen.document_id,
        documents.title as document,
        documents.plan_on,
        chosen.position,
        actions.issue_raw,
        actions.rec_ref,
        words.wording,
        words.owners,
        words.deadline_raw,
        chosen.status_on_day,
        chosen.last_evidence_on,
        chosen.purpose_id,
        purposes.label as purpose,
        chosen.line_start,
        chosen.superseded_on
    from action_recommendations as link
    join chosen on chosen.action_id = link.action_id
    join actions on actions.action_id = chosen.action_id
    join documents on documents.document_id = chosen.document_id
    join action_words() as words on words.number = chosen.number
    left join purposes on purposes.purpose_id = chosen.purpose_id
    where (chosen.superseded_on is not null) = $of_superseded
    order by
        documents.plan_on,
        chosen.document_id,
        chosen.position,
        link.recommendation_id
"""


def answers(
    connection: Connection, filters: Filters, *, of_superseded: bool = False
) -> pd.DataFrame:
    """List the actions under each recommendation that they answer.

    Those of superseded plans, which are history, are listed by themselves.

    Returns:
        recommendation_id, basis (printed number, mark beside it, or curated), action_id,
        document_id, document, plan_on, position, issue_raw, rec_ref, wording, owners,
        deadline_raw, status_on_day, last_evidence_on, purpose_id, purpose, line_start,
        superseded_on (null where the plan counts). An action that answers two recommendations
        has two rows.
    """
    return connection.frame(
        _ANSWERS.format(chosen=chosen(filters, with_superseded=of_superseded)),
        filters.parameters() | {"of_superseded": of_superseded},
    )


def printings(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List where a recommendation is printed again in another document.

    Returns:
        recommendation_id, document_id, document, plan_on, line_start, by document and line.
    """
    return connection.frame(
        f"""
        with
        {VISIBLE}

        select
            recommendation_printings.recommendation_id,
            recommendation_printings.document_id,
            visible.title as document,
            visible.plan_on,
            recommendation_printings.line_start
        from recommendation_printings
        join recommendations
          on recommendations.recommendation_id = recommendation_printings.recommendation_id
        join visible on visible.document_id = recommendation_printings.document_id
        where recommendations.document_id <> recommendation_printings.document_id
        order by
            visible.plan_on,
            recommendation_printings.document_id,
            recommendation_printings.line_start
        """,
        filters.parameters(),
    )


_REPORTS = """
    with
    {visible},

    -- What peers found, they found on their visit, not on the day of their report.
    visits as (
        select
            visible.document_id,
            max(peer_challenges.onsite_end) as onsite_end
        from visible
        join peer_challenges
          on peer_challenges.evidence_document_id = visible.document_id
         and peer_challenges.onsite_end <= visible.plan_on
        where visible.kind = 'peer review report'
        group by visible.document_id
    ),

    said as (
        select
            progress_updates.recommendation_id,
            progress_updates.action_id,
            progress_updates.reported_on,
            progress_updates.status,
            progress_updates.evidence_raw as wording,
            progress_updates.source_document_id as document_id,
            progress_updates.commentary as note,
            passages.line_start
        from progress_updates
        left join passages
          on passages.document_id = progress_updates.source_document_id
         and passages.quote = progress_updates.evidence_raw
        left join documents as source
          on source.document_id = progress_updates.source_document_id
        where counts_then(
                progress_updates.known_on,
                progress_updates.superseded_on,
                progress_updates.superseded_at,
                $as_at,
                cast($known_by as timestamp)
            )
          and known_then(
                coalesce(progress_updates.recorded_at, source.read_at),
                cast($known_by as timestamp)
            )

        union all

        select
            link.recommendation_id,
            null,
            coalesce(visits.onsite_end, visible.plan_on),
            null,
            peer_findings.wording,
            peer_findings.document_id,
            link.note,
            peer_findings.line_start
        from peer_finding_recommendations as link
        join peer_findings on peer_findings.peer_finding_id = link.peer_finding_id
        join recommendations
          on recommendations.recommendation_id = link.recommendation_id
        join visible on visible.document_id = peer_findings.document_id
        left join visits on visits.document_id = peer_findings.document_id
        where link.status is null
          and recommendations.document_id <> peer_findings.document_id
    )

    select
        said.recommendation_id,
        said.action_id,
        said.reported_on,
        said.status,
        said.wording,
        said.note,
        said.document_id,
        documents.title as document,
        coalesce(documents.kind = 'peer review report', false) as is_of_peers,
        said.line_start
    from said
    left join documents on documents.document_id = said.document_id
    where said.recommendation_id is not null
    order by
        said.recommendation_id,
        said.reported_on,
        said.line_start
"""


def reports(connection: Connection, filters: Filters) -> list[Record]:
    """List what later reports say of each recommendation, or of an action under it.

    Returns:
        recommendation_id, action_id (null where the recommendation itself is meant),
        reported_on, status (null where it only takes the recommendation up), wording, note,
        document_id, document, is_of_peers (printed in a report of theirs), line_start. Only what
        was known on the day.
    """
    return connection.records(_REPORTS.format(visible=VISIBLE), filters.parameters())
