"""Turn rows as printed into actions with their values, and say what could not be read."""

from actionplans.normalise.action import Action
from actionplans.normalise.left_out import leave_out
from actionplans.normalise.reading import Reading, Vocabulary, normalise

__all__ = ["Action", "Reading", "Vocabulary", "leave_out", "normalise"]
