"""Rows of the reading record: for each value the printed words, the value and how it was read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actionplans.normalise import Action
from actionplans.records import Deadline
from actionplans.tables.actions import action_ids
from actionplans.tables.reading import DocumentReading

Row = Mapping[str, object]

_COLUMNS = {
    "wording": ("wording",),
    "deadline": ("deadline_raw",),
    "owners": ("owner_raw",),
    "status": ("status_raw",),
}
"""Columns that findings name, by the value that they are about."""

_CORRECTED = {"deadline": "deadline", "owners": "owner", "wording": "wording", "status": "status"}
"""Column that a correction names, by the value that it is about."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the assembled tables say, by action."""

    owners: Mapping[str, Sequence[str]]
    answers: Mapping[str, Sequence[Row]]
    purposes: Mapping[str, str]


def record_rows(
    readings: Sequence[DocumentReading], tables: Mapping[str, Sequence[Row]]
) -> list[Row]:
    """Return one row for each value of each action, in printed order."""
    known = _known(tables)
    rows: list[Row] = []
    for reading in readings:
        places = Counter(action.place for action in reading.reading.actions)
        for action_id, action in action_ids(reading):
            rows += _values(action_id, action, reading, known, places[action.place])
    return rows


def _known(tables: Mapping[str, Sequence[Row]]) -> _Known:
    labels = {row["owner_id"]: str(row["label"]) for row in tables["owners"]}
    owners: dict[str, list[str]] = {}
    for owned in tables["action_owners"]:
        owners.setdefault(str(owned["action_id"]), []).append(labels[owned["owner_id"]])
    answers: dict[str, list[Row]] = {}
    for answer in tables["action_recommendations"]:
        answers.setdefault(str(answer["action_id"]), []).append(answer)
    names = {row["purpose_id"]: str(row["label"]) for row in tables["purposes"]}
    purposes = {
        str(row["action_id"]): names[row["purpose_id"]]
        for row in tables["actions"]
        if row["purpose_id"]
    }
    return _Known(owners, answers, purposes)


def _values(
    action_id: str, action: Action, reading: DocumentReading, known: _Known, together: int
) -> Iterator[Row]:
    answers = known.answers.get(action_id, [])
    owners = "; ".join(known.owners.get(action_id, []))
    meant = "; ".join(str(answer["recommendation_id"]) for answer in answers)
    values = [
        ("wording", action.wording, action.wording, _cut_rule(together)),
        ("deadline", action.deadline_raw, days(action.deadline), _deadline_rule(action.deadline)),
        ("owners", action.owner_raw, owners, "printed forms found in the table of owners"),
    ]
    if action.status_raw:
        values.append(("status", action.status_raw, action.status, "table of statuses"))
    if action.rec_ref:
        basis = str(answers[0]["basis"]) if answers else "not resolved"
        values.append(("recommendation", action.rec_ref, meant, f"{basis} reference"))
    if action.purpose:
        purpose = known.purposes.get(action_id, "")
        values.append(("purpose", action.purpose, purpose, "label of a strategic purpose"))
    for name, raw_text, value, rule in values:
        yield {
            "action_id": action_id,
            "value_name": name,
            "raw_text": raw_text or None,
            "value_read": value or None,
            "rule": rule,
            "finding_codes": _doubts(name, action),
            "correction": _correction(name, action, reading),
        }


def _cut_rule(together: int) -> str:
    if together == 1:
        return "the whole row is one commitment"
    return f"one of {together} commitments cut from the same place"


def _deadline_rule(deadline: Deadline) -> str:
    precision = f", exact to the {deadline.precision}" if deadline.precision else ""
    return f"deadline of the kind “{deadline.kind}”{precision}"


def days(deadline: Deadline) -> str:
    """Say a deadline's days and whether it goes on, in ISO 8601; "" where it says neither."""
    parts = []
    if deadline.start and deadline.end:
        parts.append(f"{deadline.start} to {deadline.end}")
    elif deadline.end:
        parts.append(f"by {deadline.end}")
    elif deadline.start:
        parts.append(f"from {deadline.start}")
    if deadline.is_ongoing:
        parts.append("ongoing")
    return ", ".join(parts)


def _doubts(name: str, action: Action) -> str | None:
    codes = {f.code for f in action.findings if f.column_name in _COLUMNS.get(name, ())}
    return ", ".join(sorted(codes)) or None


def _correction(name: str, action: Action, reading: DocumentReading) -> str | None:
    for known in reading.corrections:
        same_place = known.line_start == action.place.line_start
        if same_place and known.column_name == _CORRECTED.get(name):
            return f"“{known.raw_text}” read as “{known.corrected}”: {known.reason}"
    return None
