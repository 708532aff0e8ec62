"""Fields that set the address: a day, words to look for, one choice of many.

They are the browser's own and go out as HTML: each field of Streamlit's costs every click
some 20 ms of the browser's time, its calendar more, and 50 ms until the server hears of it. What
happens when one is left, and what was typed meanwhile, is the part of script/fields.js.
"""

from collections.abc import Mapping
from datetime import date
from html import escape
from typing import TypeVar

Key = TypeVar("Key", bound=str)

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)
"""The days that can be asked for, both ends included; what is being typed lies before them."""


def day_field(name: str, label: str, day: date | None, usual: date | None, explained: str) -> str:
    """Return a field for a day; empty stands for the usual one, which the address leaves out.

    `name` is that of the parameter, `explained` what the field means, in words.
    """
    value = f' value="{day}"' if day else ""
    help_name = escape(f"About “{label}”", quote=True)
    return _field(
        name,
        label,
        f'input type="date" min="{FIRST_DAY}" max="{LAST_DAY}"{value}',
        f'<details class="gt-help"><summary aria-label="{help_name}">?</summary>'
        f"<p>{escape(explained)}</p></details>",
        usual=str(usual or ""),
    )


def words_field(name: str, label: str, words: str, hint: str, *, parameter: str = "") -> str:
    """Return a field for words to look for.

    `parameter` is what the address calls them where that is not the name: two fields set it.
    """
    value, placeholder = escape(words, quote=True), escape(hint, quote=True)
    element = f'input type="search" value="{value}" placeholder="{placeholder}" autocomplete="off"'
    return _field(name, label, element, parameter=parameter)


def select_field(
    name: str, label: str, choices: Mapping[Key, str], current: str, usual: str
) -> str:
    """Return a list to choose one from; the address leaves out the usual one."""
    options = "".join(
        f'<option value="{escape(key, quote=True)}"{" selected" if key == current else ""}>'
        f"{escape(words)}</option>"
        for key, words in choices.items()
    )
    return _field(name, label, "select", f"{options}</select>", usual=usual)


def _field(
    name: str, label: str, element: str, behind: str = "", *, usual: str = "", parameter: str = ""
) -> str:
    own = escape(name, quote=True)
    return (
        f'<div class="gt-field" data-facet="{own}" data-usual="{escape(usual, quote=True)}" '
        f'data-parameter="{escape(parameter or name, quote=True)}">'
        f'<label for="gt-field-{own}">{escape(label)}</label>'
        f'<{element} id="gt-field-{own}">{behind}</div>'
    )
