"""The grammar of time counted from a day: "within 6 months", "next 12 months".

relative = next "week" | count unit [anchor]
count    = number [("-" | "to" | "or" | "/") number]
anchor   = "from" period | ("after" | "of" | "from") words
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.numeric import Found, digits
from actionplans.fields.deadlines.spans import (
    FIRST_YEAR,
    LAST_YEAR,
    VAGUE,
    Period,
    Span,
    add_months,
    resolve,
)
from actionplans.fields.deadlines.tokens import Token

RANGE_MARKS = frozenset({Kind.DASH, Kind.TO, Kind.AND, Kind.SLASH})
LIMITS = frozenset({"by", "until", "before", "within", "in", "due"})
"""Words before a count that leave its first day open."""
OWN_DAY = frozenset({"publication", "published", "publishing", "issue"})
OWN_PAPER = frozenset({"report", "plan", "document", "paper", "response"})
"""Events that fall on the document's own day, near enough to give a date with a doubt."""
LONGEST = 1200

ReadPeriod = Callable[[list[Token], int, DeadlineContext], Found]
Counted = tuple[Span, int] | None


@dataclass(frozen=True, slots=True)
class Count:
    """How much time: "12/18 months" is at least 12 and at most 18."""

    least: int
    most: int
    unit: Token
    after: int
    is_rough: bool


def read_relative(
    tokens: list[Token], at: int, context: DeadlineContext, lead: str, read_period: ReadPeriod
) -> Counted:
    """Read time counted from the document's day, or from the day that the words name."""
    token = tokens[at]
    if token.kind in (Kind.NEXT, Kind.THIS) and tokens[at + 1].name == "week":
        return _week(context.plan_on, token.value), at + 2
    is_next = (token.kind is Kind.NEXT and token.text != "new") or token.text == "first"
    count = read_count(tokens, at + is_next)
    if count is None or _is_adjective(tokens, count) or _is_past(tokens, at, count.after):
        return None
    opens = lead in LIMITS and not (is_next and lead != "within")
    return _anchored(tokens, count, context, read_period) or (
        _from_today(count, context.plan_on, opens, is_next or lead != ""),
        count.after,
    )


def read_count(tokens: list[Token], at: int) -> Count | None:
    """Read a number or two of them with their unit."""
    first, mark, second = tokens[at : at + 3]
    if first.kind is Kind.UNIT and _is_one(tokens, at):
        return Count(1, 1, first, at + 1, False)
    if not _is_counter(first):
        return None
    after, most = at + 1, first.value
    if mark.kind in RANGE_MARKS and _is_counter(second):
        after, most = at + 3, second.value
    if tokens[after].kind is Kind.DASH and tokens[after].tight:
        after += 1
    is_rough = tokens[after].text in ("working", "calendar", "business")
    after += is_rough
    unit = tokens[after]
    if unit.kind is not Kind.UNIT or unit.name == "half" or not 0 <= first.value <= most:
        return None
    return Count(first.value, most, unit, after + 1, is_rough) if most <= LONGEST else None


def _is_one(tokens: list[Token], at: int) -> bool:
    """Tell the length of "within a year" from the name of "a year 3 plan"."""
    leads = (Kind.WITHIN, Kind.IN, Kind.BY)
    is_led = at > 1 and tokens[at - 1].text in ("a", "an") and tokens[at - 2].kind in leads
    if tokens[at].name == "day" and tokens[at - 2].text == "for":
        # "Shadow staff for a day in May" says how long, not by when.
        return False
    if tokens[at - 3].kind is Kind.UNIT or tokens[at - 3].text in ("once", "twice", "times"):
        # "Ten days in a month" says how often.
        return False
    return is_led and tokens[at + 1].kind is not Kind.NUMBER


def _is_counter(token: Token) -> bool:
    return 1 <= digits(token) <= 4 or token.name == "word"


def _is_adjective(tokens: list[Token], count: Count) -> bool:
    """Tell whether the count describes a thing, as in "3 year programme"."""
    is_singular = not count.unit.text.endswith("s")
    return is_singular and tokens[count.after].kind in (Kind.OTHER, Kind.STATUS)


def _is_past(tokens: list[Token], at: int, after: int) -> bool:
    before = tokens[at - 1] if at else tokens[-1]
    return before.kind is Kind.PAST or before.value == -1 or tokens[after].text in ("ago", "old")


def _from_today(count: Count, today: date, opens: bool, is_led: bool) -> Span:
    least = 0 if is_led or count.least == count.most else count.least
    first, last = _moved(today, count, least), _moved(today, count, count.most)
    problem = VAGUE if count.is_rough or least else ""
    return _within_years(None if opens else first, last, count, problem)


def _moved(day: date, count: Count, number: int) -> date:
    unit = count.unit
    if unit.name in ("month", "quarter", "year"):
        return add_months(day, number * unit.value)
    days = number * unit.value
    if count.is_rough and unit.name == "day":
        days = number // 5 * 7 + number % 5
    return day + timedelta(days=days)


def _within_years(first: date | None, last: date, count: Count, problem: str) -> Span:
    if not FIRST_YEAR <= last.year <= LAST_YEAR:
        return Span(None, None, "none", "", VAGUE)
    precision = {"week": "part of month", "fortnight": "part of month"}
    return Span(first, last, "relative", precision.get(count.unit.name, count.unit.name), problem)


def _anchored(
    tokens: list[Token], count: Count, context: DeadlineContext, read_period: ReadPeriod
) -> Counted:
    """Count from a printed date, or refuse to count from an event whose day is not known."""
    anchor = tokens[count.after]
    is_of = anchor.text in ("of", "of the", "from")
    if not (is_of or anchor.kind in (Kind.AFTER, Kind.FROM)):
        return None
    at = count.after + 1
    if tokens[at].kind is Kind.NOW:
        return None
    found = read_period(tokens, at, context)
    if found is not None and found[0].year is not None:
        span = _counted_from(found[0], count, context)
        is_point = anchor.kind is Kind.AFTER
        return (span._replace(problem=VAGUE) if is_point and span.last else span), found[1]
    after, words = _event(tokens, at)
    is_own = bool(words & OWN_DAY or ("this" in words and words & OWN_PAPER))
    if is_own and count.least == count.most:
        last = _moved(context.plan_on, count, count.most)
        return _within_years(None, last, count, VAGUE), after
    return Span(None, None, "none", "", VAGUE), after


def _counted_from(period: Period, count: Count, context: DeadlineContext) -> Span:
    span = resolve(period, context.plan_on)
    first = span.first or span.last
    if first is None:
        return span
    last = _moved(first, count, count.most) - timedelta(days=1)
    return _within_years(first, max(first, last), count, span.problem)


def _event(tokens: list[Token], at: int) -> tuple[int, set[str]]:
    """Step over the words that name an event, up to the next mark or date."""
    words: set[str] = set()
    while tokens[at].kind in (Kind.OTHER, Kind.THE, Kind.THIS, Kind.STATUS, Kind.IN):
        words.add(tokens[at].text)
        at += 1
    return at, words


def _week(today: date, shift: int) -> Span:
    monday = today + timedelta(days=7 * shift - today.weekday())
    return Span(monday, monday + timedelta(days=6), "relative", "part of month")
