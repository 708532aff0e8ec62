"""The questions of a page, put while the frame around it is still being made.

A page asks for its answers as ever and finds them on their way. What is not listed here, or is
asked with other options, is only answered later.
"""

from collections.abc import Hashable, Iterator
from typing import Any

import streamlit as st

from actionplans import metrics
from actionplans.ui.movement import other_day
from actionplans.ui.state import Metric, View, ask
from actionplans.ui.summaries import HEATMAP_ROWS, LINES_WORDS, order_words

Question = tuple[Metric[Any], dict[str, Hashable]]

_WITHOUT_FIGURES = ("about", "lga_clock", "load_plan", "progress_returns", "source")
"""Pages that do not say how many actions stand behind them, by address."""

_MOVED = (metrics.completions, metrics.status_counts)
_PLAIN: dict[str, tuple[Metric[Any], ...]] = {
    "": (
        metrics.headline,
        metrics.purpose_progress,
        metrics.theme_progress,
        metrics.deadline_months,
    ),
    "purpose_progress": (metrics.purpose_progress, *_MOVED),
    "theme_progress": (metrics.theme_progress, *_MOVED, metrics.coverage_statuses),
    "deadline_heatmap": (metrics.busy_months, metrics.busy_owners),
}
"""What a page asks of the filters alone, by its address."""


def ask_ahead(page: str, here: View) -> None:
    """Put the questions of the frame and of a page; they are answered side by side."""
    ask(metrics.choices, here.filters)
    if page not in _WITHOUT_FIGURES:
        ask(metrics.documents_known, here.filters)
    for metric in _PLAIN.get(page, ()):
        ask(metric, here.filters)
    for metric, options in _with_options(page):
        ask(metric, here.filters, **options)
    if page in ("purpose_progress", "theme_progress"):
        ask(metrics.status_counts, metrics.at_day(here.filters, other_day(here)))
    if page == "theme_progress":
        ask(metrics.theme_recommendations, metrics.of_recommendations(here.filters))
        ask(metrics.reports, metrics.of_day(here.filters))


def _with_options(page: str) -> Iterator[Question]:
    """Yield what a page asks by its own choices, for the first rows of its first page."""
    by = st.query_params.get("by", "owner")
    if by not in metrics.GROUPS:
        return
    if page == "owner_timeline":
        order, lines = st.query_params.get("order", "name"), st.query_params.get("lines", "40")
        yield metrics.timeline_totals, {"by": by}
        if order in order_words(by) and lines in LINES_WORDS:
            yield metrics.owner_timeline, {"by": by, "order": order, "first": 0, "size": int(lines)}
    if page == "deadline_heatmap":
        period = "quarter" if st.query_params.get("period") == "quarter" else "month"
        asked: dict[str, Hashable] = {"by": by, "period": period}
        yield metrics.deadline_heatmap, asked | {"first": 0, "size": HEATMAP_ROWS}
