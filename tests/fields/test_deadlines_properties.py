"""What holds for every deadline: no text raises, days are in order, a known span comes back."""

import calendar
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans.fields.deadlines import (
    DeadlineContext,
    find_deadlines,
    parse_deadline,
    split_deadlines,
)
from actionplans.fields.deadlines.words import LEXICON
from actionplans.records import Deadline

KINDS = {
    "day", "month", "range", "quarter", "season", "financial year", "calendar year", "from", "by",
    "relative", "recurring", "ongoing", "complete", "none", "unreadable",
}  # fmt: skip
PRECISIONS = {"", "day", "part of month", "month", "quarter", "season", "year"}
PROBLEMS = {"", "impossible-date", "vague-deadline", "unreadable-deadline", "refers-elsewhere"}

days = st.dates(min_value=date(2000, 1, 1), max_value=date(2089, 12, 31))
contexts = st.builds(
    DeadlineContext,
    plan_on=st.dates(min_value=date(1995, 1, 1), max_value=date(2090, 12, 31)),
    programme_start=st.none() | days,
    quarters=st.sampled_from(["financial", "calendar"]),
)
numbers = st.integers(0, 99999).map(str) | st.sampled_from(["2020", "2021", "31", "20/21", "1st"])
words = st.sampled_from(sorted(LEXICON)) | numbers | st.sampled_from(list(" /-–&,.;:()\n'•%£"))
word_salad = st.lists(words, max_size=12).flatmap(
    lambda parts: st.sampled_from([" ", "", "  "]).map(lambda gap: gap.join(parts))
)
texts = st.text(max_size=60) | word_salad


@settings(max_examples=600, deadline=None)
@given(texts, contexts)
def test_any_text_gives_a_deadline_with_its_days_in_order(
    text: str, context: DeadlineContext
) -> None:
    deadline = parse_deadline(text, context)
    assert deadline.kind in KINDS
    assert deadline.precision in PRECISIONS
    assert deadline.problem in PROBLEMS
    for day in (deadline.start, deadline.end):
        assert day is None or 1989 <= day.year <= 2200
    if deadline.start and deadline.end:
        assert deadline.start <= deadline.end
    assert bool(deadline.precision) == bool(deadline.start or deadline.end)


@settings(max_examples=300, deadline=None)
@given(texts, contexts)
def test_found_phrases_stand_where_they_say(text: str, context: DeadlineContext) -> None:
    found = find_deadlines(text, context)
    assert all(text[each.start : each.end] == each.raw for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_parting_values_keeps_every_letter(text: str) -> None:
    parted = "".join(split_deadlines(text))
    assert _letters(parted) == _letters(text)


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _ordinal(day: int) -> str:
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{day}{'th' if 10 < day < 14 else ends.get(day % 10, 'th')}"


@settings(max_examples=200, deadline=None)
@given(days, contexts)
def test_a_day_printed_in_any_form_comes_back(day: date, context: DeadlineContext) -> None:
    long, short = calendar.month_name[day.month], calendar.month_abbr[day.month]
    forms = [
        f"{day.day} {long} {day.year}",
        f"{_ordinal(day.day)} {short} {day.year}",
        f"{long} {_ordinal(day.day)}, {day.year}",
        f"the {_ordinal(day.day)} of {long} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y-%m-%d}",
        f"{day:%d-%b-%Y}",
        f"Cabinet – {day.day} {long}\u00a0{day.year}",
    ]
    for form in forms:
        read = parse_deadline(form, context)
        assert (read.start, read.end, read.problem) == (day, day, ""), form
        assert parse_deadline(f"by {form}", context).end == day


@settings(max_examples=200, deadline=None)
@given(days, st.integers(0, 30), contexts)
def test_months_printed_in_any_form_come_back(
    day: date, length: int, context: DeadlineContext
) -> None:
    first, last = day.replace(day=1), _month_end(day, length)
    names = calendar.month_name if day.day % 2 else calendar.month_abbr
    one = f"{names[first.month]} {first.year}"
    two = f"{names[last.month]} {last.year}"
    for form in (f"{one} – {two}", f"{one} to {two}", f"{one}-{two}", f"between {one} and {two}"):
        read = parse_deadline(form, context)
        assert (read.start, read.end, read.problem) == (first, last, ""), form
    assert parse_deadline(f"From {one}", context) == Deadline(first, None, False, "from", "month")
    assert parse_deadline(f"By the end of {two}", context).end == last
    read = parse_deadline(f"{one} and ongoing", context)
    assert (read.start, read.end, read.is_ongoing) == (first, _month_end(first, 0), True)


@settings(max_examples=200, deadline=None)
@given(days, st.integers(1, 11), contexts)
def test_a_range_that_prints_its_year_once_comes_back(
    day: date, length: int, context: DeadlineContext
) -> None:
    first, last = day.replace(day=1), _month_end(day, length)
    form = f"{calendar.month_abbr[first.month]} – {calendar.month_name[last.month]} {last.year}"
    read = parse_deadline(form, context)
    assert (read.start, read.end) == (first, last)


def _month_end(day: date, length: int) -> date:
    count = day.year * 12 + day.month - 1 + length
    year, month = count // 12, count % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


@settings(max_examples=100, deadline=None)
@given(st.integers(1991, 2098), contexts)
def test_a_financial_year_in_any_spelling_comes_back(year: int, context: DeadlineContext) -> None:
    short = f"{(year + 1) % 100:02}"
    for form in (
        f"{year}/{short}",
        f"{year}-{short}",
        f"{year}–{short}",
        f"{year}/{year + 1}",
        f"FY {year}/{short}",
        f"financial year {year}-{short}",
    ):
        read = parse_deadline(form, context)
        assert (read.start, read.end) == (date(year, 4, 1), date(year + 1, 3, 31)), form
        assert (read.kind, read.precision) == ("financial year", "year")


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 4), st.integers(1991, 2098), contexts)
def test_a_quarter_of_a_financial_year_comes_back(
    number: int, year: int, context: DeadlineContext
) -> None:
    starts = {1: (0, 4), 2: (0, 7), 3: (0, 10), 4: (1, 1)}
    later, month = starts[number]
    first = date(year + later, month, 1)
    for form in (
        f"Q{number} {year}/{(year + 1) % 100:02}",
        f"Quarter {number} {year}-{(year + 1) % 100:02}",
        f"{year}/{(year + 1) % 100:02} Q{number}",
    ):
        read = parse_deadline(form, context)
        assert (read.start, read.end) == (first, _month_end(first, 2)), form


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(list(enumerate(calendar.month_name))[1:]), contexts)
def test_a_month_without_a_year_lies_near_the_document(
    month: tuple[int, str], context: DeadlineContext
) -> None:
    read = parse_deadline(f"by {month[1]}", context)
    assert read.end is not None
    ahead = (read.end.year - context.plan_on.year) * 12 + read.end.month - context.plan_on.month
    assert -2 <= ahead <= 9
