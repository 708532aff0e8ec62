import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans.readers.content import TableRow
from actionplans.readers.tables import is_pipe_line, read_pipe_rows, read_tab_rows

Cells = list[list[str]]

LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=30)
"""A line as read_text gives it: without a line end, and never with a null."""
WORD = st.text("abcXYZ0123", min_size=1, max_size=6)
CELL = st.lists(WORD, max_size=4).map(" ".join)
MARKED = st.sampled_from(["{}", "<p>{}</p>", "**{}**", "• {}", "<ul><li>{}", "*{}* ", "{}<br>"])
TABLE = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=5)
)


def _pipes(text: str) -> list[TableRow]:
    return list(read_pipe_rows(text.split("\n"), first_line=1))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| Plant | AB |", [("Plant", "AB")]),
        ("| Plant | AB", [("Plant", "AB")]),
        ("|Plant|AB|\n|---|---|\n|Mend|CD|", [("Plant", "AB"), ("Mend", "CD")]),
        ("| | |\n|--|--|\n| Mend | CD |", [("", ""), ("Mend", "CD")]),
        ("| Plant | AB |\n| :-- | --: |", [("Plant", "AB")]),
        ("| Plant | AB | extra |\n| Mend | CD |", [("Plant", "AB", "extra"), ("Mend", "CD")]),
        ("| Plant a\nhedge | AB |", [("Plant a hedge", "AB")]),
        (r"| Plant \| sow | AB |", [("Plant | sow", "AB")]),
        ("| Plant<p>Sow | **AB** |", [("Plant\nSow", "AB")]),
        ("| • Plant • Sow | AB |", [("• Plant\n• Sow", "AB")]),
        ("  | Plant | AB |", [("Plant", "AB")]),
        ("|---|---|", []),
        ("", []),
    ],
)
def test_pipe_rows_are_read_with_their_cells(text: str, cells: list[tuple[str, ...]]) -> None:
    assert [row.cells for row in _pipes(text)] == cells


def test_a_pipe_row_has_the_lines_that_it_is_printed_on() -> None:
    rows = list(read_pipe_rows(["| A | B |", "|--|--|", "| Plant a", "hedge | AB |"], 10))
    assert [(row.place.line_start, row.place.line_end) for row in rows] == [(10, 10), (12, 13)]


def test_an_empty_row_is_blank() -> None:
    blank, filled = _pipes("| | |\n| | AB |")
    assert (blank.is_blank(), filled.is_blank()) == (True, False)


def test_tab_rows_are_read_with_their_cells() -> None:
    rows = list(read_tab_rows(["Plant\tAB", "\tCD", "", "• Mend\t"], 5))
    assert [row.cells for row in rows] == [("Plant", "AB"), ("", "CD"), ("• Mend", "")]
    assert [row.place.line_start for row in rows] == [5, 6, 8]


def test_a_blank_line_between_tab_rows_is_a_page_break() -> None:
    rows = list(read_tab_rows(["Plant\tAB", "", "Mend\tCD", "Sow\tEF"], 1))
    assert [row.follows_break for row in rows] == [False, True, False]


@given(lines=st.lists(LINE, max_size=6))
def test_any_lines_are_read_without_an_error(lines: list[str]) -> None:
    for row in [*read_pipe_rows(lines, 1), *read_tab_rows(lines, 1)]:
        assert 1 <= row.place.line_start <= row.place.line_end <= len(lines)


@given(lines=st.lists((LINE | st.text("|- \\ab<p>*•")).map(lambda t: f"|{t}"), max_size=6))
def test_any_pipe_lines_are_read_without_an_error(lines: list[str]) -> None:
    list(read_pipe_rows(lines, 1))


@settings(max_examples=40)
@given(table=TABLE, marks=st.lists(MARKED, max_size=25))
def test_every_word_of_a_cell_stays_in_its_cell(table: Cells, marks: list[str]) -> None:
    filled = [row for row in table if any(row)]
    waiting = iter(marks)
    printed = [[next(waiting, "{}").format(cell) if cell else "" for cell in r] for r in filled]
    pipes = read_pipe_rows([f"| {' | '.join(row)} |" for row in printed], 1)
    tabs = read_tab_rows(["\t".join(row) for row in printed], 1)
    if filled and len(filled[0]) > 1:
        assert [_words(row.cells) for row in tabs] == [_words(row) for row in filled]
    assert [_words(row.cells) for row in pipes] == [_words(row) for row in filled]


def _words(cells: list[str] | tuple[str, ...]) -> list[list[str]]:
    return [cell.replace("•", " ").split() for cell in cells]


@pytest.mark.parametrize(
    ("line", "is_pipe"), [("| A |", True), ("  |", True), ("A | B", False), ("", False)]
)
def test_a_pipe_line_begins_with_a_pipe(line: str, is_pipe: bool) -> None:
    assert is_pipe_line(line) is is_pipe
