"""Choices that belong to one page, kept in the address beside the filters."""

import re
from collections.abc import Mapping, Sequence
from math import ceil
from typing import TypeVar

import streamlit as st

from actionplans.charts import Window
from actionplans.ui.doors import PAGES, address_here
from actionplans.ui.facets import Choice, switch, switches
from actionplans.ui.fields import select_field
from actionplans.ui.state import View

Key = TypeVar("Key", bound=str)

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Switches:
    """Choices of one, each a row of links or a list to open, shown together as one element."""

    def __init__(self, here: View) -> None:
        self._here = here
        self._rows: list[str] = []

    def add(self, name: str, label: str, choices: Mapping[Key, str], default: Key) -> Key:
        """Add a row and return its key; the address holds it unless it is the default."""
        current = chosen(name, choices, default)
        self._rows.append(switch(name, label, self._choices(name, choices, current, default)))
        return current

    def add_by_width(
        self, name: str, label: str, choices: Mapping[Key, str], default: Key, narrow: Key
    ) -> Key:
        """Add a row whose choice, where the address holds none, is another in a narrow window.

        How wide a window is only the browser knows: script/facets.js then makes the choice. So
        the address holds whichever is chosen.
        """
        current = chosen(name, choices, default)
        is_open = name not in st.query_params and current != narrow
        offered = self._choices(name, choices, current, "")
        self._rows.append(switch(name, label, offered, narrow if is_open else ""))
        return current

    def pick(self, name: str, label: str, choices: Mapping[Key, str], default: Key) -> Key:
        """Add a list of choices too many to stand in a row; else as `add`."""
        current = chosen(name, choices, default)
        self._rows.append(select_field(name, label, choices, current, default))
        return current

    def window(self, offered: Sequence[Window]) -> Window:
        """Add the windows of a long grid as a list; the first offered holds the as-at day."""
        windows = {f"{window.first:%Y-%m}": window for window in offered}
        day = self._here.filters.as_at
        starts = [key for key, window in windows.items() if window.first <= day]
        default = starts[-1] if starts else next(iter(windows))
        if len(windows) == 1:
            return windows[default]
        labels = {key: window.label() for key, window in windows.items()}
        return windows[self.pick("from", "Period shown", labels, default)]

    def put(self, html: str) -> None:
        """Add another field."""
        self._rows.append(html)

    def _choices(
        self, name: str, choices: Mapping[Key, str], current: str, default: str
    ) -> list[Choice]:
        return [self._choice(name, key, words, current, default) for key, words in choices.items()]

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


def option_of_many(
    here: View, name: str, label: str, choices: Mapping[Key, str], default: Key
) -> Key:
    """Show one list of choices too many to stand in a row and return its key."""
    lists = Switches(here)
    current = lists.pick(name, label, choices, default)
    st.html(lists.html())
    return current


def chosen(name: str, choices: Mapping[Key, str], default: Key) -> Key:
    """Return the key of a choice that the address holds; the default where it holds none."""
    asked = st.query_params.get(name, default)
    return next((key for key in choices if key == asked), default)


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


def asked_number(name: str, default: int = 1) -> int:
    """Return the whole number, of at most nine digits, that the address holds under a name."""
    asked = st.query_params.get(name, "")
    return int(asked) if _NUMBER.fullmatch(asked) else default


def asked_page(name: str = "page") -> int:
    """Return the number of the page that the address asks for, which there may not be."""
    return max(1, asked_number(name))


def page_of(total: int, size: int, name: str = "page") -> slice:
    """Show numbers of pages where one page cannot hold all; return the rows of this one.

    The address holds the number under the name, of which a page of the dashboard may have two.
    """
    pages = max(1, ceil(total / size))
    current = min(asked_page(name), pages)
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
