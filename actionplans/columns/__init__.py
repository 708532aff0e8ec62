"""Place what a document prints in the columns of a plan, whatever its layout."""

from actionplans.columns.blocks import LabelledBlocks, with_labelled_actions
from actionplans.columns.groups import Group, group_rows
from actionplans.columns.headed_lists import has_tail, headed_lists, lead_values
from actionplans.columns.learned_labels import with_known_labels
from actionplans.columns.meanings import Column, fold
from actionplans.columns.narrative import Narrative
from actionplans.columns.placed import PlacedRow
from actionplans.columns.programme import is_year, programme_rows
from actionplans.columns.prose import Values, entry_row
from actionplans.columns.purposes import purpose_rows
from actionplans.columns.sentences import said_rows
from actionplans.columns.walk import placed_rows, plan_columns

__all__ = [
    "Column",
    "Group",
    "LabelledBlocks",
    "Narrative",
    "PlacedRow",
    "Values",
    "entry_row",
    "fold",
    "group_rows",
    "has_tail",
    "headed_lists",
    "is_year",
    "lead_values",
    "placed_rows",
    "plan_columns",
    "programme_rows",
    "purpose_rows",
    "said_rows",
    "with_known_labels",
    "with_labelled_actions",
]
