"""Report with a programme by plan year or phase, and dated undertakings in its paragraphs.

Seen in: a shared services programme of 2010.
Quirks:  each year heads a short list of service areas, mostly without owners; the year's
         dates follow from a sentence elsewhere that says when the programme starts; lists
         end where numbered paragraphs go on; a phase or a financial year may head a list.
"""

from collections.abc import Iterator

from actionplans.columns import is_year, programme_rows
from actionplans.errors import LayoutError
from actionplans.readers.blocks import read_blocks
from actionplans.readers.content import TextDocument
from actionplans.records import Likeness, PlanRow

KIND = "report"
_ENOUGH = 2


def load(document: TextDocument) -> Iterator[PlanRow]:
    """Yield one row for each service area of a year, and one for each paragraph of the report."""
    blocks = read_blocks(document)
    if not any(is_year(block) for block in blocks):
        raise LayoutError(f"{document.name}: no heading such as 'Year 1'")
    yield from programme_rows(blocks)


def likeness(document: TextDocument) -> Likeness:
    """Return how far plan years head the document's lists."""
    years = [block.text for block in read_blocks(document) if is_year(block)]
    if len(years) < _ENOUGH:
        return Likeness(0, "No years or phases head lists.")
    return Likeness(0.8, f"{len(years)} titles such as {years[0][:40]!r} head lists.")
