"""The table made for reading: what is a heading, what is escaped, what is a list."""

from actionplans.charts.grid import grid, grid_row, heading_row, listed


def test_a_table_has_a_caption_heads_and_a_name_for_its_frame() -> None:
    html = grid("Plans & papers", ["What", "When"], [grid_row(("<b>a</b>", "b"))], "gt-x")
    assert 'aria-label="Plans &amp; papers"' in html
    assert "<caption>Plans &amp; papers</caption>" in html
    assert html.count('<th scope="col">') == 2
    assert '<tr><th scope="row"><b>a</b></th><td>b</td></tr>' in html


def test_a_group_is_headed_over_all_columns_by_text_alone() -> None:
    assert heading_row("<i>", 3) == (
        '<tr class="gt-theme"><th scope="colgroup" colspan="3">&lt;i&gt;</th></tr>'
    )


def test_a_row_may_have_a_class() -> None:
    assert grid_row(("a",), "gt-bare") == '<tr class=gt-bare><th scope="row">a</th></tr>'


def test_an_empty_list_is_nothing() -> None:
    assert listed([]) == ""
    assert listed(["a", "b"]) == "<ul><li>a</li><li>b</li></ul>"
