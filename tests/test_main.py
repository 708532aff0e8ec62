"""`python -m loaders` as people run it: a process of its own, answers apart from messages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from actionplans import settings
from tests.fixtures import register

WORDS = "Zoë’s £5 – café"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("machine")
    register.make_register(path / "data")
    return path


def _run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the module where nothing but its own choice makes its streams UTF-8."""
    places = {"GOLDEN_THREAD_DATA": str(folder / "data"), "GOLDEN_THREAD_BUILD": str(folder / "b")}
    places["GOLDEN_THREAD_REPORTS"] = str(folder / "reports.sqlite")
    plain = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "loaders", *arguments],
        input=given.encode(),
        cwd=settings.ROOT,
        env=os.environ | places | plain,
        capture_output=True,
        check=False,
    )


def test_the_build_prints_its_summary_apart_from_its_progress(folder: Path) -> None:
    done = _run(folder)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith("document")
    assert lines[6].split()[:2] == ["all", str(sum(register.ACTIONS.values()))]
    assert done.stderr.decode().splitlines()[0] == f"1/5 {register.PROGRAMME}"
    assert (folder / "b" / "current").is_file()


def test_streams_are_utf_8_on_any_machine(folder: Path) -> None:
    done = _run(folder, "owners", given=json.dumps(WORDS, ensure_ascii=False))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["owner_raw"] == WORDS


def test_backup_and_export_say_when_nothing_was_reported(folder: Path) -> None:
    for command in ("backup", "export"):
        run = _run(folder, command, str(folder / "file"))
        assert run.returncode == 1
        assert b"nothing has been reported yet" in run.stderr
