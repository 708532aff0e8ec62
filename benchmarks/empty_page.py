"""An empty Streamlit page with one choice, served with Streamlit's default settings."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHOICES = 40
_SCRIPT = f"""
import streamlit as st

st.selectbox("Choose", [f"Choice {{n}}" for n in range(1, {CHOICES} + 1)], key="choice")
"""


@contextmanager
def serve_empty_page(folder: Path) -> Iterator[str]:
    """Serve the page from a folder of its own, out of reach of our settings; yield its address."""
    script = folder / "empty.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    port = _free_port()
    # Headless is the one setting given: otherwise Streamlit opens a browser of its own.
    command = [sys.executable, "-m", "streamlit", "run", script.name, "--server.headless=true"]
    inherited = {n: v for n, v in os.environ.items() if not n.startswith("STREAMLIT_")}
    server = subprocess.Popen(
        [*command, f"--server.port={port}"],
        cwd=folder,
        env=inherited,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(f"{address}/_stcore/health")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310  # our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the empty page did not start")
