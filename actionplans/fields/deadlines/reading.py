"""Turn the words of a deadline into its days, its status and what was left unread."""

from datetime import date, timedelta

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.doubts import Cell, find_doubts
from actionplans.fields.deadlines.items import Item, Role, read_items
from actionplans.fields.deadlines.phrases import OPEN_ENDS, Phrase
from actionplans.fields.deadlines.spans import (
    IMPOSSIBLE,
    PRECISIONS,
    UNREADABLE,
    VAGUE,
    Span,
)
from actionplans.fields.deadlines.statuses import is_completion, states_status
from actionplans.fields.deadlines.tokens import Token, tokenise
from actionplans.fields.deadlines.weighing import weigh
from actionplans.fields.deadlines.years import resolve_phrases
from actionplans.records import Deadline

OPEN_STARTS = frozenset({"by", "until", "before", "due", "within"})


def parse_deadline(text: str, context: DeadlineContext) -> Deadline:
    """Read the words of a deadline; never raises, whatever the text.

    Words that have nothing to do with the time ("strategy finalised by March 2020") are
    passed over. Words that have, but could not be read, stand in `unread` with a problem.
    """
    tokens = tokenise(text)
    items = weigh(read_items(tokens, context))
    phrases = [item.phrase for item in items if item.phrase is not None]
    spans = _spans(phrases, context)
    items = _with_true_statuses(tokens, items, spans, context)
    return _combined(Cell(text, tokens, items, spans, context.plan_on))


def _spans(phrases: list[Phrase], context: DeadlineContext) -> list[Span]:
    resolved = resolve_phrases(phrases, context)
    return [bounded(phrase, own) for phrase, own in zip(phrases, resolved, strict=True)]


def _with_true_statuses(
    tokens: list[Token], items: list[Item], spans: list[Span], context: DeadlineContext
) -> list[Item]:
    """Drop the status words that only promise."""
    if all(item.role is not Role.STATUS for item in items):
        return items
    is_past = all(span.last is not None and span.last < context.plan_on for span in spans)
    return [
        item._replace(role=Role.NEUTRAL)
        if item.role is Role.STATUS and not states_status(tokens, item, items, is_past)
        else item
        for item in items
    ]


def _combined(cell: Cell) -> Deadline:
    """Fold everything read in one cell into one deadline."""
    first, last = hull(cell.spans)
    roles = {item.role for item in cell.items}
    is_onward = any(item.phrase is not None and item.phrase.is_onward for item in cell.items)
    problem, unread = find_doubts(cell)
    has_days = first is not None or last is not None
    return Deadline(
        start=first,
        end=last,
        is_ongoing=is_onward or Role.ONGOING in roles or Role.RECURRING in roles,
        kind=_kind(cell, roles, problem),
        precision=_precision(cell.spans) if has_days else "",
        status_raw="; ".join(cell.printed(i) for i in cell.items if i.role is Role.STATUS),
        unread=unread,
        problem=problem,
    )


def bounded(phrase: Phrase, spans: list[Span]) -> Span:
    """Bring the periods of one phrase together under the word that leads it."""
    if any(span.problem == IMPOSSIBLE for span in spans):
        return Span(None, None, "unreadable", "", IMPOSSIBLE)
    first, last = hull(spans)
    if phrase.is_range:
        first = spans[0].first or spans[0].last
    if first and last and first > last:
        return Span(None, None, "unreadable", "", IMPOSSIBLE)
    problem = phrase.problem or (VAGUE if phrase.is_title else "")
    problem = problem or next((span.problem for span in spans if span.problem), "")
    problem = problem or _doubt_of_years(phrase, spans)
    kind = spans[0].kind if len(spans) == 1 else "range"
    whole = Span(first, last, kind, _precision(spans), problem)
    return _led(whole, phrase)


def _doubt_of_years(phrase: Phrase, spans: list[Span]) -> str:
    """Doubt "2021 to 2023", which may mean calendar or financial years."""
    kinds = {span.kind for span in spans if span.precision == "year"}
    is_open = phrase.is_range and len(spans) > 1 and "calendar year" in kinds
    return VAGUE if is_open and all(span.precision == "year" for span in spans) else ""


def _led(whole: Span, phrase: Phrase) -> Span:
    """Open the span at the end that its lead leaves open."""
    first, last, _, precision, problem = (
        whole.first, whole.last, whole.kind, whole.precision, whole.problem
    )  # fmt: skip
    if phrase.lead in OPEN_STARTS:
        return _due(whole, phrase)
    if phrase.is_onward or (phrase.lead in OPEN_ENDS and not phrase.is_range):
        if phrase.lead == "after" and last is not None and last < date(2100, 12, 31):
            first, problem = last + timedelta(days=1), problem or VAGUE
        return Span(first or last, None, "from", precision, problem)
    return whole


def _due(whole: Span, phrase: Phrase) -> Span:
    """Keep only the last day; "before March 2021" may mean the month or the day before it."""
    kind = "relative" if whole.kind == "relative" else "by"
    is_doubtful = phrase.lead == "before" and whole.precision != "day" and whole.first is not None
    problem = whole.problem or (VAGUE if is_doubtful else "")
    return Span(None, whole.last, kind, whole.precision, problem)


def hull(spans: list[Span]) -> tuple[date | None, date | None]:
    """Return the earliest first and the latest last day.

    A limit without a first day that lies before every first day leaves the start open: in
    "draft by June 2020, final in September 2020" work begins before September.
    """
    firsts = [span.first for span in spans if span.first]
    lasts = [span.last for span in spans if span.last]
    first, last = min(firsts, default=None), max(lasts, default=None)
    limits = [span.last for span in spans if span.last and not span.first]
    if first and any(limit < first for limit in limits):
        first = None
    if first and last and last < first:
        last = None
    return first, last


def _precision(spans: list[Span]) -> str:
    return max((span.precision for span in spans), key=PRECISIONS.index, default="")


def _kind(cell: Cell, roles: set[Role], problem: str) -> str:
    dated = [span for span in cell.spans if span.first or span.last]
    if any(is_completion(cell.tokens, item) for item in cell.items):
        return "complete"
    if Role.RECURRING in roles:
        return "recurring"
    if dated:
        return dated[0].kind if len(dated) == 1 else "range"
    if Role.ONGOING in roles:
        return "ongoing"
    return "unreadable" if problem in (IMPOSSIBLE, UNREADABLE) else "none"
