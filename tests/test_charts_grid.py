"""The table made for reading: what is a heading, what is escaped, what is a list."""

import pytest

from actionplans.charts.grid import GridRow, grid, heading_row, listed


def test_a_table_has_a_caption_heads_and_a_name_for_its_frame() -> None:
    html = grid("Plans & papers", ["What", "When"], [GridRow(("<b>a</b>", "b"))], "gt-x")
    assert 'aria-label="Plans &amp; papers"' in html
    assert "<caption>Plans &amp; papers</caption>" in html
    assert html.count('<th scope="col"') == 2
    assert '<th scope="row" role="rowheader"><b>a</b></th>' in html


def test_each_value_knows_its_heading_for_where_the_row_becomes_a_list() -> None:
    html = grid("Plans", ["What", 'The "day"'], [GridRow(("a", "b"))], "gt-x")
    assert '<td role="cell" data-head="The &quot;day&quot;">b</td>' in html


def test_a_table_that_becomes_lists_says_that_its_parts_are_those_of_a_table() -> None:
    html = grid("Plans", ["What", "When"], [heading_row("A", 2), GridRow(("a", "b"))], "gt-x")
    for part, number in (
        ("table", 1),
        ("rowgroup", 2),
        ("row", 3),
        ("columnheader", 3),
        ("rowheader", 1),
        ("cell", 1),
    ):
        assert html.count(f'role="{part}"') == number


def test_a_table_that_fits_anywhere_carries_nothing_for_that() -> None:
    html = grid("Plans", ["What", "When"], [GridRow(("a", "b"))], "gt-x", stacks=False)
    assert '<table class="gt-grid gt-x">' in html
    assert '<tr><th scope="row">a</th><td>b</td></tr>' in html


def test_a_row_without_a_cell_for_each_heading_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        grid("Plans", ["What", "When"], [GridRow(("a",))], "gt-x")


def test_a_group_is_headed_over_all_columns_by_text_alone() -> None:
    assert heading_row("<i>", 3) == (
        '<tr class="gt-theme" role="row"><th scope="colgroup" colspan="3" '
        'role="columnheader">&lt;i&gt;</th></tr>'
    )


def test_a_row_may_have_a_class() -> None:
    html = grid("Plans", ["What"], [GridRow(("a",), "gt-bare")], "gt-x", stacks=False)
    assert '<tr class="gt-bare"><th scope="row">a</th></tr>' in html


def test_an_empty_list_is_nothing() -> None:
    assert listed([]) == ""
    assert listed(["a", "b"]) == "<ul><li>a</li><li>b</li></ul>"
