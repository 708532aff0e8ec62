from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.delimited import find_delimiter, read_delimited

HEADS = ["Action", "Owner", "By when"]


def _read(folder: Path, content: str | bytes) -> TextDocument:
    path = folder / "plan.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_delimited(path)


def _cells(document: TextDocument) -> list[list[str]]:
    return [list(row.cells) for block in document.content or () for row in block.rows]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_delimiter_is_found(tmp_path: Path, sign: str) -> None:
    text = "\n".join(sign.join(row) for row in (HEADS, ["Plant, then mow", "AB", "May"][::1]))
    text = text if sign != "," else 'Action,Owner,By when\n"Plant, then mow",AB,May'
    assert _cells(_read(tmp_path, text)) == [HEADS, ["Plant, then mow", "AB", "May"]]


def test_a_stated_delimiter_holds(tmp_path: Path) -> None:
    document = _read(tmp_path, "sep=;\nAction;Owner\nPlant, mow, mend;AB\n")
    assert _cells(document) == [["Action", "Owner"], ["Plant, mow, mend", "AB"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    text = "Action,Owner,By when\nPlant a “hedge” – £5,AB,May 2021\n"
    assert _cells(_read(tmp_path, text.encode(encoding)))[1][0] == "Plant a “hedge” – £5"


def test_a_quoted_line_end_stacks_and_keeps_the_lines_of_the_file(tmp_path: Path) -> None:
    document = _read(tmp_path, 'Action,Owner\r\n"Plant\r\n• mow",AB\r\nMend,CD\r\n')
    assert _cells(document) == [["Action", "Owner"], ["Plant\n• mow", "AB"], ["Mend", "CD"]]
    places = [(r.place.line_start, r.place.line_end) for r in (document.content or ())[0].rows]
    assert places == [(1, 1), (2, 3), (4, 4)]
    assert document.lines[1] == '"Plant'


def test_empty_rows_and_columns_are_left_out(tmp_path: Path) -> None:
    assert _cells(_read(tmp_path, "Action,,Owner,\n,,,\nPlant,,AB,\n")) == [
        ["Action", "Owner"],
        ["Plant", "AB"],
    ]


def test_a_row_that_is_short_is_filled_up(tmp_path: Path) -> None:
    assert _cells(_read(tmp_path, "Action,Owner,By when\nPlant\n"))[1] == ["Plant", "", ""]


def test_a_quotation_mark_that_nothing_closes_swallows_no_rows(tmp_path: Path) -> None:
    rows = "".join(f"Plant {n},AB\n" for n in range(100))
    document = _read(tmp_path, f'Action,Owner\n"Plant,AB\n{rows}')
    assert len(_cells(document)) == 102
    assert "not closed" in document.problems[0]


@pytest.mark.parametrize(("rows", "columns"), [(40, 2), (2, 40)])
def test_a_table_over_the_limits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, columns: int
) -> None:
    monkeypatch.setattr(settings, "MOST_ROWS", 30)
    monkeypatch.setattr(settings, "MOST_COLUMNS", 30)
    with pytest.raises(DocumentUnreadableError, match=r"plan\.csv: a table has 40 "):
        _read(tmp_path, "\n".join([",".join(["x"] * columns)] * rows))


def test_a_table_of_more_cells_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MOST_CELLS", 11)
    with pytest.raises(
        DocumentUnreadableError, match=r"plan\.csv: a table has 12 cells; at most 11"
    ):
        _read(tmp_path, "Action,Owner,Note\n" + "Plant,AB,x\n" * 3)


def test_a_cell_over_any_measure_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match=r"plan\.csv: line"):
        _read(tmp_path, f"Action,Owner\n{'x' * 200_000},AB\n")


def test_a_comma_in_sentences_is_no_delimiter_where_semicolons_are_even() -> None:
    assert find_delimiter(["a;b;c", "d, e, f, g;h;i", "j;k;l, m"]) == ";"


@given(text=st.text("ab,;\t|\"'\n\r", max_size=60))
def test_any_text_is_read_without_an_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    document = _read(tmp_path_factory.getbasetemp(), text)
    assert all(any(row) for row in _cells(document))
