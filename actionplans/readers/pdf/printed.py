"""What a page is found to print: paragraphs and tables, each with where it stands."""

from dataclasses import dataclass, field

from actionplans.readers.pdf.geometry import Line, Rect
from actionplans.readers.pdf.lines import Area

Spot = tuple[int, Rect]
"""Page, from 1, and place on it."""


@dataclass(slots=True)
class Cell:
    """A cell of a table, as printed."""

    text: str = ""
    """Each part of a stack on its own line; wrapped lines are joined."""
    spots: list[Spot] = field(default_factory=list)
    """Where it stands; on two pages where a page end breaks it."""
    is_bold: bool = False
    is_repeated: bool = False
    """The cell spans several rows or columns, and this is not the first of them."""
    is_carried: bool = False
    """The cell is one with the cell above."""
    lines: tuple[Line, ...] = ()
    area: Area | None = None
    """The stretch that its lines may fill."""


@dataclass(slots=True)
class Row:
    """A row of a table: one cell for each column."""

    cells: list[Cell]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the text of each cell."""
        return tuple(cell.text for cell in self.cells)

    @property
    def is_bold(self) -> bool:
        """Tell whether all that the row prints is in bold."""
        return all(cell.is_bold for cell in self.cells if cell.text)


@dataclass(slots=True)
class Table:
    """A table, or the part of one that stands on a page."""

    page: int
    rect: Rect
    edges: tuple[float, ...]
    """The left edge of each column, then the right edge of the last."""
    rows: list[Row]
    is_ruled: bool = False
    """Rules part its cells."""


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    page: int
    lines: list[Line]
    kind: str = "paragraph"
    """heading, emphasised, paragraph or entry."""


Piece = Table | Paragraph
