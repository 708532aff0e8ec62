"""Find by its cells the column that no heading names: of owners, of dates, of numbers."""

from collections.abc import Mapping, Sequence

from actionplans.columns.evidence import ENOUGH, LEAST_CELLS, PLAIN, SHARES, Evidence
from actionplans.columns.settling import BY_CELLS, CELLS, Settling
from actionplans.fields.headings import heading_rank, is_other_date

_VAGUE = 2
"""Rank of the words that may head owners, or where they work."""
_SAME = 0.25
"""Dates fewer of which differ say when something was printed, not when it is due."""


def find_missing(table: Settling, role: str) -> None:
    """Give a role that no heading claims, or whose column holds nothing like it, by the cells."""
    holder = table.holder(role)
    if table.holder("action") is None:
        return
    if holder is None or table.is_wrong(holder, role):
        free = _free(table, role)
    else:
        free = (_better_dates if role == "deadline" else _better_owners)(table, holder)
    if not free:
        return
    best = max(free, key=lambda i: _likeness(table, i, role))
    if holder is not None:
        table.roles[holder] = "other date" if role == "deadline" else ""
    table.give(best, role, BY_CELLS, f"Its cells hold {CELLS[role]}.")


def find_both(table: Settling) -> None:
    """Give the column that stacks owners and dates to the owners, where no other holds either."""
    if table.holder("owner") is not None or table.holder("deadline") is not None:
        return
    both = next((i for i in table.of_roles(("",)) if holds_both(table.seen[i])), None)
    if both is not None:
        table.give(both, "owner", BY_CELLS, "Its cells hold names or posts, each with a date.")


def shows_values(seen: Sequence[Evidence], roles: Mapping[int, str]) -> bool:
    """Tell whether one of the columns that no word heads holds owners, dates or both."""
    free = [e for i, e in enumerate(seen) if i not in roles and e.filled >= LEAST_CELLS]
    return any(
        e.owners >= PLAIN or (e.dates >= PLAIN and e.last > 0) or holds_both(e) for e in free
    )


def holds_both(seen: Evidence) -> bool:
    """Tell a column of owners each with a date of its own, as in "Lead and timing"."""
    return seen.pairs >= PLAIN and seen.filled > 1


def find_numbers(table: Settling) -> None:
    """Let a first column that no known word heads hold the numbers of the rows."""
    first = next((i for i, evidence in enumerate(table.seen) if evidence.filled), 0)
    if not table.headings or table.role(first) or table.told(first):
        return
    if table.holder("reference") is None and table.is_plain(first, "reference"):
        table.give(first, "reference", BY_CELLS, "Its cells hold numbers.")


def _free(table: Settling, role: str) -> list[int]:
    """Return the columns that may hold a role by their cells: those left aside, or headed vaguely.

    Beside "When" the heading "By" seems to say another date, though it may head the owners.
    """
    left = table.of_roles(("", "other date"))
    if role == "deadline":
        left += [i for i in table.of_roles(("other action",)) if _holds(table, i, role)]
    else:
        left = [i for i in left if not table.role(i) or table.is_wrong(i, "deadline")]
        if table.holder(role) is None:
            left += [i for i in table.of_roles(("accountable",)) if table.seen[i].members < ENOUGH]
    return [i for i in left if _may_hold(table, i, role)]


def _holds(table: Settling, index: int, role: str) -> bool:
    """Tell a column whose cells plainly look like a role, or all of them where they are few.

    "Milestones" may head the steps of an action, or the days to meet.
    """
    return table.is_plain(index, role) or SHARES[role](table.seen[index]) == 1


def _better_dates(table: Settling, holder: int) -> list[int]:
    """Return other columns of dates where the one that heads the deadlines holds other days.

    "Actual completion date" says what is done; one day in every row says when it was printed.
    """
    free = [i for i in _free(table, "deadline") if not _is_other(table, i)]
    return free if _is_other(table, holder) else []


def _better_owners(table: Settling, holder: int) -> list[int]:
    """Return other columns of posts where a vague heading such as "Directorate" holds few."""
    if (
        table.is_plain(holder, "owner")
        or heading_rank(table.headings[holder], table.words) < _VAGUE
    ):
        return []
    return [i for i in _free(table, "owner") if table.is_plain(i, "owner")]


def _is_other(table: Settling, index: int) -> bool:
    seen = table.seen[index]
    is_same = seen.filled > LEAST_CELLS and seen.distinct <= _SAME
    return is_other_date(table.headings[index]) or is_same


def _may_hold(table: Settling, index: int, role: str) -> bool:
    """Tell a column whose cells look like a role: plainly, or half of them in most rows."""
    if table.is_plain(index, role):
        return True
    seen, action = table.seen[index], table.holder("action")
    rows = table.seen[action].filled if action is not None else 0
    share = SHARES[role](seen)
    is_dated = role != "deadline" or seen.last > 0
    is_often = share >= ENOUGH and (seen.filled >= LEAST_CELLS or share == 1)
    return is_dated and is_often and 0 < rows <= seen.filled * 2


def _likeness(table: Settling, index: int, role: str) -> tuple[float, ...]:
    """Rank the columns that may hold a role; of two columns of dates the later one comes first."""
    seen = table.seen[index]
    if role == "deadline":
        is_likely = not _is_other(table, index)
        return is_likely, seen.last > 0, table.is_plain(index, role), seen.last, -index
    return SHARES[role](seen), -index
