"""Run one command of the loaders as a process of its own, within limits, and say how it ended.

The process gets a folder of its own, no input, no secrets of this one, and is killed with all
that it started when its time is over or when nobody waits for it any more.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from actionplans import settings
from actionplans.errors import ActionPlansError

_LAUNCHER = Path(__file__).with_name("launcher.py")
_IS_WINDOWS = sys.platform == "win32"
_KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "VIRTUAL_ENV", "PYTHONPATH")
_OUTPUT_BYTES = 300_000_000


class IntakeError(ActionPlansError):
    """A file was refused, or its reading came to no end; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a command may use."""

    seconds: float
    memory_bytes: int
    """Address space; not enforced on Windows."""


def reading_limits() -> Limits:
    """Return what reading one file may use."""
    return Limits(settings.INTAKE_SECONDS, settings.INTAKE_MEMORY_BYTES)


def building_limits() -> Limits:
    """Return what publishing, which builds the whole database, may use."""
    return Limits(settings.PUBLISH_SECONDS, settings.PUBLISH_MEMORY_BYTES)


def run(
    arguments: Sequence[str],
    folder: Path,
    limits: Limits,
    say: Callable[[str], None] | None = None,
) -> bytes:
    """Run `python -m loaders` with arguments; return what it printed.

    `say` is told each line that the process writes to standard error, while it runs.

    Raises:
        IntakeError: it refused, failed, used more than its limits or was killed.
    """
    out, err = folder / "answer", folder / "messages"
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(  # noqa: S603  # our own interpreter and our own module
            _command(arguments, limits),
            cwd=settings.ROOT,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            start_new_session=not _IS_WINDOWS,
        )
    with _killed_at_the_end(process):
        status = _wait(process, limits, err, say)
    if status is None:
        raise IntakeError(
            f"It took longer than {limits.seconds:g} seconds and was stopped; nothing was changed."
        )
    if status:
        raise IntakeError(_reason(status, err, limits, folder))
    return out.read_bytes()


def _command(arguments: Sequence[str], limits: Limits) -> list[str]:
    command = [sys.executable, "-m", "loaders", *arguments]
    if _IS_WINDOWS:
        return command
    # Processor time is bounded too, in case that waiting in vain should ever fail.
    bounds = (int(limits.seconds) + 1, limits.memory_bytes, _OUTPUT_BYTES)
    return [sys.executable, str(_LAUNCHER), *map(str, bounds), *command]


def _environment(folder: Path) -> dict[str, str]:
    """Return the settings that a reading needs; passwords and the like stay here."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or (name.startswith("GOLDEN_THREAD_") and "REPORTS" not in name)
    }
    return kept | {
        "GOLDEN_THREAD_DATA": str(settings.DATA_DIR),
        "GOLDEN_THREAD_BUILD": str(settings.BUILD_DIR),
        "TMPDIR": str(folder),
        "TEMP": str(folder),
        "HOME": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        # Each thread of these libraries reserves memory that would count against the limit.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
    }


@contextmanager
def _killed_at_the_end(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            if _IS_WINDOWS:
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait(
    process: subprocess.Popen[bytes],
    limits: Limits,
    err: Path,
    say: Callable[[str], None] | None,
) -> int | None:
    """Return the process's exit status, negative for a signal; None when its time is over."""
    end = time.monotonic() + limits.seconds
    with err.open("r", encoding="utf-8", errors="replace") as messages:
        while (status := process.poll()) is None and time.monotonic() < end:
            time.sleep(0.02)
            for line in messages if say else ():
                say(line.strip())  # type: ignore[misc]  # the loop is empty without it
    return status


def _reason(status: int, err: Path, limits: Limits, folder: Path) -> str:
    lines = err.read_text(encoding="utf-8", errors="replace").splitlines()
    last = next((line for line in reversed(lines) if line.strip()), "")
    if "File too large" in last:
        return "Its text is larger than a plan may be; nothing was changed."
    if status == 1 and last.startswith("error: "):
        return _sentence(last.removeprefix("error: ").replace(f"{folder}{os.sep}", ""))
    name = last.split(":", maxsplit=1)[0].strip()
    if name.endswith("MemoryError") or "bad_alloc" in last or "Unable to allocate" in last:
        return _too_large(limits)
    if status < 0:
        return _killed(-status, limits)
    return (
        f"The reader stopped with a mistake of its own ({name[:80] or 'no reason given'}); "
        "nothing was changed. Please report the file to those who keep this software."
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _too_large(limits: Limits) -> str:
    return (
        f"Reading it needs more than the {limits.memory_bytes // 1_000_000:,} MB of memory that a "
        "file may use; nothing was changed."
    )


def _killed(number: int, limits: Limits) -> str:
    if number == getattr(signal, "SIGXCPU", 0):
        return f"It took longer than {limits.seconds:g} seconds and was stopped."
    if number == getattr(signal, "SIGKILL", 9):
        return (
            "The system stopped the reading, most likely for want of memory; nothing was changed."
        )
    return f"The reader broke down on this file (signal {number}); nothing was changed."
