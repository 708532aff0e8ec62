"""Figures. Data frame in, figure out as a dict; no database, no Streamlit."""

from actionplans.charts.compact import Card, cards, month_columns, status_bars, status_key, style
from actionplans.charts.coverage import DISPOSITIONS, coverage_grid
from actionplans.charts.deadline_heatmap import (
    BESIDE,
    EARLIER,
    LATER,
    ONGOING,
    UNDATED,
    Window,
    cells,
    column_name,
    deadline_heatmap,
    months_of,
    windows,
)
from actionplans.charts.flow import flow, flow_key
from actionplans.charts.lga_clock import done_words, lga_clock, onsite_words
from actionplans.charts.owner_timeline import owner_timeline
from actionplans.charts.progress import progress
from actionplans.charts.reviews import review_rows
from actionplans.charts.template import Figure
from actionplans.charts.thread import FATES, JOINTS, Known, thread

__all__ = [
    "BESIDE",
    "DISPOSITIONS",
    "EARLIER",
    "FATES",
    "JOINTS",
    "LATER",
    "ONGOING",
    "UNDATED",
    "Card",
    "Figure",
    "Known",
    "Window",
    "cards",
    "cells",
    "column_name",
    "coverage_grid",
    "deadline_heatmap",
    "done_words",
    "flow",
    "flow_key",
    "lga_clock",
    "month_columns",
    "months_of",
    "onsite_words",
    "owner_timeline",
    "progress",
    "review_rows",
    "status_bars",
    "status_key",
    "style",
    "thread",
    "windows",
]
