"""Write down the name of one owner from its words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from actionplans.fields.owners.cells import Cell
from actionplans.fields.owners.shapes import BODIES, POSTS, Shape, find_shape, is_person
from actionplans.fields.owners.tokens import Token, read_tokens
from actionplans.fields.owners.words import NO_OWNER, ROLE_WORDS, Part, table

_COUNCIL = re.compile(r"[A-Z]{1,4}(?:C|CC|DC|BC|MBC|UA)")
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_SHARED_TITLES = {"Cllrs": "Cllr", "Councillors": "Councillor"}
_LEADING = table("the a an and or & our by to from of for")
_EDGE = " \t\n.,:;-–—*_#'‘\"“”|/&+?!"
_OPEN_ENDS = _EDGE + "(["


@dataclass(frozen=True, slots=True)
class OwnerName:
    """One owner of a cell."""

    name: str
    """The owner, mended: "Jayne Pickering"."""
    name_raw: str
    """The same words as printed: "ayne Pickering"; equal where nothing was mended."""


def name_owner(cell: Cell, tokens: Sequence[Token], known: Collection[str]) -> OwnerName | None:
    """Return the name that the tokens make, or None where they name nobody."""
    kept = _without_edges([t for t in tokens if t.mark != "(" or _is_field(cell, t, tokens)])
    if not kept or _is_nobody(kept) or _is_nobody(tokens):
        return None
    printed = _write(cell.printed, kept)
    name = _mend(_write(cell.prepared, kept), known)
    return OwnerName(name, printed) if any(c.isalpha() for c in name) else None


def share_title(owners: Sequence[OwnerName]) -> list[OwnerName]:
    """Give each of several councillors the title that was printed once for all."""
    shared: list[OwnerName] = []
    title = ""
    for owner in owners:
        first, _, surname = owner.name.partition(" ")
        if first in _SHARED_TITLES and surname:
            title = _SHARED_TITLES[first]
            shared.append(OwnerName(f"{title} {surname}", owner.name_raw))
        elif title and not surname and owner.name.istitle():
            shared.append(OwnerName(f"{title} {owner.name}", owner.name_raw))
        else:
            shared.append(owner)
    return shared


def _without_edges(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[0].low in _LEADING or not tokens[0].low.strip(_EDGE)):
        tokens = tokens[1:]
    while tokens and (tokens[-1].mark in _MARKS or not tokens[-1].low.strip(_EDGE)):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[-1].low.strip(".") in (
        "tbc",
        "tba",
        "tbd",
        "etc",
        "and",
        "or",
    ):
        tokens = tokens[:-1]
    return tokens


_MARKS = frozenset({",", ";", "/", "-", "&"})


def _is_nobody(tokens: Sequence[Token]) -> bool:
    if len(tokens) > 4:
        return False
    words = "-".join(t.low.strip(_EDGE) for t in tokens)
    return words in NO_OWNER


def _is_field(cell: Cell, bracket: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a bracket gives a post its field: "Director (Planning & Regeneration)".

    Brackets that part two of the same post do: "Head of Revenues (Eastby)", "... (Colne Vale)".
    """
    words = [t for t in tokens if t.mark != "(" and t.start < bracket.start]
    if words and cell.prepared.count(f"{_write(cell.prepared, words)} (") > 1:
        return "-".join(bracket.text[1:-1].lower().split()) not in ROLE_WORDS
    if find_shape(words) not in POSTS | BODIES:
        return False
    inside = bracket.text[1:-1].strip()
    if _COUNCIL.fullmatch(inside):
        return True
    content = read_tokens(inside, 0, len(inside))
    return bool(content) and not (_is_aside(content) or _is_second_name(words, content))


def _is_second_name(words: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell the short name of a body: "Corporate Management Team (CMT)"."""
    is_short = len(content) == 1 and bool(content[0].parts & (Part.WHOLE | Part.INITIALS))
    return is_short and find_shape(words) in BODIES


def _is_aside(content: Sequence[Token]) -> bool:
    first = content[0]
    if "-".join(t.low for t in content) in ROLE_WORDS | NO_OWNER or content[-1].low == "lead":
        return True
    if first.parts & (Part.INITIALS | Part.TITLE) or first.mark or is_person(content):
        return True
    return find_shape(content) in (Shape.NAME, Shape.POST_WITH_SCOPE, Shape.NOTHING) or (
        first.text.islower() and (not first.parts or first.low in _LEADING)
    )


def _write(text: str, tokens: Sequence[Token]) -> str:
    """Return the text of the tokens with its own marks and folded blanks."""
    pieces: list[str] = []
    end = tokens[0].start
    for token in tokens:
        pieces.append(text[end : token.start] if not text[end : token.start].strip() else " ")
        pieces.append(text[token.start : token.end])
        end = token.end
    name = " ".join("".join(pieces).split()).strip(_EDGE)
    # The last dot of "J.D." is its own.
    return f"{name}." if _DOTTED.fullmatch(name) and tokens[-1].text.endswith(".") else name


def _mend(name: str, known: Collection[str]) -> str:
    """Give back the first letters that conversion cut off, where one known form has them."""
    if not known or not name[:1].islower() or len(name) < 5:
        return name
    whole = {form for form in known if form.endswith(name) and 1 <= len(form) - len(name) <= 2}
    return whole.pop() if len(whole) == 1 else name
