"""Read a text or Markdown document as blocks: headings, paragraphs, list entries, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from actionplans.readers.aligned import find_aligned, read_aligned_rows
from actionplans.readers.content import Block, TextDocument
from actionplans.readers.gapped_labels import with_colons
from actionplans.readers.html_tables import read_html_rows
from actionplans.readers.long_lines import part_long_lines
from actionplans.readers.markers import ENTRY, NUMBERED_TITLE
from actionplans.readers.markup import plain
from actionplans.readers.separated import part_separated_lines
from actionplans.readers.tables import (
    is_open_row,
    is_pipe_line,
    join_stacked_rows,
    read_pipe_rows,
    read_tab_rows,
)
from actionplans.records import Place

_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+)")
_EMPHASISED = re.compile(r"(?P<mark>\*{1,3}|__?)(?P<text>[^*_].*)(?P=mark)")
_RULE = re.compile(r"([-=_*])\1{2,}")
_TITLE_WORDS = 12
_ROOM = 3
"""A rule may be so much shorter or longer than the title that it underlines."""
_TEXT = ("text", "blank")
_READ_ROWS = {
    "aligned": read_aligned_rows,
    "pipes": read_pipe_rows,
    "tabs": read_tab_rows,
    "html": read_html_rows,
}


def read_blocks(document: TextDocument) -> list[Block]:
    """Return the blocks of a document in printed order."""
    return list(_all_blocks(document) if document.content is None else document.content)


# Each layout looks at the same document when its own is sought: it is parsed once.
@lru_cache(maxsize=1)
def _all_blocks(document: TextDocument) -> tuple[Block, ...]:
    return tuple(block for kind, group in _groups(document) for block in _blocks(kind, group))


_Numbered = tuple[int, str]


def _groups(document: TextDocument) -> Iterator[tuple[str, list[_Numbered]]]:
    whole = with_colons(enumerate(document.lines, start=1))
    parted = list(part_separated_lines(part_long_lines(whole)))
    numbered = list(join_stacked_rows(parted))
    lines = [line for _, line in numbered]
    kinds = _fill_table_gaps(_line_kinds(lines))
    for first, last in find_aligned(
        [line if k in _TEXT else "|" for k, line in zip(kinds, lines, strict=True)]
    ):
        kinds[first : last + 1] = ["aligned"] * (last + 1 - first)
    for kind, pairs in groupby(zip(kinds, numbered, strict=True), key=lambda pair: pair[0]):
        yield kind, [number_and_line for _, number_and_line in pairs]


def _line_kinds(lines: Sequence[str]) -> list[str]:
    kinds: list[str] = []
    in_html = False
    for index, line in enumerate(lines):
        in_html = in_html or "<table" in line.lower()
        goes_on = index > 0 and kinds[-1] == "pipes" and is_open_row(lines[index - 1])
        kind = "html" if in_html else _line_kind(line)
        kinds.append("pipes" if kind == "text" and goes_on else kind)
        in_html = in_html and "</table" not in line.lower()
    return kinds


def _line_kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if is_pipe_line(line):
        return "pipes"
    return "tabs" if "\t" in line.strip(" ") else "text"


def _fill_table_gaps(kinds: list[str]) -> list[str]:
    """Let blank lines between tab-separated rows belong to their table: they are page breaks."""
    filled = list(kinds)
    last = ""
    for index, kind in enumerate(kinds):
        if kind == "blank":
            continue
        if kind == last == "tabs":
            start = index
            while kinds[start - 1] == "blank":
                start -= 1
            filled[start:index] = ["tabs"] * (index - start)
        last = kind
    return filled


def _blocks(kind: str, lines: list[_Numbered]) -> Iterator[Block]:
    if kind == "blank":
        return
    if kind == "text":
        yield from _text_blocks(lines)
        return
    first, last = lines[0][0], lines[-1][0]
    rows = _READ_ROWS[kind]([line for _, line in lines], 1)
    numbers = [number for number, _ in lines]
    placed = tuple(replace(row, place=_place(numbers, row.place)) for row in rows)
    yield Block("table", "", Place(first, last), rows=placed)


def _place(numbers: Sequence[int], counted: Place) -> Place:
    """Return the lines of the file, given the lines as counted in a table from 1."""
    first, last = numbers[counted.line_start - 1], numbers[counted.line_end - 1]
    # A row of stacked cells goes on up to the line before the next row.
    below = numbers[counted.line_end] if counted.line_end < len(numbers) else last
    return Place(first, max(last, below - 1))


def _text_blocks(lines: list[_Numbered]) -> Iterator[Block]:
    pending: list[_Numbered] = []
    for number, line in lines:
        stripped = line.strip()
        if _RULE.fullmatch(stripped):
            # A rule says nothing; a line above it that is as long is underlined, as a title is.
            if pending:
                yield _underlined(pending, len(stripped))
            pending = []
            continue
        starts_block = _HEADING.match(stripped) or ENTRY.match(stripped)
        if pending and (starts_block or _HEADING.match(pending[-1][1].strip())):
            yield _text_block(pending)
            pending = []
        pending.append((number, line))
    if pending:
        yield _text_block(pending)


def _underlined(lines: list[_Numbered], length: int) -> Block:
    block, line = _text_block(lines), lines[-1][1].strip()
    is_short = len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":", ";"))
    is_title = len(lines) == 1 and is_short and abs(len(line) - length) <= _ROOM
    is_bullet = block.marker == "-"
    return _heading(line, block.place) if is_title and not is_bullet else block


def _text_block(lines: list[_Numbered]) -> Block:
    place = Place(lines[0][0], lines[-1][0])
    text = " ".join(line.strip() for _, line in lines)
    printed = tuple(plain(line) for _, line in lines)
    if heading := _HEADING.fullmatch(text):
        return _heading(heading["text"], place)
    if (emphasised := _EMPHASISED.fullmatch(text)) and len(text) < 400:
        return _heading(emphasised["text"], place, kind="emphasised")
    if entry := ENTRY.fullmatch(text):
        return replace(_entry(entry["marker"], entry["text"], place), lines=printed)
    return Block("paragraph", plain(text), place, lead=_lead(text), lines=printed)


def _heading(text: str, place: Place, kind: str = "heading") -> Block:
    words = plain(text)
    if numbered := NUMBERED_TITLE.fullmatch(words):
        return Block(kind, numbered["text"], place, marker=numbered["marker"].strip(".()"))
    return Block(kind, words, place)


def _entry(marker: str, text: str, place: Place) -> Block:
    if marker[0] in "-•●▪◦*":
        # "- 3.1 This report ...": the number is the paragraph's, the dash the converter's.
        if numbered := NUMBERED_TITLE.fullmatch(plain(text)):
            return Block("entry", numbered["text"], place, marker=numbered["marker"].strip(".()"))
        return Block("entry", plain(text), place, marker="-", lead=_lead(text))
    return Block("entry", plain(text), place, marker=marker.strip(".()"), lead=_lead(text))


def _lead(text: str) -> str:
    match = re.match(r"(\*\*|__)(?P<lead>[^*_]+?)\1", text)
    return plain(match["lead"]) if match else ""


def whole_paragraphs(blocks: list[Block]) -> list[Block]:
    """Join the halves of paragraphs and entries that a page end broke in two."""
    whole: list[Block] = []
    for block in blocks:
        last = whole[-1] if whole else None
        if last and block.kind == "paragraph" and _is_second_half(last, block):
            text = f"{last.text} {block.text}"
            whole[-1] = replace(last, text=text, place=last.place.to(block.place))
        else:
            whole.append(block)
    return whole


def _is_second_half(first: Block, second: Block) -> bool:
    is_open = first.kind in ("paragraph", "entry") and not re.search(
        r"[.:;!?][\"”’)]*$", first.text
    )
    return is_open and second.text[:1].islower() and not second.lead
