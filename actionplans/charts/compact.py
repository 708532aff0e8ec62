"""Small bars that cost a page nothing: HTML whose every segment is a link to its actions."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape

from actionplans import palette, shown
from actionplans.shown import Row

Link = Callable[..., str]
"""Takes the filters to narrow by (purposes="homes", statuses="overdue"); returns an address."""


def slug(status: str) -> str:
    """Return the name of a status in the style sheet."""
    return "gt-" + status.replace(",", "").replace(" ", "-")


def style() -> str:
    """Return the style sheet's colours: a class for each status and shade, light and dark."""
    shades = zip(palette.SEQUENTIAL_LIGHT, palette.SEQUENTIAL_DARK, strict=True)
    return "\n".join(
        [_status_style(status) for status in palette.STATUSES]
        + [f".gt-shade-{step} {{ {_fill(*pair)} }}" for step, pair in enumerate(shades)]
    )


def _fill(light: str, dark: str) -> str:
    ink = f"light-dark({palette.text_on(light)}, {palette.text_on(dark)})"
    return f"background-color: light-dark({light}, {dark}); color: {ink};"


def _status_style(status: palette.Status) -> str:
    return (
        f".{slug(status.key)} {{ {_fill(status.light, status.dark)} "
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
    return f'<ul class="gt-cards" aria-label="Figures of the day">{items}</ul>'


def _card(card: Card) -> str:
    change = escape(card.change) or ("Open" if card.number else "None")
    text = (
        f"<span>{escape(card.label)}</span><strong>{card.number:,}</strong><small>{change}</small>"
    )
    if not card.number:
        return f"<div>{text}</div>"
    return f'<a target="_self" href="{escape(card.address, quote=True)}">{text}</a>'


def status_bars(
    counts: Iterable[Row], filter_name: str, link: Link, caption: str, empty_label: str
) -> str:
    """Return a table of groups with a bar of statuses; every number is a link.

    `counts` has group_id, group_label, status_on_day and actions; the longest bar is as wide
    as the column.
    """
    groups: dict[str, list[Row]] = {}
    for row in counts:
        groups.setdefault(str(row["group_id"]), []).append(row)
    most = max(map(_total, groups.values()))
    rows = "".join(
        _bar_row(
            group,
            shown.text(group[0]["group_label"]) or empty_label,
            max(100 * _total(group) / most, 8),
            partial(link, **{filter_name: group_id}),
        )
        for group_id, group in groups.items()
    )
    return f'<table class="gt-bars"><caption>{escape(caption)}</caption>{rows}</table>'


def _by_status(rows: Iterable[Row]) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in rows:
        found[str(row["status_on_day"])] += int(row["actions"])
    return found


def _bar_row(group: list[Row], label: str, width_pct: float, link: Link) -> str:
    by_status = _by_status(group)
    segments = "".join(
        _segment(status, by_status[status.key], label, link(statuses=status.key))
        for status in palette.STATUSES
        if status.key in by_status
    )
    return (
        f'<tr><th scope="row" title="{escape(label, quote=True)}">'
        f"{_anchor(link(), escape(label))}</th>"
        f'<td><div class="gt-bar" style="width:{width_pct:.0f}%">{segments}</div></td>'
        f'<td class="gt-total">{_total(group):,}</td></tr>'
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


def month_columns(months: Iterable[Row], as_at: date, link: Link) -> str:
    """Return a run of columns, one for each month from three before the as-at day's to eight after.

    `months` has month, status_on_day and actions. What lies before and after is counted in
    a column of its own, so that no action with a last day is left out.
    """
    shown_months = [_shift(as_at, step) for step in range(-3, 9)]
    names = ["Before", *map(_name, shown_months), "After"]
    parts: dict[str, list[Row]] = {name: [] for name in names}
    for row in months:
        month = row["month"]
        before, after = month < shown_months[0], month > shown_months[-1]
        parts["Before" if before else "After" if after else _name(month)].append(row)
    # Before and after may span years: they are counted, but do not set the scale.
    most = max([_total(parts[name]) for name in names[1:-1]] + [1])
    columns = "".join(
        _column(name, rows, most, link, is_now=name == names[4]) for name, rows in parts.items()
    )
    # Without a link in it the keyboard could not scroll it on a narrow screen.
    reached = "" if any(parts.values()) else ' tabindex="0"'
    return (
        f'<ol class="gt-months"{reached} aria-label="Actions by month of their last day">'
        f"{columns}</ol>"
    )


def _total(rows: Iterable[Row]) -> int:
    return sum(int(row["actions"]) for row in rows)


def _column(name: str, rows: list[Row], most: int, link: Link, *, is_now: bool) -> str:
    total = _total(rows)
    mark = ' class="gt-now"' if is_now else ""
    label = f"<small>{escape(name).replace(' ', '<br>')}</small>"
    if not total:
        return f'<li{mark}><span class="gt-none" title="{escape(name)}: none">0</span>{label}</li>'
    by_status = _by_status(rows)
    height = min(72, max(4, round(72 * total / most)))
    stack = "".join(
        f'<i class="{slug(status.key)}" style="flex-grow:{by_status[status.key]}"></i>'
        for status in palette.STATUSES
        if status.key in by_status
    )
    address = link(due=[f"{month:%Y-%m}" for month in sorted({row["month"] for row in rows})])
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
