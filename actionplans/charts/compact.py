"""Small bars that cost a page nothing: HTML whose every segment is a link to its actions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape

import pandas as pd

from actionplans import palette, shown

Link = Callable[..., str]
"""Takes the filters to narrow by (purposes="homes", statuses="overdue"); returns an address."""


def slug(status: str) -> str:
    """Return the name of a status in the style sheet."""
    return "gt-" + status.replace(",", "").replace(" ", "-")


def style() -> str:
    """Return the style sheet's colours: one class for each status, light and dark."""
    return "\n".join(_status_style(status) for status in palette.STATUSES)


def _status_style(status: palette.Status) -> str:
    light, dark = status.light, status.dark
    ink = f"light-dark({palette.text_on(light)}, {palette.text_on(dark)})"
    return (
        f".{slug(status.key)} {{ background-color: light-dark({light}, {dark}); color: {ink}; "
        "--gt-hatch: color-mix(in srgb, currentColor 30%, transparent); }"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One figure of the overview; the whole card is the link to its actions."""

    label: str
    number: int
    address: str
    change: str = ""
    """The change since another day in words; "" where there is none to tell."""


def cards(figures: Iterable[Card | tuple[Card, ...]]) -> str:
    """Return a row of figures, each a link to the actions that it counts; none, no link.

    Cards given together share one place, since a meeting asks for them in one breath.
    """
    items = "".join(
        f'<li class="gt-shared">{"".join(map(_card, card))}</li>'
        if isinstance(card, tuple)
        else f"<li>{_card(card)}</li>"
        for card in figures
    )
    return f'<ul class="gt-cards">{items}</ul>'


def _card(card: Card) -> str:
    change = escape(card.change) or ("Open" if card.number else "None")
    text = (
        f"<span>{escape(card.label)}</span><strong>{card.number:,}</strong><small>{change}</small>"
    )
    if not card.number:
        return f"<div>{text}</div>"
    return f'<a target="_self" href="{escape(card.address, quote=True)}">{text}</a>'


def status_bars(
    counts: pd.DataFrame, filter_name: str, link: Link, caption: str, empty_label: str
) -> str:
    """Return a table of groups with a bar of statuses; every number is a link.

    `counts` has group_id, group_label, status_on_day and actions; the longest bar is as wide
    as the column.
    """
    totals = counts.groupby("group_id", sort=False)["actions"].sum()
    most = int(totals.max())
    rows = "".join(
        _bar_row(
            group,
            shown.text(group["group_label"].iloc[0]) or empty_label,
            max(100 * int(totals[str(group_id)]) / most, 8),
            partial(link, **{filter_name: str(group_id)}),
        )
        for group_id, group in counts.groupby("group_id", sort=False)
    )
    return f'<table class="gt-bars"><caption>{escape(caption)}</caption>{rows}</table>'


def _bar_row(group: pd.DataFrame, label: str, width_pct: float, link: Link) -> str:
    by_status = dict(zip(group["status_on_day"], group["actions"], strict=True))
    segments = "".join(
        _segment(status, int(by_status[status.key]), label, link(statuses=status.key))
        for status in palette.STATUSES
        if status.key in by_status
    )
    return (
        f'<tr><th scope="row" title="{escape(label, quote=True)}">'
        f"{_anchor(link(), escape(label))}</th>"
        f'<td><div class="gt-bar" style="width:{width_pct:.0f}%">{segments}</div></td>'
        f'<td class="gt-total">{group["actions"].sum():,}</td></tr>'
    )


def _segment(status: palette.Status, number: int, label: str, address: str) -> str:
    words = escape(f"{label}, {status.word.lower()}: {shown.count(number, 'action')}", quote=True)
    return (
        f'<a class="gt-segment {slug(status.key)}" style="flex-grow:{number}" target="_self" '
        f'href="{escape(address, quote=True)}" title="{words}" aria-label="{words}">'
        f"<span>{number:,}</span></a>"
    )


def _anchor(address: str, html: str) -> str:
    return f'<a target="_self" href="{escape(address, quote=True)}">{html}</a>'


def status_key(statuses: Iterable[str]) -> str:
    """Return the key to the colours: each status that occurs, in the fixed order."""
    found = set(statuses)
    entries = "".join(
        f'<li><span class="gt-swatch {slug(status.key)}"></span>{escape(status.word)}</li>'
        for status in palette.STATUSES
        if status.key in found
    )
    return f'<ul class="gt-key">{entries}</ul>'


def month_columns(months: pd.DataFrame, as_at: date, link: Link) -> str:
    """Return a run of columns, one for each month from three before the as-at day's to eight after.

    `months` has month, status_on_day and actions. What lies before and after is counted in
    a column of its own, so that no action with a last day is left out.
    """
    dated = months.assign(month=months["month"].map(shown.as_day))
    shown_months = [_shift(as_at, step) for step in range(-3, 9)]
    parts = [
        ("Before", dated[dated["month"] < shown_months[0]]),
        *[(_name(month), dated[dated["month"] == month]) for month in shown_months],
        ("After", dated[dated["month"] > shown_months[-1]]),
    ]
    # Before and after may span years: they are counted, but do not set the scale.
    most = max([int(rows["actions"].sum()) for _, rows in parts[1:-1]] + [1])
    columns = "".join(
        _column(name, rows, most, link, is_now=name == _name(shown_months[3]))
        for name, rows in parts
    )
    return f'<ol class="gt-months">{columns}</ol>'


def _column(name: str, rows: pd.DataFrame, most: int, link: Link, *, is_now: bool) -> str:
    total = int(rows["actions"].sum())
    mark = ' class="gt-now"' if is_now else ""
    label = f"<small>{escape(name).replace(' ', '<br>')}</small>"
    if not total:
        return f'<li{mark}><span class="gt-none" title="{escape(name)}: none">0</span>{label}</li>'
    by_status = rows.groupby("status_on_day")["actions"].sum()
    height = min(72, max(4, round(72 * total / most)))
    stack = "".join(
        f'<i class="{slug(status.key)}" style="flex-grow:{int(by_status[status.key])}"></i>'
        for status in palette.STATUSES
        if status.key in by_status
    )
    address = link(due=[f"{month:%Y-%m}" for month in sorted(set(rows["month"]))])
    words = escape(f"{name}: {shown.count(total, 'action')}", quote=True)
    bar = f'<span class="gt-stack" style="height:{height}px">{stack}</span>'
    return (
        f'<li{mark}><a target="_self" href="{escape(address, quote=True)}" title="{words}" '
        f'aria-label="{words}">{total:,}{bar}</a>{label}</li>'
    )


def _shift(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _name(month: date) -> str:
    return f"{month:%b %Y}"
