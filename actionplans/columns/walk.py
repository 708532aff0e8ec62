"""Walk the tables of a document, and find the rows of the plan among them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from actionplans.columns.heading_words import heading_words
from actionplans.columns.heads import Head, find_head, infer_head, read_head
from actionplans.columns.learned_headings import learn_headings
from actionplans.columns.line_rows import with_lines
from actionplans.columns.meanings import Column, fold
from actionplans.columns.numbers import without_numbers
from actionplans.columns.placed import PlacedRow, with_shared_action
from actionplans.columns.rows import (
    aligned,
    is_count,
    is_foreign,
    is_total,
    parent_of,
    recommendation_of,
    title_of,
)
from actionplans.columns.settling import Known
from actionplans.fields.commitments import split_values
from actionplans.readers.blocks import read_blocks
from actionplans.readers.broken_rows import is_unfinished
from actionplans.readers.content import Block, TableRow, TextDocument
from actionplans.readers.recommendations import is_labelled
from actionplans.readers.sheets import SHEET

_TITLE_LENGTH = 110
_MOST_AHEAD = 40
_LONGEST_RECOMMENDATION = 400
_NEXT_PAPER = re.compile(r"(?:agenda item|appendix|annex)\s+(?:no\.? ?)?[\dA-Z]\b", re.IGNORECASE)
_LEVEL = re.compile(r"(?:very )?(?:high|medium|low|h|m|l|essential|desirable|\d)", re.IGNORECASE)


def placed_rows(document: TextDocument) -> list[PlacedRow]:
    """Return the body rows of every table that is a plan, and of its continuations."""
    return list(_walked(document).placed)


def plan_columns(document: TextDocument) -> list[Column]:
    """Return the columns of the document's plan, each heading once, in printed order."""
    columns = {fold(column.heading): column for column in reversed(_walked(document).columns)}
    return list(reversed(columns.values()))


@dataclass(frozen=True, slots=True)
class _Walked:
    placed: tuple[PlacedRow, ...]
    columns: tuple[Column, ...]


# Two layouts and the likeness of each look at the same tables.
@lru_cache(maxsize=1)
def _walked(document: TextDocument) -> _Walked:
    blocks = read_blocks(document)
    known = Known(heading_words(), {fold(heading): role for heading, role in document.roles})
    walked = _walk(blocks, known)
    # A heading means the same in every table, where its cells tell and where they do not.
    learned = learn_headings(walked.columns, known)
    return walked if learned is known else _walk(blocks, learned)


def _walk(blocks: Sequence[Block], known: Known) -> _Walked:
    walk = _Walk(known)
    placed: list[PlacedRow] = []
    for number, block in enumerate(blocks):
        if block.kind == "table":
            placed += walk.read_table(number, with_lines(block.rows), _ahead(blocks, number))
        else:
            walk.read_title(block)
    return _Walked(tuple(placed), tuple(walk.columns))


def _ahead(blocks: Sequence[Block], number: int) -> list[Sequence[str]]:
    """Return the rows of the tables below that are as wide: a page end may part a table."""
    width = max((len(row.cells) for row in blocks[number].rows), default=0)
    below = (row.cells for block in blocks[number + 1 :] for row in block.rows)
    return list(islice((cells for cells in below if len(cells) == width), _MOST_AHEAD))


@dataclass(slots=True)
class _Walk:
    """Where in the document the reading stands."""

    known: Known
    roles: dict[int, str] = field(default_factory=dict)
    width: int = 0
    section: str = ""
    recommendation: str = ""
    """A recommendation printed as a title, until a row answers it."""
    is_titled: bool = False
    recommends: bool = False
    """A heading of the table names recommendations."""
    columns: list[Column] = field(default_factory=list)
    """The columns of every head met so far."""
    headings: Sequence[str] = ()
    """The last headings, folded."""

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

    def read_table(
        self, number: int, rows: Sequence[TableRow], ahead: Sequence[Sequence[str]]
    ) -> Iterator[PlacedRow]:
        """Yield the plan's rows of one table."""
        follows_break = bool(self.roles)
        rows, is_headed = (rows, False) if self.roles else self._begin(rows, ahead)
        is_first, skipped, last, page = True, 0, None, None
        for at, (row, below) in enumerate(zip(rows, [*rows[1:], None], strict=False)):
            if skipped:
                skipped -= 1
            elif row.is_blank():
                follows_break = True
            elif head := read_head(rows, at, ahead, self.known):
                self._take_head(head, len(row.cells))
                is_headed, follows_break, skipped = True, False, head.rows - 1
                is_first = False
            elif self._repeats_head(row):
                is_headed, follows_break, is_first = True, False, False
            elif (text := recommendation_of(row)) and is_first:
                self.recommendation = text
            elif not self.roles or (is_first and is_foreign(row.cells, self.roles, self.width)):
                break
            else:
                is_first = False
                title = title_of(row, self.roles) or parent_of(row, below, self.roles)
                if title and not (last and is_unfinished(last.text("action"))):
                    self._take_title(title)
                elif (c := self._aligned(row)) and not is_count(c, self.roles):
                    is_next_page = page is not None and row.place.page != page
                    breaks = follows_break or row.follows_break or is_next_page
                    placed = self._place(row, c, number, is_headed, breaks)
                    if last and self._shares_action(row):
                        last = with_shared_action(last, placed)
                    else:
                        yield from filter(None, [last])
                        last = placed
                    follows_break, page = False, row.place.page
        yield from filter(None, [last])

    def _aligned(self, row: TableRow) -> list[str]:
        return [] if is_total(row.cells) else aligned(row, self.width, self.roles)

    def _shares_action(self, row: TableRow) -> bool:
        """Tell whether the file marks the cell of the action as one with the row above."""
        return any(self.roles.get(column) == "action" for column in row.carried)

    def _repeats_head(self, row: TableRow) -> bool:
        """Tell the headings of the plan printed again with one or two of other words."""
        pairs = zip(map(fold, row.cells), self.headings, strict=False)
        same = sum(bool(cell) and cell == heading for cell, heading in pairs)
        return same > 1 and same * 2 > sum(map(bool, row.cells))

    def _take_head(self, head: Head, width: int) -> None:
        self.roles, self.width, self.recommends = head.roles, width, head.recommends
        self.columns += head.columns
        self.headings = [fold(column.heading) for column in head.columns]

    def _begin(
        self, rows: Sequence[TableRow], ahead: Sequence[Sequence[str]]
    ) -> tuple[Sequence[TableRow], bool]:
        """Leave out the rows above the headings; where there are none, judge by the cells."""
        start = find_head(rows, ahead, self.known)
        for row in rows[:start]:
            title = " ".join(next(filter(None, row.cells), "").split())
            if text := recommendation_of(row) or (title if is_labelled(title) else ""):
                self.recommendation = text
        is_headless = start == 0 and rows and not read_head(rows, 0, ahead, self.known)
        if is_headless and (head := infer_head(rows, ahead, self.known)):
            self._take_head(head, len(head.columns))
            return rows[head.rows :], True
        return rows[start:], False

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
        if ("deadline" not in named and (found := split_values(named.get("owner", "")))) or (
            "owner" not in named and (found := split_values(named.get("deadline", "")))
        ):
            named["owner"], named["deadline"] = found
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
