"""How long each metric takes, beside the same SQL put to DuckDB with nothing around it.

The dashboard keeps the rows of a day in memory; DuckDB alone works them out for every question.
"""

import argparse
import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from actionplans import metrics, store
from actionplans.store.connection import used_in
from benchmarks import scale
from benchmarks.timing import median_ms

Asked = list[tuple[str, dict[str, object]]]
Question = Callable[[store.Connection], object]


class Recorder(store.Connection):
    """A connection that remembers the questions put to it."""

    def __init__(self, path: Path) -> None:
        """Open the database file of a build."""
        super().__init__(path)
        self.asked: Asked = []

    def _ask(
        self, cursor: duckdb.DuckDBPyConnection, sql: str, parameters: Mapping[str, object]
    ) -> duckdb.DuckDBPyConnection:
        self.asked.append((sql, used_in(sql, parameters)))
        return super()._ask(cursor, sql, parameters)


def main() -> None:
    """Print the median time of each metric with no filter chosen."""
    asked = _arguments()
    with scale.build_to_measure(asked.build, asked.actions) as folder:
        _print_times(folder / store.current_build() / "golden_thread.duckdb", asked.times)


def _print_times(file: Path, times: int) -> None:
    connection = Recorder(file)
    as_at = metrics.newest_day(connection) or date(2020, 1, 1)
    print(f"{'metric':<28}{'metric ms':>12}{'raw ms':>12}{'ratio':>10}")
    with duckdb.connect(str(file), read_only=True) as raw:
        for name, question in _metrics(metrics.Filters(as_at=as_at)):
            connection.asked.clear()
            question(connection)
            put = list(connection.asked)
            ours = median_ms(partial(question, connection), times)
            bare = median_ms(partial(_put, raw, put), times)
            print(f"{name:<28}{ours:>12.2f}{bare:>12.2f}{ours / bare:>10.2f}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=0, help="invented ones; 0: the documents")
    parser.add_argument("--build", type=Path, help="folder of builds to use, made where empty")
    parser.add_argument("--times", type=int, default=9)
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


def _put(raw: duckdb.DuckDBPyConnection, asked: Asked) -> None:
    for sql, values in asked:
        raw.execute(sql, values).fetchall()


if __name__ == "__main__":
    main()
