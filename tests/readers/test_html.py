from pathlib import Path

import pytest

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.html import read_html


def _read(folder: Path, body: str) -> TextDocument:
    path = folder / "plan.html"
    path.write_text(f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>")
    return read_html(path)


def _blocks(document: TextDocument) -> list[tuple[str, str, str]]:
    return [(b.kind, b.marker, b.text) for b in document.content or ()]


def _cells(document: TextDocument) -> list[list[str]]:
    return [list(row.cells) for block in document.content or () for row in block.rows]


def test_blocks_stand_in_the_order_of_the_page(tmp_path: Path) -> None:
    body = """<div>Before<h2>Plan</h2><p>We will<br>act.</p><ul><li>Plant<ol start=3><li>dig</li>
    </ol></li><li>Mow</li></ul><p><strong>Next</strong></p>After</div>"""
    assert _blocks(_read(tmp_path, body)) == [
        ("paragraph", "", "Before"),
        ("heading", "", "Plan"),
        ("paragraph", "", "We will act."),
        ("entry", "-", "Plant"),
        ("entry", "3", "dig"),
        ("entry", "-", "Mow"),
        ("emphasised", "", "Next"),
        ("paragraph", "", "After"),
    ]


def test_cells_that_span_rows_and_columns_are_repeated(tmp_path: Path) -> None:
    body = """<table><tr><th colspan=2>Plan</th><th>Owner</th></tr>
    <tr><td rowspan=2>Green</td><td>Plant</td><td>AB</td></tr>
    <tr><td>Mow</td><td>CD</td></tr></table>"""
    document = _read(tmp_path, body)
    assert _cells(document) == [
        ["Plan", "Plan", "Owner"],
        ["Green", "Plant", "AB"],
        ["Green", "Mow", "CD"],
    ]
    rows = (document.content or ())[0].rows
    assert [sorted(row.carried) for row in rows] == [[], [], [0]]
    assert [row.is_bold for row in rows] == [True, False, False]


def test_lists_in_a_cell_stand_on_lines(tmp_path: Path) -> None:
    body = """<table><tr><td>1</td><td><p>First</p><ul><li>Plant</li><li>Mow<ul><li>twice</li></ul>
    </li></ul></td></tr><tr><td>2</td><td><ol><li>Dig</li><li>Sow</li></ol></td></tr></table>"""
    assert _cells(_read(tmp_path, body)) == [
        ["1", "First\n• Plant\n• Mow\n• twice"],
        ["2", "1. Dig\n2. Sow"],
    ]


@pytest.mark.parametrize(
    "unread",
    [
        "<script>Plant a tree</script>",
        "<style>p { color: red }</style>",
        "<noscript>Plant</noscript>",
        "<nav><ul><li>Home</li></ul></nav>",
        "<iframe src='http://example.org/'>Plant</iframe>",
        "<!-- Plant -->",
        "<template><p>Plant</p></template>",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(tmp_path: Path, unread: str) -> None:
    assert _blocks(_read(tmp_path, f"<p>Mow</p>{unread}")) == [("paragraph", "", "Mow")]


MENU = "<ul><li><a href='/budget'>Budget - 2019/20</a></li><li> <a href='/jobs'>Jobs</a></li></ul>"
LONG_LINK = "Plant a hedge by May 2021, Head of Parks"


def test_a_list_of_short_links_is_a_menu_and_told(tmp_path: Path) -> None:
    document = _read(tmp_path, f"<p>Mow</p>{MENU}")
    assert [text for *_, text in _blocks(document)] == ["Mow"]
    assert [(i.text, i.reason) for i in document.ignored] == [
        ("Budget - 2019/20 Jobs", "a menu of links")
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["<a href='/1'>Plant a hedge</a> May 2021", "<a href='/2'>Mow</a>"],
        [f"<a href='/1'>{LONG_LINK}</a>", "<a href='/2'>Mow</a>"],
        ["<a href='/1'>Plant</a> <a href='/2'>a hedge</a>", "<a href='/3'>Mow</a>"],
        ["<a href='/1'>Plant a hedge</a>"],
    ],
)
def test_a_list_that_says_more_than_its_links_is_read(tmp_path: Path, entries: list[str]) -> None:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    assert len(_blocks(_read(tmp_path, f"<ul>{items}</ul>"))) == len(entries)


def test_hidden_words_are_left_out_and_told(tmp_path: Path) -> None:
    document = _read(tmp_path, "<p>Mow</p><p hidden>Plant</p><div style='display: none'>Dig</div>")
    assert [text for *_, text in _blocks(document)] == ["Mow"]
    assert [(i.text, i.reason) for i in document.ignored] == [
        ("Plant", "hidden on the page"),
        ("Dig", "hidden on the page"),
    ]


def test_a_table_that_only_arranges_the_page_gives_way_to_what_it_holds(tmp_path: Path) -> None:
    lines = "<tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>"
    inner = f"<table>{lines}</table>"
    document = _read(tmp_path, f"<table><tr><td><h2>Plan</h2>{inner}</td></tr></table>")
    assert [kind for kind, *_ in _blocks(document)] == ["heading", "table"]
    assert _cells(document) == [["a", "b", "c"], ["d", "e", "f"]]


def test_a_list_of_terms_is_read_as_labels(tmp_path: Path) -> None:
    document = _read(
        tmp_path, "<dl><dt>Owner</dt><dd>Head of Parks</dd><dt>By when:</dt><dd>May</dd></dl>"
    )
    assert [text for *_, text in _blocks(document)] == ["Owner: Head of Parks", "By when: May"]


def test_bold_words_lead_a_paragraph(tmp_path: Path) -> None:
    (block,) = _read(tmp_path, "<p><span><b>Owner:</b></span> Head of Parks</p>").content or ()
    assert (block.lead, block.text) == ("Owner:", "Owner: Head of Parks")


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td rowspan=99999999999>a</td><td colspan=-3>b</td></tr></table>",
        "<table><td>a<td>b<tr><td>c",
        "<p>" * 400 + "deep",
        "<li>Plant",
    ],
)
def test_broken_markup_is_read(tmp_path: Path, body: str) -> None:
    assert _read(tmp_path, body).lines


def test_a_page_without_anything_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_text("<!-- -->")
    with pytest.raises(DocumentUnreadableError, match="nothing to read"):
        read_html(path)


def test_each_row_has_its_line(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "<h1>Plan</h1><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    )
    rows = (document.content or ())[1].rows
    assert [document.lines[row.place.line_start - 1] for row in rows] == ["a | b", "c | d"]
