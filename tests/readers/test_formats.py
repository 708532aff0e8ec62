import zipfile
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.formats import FORMAT_NAMES, find_format, format_of_name

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _packed(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("plan.txt", b"Plant a hedge", "text"),
        ("plan", b"Plant a hedge", "text"),
        ("plan.md", b"# Plan\n\n<table><tr><td>a</td></tr></table>", "text"),
        ("plan.csv", b"Action,Owner\n", "csv"),
        ("plan.csv", b"<!DOCTYPE html><html><body><p>Plan</p></body></html>", "html"),
        ("plan.txt", b"\xef\xbb\xbf\n<!-- saved -->\n<HTML lang=en><p>Plan</p>", "html"),
        ("plan.html", b"<h1>Plan</h1>", "html"),
        ("plan.html", b"Plant a hedge", "text"),
        ("plan.txt", b"%PDF-1.7\n", "pdf"),
        ("plan.htm", "<html><p>Plan</p>".encode("utf-16"), "html"),
    ],
)
def test_the_content_of_a_file_tells_its_format(
    tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert find_format(path) == found


@pytest.mark.parametrize(
    ("part", "found"),
    [("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx")],
)
def test_the_parts_of_a_packed_file_tell_its_format(tmp_path: Path, part: str, found: str) -> None:
    assert find_format(_packed(tmp_path / "plan.txt", {part: b"<x/>"})) == found


def test_a_spreadsheet_of_open_document_says_so_itself(tmp_path: Path) -> None:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    assert find_format(_packed(tmp_path / "plan.xlsx", {"mimetype": kind})) == "ods"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\r\0\n\0", "the file is empty"),
        (b"PK\3\4" + b"x" * 60, "damaged or cut short"),
        (b"{\\rtf1 Plan}", "a Rich Text file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"MZ\x90\0", "a program"),
        (b"\x1f\x8b\x08", "a packed archive"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (COMPOUND + "Workbook".encode("utf-16-le"), r"\.xls\)"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), r"\.doc\)"),
    ],
)
def test_a_file_without_a_reader_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(content)
    with pytest.raises(DocumentUnreadableError, match=rf"plan\.docx: [^\n]*{said}"):
        find_format(path)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"plan.txt": b"Plan"}, "a packed archive"),
        ({"xl/workbook.bin": b"x"}, r"\.xlsb"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument text"),
    ],
)
def test_another_packed_file_is_refused(tmp_path: Path, parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(DocumentUnreadableError, match=said):
        find_format(_packed(tmp_path / "plan.zip", parts))


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MOST_FILE_BYTES", 10)
    path = tmp_path / "plan.txt"
    path.write_bytes(b"Plant a hedge")
    with pytest.raises(DocumentUnreadableError, match="larger than"):
        find_format(path)


@pytest.mark.parametrize(
    ("name", "promised"), [("a/b.CSV", "csv"), ("b.docm", "docx"), ("b", ""), ("b.json", "")]
)
def test_a_name_promises_a_format(name: str, promised: str) -> None:
    assert format_of_name(name) == promised
    assert promised in ("", *FORMAT_NAMES)
