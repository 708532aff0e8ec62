"""How long `python -m loaders` takes, beside a Python that only imports what it imports."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from actionplans import settings
from benchmarks.timing import median_ms, print_beside


def main() -> None:
    """Print the median of five builds from the register, each a process of its own."""
    with TemporaryDirectory() as folder:
        run = partial(_run, Path(folder))
        measured = {
            "bare": median_ms(partial(run, "-c", "import duckdb, pandas, pyarrow"), 5),
            "build": median_ms(partial(run, "-m", "loaders"), 5),
        }
    print_beside("Build of all registered documents", measured, "bare")


def _run(build_dir: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.ROOT,
        env=os.environ | {"GOLDEN_THREAD_BUILD": str(build_dir)},
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main()
