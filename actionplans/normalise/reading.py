"""Read every value of a document's rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from actionplans.collector import still_collector
from actionplans.fields.commitments import learn
from actionplans.fields.contacts import mask
from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.fields.owners import OwnerName, parse_owners, split_stacked_owners
from actionplans.fields.references import find_reference
from actionplans.fields.statuses import find_status, map_status
from actionplans.findings import Finding
from actionplans.normalise.action import Action
from actionplans.normalise.cutting import Cut, DocumentWords, cut_row, rejoin_halves
from actionplans.normalise.doubts import action_findings, fold_form, row_findings
from actionplans.normalise.pointers import follow_pointers
from actionplans.normalise.sharing import count_cells
from actionplans.records import Deadline, PlanRow, PrintedRecommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What is known about printed words before a document is read."""

    owner_forms: frozenset[str] = frozenset()
    """Printed forms of known owners, for this document or everywhere, capitals kept."""
    statuses: Mapping[str, str] = field(default_factory=dict)
    """Status of the schema by printed words (fields.statuses)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says, as it was understood."""

    actions: tuple[Action, ...]
    recommendations: tuple[PrintedRecommendation, ...]

    def findings(self) -> Iterator[tuple[Action, Finding]]:
        """Yield each finding with the action that it is about."""
        for action in self.actions:
            for finding in action.findings:
                yield action, finding


@still_collector()
def normalise(
    printed: Sequence[PlanRow | PrintedRecommendation],
    context: DeadlineContext,
    vocabulary: Vocabulary,
) -> Reading:
    """Return the actions and recommendations of a document, in printed order.

    No printed row is dropped: what cannot be read leaves the action in place, without the
    value and with a finding.
    """
    masked = [_masked(row) for row in printed]
    rows = [row for row in masked if isinstance(row, PlanRow)]
    recommendations = tuple(row for row in masked if isinstance(row, PrintedRecommendation))
    words = _document_words(rows, recommendations, vocabulary)
    context = _with_programme(rows, context)
    actions: list[Action] = []
    whole = list(rejoin_halves(rows, words))
    for row, doubts in zip(whole, row_findings(whole), strict=True):
        for cut in cut_row(row, words, context):
            action = _action(len(actions) + 1, row, cut, words, context, vocabulary)
            actions.append(replace(action, findings=(*action.findings, *doubts)))
    return Reading(tuple(follow_pointers(actions)), recommendations)


def _document_words(
    rows: Sequence[PlanRow],
    recommendations: Sequence[PrintedRecommendation],
    vocabulary: Vocabulary,
) -> DocumentWords:
    texts = [text for row in rows for text in (row.wording, row.issue, row.commitment)]
    cells = count_cells([row.owner for row in rows])
    alone = [cell for cell in cells if len(split_stacked_owners(cell)) == 1]
    named = {owner.name for cell in alone for owner in parse_owners(cell)}
    return DocumentWords(
        lexicon=learn([*texts, *(printed.wording for printed in recommendations)]),
        known_owners=vocabulary.owner_forms | named,
        folded_forms=frozenset(fold_form(form) for form in vocabulary.owner_forms),
        owner_cells=cells,
        has_owners=any(row.owner for row in rows),
        has_deadlines=any(row.deadline for row in rows),
    )


def _masked(row: PlanRow | PrintedRecommendation) -> PlanRow | PrintedRecommendation:
    texts = {f.name: getattr(row, f.name) for f in fields(row)}
    changed: dict[str, Any] = {
        name: masked
        for name, text in texts.items()
        if isinstance(text, str) and (masked := mask(text)) != text
    }
    if isinstance(row, PlanRow) and row.leftover:
        changed["leftover"] = {column: mask(text) for column, text in row.leftover.items()}
    return replace(row, **changed) if changed else row


def _with_programme(rows: Sequence[PlanRow], context: DeadlineContext) -> DeadlineContext:
    """Take the first day of the first plan year from the document, where it states one."""
    stated = next((row.programme_start for row in rows if row.programme_start), "")
    if context.programme_start or not stated:
        return context
    return replace(context, programme_start=parse_deadline(stated, context).start)


def _action(
    position: int,
    row: PlanRow,
    cut: Cut,
    words: DocumentWords,
    context: DeadlineContext,
    vocabulary: Vocabulary,
) -> Action:
    deadline = parse_deadline(cut.deadline_raw, context)
    owners = _owners(cut.owner_raw, words)
    status_raw, status = _status(row, deadline, vocabulary)
    reference = find_reference(cut.wording)
    action = Action(
        position=position,
        place=cut.place,
        wording=cut.wording,
        section=row.section,
        purpose=row.purpose,
        commitment=row.commitment,
        issue_raw=_fold(row.issue),
        rec_ref=row.rec_ref,
        owner_raw=_fold(cut.owner_raw),
        owners=owners,
        accountable_raw=_fold(row.accountable),
        measure_raw=_fold(row.measure),
        progress_raw=_fold(row.progress),
        deadline_raw=_fold(cut.deadline_raw),
        deadline=deadline,
        status_raw=status_raw,
        status=status,
        refers_to=_target(row, reference.kind, reference.target) if reference else "",
    )
    doubts = action_findings(
        action,
        words.folded_forms,
        is_ambiguous=cut.is_ambiguous,
        points=reference is not None,
    )
    return replace(action, findings=tuple(doubts))


def _status(row: PlanRow, deadline: Deadline, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the status as printed and as the schema has it.

    A colour in the column of statuses says less than "Completed" in the column of dates; a
    report of progress is asked only where neither column says anything.
    """
    stated = [raw for raw in (_fold(row.status), deadline.status_raw) if raw]
    printed = stated or [raw for raw in (find_status(row.progress),) if raw]
    mapped = [(raw, map_status(raw, vocabulary.statuses)) for raw in printed]
    return next((pair for pair in mapped if pair[1]), mapped[0] if mapped else ("", ""))


def _owners(owner_raw: str, words: DocumentWords) -> tuple[OwnerName, ...]:
    return () if find_reference(owner_raw) else tuple(parse_owners(owner_raw, words.known_owners))


def _target(row: PlanRow, kind: str, target: str) -> str:
    """Say what a reference points to: a printed number, or the words of the column before."""
    return _fold(row.issue) if kind == "column" else target


def _fold(text: str) -> str:
    return " ".join(text.replace("•", " ").split())
