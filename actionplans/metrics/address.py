"""Filters as the parameters of a web address, and back. The address is the only memory."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from actionplans.clock import read_instant, write_instant
from actionplans.metrics.filters import LISTS, NONE, Filters, Framework

NAMES = (*LISTS, "words", "as_at", "framework", "known_by")
"""Parameters of the address that belong to the filters."""

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def read_address(parameters: Mapping[str, Sequence[str]], newest_day: date) -> Filters:
    """Return the filters that an address stands for; what cannot be read is left out."""
    lists = {name: tuple(dict.fromkeys(parameters.get(name, ()))) for name in LISTS}
    lists["due"] = tuple(m for m in lists["due"] if m == NONE or _MONTH.fullmatch(m))
    words = " ".join(" ".join(parameters.get("words", ())).split())
    as_at = _day(parameters.get("as_at", ()), newest_day)
    framework: Framework = "current" if "current" in parameters.get("framework", ()) else "year"
    known_by = _instant(parameters.get("known_by", ()))
    return Filters(as_at=as_at, words=words, framework=framework, known_by=known_by, **lists)


def write_address(filters: Filters, newest_day: date | None = None) -> dict[str, list[str]]:
    """Return the parameters for an address; a value equal to its default is left out.

    Without `newest_day` the as-at day is always written: that is the link to keep, since
    the default moves on with new documents.
    """
    lists = {name: list(getattr(filters, name)) for name in LISTS}
    address = {name: values for name, values in lists.items() if values}
    if filters.words:
        address["words"] = [filters.words]
    if filters.framework != "year":
        address["framework"] = [filters.framework]
    if filters.known_by:
        address["known_by"] = [write_instant(filters.known_by)]
    if filters.as_at != newest_day:
        address["as_at"] = [filters.as_at.isoformat()]
    return address


def narrow(filters: Filters, **changes: str | list[str]) -> Filters:
    """Return the filters narrowed to these choices.

    Of several choices only those are kept that the reader's own filter lets pass; where it
    lets none pass, they stand in its place.
    """
    lists = {name: _within(getattr(filters, name), asked) for name, asked in changes.items()}
    return replace(filters, **lists)  # type: ignore[arg-type]  # only list filters are narrowed


def _within(chosen: tuple[str, ...], asked: str | list[str]) -> tuple[str, ...]:
    values = (asked,) if isinstance(asked, str) else tuple(asked)
    return tuple(value for value in values if value in chosen) or values


def at_day(filters: Filters, as_at: date) -> Filters:
    """Return the same filters on another day."""
    return replace(filters, as_at=as_at)


def of_day(filters: Filters) -> Filters:
    """Return the day and the recorded clock alone: no choice changes what reports had said."""
    return Filters(as_at=filters.as_at, known_by=filters.known_by)


def of_recommendations(filters: Filters) -> Filters:
    """Return the filters without those that only actions can fit.

    A question about recommendations put with these need not be put again when another of the
    others is chosen.
    """
    return replace(filters, documents=(), purposes=(), owners=(), statuses=(), due=(), words="")


def _instant(values: Sequence[str]) -> datetime | None:
    try:
        return read_instant(values[0])
    except (IndexError, ValueError, OverflowError):
        return None


def months_before(day: date, months: int) -> date:
    """Return the same day of an earlier month, or that month's last day."""
    number = day.year * 12 + day.month - 1 - months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _day(values: Sequence[str], newest_day: date) -> date:
    try:
        return date.fromisoformat(values[0])
    except (IndexError, ValueError):
        return newest_day
