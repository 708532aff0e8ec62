"""Headings, sentences and charts put together and shown as one element.

Each element of Streamlit costs every click a pass of the browser over the whole page, some
4 ms. Pieces that only show something therefore go out together; what a reader sets stays a
widget of its own.
"""

from html import escape

import streamlit as st

PAGE = "gt-page"
"""The id of a page's heading."""


def show(*pieces: str) -> None:
    """Show pieces of HTML, one below the other."""
    st.html(f'<div class="gt-pieces">{"".join(pieces)}</div>')


def heading(title: str) -> str:
    """Return the heading of a page, to which the link before the navigation leads."""
    return f'<h1 id="{PAGE}" tabindex="-1">{escape(title)}</h1>'


def section(title: str, *pieces: str) -> str:
    """Return pieces below a heading."""
    return f"<section><h2>{escape(title)}</h2>{''.join(pieces)}</section>"


def sentence(words: str) -> str:
    """Return a paragraph; the words are text, never markup."""
    return f"<p>{escape(words)}</p>"


def note(words: str) -> str:
    """Return a paragraph in the smaller and quieter type of a caption."""
    return f'<p class="gt-note">{escape(words)}</p>'


def on_paper(words: str) -> str:
    """Return a note that only a printed page shows."""
    return f'<p class="gt-note gt-on-paper">{escape(words)}</p>'


def on_screen(words: str) -> str:
    """Return a note that a printed page leaves out, such as how to use a table."""
    return f'<p class="gt-note gt-on-screen">{escape(words)}</p>'


def columns(left: str, right: str) -> str:
    """Return two columns of equal width; on a narrow screen the right one follows the left."""
    return f'<div class="gt-columns"><div>{left}</div><div>{right}</div></div>'
