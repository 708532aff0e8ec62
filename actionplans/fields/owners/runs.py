"""Part owners that are run together by nothing but blanks: "MA KH PW", "Leaders Kevin Dicks"."""

from collections.abc import Collection, Sequence

from actionplans.fields.owners.shapes import (
    BODIES,
    PEOPLE,
    POSTS,
    WHOLE,
    Shape,
    find_shape,
    is_person,
    is_surname,
)
from actionplans.fields.owners.tokens import Token
from actionplans.fields.owners.words import ROLE_WORDS, Part, table

# Longer text is prose, not a run of owners.
_LONGEST_RUN = 60
_OPENING_NOUNS = table("head heads director directors")
# Posts that every council has under the same name, and that stand without any field.
_FIXED_POSTS = (
    ("chief", "executive"),
    ("deputy", "leader"),
    ("deputy", "chief", "executive"),
    ("monitoring", "officer"),
    ("s151", "officer"),
    ("section", "151", "officer"),
    ("portfolio", "holder"),
    ("portfolio", "holders"),
)
_COUNCILS = frozenset({"BC", "CC", "DC", "MBC", "RBC", "UA"})
"""What ends the name of a council: "Hallam Vale DC"."""
_RANKS = table("strategic senior principal deputy assistant associate interim acting")
_ALONE = Part.INITIALS | Part.WHOLE
_BEFORE_POSTS = Part.GRADE | Part.ADJECTIVE


def split_run(tokens: Sequence[Token], known: Collection[str] = ()) -> list[list[Token]]:
    """Return the owners that stand side by side in words without any mark between."""
    if not 2 <= len(tokens) <= _LONGEST_RUN:
        return [list(tokens)]
    split = _split_repeats(tokens) or _split_known(tokens, known)
    if split:
        return split
    units: list[list[Token]] = [[tokens[0]]]
    for i in range(1, len(tokens)):
        current, rest = units[-1], tokens[i:]
        if tokens[i].mark != "(" and (_parts(current, rest) or _is_known(current, rest, known)):
            units.append([])
        units[-1].append(tokens[i])
    return [_without_part(unit) for unit in units]


def _without_part(unit: list[Token]) -> list[Token]:
    """Drop the small word that says a person's part in the action: "JD lead"."""
    last = unit[-1]
    if len(unit) < 2 or not last.text.islower() or last.low not in ROLE_WORDS:
        return unit
    return unit[:-1] if find_shape(unit[:-1]) in PEOPLE | {Shape.INITIALS} else unit


