"""Plan of headings with bullets: each bullet an action, its owner and date in a last bracket.

Seen in: Fenbrook (invented), an improvement plan of lines such as "- Agree a plan (Head of
         Policy, May 2022)".
Quirks:  owner and date stand in a bracket, after dashes or not at all; lists without either
         are actions only where a recommendation or a title such as "Actions" heads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actionplans.columns import entry_row
from actionplans.errors import LayoutError
from actionplans.fields.commitments import is_commitment, split_tail
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import Block, TextDocument
from actionplans.readers.labels import Piece, pieces
from actionplans.readers.recommendations import is_labelled, split_label
from actionplans.records import Place, PlanRow, PrintedRecommendation

_ENOUGH = 3
_TITLE_WORDS = 12
_UNTITLED = Block("heading", "", Place(1, 1))


def load(document: TextDocument) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield each recommendation that is a title, and one row for each bullet of a plan's list."""
    blocks = whole_paragraphs(read_blocks(document))
    if not any(_is_plan(title, entries) for title, entries in _lists(blocks)):
        raise LayoutError(f"{document.name}: no lists of actions with owners or dates")
    ref = ""
    for title, entries in _lists(blocks):
        labelled, wording = split_label(title.text)
        ref = labelled or ref
        if labelled and wording:
            yield PrintedRecommendation(
                place=title.place, ref=labelled, wording=wording, kind="review"
            )
        if _is_plan(title, entries):
            for entry in entries:
                yield entry_row(Piece("", entry.text, entry, is_first=True), title.text, ref, {})


def likeness(document: TextDocument) -> float:
    """Return how far the document's bullets end with owners and dates, or answer titles."""
    lists = list(_lists(whole_paragraphs(read_blocks(document))))
    found = [entry for title, entries in lists if _is_plan(title, entries) for entry in entries]
    if len(found) < _ENOUGH:
        return 0.0
    return 0.6 if sum(_has_tail(entry) for entry in found) >= _ENOUGH else 0.45


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """Yield each title with the entries below it, up to the next title; the first may lack one."""
    title, entries = _UNTITLED, list[Block]()
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        if _is_title(block, below):
            yield title, entries
            title, entries = block, []
        elif block.kind == "entry":
            entries.append(block)
        elif block.kind == "paragraph":
            entries += _tailed_lines(block)
    yield title, entries


def _is_title(block: Block, below: Block | None) -> bool:
    if block.kind in ("heading", "emphasised"):
        return True
    if block.kind == "table" or is_labelled(block.text):
        return block.kind != "table"
    # "2. Living within our means" above bullets counts the sections, not the actions.
    heads_bullets = below is not None and below.kind == "entry" and below.marker == "-"
    is_short = len(block.text.split()) <= _TITLE_WORDS and not block.text.endswith((".", ";"))
    return heads_bullets and block.marker != "-" and is_short and not _has_tail(block)


def _tailed_lines(block: Block) -> list[Block]:
    """Return the lines of a paragraph as entries, where each ends with an owner or a date."""
    entries = [replace(block, kind="entry", text=line, lines=(line,)) for line in block.lines]
    return entries if len(entries) >= _ENOUGH and all(map(_has_tail, entries)) else []


def _is_plan(title: Block, entries: Sequence[Block]) -> bool:
    if not entries:
        return False
    if sum(_has_tail(entry) for entry in entries) * 2 >= len(entries):
        return True
    is_titled = is_labelled(title.text) or any(p.label == "actions" for p in pieces(title))
    return is_titled and sum(is_commitment(entry.text) for entry in entries) * 2 > len(entries)


def _has_tail(entry: Block) -> bool:
    tailed = split_tail(entry.text)
    return bool(tailed.owner or tailed.deadline)
