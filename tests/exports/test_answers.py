"""Fifty random choices: each file holds the database's own answer, cell by cell, twice over."""

import csv
import io
import re
from calendar import monthrange
from datetime import date
from random import Random

import pytest

from actionplans import exports
from actionplans.exports import Download
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.exports.answers import Row, World, answer, random_filters, read_world

CHOICES = 50
SEED = 20_18


def read(data: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def choices(world: World) -> list[Filters]:
    random = Random(SEED)  # noqa: S311  # a seed, so that every run makes the same choices
    made: dict[Filters, None] = {}
    while len(made) < CHOICES:
        made[random_filters(world, random)] = None
    return list(made)


@pytest.fixture(params=["database", "published"])
def world(request: pytest.FixtureRequest) -> World:
    connection: Connection = request.getfixturevalue(request.param)
    return read_world(connection)


def download(world: World, filters: Filters, *, is_for_excel: bool) -> Download:
    return exports.register_download(world.connection, filters, is_for_excel=is_for_excel)


def test_fifty_random_choices_equal_the_databases_answer_and_are_the_same_twice(
    world: World,
) -> None:
    sizes = []
    for filters in choices(world):
        plain = download(world, filters, is_for_excel=False)
        assert download(world, filters, is_for_excel=False).both() == plain.both()
        rows = read(plain.csv)
        deadlines = [days_of(row.pop("deadline_edtf")) for row in rows]
        expected = answer(world, filters)
        assert rows == expected, filters
        assert deadlines == [(row["deadline_start"], row["deadline_end"]) for row in rows]
        rows = read(download(world, filters, is_for_excel=True).csv)
        assert [harmless(row) for row in expected] == [without_edtf(row) for row in rows], filters
        sizes.append(len(expected))
    assert len([size for size in sizes if size]) >= CHOICES // 2
    assert len(set(sizes)) >= 8


def without_edtf(row: Row) -> Row:
    return {name: cell for name, cell in row.items() if name != "deadline_edtf"}


def harmless(row: Row) -> Row:
    """Return a row as Excel should get it."""
    is_risky = re.compile(r"[=+\-@\t\r\n＝＋－＠]").match
    return {name: f"'{cell}" if is_risky(cell) else cell for name, cell in row.items()}


def days_of(edtf: str) -> tuple[str, str]:
    """Return the first and last day of a deadline in EDTF, "" for an open or absent one."""
    first, _, last = edtf.partition("/")
    return _edge(first, 0), _edge(last or first, 1)


def _edge(point: str, side: int) -> str:
    if point in ("", ".."):
        return ""
    year, *rest = map(int, point.split("-"))
    months = (1, 12)
    if rest:
        season = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
        months = season.get(rest[0], (rest[0], rest[0]))
    if len(rest) == 2:
        return point
    year, month = year + (months[side] - 1) // 12, (months[side] - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1] if side else 1).isoformat()
