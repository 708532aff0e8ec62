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


TABLE = (
    "# Plan\n\n| Action | Owner | By when |\n|---|---|---|\n| Plant a hedge | AB | 31/02/2024 |\n"
)


def _plan(folder: Path) -> Path:
    path = folder / "a plan.md"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_check_says_what_a_document_holds(folder: Path, tmp_path: Path) -> None:
    done = _run(folder, "check", str(_plan(tmp_path)), "--plan-date", "2024-01-31")
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, lines[0].split(":")[0]) == (0, "a plan.md")
    assert "plan date: 2024-01-31 (as given)" in lines
    doubt = "Date that cannot be (impossible-date)"
    assert lines[-1].startswith(f"error: action 1, line 5: {doubt}")
    assert done.stderr.decode().splitlines()[0] == "Reading the file"


def test_a_check_is_one_json_object_on_request(folder: Path, tmp_path: Path) -> None:
    done = _run(folder, "check", str(_plan(tmp_path)), "--json")
    checked = json.loads(done.stdout.decode())
    assert [action["wording"] for action in checked["actions"]] == ["Plant a hedge"]


def test_a_plan_is_added_and_the_adding_undone(folder: Path, tmp_path: Path) -> None:
    register_file = folder / "data" / "documents.toml"
    before = register_file.read_bytes()
    added = _run(
        folder,
        *("add", str(_plan(tmp_path)), "--id=hedges", "--title=Hedges", "--plan-date=2024-01-31"),
        *("--council", "X01", "--new-council", "Long Dale City Council"),
    )
    assert (added.returncode, register_file.read_bytes()[: len(before)]) == (0, before)
    assert any(line.split()[:2] == ["hedges", "1"] for line in added.stdout.decode().splitlines())
    undone = _run(folder, "undo")
    assert undone.stdout.decode().splitlines()[0] == "undone: added hedges"
    assert register_file.read_bytes() == before
    assert _run(folder, "recover").stdout.decode() == "nothing was left half done\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("remove", "nothing"), "error: no document 'nothing' in the register\n"),
        (("check", "nothing.md"), "nothing.md: No such file or directory\n"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = _run(folder, *arguments)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines(keepends=True)[-1].endswith(said)
