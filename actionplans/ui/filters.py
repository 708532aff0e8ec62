"""The filters that all pages share, in the sidebar.

The address is the only memory of the filters: each run reads them from it. A choice of a list
is a link to another address (`facets`); what is typed is written into the address. Streamlit's
own binding of widgets to the address is not used, since it writes a choice's label, which here
carries a count, and does not let a link inside the app set a bound filter.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from actionplans import metrics, shown
from actionplans.clock import day_of, end_of
from actionplans.filter_words import FRAMEWORK_WORDS, LABELS
from actionplans.metrics import Filters
from actionplans.shown import Row
from actionplans.ui.doors import PAGES, address_here, link_to, parameters_here
from actionplans.ui.facets import Choice, facet, facets
from actionplans.ui.offered import address_of_list, choices, chosen_only, is_long, offered
from actionplans.ui.state import View, begin_run, query

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


def show_filters(here: View) -> None:
    """Show the filters of the page that is being shown."""
    st.html(_heading(here))
    _as_at(here)
    _words(here, "words", "Words", "wording, owner, recommendation")
    _lists(here)
    _recorded(here)


def _lists(here: View) -> None:
    """Show the lists of choices as one piece of HTML."""
    lists = offered(here)
    shown_lists = [
        _facet(name, lists.get(name, []), here)
        for name in ORDER
        if name in lists or getattr(here.filters, name)
    ]
    st.html(facets([*shown_lists, _framework(here)], PAGES))


def _facet(name: str, rows: Sequence[Row], here: View) -> str:
    chosen = getattr(here.filters, name)
    if is_long(rows):
        source = address_of_list(name, here)
        return facet(name, LABELS[name], chosen_only(name, rows, chosen), source=source)
    return facet(name, LABELS[name], choices(name, rows, chosen))


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


def _as_at(here: View) -> None:
    st.session_state["as_at"] = here.filters.as_at
    st.date_input(
        "As at",
        key="as_at",
        format="DD/MM/YYYY",
        on_change=_write_as_at,
        help=(
            "Every status is judged on this day, from what was published by then. The first "
            f"day offered, {shown.day(here.newest_day)}, is the newest for which the documents "
            "and reports give evidence."
        ),
    )


def _recorded(here: View) -> None:
    """Show the second clock, drawn only while somebody looks at it or the address sets it."""
    filters = here.filters
    if filters.known_by and not st.session_state.get("was recorded"):
        st.session_state["recorded"] = True
    st.session_state["was recorded"] = filters.known_by is not None
    recorded = st.expander("As it was recorded", key="recorded", on_change="rerun")
    if not recorded.open:
        return
    with recorded:
        _known_by(here)
        if filters.known_by is None and here.last_recorded:
            held = replace(filters, known_by=here.last_recorded)
            link = _link(held, here, "Hold what is recorded now")
            st.html(f'<div class="gt-ways">{link}</div>')


def _write_as_at() -> None:
    day: date | None = st.session_state["as_at"]
    _change(lambda here: replace(here.filters, as_at=day or here.newest_day))


def _known_by(here: View) -> None:
    known_by = here.filters.known_by
    st.session_state["known_by"] = day_of(known_by) if known_by else None
    st.date_input(
        "Known by",
        key="known_by",
        format="DD/MM/YYYY",
        on_change=_write_known_by,
        help=(
            "The second clock. Only what this database had recorded by the end of this day "
            "counts: plans read, reports and their corrections. So a figure printed in March "
            "comes out the same in June. Empty: all that is recorded now. “Hold what is recorded "
            "now” keeps figures, links and downloads as they are, whatever is recorded later."
        ),
    )


def _write_known_by() -> None:
    day: date | None = st.session_state["known_by"]
    _change(lambda here: replace(here.filters, known_by=end_of(day) if day else None))


def search(here: View) -> None:
    """Show the filter of words on the page too, where a reader looks for it."""
    _words(here, "search", "Search", "Words in wording, owner or recommendation")


def _words(here: View, key: str, label: str, hint: str) -> None:
    st.session_state[key] = here.filters.words
    st.text_input(
        label, key=key, type="search", placeholder=hint, on_change=_write_words, args=(key,)
    )


def _write_words(key: str) -> None:
    words = " ".join((st.session_state[key] or "").split())
    _change(lambda here: replace(here.filters, words=words))


def _change(change: Callable[[View], Filters]) -> None:
    """Write changed filters into the address as it is now: a link may have changed it since."""
    here = begin_run()
    if here:
        st.query_params.from_dict(parameters_here(here, change(here)))
