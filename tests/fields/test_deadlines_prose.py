"""Dated phrases found inside running prose."""

from datetime import date

import pytest

from actionplans.fields.deadlines import DeadlineContext, find_deadlines

DRAFT = DeadlineContext(plan_on=date(2020, 1, 1))
PROGRAMME = DeadlineContext(plan_on=date(2010, 6, 24), programme_start=date(2010, 9, 1))


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        (
            "We will have these finalised by the beginning of December 2019.",
            ["by the beginning of December 2019"],
        ),
        ("We will take proposals to the Board in late November 2019.", ["in late November 2019"]),
        (
            "The review to take place at the end of November 2019 will challenge us.",
            ["at the end of November 2019"],
        ),
        (
            "Four events have been organised (in November and December) for staff.",
            ["in November and December"],
        ),
        (
            "who will monitor progress between now and the end of the current municipal year.",
            ["between now and the end of the current municipal year"],
        ),
        ("The board meets ten times in a month.", []),
        ("It meets twice in a year and reports in a year.", ["in a year"]),
        ("The roll-out will take place during 2020, the aim is trust.", ["during 2020"]),
        ("a programme which will commence in Spring 2020 will focus", ["in Spring 2020"]),
        ("technology, which will be implemented in early 2020, is new", ["in early 2020"]),
        (
            "starting November 2019 and concluding by March 2020",
            ["starting November 2019 and concluding by March 2020"],
        ),
        (
            "If they agree (on 4 November) they report by March 2020 at the latest.",
            ["on 4 November", "by March 2020 at the latest"],
        ),
        (
            "proposals by the beginning of the calendar year at the latest.",
            ["by the beginning of the calendar year at the latest"],
        ),
        (
            "We complete the redesign by December with a view to review in January 2020.",
            ["by December", "in January 2020"],
        ),
        ("Over the coming months we will focus on places.", ["Over the coming months"]),
        ("We have 2019 figures for Office 365 and 24 staff.", []),
        ("We may also need more time; they march on.", []),
        ("A three year programme over 5 sites.", []),
        ("", []),
    ],
)
def test_dated_phrases_are_found_with_their_prepositions(sentence: str, phrases: list[str]) -> None:
    found = find_deadlines(sentence, DRAFT)
    assert [each.raw for each in found] == phrases
    assert all(sentence[each.start : each.end] == each.raw for each in found)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("It is suggested that it start from September 2010 although", date(2010, 9, 1), None),
        (
            "briefings held week commencing 28th June to outline",
            date(2010, 6, 28),
            date(2010, 7, 4),
        ),
        ("an away day on 25th June to develop", date(2010, 6, 25), date(2010, 6, 25)),
    ],
)
def test_a_found_phrase_carries_its_days(
    sentence: str, first: date | None, last: date | None
) -> None:
    (found,) = find_deadlines(sentence, PROGRAMME)
    assert (found.deadline.start, found.deadline.end) == (first, last)


def test_prior_to_an_event_is_vague() -> None:
    (found,) = find_deadlines("required prior to the delivery of the programme plan.", PROGRAMME)
    assert found.raw == "prior to the delivery of the programme plan"
    assert found.deadline.problem == "vague-deadline"
