"""Give each column of a table its meaning, by its heading and by what stands in it.

A heading is believed unless the cells say plainly otherwise; columns that no heading explains
are read by their cells alone. A person's choice stands above both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actionplans.columns.evidence import ENOUGH, FEW, LEAST_CELLS, PLAIN, SHARES, Evidence, judge
from actionplans.columns.missing import find_both, find_missing, find_numbers, holds_both
from actionplans.columns.settling import AGAINST, BY_CELLS, CELLS, Known, Settling
from actionplans.columns.swaps import believe_cells, swap_owners_with_dates

_SURE, _BY_HEADING = 0.95, 0.85
_NAMES = {
    "reference": "numbers",
    "percent": "shares done",
    "progress": "progress",
    "status": "statuses",
    "owner": "owners",
    "accountable": "members who answer for it",
    "deadline": "dates",
    "issue": "issues",
    "recommendation": "recommendations",
    "commitment": "commitments",
    "purpose": "purposes or themes",
    "measure": "measures of success",
    "resource": "resources",
    "action": "actions",
    "other action": "another column of actions",
    "other date": "another date",
    "": "nothing that is read",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one column of a plan's tables holds, and why it is taken so."""

    heading: str
    """As printed, on one line; "column 3" where nothing heads it."""
    role: str
    """A role of fields.headings, "other action", "other date", or "" for a column left aside."""
    certainty: float
    """From 0 to 1."""
    reason: str
    """One sentence."""


def settle(
    headings: Sequence[str],
    by_heading: Mapping[int, str],
    body: Sequence[Sequence[str]],
    known: Known,
) -> list[Column]:
    """Return the meaning of each column, in order.

    `by_heading` holds what the headings say.
    """
    seen = [judge([row[i] for row in body if i < len(row)]) for i in range(len(headings))]
    table = Settling(headings, seen, dict(by_heading), known.words)
    for index, role in by_heading.items():
        if fold(headings[index]) in known.learned:
            table.give(index, role, BY_CELLS, f"Its cells hold {CELLS.get(role, _NAMES[role])}.")
    if not any(fold(heading) in known.chosen for heading in headings):
        believe_cells(table)
    swap_owners_with_dates(table)
    for role in ("deadline", "owner"):
        find_missing(table, role)
    find_both(table)
    find_numbers(table)
    for index, heading in enumerate(headings):
        if (choice := known.chosen.get(fold(heading))) is not None:
            _choose(table, index, choice)
    return [
        _column(index, heading, table.role(index), seen[index], table.reasons.get(index))
        for index, heading in enumerate(headings)
    ]


def _choose(table: Settling, index: int, choice: str) -> None:
    """Give a column the role that a person chose; a role is held by one column."""
    table.roles = {i: r for i, r in table.roles.items() if r != choice or not choice}
    table.give(index, choice, 1.0, "A person chose this.")


def read_without_headings(
    width: int, body: Sequence[Sequence[str]], told: Mapping[int, str] | None = None
) -> list[Column]:
    """Return the meaning of each column of a table that nothing heads, or [] where it is no plan.

    It must have a column of actions, and one of dates and one of owners or one of both. `told`
    holds what the headings of some columns say, which are too few to head a plan.
    """
    seen = [judge([row[i] for row in body if i < len(row)]) for i in range(width)]
    least = max(LEAST_CELLS, len(body) // 3)
    roles = dict(told or {})
    for role, likeness in _LIKENESSES.items():
        free = [i for i in range(width) if i not in roles and seen[i].filled >= least]
        if role not in roles.values() and (best := _best(seen, likeness, free)) is not None:
            roles[best] = role
    actions = next((i for i, role in roles.items() if role == "action"), None)
    if actions is None or seen[actions].commitments < FEW or not _has_values(roles, seen):
        return []
    for index in range(actions):
        if index not in roles and seen[index].references >= ENOUGH and seen[index].filled:
            roles[index] = "reference"
        elif index not in roles and seen[index].sentences >= ENOUGH:
            roles[index] = "" if "recommendation" in roles.values() else "recommendation"
    return [
        _column(index, f"column {index + 1}", roles.get(index, ""), seen[index], _by_cells(role))
        for index in range(width)
        for role in (roles.get(index, ""),)
    ]


def _has_values(roles: dict[int, str], seen: Sequence[Evidence]) -> bool:
    """Tell whether owners and dates have columns; one that stacks both goes to the owners."""
    held = set(roles.values())
    if "owner" in held and "deadline" in held:
        return True
    both = next((i for i, e in enumerate(seen) if i not in roles and holds_both(e)), None)
    if both is None or {"owner", "deadline"} & held:
        return False
    roles[both] = "owner"
    return True


def _like_dates(seen: Evidence) -> tuple[float, ...]:
    """Rank columns of dates: the last to come is the deadline, one day in every row is not."""
    # Statuses read as dates too ("Complete"), but hardly one has a day.
    is_enough = seen.dates >= ENOUGH and seen.days >= FEW
    return is_enough, seen.last > 0, seen.distinct > FEW, seen.dates >= PLAIN, seen.last, seen.dates


def _like_owners(seen: Evidence) -> tuple[float, ...]:
    return seen.owners >= ENOUGH, seen.owners


def _like_deeds(seen: Evidence) -> tuple[float, ...]:
    """Rank columns of deeds: what is to be done is told in sentences, row by row another."""
    share = SHARES["action"](seen)
    return share >= ENOUGH, seen.commitments >= FEW, share + seen.sentences + seen.distinct


_LIKENESSES = {"deadline": _like_dates, "owner": _like_owners, "action": _like_deeds}


def fold(heading: str) -> str:
    """Return a heading as choices name it: on one line, in lower case."""
    return " ".join(heading.lower().split())


def _best(
    seen: Sequence[Evidence],
    likeness: Callable[[Evidence], tuple[float, ...]],
    free: Sequence[int],
) -> int | None:
    best = max(free, key=lambda i: (*likeness(seen[i]), i), default=None)
    return best if best is not None and likeness(seen[best])[0] else None


def _by_cells(role: str) -> tuple[float, str] | None:
    words = CELLS.get(role, _NAMES[role])
    return (BY_CELLS, f"Nothing heads it, and its cells hold {words}.") if role else None


def _column(
    index: int, heading: str, role: str, seen: Evidence, reason: tuple[float, str] | None
) -> Column:
    name = " ".join(heading.split()) or f"column {index + 1}"
    certainty, why = reason or _judged(role, seen)
    return Column(heading=name, role=role, certainty=certainty, reason=why)


def _judged(role: str, seen: Evidence) -> tuple[float, str]:
    if not role:
        return BY_CELLS, "Neither its heading nor its cells say what it holds."
    share = SHARES.get(role)
    if share is None or seen.filled < LEAST_CELLS:
        return _BY_HEADING, f"Its heading says {_NAMES[role]}."
    if share(seen) >= ENOUGH:
        return _SURE, f"Its heading says {_NAMES[role]}, and its cells agree."
    if share(seen) >= FEW:
        return _BY_HEADING, f"Its heading says {_NAMES[role]}; some of its cells agree."
    return AGAINST, f"Its heading says {_NAMES[role]}, but few of its cells look like it."
