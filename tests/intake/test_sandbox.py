"""A process that hangs, grows, breaks or is killed ends in one sentence, and none outlives it."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from actionplans.intake import sandbox
from actionplans.intake.sandbox import IntakeError, Limits

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")

MEMORY = 1_000_000_000
LIMITS = Limits(20, MEMORY)


def _run_code(
    code: str, folder: Path, monkeypatch: pytest.MonkeyPatch, limits: Limits = LIMITS
) -> bytes:
    """Run other code in the place of the loaders, within the same limits."""

    def command(_arguments: Sequence[str], bounds: Limits) -> list[str]:
        return [*whole([], bounds)[:5], sys.executable, "-c", code]

    whole = sandbox._command
    monkeypatch.setattr(sandbox, "_command", command)
    return sandbox.run([], folder, limits)


@pytest.mark.parametrize(
    ("code", "limits", "said"),
    [
        ("import time; time.sleep(60)", Limits(0.5, MEMORY), "longer than 0.5 seconds"),
        ("while True: pass", Limits(0.5, MEMORY), "longer than 0.5 seconds"),
        ("bytearray(4_000_000_000)", LIMITS, "needs more than the 1,000 MB of memory"),
        ("open('x', 'wb').truncate(400_000_000)", LIMITS, "larger than a plan may be"),
        ("import os; os.kill(os.getpid(), 9)", LIMITS, "most likely for want of memory"),
        ("import os; os.kill(os.getpid(), 11)", LIMITS, "broke down on this file (signal 11)"),
        ("import os; os.kill(os.getpid(), 24)", LIMITS, "longer than 20 seconds"),
        ("raise KeyError('<b>x</b>')", LIMITS, "a mistake of its own (KeyError)"),
        ("raise SystemExit(3)", LIMITS, "a mistake of its own (no reason given)"),
        (
            "import sys; print('error: no table', file=sys.stderr); raise SystemExit(1)",
            LIMITS,
            "no table.",
        ),
    ],
)
def test_every_end_is_one_sentence(
    code: str, limits: Limits, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = time.monotonic()
    with pytest.raises(IntakeError) as raised:
        _run_code(f"import os; os.chdir({str(tmp_path)!r})\n{code}", tmp_path, monkeypatch, limits)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
    assert time.monotonic() - start < 20


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and ") Z " in state.read_text(encoding="utf-8"))


def test_what_the_process_started_dies_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import subprocess, sys, time;"
        " child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f" open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid)); time.sleep(60)"
    )
    with pytest.raises(IntakeError, match="longer than 8 seconds"):
        _run_code(code, tmp_path, monkeypatch, Limits(8, MEMORY))
    pid = int((tmp_path / "pid").read_text(encoding="utf-8"))
    for _ in range(1000):
        if not _is_running(pid):
            return
        time.sleep(0.02)
    pytest.fail("a process that the reading started still runs")


def test_the_process_is_killed_when_nobody_waits_for_it_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(_line: str) -> None:
        raise KeyboardInterrupt

    code = "import os, sys, time; print(os.getpid(), file=sys.stderr, flush=True); time.sleep(60)"

    def command(_arguments: Sequence[str], _limits: Limits) -> list[str]:
        return [sys.executable, "-c", code]

    monkeypatch.setattr(sandbox, "_command", command)
    with pytest.raises(KeyboardInterrupt):
        sandbox.run([], tmp_path, LIMITS, give_up)
    assert not _is_running(int((tmp_path / "messages").read_text(encoding="utf-8")))


def test_no_secret_of_this_process_reaches_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDEN_THREAD_REPORTS", "postgresql://user:hunter2@host/name")
    monkeypatch.setenv("TOKEN", "hunter2")
    printed = _run_code("import os; print(dict(os.environ))", tmp_path, monkeypatch)
    assert b"hunter2" not in printed
    assert b"GOLDEN_THREAD_DATA" in printed
