"""Feedback report of a peer challenge: its recommendations, and those of an earlier one.

Seen in: a follow-up visit's report of 2020, as wrapped text and inside a committee pack.
Quirks:  blank lines within entries; titles numbered like entries; an earlier list and an annex.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from actionplans.errors import LayoutError
from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import Block, TextDocument
from actionplans.records import Likeness, Place, PrintedRecommendation

KIND = "report"
_LISTED = re.compile(r"\brecommendations?\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:original|earlier|previous|at that time|annex)\b", re.IGNORECASE)


def load(document: TextDocument) -> Iterator[PrintedRecommendation]:
    """Yield each recommendation that the report makes, and each that it reprints."""
    blocks = whole_paragraphs(read_blocks(document))
    found: dict[Place, PrintedRecommendation] = {}
    lists = (_list(blocks, i) for i, block in enumerate(blocks) if _heads(block))
    for recommendation in chain.from_iterable(lists):
        # A title and a sentence below it may both announce one list.
        found.setdefault(recommendation.place, recommendation)
    if not found:
        raise LayoutError(f"{document.name}: no list headed 'Recommendations'")
    yield from found.values()


def likeness(document: TextDocument) -> Likeness:
    """Return how far the document lists recommendations without answering them."""
    blocks = read_blocks(document)
    titles = [b.text[:80] for i, b in enumerate(blocks) if _heads(b) and _list(blocks, i)]
    return Likeness(0.5 if titles else 0, f"Titles that list recommendations: {titles[:1]}.")


def _heads(block: Block) -> bool:
    """Tell whether a title, or a sentence ending in a colon, announces recommendations."""
    if block.kind == "table" or not _LISTED.search(block.text):
        return False
    is_title = len(block.text) < 90 and not block.text.endswith(".")
    return is_title or block.text.endswith(":")


def _list(blocks: Sequence[Block], index: int) -> list[PrintedRecommendation]:
    after = blocks[index + 1 :]
    # A sentence may stand between the title and its list: "The peer team recommend ...:".
    after = after[bool(after) and after[0].kind == "paragraph" and after[0].text.endswith(":") :]
    entries = list(takewhile(lambda block: block.kind == "entry", after))
    if not entries or "." in entries[0].marker:
        return []
    is_numbered = entries[0].marker == "1"
    kept = _in_order(entries) if is_numbered else [e for e in entries if e.marker == "-"]
    is_reprint = bool(_EARLIER.search(blocks[index].text))
    kind = _kind(blocks[index].text, is_numbered, is_reprint)
    return [
        PrintedRecommendation(
            place=entry.place,
            ref=str(number) if is_numbered else f"K{number}",
            wording=entry.text,
            kind=kind,
            is_reprint=is_reprint,
        )
        for number, entry in enumerate(kept, start=1)
    ]


def _in_order(entries: Sequence[Block]) -> list[Block]:
    """Keep the entries that count on from 1: the next title may be numbered too."""
    return [e for number, e in enumerate(entries, start=1) if e.marker == str(number)]


def _kind(title: str, is_numbered: bool, is_reprint: bool) -> str:
    if "further" in title.lower():
        return "further"
    return "review" if is_numbered and not is_reprint else "key"
