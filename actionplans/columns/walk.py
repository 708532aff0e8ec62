"""Walk the tables of a document, and find the rows of the plan among them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from actionplans.columns.numbers import without_numbers
from actionplans.columns.placed import PlacedRow
from actionplans.columns.rows import (
    aligned,
    is_foreign,
    is_total,
    parent_of,
    recommendation_of,
    title_of,
)
from actionplans.fields.headings import read_headings
from actionplans.readers.content import Block, TableRow
from actionplans.readers.recommendations import is_labelled
from actionplans.readers.sheets import SHEET

_TITLE_LENGTH = 110
_MOST_TITLE_ROWS = 30
_LONGEST_RECOMMENDATION = 400
_NEXT_PAPER = re.compile(r"(?:agenda item|appendix|annex)\s+(?:no\.? ?)?[\dA-Z]\b", re.IGNORECASE)
_LEVEL = re.compile(r"(?:very )?(?:high|medium|low|h|m|l|essential|desirable|\d)", re.IGNORECASE)


def placed_rows(blocks: Iterable[Block]) -> Iterator[PlacedRow]:
    """Yield the body rows of every table that is headed as a plan, and of its continuations."""
    walk = _Walk()
    for number, block in enumerate(blocks):
        if block.kind == "table":
            yield from walk.read_table(number, block.rows)
        else:
            walk.read_title(block)


@dataclass(slots=True)
class _Walk:
    """Where in the document the reading stands."""

    roles: dict[int, str] = field(default_factory=dict)
    width: int = 0
    section: str = ""
    recommendation: str = ""
    """A recommendation printed as a title, until a row answers it."""
    is_titled: bool = False
    recommends: bool = False
    """A heading of the table names recommendations."""

    def read_title(self, block: Block) -> None:
        """Take a title above a table, or the beginning of another paper of the pack."""
        is_next = block.kind in ("heading", "emphasised") and _NEXT_PAPER.match(block.text)
        if is_next or block.marker == SHEET:
            self.roles = {}
        text = f"{block.marker}. {block.text}" if block.marker.isdigit() else block.text
        if is_labelled(text) and len(text) <= _LONGEST_RECOMMENDATION:
            self.recommendation = text
        elif _is_title(block):
            self.section = block.text

    def read_table(self, number: int, rows: Sequence[TableRow]) -> Iterator[PlacedRow]:
        """Yield the plan's rows of one table."""
        rows = rows if self.roles else self._without_titles(rows)
        is_headed, follows_break = False, bool(self.roles)
        is_first = True
        for row, below in zip(rows, [*rows[1:], None], strict=False):
            if row.is_blank():
                follows_break = True
                continue
            if headings := read_headings(row.cells):
                self.roles, self.width = headings, len(row.cells)
                self.recommends = any("recommendation" in cell.lower() for cell in row.cells)
                is_headed, follows_break = True, False
            elif (text := recommendation_of(row)) and is_first:
                self.recommendation = text
                continue
            elif not self.roles or (is_first and is_foreign(row.cells, self.roles, self.width)):
                return
            elif title := title_of(row, self.roles) or parent_of(row, below, self.roles):
                self._take_title(title)
            elif not is_total(row.cells) and (cells := aligned(row, self.width, self.roles)):
                breaks = follows_break or row.follows_break
                yield self._place(row, cells, number, is_headed, breaks)
                follows_break = False
            is_first = False

    def _without_titles(self, rows: Sequence[TableRow]) -> Sequence[TableRow]:
        """Leave out the rows above the headings, which name the plan as a whole."""
        heads = (i for i, row in enumerate(rows[:_MOST_TITLE_ROWS]) if read_headings(row.cells))
        start = next(heads, 0)
        for row in rows[:start]:
            title = " ".join(next(filter(None, row.cells), "").split())
            if text := recommendation_of(row) or (title if is_labelled(title) else ""):
                self.recommendation = text
        return rows[start:]

    def _take_title(self, title: str) -> None:
        if is_labelled(title) or (self.recommends and title[:1].isdigit()):
            self.recommendation = title
        else:
            self.section, self.is_titled = title, True

    def _place(
        self, row: TableRow, cells: Sequence[str], table: int, is_headed: bool, breaks: bool
    ) -> PlacedRow:
        placed = PlacedRow(
            cells=self._named(cells),
            place=row.place,
            section=self.section,
            is_titled=self.is_titled,
            table=table,
            is_headed=is_headed,
            follows_break=breaks,
            is_line=row.is_line,
            leftover=_leftover(cells, self.roles),
        )
        self.recommendation, self.is_titled = "", False
        return placed

    def _named(self, cells: Sequence[str]) -> dict[str, str]:
        named = {role: cells[index] for index, role in self.roles.items()}
        number, named["action"] = without_numbers(named["action"])
        if number and not named.get("reference"):
            named["reference"] = number
        if _LEVEL.fullmatch(named.get("purpose", "")):
            # "High", "Medium", "Low": how urgent the row is, not what it serves.
            named["purpose"] = ""
        if self.recommendation and not named.get("recommendation"):
            named["recommendation"] = self.recommendation
        return named


def _leftover(cells: Sequence[str], roles: Mapping[int, str]) -> dict[str, str]:
    return {f"column {i + 1}": cell for i, cell in enumerate(cells) if cell and i not in roles}


def _is_title(block: Block) -> bool:
    is_short = len(block.text) <= _TITLE_LENGTH and not block.text.endswith((".", ":", ";"))
    return block.kind in ("heading", "emphasised") or (block.kind == "paragraph" and is_short)
