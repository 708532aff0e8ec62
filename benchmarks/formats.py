"""Read a plan of 300 actions in each format: `python -m benchmarks.formats`.

For each format: the seconds from file to understood actions, the share of them that is right, and
the most memory that the process has held so far.
"""

import resource
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.files import WRITERS
from tests.corpus.generated import made_up, rows_of
from tests.corpus.reading import read_actions

ACTIONS = 300
PLAN_ON = date(2024, 1, 31)


def main() -> None:
    """Print one line for each format."""
    plan = made_up(ACTIONS)
    expected = [(a.wording, list(a.owners), a.deadline_end) for a in plan]
    with TemporaryDirectory() as folder:
        for ending, write in WRITERS.items():
            path = write(Path(folder) / f"plan.{ending}", rows_of(plan))
            read_actions(path, PLAN_ON)  # the first reading also imports the format's library
            begun, busy = time.perf_counter(), time.process_time()
            found = read_actions(path, PLAN_ON)
            took, worked = time.perf_counter() - begun, time.process_time() - busy
            read = [(a["wording"], a["owners"], a["deadline_end"]) for a in found]
            right = sum(one == other for one, other in zip(read, expected, strict=False))
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{ending:5} {took:6.2f} s ({worked:.2f} s of work), {right} right, {held} MB")


if __name__ == "__main__":
    main()
