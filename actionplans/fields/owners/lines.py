"""Join the lines of a cell that belong to one owner and were only wrapped."""

import re
from collections.abc import Sequence

from actionplans.fields.owners.shapes import Shape, find_shape, is_person, is_surname
from actionplans.fields.owners.tokens import Token
from actionplans.fields.owners.words import Part, table

_LINE = re.compile(r"[^\n]+")
_ENDINGS = table("manager officer director team board coordinator adviser lead partner group panel")
_OPEN = frozenset({Shape.TOPIC, Shape.SERVICE, Shape.NAME})
_NOUNS = Part.POST | Part.POSTS | Part.BODY | Part.SERVICE


def goes_on(above: Sequence[Token], below: Sequence[Token]) -> bool:
    """Tell whether the line below continues the owner that the line above begins."""
    last, first = above[-1], below[0]
    if last.mark in (",", "&", "/", "-") or first.mark in (",", "&", "/", "-", "("):
        return True
    if last.parts & Part.LINK and not last.parts & Part.NAME:
        return True
    if first.text[:1].islower() and not _is_lower_owner(above):
        return True
    return _completes(above, below)


def _is_lower_owner(above: Sequence[Token]) -> bool:
    """Let a cell printed in small letters have several lines."""
    return above[0].text[:1].islower() and find_shape(above) not in (
        Shape.FRAGMENT,
        Shape.TOPIC,
    )


def _completes(above: Sequence[Token], below: Sequence[Token]) -> bool:
    shape, next_shape = find_shape(above), find_shape(below)
    if shape is Shape.FRAGMENT or (len(below) == 1 and _ends_name(above, shape, below[0])):
        return True
    if shape is Shape.TOPIC and below[0].parts & _NOUNS and not below[0].parts & Part.GRADE:
        return below[0].low not in ("head", "heads", "director", "directors", "leaders")
    if shape is Shape.BARE_POST and above[-1].parts & Part.POST:
        return next_shape in (Shape.TOPIC, Shape.SERVICE) and not is_surname(below[0])
    return _is_broken_name(above, below)


def _ends_name(above: Sequence[Token], shape: Shape, noun: Token) -> bool:
    """Tell the last word of a name: "Head of Legal", "Services"; "LSP", "Managers"."""
    if shape in _OPEN and noun.low in _ENDINGS:
        return True
    if shape is Shape.TOPIC and noun.parts & _NOUNS and not noun.parts & Part.WHOLE:
        return True
    if noun.parts & Part.SERVICE:
        return bool(above[-1].parts & (Part.TOPIC | Part.ADJECTIVE))
    return noun.low in ("managers", "officers") and above[-1].parts == Part.INITIALS


def _is_broken_name(above: Sequence[Token], below: Sequence[Token]) -> bool:
    """Tell "Amanda" and "Singleton" on two lines from two surnames and two first names."""
    if len(above) != 1 or len(below) != 1 or not above[0].parts & Part.FIRST:
        return False
    return is_person([*above, *below]) and not below[0].parts & Part.FIRST


def find_lines(text: str) -> list[tuple[int, int]]:
    """Return the first and last place of each line that holds anything."""
    return [(m.start(), m.end()) for m in _LINE.finditer(text) if m[0].strip()]
