"""Ways from a number to the actions behind it, and from an action to the printed words."""

import re
from collections.abc import Callable
from functools import partial
from html import escape
from urllib.parse import urlencode

import streamlit as st

from actionplans import metrics
from actionplans.metrics import Filters
from actionplans.shown import Row
from actionplans.ui.state import View

REGISTER = "actions.py"


def door(label: str, here: View, filters: Filters, page: str = REGISTER, icon: str = "") -> None:
    """Show a link that opens a page with these filters."""
    parameters = metrics.write_address(filters, here.newest_day)
    st.page_link(page, label=label, icon=icon, help="", query_params=parameters)


def link_to(place: str, words: str) -> str:
    """Return a link to an address of the dashboard; the words are text, never markup."""
    return f'<a target="_self" href="{escape(place, quote=True)}">{escape(words)}</a>'


def address(here: View, **narrowed: str | list[str]) -> str:
    """Return the relative address of the register with the reader's filters narrowed."""
    return address_of(here, metrics.narrow(here.filters, **narrowed))


def register_link(here: View) -> Callable[..., str]:
    """Return the function that narrows the register's address, as the charts take it."""
    return partial(address, here)


def address_of(here: View, filters: Filters, page: str = "actions") -> str:
    """Return the relative address of a page with filters."""
    parameters = metrics.write_address(filters, here.newest_day)
    return f"{page}?{urlencode(parameters, doseq=True)}" if parameters else page


def address_here(here: View, filters: Filters, **options: str) -> str:
    """Return the relative address of this page with filters and choices of its own.

    Its other choices stay; the numbers of its tables' pages go. An empty option is a default.
    """
    parameters = parameters_here(here, filters) | {name: [key] for name, key in options.items()}
    written = urlencode(
        {n: values for n, values in parameters.items() if values != [""]}, doseq=True
    )
    return f"{here.path}?{written}" if written else here.path


def parameters_here(here: View, filters: Filters) -> dict[str, list[str]]:
    """Return the parameters of the address of this page with filters, its own choices kept."""
    dropped = {*metrics.NAMES, *PAGES}
    others = {n: st.query_params.get_all(n) for n in st.query_params if n not in dropped}
    return others | metrics.write_address(filters, here.newest_day)


PAGES = ("page", "doubts", "left_out", "problems", "notes", "changes", "gone", "passed")
"""The names of numbers of pages in an address: of the one table of a page, or of its others."""


def source_address(document_id: str, line: int, **options: str) -> str:
    """Return the relative address at which a document opens at a line."""
    return f"source?{urlencode({'document': document_id, 'line': line, **options})}"


def row_address(row: Row) -> str:
    """Return the relative address of an action's printed words."""
    return source_address(str(row["document_id"]), int(row["line_start"]))


def record_address(action: Row) -> str:
    """Return the relative address at which an action's printed words open with its reading."""
    place = (str(action["document_id"]), int(action["line_start"]))
    return source_address(*place, action=str(action["action_id"]))


def source_door(document_id: str, line: int, label: str = "Open the printed words") -> None:
    """Show a link that opens the document at a line."""
    st.page_link(
        "source.py",
        label=label,
        icon=":material/article:",
        help="",
        query_params={"document": document_id, "line": str(line)},
    )


_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!$:~<>|&])")


def plain(text: str) -> str:
    """Escape printed words so that no sign of theirs acts as markup."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
