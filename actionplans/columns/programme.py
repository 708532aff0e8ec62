"""Follow a report whose programme is headed by plan years or phases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from actionplans.columns.prose import entry_row
from actionplans.fields.commitments import is_deadline
from actionplans.readers.content import Block
from actionplans.readers.labels import VALUE_LABELS, Piece, pieces
from actionplans.records import PlanRow, TextKind

_YEAR = re.compile(
    r"(?:year|phase|stage|tranche|wave) (?:\d{1,2}|one|two|three|four|five|i{1,3}v?)\b.{0,80}"
    r"|(?:FY ?)?20\d\d ?[/–-] ?(?:20)?\d\d(?: .{0,40})?"
    r"|(?:short|medium|longer?)[- ]term\b.{0,40}|immediate(?: actions| priorities)?|quick wins",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:in|by|during|from|within|first|next|over the) .{3,30}", re.IGNORECASE)
_START = re.compile(
    r"(?:programme|plan|strategy)\b[^.]{0,60}?\b(?:starts?|begins?|commences?|starting|beginning)"
    r" (?:from|in|on)?\s*(?P<when>(?:\d{1,2}\w{0,2} )?[A-Z][a-z]+ \d{4})",
    re.IGNORECASE,
)


def is_year(block: Block) -> bool:
    """Tell whether a block is a title that says when what is listed below it is due."""
    text = block.text.strip(" :")
    if block.kind not in ("heading", "emphasised", "paragraph") or _is_value(block):
        return False
    return bool(_YEAR.fullmatch(text)) or bool(_LED.fullmatch(text) and is_deadline(text))


def _is_value(block: Block) -> bool:
    """Tell the day of one action above: "By when: May 2021"."""
    return next(pieces(block)).label in VALUE_LABELS


def programme_rows(blocks: Sequence[Block]) -> Iterator[PlanRow]:
    """Yield a row for each entry below a year, and one for each paragraph of the report."""
    start = _programme_start(blocks)
    section, year, has_entries = "", "", False
    for index, block in enumerate(blocks):
        if is_year(block):
            year, has_entries = block.text, _lists_entries(blocks[index + 1 :])
        elif block.kind in ("heading", "emphasised"):
            section, year = " ".join(filter(None, [_number(block), block.text])), ""
        elif year and (_is_entry(block) or (block.kind == "paragraph" and not has_entries)):
            piece = Piece("", block.text, block, is_first=True)
            yield replace(entry_row(piece, year, "", {"deadline": year}), programme_start=start)
        elif block.kind == "entry" or (block.kind == "paragraph" and not year):
            year = ""
            if section:
                yield _report_row(block, section)


def _is_entry(block: Block) -> bool:
    # "3.7" numbers a paragraph of the report, at which the list ends.
    return block.kind == "entry" and "." not in block.marker


def _lists_entries(below: Sequence[Block]) -> bool:
    part = takewhile(lambda b: b.kind in ("entry", "paragraph") and not is_year(b), below)
    return any(_is_entry(block) for block in takewhile(lambda b: "." not in b.marker, part))


def _report_row(block: Block, section: str) -> PlanRow:
    return PlanRow(
        place=block.place, wording=block.text, text_kind=TextKind.REPORT, section=section
    )


def _number(block: Block) -> str:
    return f"{block.marker}." if block.marker else ""


def _programme_start(blocks: Sequence[Block]) -> str:
    """Return the words by which the report dates the programme's first year."""
    found = (_START.search(block.text) for block in blocks)
    return next((match["when"] for match in found if match), "")
