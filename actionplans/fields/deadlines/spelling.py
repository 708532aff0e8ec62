"""Misspelt months: read only when one letter separates them from exactly one name."""

from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.words import LEXICON, MONTH_NAMES, NOT_MONTHS

SHORT_NAMES = frozenset(
    form for form, entry in LEXICON.items() if entry.kind in (Kind.MONTH, Kind.SEASON)
)

SHORTEST = 5


def misspelt_month(word: str) -> int:
    """Return the number of the month that a word means; 0 where that is not certain."""
    if len(word) < SHORTEST or word in NOT_MONTHS:
        return 0
    meant = {MONTH_NAMES[name] for name in MONTH_NAMES if _is_one_edit(word, name)}
    return meant.pop() if len(meant) == 1 else 0


def resembles_month(word: str) -> bool:
    """Tell whether a word beside a number may be a month or season too damaged to be read."""
    return 2 <= len(word) <= 10 and any(_is_one_edit(word, name, 0) for name in SHORT_NAMES)


def _is_one_edit(word: str, name: str, at: int = 1) -> bool:
    """Tell whether one letter was changed, dropped, added or swapped with its neighbour.

    The letters before `at` must be the same.
    """
    if word[:at] != name[:at] or abs(len(word) - len(name)) > 1:
        return False
    while at < min(len(word), len(name)) and word[at] == name[at]:
        at += 1
    rest, meant = word[at:], name[at:]
    if rest[1:] == meant[1:] or rest[1:] == meant or rest == meant[1:]:
        return True
    return rest[2:] == meant[2:] and rest[:2] == meant[:2][::-1]
