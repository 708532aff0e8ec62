"""Rows of actions with their councils, recommendations and owners."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from actionplans.normalise import Action
from actionplans.tables.councils import councils_bound
from actionplans.tables.reading import DocumentReading
from actionplans.vocabulary import (
    Owner,
    OwnerForm,
    OwnerIndex,
    PurposeIndex,
    Vocabulary,
    find_owner,
    find_purpose,
    fold,
    index_owners,
    index_purposes,
)

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Known:
    vocabulary: Vocabulary
    owners: OwnerIndex
    purposes: PurposeIndex
    recommendations: Mapping[str, Row]
    """Rows of recommendations by id."""
    marked: Mapping[tuple[str, str], str]
    """Recommendation by document and folded issue, where a mark beside the issue means it."""


def action_tables(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary, recommendations: Sequence[Row]
) -> dict[str, list[Row]]:
    """Return the tables of actions and of their owners, by table."""
    known = _Known(
        vocabulary,
        index_owners(vocabulary),
        index_purposes(vocabulary),
        {str(row["recommendation_id"]): row for row in recommendations},
        _marked(vocabulary),
    )
    tables: dict[str, list[Row]] = {"actions": [], "action_councils": []}
    answers: list[Row] = []
    owned: list[Row] = []
    owners: dict[str, Row] = {o.owner_id: _owner_row(o) for o in vocabulary.owners}
    for reading in readings:
        for action_id, action in action_ids(reading):
            tables["actions"].append(_action_row(action_id, action, reading, known))
            linked = list(_answer_rows(action_id, action, reading, known))
            answers += linked
            tables["action_councils"] += _council_rows(action_id, action, reading, linked, known)
            owned += _owned_rows(action_id, action, reading, known, owners)
    return {
        **tables,
        "action_recommendations": answers,
        "owners": list(owners.values()),
        "owner_forms": [_form_row(form) for form in vocabulary.owner_forms],
        "action_owners": owned,
    }


def action_ids(reading: DocumentReading) -> Iterator[tuple[str, Action]]:
    """Yield each action with its id, which depends on its wording and nothing around it."""
    seen: Counter[str] = Counter()
    for action in reading.reading.actions:
        digest = sha256(fold(action.wording).encode()).hexdigest()[:10]
        seen[digest] += 1
        yield f"{reading.document.document_id}/{digest}/{seen[digest]}", action


def _marked(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    return {
        (d.quote_document_id, fold(d.quote)): f"{d.document_id}/{d.ref}"
        for d in vocabulary.dispositions
        if d.quote and d.quote_document_id and d.quote_document_id != d.document_id
    }


def _action_row(action_id: str, action: Action, reading: DocumentReading, known: _Known) -> Row:
    purpose = find_purpose(known.purposes, action.purpose, reading.document.councils)
    deadline = action.deadline
    texts = {
        "section": action.section,
        "commitment": action.commitment,
        "issue_raw": action.issue_raw,
        "rec_ref": action.rec_ref,
        "wording": action.wording,
        "owner_raw": _as_printed(action.owner_raw, action, reading, "owner"),
        "accountable_raw": action.accountable_raw,
        "measure_raw": action.measure_raw,
        "progress_raw": action.progress_raw,
        "deadline_raw": _as_printed(action.deadline_raw, action, reading, "deadline"),
        "deadline_precision": deadline.precision,
        "status_raw": action.status_raw,
        "status": action.status,
        "refers_to": action.refers_to,
    }
    return {
        **{column: text or None for column, text in texts.items()},
        "action_id": action_id,
        "document_id": reading.document.document_id,
        "position": action.position,
        "purpose_id": purpose.purpose_id if purpose else None,
        "deadline_start": deadline.start,
        "deadline_end": deadline.end,
        "deadline_kind": deadline.kind,
        "is_ongoing": deadline.is_ongoing,
        "page": action.place.page,
        "line_start": action.place.line_start,
        "line_end": action.place.line_end,
    }


def _as_printed(text: str, action: Action, reading: DocumentReading, column: str) -> str:
    """Put back what is printed where a correction was read in its place."""
    for c in reading.corrections:
        if c.column_name == column and c.line_start == action.place.line_start:
            text = text.replace(c.corrected, c.raw_text)
    return text


def _answer_rows(
    action_id: str, action: Action, reading: DocumentReading, known: _Known
) -> Iterator[Row]:
    document_id = reading.document.document_id
    for ref in action.rec_ref.split(", "):
        if f"{document_id}/{ref}" in known.recommendations:
            meant, basis = f"{document_id}/{ref}", "printed"
        elif meant := known.marked.get((document_id, fold(action.issue_raw)), ""):
            basis = "marked"
        else:
            continue
        yield {"action_id": action_id, "recommendation_id": meant, "basis": basis}


def _council_rows(
    action_id: str,
    action: Action,
    reading: DocumentReading,
    answers: Sequence[Row],
    known: _Known,
) -> Iterator[Row]:
    """Yield the councils bound: those that the wording names, else its recommendation's."""
    councils = [c for c in known.vocabulary.councils if c.council_id in reading.document.councils]
    bound = councils_bound(action.wording, councils)
    if len(bound) > 1 and len(answers) == 1:
        wording = known.recommendations[str(answers[0]["recommendation_id"])]["wording"]
        bound = councils_bound(str(wording), councils)
    for council_id in bound:
        yield {"action_id": action_id, "council_id": council_id}


def _owned_rows(
    action_id: str,
    action: Action,
    reading: DocumentReading,
    known: _Known,
    owners: dict[str, Row],
) -> Iterator[Row]:
    """Yield the owners of an action; a form that no table knows becomes an unresolved owner."""
    document_id = reading.document.document_id
    taken: set[str] = set()
    for owner in action.owners:
        found = find_owner(known.owners, owner.name, document_id)
        found = found or find_owner(known.owners, owner.name_raw, document_id)
        owner_id = found.owner_id if found else _unknown_id(document_id, owner.name)
        if not found:
            owners.setdefault(owner_id, _unknown_row(owner_id, owner.name))
        if owner_id not in taken:
            taken.add(owner_id)
            yield {
                "action_id": action_id,
                "owner_id": owner_id,
                "position": len(taken),
                "name_raw": owner.name_raw,
            }


def _unknown_id(document_id: str, name: str) -> str:
    return f"{document_id}/{re.sub(r'[^a-z0-9]+', '-', fold(name)).strip('-')}"


def _unknown_row(owner_id: str, name: str) -> Row:
    return {"owner_id": owner_id, "label": name, "kind": "unresolved", "basis": "printed"}


def _owner_row(owner: Owner) -> Row:
    columns = ("owner_id", "label", "kind", "basis")
    return {column: getattr(owner, column) for column in columns}


def _form_row(form: OwnerForm) -> Row:
    columns = ("form_raw", "document_id", "owner_id", "basis")
    return {column: getattr(form, column) for column in columns}
