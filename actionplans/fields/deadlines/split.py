"""Part the values that one cell stacks by line breaks, bullets or nothing but blanks."""

from actionplans.fields.deadlines.context import ANY_DAY
from actionplans.fields.deadlines.items import Item, Role, read_items
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.tokens import Token, tokenise

LONGEST_INTRODUCTION = 60
VALUES = frozenset(
    {Role.DATED, Role.ONGOING, Role.RECURRING, Role.STATUS, Role.VAGUE, Role.NOTHING}
)
OPEN_ENDED = frozenset(
    {Kind.AND, Kind.DASH, Kind.SLASH, Kind.COMMA, Kind.BY, Kind.FROM, Kind.THE, Kind.TO, Kind.IN}
    | {Kind.DUE, Kind.WITHIN, Kind.PART}
)


def split_deadlines(text: str) -> list[str]:
    """Part the values that one cell stacks, as printed.

    Values joined by a word or a mark ("Nov 2020 and ongoing", "31 March, 30 June") are one.
    """
    tokens = tokenise(text)
    items = read_items(tokens, ANY_DAY)
    starts = [tokens[at].start for at in _starts(text, tokens, items)]
    values = [
        _cleaned(text[start:end])
        for start, end in zip([0, *starts], [*starts, len(text)], strict=True)
    ]
    return [value for value in values if value]


def _cleaned(value: str) -> str:
    return " ".join(value.split()).strip("•· ")


def _starts(text: str, tokens: list[Token], items: list[Item]) -> list[int]:
    """Return the tokens at which a new value begins."""
    starts: list[int] = []
    before: Item | None = None
    for number, item in enumerate(items):
        if tokens[item.start].kind is Kind.LINE and _breaks(tokens, item.start):
            starts.append(item.end)
            before = None
        elif item.role in VALUES:
            start = _value_start(tokens, items, number)
            if before is not None and _is_stacked(text, tokens, before, item, start):
                starts.append(start)
            before = item
    return starts


def _breaks(tokens: list[Token], at: int) -> bool:
    """Tell whether a line break parts two values, and is not a wrap after "and" or "by"."""
    return at > 0 and tokens[at - 1].kind not in OPEN_ENDED and tokens[at + 1].kind is not Kind.AND


def _value_start(tokens: list[Token], items: list[Item], number: int) -> int:
    """Return where a value begins, the words that introduce it included."""
    start = items[number].start
    at = number - 1
    while at >= max(0, number - LONGEST_INTRODUCTION) and items[at].role in (
        Role.NEUTRAL,
        Role.CONDITION,
        Role.POINTS,
    ):
        start = items[at].start
        at -= 1
    while start < items[number].start and not _may_begin(tokens[start]):
        start += 1
    return start


def _may_begin(token: Token) -> bool:
    return token.kind in (Kind.OTHER, Kind.FUTURE, Kind.DUE, Kind.LABEL, Kind.AFTER)


def _is_stacked(text: str, tokens: list[Token], before: Item, item: Item, start: int) -> bool:
    """Tell whether only blanks part two values, the second beginning as a value does."""
    if start != item.start and not text[tokens[start].start].isupper():
        return False
    if start != before.end or tokens[start].tight:
        return False
    if Role.STATUS is before.role and item.role is Role.DATED:
        return False
    first = text[tokens[start].start]
    return first.isupper() or (first.isdigit() and item.role is Role.DATED)
