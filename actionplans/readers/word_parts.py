"""Take the parts of a Word document that hold its text out of the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.archives import DAMAGED, check_archive, read_part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parts that say what a Word document prints."""

    body: etree._Element
    styles: tuple[etree._Element, ...]
    """The styles, in the order of the file."""
    numbering: etree._Element | None
    """The kinds of lists; None where the document has none."""


def read_parts(path: Path) -> WordParts:
    """Return the body, the styles and the lists of a Word document.

    Raises:
        DocumentUnreadableError: it is damaged, has a password or is larger than the limits.
    """
    check_archive(path)
    try:
        with ZipFile(path) as archive:
            name = _main_part(archive)
            body = _parse(read_part(path, archive, name)).find(W + "body")
            styles = _beside(archive, name, "styles.xml")
            numbering = _beside(archive, name, "numbering.xml")
    except (etree.XMLSyntaxError, *DAMAGED) as error:
        raise DocumentUnreadableError(f"{path}: the Word document is damaged") from error
    if body is None:
        raise DocumentUnreadableError(f"{path}: the Word document is damaged")
    found = () if styles is None else tuple(styles.findall(W + "style"))
    return WordParts(body, found, numbering)


def _main_part(archive: ZipFile) -> str:
    names = set(archive.namelist())
    if _USUAL in names or "_rels/.rels" not in names:
        return _USUAL
    return next(_targets(archive), _USUAL)


def _targets(archive: ZipFile) -> Iterator[str]:
    for relation in _parse(archive.read("_rels/.rels")):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            yield normpath(str(relation.get("Target", "")).lstrip("/"))


def _beside(archive: ZipFile, main: str, name: str) -> etree._Element | None:
    part = join(dirname(main), name)
    return _parse(archive.read(part)) if part in archive.namelist() else None


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    usual = content.replace(_STRICT, W.strip("{}").encode())
    return etree.fromstring(usual, parser)
