import zipfile
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.archives import check_archive


def _archive(path: Path, content: bytes, kind: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", kind) as archive:
        archive.writestr("content.xml", content)
    return path


def test_a_sound_archive_passes(tmp_path: Path) -> None:
    check_archive(_archive(tmp_path / "plan.ods", b"<x/>"))


def test_a_part_that_unpacks_a_thousandfold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadableError, match="far more than a document holds"):
        check_archive(_archive(tmp_path / "plan.ods", bytes(30_000_000)))


def test_more_than_the_limit_together_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MOST_UNPACKED_BYTES", 100)
    with pytest.raises(DocumentUnreadableError, match="unpacks to more than"):
        check_archive(_archive(tmp_path / "plan.ods", b"x" * 101))


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = _archive(tmp_path / "plan.ods", b"x" * 900, zipfile.ZIP_STORED)
    content = path.read_bytes()
    size = (900).to_bytes(4, "little")
    path.write_bytes(content.replace(size, (90).to_bytes(4, "little")))
    with pytest.raises(DocumentUnreadableError, match="damaged"):
        check_archive(path)


def test_a_part_with_a_password_is_refused(tmp_path: Path) -> None:
    path = _archive(tmp_path / "plan.ods", b"<x/>")
    content = bytearray(path.read_bytes())
    content[content.find(b"PK\1\2") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(DocumentUnreadableError, match="protected by a password"):
        check_archive(path)


@pytest.mark.parametrize("cut", [10, 60, 100])
def test_an_archive_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    path = _archive(tmp_path / "plan.ods", b"<x/>" * 50)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(DocumentUnreadableError, match="damaged or cut short"):
        check_archive(path)


def test_a_flipped_byte_within_a_part_is_found(tmp_path: Path) -> None:
    path = _archive(tmp_path / "plan.ods", b"<x/>" * 50, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[60] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(DocumentUnreadableError, match="damaged or cut short"):
        check_archive(path)
