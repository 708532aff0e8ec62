"""Follow a plan of blocks: an action, then its labelled owner, date and status."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from actionplans.columns.prose import Values, entry_row
from actionplans.readers.labels import VALUE_LABELS, Piece
from actionplans.readers.recommendations import split_label
from actionplans.records import PlanRow, PrintedRecommendation

_FEWEST = 3
_CLOSES = re.compile(
    r"(?:contact(?: officer)?|(?:for )?further information|background papers?|enquiries)\b\s*:",
    re.IGNORECASE,
)
"""What stands below the last block, with a date or an officer of its own."""


def with_labelled_actions(found: Sequence[Piece]) -> list[Piece]:
    """Take a title of actions for the label of one, where each has one and its owner or date.

    "We will: Plant a hedge", then "Accountable: ...", block after block; where what the peers
    recommended or what the council answers has a label too, the title is one of such parts.
    """
    titled = [
        bool(piece.text) and below.label in ("owner", "accountable", "deadline")
        for piece, below in pairwise(found)
        if piece.label == "actions"
    ]
    labels = {piece.label for piece in found}
    if len(titled) < _FEWEST or not all(titled) or labels & {"action", "recommendation"}:
        return list(found)
    return [replace(p, label="action") if p.label == "actions" else p for p in found]


@dataclass(slots=True)
class LabelledBlocks:
    """Where in a plan of labelled blocks the reading stands."""

    section: str = ""
    ref: str = ""
    action: Piece | None = None
    values: Values = field(default_factory=dict)
    is_marked: bool = False
    """A mark ("A2") began the block, whose owner may stand before its action."""

    def read(self, piece: Piece) -> Iterator[PlanRow | PrintedRecommendation]:
        """Take the next stretch of the document; yield what it completes."""
        if piece.label in VALUE_LABELS:
            self.values[piece.label] = piece.text
            return
        yield from self.finish()
        ref, wording = split_label(piece.text) if piece.label != "action" else ("", "")
        if ref and (wording or piece.block.kind == "heading"):
            self.ref = ref
            yield PrintedRecommendation(
                place=piece.block.place, ref=ref, wording=wording, kind="review"
            )
        elif piece.text:
            self.action = piece
        else:
            self.is_marked = piece.block.kind != "table"

    def finish(self) -> Iterator[PlanRow]:
        """Yield the block read so far.

        A title is a section unless an owner, a date or a status follows; what else was said
        below it, before the first action, is said of that action.
        """
        if self.action and self._is_action(self.action):
            yield entry_row(self.action, self.section, self.ref, self.values)
        elif self.action and self.action.block.kind != "entry" and not _closes(self.action):
            self.section = self.action.text
            self.action = None
            return
        elif self.is_marked and self.action is None:
            return
        self.action, self.values, self.is_marked = None, {}, False

    def _is_action(self, piece: Piece) -> bool:
        if piece.label == "action":
            return True
        if _closes(piece):
            return False
        is_title = piece.block.kind == "heading"
        return bool(self.values.keys() - {"measure"} if is_title else self.values)


def _closes(piece: Piece) -> bool:
    return _CLOSES.match(piece.text) is not None
