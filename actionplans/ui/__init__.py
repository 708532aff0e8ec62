"""What the pages share: the frame, the filters, queries, charts with their tables, doors."""

from actionplans.ui.about import (
    ABOUT,
    DEFINITIONS,
    dictionary_table,
    documents_table,
    status_table,
)
from actionplans.ui.accessibility import statement
from actionplans.ui.actions_table import COLUMN_WORDS, USUAL_COLUMNS, actions_table
from actionplans.ui.cells import cell_address
from actionplans.ui.chart import show_chart
from actionplans.ui.doors import register_link, row_address
from actionplans.ui.downloads import downloads
from actionplans.ui.filters import search
from actionplans.ui.frame import frame
from actionplans.ui.golden_thread import (
    THREAD_PARTS,
    coverage_part,
    flow_part,
    reviews_part,
    thread_part,
)
from actionplans.ui.lga_clock import clock_summary, clock_table, open_step, rules_table
from actionplans.ui.movement import changes_part, completions_part
from actionplans.ui.options import Switches, option, option_of_many, page_of, several, window_of
from actionplans.ui.over_time import (
    OVER_TIME_PARTS,
    forecast_part,
    moved_part,
    promised_part,
    reports_part,
    statuses_part,
)
from actionplans.ui.overview import decisions_list, figures, more_decisions
from actionplans.ui.page import FILTERS, start_figures, start_page, stop_if_empty
from actionplans.ui.peer_findings import findings_part, suggested_part, themes_part
from actionplans.ui.plan_quality import (
    ALL,
    code_choices,
    findings_table,
    left_out_rows,
    quality_summary,
    quality_table,
    record_table,
    review_table,
)
from actionplans.ui.returns import (
    RETURN_PARTS,
    asking_part,
    bringing_part,
    form_part,
    recorded_part,
    reporting_filters,
    reporting_part,
    say_what_was_done,
)
from actionplans.ui.sections import columns, note, on_paper, on_screen, section, sentence, show
from actionplans.ui.source_page import source_page
from actionplans.ui.source_view import (
    place_of,
    printed_words,
    read_there,
    source_lines,
    step_links,
)
from actionplans.ui.state import View, count, query, titles
from actionplans.ui.style import is_dark
from actionplans.ui.summaries import (
    AROUND_WORDS,
    DIRECTION_WORDS,
    EXTENT_WORDS,
    GROUP_WORDS,
    HEATMAP_WORDS,
    LINES_WORDS,
    ORDER_WORDS,
    PERIOD_WORDS,
    empty_label,
    heatmap_summary,
    months_summary,
    order_words,
    progress_summary,
    timeline_summary,
)
from actionplans.ui.superseded import superseded_note
from actionplans.ui.tables import (
    bars,
    groups_of_page,
    heatmap_table,
    progress_table,
    recommendations_table,
    timeline_table,
)
from actionplans.ui.writing import may_write, stop_unless_may_write

__all__ = [
    "ABOUT",
    "ALL",
    "AROUND_WORDS",
    "COLUMN_WORDS",
    "DEFINITIONS",
    "DIRECTION_WORDS",
    "EXTENT_WORDS",
    "FILTERS",
    "GROUP_WORDS",
    "HEATMAP_WORDS",
    "LINES_WORDS",
    "ORDER_WORDS",
    "OVER_TIME_PARTS",
    "PERIOD_WORDS",
    "RETURN_PARTS",
    "THREAD_PARTS",
    "USUAL_COLUMNS",
    "Switches",
    "View",
    "actions_table",
    "asking_part",
    "bars",
    "bringing_part",
    "cell_address",
    "changes_part",
    "clock_summary",
    "clock_table",
    "code_choices",
    "columns",
    "completions_part",
    "count",
    "coverage_part",
    "decisions_list",
    "dictionary_table",
    "documents_table",
    "downloads",
    "empty_label",
    "figures",
    "findings_part",
    "findings_table",
    "flow_part",
    "forecast_part",
    "form_part",
    "frame",
    "groups_of_page",
    "heatmap_summary",
    "heatmap_table",
    "is_dark",
    "left_out_rows",
    "may_write",
    "months_summary",
    "more_decisions",
    "moved_part",
    "note",
    "on_paper",
    "on_screen",
    "open_action",
    "open_cell",
    "open_segment",
    "open_step",
    "option",
    "option_of_many",
    "order_words",
    "page_of",
    "place_of",
    "printed_words",
    "progress_summary",
    "progress_table",
    "promised_part",
    "quality_summary",
    "quality_table",
    "query",
    "read_there",
    "recommendations_table",
    "record_table",
    "recorded_part",
    "register_link",
    "reporting_filters",
    "reporting_part",
    "reports_part",
    "review_table",
    "reviews_part",
    "row_address",
    "rules_table",
    "say_what_was_done",
    "search",
    "section",
    "sentence",
    "several",
    "show",
    "show_chart",
    "source_lines",
    "source_page",
    "start_figures",
    "start_page",
    "statement",
    "status_table",
    "statuses_part",
    "step_links",
    "stop_if_empty",
    "stop_unless_may_write",
    "suggested_part",
    "superseded_note",
    "themes_part",
    "thread_part",
    "timeline_summary",
    "timeline_table",
    "titles",
    "window_of",
]
