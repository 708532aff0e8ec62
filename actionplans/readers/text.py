"""Read a text file as numbered lines."""

from hashlib import sha256
from pathlib import Path

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.encoding import decode


def read_text(path: Path) -> TextDocument:
    """Read a text file, Markdown included.

    Raises:
        DocumentUnreadableError: no such file, or not text; the message names it.
    """
    content, text, problem = read_decoded(path)
    check_count(path, text.count("|") + text.count("\t"), settings.MOST_CELLS, "cells")
    return TextDocument(
        path.name,
        sha256(content).hexdigest(),
        tuple(lines_of(text)),
        problems=(problem,) if problem else (),
    )


def read_decoded(path: Path) -> tuple[bytes, str, str]:
    """Return a file's bytes, their text, and what was doubtful about its signs or "".

    Raises:
        DocumentUnreadableError: no such file, or not text; the message names it.
    """
    try:
        content = path.read_bytes()
        if len(content) > settings.MOST_TEXT_BYTES:
            most = settings.MOST_TEXT_BYTES // 1_000_000
            raise DocumentUnreadableError(f"{path}: the file holds more than {most} MB of text")
        text, problem = decode(content)
    except OSError as error:
        raise DocumentUnreadableError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise DocumentUnreadableError(f"{path}: {error}") from error
    check_count(path, max(text.count("\n"), text.count("\r")), settings.MOST_LINES, "lines")
    check_count(path, text.count("<"), settings.MOST_TAGS, "tags")
    return content, text, problem


def check_count(path: Path, count: int, most: int, what: str) -> None:
    """Refuse a text that takes far more memory than its bytes once it is parted.

    Raises:
        DocumentUnreadableError: it holds more than the settings allow.
    """
    if count > most:
        raise DocumentUnreadableError(
            f"{path}: the file holds {count:,} {what}; at most {most:,} are read"
        )


def lines_of(text: str) -> list[str]:
    """Part a text at its line ends only: str.splitlines would also cut at form feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
