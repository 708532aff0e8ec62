"""Read the tables of a text document: pipe tables and tab-separated ones.

Every printed row comes out as a row, headings too: which row holds headings is for the
layout to say, as a page break may put a data row where a heading should stand.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from actionplans.readers.content import TableRow
from actionplans.readers.markup import plain_lines
from actionplans.records import Place

_TABLES = MarkdownIt("zero").enable("table")
_MOST_LINES = 40
_RULE = re.compile(r"\|?[\s|:+=-]*-[\s|:+=-]*\|?")
_PIPE = re.compile(r"(?<!\\)\|")
_BOLD = re.compile(
    r"\s*(?:\*\*[^*]+\*\*|__[^_]+__|<(?:b|strong)>.+</(?:b|strong)>)\s*", re.IGNORECASE
)


def is_pipe_line(line: str) -> bool:
    """Tell whether a line begins a row of a pipe table; the outer pipes may be left out."""
    return line.lstrip().startswith("|") or len(_PIPE.findall(line)) > 1


def is_open_row(line: str) -> bool:
    """Tell whether a row of a pipe table goes on in the next line."""
    return line.lstrip().startswith("|") and not line.rstrip().endswith("|")


def join_stacked_rows(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join the lines of a tab-separated row whose cells hold several lines.

    "a<tab>b", "c", "d<tab>e" is one row of three cells where the table has three columns.
    """
    # The first row of two tabs or more is the first row of headings.
    usual = next((tabs for _, line in lines if (tabs := line.strip(" ").count("\t")) > 1), 0)
    index = 0
    while index < len(lines):
        length = _stack_length([line for _, line in lines[index : index + _MOST_LINES]], usual)
        number, line = lines[index]
        yield number, "<br>".join([line, *(text for _, text in lines[index + 1 : index + length])])
        index += length


def _stack_length(lines: Sequence[str], usual: int) -> int:
    """Return how many of the lines make up one row; 1 where the first is no stacked row."""
    tabs = lines[0].count("\t")
    if not 0 < tabs < usual or not lines[0].split("\t")[-1].strip():
        return 1
    for length, line in enumerate(lines[1:], start=2):
        tabs += line.count("\t")
        if tabs > usual or not line.strip() or line.startswith("\t"):
            return 1
        if tabs == usual:
            return length
    return 1


def read_pipe_rows(lines: Sequence[str], first_line: int) -> Iterator[TableRow]:
    """Yield the rows of one pipe table; `first_line` is the number of its first line."""
    printed = list(_whole_rows(lines, first_line))
    if not printed:
        return
    # A heading row as wide as the widest row: the parser would cut wider rows off.
    width = max(len(_PIPE.findall(text)) for text, _ in printed) + 1
    heading = "|" + "|".join("x" * width) + "|\n|" + "|".join(["---"] * width) + "|"
    tokens = _TABLES.parse("\n".join([heading, *(text for text, _ in printed)]))
    body = list(_body_rows(tokens))
    widths = [len(_PIPE.sub("\0", text.strip().strip("|")).split("\0")) for text, _ in printed]
    for cells, (_, place), cell_count in zip(body, printed, widths, strict=True):
        printed_cells = cells[:cell_count]
        is_bold = all(_BOLD.fullmatch(cell) for cell in printed_cells if cell)
        yield TableRow(tuple(map(plain_lines, printed_cells)), place, is_bold=is_bold)


def _whole_rows(lines: Sequence[str], first_line: int) -> Iterator[tuple[str, Place]]:
    """Join a row that runs over several lines; leave out the rules between rows."""
    row, start, end = "", 0, 0
    for number, line in enumerate(lines, start=first_line):
        if _RULE.fullmatch(line.strip()):
            continue
        if is_pipe_line(line) and not (is_open_row(row) and not line.lstrip().startswith("|")):
            if row:
                yield row, Place(start, end)
            row, start, end = line.strip(), number, number
        elif row and line.strip():
            row, end = f"{row} {line.strip()}", number
    if row:
        yield row, Place(start, end)


def _body_rows(tokens: Sequence[Token]) -> Iterator[list[str]]:
    in_body, cells = False, list[str]()
    for token in tokens:
        match token.type:
            case "tbody_open":
                in_body = True
            case "tr_open":
                cells = []
            case "inline":
                cells.append(token.content)
            case "tr_close" if in_body:
                yield cells


def read_tab_rows(lines: Sequence[str], first_line: int) -> Iterator[TableRow]:
    """Yield one row for each line with tabs; a blank line between rows is a page break."""
    after_blank = False
    for number, line in enumerate(lines, start=first_line):
        if not line.strip():
            after_blank = True
            continue
        cells = tuple(plain_lines(cell) for cell in line.split("\t"))
        yield TableRow(cells, Place(number, number), after_blank, is_line=True)
        after_blank = False
