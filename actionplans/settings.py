"""Where things are. Each place can be moved by an environment variable."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

DATA_DIR = Path(os.environ.get("GOLDEN_THREAD_DATA", ROOT / "data"))
"""The register, the published plans and the curated tables."""

BUILD_DIR = Path(os.environ.get("GOLDEN_THREAD_BUILD", ROOT / "build"))
"""The built databases and the pointer to the newest; everything here can be made again."""

REPORTS = os.environ.get("GOLDEN_THREAD_REPORTS", str(ROOT / "reports" / "reports.sqlite"))
"""What people report: a file, or the address of a PostgreSQL database; no build touches it."""


def _limit(name: str, usual: int) -> int:
    return int(os.environ.get(f"GOLDEN_THREAD_{name}", usual))


MOST_FILE_BYTES = _limit("MOST_FILE_BYTES", 50_000_000)
"""A file larger than this is not read."""

MOST_UNPACKED_BYTES = _limit("MOST_UNPACKED_BYTES", 250_000_000)
"""What a zipped file (DOCX, XLSX, ODS) may hold once it is unpacked, pictures included."""

MOST_PART_BYTES = _limit("MOST_PART_BYTES", 60_000_000)
"""What one part of a zipped file, as a sheet, may hold once it is unpacked."""

MOST_TEXT_BYTES = _limit("MOST_TEXT_BYTES", 20_000_000)
"""What a text, a web page or the text part of a document may hold: it is kept in memory whole."""

MOST_UNPACKED_RATIO = _limit("MOST_UNPACKED_RATIO", 400)
"""How many times its packed size a part of over a megabyte may be."""

MOST_ROWS = _limit("MOST_ROWS", 20_000)
"""Rows with text that a table or sheet may have."""

MOST_COLUMNS = _limit("MOST_COLUMNS", 100)
"""Columns with text that a table or sheet may have."""

MOST_CELLS = _limit("MOST_CELLS", 250_000)
"""Cells, rows times columns, that a table may have; a text holds no more signs between cells."""

MOST_LINES = _limit("MOST_LINES", 250_000)
"""Lines that a text may have."""

MOST_TAGS = _limit("MOST_TAGS", 800_000)
"""Tags that a web page or the text part of a document may have, those that end elements too."""

INTAKE_SECONDS = _limit("INTAKE_SECONDS", 60)
"""So long may the reading of one file take before it is stopped."""

INTAKE_MEMORY_BYTES = _limit("INTAKE_MEMORY_BYTES", 2_000_000_000)
"""Address space that the reading of one file may reserve."""

PUBLISH_SECONDS = _limit("PUBLISH_SECONDS", 600)
"""So long may publishing, which reads all documents and builds, take before it is stopped."""

PUBLISH_MEMORY_BYTES = _limit("PUBLISH_MEMORY_BYTES", 16_000_000_000)
"""Address space that publishing may reserve; the database reserves more than it uses."""

CHANGES = ".changes"
"""Folder below data/ with what undoing the last additions and removals needs."""

MOST_PAGES = _limit("MOST_PAGES", 1_000)
"""Pages that a PDF may have."""

MOST_CHARACTERS = _limit("MOST_CHARACTERS", 4_000_000)
"""Characters that a PDF may print on all its pages."""

MOST_PATHS = _limit("MOST_PATHS", 60_000)
"""Pieces of lines on a page of a PDF that are looked at for rules of tables."""

MOST_PICTURE_PX = _limit("MOST_PICTURE_PX", 6_000)
"""Height of the picture of a page, in pixels."""
