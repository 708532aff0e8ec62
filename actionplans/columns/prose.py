"""Make rows of the paragraphs and list entries by which a plan in prose answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from actionplans.fields.commitments import split_tail
from actionplans.readers.labels import Piece
from actionplans.records import PlanRow, TextKind

Values = dict[str, str]
"""Text by label: owner, accountable, deadline, status, progress, measure."""


class _Said(TypedDict):
    """The fields of a PlanRow that labels may give."""

    owner: str
    accountable: str
    deadline: str
    status: str
    progress: str
    measure: str


_LEADS_IN = re.compile(
    r"(?:\b(?:will|shall|to|by)|actions?(?: (?:are|is|include|will include))?|following|steps"
    r"|includes?)\s*(?:the following|as follows)?\s*:\s*$",
    re.IGNORECASE,
)


def answer_rows(
    paragraphs: Sequence[Piece], section: str, ref: str, values: Mapping[str, str]
) -> Iterator[PlanRow]:
    """Yield a row for each entry of a list of actions, or one for the paragraphs together."""
    if not paragraphs:
        return
    entries = [piece for piece in paragraphs if _is_entry(piece)]
    if _is_list(paragraphs, entries):
        for piece in entries:
            yield entry_row(piece, section, ref, values)
        return
    yield PlanRow(
        place=paragraphs[0].block.place.to(paragraphs[-1].block.place),
        wording="\n".join("• " * (p.block.marker == "-") + p.text for p in paragraphs),
        line_places=tuple(p.block.place for p in paragraphs),
        text_kind=TextKind.PROSE,
        section=section,
        rec_ref=ref,
        **_said(values),
    )


def _is_entry(piece: Piece) -> bool:
    return piece.block.kind == "entry" or piece.label == "action"


def _is_list(paragraphs: Sequence[Piece], entries: Sequence[Piece]) -> bool:
    if len(entries) == len(paragraphs):
        return True
    lead_in = paragraphs[0].text
    return len(entries) == len(paragraphs) - 1 > 0 and bool(_LEADS_IN.search(lead_in))


def entry_row(piece: Piece, section: str, ref: str, values: Mapping[str, str]) -> PlanRow:
    """Return the row of one entry; owner, date and status that end it are its own."""
    tailed = split_tail(piece.text)
    own = {"owner": tailed.owner, "deadline": tailed.deadline, "status": tailed.status}
    given = {**values, **{label: text for label, text in own.items() if text}}
    return PlanRow(
        place=piece.block.place,
        wording=tailed.wording,
        text_kind=TextKind.CELL if "\n" in tailed.wording else TextKind.ENTRY,
        section=section,
        rec_ref=ref,
        **_said(given),
    )


def _said(values: Mapping[str, str]) -> _Said:
    return _Said(
        owner=values.get("owner", ""),
        accountable=values.get("accountable", ""),
        deadline=values.get("deadline", ""),
        status=values.get("status", ""),
        progress=values.get("progress", ""),
        measure=values.get("measure", ""),
    )
