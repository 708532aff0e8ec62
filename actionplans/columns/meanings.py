"""Give each column of a table its meaning, by its heading and by what stands in it.

A heading is believed unless the cells say plainly otherwise; columns that no heading explains
are read by their cells alone. A person's choice stands above both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actionplans.columns.deeds import is_surely_deeds, most_deeds
from actionplans.columns.evidence import Evidence, judge
from actionplans.columns.heading_words import heading_words
from actionplans.fields.headings import heading_role, is_other_date

_MOST = 0.7
"""From this share on, the cells say plainly what a column holds."""
_ENOUGH = 0.5
_FEW = 0.25
_LEAST_CELLS = 3
_MAY_HOLD_DEEDS = ("", "other action", "commitment", "purpose", "issue")
_SURE, _BY_HEADING, _BY_CELLS, _AGAINST = 0.95, 0.85, 0.7, 0.5
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

_SHARES: dict[str, Callable[[Evidence], float]] = {
    "owner": lambda seen: seen.owners,
    "accountable": lambda seen: seen.owners,
    "deadline": lambda seen: seen.dates,
    "action": lambda seen: max(seen.commitments, seen.sentences * 0.6),
    "reference": lambda seen: seen.references,
}
_CELLS = {"owner": "names or posts", "deadline": "dates", "action": "things to do"}


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
    chosen: Mapping[str, str],
) -> list[Column]:
    """Return the meaning of each column, in order.

    `by_heading` holds what the headings say, `chosen` what a person said, by folded heading.
    """
    seen = [judge([row[i] for row in body if i < len(row)]) for i in range(len(headings))]
    roles = dict(by_heading)
    reasons: dict[int, tuple[float, str]] = {}
    if not any(fold(heading) in chosen for heading in headings):
        _swap_actions_with_owners(roles, seen, reasons)
        _swap_stand_in(headings, roles, seen, reasons)
        _swap_actions_with_deeds(roles, seen, reasons)
    _swap_owners_with_dates(roles, seen, reasons)
    for role in ("deadline", "owner"):
        _find_missing(role, headings, roles, seen, reasons)
    _find_numbers(headings, roles, seen, reasons)
    for index, heading in enumerate(headings):
        if (choice := chosen.get(fold(heading))) is not None:
            # A role is held by one column: the chosen one takes it over.
            roles = {i: r for i, r in roles.items() if r != choice or not choice}
            roles[index] = choice
            reasons[index] = (1.0, "A person chose this.")
    return [
        _column(index, heading, roles.get(index, ""), seen[index], reasons.get(index))
        for index, heading in enumerate(headings)
    ]


def read_without_headings(width: int, body: Sequence[Sequence[str]]) -> list[Column]:
    """Return the meaning of each column of a table that nothing heads, or [] where it is no plan.

    It must have a column of dates, one of owners and one of actions.
    """
    seen = [judge([row[i] for row in body if i < len(row)]) for i in range(width)]
    least = max(_LEAST_CELLS, len(body) // 3)
    dates = _best(seen, lambda e: e.dates, least, ())
    owners = _best(seen, lambda e: e.owners, least, (dates,))
    actions = _best(seen, _SHARES["action"], least, (dates, owners))
    if dates is None or owners is None or actions is None or seen[actions].commitments < _FEW:
        return []
    roles = {dates: "deadline", owners: "owner", actions: "action"}
    for index in range(actions):
        if index not in roles and seen[index].references >= _ENOUGH and seen[index].filled:
            roles[index] = "reference"
        elif index not in roles and seen[index].sentences >= _ENOUGH:
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
    return best if best is not None and share(seen[best]) >= _ENOUGH else None


def _by_cells(role: str) -> tuple[float, str] | None:
    words = _CELLS.get(role, _NAMES[role])
    return (_BY_CELLS, f"Nothing heads it, and its cells hold {words}.") if role else None


def _swap_actions_with_owners(
    roles: dict[int, str], seen: Sequence[Evidence], reasons: dict[int, tuple[float, str]]
) -> None:
    """Believe the cells where the column headed as actions names people, another the deeds."""
    action = _holder(roles, "action")
    if action is None or not _is_plain(seen[action], "owner") or seen[action].commitments > _FEW:
        return
    deeds = [
        i
        for i, evidence in enumerate(seen)
        if i != action
        and evidence.commitments >= _ENOUGH
        and evidence.filled >= _LEAST_CELLS
        and roles.get(i) not in ("recommendation", "progress", "measure")
    ]
    if not deeds:
        return
    if "owner" in roles.values():
        roles[action] = "other action"
    else:
        roles[action] = "owner"
        reasons[action] = (_AGAINST, "Its heading says actions, but its cells name posts.")
    best = max(deeds, key=lambda i: seen[i].commitments)
    roles[best] = "action"
    reasons[best] = (_AGAINST, "The column headed as actions names posts; here are the deeds.")


def _swap_owners_with_dates(
    roles: dict[int, str], seen: Sequence[Evidence], reasons: dict[int, tuple[float, str]]
) -> None:
    """Believe the cells of "Done by", which may head owners or dates."""
    for role, other in (("deadline", "owner"), ("owner", "deadline")):
        index = _holder(roles, role)
        if index is None or other in roles.values():
            continue
        if _is_wrong(seen[index], role) and _is_plain(seen[index], other):
            roles[index] = other
            reasons[index] = (_AGAINST, f"Its cells hold {_CELLS[other]}, whatever heads it.")


def _swap_stand_in(
    headings: Sequence[str],
    roles: dict[int, str],
    seen: Sequence[Evidence],
    reasons: dict[int, tuple[float, str]],
) -> None:
    """Let recommendations or issues be no actions where a column of unknown heading holds deeds."""
    action = _holder(roles, "action")
    told = heading_role(headings[action], heading_words()) if action is not None else ""
    if action is None or told in ("", "action", "commitment"):
        return
    best = most_deeds(seen, {i: "" for i in range(len(seen)) if not roles.get(i)})
    if best is not None and seen[best].sentences >= _ENOUGH:
        roles[action], roles[best] = told, "action"
        reasons[best] = (_BY_CELLS, f"Its cells hold {_CELLS['action']}.")


def _swap_actions_with_deeds(
    roles: dict[int, str], seen: Sequence[Evidence], reasons: dict[int, tuple[float, str]]
) -> None:
    """Believe the cells where the column headed as actions holds none, another one does."""
    action = _holder(roles, "action")
    if action is None:
        return
    free = {i: "" for i in range(len(seen)) if roles.get(i, "") in _MAY_HOLD_DEEDS}
    best = most_deeds(seen, free)
    if best is None or not is_surely_deeds(seen[best], seen[action]):
        return
    roles[action], roles[best] = "other action", "action"
    reasons[best] = (_AGAINST, "The column headed as actions holds none; here are the deeds.")


def _find_missing(
    role: str,
    headings: Sequence[str],
    roles: dict[int, str],
    seen: Sequence[Evidence],
    reasons: dict[int, tuple[float, str]],
) -> None:
    """Give a role that no heading claims, or whose column holds nothing like it, by the cells."""
    holder = _holder(roles, role)
    if holder is not None and not _is_wrong(seen[holder], role):
        return
    spare = ("", "other date") if role == "deadline" else ("",)
    free = [i for i in range(len(seen)) if roles.get(i, "") in spare and _is_plain(seen[i], role)]
    if not free or "action" not in roles.values():
        return
    # Of two columns of dates the one headed as a start, or with the earlier days, is the other.
    best = max(
        free,
        key=lambda i: (not is_other_date(headings[i]), _SHARES[role](seen[i]), seen[i].last, -i),
    )
    if holder is not None:
        roles[holder] = ""
    roles[best] = role
    reasons[best] = (_BY_CELLS, f"Its cells hold {_CELLS[role]}.")


def _find_numbers(
    headings: Sequence[str],
    roles: dict[int, str],
    seen: Sequence[Evidence],
    reasons: dict[int, tuple[float, str]],
) -> None:
    """Let a first column that nothing heads hold the numbers of the rows."""
    first = next((i for i, evidence in enumerate(seen) if evidence.filled), 0)
    is_free = not roles.get(first) and not headings[first] and "reference" not in roles.values()
    if headings and is_free and _is_plain(seen[first], "reference"):
        roles[first] = "reference"
        reasons[first] = (_BY_CELLS, "Nothing heads it, and its cells hold numbers.")


def _is_plain(evidence: Evidence, role: str) -> bool:
    return evidence.filled >= _LEAST_CELLS and _SHARES[role](evidence) >= _MOST


def _is_wrong(evidence: Evidence, role: str) -> bool:
    """Tell whether no cell of a column looks like what its heading says."""
    return evidence.filled >= _LEAST_CELLS and _SHARES[role](evidence) == 0


def _holder(roles: Mapping[int, str], role: str) -> int | None:
    return next((index for index, held in roles.items() if held == role), None)


def _column(
    index: int, heading: str, role: str, seen: Evidence, reason: tuple[float, str] | None
) -> Column:
    name = " ".join(heading.split()) or f"column {index + 1}"
    certainty, why = reason or _judged(role, seen)
    return Column(heading=name, role=role, certainty=certainty, reason=why)


def _judged(role: str, seen: Evidence) -> tuple[float, str]:
    if not role:
        return _BY_CELLS, "Neither its heading nor its cells say what it holds."
    share = _SHARES.get(role)
    if share is None or seen.filled < _LEAST_CELLS:
        return _BY_HEADING, f"Its heading says {_NAMES[role]}."
    if share(seen) >= _ENOUGH:
        return _SURE, f"Its heading says {_NAMES[role]}, and its cells agree."
    if share(seen) >= _FEW:
        return _BY_HEADING, f"Its heading says {_NAMES[role]}; some of its cells agree."
    return _AGAINST, f"Its heading says {_NAMES[role]}, but few of its cells look like it."
