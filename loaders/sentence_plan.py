"""Plan told in sentences: each says who will do what, and by when.

Seen in: invented recovery plans of paragraphs such as "The Head of Housing will open a
         register of empty homes by June 2021."
Quirks:  owner and date stand inside the sentence, or in a short one after it; paragraphs
         of context hold dates too, and are no actions; a list may share one owner.
"""

from collections.abc import Iterator

from actionplans.columns import said_rows
from actionplans.errors import LayoutError
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import TextDocument
from actionplans.records import Likeness, PlanRow, PrintedRecommendation

KIND = "text"
_ENOUGH = 3


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation that is a title, and one row for each sentence that commits."""
    rows = list(said_rows(whole_paragraphs(read_blocks(document))))
    if not any(isinstance(row, PlanRow) for row in rows):
        raise LayoutError(f"{document.name}: no sentences that say who will act, or by when")
    yield from rows


def likeness(document: TextDocument) -> Likeness:
    """Return how far sentences name who will act and by when."""
    said = [r for r in said_rows(read_blocks(document)) if isinstance(r, PlanRow)]
    owned = sum(bool(row.owner) for row in said)
    dated = sum(bool(row.deadline) for row in said)
    if owned < _ENOUGH or dated < _ENOUGH:
        return Likeness(0, "Too few sentences say who will act, and by when.")
    # Most of what it says names who and when: a report says so now and then.
    is_plan = owned * 2 > len(said) and dated * 2 > len(said)
    return Likeness(
        0.55 if is_plan else 0.35, f"{owned} sentences name who will act, {dated} by when."
    )
