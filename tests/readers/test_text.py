from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans import settings as limits
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.text import read_text


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "plan.txt"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"", ("",)),
        (b"Plant\nMend", ("Plant", "Mend")),
        (b"Plant\r\nMend\r\n", ("Plant", "Mend", "")),
        (b"Plant\rMend", ("Plant", "Mend")),
        (b"\xef\xbb\xbfPlant", ("Plant",)),
        ("Fünf\n£5\n".encode(), ("Fünf", "£5", "")),
        ("Fünf\n£5".encode("utf-16"), ("Fünf", "£5")),
        ("Plant\r\n£5 – now".encode("utf-16-le"), ("Plant", "£5 – now")),
        ("Plant\n£5 – now".encode("utf-16-be"), ("Plant", "£5 – now")),
        ("Plant £5 – “now”".encode("cp1252"), ("Plant £5 – “now”",)),
        ("Plant £5 – “now”".encode() + b"\xff", ("Plant £5 – “now”\ufffd",)),
    ],
)
def test_lines_are_those_of_the_file(
    tmp_path: Path, content: bytes, lines: tuple[str, ...]
) -> None:
    assert read_text(_file(tmp_path, content)).lines == lines


@pytest.mark.parametrize("mark", ["\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
def test_only_line_ends_part_lines(tmp_path: Path, mark: str) -> None:
    document = read_text(_file(tmp_path, f"Plant{mark}a hedge\nMend\n".encode()))
    assert document.lines == (f"Plant{mark}a hedge", "Mend", "")


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfPlant\r\n"
    document = read_text(_file(tmp_path, content))
    assert (document.name, document.sha256) == ("plan.txt", sha256(content).hexdigest())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n\0\1\2", "this is not a text file"),
        (b"PK\3\4\0\0", "this is not a text file"),
        (bytes(range(256)), "this is not a text file"),
    ],
)
def test_a_file_that_is_no_text_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(DocumentUnreadableError, match=rf"plan\.txt: {said}"):
        read_text(_file(tmp_path, content))


def test_more_text_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_TEXT_BYTES", 10)
    with pytest.raises(DocumentUnreadableError, match=r"plan\.txt: the file holds more than"):
        read_text(_file(tmp_path, b"Plant a hedge"))


@pytest.mark.parametrize(
    ("limit", "content", "told"),
    [
        ("MOST_LINES", "Plant\n" * 5, "5 lines; at most 4 are read"),
        ("MOST_LINES", "Plant\r" * 5, "5 lines; at most 4 are read"),
        ("MOST_CELLS", "|a|b|\tc\td", "5 cells; at most 4 are read"),
        ("MOST_TAGS", "<p><p><p><p><p>", "5 tags; at most 4 are read"),
    ],
)
def test_a_text_of_more_parts_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, content: str, told: str
) -> None:
    monkeypatch.setattr(limits, limit, 4)
    with pytest.raises(DocumentUnreadableError, match=rf"plan\.txt: the file holds {told}"):
        read_text(_file(tmp_path, content.encode()))


def test_another_encoding_is_told(tmp_path: Path) -> None:
    document = read_text(_file(tmp_path, "£5".encode("cp1252")))
    assert document.problems == ("The file is not in UTF-8; it was read as Windows-1252.",)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match=r"none\.txt: "):
        read_text(tmp_path / "none.txt")


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match=tmp_path.name):
        read_text(tmp_path)


@settings(max_examples=50)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = _file(tmp_path_factory.getbasetemp(), content)
    try:
        lines = read_text(path).lines
    except DocumentUnreadableError as error:
        assert "plan.txt" in str(error)  # noqa: PT017  any other error must fail
    else:
        assert not any("\n" in line or "\r" in line for line in lines)
