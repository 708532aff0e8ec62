"""Read the tables that a text document prints as HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from actionplans.readers.content import TableRow
from actionplans.readers.markup import plain_lines
from actionplans.readers.stated import stated_number
from actionplans.records import Place


@dataclass(slots=True)
class _Cell:
    columns: int
    rows: int
    pieces: list[str] = field(default_factory=list)

    def text(self) -> str:
        return plain_lines("".join(self.pieces))


class _Rows(HTMLParser):
    """Gather the cells of each row, with the first and last line of the row."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[list[_Cell], int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, _ = self.getpos()
        if tag == "tr":
            self.rows.append(([], line, line))
        elif tag in ("td", "th") and self.rows:
            spans = dict(attrs)
            cell = _Cell(_span(spans, "colspan"), _span(spans, "rowspan"))
            self.rows[-1][0].append(cell)
        else:
            self._keep(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if self.rows:
            cells, first, _ = self.rows[-1]
            self.rows[-1] = (cells, first, self.getpos()[0])
        if tag not in ("td", "th", "tr", "table", "thead", "tbody"):
            self._keep(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data.replace("\n", " "))

    def _keep(self, piece: str) -> None:
        if self.rows and self.rows[-1][0]:
            self.rows[-1][0][-1].pieces.append(piece)


def read_html_rows(lines: Sequence[str], first_line: int) -> Iterator[TableRow]:
    """Yield the rows of a table; a cell that spans others is repeated over them."""
    parser = _Rows()
    parser.feed("\n".join(lines))
    parser.close()
    above: dict[int, tuple[int, str]] = {}
    for cells, first, last in parser.rows:
        texts = _spread(cells, above)
        place = Place(first_line + first - 1, first_line + last - 1)
        yield TableRow(tuple(texts), place)


def _spread(cells: Sequence[_Cell], above: dict[int, tuple[int, str]]) -> list[str]:
    """Return a row's texts by column; `above` holds the cells that still reach down."""
    texts: list[str] = []
    begun: dict[int, tuple[int, str]] = {}
    for cell in cells:
        _fill(texts, above)
        text = cell.text()
        for _ in range(cell.columns):
            if cell.rows > 1:
                begun[len(texts)] = (cell.rows - 1, text)
            texts.append(text)
    _fill(texts, above)
    above.update(begun)
    return texts


def _fill(texts: list[str], above: dict[int, tuple[int, str]]) -> None:
    while len(texts) in above:
        texts.append(_reaching(above, len(texts)))


def _reaching(above: dict[int, tuple[int, str]], column: int) -> str:
    left, text = above.pop(column)
    if left > 1:
        above[column] = (left - 1, text)
    return text


def _span(attributes: dict[str, str | None], name: str) -> int:
    # No printed table spans more; a wrong number must not fill the memory.
    return min(max(stated_number(attributes.get(name), 1), 1), 60)
