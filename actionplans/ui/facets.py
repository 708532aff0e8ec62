"""Choices as links: lists of filters in the sidebar, and rows of choices on a page.

A choice is a link to the address that it stands for. All choices of a block go out as one piece
of HTML, where each widget of Streamlit's costs every click some 20 ms of the browser's time; a
filter takes one click; and a choice opens in a new tab or can be copied as any link. What
happens on a click, and what a reader has opened or looked for, is the part of script/facets.js.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice."""

    value: str
    """What the address says of it; empty: its name is left out of the address."""
    words: str
    """What the reader sees, with the count where there is one."""
    is_chosen: bool
    address: str = ""
    """Relative address once it is chosen; needed only where that changes more than its name."""


def facets(parts: Sequence[str], forgotten: Sequence[str]) -> str:
    """Return lists and fields, one below the other, as one block.

    What is chosen in it drops the `forgotten` parameters of the address.
    """
    return _block("gt-facets", parts, forgotten)


def switches(parts: Sequence[str], forgotten: Sequence[str]) -> str:
    """Return rows of choices and fields, one beside the other, as one block, as `facets` does."""
    return _block("gt-switches", parts, forgotten)


def facet(
    name: str,
    label: str,
    choices: Sequence[Choice],
    *,
    is_one: bool = False,
    source: str = "",
    number: int = 0,
) -> str:
    """Return a list that opens, with what is chosen in its heading.

    With `is_one` a choice takes the place of the one before; else it joins it. The choices go
    along as data and become links when the list is opened: Streamlit has every piece of HTML
    read and cleaned at every click, and most lists are closed. Of a list that is too long to go
    along whole `source` is the address that finds its choices by words, `number` how many it has.
    """
    data = _quoted(json.dumps(as_data(choices), ensure_ascii=False, separators=(",", ":")))
    whole = f' data-source="{escape(source, quote=True)}" data-number="{number}"' if source else ""
    named = f"{_names(name, label, is_one=is_one)}{whole} data-choices={data}"
    return f'<details class="gt-facet" {named}>{_summary(label, _now(choices))}</details>'


def folded(name: str, label: str, now: str, html: str) -> str:
    """Return what opens as a list does but holds other HTML; `now` says what is set in it."""
    named = _names(name, label, is_one=False)
    return f'<details class="gt-facet" {named}>{_summary(label, now)}{html}</details>'


def _summary(label: str, now: str) -> str:
    return f"<summary><b>{escape(label)}</b> <span>{escape(now)}</span></summary>"


def switch(name: str, label: str, choices: Sequence[Choice], narrow: str = "") -> str:
    """Return a row of choices, of which one holds; `narrow` is the one for a narrow window."""
    items = "".join(f"<li>{_link(choice)}</li>" for choice in choices)
    by_width = f' data-narrow="{escape(narrow, quote=True)}"' if narrow else ""
    return (
        f'<div class="gt-switch" {_names(name, label, is_one=True)}{by_width}>'
        f'<span aria-hidden="true">{escape(label)}</span>'
        f'<ul aria-label="{escape(label, quote=True)}">{items}</ul></div>'
    )


def as_data(choices: Sequence[Choice]) -> list[list[str | int]]:
    """Return what script/facets.js draws: value, words, whether chosen, address of each choice.

    The last two are left out where there is nothing to say.
    """
    return [_row(c) for c in choices]


def _row(choice: Choice) -> list[str | int]:
    if choice.address:
        return [choice.value, choice.words, int(choice.is_chosen), choice.address]
    return [choice.value, choice.words, 1] if choice.is_chosen else [choice.value, choice.words]


def _quoted(data: str) -> str:
    """Return JSON as an attribute in single quotes, which double ones need not be escaped in."""
    escaped = escape(data, quote=False).replace("'", "&#x27;")
    return f"'{escaped}'"


def _block(kind: str, parts: Sequence[str], forgotten: Sequence[str]) -> str:
    names = escape(" ".join(forgotten), quote=True)
    return f'<div class="{kind}" data-forgotten="{names}">{"".join(parts)}</div>'


def _names(name: str, label: str, *, is_one: bool) -> str:
    one = ' data-one=""' if is_one else ""
    return f'data-facet="{name}" data-label="{escape(label, quote=True)}"{one}'


def _now(choices: Sequence[Choice]) -> str:
    chosen = [choice.words for choice in choices if choice.is_chosen]
    if not chosen:
        return "All"
    return chosen[0] if len(chosen) == 1 else f"{len(chosen)} chosen"


def _link(choice: Choice) -> str:
    current = ' aria-current="true"' if choice.is_chosen else ""
    return (
        f'<a target="_self" href="{escape(choice.address, quote=True)}"'
        f' data-value="{escape(choice.value, quote=True)}"{current}>{escape(choice.words)}</a>'
    )
