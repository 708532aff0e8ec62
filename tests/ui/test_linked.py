"""A table with links: cells are text, links say what they open, files hold no address."""

import csv
import io

import pandas as pd

from actionplans import exports
from actionplans.charts.grid import heading_row
from actionplans.ui.linked import _grouped, _lines

ROWS = pd.DataFrame(
    {
        "Owner": ["<b>Parks</b>", "Trees"],
        "Number": [1200, 3],
        "Days": [2.0, None],
        "Open": ["actions?owners=parks&page=2", None],
    }
)


def test_cells_are_text_and_links_say_what_they_open_of_which_row() -> None:
    first, second = _lines(ROWS, {"Open": "Actions"})
    assert first.cells == [
        "&lt;b&gt;Parks&lt;/b&gt;",
        "1,200",
        "2",
        '<a target="_self" href="actions?owners=parks&amp;page=2" '
        'aria-label="Open actions: &lt;b&gt;Parks&lt;/b&gt;" '
        'title="Open actions: &lt;b&gt;Parks&lt;/b&gt;">Open</a>',
    ]
    assert second.cells == ["Trees", "3", "", ""]


def test_a_heading_stands_once_above_the_rows_that_share_it() -> None:
    a, b, c = "row a", "row b", "row c"
    assert list(_grouped([a, b, c], ["Parks", "Parks", "Trees"], 4)) == [
        heading_row("Parks", 4),
        a,
        b,
        heading_row("Trees", 4),
        c,
    ]


def test_the_file_of_a_table_is_harmless_and_whole() -> None:
    rows = pd.DataFrame({"Owner": ["=1+1", "Trees, parks"], "Number": [1, 1200]})
    content = exports.table_csv(rows).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content, newline=""))) == [
        ["Owner", "Number"],
        ["'=1+1", "1"],
        ["Trees, parks", "1200"],
    ]
