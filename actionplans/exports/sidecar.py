"""What describes a table: CSV on the Web metadata (W3C, 2015) as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlencode

import pandas as pd

from actionplans import filter_words, metrics, shown
from actionplans.exports.register import Cell, Table
from actionplans.metrics import Filters
from actionplans.shown import Row, records
from actionplans.store import Connection

Json = Mapping[str, object]

_CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "en"}]

_DIALECT: Json = {
    "encoding": "utf-8",
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "lineTerminators": ["\r\n"],
    "header": True,
    "headerRowCount": 1,
    "skipBlankRows": False,
    "skipInitialSpace": False,
    "trim": False,
}

_TYPES: dict[str, str | Json] = {
    "varchar": "string",
    "integer": "integer",
    "bigint": "integer",
    "boolean": {"base": "boolean", "format": "true|false"},
    "date": {"base": "date", "format": "yyyy-MM-dd"},
}
"""Types of the database in the words of CSV on the Web."""

_APOSTROPHE = (
    "For Excel: a cell that begins with = + - @, their full-width forms, a tab or a line end could "
    "run as a formula, so an apostrophe stands before it. Take that first sign away to have the "
    "cell as in the database. The file begins with a byte order mark."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A written table and what was asked for."""

    csv_name: str
    csv: bytes
    table: Table
    filters: Filters
    risky: list[Cell] | None
    """The cells that got an apostrophe; None where none is ever given one."""

    @property
    def rows(self) -> int:
        """Return the number of rows below the heading."""
        return len(self.table["action_id"])


def sidecar(connection: Connection, described: Described) -> bytes:
    """Describe a table of the register: columns, filters, day, sources, fingerprints, rows."""
    as_at = shown.day(described.filters.as_at)
    words = filters_in_words(connection, described.filters)
    older = records(metrics.superseded(connection, described.filters))
    metadata = {
        "@context": _CONTEXT,
        "url": described.csv_name,
        "dc:title": f"Actions as at {as_at}",
        "dc:description": _sentence(described, words, older),
        "dialect": _DIALECT,
        "notes": [_notes(connection, described, words, older)],
        "tableSchema": {
            "null": "",
            "columns": _columns(metrics.register_dictionary(connection), described.table),
            "primaryKey": "action_id",
        },
    }
    return (json.dumps(metadata, ensure_ascii=False, indent=2) + "\n").encode()


def filters_in_words(connection: Connection, filters: Filters) -> list[str]:
    """Say each filter that narrows in words, its choices by their names in the database."""
    named = records(metrics.names(connection))
    return filter_words.in_words(filters, {(r["filter"], r["value"]): r["label"] for r in named})


def _sentence(described: Described, words: list[str], older: list[Row]) -> str:
    kept = f" Kept by these filters: {'. '.join(words)}." if words else ""
    left_out = "".join(f" {shown.left_out(row)}" for row in older)
    return (
        f"{shown.count(described.rows, 'action')} as at {shown.day(described.filters.as_at)}, "
        f"one row each, by document and printed order.{kept}{left_out} An empty cell is what the "
        "source does not state."
    )


def _columns(dictionary: pd.DataFrame, table: Table) -> list[Json]:
    meanings = {row["column_name"]: row for row in records(dictionary)}
    return [_column(name, meanings[name]) for name in table]


def _column(name: str, meaning: Row) -> Json:
    column = {
        "name": name,
        "titles": name,
        "datatype": _TYPES[meaning["data_type"]],
        "dc:description": meaning["comment"],
    }
    return column | {"required": True} if name == "action_id" else column


def _notes(
    connection: Connection, described: Described, words: list[str], older: list[Row]
) -> Json:
    asked = metrics.write_address(described.filters)
    notes: dict[str, object] = {
        "as_at": described.filters.as_at.isoformat(),
        "filters_in_words": words or ["None: every action known on the day"],
        "filters": {name: values for name, values in asked.items() if name != "as_at"},
        "address": f"actions?{urlencode(asked, doseq=True)}",
        "rows": described.rows,
        "csv_sha256": sha256(described.csv).hexdigest(),
        "database_fingerprint": connection.fingerprint(),
        "sources": _sources(connection, described.table),
        "superseded": [_left_out(row) for row in older],
    }
    if described.risky is not None:
        notes["formulas"] = _APOSTROPHE
        notes["cells_with_apostrophe"] = [
            {"row": cell.row, "column": cell.column} for cell in described.risky
        ]
    return notes


def _left_out(row: Row) -> Json:
    """Describe an older version of a plan, whose actions are not among the rows."""
    return {
        "document_id": row["document_id"],
        "superseded_on": row["superseded_on"].date().isoformat(),
        "superseded_by": row["successor_id"],
        "actions_left_out": int(row["actions"]),
    }


def _sources(connection: Connection, table: Table) -> list[Json]:
    """List every document of the database: a status may rest on one that has no row here."""
    printed = pd.Series(table["document_id"], dtype=object).value_counts().to_dict()
    return [
        {
            "document_id": row["document_id"],
            "title": row["title"],
            "publisher": row["publisher"],
            "plan_on": row["plan_on"].date().isoformat(),
            "sha256": row["sha256"],
            "rows": int(printed.get(row["document_id"], 0)),
        }
        for row in records(metrics.sources(connection))
    ]
