"""What is brought as a return is refused in plain words where it is none."""

import io
import zipfile

import openpyxl
import pytest

from actionplans.errors import ReturnUnreadableError
from actionplans.returns import MOST_BYTES, read_return, return_csv, return_workbook
from tests.returns.invented import DAY, WORDINGS, a_return, fill

RETURN = return_workbook(a_return())


def _refusal(content: bytes) -> str:
    with pytest.raises(ReturnUnreadableError) as refused:
        read_return(content, "brought.xlsx")
    return str(refused.value)


def _workbook(change: str) -> bytes:
    """Return the return with one thing changed as a person could."""
    book = openpyxl.load_workbook(io.BytesIO(RETURN))
    match change:
        case "no return sheet":
            del book["Return"]
        case "no machine part":
            del book["Machine part"]
        case "renamed":
            book["Return"].title = "Return of parks"
        case "another heading":
            book["Return"]["H1"].value = "State"
        case "no headings":
            book["Return"].delete_rows(1)
        case "another form":
            book["Machine part"]["B1"].value = "something else"
        case "no day":
            book["Machine part"]["B2"].value = "soon"
        case "far out":
            book["Return"]["XFD1048576"].value = "x"
        case "many rows":
            book["Return"]["A6000"].value = "x"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _with_part(name: str, text: bytes) -> bytes:
    """Return the return with one part of the archive put in the place of its own."""
    saved = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(RETURN)) as source,
        zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.namelist():
            target.writestr(part, text if part == name else source.read(part))
    return saved.getvalue()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("no return sheet", "it has no sheet named “Return”"),
        ("renamed", "it has no sheet named “Return”"),
        ("no machine part", "The hidden sheet “Machine part” is missing"),
        ("another heading", "Return, row 1: the heading “Status now” is missing"),
        ("no headings", "Return has none of its headings"),
        ("another form", "it does not say that it is one"),
        ("no day", "its reporting day is lost"),
        ("far out", "A cell is filled in row 1,048,576, column 16,384"),
        ("many rows", "A cell is filled in row 6,000, column 1"),
    ],
)
def test_a_workbook_that_is_no_return_is_refused(change: str, words: str) -> None:
    assert words in _refusal(_workbook(change))


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "has 5.0 MB; a return has at most 5 MB" in _refusal(b"x" * (MOST_BYTES + 1))


@pytest.mark.parametrize("size", [4, 100, 2000, len(RETURN) // 2, len(RETURN) - 30])
def test_a_cut_off_file_is_damaged(size: int) -> None:
    assert "The file is damaged" in _refusal(RETURN[:size])


def test_a_file_with_a_flipped_byte_is_damaged_or_read() -> None:
    for place in range(60, len(RETURN), 211):
        content = bytearray(RETURN)
        content[place] ^= 0xFF
        try:
            assert read_return(bytes(content), "return.xlsx").reporting_day == DAY
        except ReturnUnreadableError:
            continue


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This is another file"),
        (b"%PDF-1.7\n", "This is another file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "This is another file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "locked by a password or is in the format of Excel 97"),
        (b"a,b\n1,2\n", "has none of its headings"),
        (return_csv(a_return({})), "has no rows below its headings"),
        (return_csv(a_return()).replace(b"Commentary", b"Remarks"), "“Commentary” is missing"),
    ],
)
def test_another_file_is_refused(content: bytes, words: str) -> None:
    assert words in _refusal(content)


def test_an_archive_of_returns_says_what_to_do() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr("return.xlsx", RETURN)
    assert "unpack them and bring one at a time" in _refusal(saved.getvalue())


def test_what_unpacks_to_far_more_is_refused() -> None:
    bomb = _with_part("xl/sharedStrings.xml", b" " * 70_000_000)
    assert len(bomb) < MOST_BYTES
    assert "unpacks to far more than a return holds" in _refusal(bomb)


def test_entities_are_never_expanded() -> None:
    text = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sheets>&a;</sheets>'
    assert "The file is damaged" in _refusal(_with_part("xl/workbook.xml", text))


def test_columns_may_be_moved_and_rows_taken_out() -> None:
    book = openpyxl.load_workbook(io.BytesIO(RETURN))
    book["Return"].move_range("A1:A6", cols=20)
    book["Return"].delete_rows(2, 2)
    saved = io.BytesIO()
    book.save(saved)
    back = read_return(saved.getvalue(), "return.xlsx")
    assert [row.cells["action_id"] for row in back.rows] == list(WORDINGS)[2:]
    assert [row.row for row in back.rows] == [2, 3, 4]


def test_a_formula_is_found_whether_or_not_it_was_worked_out() -> None:
    back = read_return(fill(RETURN, {3: {"status": "=A1", "evidence": "as text"}}), "return.xlsx")
    assert [row.formulas for row in back.rows] == [frozenset(), {"status"}, set(), set(), set()]
