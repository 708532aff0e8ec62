"""Dates and years printed in figures: 31/03/2021, 2020-03-31, 09/2020, 2020/21, 16/17."""

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.spans import (
    FIRST_YEAR,
    IMPOSSIBLE,
    LAST_YEAR,
    VAGUE,
    Period,
)
from actionplans.fields.deadlines.tokens import Token, full_year

Found = tuple[Period, int] | None
"""What was read and the token after it; None where the tokens say something else."""

SEPARATORS = frozenset({Kind.SLASH, Kind.DASH, Kind.POINT})


def digits(token: Token) -> int:
    """Return how many figures a plain number is printed with; 0 for anything else."""
    if token.kind is not Kind.NUMBER or not token.name.isdigit():
        return 0
    return int(token.name)


def is_year(token: Token) -> bool:
    """Tell whether a token is a year of four figures."""
    return digits(token) == 4 and FIRST_YEAR <= token.value <= LAST_YEAR


def year_kind(month: int) -> str:
    """Return the kind of a year that begins in a month; the municipal year has none of its own."""
    return {1: "calendar year", 4: "financial year"}.get(month, "range")


def is_plausible(short: int, context: DeadlineContext) -> bool:
    """Tell whether two figures are likely to be a year, seen from the document's day."""
    return context.plan_on.year - 6 <= full_year(short) <= context.plan_on.year + 10


def read_figures(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read a date, a month or a span of years printed in figures."""
    if not digits(tokens[at]) or tokens[at + 1].kind not in SEPARATORS:
        return None
    if not digits(tokens[at + 2]):
        return None
    return _day(tokens, at) or _pair(tokens, at, context)


def read_financial_year(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    """Read "2020/21", "2020-2023" or "16/17" as financial years."""
    first, separator, second = tokens[at : at + 3]
    if separator.kind not in (Kind.SLASH, Kind.DASH) or not digits(second):
        return None
    if is_year(first):
        return _named(tokens, _years(tokens, at))
    is_short = digits(first) == digits(second) == 2 and second.tight and separator.tight
    if not is_short or not is_plausible(first.value, context):
        return None
    if (first.value + 1) % 100 != second.value:
        return None
    return _named(tokens, (Period("financial year", 4, 12, full_year(first.value)), at + 3))


def _named(tokens: list[Token], found: Found) -> Found:
    """Take in the kind of year printed after it: "2020/21 municipal year"."""
    if found is None or tokens[found[1]].kind is not Kind.YEAR_KIND:
        return found
    period, at = found
    if tokens[at].text == "fy" and tokens[at + 1].name != "year":
        return period, at + 1
    if tokens[at + 1].name != "year" or tokens[at].value == 1:
        return found
    return period._replace(kind=year_kind(tokens[at].value), month=tokens[at].value), at + 2


def _day(tokens: list[Token], at: int) -> Found:
    """Read three figures with the same mark between them, the day first or the year first."""
    first, mark, second, same_mark, third = tokens[at : at + 5]
    if same_mark.kind is not mark.kind or not digits(third) or not _is_date_shaped(tokens, at):
        return None
    if digits(first) == 4:
        return _checked(third.value, second.value, first.value), at + 5
    year = third.value if digits(third) == 4 else full_year(third.value)
    return _checked(first.value, second.value, year), at + 5


def _is_date_shaped(tokens: list[Token], at: int) -> bool:
    sizes = digits(tokens[at]), digits(tokens[at + 2]), digits(tokens[at + 4])
    if tokens[at + 5].kind is Kind.MONTH and sizes[2] < 4:
        return False
    return sizes[1] <= 2 and (
        (sizes[0] <= 2 and sizes[2] in (2, 4, 5)) or (sizes[0] == 4 and sizes[2] <= 2)
    )


def _checked(day: int, month: int, year: int) -> Period:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Period("day", 1, year=year, day=1, problem=IMPOSSIBLE)
    return Period("day", month, year=year, day=day)


def _pair(tokens: list[Token], at: int, context: DeadlineContext) -> Found:
    first, mark, second = tokens[at : at + 3]
    after = tokens[at + 3].kind
    if after is Kind.UNIT or (after is Kind.MONTH and not is_year(second)):
        return None
    found = read_financial_year(tokens, at, context)
    if found is not None:
        return found
    if not (mark.tight and second.tight):
        return None
    if digits(first) == 4:
        return _year_and_month(first, second, at)
    if digits(first) <= 2 and is_year(second):
        return _month_and_year(first.value, second.value, at)
    return _two_short(first, mark, second, at, context)


def _years(tokens: list[Token], at: int) -> Found:
    """Read two years; "2019-2023" runs to 31 March 2023."""
    first, mark, second = tokens[at : at + 3]
    is_loose = not (mark.tight and second.tight)
    if digits(second) == 2 and is_loose and tokens[at + 3].kind is Kind.MONTH:
        return None
    if digits(second) not in (2, 4):
        return None
    century = first.value - first.value % 100
    last = second.value if digits(second) == 4 else century + second.value
    if digits(second) == 2 and last < first.value and first.value % 100 == 99:
        last += 100
    if digits(second) == 2 and last <= first.value:
        return None
    length = last - first.value
    if length <= 0 or length > 40:
        problem = IMPOSSIBLE if digits(second) == 4 else ""
        return (Period("unreadable", 1, problem=problem), at + 3) if problem else None
    # "2010-12" may also be December 2010 in the order of the international standard.
    is_short = digits(second) == 2 and last % 100 <= 12
    is_doubtful = is_short and mark.kind is Kind.DASH and length > 1
    problem = VAGUE if is_doubtful else ""
    return Period("financial year", 4, 12 * length, first.value, problem=problem), at + 3


def _year_and_month(first: Token, second: Token, at: int) -> Found:
    if not is_year(first) or digits(second) != 2:
        return None
    if not 1 <= second.value <= 12:
        return Period("unreadable", 1, problem=IMPOSSIBLE), at + 3
    return Period("month", second.value, year=first.value), at + 3


def _month_and_year(month: int, year: int, at: int) -> Found:
    if not 1 <= month <= 12:
        return Period("unreadable", 1, problem=IMPOSSIBLE), at + 3
    return Period("month", month, year=year), at + 3


def _two_short(
    first: Token, mark: Token, second: Token, at: int, context: DeadlineContext
) -> Found:
    """Read "31/12" as a day and "03/21" as a month of a year."""
    if mark.kind is not Kind.SLASH or digits(first) > 2 or digits(second) > 2:
        return None
    if 1 <= first.value <= 31 and 1 <= second.value <= 12:
        is_doubtful = (
            first.value <= 12 and digits(second) == 2 and is_plausible(second.value, context)
        )
        problem = VAGUE if is_doubtful else ""
        return Period("day", second.value, day=first.value, problem=problem), at + 3
    if 1 <= first.value <= 12 and digits(second) == 2 and is_plausible(second.value, context):
        return Period("month", first.value, year=full_year(second.value)), at + 3
    return None
