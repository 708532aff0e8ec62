"""A body row of a table, each cell under what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypedDict

from actionplans.records import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """One body row of a table, each cell under what it holds."""

    cells: Mapping[str, str]
    """Text by role (fields.headings); a role that the table lacks is "" by `text`."""
    place: Place
    section: str
    """The nearest title above the row, in the table or above it; "" where there is none."""
    is_titled: bool
    """The first row below a title that stands within the table."""
    table: int
    """Number of the table in the document: rows up to the next page break share one."""
    is_headed: bool
    """The table printed headings of its own."""
    follows_break: bool
    """The first row after a page break within a table."""
    is_line: bool
    """One line of text: a printed row may run on over several of these."""
    leftover: Mapping[str, str]
    """Cells that no heading accounts for, by column number."""

    def text(self, role: str) -> str:
        """Return the text of a role, or ""."""
        return self.cells.get(role, "")

    def given(self) -> "Given":
        """Return the fields of a PlanRow that a cell gives as it stands."""
        return Given(
            leftover=self.leftover,
            owner=self.text("owner"),
            accountable=self.text("accountable"),
            measure=self.text("measure"),
            progress=self.text("progress"),
            deadline=self.text("deadline"),
            status=self.text("status"),
            follows_break=self.follows_break,
        )


def with_shared_action(row: PlacedRow, below: PlacedRow) -> PlacedRow:
    """Return a row with the other values of a row below that shares its action."""
    cells = dict(row.cells)
    for role, text in below.cells.items():
        if text and text != cells.get(role) and role not in ("action", "recommendation"):
            cells[role] = "\n".join(filter(None, [cells.get(role, ""), text]))
    return replace(row, cells=cells, place=row.place.to(below.place))


class Given(TypedDict):
    """The fields of a PlanRow that are cells of their own in most tables."""

    leftover: Mapping[str, str]
    owner: str
    accountable: str
    measure: str
    progress: str
    deadline: str
    status: str
    follows_break: bool
