"""Rows of the published documents and of their lines."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from actionplans.documents import Document
from actionplans.fields.contacts import mask
from actionplans.tables.reading import DocumentReading


def document_rows(
    readings: Sequence[DocumentReading], first_read: Mapping[str, datetime]
) -> list[Mapping[str, object]]:
    """Return one row for each document, in the order of the register."""
    return [
        _document_row(reading.document, first_read[reading.document.document_id])
        for reading in readings
    ]


def _document_row(document: Document, first_read_at: datetime) -> dict[str, object]:
    return {
        "document_id": document.document_id,
        "title": document.title,
        "publisher": document.publisher,
        "kind": document.kind,
        "plan_on": document.plan_on,
        "published_on": document.published_on,
        "period_start": document.period_start,
        "period_end": document.period_end,
        "is_draft": document.is_draft,
        "supersedes_document_id": document.supersedes,
        "layout": document.layout,
        "path": document.path,
        "sha256": document.sha256,
        "source_url": document.source_url,
        "licence": document.licence,
        "actions_counted": document.actions_counted,
        "actions_basis": document.actions_basis,
        "read_at": first_read_at.astimezone(UTC).replace(tzinfo=None),
    }


def printed_tables(
    readings: Sequence[DocumentReading],
) -> dict[str, list[Mapping[str, object]]]:
    """Return the tables of the documents' lines and of where these stand, by table."""
    return {
        "document_lines": _line_rows(readings),
        "document_regions": _region_rows(readings),
    }


def _line_rows(readings: Sequence[DocumentReading]) -> list[Mapping[str, object]]:
    """Return one row for each line of each document, contacts masked."""
    return [
        {"document_id": reading.document.document_id, "line": number, "text": mask(line)}
        for reading in readings
        for number, line in enumerate(reading.lines, start=1)
    ]


def _region_rows(readings: Sequence[DocumentReading]) -> list[Mapping[str, object]]:
    """Return one row for each place on a page or sheet where a line or a cell stands."""
    return [
        {
            "document_id": reading.document.document_id,
            "position": position,
            "line": region.line,
            "cell": region.cell,
            "page": region.page,
            "box_left": region.box.left if region.box else None,
            "box_top": region.box.top if region.box else None,
            "box_right": region.box.right if region.box else None,
            "box_bottom": region.box.bottom if region.box else None,
            "ref": region.ref or None,
        }
        for reading in readings
        for position, region in enumerate(reading.regions, start=1)
    ]
