"""Choices that belong to one page, kept in the address beside the filters."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TypeVar

import streamlit as st

from actionplans.charts import Window
from actionplans.ui.doors import PAGES, address_here
from actionplans.ui.facets import Choice, switch, switches
from actionplans.ui.state import View

Key = TypeVar("Key", bound=str)


class Switches:
    """Rows of choices of one, shown together as one element."""

    def __init__(self, here: View) -> None:
        self._here = here
        self._rows: list[str] = []

    def add(self, name: str, label: str, choices: Mapping[Key, str], default: Key) -> Key:
        """Add a row and return its key; the address holds it unless it is the default."""
        current = chosen(name, choices, default)
        offered = [
            self._choice(name, key, words, current, default) for key, words in choices.items()
        ]
        self._rows.append(switch(name, label, offered))
        return current

    def _choice(self, name: str, key: str, words: str, current: str, default: str) -> Choice:
        value = "" if key == default else key
        address = address_here(self._here, self._here.filters, **{name: value})
        return Choice(value, words, key == current, address)

    def html(self) -> str:
        """Return the rows as one block."""
        return switches(self._rows, PAGES)


def option(here: View, name: str, label: str, choices: Mapping[Key, str], default: Key) -> Key:
    """Show one row of choices and return its key."""
    row = Switches(here)
    current = row.add(name, label, choices, default)
    st.html(row.html())
    return current


def chosen(name: str, choices: Mapping[Key, str], default: Key) -> Key:
    """Return the key of a choice that the address holds; the default where it holds none."""
    asked = st.query_params.get(name, default)
    return next((key for key in choices if key == asked), default)


def option_of_many(name: str, label: str, choices: Mapping[Key, str], default: Key) -> Key:
    """Show a choice of one as a list that opens, for choices too many to stand in a row."""
    current = chosen(name, choices, default)
    st.session_state[name] = current
    st.selectbox(
        label,
        list(choices),
        key=name,
        format_func=lambda key: choices[key],
        on_change=_write,
        args=(name, default, name),
        width=240,
    )
    return current


def several(name: str, label: str, choices: Mapping[Key, str], default: Sequence[Key]) -> list[Key]:
    """Show a choice of several and return their keys, in the order of the choices."""
    asked = st.query_params.get_all(name)
    current = [key for key in choices if key in asked] or list(default)
    st.session_state[name] = current
    st.pills(
        label,
        list(choices),
        selection_mode="multi",
        key=name,
        format_func=lambda key: choices[key],
        on_change=_write_several,
        args=(name, tuple(default)),
    )
    return current


def _write_several(name: str, default: tuple[str, ...]) -> None:
    chosen = list(st.session_state[name])
    if set(chosen) not in (set(), set(default)):
        st.query_params[name] = chosen
    elif name in st.query_params:
        del st.query_params[name]


def window_of(offered: Sequence[Window], here: View) -> Window:
    """Show the windows of a long grid as a choice; the first offered holds the as-at day."""
    windows = {f"{window.first:%Y-%m}": window for window in offered}
    day = here.filters.as_at
    starts = [key for key, window in windows.items() if window.first <= day]
    default = starts[-1] if starts else next(iter(windows))
    if len(windows) == 1:
        return windows[default]
    asked = st.query_params.get("from", default)
    st.session_state["from"] = asked if asked in windows else default
    chosen = st.selectbox(
        "Columns shown",
        list(windows),
        key="from",
        format_func=lambda key: windows[key].label(),
        on_change=_write,
        args=("from", default, "from"),
        width=280,
    )
    return windows[chosen]


def page_of(total: int, size: int, name: str = "page") -> slice:
    """Show numbers of pages where one page cannot hold all; return the rows of this one.

    The address holds the number under the name, of which a page of the dashboard may have two.
    """
    pages = max(1, ceil(total / size))
    asked = st.query_params.get(name, "1")
    current = min(int(asked) if asked.isdecimal() and int(asked) else 1, pages)
    if pages > 1:
        # A key of its own for each page: the number stands in the address, not in the widget.
        key = f"{name}-{current}-of-{pages}"
        st.pagination(pages, default=current, key=key, on_change=_write, args=(name, "1", key))
    return slice((current - 1) * size, current * size)


def _write(name: str, default: str, key: str) -> None:
    """Put the choice into the address; a new order or grouping begins at its first page."""
    value = str(st.session_state[key])
    for page in PAGES:
        if name not in PAGES and page in st.query_params:
            del st.query_params[page]
    if value != default:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]
