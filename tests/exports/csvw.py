"""What the W3C asks of CSV on the Web metadata and of the table it describes, checked by hand.

After "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data and Metadata on the
Web", W3C recommendations of 17 December 2015; only what our files use.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

TABLE = {"@id", "@type", "@context", "url", "dialect", "notes", "suppressOutput"} | {
    "tableDirection",
    "tableSchema",
    "transformations",
}
INHERITED = {"aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl"} | {
    "required",
    "separator",
    "textDirection",
    "valueUrl",
}
SCHEMA = {"@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles"}
COLUMN = {"@id", "@type", "name", "suppressOutput", "titles", "virtual"}
DIALECT = {"commentPrefix", "delimiter", "doubleQuote", "encoding", "header", "headerRowCount"} | {
    "lineTerminators",
    "quoteChar",
    "skipBlankRows",
    "skipColumns",
    "skipInitialSpace",
    "skipRows",
    "trim",
}
PREFIXES = ("dc:", "schema:")  # of the initial context of RDFa that the standard names
NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.]|%[0-9A-F]{2})*")  # a variable of a URI template


def problems(metadata: dict[str, Any], data: bytes, name: str) -> list[str]:
    """Return what is wrong with a table and its metadata; nothing where both are as asked."""
    return [*_of_metadata(metadata, name), *_of_table(metadata, data)]


def _of_metadata(metadata: dict[str, Any], name: str) -> Iterator[str]:
    context = metadata["@context"]
    if context != "http://www.w3.org/ns/csvw" and context[0] != "http://www.w3.org/ns/csvw":
        yield "the context is another one"
    if metadata["url"] != name:
        yield f"the table is called {metadata['url']}"
    if not all(isinstance(note, dict) for note in metadata["notes"]):
        yield "a note is no object"
    yield from _unknown(metadata, TABLE | INHERITED, "table")
    yield from _unknown(metadata["tableSchema"], SCHEMA | INHERITED, "schema")
    yield from (f"dialect: {key}" for key in metadata["dialect"] if key not in DIALECT)
    columns = metadata["tableSchema"]["columns"]
    names = [column["name"] for column in columns]
    if len(set(names)) != len(names):
        yield "two columns have one name"
    for column in columns:
        yield from _unknown(column, COLUMN | INHERITED, column["name"])
        if not NAME.fullmatch(column["name"]):
            yield f"{column['name']} is no name"


def _unknown(thing: dict[str, Any], known: set[str], where: str) -> Iterator[str]:
    return (f"{where}: {k}" for k in thing if k not in known and not k.startswith(PREFIXES))


def _of_table(metadata: dict[str, Any], data: bytes) -> Iterator[str]:
    heading, *rows = read(metadata, data)
    schema = metadata["tableSchema"]
    if heading != [column["titles"] for column in schema["columns"]]:
        yield f"the heading is {heading}"
    for number, row in enumerate(rows, start=1):
        for column, cell in zip(schema["columns"], row, strict=True):
            if not is_valid(column, cell, schema["null"]):
                yield f"row {number}, {column['name']}: {cell!r}"
    keys = [row[heading.index(schema["primaryKey"])] for row in rows]
    if len(set(keys)) != len(keys):
        yield "two rows have one key"


def read(metadata: dict[str, Any], data: bytes) -> list[list[str]]:
    """Read a table by the dialect that its metadata states."""
    dialect = metadata["dialect"]
    text = data.decode(dialect["encoding"]).removeprefix("\ufeff")
    assert text.endswith(dialect["lineTerminators"][0])
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect["delimiter"],
        quotechar=dialect["quoteChar"],
        doublequote=dialect["doubleQuote"],
        skipinitialspace=dialect["skipInitialSpace"],
        strict=True,
    )
    return list(reader)


def is_valid(column: dict[str, Any], cell: str, null: str) -> bool:
    """Tell whether a cell has the type that its column states."""
    if cell == null:
        return not column.get("required", False)
    match column["datatype"]:
        case "string":
            return True
        case "integer":
            return re.fullmatch(r"[+-]?\d+", cell) is not None
        case {"base": "boolean", "format": words}:
            return cell in words.split("|")
        case {"base": "date", "format": "yyyy-MM-dd"}:
            return cell == date.fromisoformat(cell).isoformat()
    return False
