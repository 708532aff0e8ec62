"""A build that is killed leaves the database of before whole and in use."""

import io
import random
import sys
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType

import pytest

import loaders
from actionplans import build, publishing, settings, store
from tests.fixtures.register import make_register

KILLS = 20
"""One in each twentieth of the time that a whole build takes."""
_PROCESSES = get_context("spawn") if sys.platform == "win32" else get_context("forkserver")
_LIBRARIES = ["sklearn.feature_extraction.text", "sklearn.naive_bayes"]


def _build(folder: Path) -> None:
    """Build the register of a folder as `python -m loaders` does, in a process that is fresh."""
    settings.DATA_DIR, settings.BUILD_DIR = folder / "data", folder / "build"
    settings.REPORTS = str(folder / "reports.sqlite")
    publishing.rebuild(lambda: build.build(loaders.load, io.StringIO()))


def _start_build(folder: Path) -> BaseProcess:
    # What a build imports is there before it begins: every kill meets its reading or writing.
    _PROCESSES.set_forkserver_preload([__name__, *_LIBRARIES])
    process = _PROCESSES.Process(target=_build, args=(folder,))
    process.start()
    return process


def _build_whole(folder: Path) -> float:
    """Build and return the seconds that it took."""
    start = time.perf_counter()
    process = _start_build(folder)
    process.join()
    assert process.exitcode == 0
    return time.perf_counter() - start


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
    make_register(tmp_path / "data")
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    # A page run by another test stays the main module, which each process would run again.
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    _build_whole(tmp_path)  # the first one waits for the imports
    whole_s = _build_whole(tmp_path)
    expected = _counts()
    assert all(expected[0])
    moments = random.Random(20180901)  # noqa: S311 - moments, not secrets
    ends = []
    for part in range(KILLS):
        process = _start_build(tmp_path)
        waited_s = moments.uniform(part, part + 1) * whole_s / KILLS
        time.sleep(waited_s)
        process.kill()
        process.join()
        ends.append(process.exitcode)
        if not process.exitcode:  # the machine has become faster meanwhile
            whole_s = min(whole_s, waited_s)
        assert _counts() == expected
    assert len([end for end in ends if end]) > KILLS // 4, "few builds were killed before their end"
    _build_whole(tmp_path)
    assert _counts() == expected
    folders = [path for path in settings.BUILD_DIR.iterdir() if path.is_dir()]
    assert len(folders) <= 2, "a whole build clears what the killed ones left"
