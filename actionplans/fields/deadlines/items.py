"""Walk through the tokens of a deadline and say what each stretch of them is."""

from enum import StrEnum
from typing import NamedTuple

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.numeric import digits
from actionplans.fields.deadlines.phrases import STARTERS, Phrase, read_phrase
from actionplans.fields.deadlines.relative import read_count
from actionplans.fields.deadlines.spans import Period
from actionplans.fields.deadlines.spelling import resembles_month
from actionplans.fields.deadlines.tokens import Token
from actionplans.fields.deadlines.words import EVENT_NOUNS, NAMED_BY_YEAR


class Role(StrEnum):
    """What a stretch of tokens says about the deadline."""

    DATED = "dated"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    YEARLY = "yearly"
    """Something called annual by name."""
    STATUS = "status"
    VAGUE = "vague"
    CONDITION = "condition"
    REFERS = "refers"
    POINTS = "points"
    NOTHING = "nothing"
    UNREAD = "unread"
    NEUTRAL = "neutral"
    MARK = "mark"


class Item(NamedTuple):
    """A stretch of tokens with one meaning; `start` and `end` count tokens."""

    role: Role
    start: int
    end: int
    phrase: Phrase | None = None


ROLES = {
    Kind.ONGOING: Role.ONGOING,
    Kind.ONWARDS: Role.ONGOING,
    Kind.FREQUENCY: Role.RECURRING,
    Kind.VAGUE: Role.VAGUE,
    Kind.CONDITION: Role.CONDITION,
    Kind.NOTHING: Role.NOTHING,
    Kind.AFTER: Role.CONDITION,
    Kind.STATUS: Role.STATUS,
    Kind.AND: Role.MARK,
    Kind.COMMA: Role.MARK,
    Kind.SLASH: Role.MARK,
    Kind.DASH: Role.MARK,
    Kind.POINT: Role.MARK,
    Kind.COLON: Role.MARK,
    Kind.BRACKET: Role.MARK,
    Kind.MARK: Role.MARK,
    Kind.LINE: Role.MARK,
}
EACH_OF = frozenset({Kind.UNIT, Kind.WEEKDAY, Kind.OTHER, Kind.YEAR_KIND, Kind.QUARTER})
EVENT = frozenset({Kind.OTHER, Kind.THE})
DOUBTING = frozenset("<>~≈≤≥?")
"""Marks that make a date or a length of time uncertain."""
_RECESSES = frozenset({"recess", "break", "holiday", "holidays", "conference", "festival"})
ENDS_CLAUSE = frozenset({Kind.POINT, Kind.LINE})
BROKEN = frozenset({Kind.MONTH, Kind.SEASON, Kind.QUARTER, Kind.FEAST, Kind.WEEK_OF})


def read_items(tokens: list[Token], context: DeadlineContext) -> list[Item]:
    """Return what the tokens say, in printed order and without gaps."""
    items: list[Item] = []
    at, is_due = 0, False
    while tokens[at].kind is not Kind.END:
        item = _read_item(tokens, at, context)
        is_due = (is_due or tokens[at].name == "due later") and tokens[at].kind not in ENDS_CLAUSE
        if item.phrase is not None and is_due and item.phrase.lead in ("", "in"):
            item, is_due = item._replace(phrase=item.phrase._replace(lead="due")), False
        items.append(item)
        at = item.end
    return items


def _read_item(tokens: list[Token], at: int, context: DeadlineContext) -> Item:
    kind = tokens[at].kind
    if kind is Kind.OTHER:
        is_damaged = _touches_number(tokens, at) and resembles_month(tokens[at].text)
        return Item(Role.UNREAD if is_damaged else Role.NEUTRAL, at, at + 1)
    if kind in STARTERS:
        return _numbered(tokens, at) or _dated(tokens, at, context)
    if kind in (Kind.REFERS, Kind.LABEL):
        return _reference(tokens, at)
    if kind is Kind.EACH:
        return _each(tokens, at)
    if kind is Kind.MARK and tokens[at].text in DOUBTING:
        return Item(Role.CONDITION, at, at + 1)
    if kind is Kind.FREQUENCY and _is_named_event(tokens, at):
        return Item(Role.YEARLY, at, at + 2)
    return Item(ROLES.get(kind, Role.NEUTRAL), at, at + 1)


def _touches_number(tokens: list[Token], at: int) -> bool:
    return tokens[at + 1].kind is Kind.NUMBER or (at > 0 and tokens[at - 1].kind is Kind.NUMBER)


def _dated(tokens: list[Token], at: int, context: DeadlineContext) -> Item:
    phrase = read_phrase(tokens, at, context)
    if phrase is not None:
        if _is_recess(tokens, phrase):
            return Item(Role.CONDITION, at, phrase.end + 1)
        if _is_title(tokens, phrase):
            phrase = phrase._replace(is_title=True)
        return Item(Role.DATED, at, phrase.end, phrase)
    token = tokens[at]
    if _waits_for(token) and tokens[at + 1].kind in EVENT:
        return Item(Role.CONDITION, at, _event_end(tokens, at + 1))
    if token.name == "started":
        return Item(Role.STATUS, at, at + 1)
    if token.kind is Kind.NUMBER and _is_enumerator(tokens, at):
        return Item(Role.NEUTRAL, at, at + 2)
    past_count = token.kind is Kind.NUMBER and tokens[at + 1].kind is Kind.UNIT
    if past_count:
        return Item(Role.NEUTRAL, at, at + 2)
    return Item(Role.UNREAD if _is_date_like(tokens, at) else Role.NEUTRAL, at, at + 1)


