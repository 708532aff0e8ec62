"""When actions fall due: a grid of groups by months or quarters, the number in each cell."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from actionplans import palette, shown
from actionplans.shown import Row

CellLink = Callable[[str, str], str]
"""Takes a group and a column; returns the address of the actions of their cell."""

EARLIER, LATER, ONGOING, UNDATED = "earlier", "later", "ongoing", "undated"
BESIDE = {EARLIER: "Earlier", LATER: "Later", ONGOING: "Ongoing", UNDATED: "No last day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The columns of the grid: periods from first to last, both included."""

    first: date
    last: date
    months: int
    """Length of a period: 1 for months, 3 for quarters."""

    def periods(self) -> list[date]:
        """Return the first day of each period, empty ones included."""
        count = (_months(self.last) - _months(self.first)) // self.months + 1
        return [_first_day(_months(self.first) + i * self.months) for i in range(count)]

    def column(self, day: date) -> str:
        """Return the column that a day stands in; "" where it lies outside the window."""
        step = (_months(day) - _months(self.first)) // self.months * self.months
        first = _first_day(_months(self.first) + step)
        return first.isoformat() if self.first <= first <= self.last else ""

    def label(self) -> str:
        """Return the window as shown: "January 2019 to December 2020"."""
        end = _first_day(_months(self.last) + self.months - 1)
        return f"{shown.month(self.first)} to {shown.month(end)}"


def windows(due: Iterable[Row], as_at: date, months: int, columns: int = 24) -> list[Window]:
    """Cut the span of all last days into windows of at most `columns` periods.

    The first window begins with a calendar year, so that a year is never parted needlessly.
    """
    days = [row["period"] for row in due if row["period"]] or [as_at]
    first, last = _months(date(min(days).year, 1, 1)), _months(date(max(days).year, 12, 1))
    step = months * columns
    starts = range(first, last + 1, step)
    return [
        Window(
            first=_first_day(start),
            last=_first_day(min(start + step, last + 1) - months),
            months=months,
        )
        for start in starts
    ]


def column_of(row: Row, window: Window) -> str:
    """Return the column that a count stands in: a period's first day, or a name of `BESIDE`."""
    period: date | None = row["period"]
    if period is None:
        return str(row["kind"])
    if period < window.first:
        return EARLIER
    return LATER if period > window.last else period.isoformat()


def cells(due: Iterable[Row], window: Window) -> list[Row]:
    """Return the grid's cells: group_id, group_label, column, actions, past_due."""
    found: dict[tuple[str, str], Row] = {}
    for row in due:
        group, column = row["group_id"], column_of(row, window)
        cell = found.setdefault(
            (group, column),
            {"group_id": group, "group_label": row["group_label"], "column": column}
            | dict.fromkeys(_COUNTS, 0),
        )
        cell.update({name: cell[name] + row[name] for name in _COUNTS})
    return list(found.values())


_COUNTS = ("actions", "past_due")


def months_of(column: str, due: Iterable[Row], window: Window) -> list[str]:
    """Return the months that a column stands for, as "2020-03"; none beside the grid."""
    if column in (ONGOING, UNDATED):
        return []
    if column in (EARLIER, LATER):
        days = sorted({row["period"] for row in due if row["period"]})
        is_before = column == EARLIER
        firsts = [d for d in days if (d < window.first if is_before else d > window.last)]
    else:
        firsts = [date.fromisoformat(column)]
    return [
        f"{_first_day(_months(first) + i):%Y-%m}" for first in firsts for i in range(window.months)
    ]


def deadline_heatmap(
    grid: Sequence[Row],
    window: Window,
    as_at: date,
    group: str,
    empty_label: str,
    link: CellLink,
) -> str:
    """Return the cells as a table; every number is the link to its actions.

    Cells with actions that are past due have a heavy edge. Counts that the grid has no
    column for stand beside it: earlier, later, ongoing, no last day. The column of the as-at
    day is marked; on a telephone the grid opens there.
    """
    columns, now = _columns(grid, window), window.column(as_at)
    most = max(cell["actions"] for cell in grid)
    rows: dict[str, dict[str, Row]] = {}
    labels: dict[str, str] = {}
    for cell in grid:
        rows.setdefault(cell["group_id"], {})[cell["column"]] = cell
        labels[cell["group_id"]] = shown.text(cell["group_label"]) or empty_label
    heads = "".join(_head(column, window, now) for column in columns)
    body = "".join(
        f'<tr><th scope="row">{escape(labels[group_id])}</th>'
        + "".join(
            _cell(cells.get(column), labels[group_id], column_name(column, window), most, link)
            for column in columns
        )
        + "</tr>"
        for group_id, cells in rows.items()
    )
    title = f"Actions by {group} and {_PERIODS[window.months]} of their last day"
    return (
        f'<div class="gt-scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f'<table class="gt-heatmap gt-drawn"><caption>{escape(title)}</caption><thead><tr>'
        f'<th scope="col">{escape(group.capitalize())}</th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


_PERIODS = {1: "month", 3: "quarter"}


def _head(column: str, window: Window, now: str) -> str:
    name = column_name(column, window)
    lines = name.rsplit(" ", 1) if column not in BESIDE else name.split(" ", 1)
    css = "gt-beside" if column in BESIDE else "gt-now" if column == now else ""
    kind = f' class="{css}"' if css else ""
    return f'<th scope="col"{kind}>{"<br>".join(escape(line) for line in lines)}</th>'


def _cell(cell: Row | None, label: str, column: str, most: int, link: CellLink) -> str:
    if cell is None:
        return "<td></td>"
    number, late = cell["actions"], cell["past_due"]
    words = f"{label}, {column}: {shown.count(number, 'action')}"
    words += f", {late:,} past due" if late else ""
    step = palette.step(number, most)
    return (
        f'<td><a class="gt-shade-{step}{" gt-late" if late else ""}" target="_self" '
        f'href="{escape(link(cell["group_id"], cell["column"]))}" title="{escape(words)}" '
        f'aria-label="{escape(words)}">{number:,}</a></td>'
    )


def _columns(grid: Iterable[Row], window: Window) -> list[str]:
    found = {cell["column"] for cell in grid}
    periods = [period.isoformat() for period in window.periods()]
    before = [EARLIER] if EARLIER in found else []
    return before + periods + [name for name in (LATER, ONGOING, UNDATED) if name in found]


def column_name(column: str, window: Window) -> str:
    """Return a column as shown: "Mar 2020", "Jan to Mar 2020", "Ongoing"."""
    if column in BESIDE:
        return BESIDE[column]
    first = date.fromisoformat(column)
    if window.months == 1:
        return f"{first:%b %Y}"
    return f"{first:%b} to {_first_day(_months(first) + 2):%b %Y}"


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)
