"""Plan in prose: recommendation, response, proposed actions, then lead officer and by when.

Seen in: a draft action plan of 2020.
Quirks:  owner and date follow the paragraphs that they serve, one for several, on lines of
         their own or on one; a title comes as a heading, in bold or in italics; a
         recommendation is a numbered entry or a title; an observation has a title and a
         quoted paragraph instead of a number; a page end breaks a paragraph in two; the
         actions may be entries, each with its owner and date.
"""

from collections.abc import Iterator

from actionplans.columns import Narrative, has_tail, with_known_labels
from actionplans.errors import LayoutError
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import TextDocument
from actionplans.readers.labels import pieces
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

KIND = "text"


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation, and one row for the paragraphs that one owner and date serve."""
    blocks = with_known_labels(whole_paragraphs(read_blocks(document)))
    found = [piece for block in blocks for piece in pieces(block)]
    if not any(piece.label == "actions" for piece in found):
        raise LayoutError(f"{document.name}: no title such as 'Proposed actions'")
    plan = Narrative()
    for piece in found:
        yield from plan.read(piece)
    yield from plan.finish()


def likeness(document: TextDocument) -> Likeness:
    """Return how far titles and labels part answers from owners and dates."""
    blocks = with_known_labels(read_blocks(document))
    labels = [piece.label for block in blocks for piece in pieces(block)]
    is_answered = {"owner", "deadline", "response"} & set(labels)
    if not is_answered or "actions" not in labels:
        return Likeness(0, "No title parts actions from their owners and dates.")
    tailed = sum(block.kind == "entry" and has_tail(block) for block in blocks)
    if tailed > labels.count("owner") + labels.count("deadline"):
        return Likeness(0.5, f"{tailed} list entries end with an owner or a date of their own.")
    count = labels.count("actions")
    return Likeness(0.85, f"{count} titles such as 'Proposed actions' part answers from owners.")
