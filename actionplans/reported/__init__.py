"""What people report: progress, corrections and decisions, kept apart from every build."""

from actionplans.reported.engine import Moment, version
from actionplans.reported.keeping import back_up, export
from actionplans.reported.listing import (
    StoredReport,
    corrections_made,
    decisions_made,
    latest_reports,
    progress_reports,
)
from actionplans.reported.records import (
    NO_THEME,
    STATUSES,
    CorrectionMade,
    Decision,
    ProgressReport,
)
from actionplans.reported.writing import (
    Recorded,
    record,
    record_correction,
    record_decision,
    supersede,
)

__all__ = [
    "NO_THEME",
    "STATUSES",
    "CorrectionMade",
    "Decision",
    "Moment",
    "ProgressReport",
    "Recorded",
    "StoredReport",
    "back_up",
    "corrections_made",
    "decisions_made",
    "export",
    "latest_reports",
    "progress_reports",
    "record",
    "record_correction",
    "record_decision",
    "supersede",
    "version",
]
