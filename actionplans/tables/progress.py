"""Rows of progress: what printed evidence says of an action or a recommendation."""

from collections.abc import Mapping, Sequence

from actionplans.documents import Document
from actionplans.errors import RegisterError
from actionplans.tables.reading import DocumentReading
from actionplans.tables.recommendations import recommendation_id
from actionplans.vocabulary import ProgressEvidence, Vocabulary, fold

Row = Mapping[str, object]


def progress_rows(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary, actions: Sequence[Row]
) -> list[Row]:
    """Return one row for each piece of printed evidence.

    Raises:
        RegisterError: evidence speaks of an action that its document does not print once.
    """
    documents = {reading.document.document_id: reading.document for reading in readings}
    return [
        _row(number, evidence, documents, actions)
        for number, evidence in enumerate(vocabulary.progress_evidence, start=1)
    ]


def _row(
    number: int,
    evidence: ProgressEvidence,
    documents: Mapping[str, Document],
    actions: Sequence[Row],
) -> Row:
    source = documents[evidence.source_document_id]
    return {
        "update_id": f"evidence/{number:04}",
        "action_id": _action_id(evidence, actions),
        "recommendation_id": recommendation_id(evidence.document_id, evidence.rec_ref),
        "reported_on": evidence.reported_on,
        "known_on": max(source.published_on or source.plan_on, evidence.reported_on),
        "status": evidence.status,
        "commentary": evidence.note,
        "evidence_raw": evidence.quote,
        "source_document_id": evidence.source_document_id,
        "reported_by": source.publisher,
    }


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
