"""Tables written in HTML within a plain text or Markdown file."""

import pytest

from actionplans.readers.html_tables import read_html_rows


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2", [["Parks", "Plant"], ["Parks", "Mow"]]),
        ("0", [["Parks", "Plant"], ["Mow"]]),
        ("two", [["Parks", "Plant"], ["Mow"]]),
        ("9" * 5000, [["Parks", "Plant"], ["Mow"]]),
    ],
)
def test_a_cell_spans_as_many_rows_as_it_says_in_a_number(
    span: str, expected: list[list[str]]
) -> None:
    lines = [
        "<table>",
        f'<tr><td rowspan="{span}">Parks</td><td>Plant</td></tr>',
        "<tr><td>Mow</td></tr>",
        "</table>",
    ]
    assert [list(row.cells) for row in read_html_rows(lines, 1)] == expected
