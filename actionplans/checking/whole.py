"""Read a document that is not registered yet: its actions, its doubts and what it may be."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from actionplans import finding_words, settings
from actionplans.checking.facts import Facts, suggest_facts
from actionplans.checking.succession import succession
from actionplans.commands import action_object, printed_words
from actionplans.corrections import Correction, apply
from actionplans.documents import KINDS, find_by_fingerprint, read_documents
from actionplans.errors import LayoutError
from actionplans.fields.contacts import mask
from actionplans.fields.deadlines import DeadlineContext
from actionplans.fields.headings import ROLES
from actionplans.findings import Finding
from actionplans.normalise import Action, Reading, leave_out, normalise
from actionplans.normalise import Vocabulary as PrintedWords
from actionplans.readers.content import Region, TextDocument
from actionplans.readers.files import read_document
from actionplans.records import PlanRow, PrintedRecommendation
from actionplans.vocabulary import Council, read_vocabulary

Json = dict[str, Any]
Say = Callable[[str], None]
"""Is told each step as it begins, in a few words."""


@dataclass(frozen=True, slots=True)
class Layouts:
    """What is asked of the layouts, which the library does not import."""

    load: Callable[[str, TextDocument], Iterator[PlanRow | PrintedRecommendation]]
    candidates: Callable[[TextDocument], Sequence[Any]]
    """Layout, score and reasons of each that may fit, the likeliest first."""
    columns: Callable[[TextDocument], Sequence[Any]]
    """Heading, role, certainty and reason of each column of the document's tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person has decided about a document; None and () leave it to the reading."""

    plan_on: date | None = None
    layout: str | None = None
    corrections: tuple[Correction, ...] = ()
    supersedes: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    """Heading and role of each column whose meaning the person decided; role "" leaves it aside."""


def check(path: Path, choices: Choices, layouts: Layouts, today: date, say: Say) -> Json:
    """Return all that a reading of the file tells, ready to be written as JSON.

    A document that is arranged like no layout, or that does not fit the one chosen, is given
    with its lines and the reason in `problem`, and without actions. Where neither the person
    nor the document gives a day, relative wording counts from today and `plan_basis` says so.

    Raises:
        ActionPlansError: the file cannot be read, or a correction does not fit.
    """
    say("Reading the file")
    document = replace(read_document(path), roles=choices.roles)
    say("Looking for what the document says of itself")
    vocabulary = read_vocabulary(settings.DATA_DIR)
    facts = suggest_facts(document, vocabulary.councils)
    likely = list(layouts.candidates(document))
    plan_on, basis = _plan_day(choices, facts, today)
    layout = choices.layout or (likely[0].layout if likely else "")
    say("Understanding the rows")
    words = printed_words(vocabulary)
    reading, problem = _read(document, layout, plan_on, choices.corrections, layouts, words)
    return {
        "file": _file(document),
        "known": _known(vocabulary.councils),
        "facts": asdict(facts),
        "plan_on": plan_on.isoformat(),
        "plan_basis": basis,
        "layout": layout,
        "candidates": [asdict(candidate) for candidate in likely],
        "columns": [asdict(column) for column in _columns(document, layouts)],
        "problem": problem,
        "actions": [_action(action) for action in reading.actions],
        "recommendations": [asdict(printed) for printed in reading.recommendations],
        "succession": succession(choices.supersedes, [a.wording for a in reading.actions]),
        "lines": [mask(line) for line in document.lines],
        "pages": list(document.pages),
        "regions": [_region(region) for region in document.regions],
        "ignored": [asdict(i) | {"text": mask(i.text)} for i in document.ignored],
        "problems": list(document.problems),
    }


def _plan_day(choices: Choices, facts: Facts, today: date) -> tuple[date, str]:
    if choices.plan_on:
        return choices.plan_on, "given"
    if facts.days:
        return date.fromisoformat(facts.days[0].value), "suggested"
    return today, "today"


def _read(
    document: TextDocument,
    layout: str,
    plan_on: date,
    corrections: Sequence[Correction],
    layouts: Layouts,
    words: PrintedWords,
) -> tuple[Reading, str]:
    if not layout:
        return Reading((), ()), "The document is arranged like none of the layouts that are known."
    try:
        printed = list(layouts.load(layout, document))
    except LayoutError as error:
        return Reading((), ()), f"{error}."
    mended = list(apply(printed, corrections))
    reading = normalise(mended, DeadlineContext(plan_on=plan_on), words)
    return leave_out(reading, corrections), ""


