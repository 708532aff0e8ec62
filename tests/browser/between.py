"""A go-between in front of a dashboard, as a reverse proxy is: it says for whom it asks."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_MARK = b"\r\nX-Forwarded-For: 192.0.2.7\r\n"


@contextmanager
def go_between(address: str) -> Iterator[str]:
    """Pass every connection on to an address, with the header added; yield its own address."""
    behind = (str(urlsplit(address).hostname), int(urlsplit(address).port or 80))
    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=_admit, args=(door, behind), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def _admit(door: socket.socket, behind: tuple[str, int]) -> None:
    with suppress(OSError):  # the door is closed
        while True:
            visitor, _ = door.accept()
            host = socket.create_connection(behind)
            for source, target, mark in ((visitor, host, _MARK), (host, visitor, b"")):
                threading.Thread(target=_pass, args=(source, target, mark), daemon=True).start()


def _pass(source: socket.socket, target: socket.socket, mark: bytes) -> None:
    """Pass on what comes; the header goes behind the first line of the first request."""
    with suppress(OSError), source, target:
        while chunk := source.recv(65536):
            target.sendall(chunk.replace(b"\r\n", mark, 1) if mark else chunk)
            mark = b""
