"""How clear the plans are and how sure their reading is: findings, record, review queue."""

import pandas as pd

from actionplans.metrics.filters import Filters, chosen
from actionplans.store import Connection


def finding_counts(connection: Connection, filters: Filters) -> pd.DataFrame:
    """Count the findings on the actions that fit, by code and document.

    Returns:
        code, severity, document_id, findings (count), actions (count of those concerned).
        Errors first, then warnings and notes; findings about a document as a whole count
        where the document has an action that fits.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters)},
        {_FOUND}

        select
            code,
            severity,
            document_id,
            count(*) as findings,
            count(distinct action_id) as actions
        from found
        group by code, severity, document_id
        order by {_SEVERITY}, code, document_id
        """,
        filters.parameters(),
    )


def findings(connection: Connection, filters: Filters, code: str = "") -> pd.DataFrame:
    """List the findings on the actions that fit, of one code or ("") of all.

    Returns:
        finding_id, document_id, code, severity, raw_text (the words in doubt), value_read (what
        the value that it is about was read as), wording, line_start; those of one code together,
        errors first, then warnings and notes, in printed order within each document.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters)},
        {_FOUND}

        select
            found.finding_id,
            found.document_id,
            found.code,
            found.severity,
            found.raw_text,
            record.value_read,
            found.wording,
            found.line_start
        from found
        left join reading_record as record
          on record.action_id = found.action_id
         and record.value_name = case found.column_name
             when 'deadline_raw' then 'deadline'
             when 'owner_raw' then 'owners'
             when 'status_raw' then 'status'
         end
        where $code = '' or found.code = $code
        order by {_SEVERITY}, found.code, found.document_id, found.line_start, found.finding_id
        """,
        filters.parameters() | {"code": code},
    )


def rows_left_out(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the rows that a person left out of the plans that have an action that fits.

    Returns:
        document_id, line_start, wording, reason, corrected_by, corrected_on; in printed order
        within each document.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters)}

        select
            document_id,
            line_start,
            raw_text as wording,
            reason,
            corrected_by,
            corrected_on
        from corrections
        where column_name = 'left out'
          and document_id in (select document_id from chosen)
        order by document_id, line_start, wording
        """,
        filters.parameters(),
    )


_DOUBTFUL = """(
                     'ambiguous-split', 'impossible-date', 'ocr', 'refers-elsewhere',
                     'text-lost', 'unknown-owner', 'unknown-status', 'unreadable-deadline'
                 )"""
"""The kinds of findings that say that a value may be wrong."""


def review_queue(connection: Connection, filters: Filters) -> pd.DataFrame:
    """List the doubtful readings: values whose finding says that something may be wrong.

    Returns:
        document_id, line_start, value_name, raw_text, value_read, rule, finding_codes,
        correction, wording; in printed order within each document.
    """
    return connection.frame(
        f"""
        with
        {chosen(filters)}

        select
            chosen.document_id,
            chosen.line_start,
            record.value_name,
            record.raw_text,
            record.value_read,
            record.rule,
            record.finding_codes,
            record.correction,
            actions.wording
        from reading_record as record
        join chosen on chosen.action_id = record.action_id
        join actions on actions.action_id = record.action_id
        where record.correction is not null
           or exists (
               select 1
               from findings
               where findings.action_id = record.action_id
                 and findings.code in {_DOUBTFUL}
                 and concat(', ', record.finding_codes, ', ')
                     like concat('%, ', findings.code, ', %')
           )
        order by chosen.document_id, chosen.position, record.value_name
        """,
        filters.parameters(),
    )


def reading_record(connection: Connection, action_id: str) -> pd.DataFrame:
    """List how each value of an action was read.

    Returns:
        value_name, raw_text, value_read, rule, finding_codes, correction.
    """
    return connection.frame(
        """
        select
            value_name,
            raw_text,
            value_read,
            rule,
            finding_codes,
            correction
        from reading_record
        where action_id = $action_id
        order by value_name
        """,
        {"action_id": action_id},
    )


_FOUND = """
    found as (
        select
            findings.finding_id,
            findings.document_id,
            findings.action_id,
            findings.code,
            findings.severity,
            findings.column_name,
            findings.raw_text,
            findings.line_start,
            actions.wording
        from findings
        left join chosen on chosen.action_id = findings.action_id
        left join actions on actions.action_id = chosen.action_id
        where chosen.action_id is not null
           or (
               findings.action_id is null
               and findings.document_id in (select document_id from chosen)
           )
    )"""

_SEVERITY = "case severity when 'error' then 1 when 'warning' then 2 else 3 end"
