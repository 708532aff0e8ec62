"""Find the years that the wording leaves out, and turn phrases into days."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import TypeGuard

from actionplans.fields.deadlines.context import DeadlineContext
from actionplans.fields.deadlines.phrases import Dated, Phrase
from actionplans.fields.deadlines.spans import Period, Span, resolve

MONTHS_BACK, MONTHS_AHEAD = 2, 9
"""A month without a year lies no further from the document's month than this."""


def resolve_phrases(phrases: list[Phrase], context: DeadlineContext) -> list[list[Span]]:
    """Return the spans of each phrase, with years taken from the neighbours that print one."""
    flat = [dated for phrase in phrases for dated in phrase.dates]
    if any(_lacks_year(dated) for dated in flat):
        flat = _filled(_filled(flat[::-1], -1)[::-1], 1)
    spans: list[list[Span]] = []
    at = 0
    for phrase in phrases:
        own = _by_document(flat[at : at + len(phrase.dates)], context.plan_on)
        spans.append([_span(dated, context.plan_on) for dated in own])
        at += len(phrase.dates)
    return spans


def _span(dated: Dated, today: date) -> Span:
    return dated if isinstance(dated, Span) else resolve(dated, today)


def _lacks_year(dated: Dated) -> TypeGuard[Period]:
    return isinstance(dated, Period) and dated.year is None and not dated.problem.startswith("imp")


def _filled(flat: Iterable[Dated], step: int) -> list[Dated]:
    """Give each period the year of the last one that prints its own.

    Going back (step -1), "Aug – March 2021" begins in 2020; going forward, "Nov 2020 – Feb"
    ends in 2021.
    """
    filled: list[Dated] = []
    donor: Period | None = None
    for dated in flat:
        given = dated
        if _lacks_year(dated) and donor is not None and donor.year is not None:
            is_beyond = _order(dated, donor) * step < 0
            given = dated._replace(year=donor.year + step * is_beyond)
        if isinstance(given, Period) and given.year is not None and given.months < 6:
            donor = given
        filled.append(given)
    return filled


def _order(one: Period, other: Period) -> int:
    """Compare two places in the year; days count only where both are printed."""
    if one.month == other.month and one.day and other.day:
        return one.day - other.day
    return one.month - other.month


def _by_document(own: list[Dated], today: date) -> list[Dated]:
    """Give the years that no neighbour gave, counted from the document's month."""
    missing = [dated for dated in own if _lacks_year(dated)]
    if not missing:
        return own
    if len(missing) < len(own):
        return [_alone(dated, today) if _lacks_year(dated) else dated for dated in own]
    years = _ascending(missing, today)
    return [dated._replace(year=year) for dated, year in zip(missing, years, strict=True)]


def _alone(period: Period, today: date) -> Period:
    return period._replace(year=_ascending([period], today)[0])


def _ascending(periods: list[Period], today: date) -> list[int]:
    """Return years in printed order, with the fewest months outside the document's window."""
    if periods[0].kind == "calendar year" and periods[0].part not in ("beginning", "early"):
        return [today.year] * len(periods)
    tries = [_run(periods, today.year + shift) for shift in (1, 0, -1)]
    return min(tries, key=lambda years: _outside(periods, years, today))


def _run(periods: list[Period], year: int) -> list[int]:
    years = [year]
    for before, period in pairwise(periods):
        year += _order(period, before) < 0
        years.append(year)
    return years


def _outside(periods: list[Period], years: list[int], today: date) -> int:
    months = 0
    for period, year in zip(periods, years, strict=True):
        ahead = (year - today.year) * 12 + period.month - today.month
        months += max(0, ahead - MONTHS_AHEAD) + max(0, -MONTHS_BACK - ahead)
    return months
