"""One download of the register: the table, what describes it, and both together."""

import io
import zipfile
from dataclasses import dataclass
from hashlib import sha256

from actionplans import metrics
from actionplans.exports.register import Cell, as_text, file_name, write, write_for_excel
from actionplans.exports.sidecar import Described, sidecar
from actionplans.metrics import Filters
from actionplans.store import Connection

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first instant that a ZIP can tell; a clock would make every file another one."""

_FILE = 0o100644 << 16
"""A plain file that its owner may write and all may read, as ZIP has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A table with what describes it; the same request gives the same bytes."""

    csv_name: str
    csv: bytes
    sidecar: bytes
    """CSV on the Web metadata, as JSON."""

    @property
    def sidecar_name(self) -> str:
        """Return the name under which CSV on the Web looks for it beside the table."""
        return f"{self.csv_name}-metadata.json"

    def both(self) -> bytes:
        """Return the table and its sidecar as one ZIP."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as folder:
            _add(folder, self.csv_name, self.csv)
            _add(folder, self.sidecar_name, self.sidecar)
        return packed.getvalue()


def _add(folder: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _BEGINNING)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = _FILE
    folder.writestr(entry, content)


def register_download(
    connection: Connection, filters: Filters, *, is_for_excel: bool = False
) -> Download:
    """Write the actions that fit the filters, all columns, in printed order, with the sidecar."""
    table = as_text(metrics.register(connection, filters), filters.as_at)
    name = csv_name(filters, is_for_excel=is_for_excel)
    risky: list[Cell] | None = None
    if is_for_excel:
        csv, risky = write_for_excel(table)
    else:
        csv = write(table)
    described = Described(csv_name=name, csv=csv, table=table, filters=filters, risky=risky)
    return Download(csv_name=name, csv=csv, sidecar=sidecar(connection, described))


def csv_name(filters: Filters, *, is_for_excel: bool = False) -> str:
    """Return the name of a table: with its day, and a mark of its own for each selection.

    So two selections of one day can lie in one folder, each with its sidecar.
    """
    asked = metrics.write_address(filters, filters.as_at)
    mark = f"-selection-{sha256(repr(asked).encode()).hexdigest()[:8]}" if asked else ""
    return file_name(filters.as_at, mark + ("-excel" if is_for_excel else ""))
