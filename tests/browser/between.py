"""A go-between in front of a dashboard, as a reverse proxy is: it says for whom it asks."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_MARK = b"\r\nX-Forwarded-For: 192.0.2.7\r\n"


@contextmanager
def go_between(address: str, slow_s: float = 0) -> Iterator[str]:
    """Pass every connection on to an address, with the header added; yield its own address.

    What is asked waits so many seconds on its way; what is answered does not.
    """
    behind = (str(urlsplit(address).hostname), int(urlsplit(address).port or 80))
    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=_admit, args=(door, behind, slow_s), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def _admit(door: socket.socket, behind: tuple[str, int], slow_s: float) -> None:
    with suppress(OSError):  # the door is closed
        while True:
            visitor, _ = door.accept()
            host = socket.create_connection(behind)
            for way in ((visitor, host, _MARK, slow_s), (host, visitor, b"", 0)):
                threading.Thread(target=_pass, args=way, daemon=True).start()


def _pass(source: socket.socket, target: socket.socket, mark: bytes, slow_s: float) -> None:
    """Pass on what comes; the header goes behind the first line of the first request."""
    with suppress(OSError), source, target:
        while chunk := source.recv(65536):
            time.sleep(slow_s)
            target.sendall(chunk.replace(b"\r\n", mark, 1) if mark else chunk)
            mark = b""
