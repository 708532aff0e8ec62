"""The records of returns: what is asked, what came back, and what it would change."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from actionplans.reported import ProgressReport, StoredReport

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")  # how a workbook writes a sign that it cannot hold
_MOST_IN_A_CELL = 32_000  # Excel holds 32,767 characters


def writable(text: str) -> str:
    """Return a text as a workbook can hold it: no control signs, cut at 32,000 characters."""
    return _UNWRITABLE.sub("", text)[:_MOST_IN_A_CELL]


def words_digest(wording: str) -> str:
    """Return the digest of an action's words, white space and signs that workbooks mangle aside."""
    words = _ESCAPED.sub("", writable(wording)).split()
    return sha256(" ".join(words).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAction:
    """One row of a return, in words; "" where there is none."""

    action_id: str
    wording: str
    owners: str
    deadline_raw: str
    deadline: str
    """As read, in words."""
    status_on_day: str
    last_report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A return to be filled in."""

    scope: str
    """For whom or what it is, as "Owner: Head of Parks"."""
    reporting_day: date
    fingerprint: str
    """Of the documents that the database was built from."""
    actions: tuple[OpenAction, ...]


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row that came back; a cell that is not there counts as empty."""

    row: int
    """Number of the row in its sheet; the headings are row 1."""
    cells: Mapping[str, object]
    """By key of the column; empty cells left out."""
    formulas: frozenset[str] = frozenset()
    """Keys of the columns that hold a formula."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledReturn:
    """A return that came back, read but not checked."""

    sheet: str
    """Name of the sheet, or of the CSV file."""
    reporting_day: date
    scope: str
    fingerprint: str
    digests: Mapping[str, str]
    """Digest of the printed words of each action, as the return was made."""
    rows: tuple[FilledRow, ...]
    digest: str
    """Of the whole file; names the return in the store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong in one place of a return, in plain words."""

    message: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    """Heading of the column; "" where the whole row is meant."""
    is_note: bool = False
    """The row is taken all the same."""

    def place(self) -> str:
        """Say where it is: "Return, row 7, column Percent complete"."""
        parts = [self.sheet] if self.sheet else []
        parts += [f"row {self.row}"] if self.row else []
        parts += [f"column {self.column}"] if self.column else []
        return ", ".join(parts)

    def __str__(self) -> str:
        """Say where it is and what is wrong."""
        place = self.place()
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAction:
    """What is known of an action on the reporting day."""

    wording: str
    status_on_day: str
    """In words."""
    deadline: str
    """In force, in words."""
    deadline_end: date | None
    last: StoredReport | None
    """The newest report recorded on it that is not withdrawn."""
    last_reported_on: date | None
    """Day of the newest report, recorded or printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a return is checked against."""

    actions: Mapping[str, KnownAction]
    former_ids: Mapping[str, str]
    """Ids that actions had before their plan was published anew, each with the id of now."""
    fingerprint: str
    today: date
    superseded: Mapping[str, str] = field(default_factory=dict)
    """Actions of superseded plans, each with the sentence that says when and by what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One report that would be stored."""

    row: int
    wording: str
    report: ProgressReport
    differences: tuple[tuple[str, str, str], ...]
    """What, before and after, in words; only what changes."""
