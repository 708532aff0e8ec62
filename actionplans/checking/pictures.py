"""Draw a page of a published file, for a person to compare with what was read."""

import base64
from importlib import import_module
from pathlib import Path

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.formats import FORMAT_NAMES, find_format


def page_picture(path: Path, number: int, width_px: int) -> dict[str, object]:
    """Return a page, counted from 1: its size in points, the number of pages, a PNG in base64.

    Raises:
        DocumentUnreadableError: the file is no PDF, cannot be read or has no such page.
    """
    found = find_format(path)
    if found != "pdf":
        raise DocumentUnreadableError(f"{path}: {FORMAT_NAMES[found]} has no pages to draw")
    # Its library is loaded only where a page is drawn.
    pdf = import_module("actionplans.readers.pdf")
    sizes = pdf.page_sizes(path)
    picture = pdf.page_image(path, number, width_px)
    width, height = sizes[number - 1]
    return {
        "width": width,
        "height": height,
        "pages": len(sizes),
        "png": base64.b64encode(picture).decode("ascii"),
    }
