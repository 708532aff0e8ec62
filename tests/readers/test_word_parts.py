import zipfile
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.errors import DocumentUnreadableError
from actionplans.readers.files import read_document
from tests.corpus.files import write_docx

ROWS = [["Action", "Owner", "By when"], ["Plant", "AB", "May"]]
USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def _changed(path: Path, change: dict[str, bytes | None]) -> Path:
    """Write the file again with some of its parts changed or left out."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, content in {**parts, **change}.items():
            if content is not None:
                new.writestr(name, content)
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write_docx(tmp_path / "plan.docx", ROWS)


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
def test_a_document_without_a_part_that_may_lack_is_read(plan: Path, part: str) -> None:
    document = read_document(_changed(plan, {part: None}))
    assert document.lines[-3:-1] == ("Action | Owner | By when", "Plant | AB | May")


def test_the_strict_form_of_the_format_is_read(plan: Path) -> None:
    with zipfile.ZipFile(plan) as archive:
        content = archive.read("word/document.xml")
    changed = _changed(plan, {"word/document.xml": content.replace(USUAL, STRICT)})
    assert read_document(changed).lines[-2] == "Plant | AB | May"


@pytest.mark.parametrize("content", [b"", b"<w:document", b"<x/>", b"\xff\xfe"])
def test_a_damaged_body_is_refused_in_one_sentence(plan: Path, content: bytes) -> None:
    with pytest.raises(DocumentUnreadableError, match=r"plan\.docx: the Word document is damaged"):
        read_document(_changed(plan, {"word/document.xml": content}))


def test_an_entity_in_the_body_is_not_resolved(plan: Path) -> None:
    body = (
        b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
        b'<w:document xmlns:w="' + USUAL + b'"><w:body><w:p><w:r><w:t>Plant &secret;</w:t></w:r>'
        b"</w:p></w:body></w:document>"
    )
    document = read_document(_changed(plan, {"word/document.xml": body}))
    assert document.lines == ("Plant", "")


def test_a_body_of_more_tags_than_the_limit_is_refused(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MOST_TAGS", 20)
    with pytest.raises(DocumentUnreadableError, match=r"tags; at most 20 are read"):
        read_document(plan)
