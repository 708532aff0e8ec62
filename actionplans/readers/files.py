"""Read a file of any format: the one door to all readers."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from actionplans.errors import DocumentUnreadableError
from actionplans.readers.content import TextDocument
from actionplans.readers.formats import FORMAT_NAMES, find_format, format_of_name

_READERS = {
    "text": ("text", "read_text"),
    "csv": ("delimited", "read_delimited"),
    "html": ("html", "read_html"),
    "docx": ("word", "read_word"),
    "xlsx": ("excel", "read_excel"),
    "ods": ("open_sheets", "read_open_sheets"),
    "pdf": ("pdf", "read_pdf"),
}
"""For each format the module that reads it, and its function: path in, document out.

A module is imported only when a file needs it: some of their libraries take long to load.
"""


def read_document(path: Path) -> TextDocument:
    """Read a published file of any format that there is a reader for.

    The content decides the format; a name that promises another is told as a problem.

    Raises:
        DocumentUnreadableError: no such file, or it cannot be read; the message names it and
            says why in one sentence.
    """
    found = find_format(path)
    if found not in _READERS:
        raise DocumentUnreadableError(f"{path}: there is no reader for {FORMAT_NAMES[found]}")
    module, name = _READERS[found]
    reader = getattr(import_module(f"actionplans.readers.{module}"), name)
    document = cast("Callable[[Path], TextDocument]", reader)(path)
    promised = format_of_name(path.name)
    if promised in ("", found):
        return document
    problem = (
        f"The name ends in {path.suffix.lower()!r}, but the file is {FORMAT_NAMES[found]},"
        " and it was read as that."
    )
    return replace(document, problems=(problem, *document.problems))
