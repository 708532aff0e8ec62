"""Cut what a document says into commitments, each in its own wording."""

from actionplans.fields.commitments.cells import cut_cell
from actionplans.fields.commitments.clauses import is_commitment, is_imperative, sentences
from actionplans.fields.commitments.lexicon import Lexicon, learn
from actionplans.fields.commitments.prose import (
    Commitment,
    cut_paragraph,
    cut_report,
    find_own_deadline,
)
from actionplans.fields.commitments.tails import (
    Tailed,
    is_deadline,
    last_day,
    split_tail,
    split_values,
)

__all__ = [
    "Commitment",
    "Lexicon",
    "Tailed",
    "cut_cell",
    "cut_paragraph",
    "cut_report",
    "find_own_deadline",
    "is_commitment",
    "is_deadline",
    "is_imperative",
    "last_day",
    "learn",
    "sentences",
    "split_tail",
    "split_values",
]
