"""Find the words in a deadline that state a status, and leave those that promise one."""

from actionplans.fields.deadlines.items import Item, Role
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.tokens import Token

ENDS_CLAUSE = frozenset({Kind.POINT, Kind.LINE, Kind.COMMA, Kind.COLON, Kind.BRACKET})
PROMISES = frozenset({Kind.FUTURE, Kind.BY, Kind.DUE, Kind.TO, Kind.FROM, Kind.WITHIN})


def states_status(tokens: list[Token], item: Item, items: list[Item], is_past: bool) -> bool:
    """Tell whether a status word says how things stand: not "to be completed by March".

    `is_past` says that every printed date lies before the document's day.
    """
    token = tokens[item.start]
    before = _before(tokens, item.start)
    if token.name == "state":
        return before.kind is not Kind.FUTURE
    is_share = before.name == "amount"
    if is_share or before.kind in PROMISES or _is_promised(tokens, item):
        return False
    if before.kind is Kind.IS:
        return True
    begins = before.kind in ENDS_CLAUSE or before.kind is Kind.END or _follows_value(item, items)
    if token.text == "complete" and tokens[item.end].kind in (Kind.OTHER, Kind.THE):
        return False
    if token.name == "participle":
        return begins and tokens[item.end].kind is not Kind.BY
    return begins or is_past or not any(other.role is Role.DATED for other in items)


def _before(tokens: list[Token], at: int) -> Token:
    """Return the token before, adverbs stepped over; an END token where there is none."""
    at -= 1
    while at >= 0 and tokens[at].kind is Kind.NOW:
        at -= 1
    return tokens[at]


def _is_promised(tokens: list[Token], item: Item) -> bool:
    """Tell whether a time limit follows: "complete by March 2021", "in place from April"."""
    after = tokens[item.end]
    if after.kind is Kind.BY:
        return tokens[item.end + 1].kind is not Kind.OTHER
    is_for = after.text == "for" and tokens[item.start].text != "completed"
    return is_for or after.kind in (Kind.DUE, Kind.WITHIN)


def is_completion(tokens: list[Token], item: Item) -> bool:
    """Tell whether a stated status is that the work is done."""
    return item.role is Role.STATUS and tokens[item.start].name in ("complete", "participle")


def _follows_value(item: Item, items: list[Item]) -> bool:
    """Tell whether a value stands right before, as in "March 2020 - completed"."""
    at = items.index(item) - 1
    while at >= 0 and items[at].role is Role.MARK:
        at -= 1
    roles = (Role.DATED, Role.ONGOING, Role.RECURRING, Role.STATUS)
    return at >= 0 and items[at].role in roles
