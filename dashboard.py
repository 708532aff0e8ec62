"""The application: the pages, the first build, the health check and the response headers."""

import base64
import gc
import hashlib
import importlib
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import anyio.to_thread
import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actionplans import settings, store
from actionplans.ui import offered

FAILURE = settings.BUILD_DIR / "failure.txt"
"""Why the first build failed; gone once one succeeds."""

SCRIPTS = settings.ROOT / "actionplans" / "ui" / "script"
"""What runs in the reader's browser beside Streamlit's own scripts."""

# What the pages import, so that the first visitor does not wait for it.
PAGE_MODULES = (
    "pandas",
    "pyarrow",
    "plotly.graph_objects",
    "actionplans.metrics",
    "actionplans.charts",
    "actionplans.ui",
)


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    if not store.current_build():
        await anyio.to_thread.run_sync(_build_first_database)
    for module in PAGE_MODULES:
        importlib.import_module(module)
    # Streamlit collects all garbage after every click; what is imported is none of it.
    gc.collect()
    gc.freeze()
    yield


def _build_first_database() -> None:
    """Build the database in a process of its own; keep the reason where that fails."""
    print("There is no database of this version yet: building it.", flush=True)
    built = subprocess.run(
        [sys.executable, "-m", "loaders"],
        cwd=settings.ROOT,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    print(built.stderr, end="", file=sys.stderr, flush=True)
    if built.returncode == 0:
        FAILURE.unlink(missing_ok=True)
        return
    reason = (built.stderr.strip() or "no reason given").splitlines()[-1]
    print("The database could not be built. The pages say so until `python -m loaders` succeeds.")
    with suppress(OSError):  # a folder that cannot be written to may be the very reason
        FAILURE.parent.mkdir(parents=True, exist_ok=True)
        FAILURE.write_text(reason + "\n", encoding="utf-8")


async def _health(_request: Request) -> JSONResponse:
    """Say whether there is a database to show, which one, and if not, why."""
    build = store.current_build()
    problem = FAILURE.read_text(encoding="utf-8").strip() if FAILURE.is_file() else ""
    return JSONResponse(
        {
            "status": "ok" if build else "no database",
            "build": build,
            "problem": "" if build else problem,
        },
        status_code=200 if build else 503,
        headers={"Cache-Control": "no-store"},
    )


def _inline_scripts() -> str:
    """Return the fingerprints of the scripts that stand inside Streamlit's own page."""
    page = Path(st.__file__).with_name("static") / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


RESPONSE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    # The browser itself refuses any request that would leave this server.
    "Content-Security-Policy": "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {_inline_scripts()}",
            # Streamlit and Plotly write their styles into the page.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    ),
}


def _with_headers(app: ASGIApp) -> ASGIApp:
    return partial(_respond, app)


async def _respond(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, partial(_send, send))


async def _send(send: Send, message: Message) -> None:
    if message["type"] == "http.response.start":
        MutableHeaders(scope=message).update(RESPONSE_HEADERS)
    await send(message)


app = st.App(
    Path(__file__).with_name("pages") / "navigation.py",
    lifespan=_lifespan,
    # Addresses beside the pages stand here.
    routes=[
        Route("/health", _health),
        Route(f"/{offered.PATH}", offered.fetched),
        Mount("/script/{version}", StaticFiles(directory=SCRIPTS)),
    ],
    middleware=[Middleware(_with_headers)],
)
