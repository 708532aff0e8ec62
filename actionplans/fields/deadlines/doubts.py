"""Say which words of a deadline were left unread, and which finding they deserve."""

from datetime import date
from typing import NamedTuple

from actionplans.fields.deadlines.items import Item, Role
from actionplans.fields.deadlines.spans import (
    IMPOSSIBLE,
    REFERS,
    UNREADABLE,
    VAGUE,
    Period,
    Span,
)
from actionplans.fields.deadlines.statuses import is_completion
from actionplans.fields.deadlines.tokens import Token

SAYS_SOMETHING = frozenset({Role.DATED, Role.ONGOING, Role.RECURRING, Role.STATUS})
SAYS_NOTHING = frozenset({Role.MARK, Role.NOTHING})
PROBLEMS = {
    Role.REFERS: REFERS,
    Role.UNREAD: UNREADABLE,
    Role.VAGUE: VAGUE,
    Role.CONDITION: VAGUE,
}
WORST_FIRST = (IMPOSSIBLE, REFERS, UNREADABLE, VAGUE)


class Cell(NamedTuple):
    """One deadline's wording, with all that was read in it."""

    text: str
    tokens: list[Token]
    items: list[Item]
    spans: list[Span]
    """One for each item that has a phrase, in the same order."""
    today: date

    def printed(self, item: Item) -> str:
        """Return the words of an item as printed, white space folded."""
        words = self.text[self.tokens[item.start].start : self.tokens[item.end - 1].end]
        return " ".join(words.split())


def find_doubts(cell: Cell) -> tuple[str, str]:
    """Return the code of the worst doubt and the words that raise doubts."""
    doubts = [(PROBLEMS[i.role], cell.printed(i)) for i in cell.items if i.role in PROBLEMS]
    doubts += (
        _doubtful_dates(cell)
        + _floating_years(cell)
        + _mixed_lengths(cell)
        + _early_ends(cell)
        + _loose_years(cell)
    )
    roles = {item.role for item in cell.items}
    if not roles & SAYS_SOMETHING:
        doubts += [(REFERS, cell.printed(i)) for i in cell.items if i.role is Role.POINTS]
        if not doubts and roles - SAYS_NOTHING and Role.NOTHING not in roles:
            return UNREADABLE, " ".join(cell.text.split())
    if not doubts:
        return "", ""
    worst = min((problem for problem, _ in doubts), key=WORST_FIRST.index)
    return worst, "; ".join(words for _, words in doubts if words)


def _doubtful_dates(cell: Cell) -> list[tuple[str, str]]:
    """Return the dates that cannot be (their words unread) and those with two meanings."""
    dated = [item for item in cell.items if item.phrase is not None]
    return [
        (span.problem, "" if span.first or span.last else cell.printed(item))
        for item, span in zip(dated, cell.spans, strict=True)
        if span.problem
    ]


def _floating_years(cell: Cell) -> list[tuple[str, str]]:
    """Doubt a recurring date without a year, such as "Every March": we only say which is next."""
    if all(item.role is not Role.RECURRING for item in cell.items):
        return []
    phrases = [item.phrase for item in cell.items if item.phrase is not None]
    dates = [dated for each in phrases if each.lead in ("", "in") for dated in each.dates]
    is_floating = bool(dates) and all(
        isinstance(dated, Period) and dated.year is None for dated in dates
    )
    return [(VAGUE, "")] if is_floating else []


def _mixed_lengths(cell: Cell) -> list[tuple[str, str]]:
    """Doubt a length of time beside a date: "April 2021 for 12 months" may count from either."""
    lengths = [span for span in cell.spans if span.kind == "relative" and span.precision != "day"]
    return [(VAGUE, "")] if lengths and len(cell.spans) > 1 else []


def _early_ends(cell: Cell) -> list[tuple[str, str]]:
    """Doubt what is said to be complete on a day still to come."""
    is_complete = any(is_completion(cell.tokens, item) for item in cell.items)
    firsts = [span.first for span in cell.spans if span.first and span.kind != "relative"]
    is_ahead = any(first > cell.today for first in firsts)
    return [(VAGUE, "")] if is_complete and is_ahead else []


def _loose_years(cell: Cell) -> list[tuple[str, str]]:
    """Doubt a whole year beside a finer date: "June Cabinet 2021" hardly means all of 2021."""
    dated = [item.phrase for item in cell.items if item.phrase is not None]
    whole = [
        phrase.lead == "" and span.precision == "year" and span.kind != "relative"
        for phrase, span in zip(dated, cell.spans, strict=True)
    ]
    return [(VAGUE, "")] if any(whole) and not all(whole) else []
