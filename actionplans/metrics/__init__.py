"""The questions that the pages ask of the database. SQL in, rows or a data frame out."""

from actionplans.metrics.about import (
    data_dictionary,
    document_councils,
    documents,
    documents_known,
    register_dictionary,
    sources,
)
from actionplans.metrics.address import (
    NAMES,
    at_day,
    months_before,
    narrow,
    of_day,
    of_recommendations,
    read_address,
    write_address,
)
from actionplans.metrics.choices import (
    choices,
    is_invented,
    last_recorded,
    names,
    newest_day,
)
from actionplans.metrics.completions import completions_over_time
from actionplans.metrics.coverage import coverage, coverage_statuses, joint_plans
from actionplans.metrics.deadline_heatmap import (
    MANY_IN_A_MONTH,
    Heatmap,
    Period,
    busy_months,
    busy_owners,
    deadline_heatmap,
)
from actionplans.metrics.filters import NONE, Filters, Framework
from actionplans.metrics.forecast import CERTAINTY, ENOUGH, forecast
from actionplans.metrics.frameworks import crosswalk, switch, themes_by_version
from actionplans.metrics.golden_thread import answers, lineage, printings, reports
from actionplans.metrics.groups import FILTER_OF, GROUPS, Group
from actionplans.metrics.lga_clock import clock_rules, lga_clock
from actionplans.metrics.movement import completions, status_counts
from actionplans.metrics.over_time import reported_by_quarter, status_mix
from actionplans.metrics.overview import deadline_months, decisions, headline
from actionplans.metrics.owner_timeline import (
    GroupOrder,
    TimelineTotals,
    owner_timeline,
    timeline_totals,
)
from actionplans.metrics.peer_findings import peer_findings
from actionplans.metrics.plan_quality import (
    finding_counts,
    findings,
    reading_record,
    review_queue,
    rows_left_out,
)
from actionplans.metrics.progress import purpose_progress, theme_progress, theme_recommendations
from actionplans.metrics.register import ORDERS, STATUS_ORDER, Order, register
from actionplans.metrics.reported import reports_without_action
from actionplans.metrics.returns import (
    action_wordings,
    fingerprints,
    former_ids,
    last_reports,
    open_by_group,
    reporting,
)
from actionplans.metrics.source import printed_there, source_lines, source_regions
from actionplans.metrics.suggestions import suggestions
from actionplans.metrics.superseded import superseded

__all__ = [
    "CERTAINTY",
    "ENOUGH",
    "FILTER_OF",
    "GROUPS",
    "MANY_IN_A_MONTH",
    "NAMES",
    "NONE",
    "ORDERS",
    "STATUS_ORDER",
    "Filters",
    "Framework",
    "Group",
    "GroupOrder",
    "Heatmap",
    "Order",
    "Period",
    "TimelineTotals",
    "action_wordings",
    "answers",
    "at_day",
    "busy_months",
    "busy_owners",
    "choices",
    "clock_rules",
    "completions",
    "completions_over_time",
    "coverage",
    "coverage_statuses",
    "crosswalk",
    "data_dictionary",
    "deadline_heatmap",
    "deadline_months",
    "decisions",
    "document_councils",
    "documents",
    "documents_known",
    "finding_counts",
    "findings",
    "fingerprints",
    "forecast",
    "former_ids",
    "headline",
    "is_invented",
    "joint_plans",
    "last_recorded",
    "last_reports",
    "lga_clock",
    "lineage",
    "months_before",
    "names",
    "narrow",
    "newest_day",
    "of_day",
    "of_recommendations",
    "open_by_group",
    "owner_timeline",
    "peer_findings",
    "printed_there",
    "printings",
    "purpose_progress",
    "read_address",
    "reading_record",
    "register",
    "register_dictionary",
    "reported_by_quarter",
    "reporting",
    "reports",
    "reports_without_action",
    "review_queue",
    "rows_left_out",
    "source_lines",
    "source_regions",
    "sources",
    "status_counts",
    "status_mix",
    "suggestions",
    "superseded",
    "switch",
    "theme_progress",
    "theme_recommendations",
    "themes_by_version",
    "timeline_totals",
    "write_address",
]
