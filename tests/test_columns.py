"""Cells are placed under what heads them, over page breaks and continuations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.columns import PlacedRow, placed_rows
from actionplans.columns.heading_words import heading_words
from actionplans.columns.heads import read_head
from actionplans.columns.settling import Known
from actionplans.readers.content import Block, TableRow
from actionplans.records import Place
from tests.fixtures.invented import document_of

HEAD = "| Purpose | Action | Lead | By when |\n|---|---|---|---|\n"
GREEN = "| Green | Plant a hedge | AB | May 2020 |\n"
WARM = "| Warm | Mend the boiler | CD | June 2020 |\n"

LINES = st.text("ab| -\t.", max_size=12) | st.sampled_from(
    ["| Action | Owner | Timescale |", "|---|---|---|", "Action\tOwner\tTimescale", "", "# Plan"]
)


def _placed(text: str) -> list[PlacedRow]:
    return placed_rows(document_of(text))


def _row(row: PlacedRow) -> tuple[str, ...]:
    return tuple(row.text(role) for role in ("purpose", "action", "owner", "deadline"))


PLANTED = ("Green", "Plant a hedge", "AB", "May 2020")
MENDED = ("Warm", "Mend the boiler", "CD", "June 2020")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        (HEAD, []),
        (GREEN, []),
        (HEAD + GREEN, [PLANTED]),
        (HEAD + GREEN + WARM, [PLANTED, MENDED]),
        (f"{HEAD}{GREEN}\n| | | | |\n|--|--|--|--|\n{WARM}", [PLANTED, MENDED]),
        (f"{HEAD}{GREEN}\n{WARM}|---|---|---|---|\n", [PLANTED, MENDED]),
        (f"{HEAD}{GREEN}\n{HEAD}{WARM}", [PLANTED, MENDED]),
        (f"{HEAD}{GREEN}\nSome words between.\n\n{WARM}", [PLANTED, MENDED]),
        (
            f"{HEAD}{GREEN}\n| Action | By when | Lead |\n|--|--|--|\n| Mend | May | CD |\n",
            [PLANTED, ("", "Mend", "CD", "May")],
        ),
        ("Purpose\tAction\tLead\tBy when\nGreen\tPlant a hedge\tAB\tMay 2020\n", [PLANTED]),
    ],
)
def test_rows_are_placed_under_their_headings(text: str, rows: list[tuple[str, ...]]) -> None:
    assert [_row(row) for row in _placed(text)] == rows


@pytest.mark.parametrize(
    "other",
    [
        "| Name | Ward |\n|---|---|\n| Jo March | North |\n",
        "| Cost | £000 |\n|---|---|\n| Staff | 12 |\n",
    ],
)
def test_a_table_before_the_plan_is_none_of_it(other: str) -> None:
    assert [_row(row) for row in _placed(f"{other}\n{HEAD}{GREEN}")] == [PLANTED]


def test_a_role_that_the_table_lacks_is_empty() -> None:
    (row,) = _placed(HEAD + GREEN)
    assert (row.text("measure"), row.given()["status"]) == ("", "")


def test_a_column_without_a_known_heading_is_left_over() -> None:
    (row,) = _placed("| Action | Ward | Lead |\n|---|---|---|\n| Plant | North | AB |\n")
    assert list(row.leftover.values()) == ["North"]


def test_headings_printed_again_with_another_word_are_no_row() -> None:
    head, rule = "| Ref | Measure | Lead | By when |\n", "|---|---|---|---|\n"
    below = f"{head.replace('Lead', 'Zorblat')}{rule}{WARM.replace('Warm', '2')}"
    rows = _placed(f"{head}{rule}{GREEN.replace('Green', '1')}\n{below}")
    assert [_row(row)[1:] for row in rows] == [PLANTED[1:], MENDED[1:]]


def test_a_cell_beyond_the_headings_is_left_over() -> None:
    (row,) = _placed("| Ref | Action | Lead |\n| B.1 | Plant a hedge | AB | Amber |\n")
    assert (row.text("reference"), row.text("owner")) == ("B.1", "AB")
    assert row.leftover == {"column 4": "Amber"}


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("# Green spaces", "Green spaces"),
        ("**Green spaces**", "Green spaces"),
        ("Green spaces", "Green spaces"),
        ("# Plan\n\nThese are the actions that we agreed with our partners.", "Plan"),
    ],
)
def test_the_nearest_title_above_is_the_section(title: str, section: str) -> None:
    (row,) = _placed(f"{title}\n\n{HEAD}{GREEN}")
    assert row.section == section


def test_the_first_row_after_a_page_break_says_so() -> None:
    rows = _placed(f"{HEAD}{GREEN}{WARM}\n| | | | |\n|--|--|--|--|\n{GREEN}{WARM}")
    assert [row.follows_break for row in rows] == [False, False, True, False]
    assert [row.is_headed for row in rows] == [True, True, False, False]


def test_the_first_row_of_the_next_page_says_so_in_a_table_that_goes_on() -> None:
    cells = ("Purpose", "Action", "Lead", "By when"), PLANTED, MENDED, PLANTED
    rows = tuple(TableRow(c, Place(n, n, n // 2)) for n, c in enumerate(cells))
    table = Block("table", "", Place(0, 3), rows=rows)
    placed = placed_rows(replace(document_of("pages"), content=(table,)))
    assert [row.follows_break for row in placed] == [False, True, False]


def test_a_bullet_in_a_column_of_its_own_joins_the_first() -> None:
    (row,) = _placed("Purpose\tAction\tLead\tBy when\n•\tGreen\tPlant a hedge\tAB\tMay 2020\n")
    assert _row(row) == PLANTED


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Green\tPlant a hedge\tAB\n", ("Green", "Plant a hedge", "AB", "")),
        ("Plant a hedge\tAB\tMay 2020\n", ("", "Plant a hedge", "AB", "May 2020")),
    ],
)
def test_a_row_that_lacks_cells_lost_empty_ones(line: str, expected: tuple[str, ...]) -> None:
    (row,) = _placed(f"Purpose\tAction\tLead\tBy when\n{line}")
    assert _row(row) == expected


def test_an_action_under_a_purpose_that_begins_with_total_is_kept() -> None:
    (row,) = _placed(f"{HEAD}| Total Place | Plant a hedge | AB | May 2020 |\n")
    assert _row(row) == ("Total Place", "Plant a hedge", "AB", "May 2020")


def test_a_row_that_counts_actions_is_none() -> None:
    rows = _placed(f"{HEAD}{GREEN}| In progress | 17 | | |\n| Closed | 4.5% | | |\n")
    assert [_row(row) for row in rows] == [PLANTED]


def test_a_number_with_an_owner_is_kept() -> None:
    (row,) = _placed(f"{HEAD}| Green | 17 | AB | May 2020 |\n")
    assert _row(row) == ("Green", "17", "AB", "May 2020")


@given(lines=st.lists(LINES, max_size=10))
def test_any_page_is_placed_without_an_error(lines: list[str]) -> None:
    for row in _placed("\n".join(lines)):
        assert 1 <= row.place.line_start <= row.place.line_end <= len(lines)


class _Watched(list[TableRow]):
    """Rows of a table, read one at a time or a few from the top."""

    def __iter__(self) -> Iterator[TableRow]:
        raise AssertionError("all rows were looked at")

    def __getitem__(  # type: ignore[override]  # one signature for a row and for several
        self, index: SupportsIndex | slice[Any, Any, Any]
    ) -> TableRow | list[TableRow]:
        if isinstance(index, slice) and index.stop is None:
            raise AssertionError("all rows below were looked at")
        return super().__getitem__(index)


def test_a_row_of_the_plan_costs_no_look_at_all_rows_below_it() -> None:
    cells = ("Review the parks strategy with residents", "Head of Parks", "31 March 2021")
    rows = _Watched([TableRow(cells, Place(line, line)) for line in range(1, 9)])
    assert read_head(rows, 4, [], Known(heading_words())) is None
