"""The style sheet of the small bars and the source view, with the palette's colours."""

from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

from actionplans import charts

_SHEETS = [
    Path(__file__).with_name(f"{name}.css")
    for name in ("dashboard", "golden_thread", "charts", "forced_colours")
]


def show_style() -> None:
    """Send the style sheet; it takes no room on the page."""
    st.html(_style())


@lru_cache(maxsize=1)
def _style() -> str:
    sheets = "\n".join(sheet.read_text(encoding="utf-8") for sheet in _SHEETS)
    return f"<style>{sheets}\n{charts.style()}</style>"


def is_dark() -> bool:
    """Tell whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def show_facts(facts: dict[str, str]) -> None:
    """Show names and values as a list of descriptions."""
    st.html(facts_list(facts))


def facts_to_open(facts: dict[str, str], name: str, more: str = "") -> str:
    """Return names and values below a word that opens them; `name` tells whose they are.

    `more` is HTML that stands below them.
    """
    return (
        f'<details><summary aria-label="Show all facts: {escape(name, quote=True)}">Show</summary>'
        f"{facts_list(facts)}{more}</details>"
    )


def facts_list(facts: dict[str, str]) -> str:
    """Return names and values as a list of descriptions; the values are text, never markup."""
    entries = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items()
    )
    return f'<dl class="gt-facts">{entries}</dl>'
