"""Change several files of the data folder together: all of them, or none.

Before a change, what it will touch is copied into `.changes/pending` below the data folder.
When the change stands, that folder is kept under a number, so that it can be undone; when it
fails, or was cut off by a crash, the copies are put back.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from actionplans.documents import fingerprint
from actionplans.errors import ActionPlansError
from actionplans.settings import CHANGES

_PENDING = "pending"
_MANIFEST = "manifest.json"
_KEPT = 20
"""So many changes can be undone, one after another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that stands, or that was cut off."""

    folder: Path
    what: str
    """In a few words, as "added fenbrook-2024-plan"."""
    document_id: str
    build: str
    """The build that was current before the change; "" where there was none."""
    copies: Mapping[str, str]
    """Name of the copy of each file touched, by its path below data/; "" where there was none."""
    after: Mapping[str, str]
    """Fingerprint of each file after the change; "" where it was removed."""


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """Let one change at a time work on a data folder."""
    folder = data_dir / CHANGES
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "lock"):
        yield


@contextmanager
def change(
    data_dir: Path, what: str, document_id: str, build: str, touched: Sequence[str], *, keep: bool
) -> Iterator[None]:
    """Let a block change files below a data folder; put all of them back where it fails.

    With `keep` the change can be undone later.
    """
    pending = _begin(data_dir, what, document_id, build, touched)
    try:
        yield
    except BaseException:
        put_back(data_dir)
        raise
    if keep:
        _finish(data_dir, pending)
    else:
        shutil.rmtree(pending)


def put_back(data_dir: Path) -> Change | None:
    """Put back what an unfinished change touched; return it, or None where there is none."""
    pending = data_dir / CHANGES / _PENDING
    unfinished = _read(pending)
    if unfinished:
        restore(data_dir, unfinished)
    # Without its manifest the folder was cut off before any file was touched.
    shutil.rmtree(pending, ignore_errors=True)
    return unfinished


def last_change(data_dir: Path) -> Change | None:
    """Return the newest change that stands; None where there is none to undo."""
    numbered = _numbered(data_dir)
    return _read(numbered[-1]) if numbered else None


def check_undisturbed(data_dir: Path, known: Change) -> None:
    """Refuse to undo a change whose files have been edited since.

    Raises:
        ActionPlansError: names the first such file.
    """
    for path, digest in known.after.items():
        file = data_dir / path
        if (fingerprint(file) if file.is_file() else "") != digest:
            raise ActionPlansError(
                f"{path} has been changed since; remove {known.document_id} by name instead"
            )


def restore(data_dir: Path, known: Change) -> None:
    """Put the files of a change back as they were before it."""
    for path, copy in known.copies.items():
        if copy:
            replace_bytes(data_dir / path, (known.folder / copy).read_bytes())
        else:
            (data_dir / path).unlink(missing_ok=True)


def forget(known: Change) -> None:
    """Drop a change that was undone."""
    shutil.rmtree(known.folder)


def replace_bytes(path: Path, content: bytes) -> None:
    """Write a file whole, or leave the one of before."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def _begin(data_dir: Path, what: str, document_id: str, build: str, touched: Sequence[str]) -> Path:
    pending = data_dir / CHANGES / _PENDING
    pending.mkdir(parents=True)
    copies = {}
    for number, path in enumerate(touched):
        is_there = (data_dir / path).is_file()
        copies[path] = f"{number}" if is_there else ""
        if is_there:
            shutil.copyfile(data_dir / path, pending / f"{number}")
    manifest = {"what": what, "document_id": document_id, "build": build, "copies": copies}
    replace_bytes(pending / _MANIFEST, json.dumps(manifest).encode())
    return pending


def _finish(data_dir: Path, pending: Path) -> None:
    manifest = json.loads((pending / _MANIFEST).read_text(encoding="utf-8"))
    files = {path: data_dir / path for path in manifest["copies"]}
    manifest["after"] = {p: fingerprint(f) if f.is_file() else "" for p, f in files.items()}
    replace_bytes(pending / _MANIFEST, json.dumps(manifest).encode())
    numbered = _numbered(data_dir)
    number = int(numbered[-1].name) + 1 if numbered else 1
    pending.rename(pending.with_name(f"{number:06}"))
    for old in numbered[: 1 - _KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _read(folder: Path) -> Change | None:
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Change(folder=folder, after=manifest.pop("after", {}), **manifest)


def _numbered(data_dir: Path) -> list[Path]:
    folder = data_dir / CHANGES
    found = folder.iterdir() if folder.is_dir() else iter(())
    return sorted(path for path in found if re.fullmatch(r"\d{6}", path.name))
