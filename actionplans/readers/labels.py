"""Tell the parts of a plan in prose by the titles and labels that head them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from actionplans.readers.content import Block
from actionplans.readers.label_words import ACTION, NUMBERED_ACTION, PARTS, VALUES, pattern
from actionplans.readers.markers import is_mark
from actionplans.readers.recommendations import is_labelled

VALUE_LABELS = frozenset(VALUES)
"""The labels that give a value of the action before them."""
_FORM_ROWS = 2
"""A table with fewer labelled rows is no form."""
_PARTS = {name: pattern(choices) for name, choices in PARTS.items()}
_VALUES = {name: pattern(choices) for name, choices in VALUES.items()}
_ALL = {**_VALUES, "action": ACTION, **_PARTS}


def _compiled(words: Mapping[str, str], after: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.DOTALL
    return tuple((name, re.compile(rf"(?:{p}){after}", flags)) for name, p in words.items())


_TITLES = _compiled(_PARTS, r"\s*[.:…]*")
_LABELS = _compiled(_ALL, r"(?:\(s\))?\s*(?::|\s[–-]\s)\s*(?P<rest>.*)")
_BARE_LABELS = _compiled(_VALUES, r"\s*")
_FORM_LABELS = _compiled(_ALL, r"(?:\(s\))?\s*[:.]?")
_OWNER = next(form for name, form in _LABELS if name == "owner")
_SUBNUMBER = re.compile(r"\d\.\d")
_NUMBERED = re.compile(rf"{NUMBERED_ACTION}\s*[.:–-]?", re.IGNORECASE)
_INLINE = re.compile(
    rf"(?<=[\w.;,)\]’”\"])\s+(?=(?-i:[A-Z]))(?=(?:{'|'.join(_VALUES.values())})\s*:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block that one label heads."""

    label: str
    """recommendation, response, actions, action, owner, accountable, deadline, status, progress,
    measure, or "" where nothing labels the text."""
    text: str
    """What stands after the label."""
    block: Block
    is_first: bool
    """The block begins here."""


def pieces(block: Block) -> Iterator[Piece]:
    """Yield the labelled stretches of a block: "Lead: A. Biggs When: May 2021" holds two."""
    if block.kind == "table":
        yield from _table_pieces(block)
        return
    parts = [part for line in _stretches(block) for part in _INLINE.split(line)]
    for number, part in enumerate(parts):
        label, text = _label(part, block if number == 0 else None)
        yield Piece(label, text, block, is_first=number == 0)


def known_label(text: str) -> str:
    """Return what a label without its colon labels, or "" where it is none of those known."""
    return _form_label(text)


def _table_pieces(block: Block) -> Iterator[Piece]:
    """Yield the rows of a form: label in the first column, text in the second."""
    rows = [(row, [cell for cell in row.cells if cell]) for row in block.rows]
    labelled = [
        (label, cells[1], replace(block, place=row.place))
        for row, cells in rows
        if len(cells) == 2 and (label := _form_label(cells[0]))
    ]
    if len(labelled) < _FORM_ROWS:
        yield Piece("", "", block, is_first=True)
        return
    for label, text, row_block in labelled:
        if label != "actions":
            yield Piece(label, text, row_block, is_first=True)
            continue
        yield Piece(label, "", row_block, is_first=True)
        for line in text.split("\n"):
            entry = replace(row_block, kind="entry", marker="-", text=line.removeprefix("• "))
            yield Piece("", entry.text, entry, is_first=True)


def _form_label(text: str) -> str:
    return next((name for name, form in _FORM_LABELS if form.fullmatch(text)), "")


def _stretches(block: Block) -> list[str]:
    """Part a block at the lines that begin with a label; its other lines were only wrapped.

    A mark on a line of its own begins the block and says nothing: an empty stretch.
    """
    if _is_only_mark(block.text):
        return [""]
    has_mark = len(block.lines) > 1 and _is_only_mark(block.lines[0])
    lines = block.lines[1:] if has_mark else block.lines
    stretches: list[str] = []
    for number, line in enumerate(lines):
        if number and not _heads(line) and not _is_title(lines[number - 1]):
            stretches[-1] += _joint(stretches[-1], lines[number - 1], line, block) + line
        else:
            stretches.append(line)
    if has_mark:
        return ["", *stretches] if _heads(stretches[0]) else stretches
    # The first line without its list marker is the block's own text.
    return [block.text] if len(stretches) < 2 else [_unmarked(stretches[0], block), *stretches[1:]]


def _is_only_mark(line: str) -> bool:
    # "R2:" awaits the wording of a recommendation; "R2.1" counts an answer to one.
    return is_mark(line) and (not is_labelled(line) or bool(_SUBNUMBER.search(line)))


def _joint(stretch: str, above: str, line: str, block: Block) -> str:
    """Keep the end of a line of owners that had room for the next word: it was meant."""
    if not _OWNER.fullmatch(stretch):
        return " "
    has_room = len(above) + 1 + len(line.split(maxsplit=1)[0]) < max(map(len, block.lines))
    return "\n" if has_room else " "


def _unmarked(line: str, block: Block) -> str:
    start = block.text.find(line[-12:])
    return block.text[: start + len(line[-12:])] if start >= 0 else line


def _is_title(line: str) -> bool:
    """Tell whether a line is the title of a part, so that the next line begins the part."""
    return any(form.fullmatch(line) for name, form in _TITLES if name == "actions")


def _heads(line: str) -> bool:
    return any(form.fullmatch(line) for _, form in _LABELS) or bool(_NUMBERED.fullmatch(line))


def _label(text: str, block: Block | None) -> tuple[str, str]:
    if _NUMBERED.fullmatch(text):
        return "action", ""
    for name, form in _TITLES:
        if form.fullmatch(text) and (block is None or not is_labelled(text)):
            return name, ""
    if block is None or not is_labelled(text):
        for name, form in _LABELS:
            if match := form.fullmatch(text):
                return name, match["rest"].strip()
    if block is not None and block.lead:
        for name, form in _BARE_LABELS:
            if form.fullmatch(block.lead.strip(" :–-")):
                return name, text[len(block.lead) :].strip(" :–-")
    return "", text
