"""Print an unknown word in place of one heading or label of a plan, and read it again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from actionplans import settings
from actionplans.commands import action_object, printed_words
from actionplans.errors import LayoutError
from actionplans.fields.deadlines import DeadlineContext
from actionplans.normalise import normalise
from actionplans.readers.blocks import read_blocks
from actionplans.readers.content import Block, TableRow, TextDocument
from actionplans.vocabulary import read_vocabulary
from loaders import columns, load, recognise
from tests.gold.compare import Row, Score, compare

WORD = "Zorblat"
FIELDS = ("deadline_end", "is_ongoing")
_ROLES = ("action", "owner", "deadline")
_LABEL = re.compile(r"(?:^(?:[-•*]\s*)?|(?<=[.;,|)])\s+)([A-Z][^\W\d_][^:;.,|\n]{0,44}?)\s*:")
_FEWEST = 4
_MOST_WORDS = 6
_FEWEST_COLUMNS = 3


def masked(document: TextDocument) -> Iterator[tuple[str, TextDocument]]:
    """Yield each heading of actions, owners or dates and each label, with the plan without it."""
    blocks = read_blocks(document)
    for column in columns(document):
        if column.role in _ROLES:
            yield column.heading, _with(document, [_headed(b, column.heading) for b in blocks])
    for label in _labels(blocks):
        yield f"{label}:", _with(document, [_labelled(block, label) for block in blocks])


def unheaded(document: TextDocument) -> TextDocument | None:
    """Return the plan with a different unknown word over each column of its tables.

    None where it has no such tables, or headings that run over two rows.
    """
    printed = [c.heading for c in columns(document) if not c.heading.startswith("column ")]
    blocks = read_blocks(document)
    if len(printed) < _FEWEST_COLUMNS:
        return None
    for number, heading in enumerate(printed):
        word = f"{WORD}{chr(ord('a') + number)}"
        blocks = [_headed(block, heading, word) for block in blocks]
    found = _with(document, blocks)
    is_left = {column.heading for column in columns(found)} & set(printed)
    return None if is_left else found


def score(document: TextDocument, plan_on: date, gold: Sequence[Row]) -> Score:
    """Return how far what is read of a document agrees with its gold; refused, it holds nothing."""
    try:
        printed = list(load(recognise(document), document))
    except LayoutError:
        printed = []
    words = printed_words(read_vocabulary(settings.DATA_DIR))
    reading = normalise(printed, DeadlineContext(plan_on=plan_on), words)
    return compare(gold, [action_object(action) for action in reading.actions], FIELDS)


def _with(document: TextDocument, blocks: Sequence[Block]) -> TextDocument:
    return replace(document, content=tuple(blocks))


def _headed(block: Block, heading: str, word: str = WORD) -> Block:
    return replace(block, rows=tuple(_masked_row(row, heading, word) for row in block.rows))


def _masked_row(row: TableRow, text: str, word: str = WORD) -> TableRow:
    return replace(row, cells=tuple(word if _fold(cell) == text else cell for cell in row.cells))


def _fold(cell: str) -> str:
    return " ".join(cell.split())


def _labels(blocks: Sequence[Block]) -> list[str]:
    """Return the labels that a document repeats, in lines of text or as forms."""
    texts = (line for b in blocks if b.kind != "table" for line in b.lines or (b.text,))
    found = Counter(label for text in texts for label in _LABEL.findall(text))
    found += Counter(row.cells[0] for b in blocks for row in b.rows if _is_form(row))
    return [
        label for label, n in found.items() if n >= _FEWEST and len(label.split()) <= _MOST_WORDS
    ]


def _is_form(row: TableRow) -> bool:
    return len(row.cells) == len(list(filter(None, row.cells))) == 2


def _labelled(block: Block, label: str) -> Block:
    if block.kind == "table":
        return replace(
            block, rows=tuple(_masked_row(r, label) if _is_form(r) else r for r in block.rows)
        )
    printed = re.compile(rf"(?<!\w){re.escape(label)}(?=\s*:)")
    text, *lines = (printed.sub(WORD, line) for line in (block.text, *block.lines))
    return replace(block, text=text, lines=tuple(lines), lead=printed.sub(WORD, block.lead))
