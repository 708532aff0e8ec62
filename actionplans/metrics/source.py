"""The printed words of a document around a place."""

import pandas as pd

from actionplans.store import Connection


def source_lines(connection: Connection, document_id: str, first: int, last: int) -> pd.DataFrame:
    """Return the lines of a document from first to last, both included: line, text."""
    return connection.frame(
        """
        select
            line,
            text
        from document_lines
        where document_id = $document_id
          and line between $first and $last
        order by line
        """,
        {"document_id": document_id, "first": first, "last": last},
    )


_SOURCE_REGIONS = """
    with

    pages as (
        select distinct page
        from document_regions
        where document_id = $document_id
          and line between $first and $last
          and box_left is not null
    ),

    read_lines as (
        select distinct document_regions.line
        from document_regions
        join actions
          on actions.document_id = document_regions.document_id
         and document_regions.line between actions.line_start and actions.line_end
        where document_regions.document_id = $document_id
    )

    select
        page,
        line,
        box_left,
        box_top,
        box_right,
        box_bottom,
        line between $first and $last as is_here
    from document_regions
    where document_id = $document_id
      and cell is null
      and box_left is not null
      and page in (select page from pages)
      and (line in (select line from read_lines) or line between $first and $last)
    order by page, line, box_top
"""


def source_regions(connection: Connection, document_id: str, first: int, last: int) -> pd.DataFrame:
    """Return the boxes of all that was read from the pages on which some lines stand.

    Returns:
        page, line, box_left, box_top, box_right, box_bottom (points from the top left corner of
        the page as shown), is_here (one of the lines from first to last). Empty for formats
        without pages.
    """
    return connection.frame(
        _SOURCE_REGIONS,
        {"document_id": document_id, "first": first, "last": last},
    )


_PRINTED_THERE = """
    with

    printed as (
        select
            'action' as kind,
            action_id as id,
            wording,
            owner_raw,
            deadline_raw,
            status_raw,
            line_start,
            line_end,
            page,
            position
        from actions
        where document_id = $document_id

        union all

        select
            'recommendation',
            recommendations.recommendation_id,
            recommendations.wording,
            null,
            null,
            null,
            places.line_start,
            places.line_end,
            null,
            recommendations.position
        from recommendations
        join (
            select recommendation_id, document_id, line_start, line_end
            from recommendations
            union
            select recommendation_id, document_id, line_start, line_end
            from recommendation_printings
        ) as places on places.recommendation_id = recommendations.recommendation_id
        where places.document_id = $document_id

        union all

        select
            'finding of peers',
            peer_finding_id,
            wording,
            null,
            null,
            null,
            line_start,
            line_end,
            null,
            position
        from peer_findings
        where document_id = $document_id

        union all

        select
            'quotation',
            quote,
            quote,
            null,
            null,
            null,
            line_start,
            line_end,
            null,
            1
        from passages
        where document_id = $document_id
    )

    select
        kind,
        id,
        wording,
        owner_raw,
        deadline_raw,
        status_raw,
        line_start,
        line_end,
        page
    from printed
    where $line between line_start and line_end
    order by
        line_start = $line desc,
        kind,
        position
"""


def printed_there(connection: Connection, document_id: str, line: int) -> pd.DataFrame:
    """List what the database read from a line of a document.

    Returns:
        kind (action, recommendation, finding of peers or quotation), id, wording, owner_raw,
        deadline_raw, status_raw, line_start, line_end, page. A recommendation is found at each
        of its printings; a quotation is what a curated table quotes from there. What begins at
        the line comes first.
    """
    return connection.frame(
        _PRINTED_THERE,
        {"document_id": document_id, "line": line},
    )
