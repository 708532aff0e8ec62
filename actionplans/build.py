"""Build the database from the register: read every document, then replace all tables at once."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TextIO

from actionplans import reported, settings, store
from actionplans.corrections import Correction, apply, read_corrections
from actionplans.documents import Document, check_councils, check_fingerprint, read_documents
from actionplans.errors import ActionPlansError, RegisterError
from actionplans.fields.deadlines import DeadlineContext
from actionplans.fields.statuses import read_statuses
from actionplans.history import PastReading, compare, next_reading, read_history, remember
from actionplans.normalise import Reading, leave_out, normalise
from actionplans.normalise import Vocabulary as PrintedWords
from actionplans.readers.content import TextDocument
from actionplans.readers.files import read_document as read_file
from actionplans.readers.peer_findings import read_peer_findings
from actionplans.records import PeerFinding, PlanRow, PrintedRecommendation
from actionplans.tables import DocumentReading, action_ids, all_tables, decided_tables
from actionplans.vocabulary import Vocabulary, read_vocabulary

Printed = PlanRow | PrintedRecommendation
Load = Callable[[str, TextDocument], Iterator[Printed]]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read, one entry for each document, in the order of the register."""

    build: str
    readings: tuple[DocumentReading, ...]


def build(load: Load, progress: TextIO) -> Summary:
    """Read every registered document and replace the database; say how it goes.

    Raises:
        ActionPlansError: a document, a curated table or a correction does not hold; the
            message names it in one line, and the old database stays.
    """
    register = settings.DATA_DIR / "documents.toml"
    documents = read_documents(register)
    vocabulary = read_vocabulary(settings.DATA_DIR, [d.document_id for d in documents])
    check_councils(documents, [council.council_id for council in vocabulary.councils])
    corrections = read_corrections(settings.DATA_DIR / "corrections.csv")
    _check_corrected(documents, corrections)
    statuses = read_statuses(settings.DATA_DIR / "statuses.csv")
    readings = []
    for number, document in enumerate(documents, start=1):
        print(f"{number}/{len(documents)} {document.document_id}", file=progress, flush=True)
        words = PrintedWords(owner_forms=_forms(vocabulary, document), statuses=statuses)
        mended = [c for c in corrections if c.document_id == document.document_id]
        readings.append(read_document(document, load, words, mended))
    return Summary(_replace_tables(readings, vocabulary, progress), tuple(readings))


def _replace_tables(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary, progress: TextIO
) -> str:
    """Write the database, then add to the history what was read for the first time."""
    path = settings.BUILD_DIR / "readings.jsonl"
    history = read_history(path)
    # The history is exact to the second, and so is what the database says of it.
    read_at = datetime.now(UTC).replace(microsecond=0)
    past = [_remembered(reading, history, read_at, progress) for reading in readings]
    former_ids = {old: now for reading in past for old, now in reading.former_ids.items()}
    first_read = {reading.document_id: reading.first_read_at or read_at for reading in past}
    tables = all_tables(readings, vocabulary, former_ids, first_read)
    decisions = reported.decisions_made().values()
    build_name = store.replace(decided_tables(tables, decisions, former_ids))
    new = [reading for reading in past if reading != history.get(reading.document_id)]
    remember(path, new, read_at)
    return build_name


def _remembered(
    reading: DocumentReading,
    history: Mapping[str, PastReading],
    read_at: datetime,
    progress: TextIO,
) -> PastReading:
    """Return the reading as history keeps it; say what differs from the last one."""
    document = reading.document
    wordings = {action_id: action.wording for action_id, action in action_ids(reading)}
    before = history.get(document.document_id)
    changes = compare(before, wordings)
    if changes:
        print(f"{document.document_id}: {changes}", file=progress)
    document_id, sha256 = document.document_id, document.sha256
    return next_reading(before, changes, document_id, sha256, wordings, read_at)


def _check_corrected(documents: Sequence[Document], corrections: Sequence[Correction]) -> None:
    known = {document.document_id for document in documents}
    for correction in corrections:
        if correction.document_id not in known:
            raise RegisterError(f"corrections.csv: no document {correction.document_id!r}")


def _forms(vocabulary: Vocabulary, document: Document) -> frozenset[str]:
    forms = vocabulary.owner_forms
    return frozenset(
        form.form_raw for form in forms if form.document_id in (None, document.document_id)
    )


def read_document(
    document: Document, load: Load, words: PrintedWords, corrections: Sequence[Correction]
) -> DocumentReading:
    """Read one registered document.

    Raises:
        ActionPlansError: the file is missing or another, the layout does not fit, a correction
            no longer fits, or the count of actions is not the count by hand.
    """
    check_fingerprint(document)
    text = replace(read_file(document.file), roles=tuple(document.roles.items()))
    try:
        printed = list(apply(load(document.layout, text), corrections))
        reprints = _reprints(document, load, text)
        reading = leave_out(normalise(printed, _context(document), words), corrections)
    except ActionPlansError as error:
        raise type(error)(f"{document.document_id}: {error}") from error
    _check_count(document, reading)
    return DocumentReading(
        document=document,
        reading=reading,
        reprints=tuple(reprints),
        corrections=tuple(corrections),
        lines=text.lines,
        regions=text.regions,
        peer_findings=_peer_findings(document, text),
    )


def _context(document: Document) -> DeadlineContext:
    return DeadlineContext(plan_on=document.plan_on, programme_start=document.programme_start)


def _reprints(document: Document, load: Load, text: TextDocument) -> list[PrintedRecommendation]:
    """Read the recommendations that another document in the same pack prints."""
    if document.reprints_layout is None:
        return []
    printed = load(document.reprints_layout, text)
    return [row for row in printed if isinstance(row, PrintedRecommendation)]


def _peer_findings(document: Document, text: TextDocument) -> tuple[PeerFinding, ...]:
    is_report = document.kind == "peer review report"
    return tuple(read_peer_findings(text)) if is_report else ()


def _check_count(document: Document, reading: Reading) -> None:
    found, counted = len(reading.actions), document.actions_counted
    if found != counted:
        raise RegisterError(
            f"{document.document_id}: {found} actions read, {counted} {document.actions_basis}"
        )


def summary_lines(summary: Summary) -> Iterator[str]:
    """Yield the summary of a build as the lines of a table."""
    width = max((len(r.document.document_id) for r in summary.readings), default=8)
    heads = ("actions", "recommendations", "with deadline", "ongoing", "findings")
    yield f"{'document':<{width}}  " + "  ".join(heads)
    totals: Counter[str] = Counter()
    for reading in summary.readings:
        counts = _counts(reading)
        totals.update(counts)
        yield _summary_line(reading.document.document_id, counts, heads, width)
    yield _summary_line("all", totals, heads, width)
    yield ""
    codes = Counter(f.code for r in summary.readings for _, f in r.reading.findings())
    yield "findings by code"
    yield from (f"{count:>6}  {code}" for code, count in sorted(codes.items()))


def _counts(reading: DocumentReading) -> Counter[str]:
    actions = reading.reading.actions
    return Counter(
        {
            "actions": len(actions),
            "recommendations": len(reading.own_recommendations()),
            "with deadline": sum(a.deadline.end is not None for a in actions),
            "ongoing": sum(a.deadline.is_ongoing for a in actions),
            "findings": sum(len(a.findings) for a in actions),
        }
    )


def _summary_line(name: str, counts: Counter[str], heads: Sequence[str], width: int) -> str:
    return f"{name:<{width}}  " + "  ".join(f"{counts[head]:>{len(head)}}" for head in heads)
