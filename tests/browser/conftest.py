"""A running dashboard and a Chromium to look at it.

Without Chromium or its driver these tests are skipped with the reason; where
GOLDEN_THREAD_REQUIRE_BROWSER is set (as in .ci/run) they fail instead.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.browser.following import follow
from tests.browser.serving import free_port, health, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

EMPTY = "about:blank"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def build_dir(published_build: tuple[Path, str]) -> Path:
    """Return the folder with the database of the published documents."""
    return published_build[0]


@pytest.fixture(scope="session")
def server(build_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of one dashboard over the real documents."""
    with serve(build_dir, tmp_path_factory.mktemp("server") / "log.txt") as address:
        if problem := health(address)["problem"]:
            pytest.fail(f"there is no database: {problem}")
        yield address


@pytest.fixture(scope="session")
def fresh_port() -> int:
    """Return one port for all fresh servers, whose scripts the browser then keeps."""
    return free_port()


@pytest.fixture
def fresh_server(fresh_port: int, build_dir: Path, tmp_path: Path) -> Iterator[str]:
    """Return the address of a dashboard that nobody has visited yet."""
    with serve(build_dir, tmp_path / "log.txt", port=fresh_port) as address:
        yield address


@pytest.fixture(scope="session")
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
        follow(browser)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_window(chromium: Browser, server: str) -> Iterator[BrowserContext]:
    """Return the window that most tests share: a browser compiles our scripts once in each."""
    context = chromium.new_context(base_url=server, accept_downloads=True)
    context.new_page()
    yield context
    context.close()


@pytest.fixture(scope="session")
def elsewhere(chromium: Browser, server: str) -> Iterator[Page]:
    """Return a tab of another window, in which nobody keeps anything: a colleague's."""
    context = chromium.new_context(base_url=server)
    yield context.new_page()
    context.close()


@pytest.fixture
def tab(shared_window: BrowserContext) -> Iterator[Page]:
    """Return an empty tab that nothing is kept for, of a window that tests share."""
    page = shared_window.pages[0]
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(media="null", color_scheme="light")
    yield page
    for other in shared_window.pages[1:]:
        other.close()
    if page.url != EMPTY:
        page.evaluate("localStorage.clear()")
    page.goto(EMPTY)  # so that it asks no server of a later test for anything


def _cannot(reason: str) -> NoReturn:
    if os.environ.get("GOLDEN_THREAD_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)
