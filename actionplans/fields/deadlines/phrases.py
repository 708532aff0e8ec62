"""The grammar of a dated phrase: what stands before a period, the periods, what follows.

phrase = {lead} (relative | series) ["onwards" | "at the latest" | "at the earliest"]
series = period {("-" | "to" | "until" | "and" | "," | "/") period}
"""

from typing import NamedTuple

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.kinds import Kind
from actionplans.fields.deadlines.named import read_plan_year
from actionplans.fields.deadlines.numeric import digits
from actionplans.fields.deadlines.periods import read_period
from actionplans.fields.deadlines.quarters import quarter_in_year
from actionplans.fields.deadlines.relative import read_relative
from actionplans.fields.deadlines.spans import VAGUE, Period, Span
from actionplans.fields.deadlines.tokens import Token

Dated = Period | Span

LEADS = frozenset(
    {Kind.BY, Kind.DUE, Kind.FROM, Kind.AFTER, Kind.WITHIN, Kind.IN, Kind.THE, Kind.BETWEEN}
)
STARTERS = LEADS | {
    Kind.NUMBER, Kind.MONTH, Kind.SEASON, Kind.UNIT, Kind.QUARTER, Kind.YEAR_KIND, Kind.PART,
    Kind.ORDINAL, Kind.THIS, Kind.NEXT, Kind.NOW, Kind.WEEK_OF, Kind.FEAST, Kind.WEEKDAY, Kind.TO,
    Kind.LATEST, Kind.EARLIEST,
}  # fmt: skip
AFTERWORDS = {"start": "from", "starts": "from", "end": "by", "ends": "by", "finish": "by"}
"""Words in brackets that bound the date before them: "January 2021 (start)"."""
LONGEST_LEAD = 12
"""How many words may lead a period; more is not language, and would cost time."""
RANGE_JOINS = frozenset({Kind.DASH, Kind.TO, Kind.BY})
LIST_JOINS = frozenset({Kind.AND, Kind.COMMA, Kind.SLASH})
OPEN_ENDS = frozenset({"from", "start", "started", "after"})
"""Leads that leave the last day open."""
GOES_ON = frozenset(
    {Kind.OTHER, Kind.AFTER, Kind.STATUS, Kind.MONTH, Kind.NUMBER, Kind.BY, Kind.DUE, Kind.SEASON}
)
"""What follows "now" where it is no day: "now March 2021", "immediately after approval"."""
LEAD_WORDS = (
    "", "in", "within", "from", "start", "started", "after", "due", "by", "until", "before"
)  # fmt: skip
STRENGTH = {lead: rank for rank, lead in enumerate(LEAD_WORDS)}
"""Leads from the weakest to the strongest: "due in March" is due by March."""


class Phrase(NamedTuple):
    """One dated phrase; `start` and `end` count tokens."""

    start: int
    end: int
    lead: str
    """The strongest word before the periods: one of LEAD_WORDS."""
    dates: tuple[Dated, ...]
    is_range: bool = False
    is_onward: bool = False
    problem: str = ""
    is_title: bool = False
    """The years only name a thing ("2021/22 budget"); any other date outweighs them."""
    is_bare: bool = False
    """No word led it, and no year, part or figure makes a date of it."""


def read_phrase(tokens: list[Token], at: int, context: DeadlineContext) -> Phrase | None:
    """Read one dated phrase, with the words that bound it."""
    lead, first, is_between = _read_leads(tokens, at)
    counted = read_relative(tokens, first, context, lead, read_period)
    if counted is not None and tokens[counted[1]].kind not in RANGE_JOINS:
        return _followed(tokens, Phrase(at, counted[1], lead, (counted[0],)))
    is_open = lead in OPEN_ENDS and not is_between
    series = _read_series(tokens, first, context, is_between, is_open)
    if series is None:
        return None
    dates, after, is_range = series
    dates = _without_plan_years(dates)
    # "Start April 2021" is what starts in April or the start of April.
    is_doubtful = tokens[first - 1].text == "start" and (
        not first > 1 or tokens[first - 2].kind is not Kind.TO
    )
    is_doubtful = (is_doubtful and lead == "start" and not is_range) or tokens[
        first - 1
    ].name == "about"
    phrase = Phrase(
        at, after, lead, dates, is_range, problem=VAGUE if is_doubtful else "", is_bare=first == at
    )
    return _followed(tokens, phrase)


