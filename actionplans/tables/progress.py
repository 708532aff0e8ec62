"""Rows of progress: what printed evidence says of an action or a recommendation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from actionplans.documents import Document
from actionplans.errors import RegisterError
from actionplans.tables.reading import DocumentReading
from actionplans.tables.recommendations import recommendation_id
from actionplans.vocabulary import ProgressEvidence, Vocabulary, fold

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Report:
    subject: str
    """The action, or the recommendation where it speaks of that only."""
    reported_on: date
    known_on: date
    row: Row
    succeeded_on: date | None = None


def progress_rows(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary, actions: Sequence[Row]
) -> list[Row]:
    """Return one row for each piece of printed evidence.

    Raises:
        RegisterError: evidence speaks of an action that its document does not print once.
    """
    documents = {reading.document.document_id: reading.document for reading in readings}
    reports = [
        _report(number, evidence, documents, actions)
        for number, evidence in enumerate(vocabulary.progress_evidence, start=1)
    ]
    return [
        {**report.row, "succeeded_on": report.succeeded_on} for report in _with_successors(reports)
    ]


def _report(
    number: int,
    evidence: ProgressEvidence,
    documents: Mapping[str, Document],
    actions: Sequence[Row],
) -> _Report:
    source = documents[evidence.source_document_id]
    known_on = max(source.published_on or source.plan_on, evidence.reported_on)
    action_id = _action_id(evidence, actions)
    about = recommendation_id(evidence.document_id, evidence.rec_ref)
    row = {
        "update_id": f"evidence/{number:04}",
        "action_id": action_id,
        "recommendation_id": about,
        "reported_on": evidence.reported_on,
        "known_on": known_on,
        "status": evidence.status,
        "commentary": evidence.note,
        "evidence_raw": evidence.quote,
        "source_document_id": evidence.source_document_id,
        "reported_by": source.publisher,
    }
    return _Report(action_id or about, evidence.reported_on, known_on, row)


def _action_id(evidence: ProgressEvidence, actions: Sequence[Row]) -> str | None:
    if evidence.action_wording is None:
        return None
    words = fold(evidence.action_wording)
    found = [
        str(action["action_id"])
        for action in actions
        if action["document_id"] == evidence.document_id
        and words in fold(str(action["wording"] or ""))
    ]
    if len(found) != 1:
        raise RegisterError(
            f"progress_evidence.csv: {len(found)} actions of {evidence.document_id} print"
            f" {evidence.action_wording!r}"
        )
    return found[0]


def _with_successors(reports: Sequence[_Report]) -> list[_Report]:
    """Give each report the first day on which a newer one of the same subject was known."""
    return [
        replace(
            report,
            succeeded_on=min(
                (
                    other.known_on
                    for other in reports
                    if other.subject == report.subject and other.reported_on > report.reported_on
                ),
                default=None,
            ),
        )
        for report in reports
    ]
