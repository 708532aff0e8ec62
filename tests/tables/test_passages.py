"""Where a document prints the words that a curated table quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.tables.passages import fold_lines

LINES = ["The council", "", "will ***plant*** trees – non-", "native ones – and   hedges", "soon."]


@pytest.mark.parametrize(
    ("quote", "lines"),
    [
        ("The council will plant trees", (1, 3)),
        ("plant trees", (3, 3)),
        ("non-native ones", (3, 4)),
        ("ones - and hedges soon", (4, 5)),
        ("soon.", (5, 5)),
        ("the council", None),
        ("", None),
    ],
)
def test_a_quotation_is_found_with_its_lines(quote: str, lines: tuple[int, int] | None) -> None:
    assert fold_lines(LINES).find(quote) == lines


@given(st.lists(st.text(alphabet="ab -\t’", max_size=8), max_size=8))
def test_every_line_with_words_is_found_where_it_stands(lines: list[str]) -> None:
    printed = fold_lines(lines)
    assert len(printed.starts) == len(lines)
    for number, line in enumerate(lines, start=1):
        found = printed.find(line)
        assert found is None or found[0] <= number
