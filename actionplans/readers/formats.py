"""Tell a file's format by what is in it; its name only decides between kinds of text."""

import re
from pathlib import Path
from zipfile import ZipFile

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.archives import DAMAGED

FORMAT_NAMES = {
    "text": "plain text",
    "csv": "a table of separated values",
    "html": "a web page",
    "docx": "a Word document",
    "xlsx": "an Excel workbook",
    "ods": "an OpenDocument spreadsheet",
    "pdf": "a PDF document",
}
_BY_SUFFIX = {
    ".txt": "text",
    ".md": "text",
    ".markdown": "text",
    ".csv": "csv",
    ".tsv": "csv",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".ods": "ods",
    ".pdf": "pdf",
}
_HEAD_BYTES = 4096
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of Microsoft's older container: .doc and .xls, and files with a password."""
_PARTS = {"xl/workbook.bin": "xlsb", "xl/workbook.xml": "xlsx", "word/": "docx"}
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_TAG = re.compile(r"<(?:table|p|div|h[1-6]|ul|ol|body)\b[^>]*>", re.IGNORECASE)
_REFUSED = (
    (b"{\\rtf", "a Rich Text file; save it as a Word document (.docx) and load that"),
    (b"\x89PNG", "a picture; this reads text only"),
    (b"\xff\xd8\xff", "a picture; this reads text only"),
    (b"GIF8", "a picture; this reads text only"),
    (b"\x7fELF", "a program, not a document"),
    (b"MZ", "a program, not a document"),
    (b"\x1f\x8b", "a packed archive; unpack it and load the document inside"),
    (b"Rar!", "a packed archive; unpack it and load the document inside"),
    (b"7z\xbc\xaf", "a packed archive; unpack it and load the document inside"),
)


def format_of_name(name: str) -> str:
    """Return the format that a file's name promises, or "" where it promises none."""
    return _BY_SUFFIX.get(Path(name).suffix.lower(), "")


def find_format(path: Path) -> str:
    """Return a file's format, a key of FORMAT_NAMES.

    Raises:
        DocumentUnreadableError: no such file, empty, too large, protected by a password, or of
            a format that has no reader; the message says which.
    """
    head = _head(path)
    for magic, kind in _REFUSED:
        if head.startswith(magic):
            raise DocumentUnreadableError(f"{path}: this is {kind}")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_COMPOUND):
        raise DocumentUnreadableError(f"{path}: {_compound_kind(path)}")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed_format(path)
    return _text_format(path, head)


def _head(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise DocumentUnreadableError(f"{path}: this is a folder, not a file")
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise DocumentUnreadableError(f"{path}: {error.strerror or error}") from error
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise DocumentUnreadableError(f"{path}: the file is empty")
    if size > settings.MOST_FILE_BYTES:
        most = settings.MOST_FILE_BYTES // 1_000_000
        raise DocumentUnreadableError(f"{path}: the file is larger than {most} MB")
    return head


def _compound_kind(path: Path) -> str:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "the file is protected by a password; save it without one and load that"
    if "Workbook".encode("utf-16-le") in content:
        return "this is an old Excel file (.xls); save it as .xlsx and load that"
    return "this is an old Word file (.doc); save it as .docx and load that"


def _packed_format(path: Path) -> str:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except DAMAGED as error:
        raise DocumentUnreadableError(f"{path}: the file is damaged or cut short") from error
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    found = next((f for part, f in _PARTS.items() if any(n.startswith(part) for n in names)), "")
    if found in FORMAT_NAMES:
        return found
    if found == "xlsb":
        raise DocumentUnreadableError(
            f"{path}: this is a binary Excel file (.xlsb); save it as .xlsx and load that"
        )
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        raise DocumentUnreadableError(
            f"{path}: this is an OpenDocument text; save it as .docx and load that"
        )
    raise DocumentUnreadableError(f"{path}: this is a packed archive, not a document")


def _text_format(path: Path, head: bytes) -> str:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("latin-1")
    promised = format_of_name(path.name)
    if _HTML.match(text) or (promised == "html" and _TAG.search(text)):
        return "html"
    return "csv" if promised == "csv" else "text"
