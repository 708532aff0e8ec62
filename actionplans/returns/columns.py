"""The columns of a return, in order, in Excel and in CSV alike."""

from dataclasses import dataclass

SHEET = "Return"
COVER = "Read me first"
MACHINE = "Machine part"
FORM = "golden-thread-return-1"
"""Names the arrangement of a return, so that a later one can be told from it."""

STATUSES = {
    "Not started": "not started",
    "In progress": "in progress",
    "Partly complete": "partly complete",
    "Complete": "complete",
    "Closed": "closed",
}
"""The words offered for a status, each with the status that it stands for."""

LONGEST_TEXT = 5_000
"""Characters that commentary, evidence and reason may have."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a return."""

    key: str
    heading: str
    width: int
    """In characters."""
    hint: str = ""
    """What to write there; "" for what is printed and locked."""


COLUMNS = (
    Column("action_id", "Action id", 18),
    Column("wording", "Action as printed", 50),
    Column("owners", "Owner", 22),
    Column("deadline_raw", "Deadline as printed", 16),
    Column("deadline", "Deadline read as", 18),
    Column("status_on_day", "Status on the day", 18),
    Column("last_report", "Last report", 26),
    Column("status", "Status now", 15, "Choose from the list."),
    Column("percent_complete", "Percent complete", 11, "A whole number from 0 to 100."),
    Column(
        "reported_on",
        "Completed or reported on",
        18,
        "For a completed action the day on which it was completed, else the day that the report "
        "speaks of. Left empty, an action that is not complete is reported on the reporting day.",
    ),
    Column(
        "revised", "Revised last day", 18, "Only where the deadline has moved: the new last day."
    ),
    Column("revision_reason", "Reason for the revision", 28, "Why the deadline has moved."),
    Column("commentary", "Commentary", 45, "What has been done and what comes next."),
    Column("evidence", "Evidence", 30, "Where it can be seen: a report, a minute, a web page."),
    Column("reported_by", "Reported by", 20, "The post that reports."),
)
BY_KEY = {column.key: column for column in COLUMNS}
FILLED = tuple(column for column in COLUMNS if column.hint)

MACHINE_COLUMNS = (
    Column("form", "Form", 10),
    Column("reporting_day", "Reporting day", 10),
    Column("scope", "Scope", 10),
    Column("fingerprint", "Database", 10),
    Column("words_digest", "Words", 10),
)
"""What the machine needs to know again: columns of the CSV, the hidden sheet of the workbook."""
