"""The grammar of years with a name, and of periods that point from the document's day."""

from datetime import date

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.numeric import (
    Found,
    digits,
    is_plausible,
    is_year,
    read_financial_year,
    year_kind,
)
from actionplans.fields.deadlines.spans import VAGUE, Period, add_months
from actionplans.fields.deadlines.tokens import Token, full_year

AROUND = {"month": ("month", 1), "quarter": ("quarter", 3), "year": ("calendar year", 12)}
FILLERS = frozenset({Kind.THE, Kind.COLON, Kind.IN})


def read_named_year(
    tokens: list[Token], at: int, context: DeadlineContext, shift: int = 0
) -> Found:
    """Read "FY25/26", "financial year 2020/21" and "the municipal year"."""
    month = tokens[at].value
    name = year_kind(month)
    has_word = tokens[at + 1].name == "year"
    if not has_word and not tokens[at].text.startswith("f"):
        return None
    after = at + (2 if has_word else 1)
    printed_at = after
    while tokens[printed_at].kind in FILLERS:
        printed_at += 1
    printed = _printed_year(tokens, printed_at, month, context)
    if printed is not None:
        return printed[0]._replace(kind=name, month=month), printed[1]
    if not has_word and tokens[at].text != "fy":
        return None
    if month == 1 and not shift and tokens[at - 1].kind is not Kind.THIS:
        return Period(name, 1, 12), after
    return Period(name, month, 12, _year_of(context.plan_on, month) + shift), after


def _printed_year(tokens: list[Token], at: int, month: int, context: DeadlineContext) -> Found:
    years = read_financial_year(tokens, at, context)
    if years is not None:
        extra = 12 if month == 1 else 0
        return years[0]._replace(months=years[0].months + extra, problem=""), years[1]
    token = tokens[at]
    is_short = digits(token) == 2 and is_plausible(token.value, context)
    if not is_year(token) and not is_short:
        return None
    year = token.value if is_year(token) else full_year(token.value)
    # "Financial year 2021" may begin or end in 2021.
    return Period("", month, 12, year, problem="" if month == 1 else VAGUE), at + 1


def _year_of(day: date, month: int) -> int:
    """Return the year in which the twelve months around a day begin."""
    return day.year if day.month >= month else day.year - 1


def read_plan_year(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "Year 2" as twelve months of the programme, else as a financial year."""
    word, number = tokens[at : at + 2]
    is_small = digits(number) in (1, 2) or number.name == "word"
    if word.name != "year" or not is_small or not 1 <= number.value <= 20:
        return None
    start = context.programme_start
    if start is None:
        start = date(max(1, _year_of(context.plan_on, 4)), 4, 1)
    begin = add_months(start, 12 * (number.value - 1))
    kind = "financial year" if (begin.month, begin.day) == (4, 1) else "range"
    period = Period(kind, begin.month, 12, begin.year, is_plan_year=True)
    return period, at + 2


def read_deictic(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "next quarter", "this summer", "next March", "the current municipal year"."""
    shift, after = tokens[at].value, at + 1
    token, today = tokens[after], context.plan_on
    if token.kind is Kind.YEAR_KIND:
        return _whole_year(tokens, after, context, shift)
    if tokens[at].text in ("new", "coming") and token.kind is Kind.UNIT:
        return None
    if token.kind in (Kind.MONTH, Kind.SEASON) and not digits(tokens[after + 1]):
        return _named_next(token, shift, today), after + 1
    if token.kind is not Kind.UNIT or token.text.endswith("s"):
        return None
    period = _unit_around(token.name, shift, today)
    return (period, after + 1) if period else None


def _unit_around(unit: str, shift: int, today: date) -> Period | None:
    """Return this or the next month, quarter or calendar year."""
    if unit not in AROUND:
        return None
    kind, months = AROUND[unit]
    begin = date(today.year, today.month - (today.month - 1) % months, 1)
    begin = add_months(begin, months * shift)
    return Period(kind, begin.month, months, begin.year)


def _whole_year(tokens: list[Token], at: int, context: DeadlineContext, shift: int) -> Found:
    if tokens[at + 1].name != "year":
        return None
    return read_named_year(tokens, at, context, shift)


def _named_next(token: Token, shift: int, today: date) -> Period:
    """Return the named month or season: with "next" the first that begins after today."""
    months = 3 if token.kind is Kind.SEASON else 1
    kind = "season" if months == 3 else "month"
    if not shift:
        return Period(kind, token.value, months)
    return Period(kind, token.value, months, today.year + (token.value <= today.month))
