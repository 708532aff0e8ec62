"""Read a text file as numbered lines."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from actionplans.errors import DocumentUnreadableError


@dataclass(frozen=True, slots=True)
class TextDocument:
    """A published document as lines; line n of the file is `lines[n - 1]`."""

    name: str
    """File name, for messages."""
    sha256: str
    lines: tuple[str, ...]


def read_text(path: Path) -> TextDocument:
    """Read a text file in UTF-8, with or without a byte order mark.

    Raises:
        DocumentUnreadableError: no such file, or not text in UTF-8; the message names it.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DocumentUnreadableError(f"{path}: {error.strerror or error}") from error
    if b"\0" in content:
        raise DocumentUnreadableError(f"{path}: not a text file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentUnreadableError(f"{path}: not UTF-8 at byte {error.start}") from error
    # Only line ends part lines: str.splitlines would also cut at form feeds and line separators.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return TextDocument(path.name, sha256(content).hexdigest(), tuple(lines))
