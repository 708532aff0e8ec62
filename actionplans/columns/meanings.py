"""Give each column of a table its meaning, by its heading and by what stands in it.

A heading is believed unless the cells say plainly otherwise; columns that no heading explains
are read by their cells alone. A person's choice stands above both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actionplans.columns.evidence import ENOUGH, FEW, LEAST_CELLS, SHARES, Evidence, judge
from actionplans.columns.missing import find_both, find_missing, find_numbers
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


def read_without_headings(width: int, body: Sequence[Sequence[str]]) -> list[Column]:
    """Return the meaning of each column of a table that nothing heads, or [] where it is no plan.

    It must have a column of dates, one of owners and one of actions.
    """
    seen = [judge([row[i] for row in body if i < len(row)]) for i in range(width)]
    least = max(LEAST_CELLS, len(body) // 3)
    # Statuses read as dates too ("Complete"), but hardly one has a day.
    dates = _best(seen, lambda e: e.dates if e.days >= FEW else 0.0, least, ())
    owners = _best(seen, lambda e: e.owners, least, (dates,))
    actions = _best(seen, SHARES["action"], least, (dates, owners))
    if dates is None or owners is None or actions is None or seen[actions].commitments < FEW:
        return []
    roles = {dates: "deadline", owners: "owner", actions: "action"}
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


def fold(heading: str) -> str:
    """Return a heading as choices name it: on one line, in lower case."""
    return " ".join(heading.lower().split())


def _best(
    seen: Sequence[Evidence],
    share: Callable[[Evidence], float],
    least: int,
    taken: Sequence[int | None],
) -> int | None:
    free = [i for i, e in enumerate(seen) if i not in taken and e.filled >= least]
    best = max(free, key=lambda i: (share(seen[i]), i), default=None)
    return best if best is not None and share(seen[best]) >= ENOUGH else None


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