def _split_repeats(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the equal stretches of a run such as "Dev Services Dev Services", else nothing."""
    words = [t.low for t in tokens]
    for size in range(1, len(words) // 2 + 1):
        if len(words) % size == 0 and words == words[:size] * (len(words) // size):
            if size == 1 and not tokens[0].parts & (_ALONE | Part.POSTS | Part.BODY):
                return []
            return [list(tokens[i : i + size]) for i in range(0, len(words), size)]
    return []


def _split_known(tokens: Sequence[Token], known: Collection[str]) -> list[list[Token]]:
    """Return the run as owners that are all known, the longest form first, else nothing."""
    units: list[list[Token]] = []
    start = 0
    while known and start < len(tokens):
        longest = range(len(tokens) - (start == 0), start, -1)
        end = next((end for end in longest if _folded(tokens[start:end]) in known), 0)
        if not end or any(token.mark == "(" for token in tokens):
            return []
        units.append(list(tokens[start:end]))
        start = end
    return units if _folded(tokens) not in known else []


def _is_known(current: Sequence[Token], rest: Sequence[Token], known: Collection[str]) -> bool:
    """Tell whether both sides are forms of owners seen elsewhere."""
    if not known or _folded(current) not in known:
        return False
    return any(_folded(rest[:end]) in known for end in range(len(rest), 0, -1))


def _folded(tokens: Sequence[Token]) -> str:
    return " ".join(t.low for t in tokens)


def _parts(current: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether a new owner begins after the current one."""
    before, first = current[-1], rest[0]
    if before.parts & Part.LINK and not before.parts & Part.NAME:
        return False
    if first.text in _COUNCILS and before.parts == Part.NAME:
        return find_shape(current) is Shape.PERSON
    if first.parts & Part.TITLE:
        return find_shape(current) in (PEOPLE | BODIES | {Shape.INITIALS})
    if len(current) == 1 and before.parts & _ALONE and not before.parts & Part.GRADE:
        return _begins_after_initials(before, rest)
    if _opens_post(rest) and (_ends_post(current) or not before.parts & _BEFORE_POSTS):
        return find_shape(current) in WHOLE - PEOPLE
    if first.low == "leader" and (len(rest) == 1 or rest[1].low == "of"):
        return tuple(t.low for t in current) in _FIXED_POSTS
    if first.parts & Part.POST and len(rest) == 1:
        return False
    return _begins_after_words(current, rest)


def _ends_post(current: Sequence[Token]) -> bool:
    """Tell "Leader of the Council", whose last word would else begin the next post."""
    has_link = len(current) > 2 and bool(current[-2].parts & Part.LINK)
    return has_link and bool(current[-1].parts & Part.BODY)


def _begins_after_initials(before: Token, rest: Sequence[Token]) -> bool:
    first = rest[0]
    if first.parts & _ALONE and not first.parts & (Part.GRADE | Part.TOPIC):
        return True
    if _begins_with_person(rest) or _opens_post(rest):
        return True
    if not before.parts & Part.WHOLE:
        return False
    return _begins_with_body_or_plural(rest)


def _begins_after_words(current: Sequence[Token], rest: Sequence[Token]) -> bool:
    before = current[-1]
    shape = find_shape(current)
    if rest[0].parts & Part.WHOLE and not rest[0].parts & Part.GRADE:
        return shape in WHOLE
    if shape in PEOPLE:
        return _begins_after_person(current, rest)
    if shape in POSTS and (_begins_with_person(rest) or _are_two_posts(current, rest)):
        return True
    if shape not in WHOLE or not before.parts & (Part.POSTS | Part.BODY):
        return False
    follows = _is_alone(rest) or _begins_with_person(rest)
    if follows or (before.parts & Part.POSTS and _is_names(rest)):
        return True
    return len(current) > 1 and _begins_with_body_or_plural(rest)


def _are_two_posts(current: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell "Development Manager HR Adviser": two posts, each with its field before it.

    After a post with its field a rank begins another: "Director of Care Senior Care Manager".
    """
    words = [t for t in rest if not t.mark]
    if rest[0].low in _RANKS and find_shape(current) is Shape.POST_WITH_SCOPE:
        return _has_field_before(words[1:])
    return _has_field_before(current) and _has_field_before(rest)


def _has_field_before(words: Sequence[Token]) -> bool:
    fields = [t.parts for t in words[:-1]]
    are_fields = all(p & (Part.TOPIC | Part.SERVICE) for p in fields) and _has(fields, Part.TOPIC)
    return are_fields and bool(words[-1].parts & Part.POST)


def _has(parts: Sequence[int], part: int) -> bool:
    return any(p & part for p in parts)


def _begins_after_person(current: Sequence[Token], rest: Sequence[Token]) -> bool:
    if len(current) == 1 and is_person([current[0], rest[0]]):
        return False
    if _is_alone(rest) or _begins_with_body_or_plural(rest):
        return True
    if rest[0].parts & Part.POSTS and (len(rest) == 1 or _is_alone(rest[1:])):
        return True
    if find_shape(current) is Shape.PERSON:
        return _begins_with_person(rest) or (len(current) == 2 and _is_names(rest, 2))
    # Names of no known kind are cut two by two, and only where that comes out even.
    return len(current) == 2 and (_begins_with_person(rest) or _is_names(rest, 2))


def _is_alone(rest: Sequence[Token]) -> bool:
    """Tell whether initials follow that no noun of a body makes a longer name."""
    if not rest[0].parts & _ALONE or rest[0].parts & (Part.GRADE | Part.TOPIC):
        return False
    return len(rest) == 1 or bool(rest[1].parts & _ALONE) or _begins_with_person(rest[1:])


def _is_names(rest: Sequence[Token], size: int = 0) -> bool:
    """Tell whether nothing but two-word names follow."""
    count = len(rest)
    fits = count % size == 0 if size else count in (2, 3)
    return fits and count > 1 and all(is_surname(t) for t in rest)


def _begins_with_person(rest: Sequence[Token]) -> bool:
    return (
        len(rest) > 1
        and bool(rest[0].parts & (Part.FIRST | Part.TITLE))
        and (is_person(rest[:2]) or bool(rest[0].parts & Part.TITLE))
    )


def _begins_with_body_or_plural(rest: Sequence[Token]) -> bool:
    """Tell whether the next owner is a team, a board or several posts, with words of its own."""
    for i, token in enumerate(rest[:5]):
        if token.mark or (token.parts & Part.LINK and not token.parts & Part.NAME):
            return False
        if i and token.parts & Part.POST and not token.parts & Part.GRADE:
            return False
        if token.parts & (Part.BODY | Part.POSTS) and not _goes_on(rest, i):
            return i > 0
    return False


def _goes_on(rest: Sequence[Token], place: int) -> bool:
    """Tell whether the noun is only the first word of a longer post: "Team Leader"."""
    following = rest[place + 1 : place + 2]
    return bool(following) and bool(following[0].parts & (Part.POST | Part.SERVICE | Part.BODY))


def _opens_post(rest: Sequence[Token]) -> bool:
    """Tell whether a post begins: "Service Director for Finance", "Chief Executive"."""
    if any(tuple(t.low for t in rest[: len(post)]) == post for post in _FIXED_POSTS):
        return True
    for i, token in enumerate(rest[:4]):
        if token.low in _OPENING_NOUNS:
            return len(rest) > i + 1 and bool(rest[i + 1].parts & Part.LINK)
        if not token.parts & (Part.GRADE | Part.ADJECTIVE):
            return False
    return False
