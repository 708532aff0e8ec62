"""The parts of the pages that are plain functions."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import charts, metrics
from actionplans.metrics import Filters
from actionplans.store import Connection
from actionplans.ui.cells import cell_filters
from actionplans.ui.doors import plain
from actionplans.ui.source_view import mark_words
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)


@pytest.mark.parametrize(
    ("lines", "words", "expected"),
    [
        (["Plant the trees | AB"], ["Plant the trees"], ["<mark>Plant the trees</mark> | AB"]),
        (
            ["Plant", "the trees"],
            ["Plant the trees"],
            ["<mark>Plant</mark>", "<mark>the trees</mark>"],
        ),
        (
            ["<p>Plant</p> <p>trees</p>"],
            ["Plant trees"],
            ["&lt;p&gt;<mark>Plant&lt;/p&gt; &lt;p&gt;trees</mark>&lt;/p&gt;"],
        ),
        (["a (b) c"], ["(b)"], ["a <mark>(b)</mark> c"]),
        (["a < b"], ["nothing"], ["a &lt; b"]),
        ([""], [""], [""]),
    ],
)
def test_mark_words(lines: list[str], words: list[str], expected: list[str]) -> None:
    assert mark_words(lines, words) == expected


TEXT = st.text(alphabet=st.characters(blacklist_characters="\n\r"), max_size=30)


@given(st.lists(TEXT, min_size=1, max_size=4), st.lists(TEXT, max_size=3))
def test_marking_changes_no_printed_sign(lines: list[str], words: list[str]) -> None:
    marked = mark_words(lines, words)
    assert [unescape(re.sub("</?mark>", "", line)) for line in marked] == [
        unescape(line.replace("&", "&amp;")) for line in lines
    ]


@pytest.mark.parametrize("text", ["*bold*", "$5m", "[a](b)", "1. One", "`x`", "a | b", ":red[x]"])
def test_printed_signs_are_no_markup(text: str) -> None:
    assert plain(text).replace("\\", "") == text
    assert not re.search(r"(?<!\\)[*$\[\]`|:.]", plain(text))


@pytest.mark.parametrize("by", ["owner", "purpose", "theme", "council"])
@pytest.mark.parametrize("period", ["month", "quarter"])
@pytest.mark.parametrize(
    "filters", [ALL, metrics.narrow(ALL, statuses=["ongoing", "overdue", "no deadline"])]
)
def test_every_cell_opens_exactly_its_actions(
    database: Connection, by: metrics.Group, period: metrics.Period, filters: Filters
) -> None:
    due = metrics.deadline_heatmap(database, filters, by, period).due
    for window in charts.windows(due, NEWEST_DAY, 1 if period == "month" else 3, columns=12):
        for cell in charts.cells(due, window):
            place = [cell["group_id"], cell["column"]]
            narrowed = cell_filters(filters, by, place, due, window)
            assert len(metrics.register(database, narrowed)) == cell["actions"], place
