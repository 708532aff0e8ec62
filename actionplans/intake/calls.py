"""What a page may ask of the writing side: check a file, publish it, undo, show a page."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from actionplans import settings
from actionplans.intake.names import safe_name
from actionplans.intake.sandbox import (
    IntakeError,
    building_limits,
    reading_limits,
    run,
)

Json = dict[str, Any]
Say = Callable[[str], None]

_PICTURE_PX = 1100
"""Wide enough that the print of a whole page can be read."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody brought."""

    name: str
    """Its name made safe."""
    content: bytes
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "Upload":
        """Take a file as it was brought, under whatever name."""
        return cls(safe_name(name), content, sha256(content).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One correction, in the columns of data/corrections.csv."""

    document_id: str = ""
    page: str = ""
    line_start: int
    column_name: str
    """A column of the reading, or "left out" for an action that is no part of the plan."""
    raw_text: str
    corrected: str
    reason: str
    corrected_by: str
    corrected_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """What a person says of a plan that is to be published."""

    document_id: str
    title: str
    kind: str
    councils: tuple[str, ...]
    new_councils: tuple[tuple[str, str], ...]
    """Name and code of each council that the table of councils lacks; the code may be ""."""
    plan_on: date
    layout: str
    actions: int
    """The number of actions that the person saw and accepts."""
    published_on: date | None = None
    is_draft: bool = False
    supersedes: str = ""
    source_url: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    """Heading and role of each column whose meaning the person decided."""


def check(
    upload: Upload,
    *,
    plan_on: date | None = None,
    layout: str = "",
    mends: Sequence[Mend] = (),
    roles: Sequence[tuple[str, str]] = (),
    supersedes: str = "",
    say: Say | None = None,
) -> Json:
    """Return all that a reading of the file tells, as `python -m loaders check --json` does.

    Raises:
        IntakeError: the file cannot be read within the limits; the message says why.
    """
    with _kept_apart(upload) as file:
        arguments = ["check", str(file), "--json", f"--supersedes={supersedes}"]
        arguments += [f"--plan-date={plan_on.isoformat()}"] if plan_on else []
        arguments += [f"--layout={layout}"] if layout else []
        arguments += [f"--column={heading}={role}" for heading, role in roles]
        arguments += _corrections(mends, file.parent)
        answer = run(arguments, file.parent, reading_limits(), say)
    checked: Json = json.loads(answer)
    return checked


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as published, drawn."""

    width: float
    """In points, as the boxes of regions are."""
    height: float
    pages: int
    """How many pages the file has."""
    png: str
    """The picture in base64."""


def page_picture(file: Upload | Path, number: int) -> Picture:
    """Return a page of a PDF, counted from 1, drawn.

    Raises:
        IntakeError: it has no such page, or cannot be drawn within the limits.
    """
    if isinstance(file, Upload):
        with _kept_apart(file) as path:
            return _drawn(path, path.parent, number)
    with TemporaryDirectory(prefix="golden-thread-") as folder:
        return _drawn(file, Path(folder), number)


def _drawn(path: Path, folder: Path, number: int) -> Picture:
    arguments = ["page", str(path), str(number), f"--width={_PICTURE_PX}"]
    return Picture(**json.loads(run(arguments, folder, reading_limits())))


def publish(upload: Upload, document: NewDocument, mends: Sequence[Mend]) -> None:
    """Add the file to the published plans and build the database: all of it, or nothing.

    Raises:
        IntakeError: it was refused or failed, and all is as it was before.
    """
    with _kept_apart(upload) as file:
        arguments = ["add", str(file), *_facts(document), *_corrections(mends, file.parent)]
        _change(arguments, file.parent)


def undo() -> None:
    """Undo the last adding or removing of a plan.

    Raises:
        IntakeError: there is nothing to undo, or it cannot be undone; all is as before.
    """
    with TemporaryDirectory(prefix="golden-thread-") as folder:
        _change(["undo"], Path(folder))


def last_change() -> Json | None:
    """Return the newest change that can be undone: what, document_id. None where there is none."""
    folder = settings.DATA_DIR / settings.CHANGES
    kept = sorted(path for path in folder.glob("[0-9]*") if path.is_dir())
    if not kept:
        return None
    manifest: Json = json.loads((kept[-1] / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def _change(arguments: Sequence[str], folder: Path) -> None:
    """Run a command that changes files; where it is stopped, put back what it left half done."""
    try:
        run(arguments, folder, building_limits())
    finally:
        if (settings.DATA_DIR / settings.CHANGES / "pending").exists():
            run(["recover"], folder, building_limits())


@contextmanager
def _kept_apart(upload: Upload) -> Iterator[Path]:
    """Put a file into a folder of its own, which goes when the work is done.

    Raises:
        IntakeError: it is empty or too large to be read.
    """
    if not upload.content:
        raise IntakeError("The file is empty.")
    if len(upload.content) > settings.MOST_FILE_BYTES:
        most = settings.MOST_FILE_BYTES // 1_000_000
        raise IntakeError(f"The file is larger than the {most} MB that a plan may have.")
    with TemporaryDirectory(prefix="golden-thread-") as folder:
        file = Path(folder) / upload.name
        file.write_bytes(upload.content)
        yield file


def _corrections(mends: Sequence[Mend], folder: Path) -> list[str]:
    if not mends:
        return []
    path = folder / "corrections.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field.name for field in fields(Mend)])
        writer.writerows(astuple(mend) for mend in mends)
    return [f"--corrections={path}"]


def _facts(document: NewDocument) -> list[str]:
    """Return the facts as arguments; the form with = takes texts that begin with a dash."""
    arguments = [
        f"--id={document.document_id}",
        f"--title={document.title}",
        f"--kind={document.kind}",
        f"--plan-date={document.plan_on.isoformat()}",
        f"--layout={document.layout}",
        f"--actions={document.actions}",
        "--counted=accepted as read",
        f"--supersedes={document.supersedes}",
        f"--source-url={document.source_url}",
        *(f"--council={council}" for council in document.councils),
        *(f"--column={heading}={role}" for heading, role in document.roles),
        *(f"--new-council={name}={code}" for name, code in document.new_councils),
    ]
    arguments += [f"--published={document.published_on}"] if document.published_on else []
    return [*arguments, "--draft"] if document.is_draft else arguments
