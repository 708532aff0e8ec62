"""The grammar of days, months and seasons, with the year that may stand beside them.

day    = number ["of"] month [year] | month number ["," year]
month  = month [year]
season = season ["term"] [year]
"""

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
from actionplans.fields.deadlines.spans import IMPOSSIBLE, VAGUE, Period
from actionplans.fields.deadlines.tokens import Token, full_year

LIST_MARKS = frozenset({Kind.DASH, Kind.TO, Kind.AND, Kind.COMMA, Kind.SLASH})


def read_month(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read a month with or without its year, or a day in the American order."""
    period = Period("month", tokens[at].value)
    return _american_day(tokens, at) or _with_year(tokens, at + 1, period, context)


def read_season(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read a season with or without its year; a school term is a season with a doubt."""
    after, problem = at + 1, ""
    if tokens[after].text in ("term", "semester"):
        after, problem = after + 1, VAGUE
    period = Period("season", tokens[at].value, 3, problem=problem)
    return _with_year(tokens, after, period, context)


def read_day(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "31 March 2021", "31st of March" and "31-Mar-21"."""
    number, after = tokens[at], at + 1
    if digits(number) > 2:
        return None
    while tokens[after].kind is Kind.THE or (
        tokens[after].kind in (Kind.DASH, Kind.SLASH, Kind.COMMA)
        and tokens[after].tight
        and tokens[after + 1].tight
    ):
        after += 1
    if tokens[after].kind is not Kind.MONTH:
        return None
    month = tokens[after].value
    period, after = _with_year(tokens, after + 1, Period("month", month), context)
    return _as_day(period, number.value), after


def read_listed_day(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read the 9 of "9 - 12 July 2019" and the 24th of "24th and 25th February"."""
    after = at + 1
    for _ in range(4):
        if tokens[after].kind not in LIST_MARKS or not _is_day_number(tokens[after + 1]):
            return None
        after += 2
        if tokens[after].kind is Kind.MONTH:
            found = read_day(tokens, after - 1, context)
            return found and (_as_day(found[0], tokens[at].value), at + 1)
    return None


def _is_day_number(token: Token) -> bool:
    return token.name == "ordinal" or digits(token) in (1, 2)


def _as_day(period: Period, day: int) -> Period:
    problem = period.problem if 1 <= day <= 31 else IMPOSSIBLE
    return period._replace(kind="day", day=max(day, 1), problem=problem)


def read_year(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read a year of four figures, and the month, quarter or kind of year printed after it."""
    if not is_year(tokens[at]):
        return None
    year, after = tokens[at].value, at + 1
    if tokens[after].kind in (Kind.DASH, Kind.SLASH, Kind.COMMA) and tokens[after].tight:
        after += 1
    if tokens[after].kind is Kind.MONTH and not _has_own_year(tokens, after, context):
        return Period("month", tokens[after].value, year=year), after + 1
    if tokens[at + 1].kind is Kind.YEAR_KIND and tokens[at + 2].name == "year":
        is_calendar = tokens[at + 1].value == 1
        problem = "" if is_calendar else VAGUE
        kind = year_kind(tokens[at + 1].value)
        return Period(kind, tokens[at + 1].value, 12, year, problem=problem), at + 3
    return Period("calendar year", 1, 12, year), at + 1


def _has_own_year(tokens: list[Token], at: int, context: DeadlineContext) -> bool:
    period, _ = _with_year(tokens, at + 1, Period("month", tokens[at].value), context)
    return period.year is not None or period.problem != ""


def _american_day(tokens: list[Token], at: int) -> Found:
    """Read "November 4th 2019", "Nov 4, 2019" and "November 4"."""
    month, day, mark, _ = tokens[at : at + 4]
    if day.name != "ordinal" and digits(day) not in (1, 2):
        return None
    year_at = at + 3 if mark.kind is Kind.COMMA else at + 2
    if is_year(tokens[year_at]) and tokens[year_at + 1].kind not in (Kind.MONTH, Kind.SLASH):
        period = Period("month", month.value, year=tokens[year_at].value)
        return _as_day(period, day.value), year_at + 1
    is_day = day.name == "ordinal" or (digits(day) == 1 and not mark.tight)
    goes_on = mark.kind in (Kind.MONTH, Kind.SLASH, Kind.UNIT, Kind.DASH)
    if not is_day or (goes_on and day.name != "ordinal"):
        return None
    return _as_day(Period("month", month.value), day.value), at + 2


def _with_year(
    tokens: list[Token], at: int, period: Period, context: DeadlineContext
) -> tuple[Period, int]:
    """Read the year printed after a month or a season, if there is one."""
    after = _before_year(tokens, at)
    number = tokens[after]
    if not digits(number):
        return period, at
    financial = read_financial_year(tokens, after, context)
    if financial is not None and tokens[after + 3].kind is not Kind.MONTH:
        return _in_financial_year(period, financial)
    if digits(number) > 2:
        year = number.value if is_year(number) else None
        problem = period.problem if year else IMPOSSIBLE
        return period._replace(year=year, problem=problem), after + 1
    if digits(number) == 1 or _starts_another_date(tokens, after):
        return period, at
    placed = _with_short_year(number.value, period, context)
    return (placed, after + 1) if placed else (period, at)


def _with_short_year(number: int, period: Period, context: DeadlineContext) -> Period | None:
    """Place "July 24" in 2024; "March 31" is a day where no such year is likely."""
    if is_plausible(number, context):
        return period._replace(year=full_year(number))
    if period.kind == "month" and 1 <= number <= 31:
        return _as_day(period, number)._replace(problem=VAGUE)
    return None


def _before_year(tokens: list[Token], at: int) -> int:
    """Step over what may stand between a month and its year: "March, 2020", "Mar-21"."""
    token = tokens[at]
    is_joined = token.kind in (Kind.DASH, Kind.SLASH) and token.tight and tokens[at + 1].tight
    is_light = token.kind in (Kind.COMMA, Kind.BRACKET, Kind.POINT) and is_year(tokens[at + 1])
    if is_joined and digits(tokens[at + 1]) in (2, 4):
        return at + 1
    if is_light or (token.text in ("of", "in") and is_year(tokens[at + 1])):
        return at + 1
    return at


def _starts_another_date(tokens: list[Token], at: int) -> bool:
    """Tell whether a number belongs to what follows: "Sept 21 October 2020", "May 12 months"."""
    after = tokens[at + 1]
    if after.kind is Kind.UNIT:
        return True
    return after.kind is Kind.MONTH and is_year(tokens[at + 2]) and after.start > tokens[at].end


def _in_financial_year(period: Period, financial: tuple[Period, int]) -> tuple[Period, int]:
    """Place "March 2020/21" in March 2021 and "Winter 2020/21" in December 2020."""
    years, after = financial
    first = years.year or 0
    if years.months > 12:
        return period._replace(problem=IMPOSSIBLE), after
    year = first if period.month >= 4 else first + 1
    problem = VAGUE if period.kind == "season" and period.month == 3 else period.problem
    return period._replace(year=year, problem=problem), after
