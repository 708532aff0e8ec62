"""Tell what kind of owner some words make: a post, a body, a person, initials, or no whole one."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from actionplans.fields.owners.tokens import Token
from actionplans.fields.owners.words import NAMED_BODIES, Part, table

_SURNAME_LINKS = table("de van der von le la du al el bin ap ab mac st")
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.?)?")
_POSTS = Part.POST | Part.POSTS
_ANY_NOUN = _POSTS | Part.BODY | Part.SERVICE
_NOT_OF_A_PERSON = _ANY_NOUN | Part.TOPIC | Part.GRADE | Part.LINK | Part.WHOLE | Part.TITLE
# A post that means nothing without its field: "Director, Growth and Housing".
_NEEDS_SCOPE = table("""director directors manager managers head officer holder holders member
    members lead leads service champion partner adviser advisor coordinator co-ordinator ad""")
# Posts that take their field without "of"; at the head of the words, the last three do not:
# "Member Services", "Officer Support", "Manager Development".
_ALSO_SUBJECTS = table("member members officer officers manager managers holder")
_TAKES_SCOPE = _ALSO_SUBJECTS | table("director directors head heads holders ad")
# Words of councils' own that are also surnames, after a known first name.
_SURNAMES = table("""green young law street money park parks land west north south east place
    rent homes gardens play head warden ranger commons waters day price banks long wood chambers""")
_BODY_POSTS = table("chair chairs chairman chairmen clerk secretary member members vice-chair")


class Shape(Enum):
    """What some words are as an owner."""

    NOTHING = auto()
    FRAGMENT = auto()
    """Needs more words: "Strategic", "Head of"."""
    TOPIC = auto()
    """A field of work, or words of no known kind: "Regeneration"."""
    SERVICE = auto()
    """A body that may be what a post looks after: "Democratic Services"."""
    BODY = auto()
    BARE_POST = auto()
    """A post that needs its field: "Service Director"."""
    POST = auto()
    """A post with no field of its own: "Chief Executive", "Housing Manager"."""
    POST_WITH_SCOPE = auto()
    """A post with its field: "Head of Planning"."""
    PERSON = auto()
    """A person whose title or first name is known, or with an initial."""
    NAME = auto()
    """Two or three words with capitals of no known kind: likely a person."""
    INITIALS = auto()


POSTS = frozenset({Shape.BARE_POST, Shape.POST, Shape.POST_WITH_SCOPE})
BODIES = frozenset({Shape.BODY, Shape.SERVICE})
PEOPLE = frozenset({Shape.PERSON, Shape.NAME})
WHOLE = POSTS | BODIES | PEOPLE | {Shape.INITIALS}


# What one word by itself is; the first part that it can play decides.
_SINGLE_SHAPES = (
    (Part.WHOLE, Shape.BODY),
    (Part.INITIALS, Shape.INITIALS),
    (Part.POST | Part.POSTS, Shape.POST),
    (Part.BODY, Shape.BODY),
    (Part.TITLE, Shape.FRAGMENT),
    (Part.FIRST, Shape.NAME),
    (Part.ADJECTIVE | Part.LINK, Shape.FRAGMENT),
)


def find_shape(tokens: Sequence[Token]) -> Shape:
    """Return what the words make; brackets and marks among them count for nothing."""
    words = [t for t in tokens if not t.mark]
    while words and (words[0].low in ("the", "a", "an", "to", "by", "our") or not words[0].text):
        words = words[1:]
    if not words:
        return Shape.NOTHING
    if len(words) == 1:
        return _shape_of_one(words[0])
    if words[0].parts & Part.TITLE and not words[1].parts & Part.LINK:
        return Shape.PERSON
    return _shape_by_noun(words, has_bracket=tokens[-1].mark == "(")


def _shape_of_one(word: Token) -> Shape:
    if word.low in _NEEDS_SCOPE and word.parts & _POSTS:
        return Shape.BARE_POST
    for part, shape in _SINGLE_SHAPES:
        if word.parts & part:
            return shape
    return Shape.TOPIC


def _shape_by_noun(words: Sequence[Token], *, has_bracket: bool) -> Shape:
    last = words[-1].parts
    if last & Part.LINK and not last & Part.NAME:
        return Shape.FRAGMENT
    post = _post_at(words)
    if post is not None:
        return _shape_of_post(words, post, has_bracket=has_bracket)
    if last & Part.BODY or is_named_body(words):
        return Shape.BODY
    return Shape.SERVICE if last & Part.SERVICE else _shape_of_name(words)


def _shape_of_post(words: Sequence[Token], post: int, *, has_bracket: bool) -> Shape:
    if post < len(words) - 1:
        return _shape_of_scoped(words, post)
    if has_bracket:
        return Shape.POST_WITH_SCOPE
    return Shape.BARE_POST if _is_bare(words) else Shape.POST


def _post_at(words: Sequence[Token]) -> int | None:
    """Return the place of the noun that makes the words a post.

    It is the one before "of" or "for", else the last word, else one that takes its field
    without either ("Assistant Director Finance").
    """
    for i, word in enumerate(words[:-1]):
        if word.parts & _POSTS and words[i + 1].parts & Part.LINK:
            return i
    last = words[-1].parts
    if last & _POSTS:
        return len(words) - 1
    if last & Part.BODY:
        return None
    for i, word in enumerate(words[:-1]):
        if word.low in _TAKES_SCOPE and (i > 0 or word.low not in _ALSO_SUBJECTS):
            return i
    return None


def _shape_of_scoped(words: Sequence[Token], post: int) -> Shape:
    scope = [w for w in words[post + 1 :] if not w.parts & Part.LINK]
    if not scope:
        return Shape.FRAGMENT
    if len(scope) == 1 and scope[0].low == "service":
        return Shape.BARE_POST
    return Shape.POST_WITH_SCOPE


def _is_bare(words: Sequence[Token]) -> bool:
    """Tell "Service Director" from "Housing Manager": nothing but grades before the noun."""
    return words[-1].low in _NEEDS_SCOPE and all(
        w.parts & (Part.GRADE | Part.ADJECTIVE) for w in words[:-1]
    )


def _shape_of_name(words: Sequence[Token]) -> Shape:
    if is_person(words):
        return Shape.PERSON
    if 2 <= len(words) <= 3 and all(w.parts == Part.NAME for w in words):
        return Shape.NAME
    ends_open = words[-1].parts & Part.ADJECTIVE and not words[-1].parts & _ANY_NOUN
    is_open = ends_open and all(w.parts & (Part.ADJECTIVE | Part.GRADE) for w in words)
    return Shape.FRAGMENT if is_open else Shape.TOPIC


def is_person(words: Sequence[Token]) -> bool:
    """Tell whether the words are a known first name, or an initial, with a surname."""
    if not 2 <= len(words) <= 4:
        return False
    if not is_surname(words[-1]) and not _is_known_name(words):
        return False
    if not words[0].parts & Part.FIRST and not _INITIAL.fullmatch(words[0].text):
        return False
    if not words[0].text[:1].isupper():
        return False
    return all(
        is_surname(w) or w.low in _SURNAME_LINKS or _INITIAL.fullmatch(w.text) for w in words[1:-1]
    )


def _is_known_name(words: Sequence[Token]) -> bool:
    is_capital = words[-1].text[:1].isupper()
    return bool(words[0].parts & Part.FIRST) and is_capital and words[-1].low in _SURNAMES


def is_surname(word: Token) -> bool:
    """Tell whether a word may be a surname: a capital, and no word of councils' own."""
    if not word.text[:1].isupper() or word.mark:
        return False
    return not word.parts & (_NOT_OF_A_PERSON | Part.INITIALS)


def is_named_body(words: Sequence[Token]) -> bool:
    """Tell a body that all councils know by its own name: "Citizens Advice Eastby"."""
    low = tuple(word.low for word in words)
    return any(low[: len(name)] == name for name in NAMED_BODIES)


def is_chair(tokens: Sequence[Token]) -> bool:
    """Tell whether the words are a post whose field is itself a body: "Chair of Audit"."""
    words = [t for t in tokens if not t.mark]
    has_body = any(w.parts & (Part.BODY | Part.SERVICE) for w in words)
    return not has_body and any(w.low in _BODY_POSTS for w in words)