def _read_leads(tokens: list[Token], at: int) -> tuple[str, int, bool]:
    """Read the words before a period; return the strongest, and where the period begins."""
    lead, is_between, begin = "", False, at
    while at < begin + LONGEST_LEAD:
        token = tokens[at]
        if token.kind is Kind.BETWEEN:
            is_between = True
        elif token.kind in LEADS or _is_starting(tokens, at) or _is_open_to(tokens, at, begin):
            lead = _stronger(lead, _lead_name(token))
        elif not _is_light(tokens, at, lead):
            return lead, at, is_between
        at += 1
    return lead, at, is_between


def _is_light(tokens: list[Token], at: int, lead: str) -> bool:
    """Tell whether a token merely leans on the lead before it: "Due: ", "to March 2021"."""
    token = tokens[at]
    if token.kind is Kind.TIME or token.name == "about":
        return lead != ""
    is_light = token.kind in (Kind.COLON, Kind.DASH, Kind.BRACKET) and token.text != ")"
    return lead not in ("", "in") and is_light


def _is_open_to(tokens: list[Token], at: int, begin: int) -> bool:
    """Tell whether a limit follows: "to March 2021", "latest March", but not "to start March"."""
    token, after = tokens[at], tokens[at + 1]
    if token.text == "to" and at == begin:
        return after.kind is not Kind.FROM and not _is_starting(tokens, at + 1)
    return token.kind in (Kind.LATEST, Kind.EARLIEST)


def _is_starting(tokens: list[Token], at: int) -> bool:
    """Tell the verb of "start November 2020" from the part of "the start of November"."""
    token, after = tokens[at], tokens[at + 1]
    if token.text == "beginning":
        return after.text in ("in", "on", "from")
    if token.text != "start" or after.kind in (Kind.THE, Kind.DASH, Kind.TO):
        return False
    return not at or tokens[at - 1].kind not in (Kind.BY, Kind.THE, Kind.FROM, Kind.IN, Kind.DASH)


def _lead_name(token: Token) -> str:
    named = {
        Kind.PART: "start",
        Kind.DUE: "due",
        Kind.TO: "until",
        Kind.LATEST: "by",
        Kind.EARLIEST: "from",
    }
    if token.kind in named:
        return named[token.kind]
    if token.kind is Kind.THE:
        return ""
    if token.kind is Kind.IN and token.text != "in":
        return "in" if token.text in ("on", "at") else ""
    return token.name


def _stronger(lead: str, other: str) -> str:
    return other if STRENGTH[other] > STRENGTH[lead] else lead


def _read_series(
    tokens: list[Token], at: int, context: DeadlineContext, is_between: bool, is_open: bool
) -> tuple[tuple[Dated, ...], int, bool] | None:
    found = _read_element(tokens, at, context)
    if found is None:
        return None
    dates, is_range = [found[0]], False
    while True:
        after, joins_range = _read_join(tokens, found[1])
        more = None
        # After "from" a list goes on with what is due later: "start Jan 2021, end June 2021".
        if after > found[1] and (joins_range or not is_open):
            more = _read_element(tokens, after, context) or _continued(
                tokens, after, dates[-1], context
            )
        if more is None:
            return tuple(dates), found[1], is_range
        is_range = is_range or joins_range or is_between
        dates.append(more[0])
        found = more


