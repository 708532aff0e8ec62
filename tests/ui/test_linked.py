"""A table with links: cells are text, links say what they open, files hold no address."""

import csv
import io

import pandas as pd

from actionplans import exports
from actionplans.ui.linked import _lines

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
    assert first == (
        '<tr><th scope="row">&lt;b&gt;Parks&lt;/b&gt;</th><td>1,200</td><td>2</td>'
        '<td><a target="_self" href="actions?owners=parks&amp;page=2" '
        'aria-label="Open actions: &lt;b&gt;Parks&lt;/b&gt;" '
        'title="Open actions: &lt;b&gt;Parks&lt;/b&gt;">'
        "Open</a></td></tr>"
    )
    assert second == '<tr><th scope="row">Trees</th><td>3</td><td></td><td></td></tr>'


def test_the_file_of_a_table_is_harmless_and_whole() -> None:
    rows = pd.DataFrame({"Owner": ["=1+1", "Trees, parks"], "Number": [1, 1200]})
    content = exports.table_csv(rows).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content, newline=""))) == [
        ["Owner", "Number"],
        ["'=1+1", "1"],
        ["Trees, parks", "1200"],
    ]
