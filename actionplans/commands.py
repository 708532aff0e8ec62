"""The commands that read one thing and print JSON, one object a line."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TextIO

from actionplans import settings
from actionplans.corrections import Correction, apply, read_corrections
from actionplans.documents import Document, find_by_fingerprint, read_documents
from actionplans.errors import ActionPlansError
from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.fields.owners import parse_owners
from actionplans.fields.statuses import map_status, read_statuses
from actionplans.normalise import Action, leave_out, normalise
from actionplans.normalise import Vocabulary as PrintedWords
from actionplans.readers.content import TextDocument
from actionplans.readers.files import read_document
from actionplans.records import PlanRow, PrintedRecommendation
from actionplans.vocabulary import Vocabulary, read_vocabulary

Load = Callable[[str, TextDocument], Iterator[PlanRow | PrintedRecommendation]]
Recognise = Callable[[TextDocument], str]


def read(
    path: Path, plan_on: date, layout: str | None, load: Load, recognise: Recognise, out: TextIO
) -> None:
    """Print each action of a document, registered or not.

    Corrections of the register apply only to a file with a registered fingerprint.

    Raises:
        ActionPlansError: the file cannot be read, or is arranged like no layout.
    """
    document = read_document(path)
    registered = find_by_fingerprint(
        read_documents(settings.DATA_DIR / "documents.toml"), document.sha256
    )
    if registered:
        document = replace(document, roles=tuple(registered.roles.items()))
    printed = load(layout or recognise(document), document)
    corrections = _corrections(registered) if registered else []
    mended = list(apply(printed, corrections))
    words = printed_words(read_vocabulary(settings.DATA_DIR))
    reading = normalise(mended, DeadlineContext(plan_on=plan_on), words)
    reading = leave_out(reading, corrections)
    for action in reading.actions:
        _print(action_object(action), out)


def _corrections(document: Document) -> list[Correction]:
    known = read_corrections(settings.DATA_DIR / "corrections.csv")
    return [c for c in known if c.document_id == document.document_id]


def printed_words(vocabulary: Vocabulary) -> PrintedWords:
    """Return the printed words that the curated tables know."""
    return PrintedWords(
        owner_forms=frozenset(form.form_raw for form in vocabulary.owner_forms),
        statuses=read_statuses(settings.DATA_DIR / "statuses.csv"),
    )


def action_object(action: Action) -> dict[str, object]:
    """Return an action as `read` prints it: absent text "", absent list [], absent number None."""
    deadline = action.deadline
    return {
        "position": action.position,
        "section": action.section,
        "purpose": action.purpose,
        "commitment": action.commitment,
        "issue_raw": action.issue_raw,
        "rec_ref": action.rec_ref,
        "wording": action.wording,
        "owners": [owner.name for owner in action.owners],
        "owner_raw": action.owner_raw,
        "deadline_raw": action.deadline_raw,
        "deadline_start": _iso(deadline.start),
        "deadline_end": _iso(deadline.end),
        "deadline_kind": deadline.kind,
        "is_ongoing": deadline.is_ongoing,
        "status": action.status,
        "refers_to": action.refers_to,
        "page": action.place.page,
        "line_start": action.place.line_start,
        "line_end": action.place.line_end,
        "findings": sorted({finding.code for finding in action.findings}),
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def read_deadlines(phrases: Iterable[str], plan_on: date, out: TextIO) -> None:
    """Print what each line's deadline phrase means, blank lines included."""
    context = DeadlineContext(plan_on=plan_on)
    statuses = read_statuses(settings.DATA_DIR / "statuses.csv")
    for line in phrases:
        phrase = line.rstrip("\r\n")
        deadline = parse_deadline(phrase, context)
        _print(
            {
                "deadline_raw": phrase,
                "deadline_start": _iso(deadline.start),
                "deadline_end": _iso(deadline.end),
                "is_ongoing": deadline.is_ongoing,
                "deadline_kind": deadline.kind,
                "deadline_precision": deadline.precision,
                "status": map_status(deadline.status_raw, statuses) if deadline.status_raw else "",
                "findings": [deadline.problem] if deadline.problem else [],
                "unread": deadline.unread,
            },
            out,
        )


def read_owners(cells: Iterable[str], out: TextIO) -> None:
    """Print the owners of each cell; a cell is one JSON string a line.

    Raises:
        ActionPlansError: a line is not a JSON string; the message gives its number.
    """
    known = printed_words(read_vocabulary(settings.DATA_DIR)).owner_forms
    for number, line in enumerate(cells, start=1):
        cell = _json_string(number, line)
        names = [owner.name for owner in parse_owners(cell, known)]
        _print({"owner_raw": cell, "owners": names}, out)


def _json_string(number: int, line: str) -> str:
    try:
        cell = json.loads(line)
    except ValueError as error:
        raise ActionPlansError(f"standard input line {number}: not JSON: {line!r}") from error
    if not isinstance(cell, str):
        raise ActionPlansError(f"standard input line {number}: not a JSON string: {line!r}")
    return cell


def _print(value: dict[str, object], out: TextIO) -> None:
    out.write(json.dumps(value, ensure_ascii=False) + "\n")
