"""Plan of blocks, one for each action: the action, then its labelled owner, date and status.

Seen in: Fenbrook (invented), a recovery plan of lines such as "Action 1: ...", "Owner: ...".
Quirks:  the labels of a block stand on lines of their own, as entries, or on one line; the
         action may lack a label and be a heading or an entry above the labels; a title
         above the blocks is a section or a recommendation; a mark ("A2") may stand alone.
"""

from collections.abc import Iterator, Sequence

from actionplans.columns import LabelledBlocks, with_known_labels, with_labelled_actions
from actionplans.errors import LayoutError
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import TextDocument
from actionplans.readers.labels import Piece, pieces
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

KIND = "text"
_ENOUGH = 3


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation and one row for each block."""
    found = _pieces(document)
    if not _count_blocks(found):
        raise LayoutError(f"{document.name}: no lines such as 'Action: ...' and 'Owner: ...'")
    plan = LabelledBlocks()
    for piece in found:
        yield from plan.read(piece)
    yield from plan.finish()


def likeness(document: TextDocument) -> Likeness:
    """Return how far labelled values follow each action."""
    found = _pieces(document)
    labelled = sum(piece.label == "action" and bool(piece.text) for piece in found)
    blocks = _count_blocks(found)
    if blocks < _ENOUGH:
        return Likeness(0, "Too few lines are labelled as owners or dates.")
    if labelled >= _ENOUGH:
        return Likeness(0.87, f"{labelled} lines are labelled actions, {blocks} owners or dates.")
    if "actions" in _labels(found):
        return Likeness(0.3, f"{blocks} lines are labelled as owners or dates, below titles.")
    return Likeness(0.82, f"{blocks} lines are labelled as owners or dates.")


def _pieces(document: TextDocument) -> list[Piece]:
    blocks = with_known_labels(whole_paragraphs(read_blocks(document)))
    return with_labelled_actions([piece for block in blocks for piece in pieces(block)])


def _labels(found: Sequence[Piece]) -> list[str]:
    return [piece.label for piece in found]


def _count_blocks(found: Sequence[Piece]) -> int:
    return max(_labels(found).count("owner"), _labels(found).count("deadline"))
