"""Follow a plan in prose: recommendation, response, actions, then whose they are and by when."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from actionplans.columns.prose import Values, answer_rows
from actionplans.readers.content import Block
from actionplans.readers.labels import VALUE_LABELS, Piece
from actionplans.readers.recommendations import split_label
from actionplans.records import PlanRow, PrintedRecommendation

Printed = PlanRow | PrintedRecommendation


@dataclass(slots=True)
class Narrative:
    """Where in a plan in prose the reading stands."""

    part: str = ""
    section: str = ""
    ref: str = ""
    is_answered: bool = True
    """Actions have followed the last recommendation."""
    awaited: str = ""
    """Number of a recommendation whose wording is still to come."""
    paragraphs: list[Piece] = field(default_factory=list)
    values: Values = field(default_factory=dict)

    def read(self, piece: Piece) -> Iterator[Printed]:
        """Take the next stretch of the document; yield what it completes."""
        if piece.label in VALUE_LABELS:
            self.values[piece.label] = piece.text
            return
        if self.values or piece.label:
            yield from self.finish()
        if piece.label:
            yield from self._begin(piece)
        else:
            yield from self._read_text(piece)

    def _read_text(self, piece: Piece) -> Iterator[Printed]:
        block = piece.block
        ref, wording = split_label(piece.text)
        if self.awaited and not ref:
            yield self._recommendation(block, self.awaited, block.text, "review")
        elif ref and not wording and block.kind != "paragraph":
            yield from self.finish()
            self.ref, self.is_answered, self.awaited = ref, False, ref
        elif ref and wording:
            yield from self.finish()
            yield self._recommendation(block, ref, wording, "review")
        elif self.part == "recommendation" and block.marker.isdigit():
            yield self._recommendation(block, block.marker, piece.text, "review")
        elif block.kind in ("heading", "emphasised"):
            yield from self.finish()
            self.section, self.ref = block.text, ""
            self.part = "observation" if self.part else ""
        elif self.part == "observation" and not self.ref:
            yield self._recommendation(block, self.section, block.text.strip('“”"'), "observation")
        elif self.part == "actions" and piece.text and block.kind != "table":
            self.paragraphs.append(piece)

    def _begin(self, piece: Piece) -> Iterator[Printed]:
        """Begin a part of the plan; words after its label belong to it."""
        is_recommendation = piece.label == "recommendation"
        self.awaited = ""
        self.part = "actions" if piece.label == "action" else piece.label
        self.is_answered = self.is_answered or self.part == "actions"
        if is_recommendation and self.is_answered:
            self.ref = ""
        if is_recommendation and piece.text and piece.block.marker.isdigit():
            yield self._recommendation(piece.block, piece.block.marker, piece.text, "review")
        elif self.part == "actions" and piece.text:
            self.paragraphs.append(piece)

    def _recommendation(
        self, block: Block, ref: str, wording: str, kind: str
    ) -> PrintedRecommendation:
        self.ref, self.is_answered, self.awaited = ref, False, ""
        return PrintedRecommendation(place=block.place, ref=ref, wording=wording, kind=kind)

    def finish(self) -> Iterator[PlanRow]:
        """Yield the rows that the paragraphs read so far make, if any."""
        yield from answer_rows(self.paragraphs, self.section, self.ref, self.values)
        self.paragraphs, self.values = [], {}
