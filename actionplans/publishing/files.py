"""Write a plan into the files of the data folder, and take it out of them again."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from actionplans import settings
from actionplans.checking import Choices, Layouts, check
from actionplans.corrections import Correction, write_corrections
from actionplans.documents import COUNTED, Document, fingerprint
from actionplans.errors import LayoutError, RegisterError
from actionplans.publishing import journal
from actionplans.publishing.entries import with_entry, without_entry
from actionplans.publishing.new_councils import council_id, council_line
from actionplans.vocabulary import read_vocabulary

REGISTER = "documents.toml"
CORRECTIONS = "corrections.csv"
COUNCILS = "councils.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlan:
    """A published file and what a person says of it; "" and None leave a fact out."""

    file: Path
    document_id: str
    title: str
    publisher: str = ""
    """The names of its councils where it is ""."""
    kind: str
    councils: tuple[str, ...]
    """Codes or names of councils that the table of councils holds."""
    new_councils: tuple[tuple[str, str], ...] = ()
    """Name and code of councils that it lacks; "" for a code that is not known yet."""
    plan_on: date
    published_on: date | None = None
    is_draft: bool = False
    layout: str = ""
    """The layout that the document is most like where it is ""."""
    supersedes: str = ""
    source_url: str = ""
    licence: str = ""
    actions_counted: int | None = None
    """None takes over the number that the reading finds."""
    actions_basis: str = ""
    """One of documents.COUNTED; "" says by hand for a number given, else accepted."""
    corrections: tuple[Correction, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    """Heading and role of each column whose meaning the person decided."""


def write_plan(plan: NewPlan, target: Path, layouts: Layouts, today: date) -> None:
    """Write the file, the new councils, the corrections and last the entry."""
    data_dir = settings.DATA_DIR
    target.parent.mkdir(exist_ok=True)
    journal.replace_bytes(target, plan.file.read_bytes())
    if plan.new_councils:
        lines = "".join(council_line(name, code) for name, code in plan.new_councils)
        _append(data_dir / COUNCILS, lines)
    corrections = [replace(c, document_id=plan.document_id) for c in plan.corrections]
    if corrections:
        _append(data_dir / CORRECTIONS, write_corrections(corrections))
    entry = _entry(plan, target, corrections, layouts, today)
    register = (data_dir / REGISTER).read_bytes()
    journal.replace_bytes(data_dir / REGISTER, with_entry(register, entry))


def _append(path: Path, lines: str) -> None:
    content = path.read_bytes()
    if content and not content.endswith(b"\n"):
        content += b"\n"
    journal.replace_bytes(path, content + lines.encode())


def _entry(
    plan: NewPlan,
    target: Path,
    corrections: Sequence[Correction],
    layouts: Layouts,
    today: date,
) -> dict[str, object]:
    choices = Choices(
        plan_on=plan.plan_on,
        layout=plan.layout or None,
        corrections=tuple(corrections),
        roles=plan.roles,
    )
    checked = check(plan.file, choices, layouts, today, lambda _step: None)
    if checked["problem"]:
        raise LayoutError(checked["problem"])
    ids, names = _councils(plan)
    counted, basis = plan.actions_counted, plan.actions_basis
    basis = basis or COUNTED[0 if counted is not None else 1]
    return {
        "document_id": plan.document_id,
        "title": plan.title,
        "publisher": plan.publisher or " and ".join(names),
        "kind": plan.kind,
        "councils": ids,
        "plan_on": plan.plan_on,
        "published_on": plan.published_on,
        "is_draft": plan.is_draft,
        "supersedes": plan.supersedes,
        "source_url": plan.source_url,
        "licence": plan.licence,
        "layout": checked["layout"],
        "roles": dict(plan.roles),
        "path": target.relative_to(settings.DATA_DIR).as_posix(),
        "sha256": fingerprint(target),
        "actions_counted": len(checked["actions"]) if counted is None else counted,
        "actions_basis": basis if basis != COUNTED[0] else "",
    }


def _councils(plan: NewPlan) -> tuple[list[str], list[str]]:
    """Return the codes and the names of the plan's councils, those known before first."""
    known = read_vocabulary(settings.DATA_DIR).councils
    new = [council_id(name, code) for name, code in plan.new_councils]
    asked = [" ".join(council.split()).casefold() for council in plan.councils]
    found = []
    for wanted in asked:
        forms = (c for c in known if wanted in (c.council_id.casefold(), c.name.casefold()))
        council = next(forms, None)
        if council is None:
            raise RegisterError(f"no council {wanted!r} in councils.csv; add it as a new one")
        found.append(council)
    found += [council for council in known if council.council_id in new]
    return [council.council_id for council in found], [council.name for council in found]


def erase_plan(document: Document) -> None:
    """Take a document's entry, its corrections and its file out of the data folder."""
    register = settings.DATA_DIR / REGISTER
    journal.replace_bytes(register, without_entry(register.read_bytes(), document.document_id))
    _drop_corrections(settings.DATA_DIR / CORRECTIONS, document.document_id)
    document.file.unlink()


def _drop_corrections(path: Path, document_id: str) -> None:
    """Take out the corrections of a document; the other lines stay as they are written."""
    lines = list(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    reader = csv.reader(lines)
    kept, start = [], 0
    for row in reader:
        if row[:1] != [document_id]:
            kept += lines[start : reader.line_num]
        start = reader.line_num
    journal.replace_bytes(path, "".join(kept).encode())
