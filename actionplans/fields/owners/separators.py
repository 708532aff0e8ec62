"""Decide what a mark between two names does: part two owners, join one, or add a role."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from actionplans.fields.owners.shapes import (
    BODIES,
    PEOPLE,
    POSTS,
    WHOLE,
    Shape,
    find_shape,
    is_chair,
    is_named_body,
)
from actionplans.fields.owners.tokens import Token
from actionplans.fields.owners.words import ROLE_WORDS, Part, table

_NO_SCOPE = table("executive leader leaders leadership mayor officer")
_INSTITUTIONS = table("""college university school trust police constabulary council ccg icb nhs
    alliance association charity company society federation""")
_OPEN_FIELDS = frozenset({Shape.TOPIC, Shape.SERVICE, Shape.FRAGMENT})


class Effect(Enum):
    """What a mark does to the names on its two sides."""

    PART = auto()
    JOIN = auto()
    ADD = auto()
    """What follows is a role or a note beside the owner, and not kept."""
    LABEL = auto()
    """What stands before only names the field or the role, and is not kept."""


class _Side(NamedTuple):
    """The words on one side of a mark, and what they make."""

    tokens: Sequence[Token]
    shape: Shape


def find_effect(
    before: Sequence[Token], mark: Token, after: Sequence[Token], later: Sequence[Token]
) -> Effect:
    """Return what the mark between two names does; `later` is what follows the second."""
    if mark.mark == ";":
        return Effect.PART
    left, right = _Side(before, find_shape(before)), _Side(after, find_shape(after))
    if mark.mark == "&" and not later and _is_field_alone(left, right):
        return Effect.PART
    if Shape.NOTHING in (left.shape, right.shape):
        return Effect.JOIN
    # "Legal" ends no name, but by itself before a comma it is a field of work.
    if left.shape is Shape.FRAGMENT and mark.mark in ",/" and before[-1].parts & Part.TOPIC:
        left = _Side(before, Shape.TOPIC)
    return _effect_between(left, mark, right, later)


def _is_field_alone(left: _Side, right: _Side) -> bool:
    """Tell "Estates Officer & Legal": a post that has its field, and one word of another."""
    has_field = left.shape is Shape.POST and any(t.parts & Part.TOPIC for t in left.tokens[:-1])
    is_word = len(right.tokens) == 1 and bool(right.tokens[0].parts & Part.TOPIC)
    return has_field and is_word


def _effect_between(left: _Side, mark: Token, right: _Side, later: Sequence[Token]) -> Effect:
    match mark.mark:
        case ":":
            return _effect_of_colon(left, right.shape)
        case "-":
            return _effect_of_dash(left, right)
        case "/":
            return _effect_of_slash(left, mark, right)
        case ",":
            return _effect_of_comma(left, right, later)
        case _:
            return _effect_of_and(left, right)


def _effect_of_and(left: _Side, right: _Side) -> Effect:
    if left.shape is Shape.FRAGMENT:
        return Effect.JOIN
    if left.shape is Shape.TOPIC:
        return _part_if(_is_apart_from_topic(left.tokens, right))
    if left.shape is Shape.SERVICE:
        return _part_if(right.shape in WHOLE)
    if left.shape in POSTS:
        return _effect_after_post(left, right)
    return Effect.PART


def _is_apart_from_topic(topic: Sequence[Token], right: _Side) -> bool:
    """Tell whether what follows a field of work is an owner without it."""
    if right.shape in (Shape.PERSON, Shape.INITIALS):
        return True
    after = right.tokens
    if _are_surnames(topic, after) or _opens(after) or _is_whole(after):
        return True
    return _are_posts_of_no_field(after) or _is_institution(right)


def _are_posts_of_no_field(after: Sequence[Token]) -> bool:
    """Tell several posts that need no field: "Service Managers", "all Directors"."""
    words = [t for t in after if not t.mark]
    is_plural = words[-1].parts & Part.POSTS and not words[-1].parts & Part.POST
    return bool(is_plural) and len(words) > 1 and all(t.parts & Part.GRADE for t in words[:-1])


def _is_institution(right: _Side) -> bool:
    """Tell another body by its proper name: "Tarrow Valley College"."""
    words = [t for t in right.tokens if not t.mark]
    is_named = words[0].parts == Part.NAME and len(words) > 1
    is_known = is_named_body(words) or (is_named and words[-1].low in _INSTITUTIONS)
    return right.shape is Shape.BODY and is_known


def _effect_after_post(left: _Side, right: _Side) -> Effect:
    has_scope = left.shape is Shape.POST_WITH_SCOPE
    if right.shape is Shape.BODY:
        return _part_if(_is_whole(right.tokens) or not (has_scope and is_chair(left.tokens)))
    if right.shape is Shape.NAME:
        return _part_if(not has_scope)
    if right.shape in _OPEN_FIELDS:
        is_apart = right.shape is Shape.SERVICE and _is_named_office(right.tokens)
        return _part_if(
            is_apart or (left.shape is Shape.POST and right.shape is not Shape.FRAGMENT)
        )
    return Effect.PART


def _is_named_office(after: Sequence[Token]) -> bool:
    """Tell an office by its proper name: "Superfast Programme Office"."""
    words = [t for t in after if not t.mark]
    return words[0].parts == Part.NAME and words[-1].low == "office"


def _effect_of_comma(left: _Side, right: _Side, later: Sequence[Token]) -> Effect:
    if left.shape in PEOPLE and _is_role(right):
        return Effect.ADD
    if left.shape is Shape.TOPIC and right.shape in (Shape.TOPIC, Shape.FRAGMENT, Shape.BODY):
        is_acronym = len(left.tokens) == 1 and left.tokens[0].text.isupper()
        return _part_if(is_acronym or not _is_one_field(later))
    if left.shape in POSTS and right.shape in _OPEN_FIELDS:
        if _ends_as_post(later) or (left.shape is Shape.POST and _is_acronym_beside(left, right)):
            return Effect.PART
        return _part_if(left.shape is Shape.POST and not _takes_field(left.tokens))
    if left.shape is Shape.SERVICE:
        return Effect.PART
    if _heads_institution(left) and _is_institution(right):
        return Effect.JOIN
    return _effect_of_and(left, right)


def _heads_institution(left: _Side) -> bool:
    """Tell "Principal, Tarrow Valley College" from two owners."""
    words = [t for t in left.tokens if not t.mark]
    return left.shape in POSTS and len(words) == 1 and words[0].low not in _NO_SCOPE


def _effect_of_slash(left: _Side, mark: Token, right: _Side) -> Effect:
    if left.shape is Shape.FRAGMENT and not left.tokens[-1].parts & Part.BODY:
        return Effect.JOIN
    is_tight = left.tokens[-1].end == mark.start and mark.end == right.tokens[0].start
    if left.shape is Shape.TOPIC and is_tight and right.shape is not Shape.TOPIC:
        return _part_if(right.shape in PEOPLE or _is_apart_from_topic(left.tokens, right))
    if left.shape is Shape.POST_WITH_SCOPE and right.shape in (Shape.TOPIC, Shape.FRAGMENT):
        # "Head of Planning/Regeneration" is one, "Head of Planning / HR" names two services.
        return _part_if(not is_tight)
    return Effect.PART


def _effect_of_colon(left: _Side, right: Shape) -> Effect:
    if left.shape in PEOPLE:
        return Effect.ADD
    if right in PEOPLE or right is Shape.INITIALS or _says_role(left.tokens):
        return Effect.LABEL
    return Effect.LABEL if right in WHOLE and left.shape is not Shape.FRAGMENT else Effect.JOIN


def _effect_of_dash(left: _Side, right: _Side) -> Effect:
    if _says_role(left.tokens):
        return Effect.LABEL
    if _says_role(right.tokens) or _is_note(right):
        return Effect.ADD
    # "CEX – Jane Doe": short capitals, or a post, with the one who holds it.
    if _is_short(left) and right.shape in PEOPLE:
        return Effect.LABEL
    if left.shape in PEOPLE or left.shape is Shape.INITIALS:
        is_other = right.shape in PEOPLE or right.shape is Shape.INITIALS
        return Effect.PART if is_other else Effect.ADD
    if left.shape in POSTS:
        return _effect_of_dash_after_post(left.shape, right)
    return _effect_of_dash_after_field(left.shape, right)


def _effect_of_dash_after_post(left: Shape, right: _Side) -> Effect:
    if right.shape in PEOPLE:
        return Effect.LABEL
    if right.shape in _OPEN_FIELDS:
        return Effect.JOIN
    is_field = right.shape is Shape.BODY and left is Shape.BARE_POST
    return _part_if(not is_field or _is_whole(right.tokens))


def _effect_of_dash_after_field(left: Shape, right: _Side) -> Effect:
    if left is Shape.TOPIC:
        names_field = right.shape in PEOPLE or _opens(right.tokens)
        return Effect.LABEL if names_field else Effect.JOIN
    return _part_if(right.shape not in BODIES | _OPEN_FIELDS)


def _part_if(parts: bool) -> Effect:
    return Effect.PART if parts else Effect.JOIN


def _opens(after: Sequence[Token]) -> bool:
    """Tell whether a post begins that has its own "of" or "for", or needs none."""
    words = [t for t in after if not t.mark]
    for i, token in enumerate(words):
        if token.parts & (Part.POST | Part.POSTS):
            following = words[i + 1 : i + 2]
            if following and following[0].parts & Part.LINK:
                return True
            return token.low in _NO_SCOPE and all(
                t.parts & (Part.GRADE | Part.ADJECTIVE) or t.low == "s151" for t in words[:i]
            )
        if not token.parts & (Part.GRADE | Part.ADJECTIVE):
            return False
    return False


def _are_surnames(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Tell "Smith and Jones" from two fields of work, which the tables know."""
    return len(before) == len(after) == 1 and before[0].parts == after[0].parts == Part.NAME


