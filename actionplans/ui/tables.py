"""The data tables beside the charts; each row has its way to the actions or the words."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from actionplans import charts, palette, shown
from actionplans.metrics import Group
from actionplans.shown import Row, records
from actionplans.ui.cells import cell_address
from actionplans.ui.chart import show_table
from actionplans.ui.doors import address, register_link, source_address
from actionplans.ui.linked import paged_table
from actionplans.ui.options import page_of
from actionplans.ui.state import View, titles
from actionplans.ui.summaries import GROUP_WORDS, HEATMAP_WORDS, empty_label

_OPEN = "Actions"
_WORDS = "Printed words"


def progress_table(here: View, counts: pd.DataFrame, filter_name: str, group: str) -> None:
    """Show the counts behind the bars."""
    rows = partial(_progress_rows, here, counts, filter_name, group)
    show_table(rows, f"Actions by {group.lower()} and status", {"Open": _OPEN})


def _progress_rows(here: View, counts: pd.DataFrame, filter_name: str, group: str) -> pd.DataFrame:
    by: Group = "purpose" if filter_name == "purposes" else "theme"
    return pd.DataFrame(
        {
            group: [shown.text(v) or empty_label(by) for v in counts["group_label"]],
            "Status": [palette.word(v) for v in counts["status_on_day"]],
            "Number": counts["actions"],
            "Open": [
                address(here, **{filter_name: row["group_id"], "statuses": row["status_on_day"]})
                for row in records(counts)
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
    here: View, by: Group, grid: pd.DataFrame, totals: pd.DataFrame, window: charts.Window
) -> None:
    """Show the cells of the grid with their doors."""
    rows = partial(_heatmap_rows, here, by, grid, totals, window)
    show_table(rows, f"Actions by {by} and last day", {"Open": _OPEN})


def _heatmap_rows(
    here: View, by: Group, grid: pd.DataFrame, totals: pd.DataFrame, window: charts.Window
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            HEATMAP_WORDS[by]: [shown.text(v) or empty_label(by) for v in grid["group_label"]],
            "Last day": [charts.column_name(column, window) for column in grid["column"]],
            "Number": grid["actions"],
            "Past due": grid["past_due"],
            "Open": [
                cell_address(here, by, totals, window, *cell)
                for cell in grid[["group_id", "column"]].to_numpy().tolist()
            ],
        }
    )


def recommendations_table(here: View, recommendations: pd.DataFrame) -> None:
    """Show the recommendations with the council's answer and the actions under each."""
    named = titles()
    rows = pd.DataFrame(
        {
            "Theme": [shown.text(v) or "(unclassified)" for v in recommendations["theme"]],
            "Recommendation": recommendations["ref"] + ": " + recommendations["wording"],
            "Answer": [shown.stated(v) for v in recommendations["disposition"]],
            "Actions": recommendations["actions"],
            "Open": [
                address(here, recommendations=v) for v in recommendations["recommendation_id"]
            ],
            "Words": [
                source_address(r["document_id"], r["line_start"]) for r in records(recommendations)
            ],
            "Answer as printed": [shown.stated(v) for v in recommendations["disposition_raw"]],
            "Document": [named.get(v, v) for v in recommendations["document_id"]],
        }
    )
    links = {"Open": "Open them", "Words": _WORDS}
    paged_table(rows, "Recommendations by theme", links)


def bars(here: View, counts: pd.DataFrame, filter_name: str, caption: str, most: int = 0) -> str:
    """Return compact bars whose every segment is a link; with `most`, the first so many groups."""
    by: Group = "purpose" if filter_name == "purposes" else "theme"
    groups = counts["group_id"].drop_duplicates()
    if most and len(groups) > most:
        counts = counts[counts["group_id"].isin(groups[:most])]
        caption = f"{caption}: the first {most} of {len(groups):,}"
    link = register_link(here)
    return charts.status_bars(counts, filter_name, link, caption, empty_label(by))


def groups_of_page(counts: pd.DataFrame, size: int) -> pd.DataFrame:
    """Show numbers of pages where there are more groups than `size`; return this page's rows."""
    groups = counts["group_id"].drop_duplicates()
    return counts[counts["group_id"].isin(groups[page_of(len(groups), size)])]
