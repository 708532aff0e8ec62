"""The grammar of one period: "early December 2019", "Q2 2023/24", "31/03/2021", "Year 2".

    period  = [part ["of"]] base
    base    = day | month | quarter | season | year | week | feast
    day     = [weekday] number ["of"] month [year] | month number ["," year] | figures
    month   = month [year] | year month
    quarter = "Q" number [year] | ordinal "quarter" [year] | year "Q" number
    year    = number | figures | year-kind "year" [figures] | "year" number

Each rule takes the tokens and where to begin, and returns what it read with the token after
it, or None. A period may come back without its year; `years` finds it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.months import (
    read_day,
    read_listed_day,
    read_month,
    read_season,
    read_year,
)
from actionplans.fields.deadlines.named import read_deictic, read_named_year, read_plan_year
from actionplans.fields.deadlines.numeric import (
    Found,
    digits,
    is_year,
    read_figures,
    read_financial_year,
)
from actionplans.fields.deadlines.quarters import read_quarter
from actionplans.fields.deadlines.spans import IMPOSSIBLE, VAGUE, Period
from actionplans.fields.deadlines.tokens import Token

FILLERS = frozenset({Kind.THE, Kind.IN})
BEFORE_PERIOD = frozenset({Kind.THE, Kind.WEEKDAY})
AFTER_PART = FILLERS | {Kind.DASH, Kind.COLON}
BEFORE_WEEK = FILLERS | {Kind.WEEKDAY, Kind.COLON}
PART_JOINS = frozenset({Kind.TO, Kind.DASH, Kind.SLASH, Kind.AND})


def read_period(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read one period, its part included."""
    at = _skip(tokens, at, BEFORE_PERIOD)
    if tokens[at].kind is Kind.PART:
        return _parted(tokens, at, context)
    return (
        _halved(tokens, at, context)
        or _numbered_week(tokens, at, context)
        or read_base(tokens, at, context)
    )


