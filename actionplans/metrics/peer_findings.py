"""What peers found, sentence by sentence, and the recommendations that each speaks of."""

import pandas as pd

from actionplans.metrics.coverage import VISIBLE
from actionplans.metrics.filters import Filters, is_in
from actionplans.store import Connection

_PEER_FINDINGS = """
    with
    {visible},

    placed as (
        select
            peer_findings.*,
            {theme} as shown_theme_id
        from peer_findings
    )

    select
        placed.peer_finding_id,
        placed.document_id,
        visible.title as document,
        visible.plan_on,
        placed.section,
        placed.heading,
        placed.shown_theme_id as theme_id,
        themes.label as theme,
        placed.theme_basis,
        placed.wording,
        placed.line_start,
        link.recommendation_id,
        recommendations.document_id = placed.document_id as is_own,
        recommendations.ref,
        link.status,
        link.basis,
        link.note
    from placed
    join visible on visible.document_id = placed.document_id
    left join themes on themes.theme_id = placed.shown_theme_id
    left join peer_finding_recommendations as link
      on link.peer_finding_id = placed.peer_finding_id
    left join recommendations
      on recommendations.recommendation_id = link.recommendation_id
    where {conditions}
    order by
        visible.plan_on,
        placed.document_id,
        placed.position,
        recommendations.document_id,
        recommendations.position
"""


def peer_findings(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List each sentence of the peers' findings with each recommendation that it speaks of.

    Returns:
        peer_finding_id, document_id, document, plan_on, section, heading, theme_id, theme,
        theme_basis, wording, line_start, recommendation_id, is_own (made by the same report),
        ref, status, basis, note, in printed order. A sentence that speaks of two has two
        rows; of none, one row with nulls. The filters of council and theme narrow it.
    """
    return connection.frame(
        _PEER_FINDINGS.format(
            visible=VISIBLE, theme=_theme(filters), conditions=_conditions(filters)
        ),
        filters.parameters(),
    )


def _theme(filters: Filters) -> str:
    return filters.theme_of_recommendation().replace("recommendations.", "peer_findings.")


def _conditions(filters: Filters) -> str:
    council = is_in("bound.council_id", "councils", filters.councils)
    bound = f"""exists (
              select 1
              from document_councils as bound
              where bound.document_id = placed.document_id
                and {council}
          )"""
    theme = is_in("placed.shown_theme_id", "themes", filters.themes)
    return " and ".join(part for part in (bound if council else "", theme) if part) or "true"
