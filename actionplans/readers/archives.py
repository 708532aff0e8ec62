"""Open a zipped document (DOCX, XLSX, ODS) within limits, before any library reads it."""

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.text import check_count

_ENCRYPTED = 1
_CHUNK = 1 << 16
_SMALL = 1_000_000
_MOST_PARTS = 5_000
DAMAGED = (
    *(BadZipFile, OSError, RuntimeError, NotImplementedError),
    *(ValueError, EOFError, KeyError, zlib.error),
)
"""What zipfile raises for an archive that is damaged, cut short or of an odd kind."""


def check_archive(path: Path) -> None:
    """Refuse a zipped file that is damaged, has a password, or unpacks to too much.

    The parts of XML are unpacked once to see that they are as large as the archive says.

    Raises:
        DocumentUnreadableError: the file is one of these; the message says which.
    """
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
            _check_sizes(path, parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _unpack(archive, part)
    except DAMAGED as error:
        raise DocumentUnreadableError(f"{path}: the file is damaged or cut short") from error


def read_part(path: Path, archive: ZipFile, name: str) -> bytes:
    """Return a part that is to be kept in memory whole.

    Raises:
        DocumentUnreadableError: it holds more text or more tags than the settings allow.
    """
    if archive.getinfo(name).file_size > settings.MOST_TEXT_BYTES:
        most = settings.MOST_TEXT_BYTES // 1_000_000
        raise DocumentUnreadableError(f"{path}: the file holds more than {most} MB of text")
    content = archive.read(name)
    check_count(path, content.count(b"<"), settings.MOST_TAGS, "tags")
    return content


def _check_sizes(path: Path, parts: list[ZipInfo]) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise DocumentUnreadableError(
            f"{path}: the file is protected by a password; save it without one and load that"
        )
    if len(parts) > _MOST_PARTS:
        raise DocumentUnreadableError(f"{path}: the file holds more than {_MOST_PARTS:,} parts")
    if sum(part.file_size for part in parts) > settings.MOST_UNPACKED_BYTES:
        most = settings.MOST_UNPACKED_BYTES // 1_000_000
        raise DocumentUnreadableError(f"{path}: the file unpacks to more than {most} MB")
    if any(_is_bomb(part) for part in parts):
        raise DocumentUnreadableError(
            f"{path}: a part of the file unpacks to far more than a document holds"
        )


def _is_bomb(part: ZipInfo) -> bool:
    is_xml = part.filename.endswith((".xml", ".rels"))
    if is_xml and part.file_size > settings.MOST_PART_BYTES:
        return True
    ratio = part.file_size / max(part.compress_size, 1)
    return part.file_size > _SMALL and ratio > settings.MOST_UNPACKED_RATIO


def _unpack(archive: ZipFile, part: ZipInfo) -> None:
    """Unpack a part piece by piece; zipfile checks its size and its sum."""
    with archive.open(part) as unpacked:
        while unpacked.read(_CHUNK):
            pass
