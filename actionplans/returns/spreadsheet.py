"""Open a workbook that came from outside: its sheets as cells, and which hold a formula.

Checked before anything is unpacked: the size, whether it is whole, and that no cell stands so
far out that a table of it would fill the memory.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook

from actionplans.errors import ReturnUnreadableError

_MOST_UNPACKED = 60_000_000
_MOST_PARTS = 500
MOST_ROWS = 5_000
_MOST_COLUMNS = 200

_DAMAGED = "The file is damaged: it cannot be opened as a workbook. Save it again and retry."
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    CalamineError,
    KeyError,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,  # also what zipfile says of passwords and strange ways of packing
)
Place = tuple[int, int]
"""Row and column of a cell, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from the first one on, and where formulas stand."""

    rows: list[list[object]]
    formulas: frozenset[Place]


def read_sheets(content: bytes, wanted: tuple[str, ...]) -> dict[str, Sheet]:
    """Return those of the wanted sheets that the workbook has.

    Raises:
        ReturnUnreadableError: it is no workbook, damaged, or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_archive(archive)
            parts = _parts(archive)
            found = {name: _read_marks(archive, parts[name]) for name in wanted if name in parts}
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return {name: Sheet(_rows(book, name), marks) for name, marks in found.items()}
    except _DAMAGES as error:
        raise ReturnUnreadableError(_DAMAGED) from error


def _check_archive(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise ReturnUnreadableError("The file unpacks to far more than a return holds.")
    if "xl/workbook.xml" not in archive.namelist():
        raise ReturnUnreadableError(
            "This is another file, not a workbook. Of several returns in one archive, unpack them "
            "and bring one at a time."
        )
    # Reading every part makes sure that none is larger than it says.
    is_usual = {part.compress_type for part in parts} <= {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if not is_usual or archive.testzip() is not None:
        raise ReturnUnreadableError(_DAMAGED)


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of the archive that holds each sheet, by the sheet's name."""
    targets = {
        str(attributes.get("Id")): str(attributes.get("Target"))
        for name, attributes in _elements(archive.read("xl/_rels/workbook.xml.rels"))
        if name == "Relationship"
    }
    return {
        attributes["name"]: _part(targets[attributes["id"]])
        for name, attributes in _elements(archive.read("xl/workbook.xml"))
        if name == "sheet"
    }


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _elements(xml: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return name and attributes of each element, namespaces left out."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = _parser()
    parser.StartElementHandler = lambda name, attributes: found.append(
        (_local(name), {_local(key): value for key, value in attributes.items()})
    )
    parser.Parse(xml, True)
    return found


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_declared: object) -> None:
    raise ReturnUnreadableError(_DAMAGED)  # no program writes one, and entities can explode


@lru_cache(maxsize=500)
def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class _Marks:
    """Where cells with content and formulas stand, as the parser comes by them."""

    def __init__(self) -> None:
        self.place: Place = (0, 0)
        self.formulas: set[Place] = set()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note where we are; refuse a cell too far out."""
        match _local(name):
            case "c":
                self._move(attributes.get("r", ""))
            case "row":
                self.place = (int(attributes.get("r", self.place[0] + 1)), 0)
            case "v" | "is" | "f" if self.place[0] > MOST_ROWS or self.place[1] > _MOST_COLUMNS:
                raise ReturnUnreadableError(
                    f"A cell is filled in row {self.place[0]:,}, column {self.place[1]:,}; a "
                    f"return has at most {MOST_ROWS:,} rows and its own columns."
                )
            case "f":
                self.formulas.add(self.place)

    def _move(self, address: str) -> None:
        """Go to a cell; one without an address follows the one before it."""
        letters = address.rstrip("0123456789")
        if letters == address:
            self.place = (self.place[0], self.place[1] + 1)
        else:
            self.place = (int(address[len(letters) :]), _number(letters))


@lru_cache(maxsize=500)
def _number(letters: str) -> int:
    """Return the number of a column, "A" is 1; signs that are no letters give any number."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _read_marks(archive: zipfile.ZipFile, part: str) -> frozenset[Place]:
    marks = _Marks()
    parser = _parser()
    parser.StartElementHandler = marks.start
    with archive.open(part) as file:
        parser.ParseFile(file)
    return frozenset(marks.formulas)


def _rows(book: CalamineWorkbook, name: str) -> list[list[object]]:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [list(row) for row in rows]
