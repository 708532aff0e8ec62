"""Cut a printed row into actions, each with its share of owners and deadlines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from actionplans.fields.commitments import (
    Commitment,
    Lexicon,
    cut_cell,
    cut_paragraph,
    cut_report,
    find_own_deadline,
)
from actionplans.fields.deadlines import DeadlineContext, parse_deadline, split_deadlines
from actionplans.fields.owners import find_responsible_body, split_stacked_owners
from actionplans.normalise.sharing import share_in_order, share_owners
from actionplans.records import Place, PlanRow, TextKind

_MOST_STACKED = 12
"""More owners than this stacked in one cell are not parted by trying every way."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One action of a row, its values still as printed."""

    wording: str
    owner_raw: str
    deadline_raw: str
    place: Place
    is_ambiguous: bool = False
    """The values of the row had to be shared out over its actions."""


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """What the whole document shows about its words."""

    lexicon: Lexicon
    known_owners: frozenset[str]
    folded_forms: frozenset[str]
    owner_cells: Mapping[str, int]
    has_owners: bool
    """Owners are printed apart from the wording."""
    has_deadlines: bool
    """Deadlines are printed apart from the wording."""


def cut_row(row: PlanRow, words: DocumentWords, context: DeadlineContext) -> list[Cut]:
    """Return the actions of a printed row, in printed order."""
    match row.text_kind:
        case TextKind.CELL:
            return [_completed(cut, words, context) for cut in _cut_cell(row, words)]
        case TextKind.ENTRY:
            wording = _fold(row.wording)
            deadline = row.deadline or find_own_deadline(wording, context)
            return [_completed(Cut(wording, row.owner, deadline, row.place), words, context)]
        case TextKind.PROSE:
            block = parse_deadline(row.deadline, context)
            return _from_prose(row, cut_paragraph(row.wording, block, context))
        case TextKind.REPORT:
            return _from_prose(row, cut_report(row.wording, context))


def _completed(cut: Cut, words: DocumentWords, context: DeadlineContext) -> Cut:
    """Take from the wording what the document prints nowhere else: owners, or deadlines."""
    owner = cut.owner_raw if words.has_owners else find_responsible_body(cut.wording)
    if words.has_deadlines:
        return replace(cut, owner_raw=owner)
    return replace(cut, owner_raw=owner, deadline_raw=find_own_deadline(cut.wording, context))


def rejoin_halves(rows: Sequence[PlanRow], words: DocumentWords) -> Iterator[PlanRow]:
    """Give owner and date printed alone before a page break to the wording printed after it.

    Only where the wording after the break holds as many commitments as both rows have dates;
    else a text was lost, and the row stays without wording.
    """
    held: PlanRow | None = None
    for row in rows:
        if held and row.follows_break and row.wording and _is_second_half(held, row, words):
            yield replace(
                row,
                owner=f"{held.owner}\n{row.owner}",
                deadline=f"{held.deadline}\n{row.deadline}",
                place=held.place.to(row.place),
            )
            held = None
            continue
        if held:
            yield held
        held = row if not row.wording and row.deadline else None
        if not held:
            yield row
    if held:
        yield held


def _is_second_half(first: PlanRow, second: PlanRow, words: DocumentWords) -> bool:
    dates = len(split_deadlines(first.deadline)) + len(split_deadlines(second.deadline))
    return dates > 1 and len(cut_cell(second.wording, 1, words.lexicon)) == dates


def _cut_cell(row: PlanRow, words: DocumentWords) -> list[Cut]:
    deadlines = split_deadlines(row.deadline)
    owners = split_stacked_owners(row.owner, words.known_owners)
    is_stacked = len(deadlines) > 1 or "\n" in row.owner or len(set(owners)) < len(owners)
    value_count = len(deadlines) if len(deadlines) > 1 else len(owners) if is_stacked else 1
    wordings = cut_cell(row.wording, value_count, words.lexicon) if row.wording else []
    wordings = wordings or [""] * max(value_count, 1)
    count = len(wordings)
    owner_shares = _share_owners(row, owners if is_stacked else [row.owner], count, words)
    deadline_shares = _share_deadlines(row, deadlines, count)
    unpaired = len(deadlines) not in (0, count) or (is_stacked and len(owners) not in (0, count))
    return [
        Cut(wording, owner, deadline, row.place, is_ambiguous=count > 1 and unpaired)
        for wording, owner, deadline in zip(wordings, owner_shares, deadline_shares, strict=True)
    ]


def _share_deadlines(row: PlanRow, deadlines: Sequence[str], count: int) -> list[str]:
    if count == 1:
        return [_fold(row.deadline)]
    return share_in_order(deadlines, count, is_listed="\n" in row.deadline)


def _share_owners(
    row: PlanRow, owners: Sequence[str], count: int, words: DocumentWords
) -> list[str]:
    if count == 1:
        return [row.owner]
    if count < len(owners) <= _MOST_STACKED and "\n" not in row.owner:
        parted = share_owners(owners, count, words.owner_cells)
        return parted or [row.owner] * count
    return share_in_order(owners, count, is_listed="\n" in row.owner)


def _from_prose(row: PlanRow, commitments: Sequence[Commitment]) -> list[Cut]:
    undated = [c for c in commitments if c.deadline is None]
    return [
        Cut(
            wording=_fold(commitment.wording),
            owner_raw=row.owner or _actor(row, commitment.wording),
            deadline_raw=commitment.deadline_raw or row.deadline,
            place=row.line_places[commitment.line] if row.line_places else row.place,
            is_ambiguous=commitment.deadline is None and len(undated) > 1 and bool(row.deadline),
        )
        for commitment in commitments
    ]


def _actor(row: PlanRow, wording: str) -> str:
    """Name the body that a report says will act; a plan names its owners itself."""
    return find_responsible_body(wording) if row.text_kind is TextKind.REPORT else ""


def _fold(text: str) -> str:
    return " ".join(text.replace("•", " ").split())