def _is_whole(after: Sequence[Token]) -> bool:
    words = [t for t in after if not t.mark]
    return len(words) == 1 and bool(words[0].parts & Part.WHOLE)


def _is_role(right: _Side) -> bool:
    """Tell whether a post of one person follows: "Jane Doe, Head of Housing"."""
    is_plural = any(t.parts & Part.POSTS and not t.parts & Part.POST for t in right.tokens)
    return right.shape in POSTS and not is_plural


def _is_acronym_beside(left: _Side, right: _Side) -> bool:
    """Tell an owner by initials or a proper name from the field of a post that has one: "ICT"."""
    words = [t for t in right.tokens if not t.mark]
    has_field = any(t.parts & (Part.TOPIC | Part.NAME) for t in left.tokens[:-1])
    is_proper = len(words) > 1 and words[0].parts == Part.NAME
    return has_field and ((len(words) == 1 and words[0].text.isupper()) or is_proper)


def _takes_field(before: Sequence[Token]) -> bool:
    words = [t for t in before if not t.mark]
    return bool(words) and bool(words[-1].parts & Part.POST) and words[-1].low not in _NO_SCOPE


def _is_one_field(later: Sequence[Token]) -> bool:
    """Tell whether a list of fields ends as one name: "Legal, Governance and Commissioning"."""
    for token in later:
        if token.mark == "&":
            return True
        if token.mark in (";", "/", "-"):
            return False
    return False


def _ends_as_post(later: Sequence[Token]) -> bool:
    """Tell whether a list of fields ends as a post of its own: "Parks & Events Manager"."""
    if not later or later[0].mark != "&":
        return False
    end = next((i for i, t in enumerate(later[1:], start=1) if t.mark), len(later))
    words = later[1:end]
    return bool(words and words[-1].parts & (Part.POST | Part.POSTS)) and not _opens(words)


def _is_short(left: _Side) -> bool:
    holders = ("ceo", "cfo", "coo", "cex", "cx", "dce")
    return left.shape is Shape.INITIALS or (len(left.tokens) == 1 and left.tokens[0].low in holders)


def _says_role(tokens: Sequence[Token]) -> bool:
    return "-".join(t.low.strip(".:") for t in tokens if t.mark != "(") in ROLE_WORDS


def _is_note(right: _Side) -> bool:
    """Tell whether only small words follow, as in "Jane Doe - to lead"."""
    words = [t for t in right.tokens if not t.mark]
    return all(t.text.islower() for t in words) and right.shape not in WHOLE
