"""The filters that all pages share, in the sidebar.

The address is the only memory of the filters: each run reads them from it, and a change
writes them back. Streamlit's own binding of widgets to the address is not used, since it
writes a choice's label, which here carries a count, and does not let a link inside the app
set a bound filter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from actionplans import metrics, palette, shown
from actionplans.clock import day_of, end_of
from actionplans.filter_words import FRAMEWORK_WORDS, LABELS, choice
from actionplans.metrics import Filters, Framework
from actionplans.shown import Row, records
from actionplans.ui.doors import link_to
from actionplans.ui.options import PAGES
from actionplans.ui.state import View, begin_run, query

LONG = 300
"""A list of more choices has counts only when the other filters leave no more than so many."""

USUAL_LISTS = ("purposes", "themes", "owners", "statuses")
FURTHER_LISTS = ("councils", "documents", "due")
"""Drawn only while somebody looks at them: each list costs every click a few milliseconds."""


def show_filters(here: View, path: str) -> None:
    """Show the filters; `path` is the relative address of the page that is being shown."""
    st.html(_heading(here, path))
    _as_at(here)
    _words(here, "words", "Words", "in wording, owner, recommendation")
    offered: dict[str, list[Row]] = {}
    for row in records(query(metrics.choices, here.filters)):
        offered.setdefault(row["filter"], []).append(row)
    for name in USUAL_LISTS:
        _list_filter(name, offered.get(name, []), here)
    if here.filters.recommendations:
        _list_filter("recommendations", [], here)
    _further(offered, here, path)


def _heading(here: View, path: str) -> str:
    """Return the heading, and the ways back to no filter and on to today."""
    links = []
    if metrics.write_address(here.filters, here.newest_day):
        links.append(_link(Filters(as_at=here.newest_day), here, path, "Clear all filters"))
    if here.filters.as_at != date.today():
        today = replace(here.filters, as_at=date.today())
        links.append(_link(today, here, path, "As at today"))
    return f'<div class="gt-ways"><h2>Filters</h2>{" ".join(links)}</div>'


def _link(filters: Filters, here: View, path: str, words: str) -> str:
    """Return the link that sets filters and leaves the page's own choices as they are."""
    parameters = urlencode(_parameters(filters, here.newest_day), doseq=True)
    return link_to(f"{path}?{parameters}" if parameters else path, words)


def _as_at(here: View) -> None:
    st.session_state["as_at"] = here.filters.as_at
    st.date_input(
        "As at",
        key="as_at",
        format="DD/MM/YYYY",
        on_change=_write_filters,
        args=(here,),
        help=(
            "Every status is judged on this day, from what was published by then. The first "
            f"day offered, {shown.day(here.newest_day)}, is the newest for which the documents "
            "and reports give evidence."
        ),
    )


def _further(offered: Mapping[str, Sequence[Row]], here: View, path: str) -> None:
    """Show the filters that are seldom set; they open when the address begins to set one."""
    filters = here.filters
    number = sum(bool(getattr(filters, name)) for name in FURTHER_LISTS)
    number += (filters.framework != "year") + (filters.known_by is not None)
    if number > st.session_state.get("further filters", 0):
        st.session_state["further"] = True
    st.session_state["further filters"] = number
    further = st.expander("More filters", key="further", on_change="rerun")
    if not further.open:
        return
    with further:
        for name in FURTHER_LISTS:
            _list_filter(name, offered.get(name, []), here)
        _framework(here)
        _known_by(here)
        if filters.known_by is None and here.last_recorded:
            held = replace(filters, known_by=here.last_recorded)
            link = _link(held, here, path, "Hold what is recorded now")
            st.html(f'<div class="gt-ways">{link}</div>')


def _known_by(here: View) -> None:
    known_by = here.filters.known_by
    st.session_state["known_by"] = day_of(known_by) if known_by else None
    st.date_input(
        "Known by",
        key="known_by",
        format="DD/MM/YYYY",
        on_change=_set_known_by,
        args=(here,),
        help=(
            "The second clock. Only what this database had recorded by the end of this day "
            "counts: plans read, reports and their corrections. So a figure printed in March "
            "comes out the same in June. Empty: all that is recorded now. “Hold what is recorded "
            "now” keeps figures, links and downloads as they are, whatever is recorded later."
        ),
    )


