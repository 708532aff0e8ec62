"""Find the lists of a document with the titles that head them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actionplans.columns.prose import Values
from actionplans.fields.commitments import find_own_deadline, split_tail
from actionplans.fields.deadlines import ANY_DAY
from actionplans.readers.content import Block
from actionplans.readers.recommendations import is_labelled
from actionplans.records import Place

_TITLE_WORDS = 12
_FEWEST_LINES = 3
_UNTITLED = Block("heading", "", Place(1, 1))


def headed_lists(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
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


def lead_values(title: Block) -> Values:
    """Return the day that a sentence before its list names for all entries: "By May 2021 we will:".

    A title without a colon says what the list is about.
    """
    dated = find_own_deadline(title.text, ANY_DAY) if title.text.endswith(":") else ""
    return {"deadline": dated} if dated else {}


def _is_title(block: Block, below: Block | None) -> bool:
    if block.kind in ("heading", "emphasised"):
        return True
    if block.kind == "table" or is_labelled(block.text):
        return block.kind != "table"
    if block.kind == "entry" and _counts_section(block, below):
        return True
    # "2. Living within our means" above bullets counts the sections, not the actions.
    heads_bullets = below is not None and below.kind == "entry" and below.marker == "-"
    is_short = len(block.text.split()) <= _TITLE_WORDS and not block.text.endswith((".", ";"))
    return heads_bullets and block.marker != "-" and is_short and not has_tail(block)


def _counts_section(block: Block, below: Block | None) -> bool:
    """Tell the title "2. Money" above the entries "2.1 ...", or above a table."""
    if not block.marker.isdigit() or below is None or has_tail(block):
        return False
    is_short = len(block.text.split()) <= _TITLE_WORDS and not block.text.endswith((".", ";"))
    return is_short and (below.kind == "table" or below.marker.startswith(f"{block.marker}."))


def _tailed_lines(block: Block) -> list[Block]:
    """Return the lines of a paragraph as entries, where each ends with an owner or a date."""
    entries = [replace(block, kind="entry", text=line, lines=(line,)) for line in block.lines]
    return entries if len(entries) >= _FEWEST_LINES and all(map(has_tail, entries)) else []


def has_tail(entry: Block) -> bool:
    """Tell whether an entry ends with an owner or a date of its own."""
    tailed = split_tail(entry.text)
    return bool(tailed.owner or tailed.deadline)