def _without_plan_years(dates: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """Drop the years of the programme where the same phrase prints others: "Year 2 - 2022/23"."""
    printed = tuple(each for each in dates if not (isinstance(each, Period) and each.is_plan_year))
    return printed or dates


def _read_element(
    tokens: list[Token], at: int, context: DeadlineContext
) -> tuple[Dated, int] | None:
    if tokens[at].kind is Kind.NOW or _is_present(tokens, at):
        if tokens[at + 1].kind in GOES_ON and tokens[at + 1].name != "until":
            return None
        return Span(context.plan_on, context.plan_on, "relative", "day"), at + 1
    return read_period(tokens, at, context)


def _is_present(tokens: list[Token], at: int) -> bool:
    """Tell whether a range ends today: "2019 – present", "2018 to date"."""
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    is_joined = at > 0 and before.kind in (Kind.DASH, Kind.TO, Kind.THE)
    return is_joined and token.text in ("present", "date") and after.kind is not Kind.OTHER


def _read_join(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Step over what joins two periods, and say whether it makes a range of them."""
    joins_range, has_join = False, False
    while True:
        token = tokens[at]
        is_range_join = token.kind in RANGE_JOINS and token.name != "before" and token.text != "by"
        if is_range_join or token.kind in LIST_JOINS:
            joins_range, has_join = joins_range or is_range_join, True
        elif not has_join or token.kind not in (Kind.IN, Kind.THE):
            return at, joins_range
        at += 1


def _continued(
    tokens: list[Token], at: int, before: Dated, context: DeadlineContext
) -> tuple[Dated, int] | None:
    """Read the bare 3 of "Q2-3" and of "Years 1 to 3"."""
    number = tokens[at]
    if digits(number) != 1 or not isinstance(before, Period):
        return None
    if tokens[at + 1].kind in (Kind.MONTH, Kind.UNIT, Kind.OTHER):
        return None
    if before.kind == "quarter" and before.year is None and 1 <= number.value <= 4:
        return quarter_in_year(tokens, at + 1, number.value, context)
    if before.is_plan_year:
        year = tokens[at - 1]._replace(kind=Kind.UNIT, name="year")
        found = read_plan_year([year, number], 0, context)
        return found and (found[0], at + 1)
    return None


def _followed(tokens: list[Token], phrase: Phrase) -> Phrase:
    """Take in the words after the periods that bound them."""
    at = phrase.end
    token = tokens[at]
    if token.kind is Kind.COMMA and tokens[at + 1].kind in (Kind.LATEST, Kind.EARLIEST):
        at, token = at + 1, tokens[at + 1]
    if token.kind is Kind.BRACKET and tokens[at + 1].kind in (Kind.LATEST, Kind.EARLIEST):
        at, token = at + 1, tokens[at + 1]
    if token.text == "(" and tokens[at + 2].text == ")" and tokens[at + 1].text in AFTERWORDS:
        lead = _stronger(phrase.lead, AFTERWORDS[tokens[at + 1].text])
        return phrase._replace(end=at + 3, lead=lead, is_bare=False)
    if token.kind is Kind.LATEST:
        return phrase._replace(end=at + 1, lead=_stronger(phrase.lead, "by"), is_bare=False)
    if token.kind is Kind.EARLIEST:
        return phrase._replace(end=at + 1, lead="from", is_bare=False)
    if _is_onwards(tokens, at, phrase):
        after = at + 1 + (token.kind is Kind.DASH)
        lead = _stronger(phrase.lead, "from")
        return phrase._replace(end=after, lead=lead, is_onward=True, is_bare=False)
    return phrase


def _is_onwards(tokens: list[Token], at: int, phrase: Phrase) -> bool:
    token = tokens[at]
    if token.kind is Kind.DASH:
        token = tokens[at + 1]
    if token.text == "+" and token.tight:
        return tokens[at + 1].kind not in STARTERS | {Kind.ONGOING, Kind.FREQUENCY}
    return token.kind is Kind.ONWARDS or (
        token.text == "on"
        and phrase.lead == "from"
        and tokens[at + 1].kind in (Kind.END, Kind.POINT, Kind.BRACKET)
    )
