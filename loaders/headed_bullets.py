"""Plan of headings with bullets: each bullet an action, its owner and date in a last bracket.

Seen in: Fenbrook (invented), an improvement plan of lines such as "- Agree a plan (Head of
         Policy, May 2022)".
Quirks:  owner and date stand in a bracket, after dashes or not at all; lists without either
         are actions only where a recommendation or a title such as "Actions" heads them; the
         words before a list may give a day to all its entries.
"""

from collections.abc import Iterator, Sequence

from actionplans.columns import entry_row, has_tail, headed_lists, lead_values
from actionplans.errors import LayoutError
from actionplans.fields.commitments import is_commitment
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import Block, TextDocument
from actionplans.readers.labels import Piece, pieces
from actionplans.readers.recommendations import is_labelled, split_label
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

KIND = "text"
_ENOUGH = 3


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation that is a title, and one row for each bullet of a plan's list."""
    blocks = whole_paragraphs(read_blocks(document))
    if not any(_is_plan(title, entries) for title, entries in headed_lists(blocks)):
        raise LayoutError(f"{document.name}: no lists of actions with owners or dates")
    ref = ""
    for title, entries in headed_lists(blocks):
        labelled, wording = split_label(title.text)
        ref = labelled or ref
        if labelled and wording:
            yield PrintedRecommendation(
                place=title.place, ref=labelled, wording=wording, kind="review"
            )
        if _is_plan(title, entries):
            given = lead_values(title)
            for entry in entries:
                yield entry_row(Piece("", entry.text, entry, is_first=True), title.text, ref, given)


def likeness(document: TextDocument) -> Likeness:
    """Return how far the document's bullets end with owners and dates, or answer titles."""
    lists = list(headed_lists(whole_paragraphs(read_blocks(document))))
    found = [entry for title, entries in lists if _is_plan(title, entries) for entry in entries]
    tailed = sum(has_tail(entry) for entry in found)
    if len(found) < _ENOUGH:
        return Likeness(0, "Too few list entries end with an owner or a date.")
    if tailed >= _ENOUGH:
        return Likeness(0.6, f"{tailed} list entries end with an owner or a date.")
    return Likeness(0.45, f"{len(found)} list entries below titles say what is to be done.")


def _is_plan(title: Block, entries: Sequence[Block]) -> bool:
    if not entries:
        return False
    if sum(has_tail(entry) for entry in entries) * 2 >= len(entries):
        return True
    is_titled = is_labelled(title.text) or any(p.label == "actions" for p in pieces(title))
    return is_titled and sum(is_commitment(entry.text) for entry in entries) * 2 > len(entries)
