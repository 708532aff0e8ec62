"""Assemble all tables, in the order in which keys refer to one another."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from actionplans.tables.actions import action_tables
from actionplans.tables.challenges import challenge_tables
from actionplans.tables.findings import finding_rows
from actionplans.tables.passages import passage_rows
from actionplans.tables.peer_findings import peer_finding_tables
from actionplans.tables.progress import progress_rows
from actionplans.tables.reading import DocumentReading
from actionplans.tables.recommendations import recommendation_tables
from actionplans.tables.record import record_rows
from actionplans.tables.sources import document_rows, printed_tables
from actionplans.tables.suggestions import suggestion_rows
from actionplans.vocabulary import Vocabulary

Row = Mapping[str, object]


def all_tables(
    readings: Sequence[DocumentReading],
    vocabulary: Vocabulary,
    former_ids: Mapping[str, str],
    first_read: Mapping[str, datetime],
) -> dict[str, list[Row]]:
    """Return the rows of every table of the schema, by table.

    `former_ids` gives for each id of an earlier reading the id of today, `first_read` for
    each document when it was first read.
    """
    tables: dict[str, list[Row]] = {
        "documents": document_rows(readings, first_read),
        "councils": _picked(vocabulary.councils, "council_id", "name", "kind"),
        "document_councils": _bound_councils(readings),
        "frameworks": _picked(
            vocabulary.frameworks, "framework_id", "label", "valid_start", "valid_end"
        ),
        "themes": _picked(vocabulary.themes, "theme_id", "framework_id", "label", "position"),
        "theme_crosswalk": _picked(
            vocabulary.theme_crosswalk, "theme_id", "current_theme_id", "basis", "note"
        ),
        "theme_forms": _picked(vocabulary.theme_forms, "form_raw", "theme_id", "basis", "note"),
        "purposes": _picked(vocabulary.purposes, "purpose_id", "council_id", "label", "position"),
    }
    tables |= recommendation_tables(readings, vocabulary)
    tables |= action_tables(readings, vocabulary, tables["recommendations"])
    tables["progress_updates"] = progress_rows(readings, vocabulary, tables["actions"])
    tables["findings"] = finding_rows(readings, tables)
    tables["corrections"] = [asdict(c) for reading in readings for c in reading.corrections]
    tables |= printed_tables(readings)
    tables["reading_record"] = record_rows(readings, tables)
    tables["former_action_ids"] = [
        {"former_action_id": former, "action_id": now} for former, now in former_ids.items()
    ]
    tables["passages"] = passage_rows(readings, vocabulary)
    tables |= peer_finding_tables(readings, vocabulary)
    tables |= challenge_tables(vocabulary)
    tables["suggestions"] = suggestion_rows(readings, vocabulary, tables)
    return tables


def _bound_councils(readings: Sequence[DocumentReading]) -> list[Row]:
    return [
        {"document_id": reading.document.document_id, "council_id": council}
        for reading in readings
        for council in reading.document.councils
    ]


def _picked(rows: Sequence[object], *columns: str) -> list[Row]:
    return [{column: getattr(row, column) for column in columns} for row in rows]
