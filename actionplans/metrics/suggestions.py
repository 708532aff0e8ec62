"""What the likeness of wordings suggests, waiting for a person."""

import pandas as pd

from actionplans.store import Connection

_SUGGESTIONS = """
    select
        suggestions.kind,
        suggestions.rank,
        suggestions.certainty,
        suggestions.method,
        recommendations.recommendation_id,
        recommendations.document_id,
        recommendations.ref,
        recommendations.wording,
        recommendations.line_start,
        coalesce(earlier.document_id, actions.document_id) as other_document_id,
        earlier.ref as other_ref,
        coalesce(earlier.wording, actions.wording, themes.label) as other,
        coalesce(earlier.line_start, actions.line_start) as other_line,
        suggestions.theme_id
    from suggestions
    join recommendations
      on recommendations.recommendation_id = suggestions.recommendation_id
    left join recommendations as earlier
      on earlier.recommendation_id = suggestions.earlier_recommendation_id
    left join actions on actions.action_id = suggestions.action_id
    left join themes on themes.theme_id = suggestions.theme_id
    order by
        suggestions.kind,
        recommendations.document_id,
        recommendations.position,
        actions.position,
        suggestions.rank
"""


def suggestions(connection: Connection) -> pd.DataFrame:
    """List the links and themes that are only suggested; no other question reads them.

    Returns:
        kind, rank, certainty, method, the recommendation (recommendation_id, document_id,
        ref, wording, line_start) and what may belong to it (other_document_id, other_ref,
        other, other_line; theme_id for a theme, null where "unclassified" is offered).
    """
    return connection.frame(_SUGGESTIONS)
