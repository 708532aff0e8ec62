"""The tables of the store. Every row belongs to one write; nothing is changed or deleted."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()


def _write() -> Column[int]:
    return Column("write_id", ForeignKey("writes.write_id"), nullable=False, index=True)


writes = Table(
    "writes",
    METADATA,
    Column("write_id", Integer, primary_key=True, autoincrement=False),
    # Coordinated universal time; each later than the one before, so an instant is a state.
    Column("recorded_at", DateTime, nullable=False, unique=True),
    Column("recorded_by", String(200), nullable=False),
    # Null for what no return brought. The same return can be written once only.
    Column("return_digest", String(200), unique=True),
)

reports = Table(
    "progress_reports",
    METADATA,
    Column("update_id", String(40), primary_key=True),
    _write(),
    Column("position", Integer, nullable=False),
    Column("action_id", String(400), nullable=False, index=True),
    Column("reported_on", Date, nullable=False),
    Column("status", String(40), nullable=False),
    Column("percent_complete", Integer),
    Column("revised_deadline_start", Date),
    Column("revised_deadline_end", Date),
    Column("revision_reason", Text, nullable=False),
    Column("commentary", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("reported_by", String(200), nullable=False),
    CheckConstraint("percent_complete between 0 and 100", name="percent_in_range"),
    CheckConstraint("revised_deadline_start <= revised_deadline_end", name="deadline_in_order"),
)

corrections = Table(
    "corrections_made",
    METADATA,
    Column("correction_id", String(40), primary_key=True),
    _write(),
    Column("document_id", String(400), nullable=False),
    Column("page", Integer),
    Column("line_start", Integer, nullable=False),
    Column("column_name", String(400), nullable=False),
    Column("raw_text", Text, nullable=False),
    Column("corrected", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

decisions = Table(
    "decisions",
    METADATA,
    Column("decision_id", String(40), primary_key=True),
    _write(),
    Column("kind", String(40), nullable=False),
    Column("recommendation_id", String(400), nullable=False),
    Column("subject_id", String(400), nullable=False),
    Column("is_accepted", Boolean, nullable=False),
    Column("link_kind", String(40), nullable=False),
    Column("reason", Text, nullable=False),
)

# One row for each report, correction or decision that no longer stands: by whom and when says
# its write. What took its place, if anything did, was recorded in the same write.
supersessions = Table(
    "supersessions",
    METADATA,
    Column("entry_id", String(40), primary_key=True),
    _write(),
    Column("reason", Text, nullable=False),
)
