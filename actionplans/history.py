"""Remember each reading of a document, and tell a new reading from the one before.

The history is a file of JSON lines that is only ever added to and that outlives the builds:
what was read, from which fingerprint, and when. A document published anew keeps the identity
of its actions: rows that are worded anew are matched with those that they replace.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path

from actionplans.errors import ActionPlansError

ALIKE = 0.6
"""Likeness of wording from which a row of a new reading is an old row worded anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReading:
    """What one reading of a document found."""

    document_id: str
    sha256: str
    wordings: Mapping[str, str]
    """Wording of each action, by id, in printed order."""
    former_ids: Mapping[str, str]
    """Ids of earlier readings, each with the id that it has in this one."""
    first_read_at: datetime | None = None
    """When the document was first read, from which the recorded clock knows it; None: not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How a reading differs from the one before it."""

    added: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    """Old id and new id of each row worded anew."""
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.added or self.changed or self.gone)

    def __str__(self) -> str:
        """Say the counts in words."""
        return f"{len(self.added)} added, {len(self.changed)} changed, {len(self.gone)} gone"


def read_history(path: Path) -> dict[str, PastReading]:
    """Return the last reading of each document; {} where there is no history yet.

    Raises:
        ActionPlansError: a line is not a reading; the message gives its number. A last line
            without its line end was cut off by a crash and is passed over.
    """
    if not path.exists():
        return {}
    *lines, _cut_off = path.read_text(encoding="utf-8").split("\n")
    last: dict[str, PastReading] = {}
    for number, line in enumerate(lines, start=1):
        reading = _past_reading(path, number, line)
        before = last.get(reading.document_id, reading)
        last[reading.document_id] = replace(reading, first_read_at=before.first_read_at)
    return last


def _past_reading(path: Path, number: int, line: str) -> PastReading:
    try:
        entry = json.loads(line)
        return PastReading(
            document_id=entry["document_id"],
            sha256=entry["sha256"],
            wordings=entry["wordings"],
            former_ids=entry["former_ids"],
            first_read_at=datetime.fromisoformat(entry["read_at"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ActionPlansError(f"{path.name} line {number}: not a reading: {error}") from error


def compare(before: PastReading | None, wordings: Mapping[str, str]) -> Changes:
    """Return what a new reading adds, words anew and no longer holds."""
    if before is None:
        return Changes(added=(), changed=(), gone=())
    gone = [old for old in before.wordings if old not in wordings]
    added = [new for new in wordings if new not in before.wordings]
    changed = _matched(before.wordings, gone, wordings, added)
    replaced = {old for old, _ in changed}
    renewed = {new for _, new in changed}
    return Changes(
        added=tuple(new for new in added if new not in renewed),
        changed=tuple(changed),
        gone=tuple(old for old in gone if old not in replaced),
    )


def _matched(
    old: Mapping[str, str], gone: Sequence[str], new: Mapping[str, str], added: Sequence[str]
) -> list[tuple[str, str]]:
    """Pair the rows most alike in wording, each once."""
    likeness = sorted(
        (
            (-ratio, old_id, new_id)
            for old_id in gone
            for new_id in added
            if (ratio := _ratio(old[old_id], new[new_id])) >= ALIKE
        ),
    )
    pairs: dict[str, str] = {}
    for _, old_id, new_id in likeness:
        if old_id not in pairs and new_id not in pairs.values():
            pairs[old_id] = new_id
    return sorted(pairs.items())


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def next_reading(
    before: PastReading | None,
    changes: Changes,
    document_id: str,
    sha256: str,
    wordings: Mapping[str, str],
    read_at: datetime,
) -> PastReading:
    """Return the new reading, with every id that its actions ever had."""
    renamed = dict(changes.changed)
    earlier = before.former_ids if before else {}
    former = {old: renamed.get(now, now) for old, now in earlier.items()} | renamed
    kept = {old: now for old, now in former.items() if now in wordings and old not in wordings}
    return PastReading(
        document_id=document_id,
        sha256=sha256,
        wordings=dict(wordings),
        former_ids=kept,
        first_read_at=(before and before.first_read_at) or read_at,
    )


def remember(path: Path, readings: Sequence[PastReading], read_at: datetime) -> None:
    """Add readings to the history, each in one line."""
    if not readings:
        return
    lines = [
        json.dumps(
            {
                "document_id": reading.document_id,
                "sha256": reading.sha256,
                "read_at": read_at.isoformat(timespec="seconds"),
                "wordings": reading.wordings,
                "former_ids": reading.former_ids,
            },
            ensure_ascii=False,
        )
        for reading in readings
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    with path.open("rb+") as file:
        # What a crash cut off is no reading: write over it.
        file.truncate(file.read().rfind(b"\n") + 1)
        file.seek(0, os.SEEK_END)
        file.write("".join(f"{line}\n" for line in lines).encode())
