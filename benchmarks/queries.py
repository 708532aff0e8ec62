"""How long each metric takes, beside the same SQL put to DuckDB with nothing around it.

The dashboard keeps the rows of a day in memory; DuckDB alone works them out for every question.
"""

import argparse
import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

import duckdb
import pandas as pd

from actionplans import metrics, settings, store
from benchmarks import scale
from benchmarks.timing import median_ms

Asked = list[tuple[str, dict[str, object]]]
Question = Callable[[store.Connection], object]


class Recorder:
    """A connection that remembers the queries put to it."""

    def __init__(self, connection: store.Connection) -> None:
        """Pass every query on to the connection."""
        self._connection = connection
        self.asked: Asked = []

    def frame(self, sql: str, parameters: Mapping[str, object] | None = None) -> pd.DataFrame:
        """Remember a query and answer it."""
        self.asked.append((sql, dict(parameters or {})))
        return self._connection.frame(sql, parameters)

    def rows(
        self, sql: str, parameters: Mapping[str, object] | None = None
    ) -> list[tuple[object, ...]]:
        """Remember a query and answer it."""
        self.asked.append((sql, dict(parameters or {})))
        return self._connection.rows(sql, parameters)


def main() -> None:
    """Print the median time of each metric with no filter chosen."""
    asked = _arguments()
    if asked.build:
        settings.BUILD_DIR = asked.build
    if asked.actions and not store.current_build():
        scale.write(asked.actions)
    build = store.current_build()
    connection = store.connect(build)
    as_at = metrics.newest_day(connection) or date(2020, 1, 1)
    file = settings.BUILD_DIR / build / "golden_thread.duckdb"
    print(f"{'metric':<28}{'metric ms':>12}{'raw ms':>12}{'ratio':>10}")
    with duckdb.connect(str(file), read_only=True) as raw:
        for name, question in _metrics(metrics.Filters(as_at=as_at)):
            recorder = Recorder(connection)
            question(cast("store.Connection", recorder))
            put = [(sql, _used(sql, values)) for sql, values in recorder.asked]
            ours = median_ms(partial(question, connection), asked.times)
            bare = median_ms(partial(_put, raw, put), asked.times)
            print(f"{name:<28}{ours:>12.2f}{bare:>12.2f}{ours / bare:>10.2f}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=0, help="invented ones; 0: the documents")
    parser.add_argument("--build", type=Path, help="folder of builds to use, made where empty")
    parser.add_argument("--times", type=int, default=30)
    return parser.parse_args()


def _metrics(filters: metrics.Filters) -> Iterator[tuple[str, Question]]:
    """Yield each metric that asks for a connection and at most the filters."""
    for name in sorted(metrics.__all__):
        metric = getattr(metrics, name)
        if not inspect.isfunction(metric):
            continue
        parameters = inspect.signature(metric).parameters
        needed = [p.name for p in parameters.values() if p.default is inspect.Parameter.empty]
        if needed == ["connection"]:
            yield name, metric
        elif needed == ["connection", "filters"]:
            yield name, partial(metric, filters=filters)


def _used(sql: str, values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if f"${name}" in sql}


def _put(raw: duckdb.DuckDBPyConnection, asked: Asked) -> None:
    for sql, values in asked:
        raw.execute(sql, values).fetchall()


if __name__ == "__main__":
    main()