def read_base(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read one period without a part."""
    rule = _RULES.get(tokens[at].kind)
    return rule(tokens, at, context) if rule else None


def _parted(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "early 2020", "end of March 2021", "mid to late October", "early in 2020"."""
    part, until = tokens[at].name, ""
    # "Beginning April 2021" is the beginning of April or what begins in April.
    is_doubtful = tokens[at].text == "beginning" and tokens[at + 1].kind is not Kind.THE
    at += 1
    if tokens[at].kind in PART_JOINS and tokens[at + 1].kind is Kind.PART:
        until = tokens[at + 1].name
        at += 2
    at = _skip(tokens, at, AFTER_PART)
    if tokens[at].name == "year" and digits(tokens[at + 1]) in (2, 4):
        at += 1
    if tokens[at].kind is Kind.UNIT and not digits(tokens[at + 1]):
        found = _bare_unit(tokens, at, context)
    else:
        found = read_base(tokens, at, context)
    if found is None or found[0].problem == IMPOSSIBLE:
        return found
    period, after = found
    if period.day and part != "end":
        return None
    problem = period.problem or (VAGUE if is_doubtful else "")
    part = "" if period.day else part
    return period._replace(part=part, until_part=until, problem=problem), after


def _bare_unit(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read the "year" of "end of the year" and the "month" of "end of the month"."""
    names = {"year": ("calendar year", 12), "month": ("month", 1)}
    if tokens[at].name not in names or not tokens[at].text.rstrip("'").endswith(("r", "h")):
        return None
    kind, months = names[tokens[at].name]
    today = context.plan_on
    if months == 1:
        return Period(kind, today.month, months, today.year), at + 1
    # The year of "end of the year" may be the calendar's or the council's.
    return Period(kind, 1, months, today.year, problem=VAGUE), at + 1


def _halved(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "first half of 2021" and "second half of October"."""
    first, half = tokens[at : at + 2]
    if half.name != "half" or not _is_ordinal(first, 2):
        return None
    found = _after_fillers(tokens, at + 2, context)
    if found is None or found[0].day or found[0].months == 3:
        return None
    number = 2 if first.value in (2, -1) else 1
    return found[0]._replace(part=f"half {number}"), found[1]


def _numbered_week(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "last week of June 2021"."""
    first, week = tokens[at : at + 2]
    if first.name == "week" and digits(week) == 1 and tokens[at + 2].kind is Kind.MONTH:
        first, week = week, first
    elif week.name != "week" or not _is_ordinal(first, 4):
        return None
    found = _after_fillers(tokens, at + 2, context)
    if found is None or found[0].day:
        return None
    return found[0]._replace(part=f"week {first.value}"), found[1]


def _is_ordinal(token: Token, most: int) -> bool:
    return token.name == "ordinal" and -1 <= token.value <= most and token.value != 0


def _after_fillers(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    return read_base(tokens, _skip(tokens, at, FILLERS), context)


def _skip(tokens: list[Token], at: int, kinds: frozenset[Kind]) -> int:
    """Step over a few tokens that only lean on what follows."""
    last = at + 6
    while at < last and tokens[at].kind in kinds:
        at += 1
    return at


def _from_number(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    if tokens[at].name == "word":
        return None
    return (
        read_quarter(tokens, at, context)
        or read_figures(tokens, at, context)
        or read_day(tokens, at, context)
        or read_listed_day(tokens, at, context)
        or _loose_financial_year(tokens, at, context)
        or read_year(tokens, at, context)
    )


def _loose_financial_year(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "2020 - 2021", with blanks around the mark."""
    return read_financial_year(tokens, at, context) if is_year(tokens[at]) else None


def _week_of(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "week commencing 28th June" as seven days."""
    after = _skip(tokens, at + 1, BEFORE_WEEK)
    found = _from_number(tokens, after, context) if tokens[after].kind is Kind.NUMBER else None
    if found is None or not found[0].day:
        return None
    return found[0]._replace(days=tokens[at].value), found[1]


def _unit(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "Quarter 3", "Year 2" and "week of 5 July"."""
    if tokens[at].name == "week" and tokens[at + 1].kind is Kind.THE:
        return _week_of(tokens, at, context)
    return read_quarter(tokens, at, context) or read_plan_year(tokens, at, context)


def _year_kind(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "FY21/22 Q2", "financial year 2020/21" and "financial year end"."""
    if tokens[at + 1].name == "year" and tokens[at + 2].text == "end":
        found = read_named_year(tokens[: at + 2] + tokens[at + 3 :], at, context)
        return found and (found[0]._replace(part="end"), found[1] + 1)
    return read_quarter(tokens, at, context) or read_named_year(tokens, at, context)


def _ordinal(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "second quarter" and the programme's "first year"."""
    number, unit = tokens[at : at + 2]
    if unit.name == "year" and unit.kind is Kind.UNIT and number.value > 0:
        found = read_plan_year([unit, number._replace(kind=Kind.NUMBER, name="word")], 0, context)
        return found and (found[0], at + 2)
    return read_quarter(tokens, at, context)


def _feast(tokens: list[Token], at: int, _: DeadlineContext) -> Found:
    """Read Christmas as 25 December, Easter as March and April, the New Year as January.

    Each comes with a doubt: the wording does not say how near to the feast.
    """
    after, year = at + 1, None
    if is_year(tokens[after]):
        after, year = after + 1, tokens[after].value
    if tokens[at].name == "christmas":
        return Period("day", 12, year=year, day=25, problem=VAGUE), after
    if tokens[at].name == "easter" and year is not None:
        sunday = easter_sunday(year)
        return Period("day", sunday.month, year=year, day=sunday.day, problem=VAGUE), after
    if tokens[at].name == "easter":
        return Period("range", 3, 2, year=year, problem=VAGUE), after
    return Period("month", 1, year=year, problem=VAGUE), after


def easter_sunday(year: int) -> date:
    """Return the day of Easter in a year of the Gregorian calendar."""
    century = year // 100
    golden = year % 19
    skipped = century - century // 4 - (8 * century + 13) // 25
    moon = (19 * golden + skipped + 15) % 30
    moon -= moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    from_march = moon - weekday + 28
    return date(year, 3, 1) + timedelta(days=from_march - 1)


_RULES: dict[Kind, Callable[[list[Token], int, DeadlineContext], Found]] = {
    Kind.MONTH: read_month,
    Kind.NUMBER: _from_number,
    Kind.SEASON: read_season,
    Kind.QUARTER: read_quarter,
    Kind.ORDINAL: _ordinal,
    Kind.UNIT: _unit,
    Kind.YEAR_KIND: _year_kind,
    Kind.THIS: read_deictic,
    Kind.NEXT: read_deictic,
    Kind.WEEK_OF: _week_of,
    Kind.FEAST: _feast,
}
