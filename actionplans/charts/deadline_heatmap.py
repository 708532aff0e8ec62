"""When actions fall due: a grid of groups by months or quarters, the number in each cell."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.template import Figure, axis, escape, figure
from actionplans.shown import Row, records

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

    def label(self) -> str:
        """Return the window as shown: "January 2019 to December 2020"."""
        end = _first_day(_months(self.last) + self.months - 1)
        return f"{shown.month(self.first)} to {shown.month(end)}"


def windows(due: pd.DataFrame, as_at: date, months: int, columns: int = 24) -> list[Window]:
    """Cut the span of all last days into windows of at most `columns` periods.

    The first window begins with a calendar year, so that a year is never parted needlessly.
    """
    days = [day for day in map(shown.as_day, due["period"]) if day] or [as_at]
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


def column_of(row: pd.Series, window: Window) -> str:
    """Return the column that a count stands in: a period's first day, or a name of `BESIDE`."""
    period = shown.as_day(row["period"])
    if period is None:
        return str(row["kind"])
    if period < window.first:
        return EARLIER
    return LATER if period > window.last else period.isoformat()


def cells(due: pd.DataFrame, window: Window) -> pd.DataFrame:
    """Return the grid's cells: group_id, group_label, column, actions, past_due."""
    placed = due.assign(column=[column_of(row, window) for _, row in due.iterrows()])
    keys = ["group_id", "group_label", "column"]
    return placed.groupby(keys, sort=False, dropna=False, as_index=False)[
        ["actions", "past_due"]
    ].sum()


def months_of(column: str, due: pd.DataFrame, window: Window) -> list[str]:
    """Return the months that a column stands for, as "2020-03"; none beside the grid."""
    days = sorted({day for day in map(shown.as_day, due["period"]) if day})
    if column == EARLIER:
        firsts = [day for day in days if day < window.first]
    elif column == LATER:
        firsts = [day for day in days if day > window.last]
    else:
        firsts = [] if column in BESIDE else [date.fromisoformat(column)]
    return [
        f"{_first_day(_months(first) + i):%Y-%m}" for first in firsts for i in range(window.months)
    ]


def deadline_heatmap(
    grid: pd.DataFrame, window: Window, group: str, empty_label: str, *, is_dark: bool
) -> Figure:
    """Draw the cells as squares with their numbers; `customdata` is (group_id, column).

    Cells with actions that are past due have a heavy edge. Counts that the grid has no
    column for stand beside it: earlier, later, ongoing, no last day.
    """
    columns = _columns(grid, window)
    groups = grid.drop_duplicates("group_id")
    labels = {
        row["group_id"]: shown.text(row["group_label"]) or empty_label for row in records(groups)
    }
    return figure(
        _squares(grid, window, labels, is_dark),
        f"Actions by {group} and {_PERIODS[window.months].lower()} of their last day",
        150 + 32 * len(labels),
        is_dark=is_dark,
        margin={"l": 8, "r": 16, "t": 136 if window.months == 1 else 190, "b": 8},
        xaxis=_across(columns, window, is_dark),
        yaxis=_down(labels, group, is_dark),
        showlegend=False,
        clickmode="event+select",
    )


_PERIODS = {1: "Month", 3: "Quarter"}


def _across(columns: list[str], window: Window, is_dark: bool) -> Figure:
    return axis(
        f"{_PERIODS[window.months]} of the last day",
        is_dark=is_dark,
        type="category",
        categoryorder="array",
        categoryarray=columns,
        range=[-0.7, len(columns) - 0.3],
        tickmode="array",
        tickvals=columns,
        ticktext=[column_name(column, window) for column in columns],
        tickangle=-90,
        side="top",
        automargin=False,
    )


def _down(labels: dict[str, str], group: str, is_dark: bool) -> Figure:
    return axis(
        group.capitalize(),
        is_dark=is_dark,
        type="category",
        categoryorder="array",
        categoryarray=list(labels)[::-1],
        range=[-0.6, len(labels) - 0.4],
        tickmode="array",
        tickvals=list(labels),
        ticktext=[escape(shown.shorten(label, 36)) for label in labels.values()],
    )


def _squares(
    grid: pd.DataFrame, window: Window, labels: dict[str, str], is_dark: bool
) -> list[Figure]:
    """Return a trace for each colour of number, since Plotly fades what is not chosen.

    Only a trace as a whole can say what its numbers look like then.
    """
    most = int(grid["actions"].max())
    shaded = grid.assign(colour=[palette.shade(int(n), most, is_dark) for n in grid["actions"]])
    inks = shaded["colour"].map(palette.text_on)
    size = _size(len(_columns(grid, window)))
    return [
        _trace(shaded[inks == ink], ink, size, is_dark)
        | {"hovertext": [_hover(row, window, labels) for row in records(shaded[inks == ink])]}
        for ink in sorted(set(inks))
    ]


def _trace(cells_of_ink: pd.DataFrame, ink: str, size: int, is_dark: bool) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": cells_of_ink["column"].tolist(),
        "y": cells_of_ink["group_id"].tolist(),
        "text": [f"{number:,}" for number in cells_of_ink["actions"]],
        "textfont": {"size": 12, "color": ink},
        "marker": {
            "symbol": "square",
            "size": size,
            "color": cells_of_ink["colour"].tolist(),
            "opacity": 1,
            "line": {
                "color": "#F0F0F0" if is_dark else "#3D3D3D",
                "width": [3 if n else 1 for n in cells_of_ink["past_due"]],
            },
        },
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
        "selected": {"marker": {"opacity": 1, "size": size + 8}, "textfont": {"color": ink}},
        "customdata": cells_of_ink[["group_id", "column"]].to_numpy().tolist(),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(row: Row, window: Window, labels: dict[str, str]) -> str:
    lines = [escape(labels[row["group_id"]]), column_name(row["column"], window)]
    numbers = f"{shown.count(row['actions'], 'action')}, {row['past_due']:,} past due"
    return "<br>".join([*lines, numbers])


def _columns(grid: pd.DataFrame, window: Window) -> list[str]:
    found = set(grid["column"])
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


def _size(columns: int) -> int:
    return 22 if columns > 16 else 30


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)
