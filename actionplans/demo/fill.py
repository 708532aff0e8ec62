"""Fill a folder of its own with the invented council's database and its reports."""

from datetime import timedelta
from pathlib import Path

from actionplans import reported, settings, store
from actionplans.demo.plans import tables
from actionplans.demo.returns import returns
from actionplans.errors import ActionPlansError

BY = "Plan officer (invented)"
MARK = "INVENTED.txt"
"""The file by which a folder is known to hold nothing but what was made here."""


def fill(folder: Path, years: int) -> int:
    """Build the invented plans and record their returns anew; return the number of reports.

    Raises:
        ActionPlansError: fewer than two years, or the folder holds something else.
    """
    if years < 2:
        raise ActionPlansError("at least two years are needed: one of returns and one to come")
    _make_way(folder)
    settings.BUILD_DIR = folder / "build"
    settings.REPORTS = str(folder / "reports.sqlite")
    rows = tables(years)
    store.replace(rows)
    number = 0
    for given in returns(rows["actions"], years):
        ids = reported.record(given.reports, BY, given.recorded_at, given.digest).ids
        number += len(ids)
        # In each quarter one report turns out to belong to another action.
        later = given.recorded_at + timedelta(days=15)
        reported.supersede(ids[len(ids) // 2], BY, later, "reported for another action")
    return number


def _make_way(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise ActionPlansError(f"{folder} holds something else: name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(
        "Everything in this folder is invented: python -m loaders demo makes it anew.\n",
        encoding="utf-8",
    )
    for name in ("reports.sqlite", "reports.sqlite-wal", "reports.sqlite-shm"):
        (folder / name).unlink(missing_ok=True)
