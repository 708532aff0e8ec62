"""Read a PDF file: its paragraphs and tables, each with its page and its box on it."""

from pathlib import Path

from actionplans.collector import still_collector
from actionplans.readers.content import TextDocument
from actionplans.readers.pdf.document import to_document
from actionplans.readers.pdf.opening import page_image, page_sizes
from actionplans.readers.pdf.reading import read_pages

__all__ = ["page_image", "page_sizes", "read_pdf"]


@still_collector()
def read_pdf(path: Path) -> TextDocument:
    """Read a PDF file.

    Raises:
        DocumentUnreadableError: it is damaged, protected by a password, a scan without text,
            too long, or does not say which letters its characters are.
    """
    return to_document(path, path.read_bytes(), read_pages(path))
