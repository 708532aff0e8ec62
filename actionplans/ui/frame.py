"""The frame around every page: navigation, saved views, the shared filters.

The address is the only memory of the filters: each run reads them from it, and a change
writes them back. Streamlit's own binding of widgets to the address is not used, since it
writes a choice's label, which here carries a count, and does not let a link inside the app
set a bound filter.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from actionplans import metrics, palette, shown
from actionplans.clock import day_of, end_of
from actionplans.filter_words import FRAMEWORK_WORDS, LABELS, choice
from actionplans.metrics import Filters, Framework
from actionplans.shown import Row, records
from actionplans.ui.ahead import ask_ahead
from actionplans.ui.options import PAGES
from actionplans.ui.state import View, query, view
from actionplans.ui.style import show_style
from actionplans.ui.views import show_views

_ICON = Path(__file__).parents[2] / "static" / "icon.png"

LONG = 300
"""A list of more choices has counts only when the other filters leave no more than so many."""

SIDEBAR_LISTS = ("councils", "documents", "purposes", "themes", "owners", "statuses", "due")


def frame(pages: Sequence[StreamlitPage]) -> StreamlitPage:
    """Show the navigation and the filters; return the page to run."""
    page = st.navigation(list(pages), position="hidden")
    st.set_page_config(page_title=f"{page.title} – Golden Thread", page_icon=_icon(), layout="wide")
    show_style()
    here = view()
    if here:
        ask_ahead(page.url_path, here)
    with st.sidebar:
        _navigation(pages, here)
        if here:
            show_views(here)
            _filters(here)
    return page


@lru_cache(maxsize=1)
def _icon() -> str:
    """Return the icon as an address: a file would be read and measured at every click."""
    return f"data:image/png;base64,{b64encode(_ICON.read_bytes()).decode()}"


def _navigation(pages: Sequence[StreamlitPage], here: View | None) -> None:
    """Show the pages as links that take the filters along."""
    parameters = metrics.write_address(here.filters, here.newest_day) if here else {}
    for page in pages:
        if page.visibility == "visible":
            st.page_link(page, query_params=parameters)


def _filters(here: View) -> None:
    st.header("Filters")
    if metrics.write_address(here.filters, here.newest_day):
        # A button: a link to the page itself would leave the old filters in the address bar.
        st.button(
            "Clear all filters",
            icon=":material/filter_alt_off:",
            on_click=_write,
            args=(Filters(as_at=here.newest_day), here.newest_day),
            width="stretch",
        )
    offered: dict[str, list[Row]] = {}
    for row in records(query(metrics.choices, here.filters)):
        offered.setdefault(row["filter"], []).append(row)
    _as_at(here)
    _known_by(here)
    _words(here)
    for name in SIDEBAR_LISTS:
        _list_filter(name, offered.get(name, []), here)
        if name == "themes":
            _framework(here)
    if here.filters.recommendations:
        _list_filter("recommendations", [], here)


def _as_at(here: View) -> None:
    st.session_state["as_at"] = here.filters.as_at
    st.date_input(
        "As at",
        key="as_at",
        format="DD/MM/YYYY",
        on_change=_write_filters,
        args=(here.newest_day,),
        help=(
            "Every status is judged on this day, from what was published by then. The first "
            f"day offered, {shown.day(here.newest_day)}, is the newest for which the documents "
            "and reports give evidence."
        ),
    )
    if here.filters.as_at != date.today():
        st.button("Today", on_click=_set_day, args=(date.today(), here.newest_day), width="stretch")


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
            "comes out the same in June. Empty: all that is recorded now."
        ),
    )

    if known_by is None and here.last_recorded:
        st.button(
            "Hold what is recorded now",
            on_click=_write,
            args=(replace(here.filters, known_by=here.last_recorded), here.newest_day),
            help="Figures, links and downloads stay as they are, whatever is recorded later.",
            width="stretch",
        )


def _set_known_by(here: View) -> None:
    day: date | None = st.session_state["known_by"]
    _write(replace(here.filters, known_by=end_of(day) if day else None), here.newest_day)


def _words(here: View) -> None:
    st.session_state["words"] = here.filters.words
    st.text_input(
        "Words",
        key="words",
        type="search",
        placeholder="in wording, owner, recommendation",
        on_change=_write_filters,
        args=(here.newest_day,),
    )


def search(here: View) -> None:
    """Show the filter of words on the page too, where a reader looks for it."""
    st.session_state["search"] = here.filters.words
    st.text_input(
        "Search",
        key="search",
        type="search",
        placeholder="Words in wording, owner or recommendation",
        on_change=_search,
        args=(here,),
    )


def _search(here: View) -> None:
    words = " ".join((st.session_state["search"] or "").split())
    _write(replace(here.filters, words=words), here.newest_day)


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
        args=(here.newest_day,),
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


def _write_filters(newest_day: date) -> None:
    """Put what the widgets hold into the address; other parameters but the page stay."""
    lists = {n: tuple(st.session_state.get(n, ())) for n in (*SIDEBAR_LISTS, "recommendations")}
    words = " ".join((st.session_state["words"] or "").split())
    as_at = st.session_state["as_at"] or newest_day
    framework: Framework = st.session_state.get("framework", "year")
    # The address may name an instant, which the widget shows as its day.
    asked = {"known_by": st.query_params.get_all("known_by")}
    known_by = metrics.read_address(asked, newest_day).known_by
    chosen = Filters(as_at=as_at, words=words, framework=framework, known_by=known_by)
    _write(replace(chosen, **lists), newest_day)  # type: ignore[arg-type]  # lists of text only


def _set_day(as_at: date, newest_day: date) -> None:
    st.session_state["as_at"] = as_at
    _write_filters(newest_day)


def _write(filters: Filters, newest_day: date) -> None:
    dropped = {*metrics.NAMES, *PAGES}
    others = {n: st.query_params.get_all(n) for n in st.query_params if n not in dropped}
    st.query_params.from_dict(others | metrics.write_address(filters, newest_day))
