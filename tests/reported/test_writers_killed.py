"""Nothing that was confirmed is lost, and nothing is half written, when writers are killed."""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from actionplans import reported, settings
from tests.reported.conftest import ENGINES, new_database
from tests.reported.storm import ROWS, WRITERS

SECONDS = os.environ.get("GOLDEN_THREAD_WRITERS_S", "5")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked"),
]


@pytest.fixture(scope="module")
def storms(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[str, tuple[str, Path]]:
    """Let the writers loose on both engines at the same time; return store and notes of each."""
    stores = {"sqlite": str(tmp_path_factory.mktemp("storm") / "reports.sqlite")}
    with suppress(pytest.skip.Exception):  # its own test says why
        stores["postgresql"] = new_database(request.getfixturevalue("postgresql"))
    notes = {engine: tmp_path_factory.mktemp(engine) for engine in stores}
    running = [_storm(stores[engine], notes[engine]) for engine in stores]
    assert [storm.wait(timeout=float(SECONDS) + 120) for storm in running] == [0] * len(running)
    return {engine: (stores[engine], notes[engine]) for engine in stores}


def _storm(store: str, notes: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reported.storm", str(notes), SECONDS],
        cwd=settings.ROOT,
        env=os.environ | {"GOLDEN_THREAD_REPORTS": store},
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_what_was_confirmed_is_there_and_whole(
    engine: str,
    storms: dict[str, tuple[str, Path]],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if engine not in storms:
        request.getfixturevalue("postgresql")
    address, notes = storms[engine]
    monkeypatch.setattr(settings, "REPORTS", address)
    confirmed = {line for file in notes.glob("*.txt") for line in _lines(file)}
    kept = Counter(r.commentary[: len(r.commentary) // 50] for r in reported.progress_reports())
    assert len(list(notes.glob("*.txt"))) > WRITERS  # some were killed and replaced
    assert confirmed
    assert confirmed - set(kept) == set()
    assert set(kept.values()) == {ROWS}
    assert reported.version().startswith(f"{len(kept)}@")


def _lines(file: Path) -> list[str]:
    # A writer that was killed may have left its last line without its end.
    return file.read_text(encoding="utf-8").split("\n")[:-1]


def test_the_embedded_file_is_sound(storms: dict[str, tuple[str, Path]]) -> None:
    path, _ = storms["sqlite"]
    connection = sqlite3.connect(path)
    assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert connection.execute("pragma journal_mode").fetchall() == [("wal",)]
    connection.close()
