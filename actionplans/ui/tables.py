"""The data tables beside the charts; each row has its way to the actions or the words."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from actionplans import charts, palette, shown
from actionplans.metrics import Group
from actionplans.shown import Row
from actionplans.ui.cells import cell_address
from actionplans.ui.chart import show_table
from actionplans.ui.doors import address, register_link, source_address
from actionplans.ui.options import page_of
from actionplans.ui.state import View
from actionplans.ui.summaries import GROUP_WORDS, HEATMAP_WORDS, empty_label

_OPEN = "Actions"
_WORDS = "Printed words"


def progress_table(here: View, counts: Sequence[Row], filter_name: str, group: str) -> None:
    """Show the counts behind the bars."""
    rows = partial(_progress_rows, here, counts, filter_name, group)
    show_table(rows, f"Actions by {group.lower()} and status", {"Open": _OPEN})


def _progress_rows(here: View, counts: Sequence[Row], filter_name: str, group: str) -> pd.DataFrame:
    by: Group = "purpose" if filter_name == "purposes" else "theme"
    return pd.DataFrame(
        {
            group: [shown.text(row["group_label"]) or empty_label(by) for row in counts],
            "Status": [palette.word(row["status_on_day"]) for row in counts],
            "Number": [row["actions"] for row in counts],
            "Open": [
                address(here, **{filter_name: row["group_id"], "statuses": row["status_on_day"]})
                for row in counts
            ],
        }
    )


def timeline_table(actions: Sequence[Row], by: Group) -> None:
    """Show the lines of the timeline."""
    show_table(
        partial(_timeline_rows, actions, by), "The actions of the timeline", {"Words": _WORDS}
    )


def _timeline_rows(actions: Sequence[Row], by: Group) -> pd.DataFrame:
    return pd.DataFrame(
        {
            GROUP_WORDS[by]: [shown.text(r["group_label"]) or empty_label(by) for r in actions],
            "Action": [shown.wording(r["wording"]) for r in actions],
            "Deadline as printed": [shown.stated(r["deadline_raw"]) for r in actions],
            "Read as": [
                shown.span(
                    shown.as_day(row["deadline_start"]),
                    shown.as_day(row["deadline_end"]),
                    shown.text(row["deadline_precision"]) or None,
                )
                for row in actions
            ],
            "Status": [palette.word(r["status_on_day"]) for r in actions],
            "Words": [source_address(r["document_id"], r["line_start"]) for r in actions],
        }
    )


def heatmap_table(
    here: View, by: Group, grid: Sequence[Row], totals: Sequence[Row], window: charts.Window
) -> None:
    """Show the cells of the grid with their doors."""
    rows = partial(_heatmap_rows, here, by, grid, totals, window)
    show_table(rows, f"Actions by {by} and last day", {"Open": _OPEN})


def _heatmap_rows(
    here: View, by: Group, grid: Sequence[Row], totals: Sequence[Row], window: charts.Window
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            HEATMAP_WORDS[by]: [
                shown.text(cell["group_label"]) or empty_label(by) for cell in grid
            ],
            "Last day": [charts.column_name(cell["column"], window) for cell in grid],
            "Number": [cell["actions"] for cell in grid],
            "Past due": [cell["past_due"] for cell in grid],
            "Open": [
                cell_address(here, by, totals, window, cell["group_id"], cell["column"])
                for cell in grid
            ],
        }
    )


def bars(here: View, counts: Sequence[Row], filter_name: str, caption: str, most: int = 0) -> str:
    """Return compact bars whose every segment is a link; with `most`, the first so many groups."""
    by: Group = "purpose" if filter_name == "purposes" else "theme"
    groups = _groups(counts)
    if most and len(groups) > most:
        counts = _of(groups[:most], counts)
        caption = f"{caption}: the first {most} of {len(groups):,}"
    link = register_link(here)
    return charts.status_bars(counts, filter_name, link, caption, empty_label(by))


def groups_of_page(counts: Sequence[Row], size: int) -> Sequence[Row]:
    """Show numbers of pages where there are more groups than `size`; return this page's rows."""
    groups = _groups(counts)
    return _of(groups[page_of(len(groups), size)], counts)


def _groups(counts: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(row["group_id"] for row in counts))


def _of(groups: Sequence[str], counts: Sequence[Row]) -> list[Row]:
    listed = set(groups)
    return [row for row in counts if row["group_id"] in listed]
