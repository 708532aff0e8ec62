"""Read the register of documents, and check each file against its fingerprint."""

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from actionplans.errors import RegisterError

COUNTED = ("counted by hand", "accepted as read")
"""Where the number of actions comes from: a person's own count, or a reading that they accepted."""

KINDS = ("action plan", "recovery plan", "programme", "peer review report", "progress report")

REQUIRED: Mapping[str, type] = {
    "document_id": str,
    "title": str,
    "publisher": str,
    "kind": str,
    "councils": list,
    "plan_on": date,
    "is_draft": bool,
    "layout": str,
    "path": str,
    "sha256": str,
    "actions_counted": int,
}

OPTIONAL: Mapping[str, type] = {
    "published_on": date,
    "period_start": date,
    "period_end": date,
    "supersedes": str,
    "source_url": str,
    "licence": str,
    "programme_start": date,
    "reprints_layout": str,
    "actions_basis": str,
    "roles": dict,
}

TYPE_WORDS: Mapping[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    list: "a list",
    dict: "a table",
    date: "a day as 2020-10-14",
}

UNIQUE = ("document_id", "path", "sha256")

FORMS = {
    "document_id": re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    "layout": re.compile(r"[a-z][a-z0-9_]*"),
    "reprints_layout": re.compile(r"[a-z][a-z0-9_]*"),
    "sha256": re.compile(r"[0-9a-f]{64}"),
    "path": re.compile(r"[^\x00-\x1f]+"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One published document as registered. None is "no source shows it"."""

    document_id: str
    title: str
    publisher: str
    kind: str
    councils: tuple[str, ...]
    """Codes of the councils that it binds, in the register's order."""
    plan_on: date
    """Day that relative wording counts from."""
    is_draft: bool
    layout: str
    """Name of the loader that reads it."""
    path: str
    """The published file, below the folder of the register."""
    file: Path
    """The same file, where it stands on this machine."""
    sha256: str
    actions_counted: int
    """Actions that the reading must find."""
    published_on: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    """Last day of the period, inclusive."""
    supersedes: str | None = None
    source_url: str | None = None
    licence: str | None = None
    programme_start: date | None = None
    """First day of the programme's first year, where "Year 2" counts from one."""
    reprints_layout: str | None = None
    """Layout of another document that the same file prints after this one."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """What columns of its tables hold, by heading, where a person says so; "" leaves one aside."""
    actions_basis: str = COUNTED[0]
    """Where the number of actions comes from, one of COUNTED."""


def read_documents(path: Path) -> list[Document]:
    """Return the documents of a register, in its order.

    Raises:
        RegisterError: an entry is not one that can hold; names file, entry and key.
    """
    documents = [
        _read_entry(path, number, entry) for number, entry in enumerate(_entries(path), start=1)
    ]
    for key in UNIQUE:
        _check_unique(path, key, documents)
    _check_supersedes(path, documents)
    return documents


def check_councils(documents: Iterable[Document], council_ids: Collection[str]) -> None:
    """Refuse a document that binds a council which the table of councils lacks.

    Raises:
        RegisterError: names the document and the code.
    """
    for document in documents:
        for council_id in document.councils:
            if council_id not in council_ids:
                raise RegisterError(f"{document.document_id}: unknown council {council_id!r}")


def check_fingerprint(document: Document) -> None:
    """Refuse a file that is missing or is not the one that was registered.

    Raises:
        RegisterError: names the document and file, and both fingerprints where they differ.
    """
    if not document.file.is_file():
        raise RegisterError(f"{document.document_id}: no file {document.path}")
    found = fingerprint(document.file)
    if found != document.sha256:
        raise RegisterError(
            f"{document.document_id}: {document.path} is not the registered file:"
            f" sha256 expected {document.sha256}, found {found}"
        )


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def find_by_fingerprint(documents: Iterable[Document], sha256: str) -> Document | None:
    """Return the document registered with this fingerprint; None where there is none."""
    return next((document for document in documents if document.sha256 == sha256), None)


def _entries(path: Path) -> list[dict[str, object]]:
    try:
        register = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RegisterError(f"{path.name}: cannot be opened ({error.strerror})") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RegisterError(f"{path.name}: not a TOML file: {error}") from error
    for key in register:
        if key != "document":
            raise RegisterError(f"{path.name}: unknown key {key!r}")
    entries = register.get("document", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RegisterError(f"{path.name}: documents stand as [[document]]")
    return entries


def _read_entry(path: Path, number: int, entry: Mapping[str, object]) -> Document:
    where = f"{path.name}: document {number} ({entry.get('document_id', 'unnamed')})"
    _check_keys(where, entry)
    _check_values(where, entry)
    values: dict[str, object] = {**entry, "file": path.parent / str(entry["path"])}
    values["councils"] = _councils(where, entry["councils"])
    document = Document(**values)  # type: ignore[arg-type]  # types were checked by name above
    _check_sense(where, path, document)
    return document


def _check_keys(where: str, entry: Mapping[str, object]) -> None:
    for key in REQUIRED:
        if key not in entry:
            raise RegisterError(f"{where}: {key} is missing")
    for key in entry:
        if key not in REQUIRED and key not in OPTIONAL:
            raise RegisterError(f"{where}: unknown key {key!r}")


def _check_values(where: str, entry: Mapping[str, object]) -> None:
    for key, value in entry.items():
        expected = REQUIRED.get(key) or OPTIONAL[key]
        # Exact types: true is an int and a date with a time is a date to isinstance.
        if type(value) is not expected:
            raise RegisterError(f"{where}: {key} must be {TYPE_WORDS[expected]}, not {value!r}")
        if isinstance(value, dict) and not all(isinstance(role, str) for role in value.values()):
            raise RegisterError(f"{where}: {key} must give words by heading, not {value!r}")
        if isinstance(value, str) and not value.strip():
            raise RegisterError(f"{where}: {key} is empty; leave out what no source shows")
        if key in FORMS and not FORMS[key].fullmatch(str(value)):
            raise RegisterError(f"{where}: {key} cannot be {value!r}")


def _councils(where: str, value: object) -> tuple[str, ...]:
    codes = tuple(value) if isinstance(value, list) else ()
    if not codes or not all(isinstance(code, str) and code for code in codes):
        raise RegisterError(f"{where}: councils must be a list of codes, not {value!r}")
    if len(set(codes)) < len(codes):
        raise RegisterError(f"{where}: councils names one code twice: {value!r}")
    return codes


def _check_sense(where: str, path: Path, document: Document) -> None:
    if document.kind not in KINDS:
        raise RegisterError(f"{where}: kind {document.kind!r} is none of {', '.join(KINDS)}")
    if document.actions_basis not in COUNTED:
        words = " or ".join(map(repr, COUNTED))
        raise RegisterError(f"{where}: actions_basis must be {words}")
    if document.actions_counted < 0:
        raise RegisterError(f"{where}: actions_counted cannot be {document.actions_counted}")
    if not document.file.resolve().is_relative_to(path.parent.resolve()):
        raise RegisterError(f"{where}: path {document.path!r} leaves the folder of the register")
    first, last = document.period_start, document.period_end
    if first and last and last < first:
        raise RegisterError(f"{where}: period_end {last} is before period_start {first}")


def _check_unique(path: Path, key: str, documents: Iterable[Document]) -> None:
    seen: set[str] = set()
    for document in documents:
        value = getattr(document, key)
        if value in seen:
            raise RegisterError(
                f"{path.name}: document {document.document_id}: {key} {value!r} stands twice"
            )
        seen.add(value)


def _check_supersedes(path: Path, documents: Sequence[Document]) -> None:
    # A document stands after the one it replaces, so no two can replace each other.
    for number, document in enumerate(documents):
        earlier = {other.document_id for other in documents[:number]}
        if document.supersedes is not None and document.supersedes not in earlier:
            raise RegisterError(
                f"{path.name}: document {document.document_id}: supersedes"
                f" {document.supersedes!r}, which is no entry above it"
            )
