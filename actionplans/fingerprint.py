"""The fingerprint of what a database holds, whatever the order in which it holds it."""

from collections.abc import Callable, Sequence
from hashlib import sha256

Ask = Callable[[str], Sequence[tuple[object, ...]]]
"""Asks the database a question and returns its rows."""

_COLUMNS = """
    select distinct
        table_name,
        column_name
    from duckdb_columns()
    where not internal
      and schema_name <> 'kept'
      and table_name in (select table_name from duckdb_tables() where not internal)
      and data_type not like 'TIMESTAMP%'
    order by
        table_name,
        column_name
"""
"""The columns of all tables. Instants are left out: they say when something was read here."""


def fingerprint_of(ask: Ask) -> str:
    """Return the fingerprint of all tables: their names, columns and cells."""
    columns: dict[str, list[str]] = {}
    for table, column in ask(_COLUMNS):
        columns.setdefault(str(table), []).append(str(column))
    digest = sha256()
    for table, names in columns.items():
        [(rows,)] = ask(_rows(table, names))
        digest.update(f"{table} {','.join(names)} {rows}\n".encode())
    return digest.hexdigest()


def _rows(table: str, columns: list[str]) -> str:
    """Return the question for the fingerprint of a table's rows.

    Signs that no text holds part the cells and stand for null, so that no two rows look alike.
    """
    cells = ", ".join(f'coalesce(cast("{column}" as varchar), chr(30))' for column in columns)
    return f"""
        with

        rows as (
            select sha256(concat_ws(chr(31), {cells})) as row_fingerprint
            from {table}
        )

        select coalesce(sha256(string_agg(row_fingerprint, '' order by row_fingerprint)), '')
        from rows
    """
