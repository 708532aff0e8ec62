"""What all tests share."""

import gc
import io
import logging
import os
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.components.v2 import manifest_scanner

from actionplans import build, settings, store
from actionplans.ui import writing
from loaders import load
from tests.fixtures import fenbrook

TESTS = Path(__file__).parent
LONGEST = (
    "reported/test_writers_killed.py",
    "test_build_interrupted.py",
    "browser/test_load_plan.py",
    "browser/test_accessibility.py",
    "browser/",
    "pages/test_load_plan.py",
    "test_main.py",
    "exports/test_answers.py",
    "unseen/test_batches.py",
    "publishing/test_plans.py",
    "readers/test_pdf_plans.py",
    "intake/test_bad_files.py",
    "test_ui.py",
    "test_superseded.py",
    "unseen/test_masked_headings.py",
    "test_status_boundaries.py",
)
"""The beginnings of the paths of what takes longest, longest first."""


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_auto_num_workers() -> int:
    """Work in one process more than there are processors: many a test waits for another process."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else 4


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that none of them is left alone at the end."""
    items.sort(key=lambda item: _place(item.path.relative_to(TESTS).as_posix()))


def _place(path: str) -> int:
    return next((i for i, start in enumerate(LONGEST) if path.startswith(start)), len(LONGEST))


def pytest_collection_finish() -> None:
    """Leave what is imported and collected out of the garbage collection after each run of a page.

    The dashboard does the same when it starts.
    """
    gc.freeze()
    _pass_on_what_is_logged()


def _pass_on_what_is_logged() -> None:
    """Let pytest listen at the root alone, not anew at each logger of Streamlit for each test."""
    for name in logging.root.manager.loggerDict:
        if name.startswith("streamlit"):
            logging.getLogger(name).propagate = True


@pytest.fixture(scope="session", autouse=True)
def _components_sought_once() -> Iterator[None]:
    """Let apps run by AppTest share one search of all installed packages for components."""
    with pytest.MonkeyPatch.context() as patch:
        sought = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", sought)
        yield


@pytest.fixture(scope="session")
def reports_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return paths of empty stores, each in a folder that is made once something is reported."""
    folder = tmp_path_factory.mktemp("reports")
    return (folder / str(number) / "reports.sqlite" for number in count())


@pytest.fixture(autouse=True)
def reports_file(reports_files: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let no test meet the reports of this machine; return the path of an empty store."""
    # No `tmp_path`: making one for each of thousands of tests takes longer than many of them.
    path = next(reports_files)
    monkeypatch.setattr(settings, "REPORTS", str(path))
    return path


@pytest.fixture(scope="session")
def fenbrook_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Build the invented councils' database once; return its folder and name."""
    folder = tmp_path_factory.mktemp("build")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        return folder, store.replace(fenbrook.TABLES)


@pytest.fixture
def database(fenbrook_build: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> store.Connection:
    """Return a connection to the invented councils' database, which is the current build."""
    folder, build = fenbrook_build
    monkeypatch.setattr(settings, "BUILD_DIR", folder)
    return store.connect(build)


@pytest.fixture(scope="session")
def published_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return folder and name of a database of the published documents, this process's own.

    It is built once: the processes that work side by side copy it from each other.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "published-once"
    folder = base / "published"
    with pytest.MonkeyPatch.context() as patch, FileLock(f"{shared}.lock"):
        patch.setattr(settings, "BUILD_DIR", shared)
        name = store.current_build() or build.build(load, io.StringIO()).build
    shutil.copytree(shared, folder)
    return folder, name


@pytest.fixture
def published(
    published_build: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> store.Connection:
    """Return a connection to the published documents' database, which is the current build."""
    folder, name = published_build
    monkeypatch.setattr(settings, "BUILD_DIR", folder)
    return store.connect(name)


@pytest.fixture
def on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pages run by AppTest, which sends no request, think they were asked for from here."""
    request = writing.Asked(listens_on="127.0.0.1", headers={"host": "127.0.0.1:8501"})
    monkeypatch.setattr(writing, "asked", lambda: request)
