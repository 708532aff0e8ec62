"""Response to a peer challenge as tables: recommendation, action, owner, deadline.

Seen in: an action plan of 2018, the tab-separated text of a Word table.
Quirks:  a page end breaks a row, or a sentence, in two; cells run over several lines; the
         recommendation's number may be lost, stand in a column of its own, or two of them
         share a cell; the recommendation may stand in a row over all columns, as a title
         above its table, or again in each row; the head of one row's action may belong to
         the action above; owner and date without wording are actions whose text was lost.
"""

from collections.abc import Iterator
from dataclasses import replace

from actionplans.columns import Group, PlacedRow, group_rows, placed_rows
from actionplans.errors import LayoutError
from actionplans.readers.content import TextDocument
from actionplans.readers.recommendations import numbered
from actionplans.records import Likeness, Place, PlanRow, PrintedRecommendation


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation, followed by one row for each answer to it."""
    groups = group_rows(placed_rows(document))
    if not groups:
        raise LayoutError(f"{document.name}: no table headed with recommendations and actions")
    answered = [group for group in groups if group.text]
    printed = dict(zip(map(id, answered), numbered(list(map(_printed, answered))), strict=True))
    for group in groups:
        recommendations = printed.get(id(group), [])
        # A cell may hold nothing but the number of a recommendation printed elsewhere.
        yield from (recommendation for recommendation in recommendations if recommendation.wording)
        refs = ", ".join(recommendation.ref for recommendation in recommendations)
        yield from (replace(row, rec_ref=refs) for row in group.rows)


def likeness(document: TextDocument) -> Likeness:
    """Return how far the document's tables answer recommendations."""
    answering = sum(_recommends(row) for row in placed_rows(document))
    if not answering:
        return Likeness(0, "No table answers recommendations.")
    return Likeness(1, f"{answering} rows of its tables answer a recommendation.")


def _recommends(row: PlacedRow) -> bool:
    return bool(row.text("recommendation"))


def _printed(group: Group) -> tuple[str, str, Place]:
    return group.section, group.text, group.place
