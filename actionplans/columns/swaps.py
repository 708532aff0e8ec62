"""Believe the cells of a table where they plainly contradict its headings."""

from actionplans.columns.deeds import is_surely_deeds, most_deeds
from actionplans.columns.evidence import ENOUGH, FEW, LEAST_CELLS
from actionplans.columns.settling import AGAINST, BY_CELLS, CELLS, Settling

_MAY_HOLD_DEEDS = ("", "other action", "commitment", "purpose", "issue")
_NO_DEEDS = ("recommendation", "progress", "measure")


def believe_cells(table: Settling) -> None:
    """Let the cells say which column holds the actions, where its heading is wrong or vague."""
    _swap_actions_with_owners(table)
    _swap_stand_in(table)
    _swap_actions_with_deeds(table)


def _swap_actions_with_owners(table: Settling) -> None:
    """Believe the cells where the column headed as actions names people, another the deeds."""
    action = table.holder("action")
    seen = table.seen
    if action is None or not table.is_plain(action, "owner") or seen[action].commitments > FEW:
        return
    deeds = [
        i
        for i, evidence in enumerate(seen)
        if i != action
        and evidence.commitments >= ENOUGH
        and evidence.filled >= LEAST_CELLS
        and table.role(i) not in _NO_DEEDS
    ]
    if not deeds:
        return
    if table.holder("owner") is not None:
        table.roles[action] = "other action"
    else:
        table.give(action, "owner", AGAINST, "Its heading says actions, but its cells name posts.")
    best = max(deeds, key=lambda i: seen[i].commitments)
    reason = "The column headed as actions names posts; here are the deeds."
    table.give(best, "action", AGAINST, reason)


def _swap_stand_in(table: Settling) -> None:
    """Let recommendations or issues be no actions where a column of unknown heading holds deeds."""
    action = table.holder("action")
    told = table.told(action) if action is not None else ""
    if action is None or told in ("", "action", "commitment"):
        return
    best = most_deeds(table.seen, dict.fromkeys(table.of_roles(("",)), ""))
    if best is not None and table.seen[best].sentences >= ENOUGH:
        table.roles[action] = told
        table.give(best, "action", BY_CELLS, f"Its cells hold {CELLS['action']}.")


def _swap_actions_with_deeds(table: Settling) -> None:
    """Believe the cells where the column headed as actions holds none, another one does."""
    action = table.holder("action")
    if action is None:
        return
    best = most_deeds(table.seen, dict.fromkeys(table.of_roles(_MAY_HOLD_DEEDS), ""))
    if best is None:
        return
    is_unknown = not table.told(best)
    if not is_surely_deeds(table.seen[best], table.seen[action], is_unknown=is_unknown):
        return
    table.roles[action] = "other action"
    reason = "The column headed as actions holds none; here are the deeds."
    table.give(best, "action", AGAINST, reason)


def swap_owners_with_dates(table: Settling) -> None:
    """Believe the cells of "Done by", which may head owners or dates."""
    for role, other in (("deadline", "owner"), ("owner", "deadline")):
        index = table.holder(role)
        if index is None or table.holder(other) is not None:
            continue
        if table.is_wrong(index, role) and table.is_plain(index, other):
            reason = f"Its cells hold {CELLS[other]}, whatever heads it."
            table.give(index, other, AGAINST, reason)
