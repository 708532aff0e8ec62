"""A build that is killed leaves the database of before whole and in use."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from actionplans import settings, store

KILLS = 10
"""One in each tenth of the time that a whole build takes."""


def _start_build(build_dir: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "loaders"],
        cwd=settings.ROOT,
        env=os.environ | {"GOLDEN_THREAD_BUILD": str(build_dir)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _counts() -> list[tuple[object, ...]]:
    """Return the number of rows of tables from both ends of a build, read afresh from the file."""
    connection = store.Connection(
        settings.BUILD_DIR / store.current_build() / "golden_thread.duckdb"
    )
    try:
        return connection.rows(
            """
            select
                (select count(*) from documents) as documents,
                (select count(*) from actions) as actions,
                (select count(*) from findings) as findings,
                (select count(*) from document_lines) as lines
            """
        )
    finally:
        connection.close()


def test_killing_the_build_at_random_moments_leaves_a_whole_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    start = time.perf_counter()
    assert _start_build(tmp_path).wait() == 0
    whole_s = time.perf_counter() - start
    expected = _counts()
    assert expected[0][1]
    moments = random.Random(20180901)  # noqa: S311 - moments, not secrets
    for part in range(KILLS):
        build = _start_build(tmp_path)
        time.sleep(moments.uniform(part, part + 1) * whole_s / KILLS)
        build.kill()
        build.wait()
        assert _counts() == expected
    assert _start_build(tmp_path).wait() == 0
    assert _counts() == expected
    folders = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert len(folders) <= 2, "a whole build clears what the killed ones left"
