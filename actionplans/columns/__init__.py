"""Place what a document prints in the columns of a plan, whatever its layout."""

from actionplans.columns.blocks import LabelledBlocks
from actionplans.columns.groups import Group, group_rows
from actionplans.columns.narrative import Narrative
from actionplans.columns.placed import PlacedRow
from actionplans.columns.programme import is_year, programme_rows
from actionplans.columns.prose import Values, entry_row
from actionplans.columns.purposes import purpose_rows
from actionplans.columns.walk import placed_rows

__all__ = [
    "Group",
    "LabelledBlocks",
    "Narrative",
    "PlacedRow",
    "Values",
    "entry_row",
    "group_rows",
    "is_year",
    "placed_rows",
    "programme_rows",
    "purpose_rows",
]
