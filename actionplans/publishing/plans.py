"""Add a plan to the register, remove it, and undo the last of either: wholly or not at all."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from actionplans import settings, store
from actionplans.build import Summary
from actionplans.checking import Layouts
from actionplans.documents import FORMS, fingerprint, read_documents
from actionplans.errors import ActionPlansError, RegisterError
from actionplans.publishing import journal
from actionplans.publishing.files import (
    CORRECTIONS,
    COUNCILS,
    REGISTER,
    NewPlan,
    erase_plan,
    write_plan,
)

Build = Callable[[], Summary]


def add(plan: NewPlan, layouts: Layouts, build: Build, today: date) -> Summary:
    """Copy the file into the data folder, register it and build; return what was built.

    Raises:
        ActionPlansError: something does not hold; register, files and database are as before.
    """
    data_dir = settings.DATA_DIR
    with journal.locked(data_dir):
        journal.put_back(data_dir)
        target = _target(plan)
        touched = [target, REGISTER]
        touched += [COUNCILS] if plan.new_councils else []
        touched += [CORRECTIONS] if plan.corrections else []
        before = store.current_build()
        what = f"added {plan.document_id}"
        with (
            _old_build_unless_done(before),
            journal.change(data_dir, what, plan.document_id, before, touched, keep=True),
        ):
            write_plan(plan, data_dir / target, layouts, today)
            return build()


def remove(document_id: str, build: Build) -> Summary:
    """Take a document, its corrections and its file out of the data folder and build.

    Raises:
        ActionPlansError: no such document, or another entry or table still speaks of it;
            register, files and database are as before.
    """
    data_dir = settings.DATA_DIR
    with journal.locked(data_dir):
        journal.put_back(data_dir)
        registered = {d.document_id: d for d in read_documents(data_dir / REGISTER)}
        if document_id not in registered:
            raise RegisterError(f"no document {document_id!r} in the register")
        touched = [registered[document_id].path, REGISTER, CORRECTIONS]
        before = store.current_build()
        what = f"removed {document_id}"
        with (
            _old_build_unless_done(before),
            journal.change(data_dir, what, document_id, before, touched, keep=True),
        ):
            erase_plan(registered[document_id])
            return build()


def undo(build: Build) -> tuple[str, Summary]:
    """Undo the newest change; return what it was and what was built.

    Raises:
        ActionPlansError: there is none, or its files have been edited since; all is as before.
    """
    data_dir = settings.DATA_DIR
    with journal.locked(data_dir):
        journal.put_back(data_dir)
        last = journal.last_change(data_dir)
        if last is None:
            raise ActionPlansError("there is no change to undo")
        journal.check_undisturbed(data_dir, last)
        before = store.current_build()
        touched, what = list(last.copies), f"undone: {last.what}"
        with (
            _old_build_unless_done(before),
            journal.change(data_dir, what, last.document_id, before, touched, keep=False),
        ):
            journal.restore(data_dir, last)
            summary = build()
        journal.forget(last)
        return last.what, summary


def rebuild(build: Build) -> Summary:
    """Build from the data folder as it stands, after what a change cut off left half done."""
    if not (settings.DATA_DIR / settings.CHANGES).is_dir():
        return build()  # nothing was ever changed here, and the folder may be read-only
    with journal.locked(settings.DATA_DIR):
        journal.put_back(settings.DATA_DIR)
        return build()


def recover() -> str:
    """Put back what a change that was cut off left half done; return what that was, or ""."""
    if not (settings.DATA_DIR / settings.CHANGES).is_dir():
        return ""
    with journal.locked(settings.DATA_DIR):
        unfinished = journal.put_back(settings.DATA_DIR)
        if unfinished is None:
            return ""
        store.point_back(unfinished.build)
        return unfinished.what


@contextmanager
def _old_build_unless_done(before: str) -> Iterator[None]:
    """Point to the old build again where the block fails after a new one was written."""
    try:
        yield
    except BaseException:
        store.point_back(before)
        raise


def _target(plan: NewPlan) -> str:
    """Return the path of the plan's file below the data folder.

    Raises:
        RegisterError: the id is none, is taken, or the file is registered already.
    """
    if not FORMS["document_id"].fullmatch(plan.document_id):
        raise RegisterError(
            f"{plan.document_id!r} is no document id: lower-case words joined by hyphens"
        )
    digest = fingerprint(plan.file)
    for document in read_documents(settings.DATA_DIR / REGISTER):
        if document.document_id == plan.document_id:
            raise RegisterError(f"there is a document {plan.document_id!r} already")
        if document.sha256 == digest:
            raise RegisterError(f"this very file is registered as {document.document_id!r}")
    suffix = re.sub(r"[^a-z0-9]", "", plan.file.suffix.lower())[:8] or "txt"
    target = f"plans/{plan.document_id}.{suffix}"
    if (settings.DATA_DIR / target).exists():
        raise RegisterError(f"there is a file {target} already, which no entry names")
    return target
