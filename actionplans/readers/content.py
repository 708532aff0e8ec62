"""What a reader makes of a file of any format: numbered lines, and blocks with their places."""

from dataclasses import dataclass

from actionplans.records import Place


@dataclass(frozen=True, slots=True)
class TableRow:
    """One printed row: its cells without markup, each part of a stack on its own line."""

    cells: tuple[str, ...]
    place: Place
    follows_break: bool = False
    """The first row after a page break within the same table."""
    is_line: bool = False
    """One line of text, so that a printed row may run on over several of these."""
    is_bold: bool = False
    """All that the row prints is in bold, as a title is."""
    carried: frozenset[int] = frozenset()
    """Columns whose cell is one with the cell above, by the file's own marks."""

    def is_blank(self) -> bool:
        """Tell whether no cell holds text."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document, without its markup."""

    kind: str
    """heading, emphasised, paragraph, entry or table."""
    text: str
    place: Place
    marker: str = ""
    """What marks a list entry: "-" for any bullet, else its number ("3", "2.1")."""
    lead: str = ""
    """Words in bold at the head of a paragraph, as "By when:"."""
    rows: tuple[TableRow, ...] = ()
    lines: tuple[str, ...] = ()
    """The printed lines of a paragraph or entry, without markup."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as shown, in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a line of the document's text, or a cell of a row's line, stands in the file.

    A row that a page end breaks has regions on both pages.
    """

    line: int
    """Number of the line in the document's text, from 1."""
    cell: int | None = None
    """Number of the cell in its row, from 0; None for the whole line."""
    page: int
    """Page of the file, or sheet of the workbook, from 1."""
    box: Box | None = None
    ref: str = ""
    """Cell of a sheet, as "B7"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Something that the file holds and the reading leaves out."""

    text: str
    """The words left out, or what they are: "column D"."""
    reason: str
    """Why, as "hidden column" or "repeated on every page"."""
    page: int | None = None
    """Page or sheet, from 1."""


@dataclass(frozen=True, slots=True)
class TextDocument:
    """A published document as lines; line n of its text is `lines[n - 1]`."""

    name: str
    """File name, for messages."""
    sha256: str
    lines: tuple[str, ...]
    """The lines of a text file; of another format the text that its reader draws from it, one
    line for each printed line of a paragraph and one for each row of a table."""
    format: str = "text"
    """text, csv, html, docx, xlsx, ods or pdf."""
    content: tuple[Block, ...] | None = None
    """The blocks of a format that marks them; None where they are to be read from the lines."""
    regions: tuple[Region, ...] = ()
    """Where lines and cells stand, in formats with pages or sheets, in the order of the lines."""
    pages: tuple[str, ...] = ()
    """Name of each page or sheet that has one."""
    roles: tuple[tuple[str, str], ...] = ()
    """What a person says that columns hold: heading and role, "" to leave a column aside."""
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[str, ...] = ()
    """What the reader doubts about the file, one sentence each."""
