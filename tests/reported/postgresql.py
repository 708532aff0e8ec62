"""A PostgreSQL server of the tests' own, on a socket in a temporary folder."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

UNPRIVILEGED = "postgres"
"""The server refuses to run as root: then it runs as the user that its package made."""


def programs() -> Path | None:
    """Return the folder of the server's programs; None where it is not installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).parent)
    return next((f for f in folders if (f / "initdb").exists() and (f / "pg_ctl").exists()), None)


def _number(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdecimal() else 0


@contextmanager
def run_server(folder: Path) -> Iterator[str]:
    """Start a server with an empty database; yield its address, then stop it."""
    root = os.name == "posix" and os.geteuid() == 0
    run = partial(_run, UNPRIVILEGED if root else None)
    # A socket's path may have about 100 letters: the folders of the tests are too deep.
    with tempfile.TemporaryDirectory(prefix="gt-pg-") as home:
        if root:
            shutil.chown(home, UNPRIVILEGED)
        run(folder / "initdb", "-D", f"{home}/data", "-U", "tests", "-A", "trust", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories={home} -c max_connections=60"
        server = (folder / "pg_ctl", "-D", f"{home}/data", "-w", "-t", "60")
        run(*server, "-l", f"{home}/log", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://tests@/postgres?host={home}"
        finally:
            run(*server, "-m", "immediate", "stop")


def _run(user: str | None, *command: str | Path) -> None:
    subprocess.run(
        command,
        user=user,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
