"""Rows of findings: those of the reading, and those that only the whole shows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from actionplans.findings import Finding
from actionplans.records import Place
from actionplans.tables.actions import action_ids
from actionplans.tables.reading import DocumentReading

Row = Mapping[str, object]

OVERLOADED = 8
"""So many actions due in one month make a post, team or body overloaded."""


def finding_rows(
    readings: Sequence[DocumentReading], tables: Mapping[str, Sequence[Row]]
) -> list[Row]:
    """Return one row for each finding, in printed order within each document."""
    rows: list[Row] = []
    for reading in readings:
        document_id = reading.document.document_id
        found = [(i, f) for i, action in action_ids(reading) for f in action.findings]
        found += _overloads(document_id, tables)
        counts: Counter[tuple[str, int]] = Counter()
        for action_id, finding in found:
            key = (finding.code, finding.place.line_start)
            counts[key] += 1
            rows.append(_row(document_id, action_id, finding, counts[key]))
    return rows


def _row(document_id: str, action_id: str, finding: Finding, occurrence: int) -> Row:
    line = finding.place.line_start
    return {
        "finding_id": f"{document_id}/{finding.code}/{line}/{occurrence}",
        "document_id": document_id,
        "action_id": action_id,
        "code": finding.code,
        "severity": finding.severity,
        "column_name": finding.column_name or None,
        "raw_text": finding.raw_text or None,
        "message": finding.message,
        "page": finding.place.page,
        "line_start": line,
    }


def _overloads(
    document_id: str, tables: Mapping[str, Sequence[Row]]
) -> Iterator[tuple[str, Finding]]:
    """Yield a finding on each action of a post, team or body in a month that is too full.

    Persons, and forms that may be persons, are never counted against one another.
    """
    labels = {
        row["owner_id"]: str(row["label"])
        for row in tables["owners"]
        if row["kind"] in ("post", "team", "body")
    }
    actions = {row["action_id"]: row for row in tables["actions"]}
    due: dict[tuple[object, str], list[Row]] = {}
    for owned in tables["action_owners"]:
        action = actions[owned["action_id"]]
        day = cast("date | None", action["deadline_end"])
        if owned["owner_id"] in labels and day and action["document_id"] == document_id:
            due.setdefault((owned["owner_id"], f"{day:%B %Y}"), []).append(action)
    for (owner_id, month), together in due.items():
        if len(together) >= OVERLOADED:
            words = f"{labels[owner_id]} has {len(together)} actions due in {month}"
            for action in together:
                yield str(action["action_id"]), _finding(action, words)


def _finding(action: Row, words: str) -> Finding:
    line_start = cast("int", action["line_start"])
    place = Place(line_start, cast("int", action["line_end"]))
    return Finding(code="overloaded-owner", place=place, column_name="owner_raw", raw_text=words)
