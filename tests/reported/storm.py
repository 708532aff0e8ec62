"""Twenty writers at once, killed at random: `python -m tests.reported.storm FOLDER SECONDS`.

The store is the one that GOLDEN_THREAD_REPORTS names. Each writer notes in a file of its own
below FOLDER what the store has confirmed, one digest a line.
"""

import os
import random
import signal
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from actionplans import reported

WRITERS = 20
ROWS = 3
"""Reports of each return."""
PAUSE_S = 0.25
"""Longest rest between two returns of a writer: twenty of them still ask 160 times a second."""


def main() -> None:
    """Keep the writers going, and kill one of them every quarter of a second or so."""
    os.nice(10)  # it lasts as long as it is told to: what runs beside it need not wait
    folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
    chance = random.Random(6)  # noqa: S311
    numbers = iter(range(10**9))
    writers = [_start(folder, next(numbers)) for _ in range(WRITERS)]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(chance.uniform(0.05, 0.4))
        _kill(writers.pop(chance.randrange(WRITERS)))
        writers.append(_start(folder, next(numbers)))
    for writer in writers:
        _kill(writer)


def _start(folder: Path, number: int) -> int:
    # A fork, since a new Python would spend most of its short life on imports.
    writer = os.fork()
    if writer:
        return writer
    try:
        _write(folder / f"{number}.txt", number)
    finally:
        os._exit(1)


def _write(notes: Path, number: int) -> None:
    pause = random.Random(number)  # noqa: S311
    with notes.open("a", encoding="utf-8") as file:
        for turn in range(10**9):
            digest = f"{number}/{turn}"
            made = [_report(f"plan/{number}/{row}", digest) for row in range(ROWS)]
            reported.record(made, f"writer {number}", datetime(2020, 1, 1, tzinfo=UTC), digest)
            file.write(f"{digest}\n")
            file.flush()
            time.sleep(pause.uniform(0, PAUSE_S))


def _report(action_id: str, digest: str) -> reported.ProgressReport:
    return reported.ProgressReport(
        action_id=action_id,
        reported_on=date(2020, 1, 1),
        reported_by="an invented officer",
        status="in progress",
        commentary=digest * 50,
    )


def _kill(writer: int) -> None:
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)


if __name__ == "__main__":
    main()