def _set_known_by(here: View) -> None:
    day: date | None = st.session_state["known_by"]
    _write(replace(here.filters, known_by=end_of(day) if day else None), here.newest_day)


def search(here: View) -> None:
    """Show the filter of words on the page too, where a reader looks for it."""
    _words(here, "search", "Search", "Words in wording, owner or recommendation")


def _words(here: View, key: str, label: str, hint: str) -> None:
    st.session_state[key] = here.filters.words
    st.text_input(
        label, key=key, type="search", placeholder=hint, on_change=_write_words, args=(here, key)
    )


def _write_words(here: View, key: str) -> None:
    st.session_state["words"] = st.session_state[key]
    _write_filters(here)


def _list_filter(name: str, offered: Sequence[Row], here: View) -> None:
    chosen = getattr(here.filters, name)
    words = choice_words(name, offered, chosen)
    st.session_state[name] = list(chosen)
    st.multiselect(
        LABELS[name],
        list(words),
        key=name,
        format_func=words.__getitem__,
        on_change=_write_filters,
        args=(here,),
        placeholder="All",
        filter_mode="contains",
    )


def _framework(here: View) -> None:
    st.session_state["framework"] = here.filters.framework
    st.radio(
        "Themes in the words of",
        list(FRAMEWORK_WORDS),
        key="framework",
        format_func=lambda framework: FRAMEWORK_WORDS[framework],
        horizontal=True,
        on_change=_switch_framework,
        args=(here,),
    )


def _switch_framework(here: View) -> None:
    begin_run()  # which a change made by a reader comes before
    framework: Framework = st.session_state["framework"]
    _write(
        metrics.switch(here.filters, framework, query(metrics.crosswalk)),
        here.newest_day,
    )


def choice_words(name: str, offered: Sequence[Row], chosen: Sequence[str]) -> dict[str, str]:
    """Return the choices of a filter in order, each as shown: "Head of Parks (12)".

    Of a long list only the choices that the other filters leave are offered. While these are
    too many, they stand without counts: so the list is the same after every click, and neither
    the server nor the browser has to write thousands of lines anew.
    """
    left = [row for row in offered if row["actions"] or row["value"] in chosen]
    is_long = len(offered) > LONG and len(left) > LONG
    listed = left if len(offered) > LONG and not is_long else offered
    words = {
        row["value"]: choice(name, row["value"], row["label"])
        + ("" if is_long else f" ({row['actions']:,})")
        for row in listed
    }
    # A choice that the address names but the list lacks stays visible.
    unlisted = {value: f"{value} (0)" for value in chosen if value not in words}
    return {value: words[value] for value in _ordered(name, list(words))} | unlisted


def _ordered(name: str, values: list[str]) -> list[str]:
    if name == "statuses":
        return sorted(values, key=lambda value: palette.ORDER[value])
    return values


def _write_filters(here: View) -> None:
    """Put what the widgets hold into the address; a filter that is not drawn stays as it is."""
    lists = {n: tuple(st.session_state[n]) for n in _drawn(here) if n in st.session_state}
    words = " ".join((st.session_state["words"] or "").split())
    as_at = st.session_state["as_at"] or here.newest_day
    chosen = replace(here.filters, as_at=as_at, words=words)
    _write(replace(chosen, **lists), here.newest_day)  # type: ignore[arg-type]  # lists of text only


def _drawn(here: View) -> Iterator[str]:
    """Yield the lists that stand in the sidebar."""
    yield from USUAL_LISTS
    if here.filters.recommendations:
        yield "recommendations"
    if st.session_state.get("further"):
        yield from FURTHER_LISTS


def _write(filters: Filters, newest_day: date) -> None:
    st.query_params.from_dict(_parameters(filters, newest_day))


def _parameters(filters: Filters, newest_day: date) -> dict[str, list[str]]:
    """Return the address of these filters; other parameters but pages of tables stay."""
    dropped = {*metrics.NAMES, *PAGES}
    others = {n: st.query_params.get_all(n) for n in st.query_params if n not in dropped}
    return others | metrics.write_address(filters, newest_day)
