import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.grid import SpanCell, full_rows

CELLS = st.builds(
    SpanCell, st.text("abc", max_size=2), columns=st.integers(-1, 4), rows=st.integers(0, 4)
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([[("a", 1, 1), ("b", 1, 1)]], ["ab"]),
        ([[("a", 2, 1), ("b", 1, 1)]], ["aab"]),
        ([[("a", 1, 2), ("b", 1, 1)], [("c", 1, 1)]], ["ab", "ac"]),
        ([[("a", 1, 1), ("b", 1, 2)], [("c", 1, 1)]], ["ab", "cb"]),
        ([[("a", 2, 2), ("b", 1, 1)], [("c", 1, 1)], [("d", 1, 1)]], ["aab", "aac", "d"]),
        ([[("a", 1, 3)], [], []], ["a", "a", "a"]),
    ],
)
def test_a_cell_is_repeated_over_what_it_spans(
    rows: list[list[tuple[str, int, int]]], expected: list[str]
) -> None:
    laid = full_rows([[SpanCell(*cell) for cell in row] for row in rows])
    assert ["".join(row.cells) for row in laid] == expected


@given(rows=st.lists(st.lists(CELLS, max_size=4), max_size=6))
def test_any_grid_is_laid_out(rows: list[list[SpanCell]]) -> None:
    laid = list(full_rows(rows))
    assert len(laid) == len(rows)
    for row, cells in zip(laid, rows, strict=True):
        assert len(row.cells) >= len(cells)
        assert row.carried <= set(range(len(row.cells)))
