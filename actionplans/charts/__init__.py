"""Figures. Data frame in, figure out as a dict; no database, no Streamlit."""

from actionplans.charts.clock_table import (
    NO_RULE,
    OUTCOMES,
    clock_rules,
    clock_steps,
    due_words,
    what_was_done,
)
from actionplans.charts.compact import Card, cards, month_columns, status_bars, status_key, style
from actionplans.charts.coverage import DISPOSITIONS, coverage_grid, joint_plans
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
from actionplans.charts.movement import completion_lines, difference, status_changes
from actionplans.charts.over_time import completions, quarter_name, reporting, status_mix
from actionplans.charts.owner_timeline import edges_around, edges_of, owner_timeline
from actionplans.charts.peer_findings import peer_findings
from actionplans.charts.recommendations import recommendations
from actionplans.charts.reviews import review_rows
from actionplans.charts.template import Figure
from actionplans.charts.themes_by_version import themes_by_version
from actionplans.charts.thread import FATES, JOINTS, Known, thread

__all__ = [
    "BESIDE",
    "DISPOSITIONS",
    "EARLIER",
    "FATES",
    "JOINTS",
    "LATER",
    "NO_RULE",
    "ONGOING",
    "OUTCOMES",
    "UNDATED",
    "Card",
    "Figure",
    "Known",
    "Window",
    "cards",
    "cells",
    "clock_rules",
    "clock_steps",
    "column_name",
    "completion_lines",
    "completions",
    "coverage_grid",
    "deadline_heatmap",
    "difference",
    "done_words",
    "due_words",
    "edges_around",
    "edges_of",
    "flow",
    "flow_key",
    "joint_plans",
    "lga_clock",
    "month_columns",
    "months_of",
    "onsite_words",
    "owner_timeline",
    "peer_findings",
    "quarter_name",
    "recommendations",
    "reporting",
    "review_rows",
    "status_bars",
    "status_changes",
    "status_key",
    "status_mix",
    "style",
    "themes_by_version",
    "thread",
    "what_was_done",
    "windows",
]
