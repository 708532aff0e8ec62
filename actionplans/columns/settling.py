"""What the columns of one table are taken for, while headings and cells are weighed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from actionplans.columns.evidence import LEAST_CELLS, PLAIN, SHARES, Evidence
from actionplans.fields.headings import Words, heading_role

BY_CELLS, AGAINST = 0.7, 0.5
"""How certain a meaning is that the cells give, alone or against the heading."""
CELLS = {
    "owner": "names or posts",
    "deadline": "dates",
    "action": "things to do",
    "reference": "numbers",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of headings before a table is looked at."""

    words: Words
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Roles that a person gave to columns, by folded heading."""
    learned: frozenset[str] = frozenset()
    """The folded headings that the document taught."""


@dataclass(slots=True)
class Settling:
    """What the columns of one table are taken for, while headings and cells are weighed."""

    headings: Sequence[str]
    seen: Sequence[Evidence]
    roles: dict[int, str]
    """Role by column; a column without one is left aside so far."""
    words: Words
    reasons: dict[int, tuple[float, str]] = field(default_factory=dict)
    """Certainty and reason of each role that the heading alone did not give."""

    def role(self, index: int) -> str:
        """Return the role of a column, or ""."""
        return self.roles.get(index, "")

    def told(self, index: int) -> str:
        """Return what the heading of a column says by itself, or ""."""
        return heading_role(self.headings[index], self.words)

    def holder(self, role: str) -> int | None:
        """Return the column that holds a role, or None."""
        return next((index for index, held in self.roles.items() if held == role), None)

    def give(self, index: int, role: str, certainty: float, reason: str) -> None:
        """Give a column a role that its heading alone does not."""
        self.roles[index] = role
        self.reasons[index] = (certainty, reason)

    def of_roles(self, roles: Collection[str]) -> list[int]:
        """Return the columns that hold one of some roles; "" stands for those left aside."""
        return [index for index in range(len(self.seen)) if self.role(index) in roles]

    def is_plain(self, index: int, role: str) -> bool:
        """Tell whether the cells of a column say plainly that it holds a role."""
        seen = self.seen[index]
        return seen.filled >= LEAST_CELLS and SHARES[role](seen) >= PLAIN

    def is_wrong(self, index: int, role: str) -> bool:
        """Tell whether no cell of a column looks like what its heading says."""
        seen = self.seen[index]
        return seen.filled >= LEAST_CELLS and SHARES[role](seen) == 0
