"""Rows of what peers found, sentence by sentence, and of the recommendations each speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from actionplans.records import PeerFinding
from actionplans.tables.passages import fold_lines
from actionplans.tables.reading import DocumentReading
from actionplans.tables.recommendations import recommendation_id
from actionplans.vocabulary import Framework, Theme, Vocabulary, find_theme, index_themes

Row = Mapping[str, object]


def peer_finding_tables(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary
) -> dict[str, list[Row]]:
    """Return the tables of findings of peers, by table."""
    rows = [row for reading in readings for row in _rows(reading, vocabulary)]
    return {
        "peer_findings": rows,
        "peer_finding_recommendations": list(_link_rows(rows, vocabulary)),
    }


def _rows(reading: DocumentReading, vocabulary: Vocabulary) -> Iterator[Row]:
    framework = framework_on(reading.document.plan_on, vocabulary.frameworks)
    themes = index_themes(vocabulary)
    document_id = reading.document.document_id
    for position, finding in enumerate(reading.peer_findings, start=1):
        theme = find_theme(themes, finding.heading, framework.framework_id) if framework else None
        yield {
            "peer_finding_id": f"{document_id}/finding/{position}",
            "document_id": document_id,
            "position": position,
            "section": finding.section,
            "heading": finding.heading,
            "theme_id": theme.theme_id if theme else None,
            "theme_basis": _basis(finding, theme),
            "wording": finding.wording,
            "line_start": finding.place.line_start,
            "line_end": finding.place.line_end,
        }


def framework_on(day: date, frameworks: Sequence[Framework]) -> Framework | None:
    """Return the set of themes that was in use on a day; None where none is known."""
    return next(
        (
            framework
            for framework in frameworks
            if (framework.valid_start is None or framework.valid_start <= day)
            and (framework.valid_end is None or day <= framework.valid_end)
        ),
        None,
    )


def _basis(finding: PeerFinding, theme: Theme | None) -> str | None:
    if theme is None:
        return None
    is_same = finding.heading.casefold() == theme.label.casefold()
    return "printed" if is_same else "curated"


def _link_rows(rows: Sequence[Row], vocabulary: Vocabulary) -> Iterator[Row]:
    """Yield the recommendation of each curated quotation that a finding holds."""
    seen: set[tuple[object, str]] = set()
    folded = [(row, fold_lines([str(row["wording"])]).text) for row in rows]
    for document_id, quote, link in _quoted(vocabulary):
        words = fold_lines([quote]).text
        for row, text in folded:
            key = (row["peer_finding_id"], str(link["recommendation_id"]))
            if row["document_id"] == document_id and words in text and key not in seen:
                seen.add(key)
                yield {"peer_finding_id": row["peer_finding_id"], **link}


def _quoted(vocabulary: Vocabulary) -> Iterator[tuple[str, str, Row]]:
    """Yield report, words and the recommendation that the words speak of."""
    about: dict[str, object]
    for report in vocabulary.progress_evidence:
        about = {
            "recommendation_id": recommendation_id(report.document_id, report.rec_ref),
            "status": report.status,
            "basis": report.basis,
            "note": report.note,
        }
        yield report.source_document_id, report.quote, about
    for spoken in vocabulary.peer_finding_links:
        about = {
            "recommendation_id": recommendation_id(spoken.document_id, spoken.ref),
            "status": None,
            "basis": spoken.basis,
            "note": spoken.note,
        }
        yield spoken.source_document_id, spoken.quote, about
    for link in vocabulary.recommendation_links:
        for name in ((link.from_document_id, link.from_ref), (link.to_document_id, link.to_ref)):
            about = {
                "recommendation_id": recommendation_id(*name),
                "status": None,
                "basis": link.basis,
                "note": link.reason,
            }
            yield link.to_document_id, link.to_quote, about
