"""The grammar of quarters: "Q2 2023/24", "third quarter of 2021", "2020/21 Q4", "Quarter 3"."""

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.numeric import (
    Found,
    digits,
    is_plausible,
    is_year,
    read_financial_year,
)
from actionplans.fields.deadlines.spans import VAGUE, Period
from actionplans.fields.deadlines.tokens import Token, full_year

BETWEEN = frozenset({Kind.THE, Kind.IN, Kind.COMMA, Kind.DASH, Kind.SLASH, Kind.BRACKET})


def read_quarter(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read a quarter with or without its year; the year may stand first."""
    numbered = _number(tokens, at)
    if numbered is not None:
        return quarter_in_year(tokens, numbered[1], numbered[0], context)
    return _year_first(tokens, at, context)


def quarter_in_year(
    tokens: list[Token], at: int, number: int, context: DeadlineContext
) -> tuple[Period, int]:
    """Place a quarter in the year printed after it, if there is one."""
    after = at
    while tokens[after].kind in BETWEEN:
        after += 1
    named = tokens[after].kind is Kind.YEAR_KIND
    if named:
        after += 2 if tokens[after + 1].name == "year" else 1
    if tokens[after].kind is Kind.NUMBER:
        year = _year_after(tokens, after, number, context)
        if year is not None and (after == at or not _is_quarter(tokens[year[1]])):
            return year
    if named:
        return financial_quarter(number), after
    return plain_quarter(number, context), at


def plain_quarter(number: int, context: DeadlineContext) -> Period:
    """Return a quarter without a year, counted as the document counts."""
    if context.quarters == "calendar":
        return Period("quarter", 3 * number - 2, 3)
    return financial_quarter(number)


def financial_quarter(number: int) -> Period:
    """Return a quarter of the year that begins in April."""
    return Period("quarter", (3 * number) % 12 + 1, 3)


def _number(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read which quarter: "Q2", "Quarter 3", "second quarter", "3rd Q"."""
    first, second = tokens[at : at + 2]
    if _is_quarter(first) and second.kind is Kind.NUMBER and 1 <= second.value <= 4:
        return second.value, at + 2
    if not _is_quarter(second) or first.kind not in (Kind.ORDINAL, Kind.NUMBER):
        return None
    number = 4 if first.value == -1 else first.value
    if digits(first) or first.name == "word" or not 1 <= number <= 4:
        return None
    return number, at + 2


def _is_quarter(token: Token) -> bool:
    return token.name == "quarter" and token.kind in (Kind.QUARTER, Kind.UNIT)


def _year_after(
    tokens: list[Token], at: int, number: int, context: DeadlineContext
) -> tuple[Period, int] | None:
    financial = read_financial_year(tokens, at, context)
    if financial is not None and financial[0].months == 12:
        return _placed(number, financial[0].year or 0), financial[1]
    token = tokens[at]
    if is_year(token):
        return _in_bare_year(number, token.value, context), at + 1
    is_short = digits(token) == 2 and is_plausible(token.value, context)
    if is_short and tokens[at + 1].kind not in (Kind.MONTH, Kind.UNIT):
        return _in_bare_year(number, full_year(token.value), context), at + 1
    return None


def _placed(number: int, first_year: int) -> Period:
    quarter = financial_quarter(number)
    return quarter._replace(year=first_year if number < 4 else first_year + 1)


def _in_bare_year(number: int, year: int, context: DeadlineContext) -> Period:
    """Place a quarter in a year of one number; a council's "Q4 2021" has two meanings."""
    if context.quarters == "calendar":
        return plain_quarter(number, context)._replace(year=year)
    quarter = _placed(number, year)
    return quarter._replace(problem=VAGUE) if number == 4 else quarter


def _year_first(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "2020/21 Q4", "FY21/22 Q2" and "2023 Q2"."""
    if tokens[at].kind is Kind.YEAR_KIND and digits(tokens[at + 1]):
        at += 1
    if not digits(tokens[at]):
        return None
    financial = read_financial_year(tokens, at, context)
    after = financial[1] if financial else at + 1
    if not financial and not is_year(tokens[at]):
        return None
    while tokens[after].kind in BETWEEN and tokens[after].text != ")":
        after += 1
    numbered = _number(tokens, after)
    if numbered is None:
        return None
    if financial is None:
        return _in_bare_year(numbered[0], tokens[at].value, context), numbered[1]
    if financial[0].months > 12:
        return None
    return _placed(numbered[0], financial[0].year or 0), numbered[1]
