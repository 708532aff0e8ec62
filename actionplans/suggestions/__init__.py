"""Suggest links and themes from wordings alone; nothing counts them until a person agrees."""

from actionplans.suggestions.likeness import FIRST, rank
from actionplans.suggestions.themes import CERTAIN, Guess, classify

__all__ = ["CERTAIN", "FIRST", "Guess", "classify", "rank"]
