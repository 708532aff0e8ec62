"""Put together the document that a reader draws from a file: lines, blocks and places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import Block, Ignored, Region, TableRow, TextDocument
from actionplans.readers.markers import ENTRY, NUMBERED_TITLE
from actionplans.readers.markup import BULLETS, fold_spaces
from actionplans.records import Place

SHEET = "sheet"
"""Marker of the heading that names a sheet: another sheet goes on with no table before it."""
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_BULLET = re.compile(f"\\s*[{BULLETS}]\\s*")


@dataclass(slots=True)
class Drawing:
    """A document while its reader goes through the file."""

    path: Path
    format: str
    lines: list[str] = field(default_factory=list)
    content: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def add_text(self, kind: str, text: str, *, marker: str = "", lead: str = "") -> None:
        """Add a heading, paragraph or entry; a line break in it parts its printed lines."""
        printed = [fold_spaces(line) for line in text.split("\n") if line.strip()]
        if not printed:
            return
        if not marker:
            kind, marker, printed[0] = _typed_marker(kind, printed[0], lead)
        shown = marker if marker in ("", "-", SHEET) else f"{marker}."
        self.lines += [f"{shown.removeprefix(SHEET)} {printed[0]}".strip(), *printed[1:]]
        place = Place(len(self.lines) - len(printed) + 1, len(self.lines))
        block = Block(kind, " ".join(printed), place, marker, lead, lines=tuple(printed))
        self.content.append(block)
        self.lines.append("")

    def add_line(self, cells: Sequence[str]) -> Place:
        """Add the line that stands for a row of a table, and return its place."""
        line = " | ".join(fold_spaces(cell) for cell in cells)
        self.lines.append(line.rstrip(" |"))
        return Place(len(self.lines), len(self.lines))

    def add_table(self, rows: Sequence[TableRow]) -> None:
        """Add a table whose rows have their lines already.

        Raises:
            DocumentUnreadableError: it is larger than the limits of the settings.
        """
        if not rows:
            return
        check_size(self.path, len(rows), max(len(row.cells) for row in rows))
        place = Place(rows[0].place.line_start, rows[-1].place.line_end)
        self.content.append(Block("table", "", place, rows=tuple(rows)))
        self.lines.append("")

    def finish(self, content: bytes) -> TextDocument:
        """Return the whole document, given the bytes of its file."""
        return TextDocument(
            name=self.path.name,
            sha256=sha256(content).hexdigest(),
            lines=tuple(self.lines) or ("",),
            format=self.format,
            content=tuple(self.content),
            regions=tuple(self.regions),
            pages=tuple(self.pages),
            ignored=tuple(self.ignored),
            problems=tuple(self.problems),
        )


def _typed_marker(kind: str, text: str, lead: str) -> tuple[str, str, str]:
    """Return kind, marker and text of a block, given the marker that somebody typed before it."""
    if kind == "paragraph" and not lead and (entry := ENTRY.fullmatch(text)):
        marker = entry["marker"]
        return "entry", "-" if marker[0] in "-•●▪◦*" else marker.strip(".()"), entry["text"]
    if kind in ("heading", "emphasised") and (title := NUMBERED_TITLE.fullmatch(text)):
        return kind, title["marker"].strip(".()"), title["text"]
    return kind, "", text


def check_size(path: Path, rows: int, columns: int) -> None:
    """Refuse a table that no plan needs.

    Raises:
        DocumentUnreadableError: it has more rows, columns or cells than the settings allow.
    """
    if columns > settings.MOST_COLUMNS:
        raise DocumentUnreadableError(
            f"{path}: a table has {columns:,} columns; at most {settings.MOST_COLUMNS:,} are read"
        )
    if rows > settings.MOST_ROWS:
        raise DocumentUnreadableError(
            f"{path}: a table has {rows:,} rows; at most {settings.MOST_ROWS:,} are read"
        )
    cells = rows * columns
    if cells > settings.MOST_CELLS:
        raise DocumentUnreadableError(
            f"{path}: a table has {cells:,} cells; at most {settings.MOST_CELLS:,} are read"
        )


def stacked(text: str) -> str:
    """Return the text of a cell: each part of a stack on its own line, a bullet as "• "."""
    bare = text.translate(_UNSEEN)
    lines = [fold_spaces(line) for line in _BULLET.sub("\n• ", bare).split("\n")]
    return "\n".join(line for line in lines if line not in ("", "•"))


def of_one_width(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return rows of one width. Empty columns stay, as the next page may fill them."""
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def is_one_column(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether no row fills more than the first column: a table in form only."""
    return not any(cell for row in rows for cell in row[1:])


def without_empty_columns(rows: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[int]]:
    """Return rows of one width without the columns that hold nothing, and the columns kept."""
    width = max((len(row) for row in rows), default=0)
    kept = [i for i in range(width) if any(i < len(row) and row[i] for row in rows)]
    return [[row[i] if i < len(row) else "" for i in kept] for row in rows], kept
