"""A running dashboard and a Chromium to look at it.

Without Chromium or its driver these tests are skipped with the reason; where
GOLDEN_THREAD_REQUIRE_BROWSER is set (as in .ci/run) they fail instead.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.browser.serving import health, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="package")
def build_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the first server builds its database in."""
    return tmp_path_factory.mktemp("build")


@pytest.fixture(scope="package")
def server(build_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of one dashboard over the real documents."""
    with serve(build_dir, tmp_path_factory.mktemp("server") / "log.txt") as address:
        if problem := health(address)["problem"]:
            pytest.fail(f"the first build failed: {problem}")
        yield address


@pytest.fixture
def fresh_server(server: str, build_dir: Path, tmp_path: Path) -> Iterator[str]:
    """Return the address of a dashboard that nobody has visited yet."""
    assert server  # which has built the database that this one opens
    with serve(build_dir, tmp_path / "log.txt") as address:
        yield address


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Return a running Chromium."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        _cannot("the browser driver is missing: pip install -r requirements-dev.txt")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        _cannot("no Chromium is installed, nor named by the variable CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser, server: str) -> Iterator[BrowserContext]:
    """Return a browser window of its own, cookies and all, on the running dashboard."""
    context = chromium.new_context(
        base_url=server, viewport={"width": 1280, "height": 800}, accept_downloads=True
    )
    context.set_default_timeout(20_000)
    yield context
    context.close()


def _cannot(reason: str) -> NoReturn:
    if os.environ.get("GOLDEN_THREAD_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)
