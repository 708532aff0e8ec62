"""Open a PDF file, and draw its pages. Only here and in `marks` is PDFium spoken to."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium

from actionplans import settings
from actionplans.errors import DocumentUnreadableError

_LOCK = threading.RLock()
"""PDFium may be used by one thread at a time."""
_PASSWORD, _SECURITY = 4, 5
"""PDFium's codes for a missing password and for a protection that it does not know."""


@contextmanager
def open_pdf(path: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a document for as long as it is needed, and keep other threads out meanwhile.

    Raises:
        DocumentUnreadableError: it cannot be opened or has too many pages; the message says why.
    """
    with _LOCK:
        try:
            document = pdfium.PdfDocument(path.read_bytes())
        except OSError as error:
            raise DocumentUnreadableError(f"{path}: {error.strerror or error}") from error
        except pdfium.PdfiumError as error:
            raise DocumentUnreadableError(f"{path}: {_why_closed(error)}") from error
        try:
            if len(document) > settings.MOST_PAGES:
                raise DocumentUnreadableError(
                    f"{path}: the PDF has {len(document):,} pages;"
                    f" at most {settings.MOST_PAGES:,} are read"
                )
            yield document
        finally:
            document.close()


def _why_closed(error: pdfium.PdfiumError) -> str:
    if error.err_code in (_PASSWORD, _SECURITY):
        return "the PDF is protected by a password; save it without one and load that"
    return "the PDF is damaged or cut short"


def load_page(document: pdfium.PdfDocument, path: Path, number: int) -> pdfium.PdfPage:
    """Return a page of an open document, counted from 1.

    Raises:
        DocumentUnreadableError: there is no such page, or it is damaged.
    """
    if not 1 <= number <= len(document):
        raise DocumentUnreadableError(f"{path}: there is no page {number}")
    try:
        return document[number - 1]
    except pdfium.PdfiumError as error:
        raise DocumentUnreadableError(f"{path}: page {number} of the PDF is damaged") from error


def page_sizes(path: Path) -> list[tuple[float, float]]:
    """Return width and height of each page as shown, in points.

    Raises:
        DocumentUnreadableError: the file cannot be read.
    """
    with open_pdf(path) as document:
        return [document.get_page_size(index) for index in range(len(document))]


def page_image(path: Path, number: int, width_px: int) -> bytes:
    """Return a page, counted from 1, as a PNG picture of a width.

    Raises:
        DocumentUnreadableError: the file cannot be read, or has no such page.
    """
    with open_pdf(path) as document:
        page = load_page(document, path, number)
        width, height = page.get_size()
        # A page of a strange shape must not make a picture without end.
        longest = max(1.0, height / max(width, 1.0) * width_px / settings.MOST_PICTURE_PX)
        bitmap = page.render(scale=width_px / max(width, 1.0) / longest, draw_annots=False)
        out = io.BytesIO()
        bitmap.to_pil().convert("RGB").save(out, format="PNG")
        return out.getvalue()
