"""The frame around every page: navigation, saved views, the shared filters."""

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from actionplans.ui.ahead import ask_ahead
from actionplans.ui.doors import address_of
from actionplans.ui.filters import show_filters
from actionplans.ui.sections import PAGE
from actionplans.ui.state import View, begin_run
from actionplans.ui.style import show_style
from actionplans.ui.views import show_views

_ICON = Path(__file__).parents[2] / "static" / "icon.png"


def frame(pages: Sequence[StreamlitPage]) -> StreamlitPage:
    """Show the navigation and the filters; return the page to run."""
    page = st.navigation(list(pages), position="hidden")
    here = begin_run(page.url_path or "./")
    if here:
        ask_ahead(page.url_path, here)
    st.set_page_config(page_title=f"{page.title} – Golden Thread", page_icon=_icon(), layout="wide")
    show_style()
    with st.sidebar:
        st.html(_navigation(pages, page, here))
        if here:
            show_views(here)
            show_filters(here)
    return page


@lru_cache(maxsize=1)
def _icon() -> str:
    """Return the icon as an address: a file would be read and measured at every click."""
    return f"data:image/png;base64,{b64encode(_ICON.read_bytes()).decode()}"


def _navigation(pages: Sequence[StreamlitPage], open_page: StreamlitPage, here: View | None) -> str:
    """Return the pages as links that take the filters along.

    One piece of HTML: a link of Streamlit's own for each page would cost every click a pass of
    the browser over the whole page.
    """
    items = "".join(
        f"<li>{_page_link(page, page is open_page, here)}</li>"
        for page in pages
        if page.visibility == "visible"
    )
    past = f'<a class="gt-past" href="#{PAGE}">Skip to the page</a>'
    return f'{past}<nav class="gt-pages" aria-label="Pages"><ul>{items}</ul></nav>'


def _page_link(page: StreamlitPage, is_open: bool, here: View | None) -> str:
    # The page without an address of its own is the folder itself.
    path = page.url_path or "./"
    address = address_of(here, here.filters, path) if here else path
    current = ' aria-current="page"' if is_open else ""
    return f'<a target="_self" href="{escape(address, quote=True)}"{current}>{page.title}</a>'
