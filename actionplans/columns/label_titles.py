"""Join labels that stand as titles of their own with the values below them.

"Assigned to" in bold, then "Planning Manager" on the next line, block after block.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from actionplans.columns.evidence import judge
from actionplans.columns.heading_words import heading_words
from actionplans.fields.headings import heading_role
from actionplans.readers.content import Block
from actionplans.readers.labels import VALUE_LABELS, known_label

_FEWEST = 3
_MOST_WORDS = 5
_MOST_VALUES = 4
_PARTS = ("recommendation", "response", "actions")
_MOST = 0.7


def with_titled_values(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with each repeated label and the paragraphs below it as one."""
    titles = _titles(blocks)
    if not {"owner", "deadline"} & {_role(title, blocks) for title in titles}:
        return list(blocks)
    return [_with_colon(block, titles) for block in _joined(blocks, titles)]


def _titles(blocks: Sequence[Block]) -> set[str]:
    """Return the short texts that stand alone in several blocks."""
    alone = Counter(_label(b) for b in blocks if b.kind != "table" and _could_be(b))
    found = (label for label, count in alone.items() if count >= _FEWEST)
    return {label for label in found if known_label(label) not in _PARTS}


def _could_be(block: Block) -> bool:
    is_short = 0 < len(block.text.split()) <= _MOST_WORDS and len(block.lines) < 2
    # A post that serves several actions stands alone as often as a label does.
    is_title = block.kind in ("heading", "emphasised") or bool(_known_role(_label(block)))
    is_short = is_short and is_title and ":" not in _label(block)
    return is_short and not block.text.endswith((".", ";", ",")) and not block.text[-1].isdigit()


def _label(block: Block) -> str:
    return block.text.strip(" :")


def _role(title: str, blocks: Sequence[Block]) -> str:
    if known := _known_role(title):
        return known
    values = [text for block, text in _valued(blocks, {title}) if _label(block) == title]
    seen = judge(values)
    if seen.dates >= _MOST:
        return "deadline"
    return "owner" if seen.owners >= _MOST else ""


def _known_role(title: str) -> str:
    return known_label(title) or heading_role(title, heading_words())


def _valued(blocks: Sequence[Block], titles: set[str]) -> Iterator[tuple[Block, str]]:
    for index, block in enumerate(blocks):
        if _label(block) in titles and block.kind != "table":
            yield block, "\n".join(b.text for b in _below(blocks, index, titles))


def _below(blocks: Sequence[Block], index: int, titles: set[str]) -> list[Block]:
    after = blocks[index + 1 : index + 1 + _MOST_VALUES]
    return list(takewhile(lambda b: _is_value(b, titles), after))


def _is_value(block: Block, titles: set[str]) -> bool:
    is_label = _label(block) in titles or any(block.text.startswith(f"{t} ") for t in titles)
    return block.kind in ("paragraph", "entry") and not is_label


def _joined(blocks: Sequence[Block], titles: set[str]) -> Iterator[Block]:
    skipped = 0
    for index, block in enumerate(blocks):
        if skipped:
            skipped -= 1
            continue
        values = _below(blocks, index, titles) if _label(block) in titles else []
        if not values or block.kind == "table":
            yield block
            continue
        skipped = len(values)
        sign = "; " if known_label(_label(block)) in VALUE_LABELS else " "
        text = f"{_label(block)}: {sign.join(value.text for value in values)}"
        place = block.place.to(values[-1].place)
        yield Block("paragraph", text, place, lines=(text,))


def _with_colon(block: Block, titles: set[str]) -> Block:
    """Part a label from its value where both stand on one line: "Assigned to Head of Parks"."""
    if block.kind not in ("paragraph", "entry"):
        return block
    title = next((t for t in titles if block.text.startswith(f"{t} ")), "")
    if not title:
        return block
    text = f"{title}: {block.text[len(title) :].strip(' :–-')}"
    return replace(block, text=text, lines=(text,))
