"""Put what was read and what is curated into the rows of the schema's tables."""

from actionplans.tables.actions import action_ids
from actionplans.tables.assemble import all_tables
from actionplans.tables.decisions import decided_tables
from actionplans.tables.reading import DocumentReading

__all__ = ["DocumentReading", "action_ids", "all_tables", "decided_tables"]
