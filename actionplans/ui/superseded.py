"""What the pages say of plans that a newer version has taken the place of."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from actionplans import metrics, shown
from actionplans.metrics import Filters
from actionplans.shown import ONE_DAY, Row, records
from actionplans.ui.doors import address_of, link_to
from actionplans.ui.state import View, query

NAMED = 3
"""Most older versions that are named one by one; the page About lists them all."""


def superseded_sentence(row: Row) -> str:
    """Say of a row of `metrics.superseded` since when the plan is superseded, and by what."""
    return (
        f"“{row['title']}” of {shown.day(shown.as_day(row['published_on']))} was superseded on "
        f"{shown.day(shown.as_day(row['superseded_on']))} by “{row['successor']}”."
    )


def left_out(here: View) -> str:
    """Return what the figures of a page leave out, as HTML; "" where there is no older version.

    A superseded plan that the filters name is told with the ways to it: to the last day on
    which it counted, and to the version that counts now.
    """
    plans = records(query(metrics.superseded, _of_plans(here.filters)))
    if here.filters.documents:
        return "".join(_asked_for(row, here) for row in plans)
    words = " ".join(left_out_words(plans))
    return f'<p class="gt-note">{escape(words)}</p>' if words else ""


def superseded_note(here: View, document_id: str) -> str:
    """Return what a plan's own page says where a newer version is in force; "" where none is."""
    plans = query(metrics.superseded, replace(_of_plans(here.filters), documents=(document_id,)))
    return "".join(_asked_for(row, here) for row in records(plans))


def _of_plans(filters: Filters) -> Filters:
    """Return what chooses among plans: the same for every choice among their actions."""
    return Filters(
        as_at=filters.as_at,
        councils=filters.councils,
        documents=filters.documents,
        known_by=filters.known_by,
    )


def left_out_words(plans: Sequence[Row]) -> list[str]:
    """Say of the rows of `metrics.superseded` that they are left out, one sentence each."""
    if len(plans) > NAMED:
        number = shown.count(len(plans), "older version")
        return [f"{number} of plans are left out; the page About says which, and since when."]
    return [shown.left_out(row) for row in plans]


def _asked_for(row: Row, here: View) -> str:
    ways = " ".join(filter(None, (_last_day(row, here), _successor(row, here))))
    words = f"{superseded_sentence(row)} Its actions no longer count."
    return f'<p class="gt-note">{escape(words)} {ways}</p>'


def _last_day(row: Row, here: View) -> str:
    first, end = shown.as_day(row["published_on"]), shown.as_day(row["superseded_on"])
    if first is None or end is None or end <= first:
        return ""  # it never counted
    last = end - ONE_DAY
    filters = replace(here.filters, as_at=last, documents=(str(row["document_id"]),))
    return _way(here, filters, f"See it as at {shown.day(last)}, the last day on which it counted")


def _successor(row: Row, here: View) -> str:
    filters = replace(here.filters, documents=(str(row["successor_id"]),))
    return _way(here, filters, f"See “{row['successor']}”")


def _way(here: View, filters: Filters, words: str) -> str:
    return link_to(address_of(here, filters), words)
