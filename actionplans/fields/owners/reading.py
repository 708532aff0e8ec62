"""Read an owner cell from its text to its owners, and to the values stacked in it."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from actionplans.fields.owners.cells import Cell, prepare_cell
from actionplans.fields.owners.lines import find_lines, goes_on
from actionplans.fields.owners.names import OwnerName, name_owner, share_title
from actionplans.fields.owners.runs import split_run
from actionplans.fields.owners.separators import Effect, find_effect
from actionplans.fields.owners.shapes import POSTS, WHOLE, Shape, find_shape
from actionplans.fields.owners.tokens import Token, read_tokens
from actionplans.fields.owners.words import Part
from actionplans.fields.references import find_reference

_LONGEST_POINTER = 120
_MOST_OWNER_WORDS = 20
_POINTS = re.compile(r"\b(?:as|see|above|previous|refers?|ditto)\b", re.IGNORECASE)
# Words of a line that decide how it goes on.
_NEAR = 30
_BLANK = Token("", "", 0, 0, 0, " ")


class _Unit(NamedTuple):
    """Words without any mark between, and the mark before them."""

    mark: Token
    tokens: list[Token]


def parse_owners(text: str, known_forms: Collection[str] = ()) -> list[OwnerName]:
    """Return the owners of one cell in printed order, none twice.

    `known_forms` are printed forms seen elsewhere: they mend a form whose first letters
    are lost, and part names that nothing else tells apart.
    """
    cell, known = prepare_cell(text), _folded(known_forms)
    if _is_reference(cell.prepared):
        return []
    owners: dict[str, OwnerName] = {}
    for line in _read_lines(cell):
        named = [name_owner(cell, tokens, known_forms) for tokens in _split_owners(line, known)]
        for owner in share_title([owner for owner in named if owner]):
            owners.setdefault(owner.name.casefold(), owner)
    return list(owners.values())


def split_stacked_owners(text: str, known_forms: Collection[str] = ()) -> list[str]:
    """Return every value stacked in a cell in printed order, repeats kept.

    Lines are values; in a cell of one line, blanks part them. Owners that a mark joins
    ("Amanda Singleton /Deb Poole") are one value, and so are the initials on one of
    several lines.
    """
    cell, known = prepare_cell(text), _folded(known_forms)
    lines = list(_read_lines(cell))
    values: list[str] = []
    for line in lines:
        for group in _split_values(line, known, len(lines) > 1):
            start, end = group[0].start, group[-1].end
            value = " ".join(cell.printed[start:end].split()).strip(" ,;")
            if any(c.isalnum() for c in value):
                values.append(value)
    return values


def _is_reference(text: str) -> bool:
    """Tell whether the cell only points elsewhere: "As 19 above"."""
    if len(text) > _LONGEST_POINTER or not _POINTS.search(text):
        return False
    reference = find_reference(text)
    return reference is not None and len(text.split()) <= len(reference.raw.split()) + 1


def _folded(known_forms: Collection[str]) -> frozenset[str]:
    return _all_folded(frozenset(known_forms))


# Every cell of a document is read with the same forms.
@lru_cache(maxsize=4)
def _all_folded(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(form.lower() for form in forms)


def _read_lines(cell: Cell) -> Iterator[list[Token]]:
    """Yield the tokens of each line, wrapped lines joined."""
    held: list[Token] = []
    for start, end in find_lines(cell.prepared):
        tokens = read_tokens(cell.prepared, start, end)
        if not tokens:
            continue
        if held and not goes_on(held[-_NEAR:], tokens):
            yield held
            held = []
        held += tokens
    if held:
        yield held


def _split_units(line: Sequence[Token], known: Collection[str]) -> Iterator[_Unit]:
    mark, words = _BLANK, list[Token]()
    for token in line:
        if token.mark in ("", "("):
            words.append(token)
            continue
        yield from _split_words(mark, words, known)
        mark, words = token, []
    yield from _split_words(mark, words, known)


def _split_words(mark: Token, words: list[Token], known: Collection[str]) -> Iterator[_Unit]:
    for i, unit in enumerate(split_run(words, known)):
        yield _Unit(_BLANK if i else mark, unit)


def _split_owners(line: Sequence[Token], known: Collection[str]) -> list[list[Token]]:
    """Return the tokens of each owner of a line."""
    units = list(_split_units(line, known))
    has_semicolons = any(mark.mark == ";" for mark, _ in units)
    owners: list[list[Token]] = []
    # The owner or, after it, the role that a following mark goes on with.
    current: list[Token] = []
    for i, (mark, tokens) in enumerate(units):
        effect = _effect(current, mark, tokens, units[i + 1 : i + 6])
        if has_semicolons and effect is Effect.PART and _is_place_of(current, mark, tokens):
            effect = Effect.JOIN
        if effect is Effect.JOIN and i > 1 and _ends_list(units[i - 2 : i + 1]):
            effect = Effect.PART
        if effect is Effect.LABEL:
            owners.pop()
        if effect in (Effect.PART, Effect.LABEL):
            current = list(tokens)
            owners.append(current)
        elif effect is Effect.JOIN:
            current += [mark, *tokens]
        else:
            current = list(tokens)
    return owners


def _is_place_of(current: Sequence[Token], mark: Token, tokens: Sequence[Token]) -> bool:
    """Tell where a post is held, beside a stronger mark: "Leader, Eastby; Leader, Colne Vale"."""
    if mark.mark != "," or find_shape(current) not in POSTS:
        return False
    words = [token for token in tokens if not token.mark]
    return bool(words) and words[0].parts == Part.NAME and not words[-1].parts & Part.POST


def _ends_list(units: Sequence[_Unit]) -> bool:
    """Tell "HR, ICT and Estates": single fields, which the comma has parted already."""
    marks = [unit.mark.mark for unit in units[1:]]
    words = [token for unit in units for token in unit.tokens]
    are_single = len(words) == len(units) and all(t.parts & Part.TOPIC for t in words)
    return (
        marks == [",", "&"] and are_single and words[0].text.isupper() and words[1].text.isupper()
    )


def _effect(
    current: Sequence[Token], mark: Token, tokens: Sequence[Token], later: Sequence[_Unit]
) -> Effect:
    if mark is _BLANK:
        return Effect.PART
    return find_effect(current, mark, tokens, [t for u in later for t in (u.mark, *u.tokens)])


def _split_values(
    line: Sequence[Token], known: Collection[str], has_several_lines: bool
) -> list[list[Token]]:
    """Return the tokens of each value of a line: what blanks part, and marks do not."""
    values: list[list[Token]] = []
    for mark, tokens in _split_units(line, known):
        joins = mark is not _BLANK or (has_several_lines and _is_initials(values, tokens))
        if values and joins:
            values[-1] += ([] if mark is _BLANK else [mark]) + tokens
        else:
            values.append([] if mark is _BLANK else [mark])
            values[-1] += tokens
    return [value for value in values if value]


def _is_initials(values: Sequence[Sequence[Token]], tokens: Sequence[Token]) -> bool:
    """Tell initials beside initials, which on a line of their own are one value's owners."""
    if not values or find_shape(tokens) is not Shape.INITIALS:
        return False
    return all(t.parts & Part.INITIALS or t.mark for t in values[-1])


def is_owner(text: str) -> bool:
    """Tell whether a text names posts, people, teams or bodies and nothing else."""
    if len(text.split()) > _MOST_OWNER_WORDS or text.rstrip().endswith((".", ":", "?")):
        return False
    names = [owner.name for owner in parse_owners(text)]
    return bool(names) and all(
        find_shape(read_tokens(name, 0, len(name))) in WHOLE for name in names
    )
