"""What a deadline's wording cannot say itself, and how a found deadline is handed over."""

from dataclasses import dataclass
from datetime import date

from actionplans.records import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineContext:
    """The document's side of a deadline."""

    plan_on: date
    """The day from which relative wording counts."""
    programme_start: date | None = None
    """First day of the programme's first year, where the document states one ("Year 2")."""
    quarters: str = "financial"
    """"financial" (Q1 is April to June) or "calendar"."""


ANY_DAY = DeadlineContext(plan_on=date(2020, 1, 1))
"""For asking whether words are a date and where they end, which depends on no day.

Two-figure years are held against this one.
"""


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """One dated phrase inside a sentence; the positions count characters of the sentence."""

    start: int
    end: int
    raw: str
    deadline: Deadline
