"""Plan by strategic purpose: tables of commitment, issue, action, deadline and owner.

Seen in: a recovery plan of 2020, printed inside a committee pack as pipe tables.
Quirks:  a table goes on after a page break under a blank heading row, and may then stand one
         column to the left; the purpose is printed in a cell, in a title above, in a row
         over all columns, or nowhere; an issue without an action is itself the action; a
         row's wording and its owner and date may stand on two sides of a page break.
"""

from collections.abc import Iterator

from actionplans.columns import placed_rows, purpose_rows
from actionplans.errors import LayoutError
from actionplans.readers.content import TextDocument
from actionplans.records import Likeness, PlanRow

_ENOUGH = 3


def load(document: TextDocument) -> Iterator[PlanRow]:
    """Yield one row for each printed row that commits somebody, halves joined."""
    rows = placed_rows(document)
    if not rows:
        raise LayoutError(f"{document.name}: no table headed with actions and deadlines or owners")
    yield from purpose_rows(rows)


def likeness(document: TextDocument) -> Likeness:
    """Return how far the document's tables are headed by commitments or purposes."""
    rows = placed_rows(document)
    if not rows:
        return Likeness(0, "No table is headed with actions and owners or dates.")
    if any(row.text("recommendation") for row in rows):
        return Likeness(0.3, "The rows of its tables answer recommendations.")
    told = f"{len(rows)} rows stand in tables of actions with owners or dates"
    if any("purpose" in row.cells or "commitment" in row.cells for row in rows):
        return Likeness(0.9, f"{told}, by purpose or commitment.")
    return Likeness(0.88 if len(rows) >= _ENOUGH else 0.4, f"{told}.")