def _is_title(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell whether years only name a thing: "2021/22 budget", "Council Plan 2020-2024"."""
    years = all(
        isinstance(each, Period) and each.kind.endswith("year") and not each.part
        for each in phrase.dates
    )
    if not years or phrase.is_onward:
        return False
    if tokens[phrase.end].text in NAMED_BY_YEAR:
        return True
    return phrase.lead == "" and phrase.start > 0 and tokens[phrase.start - 1].text in NAMED_BY_YEAR


def _is_recess(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell "before the summer recess", whose days the council fixes, from "before summer"."""
    (first, *more) = phrase.dates
    is_yearless = isinstance(first, Period) and first.kind == "season" and first.year is None
    return is_yearless and not more and tokens[phrase.end].text in _RECESSES


def _waits_for(token: Token) -> bool:
    """Tell whether a word hangs the date on an event: "after", "prior to", "until"."""
    return token.kind is Kind.AFTER or (token.kind is Kind.BY and token.name != "by")


def _event_end(tokens: list[Token], at: int) -> int:
    while tokens[at].kind in EVENT:
        at += 1
    return at


def _is_enumerator(tokens: list[Token], at: int) -> bool:
    """Tell whether a number only counts list entries, as in "1. March 2020"."""
    mark = tokens[at + 1]
    return (
        (at == 0 or tokens[at - 1].kind is Kind.LINE)
        and mark.tight
        and mark.text in (".", ")")
        and not tokens[at + 2].tight
    )


def _is_date_like(tokens: list[Token], at: int) -> bool:
    """Tell whether a token that no rule could read may still have meant a date."""
    token, after = tokens[at], tokens[at + 1]
    if token.kind in BROKEN:
        return True
    if token.kind is not Kind.NUMBER or token.name == "word":
        return False
    return token.name == "ordinal" or digits(token) >= 4 or after.kind is not Kind.OTHER


def _numbered(tokens: list[Token], at: int) -> Item | None:
    """Read "6 weekly" and "2 times a year"."""
    number, after = tokens[at], tokens[at + 1]
    if number.kind is not Kind.NUMBER:
        return None
    ahead = at + 2 if after.kind is Kind.DASH and after.tight else at + 1
    if tokens[ahead].kind is Kind.FREQUENCY:
        return Item(Role.RECURRING, at, ahead + 1)
    if tokens[ahead].kind is Kind.EACH and tokens[ahead + 1].kind is Kind.UNIT:
        return Item(Role.RECURRING, at, ahead + 2)
    return None


def _each(tokens: list[Token], at: int) -> Item:
    """Read "every 6 months", "each meeting" and "Every March", which has no one last day."""
    after = at + 1
    count = read_count(tokens, after)
    if count is not None:
        return Item(Role.RECURRING, at, count.after)
    if tokens[after].kind is Kind.YEAR_KIND:
        after += 1
    if tokens[after].kind in EACH_OF or _is_yearly_month(tokens, after):
        return Item(Role.RECURRING, at, after + 1)
    return Item(Role.RECURRING, at, at + 1)


def _is_yearly_month(tokens: list[Token], at: int) -> bool:
    is_part = tokens[at].kind in (Kind.MONTH, Kind.SEASON, Kind.FEAST)
    return is_part and tokens[at + 1].kind is not Kind.NUMBER


def _reference(tokens: list[Token], at: int) -> Item:
    """Read "As 19 above", "Point 9 refers" and "Phase 2", whose number is no date."""
    token, after = tokens[at], at + 1
    while tokens[after].kind is Kind.LABEL:
        after += 1
    if tokens[after].kind is Kind.DASH and tokens[after].tight:
        after += tokens[after + 1].kind is Kind.NUMBER
    if tokens[after].kind is Kind.NUMBER:
        after += 1
        while tokens[after].tight and tokens[after + 1].kind is Kind.NUMBER:
            after += 2
    has_number = tokens[after - 1].kind is Kind.NUMBER
    if token.kind is Kind.REFERS:
        return Item(Role.REFERS if token.name == "strong" else Role.POINTS, at, after)
    if tokens[after].kind is Kind.REFERS and (has_number or token.text == "as"):
        return Item(Role.REFERS, at, after + 1)
    if token.text == "as" and has_number:
        return Item(Role.REFERS, at, after)
    # "Phase 2 March 2021" may mean phase 2 or the second of March.
    is_doubtful = has_number and tokens[after].kind is Kind.MONTH and token.text != "covid"
    return Item(Role.CONDITION if is_doubtful else Role.NEUTRAL, at, after)


def _is_named_event(tokens: list[Token], at: int) -> bool:
    return tokens[at].name == "annual" and tokens[at + 1].text.removesuffix("s") in EVENT_NOUNS