def _columns(document: TextDocument, layouts: Layouts) -> Sequence[Any]:
    try:
        return layouts.columns(document)
    except LayoutError:
        return ()


def _file(document: TextDocument) -> Json:
    known = find_by_fingerprint(
        read_documents(settings.DATA_DIR / "documents.toml"), document.sha256
    )
    return {
        "name": document.name,
        "sha256": document.sha256,
        "format": document.format,
        "lines": len(document.lines),
        "registered": known.document_id if known else "",
    }


def _region(region: Region) -> Json:
    """Return a place in the file, its box as left, top, right and bottom in points."""
    box = region.box
    return {
        "line": region.line,
        "cell": region.cell,
        "page": region.page,
        "box": [box.left, box.top, box.right, box.bottom] if box else None,
        "ref": region.ref,
    }


def _known(councils: Sequence[Council]) -> Json:
    """Return what a person may choose from when the document is registered."""
    documents = read_documents(settings.DATA_DIR / "documents.toml")
    return {
        "kinds": list(KINDS),
        "roles": sorted(ROLES),
        "councils": [
            {"council_id": c.council_id, "name": c.name, "short_name": c.short_name}
            for c in councils
        ],
        "documents": [
            {"document_id": d.document_id, "title": f"{d.title}, {d.plan_on.year}"}
            for d in documents
        ],
    }


def _action(action: Action) -> Json:
    return action_object(action) | {
        "status_raw": action.status_raw,
        "deadline_precision": action.deadline.precision,
        "doubts": [_doubt(finding) for finding in action.findings],
    }


def _doubt(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "column_name": finding.column_name,
        "raw_text": finding.raw_text,
        "message": finding.message,
        "line_start": finding.place.line_start,
    }


def summary_lines(checked: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a check tells, in lines for a person."""
    file, facts = checked["file"], checked["facts"]
    yield f"{file['name']}: {file['lines']} lines, sha256 {file['sha256']}"
    if file["registered"]:
        yield f"registered already as {file['registered']}"
    yield from checked["problems"]
    yield from _suggested("title", facts["titles"][:1])
    yield from _suggested("council", facts["councils"])
    yield from _suggested("council not in data/councils.csv", facts["other_councils"][:2])
    yield f"plan date: {checked['plan_on']} ({_BASIS_WORDS[checked['plan_basis']]})"
    for candidate in checked["candidates"]:
        mark = "read as" if candidate["layout"] == checked["layout"] else "or"
        reasons = " ".join(candidate["reasons"])
        yield f"{mark} {candidate['layout']} ({candidate['score']:.2f}) {reasons}".rstrip()
    for column in checked["columns"]:
        role = column["role"] or "nothing"
        yield f"column “{column['heading']}” holds: {role} ({column['certainty']:.2f})"
    if checked["problem"]:
        yield checked["problem"]
    yield from _counts(checked)


_BASIS_WORDS = {
    "given": "as given",
    "suggested": "suggested by the document",
    "today": "no day is printed; today's stands in until one is given",
}


def _suggested(what: str, suggestions: Sequence[Json]) -> Iterator[str]:
    for suggestion in suggestions:
        yield f"suggested {what}: {suggestion['value']} (line {suggestion['line']})"


def _counts(checked: Mapping[str, Any]) -> Iterator[str]:
    actions = checked["actions"]
    dated = sum(bool(action["deadline_end"]) for action in actions)
    owned = sum(bool(action["owners"]) for action in actions)
    yield (
        f"{len(actions)} actions, {owned} with an owner, {dated} with a deadline,"
        f" {len(checked['recommendations'])} recommendations"
    )
    doubts = [(action, doubt) for action in actions for doubt in action["doubts"]]
    for code, count in sorted(Counter(doubt["code"] for _, doubt in doubts).items()):
        yield f"{count:>6}  {finding_words.named(code)}"
    for action, doubt in doubts:
        yield (
            f"{doubt['severity']}: action {action['position']}, line {doubt['line_start']}:"
            f" {finding_words.named(doubt['code'])}: {doubt['message']}"
        )
