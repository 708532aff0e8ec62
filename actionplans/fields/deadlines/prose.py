"""Find the dated phrases inside running prose."""

from actionplans.fields.deadlines.context import DeadlineContext, FoundDeadline
from actionplans.fields.deadlines.items import Item, Role, read_items
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.phrases import Phrase
from actionplans.fields.deadlines.reading import parse_deadline
from actionplans.fields.deadlines.spans import Period, Span
from actionplans.fields.deadlines.tokens import Token, tokenise

OPENS = frozenset({"from", "start", "started"})
CLOSES = frozenset({"by", "until", "before"})
VERBS = frozenset({"start", "starts", "commence", "commences", "begin", "begins"})
"""Verbs before a date that are no part of it: what will "commence in Spring" is due in spring."""
JOINS = frozenset({Kind.AND, Kind.COMMA, Kind.DASH})


def find_deadlines(sentence: str, context: DeadlineContext) -> list[FoundDeadline]:
    """Find the dated phrases of a sentence, each with its preposition, in printed order.

    A year alone ("2019 figures") or a bare count of time ("a two year programme") is no
    deadline; vague words of time ("in due course", "prior to ...") are found with a problem.
    """
    tokens = tokenise(sentence)
    items = [item for item in read_items(tokens, context) if _is_deadline(tokens, item)]
    return [_found(sentence, tokens, start, end, context) for start, end in _joined(tokens, items)]


def _found(
    sentence: str, tokens: list[Token], start: int, end: int, context: DeadlineContext
) -> FoundDeadline:
    while tokens[start].text in VERBS:
        start += 1
    begin, close = tokens[start].start, tokens[end - 1].end
    raw = sentence[begin:close]
    return FoundDeadline(begin, close, raw, parse_deadline(raw, context))


def _is_deadline(tokens: list[Token], item: Item) -> bool:
    if item.role is Role.VAGUE:
        return tokens[item.start].name == "time"
    if item.role is Role.CONDITION:
        return tokens[item.start].name == "before"
    if item.phrase is None or item.role is not Role.DATED:
        return False
    return any(_is_firm(tokens, item.phrase, dated) for dated in item.phrase.dates)


def _is_firm(tokens: list[Token], phrase: Phrase, dated: Period | Span) -> bool:
    """Tell a date from a passing mention of a year, a month's name or a length of time."""
    if isinstance(dated, Span):
        return phrase.lead != "" or tokens[phrase.start].kind in (Kind.NEXT, Kind.IN, Kind.THE)
    if dated.is_plan_year or phrase.is_title:
        return False
    is_led = not phrase.is_bare or bool(dated.part)
    if dated.kind in ("calendar year", "financial year"):
        return is_led and tokens[phrase.start].kind is not Kind.THE
    return is_led or dated.year is not None or bool(dated.day)


def _joined(tokens: list[Token], items: list[Item]) -> list[tuple[int, int]]:
    """Join "starting November 2019 and concluding by March 2020" into one stretch."""
    stretches: list[tuple[int, int]] = []
    before: Item | None = None
    for item in items:
        if before is not None and _belong(tokens, before, item):
            stretches[-1] = (stretches[-1][0], item.end)
        else:
            stretches.append((item.start, item.end))
        before = item
    return stretches


def _belong(tokens: list[Token], before: Item, item: Item) -> bool:
    if before.phrase is None or item.phrase is None:
        return False
    gap = tokens[before.end : item.start]
    is_joined = all(token.kind in JOINS for token in gap)
    return is_joined and before.phrase.lead in OPENS and item.phrase.lead in CLOSES
