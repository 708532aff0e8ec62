"""The filters that all pages share, in the sidebar.

The address is the only memory of the filters: each run reads them from it. A choice of a list
is a link to another address (`facets`), what is typed in a field becomes part of it (`fields`).
All of them are one piece of HTML: every element of Streamlit's costs each click some
milliseconds of the browser's time.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from actionplans import metrics, shown
from actionplans.clock import day_of
from actionplans.filter_words import FRAMEWORK_WORDS, LABELS
from actionplans.metrics import Filters
from actionplans.shown import Row
from actionplans.ui.doors import PAGES, address_here, link_to
from actionplans.ui.facets import Choice, facet, facets, folded
from actionplans.ui.fields import day_field, words_field
from actionplans.ui.offered import address_of_list, choices, first_choices, is_long, offered
from actionplans.ui.state import View, query

ORDER = (
    "purposes",
    "themes",
    "owners",
    "statuses",
    "due",
    "councils",
    "documents",
    "recommendations",
)
"""The lists from the most to the least used."""

_HINT = "wording, owner, recommendation"
"""Where words are looked for, as short as the field."""


def show_filters(here: View) -> None:
    """Show the filters of the page that is being shown."""
    parts = [_as_at(here), _words(here), *_lists(here), _framework(here), _recorded(here)]
    st.html(_heading(here) + facets(parts, PAGES))


def _lists(here: View) -> list[str]:
    lists = offered(here)
    return [
        _facet(name, lists.get(name, []), here)
        for name in ORDER
        if name in lists or getattr(here.filters, name)
    ]


def _facet(name: str, rows: Sequence[Row], here: View) -> str:
    chosen = getattr(here.filters, name)
    if not is_long(rows):
        return facet(name, LABELS[name], choices(name, rows, chosen))
    listed = first_choices(name, rows, chosen)
    source = address_of_list(name, here)
    return facet(name, LABELS[name], listed.choices, source=source, number=listed.number)


def _framework(here: View) -> str:
    """Return the choice between the frameworks of themes; it takes the chosen themes along."""
    crosswalk = query(metrics.crosswalk)
    choices = [
        Choice(
            framework,
            words,
            framework == here.filters.framework,
            address_here(here, metrics.switch(here.filters, framework, crosswalk)),
        )
        for framework, words in FRAMEWORK_WORDS.items()
    ]
    return facet("framework", "Themes in the words of", choices, is_one=True)


def _heading(here: View) -> str:
    """Return the heading, and the ways back to no filter and on to today."""
    links = []
    if metrics.write_address(here.filters, here.newest_day):
        links.append(_link(Filters(as_at=here.newest_day), here, "Clear all filters"))
    if here.filters.as_at != date.today():
        today = replace(here.filters, as_at=date.today())
        links.append(_link(today, here, "As at today"))
    return f'<div class="gt-ways"><h2>Filters</h2>{" ".join(links)}</div>'


def _link(filters: Filters, here: View, words: str) -> str:
    """Return the link that sets filters and leaves the page's own choices as they are."""
    return link_to(address_here(here, filters), words)


def _as_at(here: View) -> str:
    explained = (
        "Every status is judged on this day, from what was published by then. The first day "
        f"offered, {shown.day(here.newest_day)}, is the newest for which the documents and "
        "reports give evidence."
    )
    return day_field("as_at", "As at", here.filters.as_at, here.newest_day, explained)


def _words(here: View) -> str:
    return words_field("words", "Words", here.filters.words, _HINT)


def search(here: View) -> str:
    """Return the field of words for the page too, where a reader looks for it."""
    return words_field("search", "Search", here.filters.words, _HINT, parameter="words")


def _recorded(here: View) -> str:
    """Return the second clock."""
    explained = (
        "The second clock. Only what this database had recorded by the end of this day counts: "
        "plans read, reports and their corrections. So a figure printed in March comes out the "
        "same in June. Empty: all that is recorded now. “Hold what is recorded now” keeps "
        "figures, links and downloads as they are, whatever is recorded later."
    )
    known_by = here.filters.known_by
    day = day_of(known_by) if known_by else None
    parts = [day_field("known_by", "Known by", day, None, explained)]
    if known_by is None and here.last_recorded:
        held = replace(here.filters, known_by=here.last_recorded)
        link = _link(held, here, "Hold what is recorded now")
        parts.append(f'<div class="gt-ways">{link}</div>')
    now = shown.day(day) if day else "Now"
    return folded("recorded", "As it was recorded", now, "".join(parts))
