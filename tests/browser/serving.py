"""Start the dashboard as its users do, and ask it things."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import Message
from pathlib import Path

from actionplans import settings

STARTS_WITHIN_S = 180


@contextmanager
def serve(
    build_dir: Path,
    log: Path,
    environment: Mapping[str, str] | None = None,
    port: int | None = None,
) -> Iterator[str]:
    """Run `streamlit run dashboard.py`, on a free port if none is given; yield its address."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={port}"]
    own = {
        "GOLDEN_THREAD_BUILD": str(build_dir),
        "GOLDEN_THREAD_REPORTS": str(build_dir / "reports.sqlite"),
    }
    env = os.environ | own | dict(environment or {})
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command,
            cwd=settings.ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_it_answers(server, f"{address}/health", log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=60)


def ask(address: str) -> tuple[int, dict[str, str], str]:
    """Return status, headers (names in lower case) and text of an answer, errors included."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310
            return answer.status, _headers(answer.headers), answer.read().decode("utf-8")
    except urllib.error.HTTPError as refusal:
        return refusal.code, _headers(refusal.headers), refusal.read().decode("utf-8")


def health(address: str) -> dict[str, str]:
    """Return what the server says of itself."""
    answer: dict[str, str] = json.loads(ask(f"{address}/health")[2])
    return answer


def _headers(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(STARTS_WITHIN_S * 10):
        if server.poll() is not None:
            break
        try:
            ask(address)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the dashboard did not start:\n{log.read_text(encoding='utf-8')}")
