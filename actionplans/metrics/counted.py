"""The SQL step that holds the reports which count on the day, on both clocks."""

COUNTED = """
    counted as (
        select
            said.*,
            source.title as source_title
        from reports_on_actions() as said
        left join documents as source on source.document_id = said.source_document_id
        where counts_then(
                said.known_on,
                said.superseded_on,
                said.superseded_at,
                $as_at,
                cast($known_by as timestamp)
            )
          and known_then(
                coalesce(said.recorded_at, source.read_at),
                cast($known_by as timestamp)
            )
    )"""
"""The step `counted`: each report on an action that was known on the day and stood then."""

COMPLETED = """
    completed as (
        select
            chosen.action_id,
            coalesce(min(counted.reported_on), min(documents.plan_on)) as completed_on
        from chosen
        join documents on documents.document_id = chosen.document_id
        left join counted
          on counted.action_id = chosen.action_id
         and counted.status = 'complete'
        where chosen.status_on_day = 'complete'
        group by chosen.action_id
    )"""
"""The step `completed`: each complete action with the day of which that was first said."""
