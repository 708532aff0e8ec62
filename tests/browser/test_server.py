"""The application as a process: first build, health and headers. Needs no browser."""

import json
import shutil
from pathlib import Path

import pytest

from actionplans import settings
from tests.browser.serving import ask, health, serve


def test_the_first_start_builds_the_database_and_a_second_keeps_it(tmp_path: Path) -> None:
    build_dir = tmp_path / "build"
    build_dir.mkdir()
    told = []
    for start in ("first.txt", "second.txt"):
        with serve(build_dir, tmp_path / start) as address:
            told.append(health(address))
    build = (build_dir / "current").read_text(encoding="utf-8").strip()
    assert told == [{"status": "ok", "build": build, "problem": ""}] * 2
    assert len([path for path in build_dir.iterdir() if path.is_dir()]) == 1


@pytest.mark.parametrize("path", ["/", "/health", "/_stcore/health", "/nothing/here"])
def test_every_answer_carries_the_headers(server: str, path: str) -> None:
    _, headers, _ = ask(server + path)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "unsafe-eval" not in headers["content-security-policy"]


def test_no_other_site_may_steer_a_page(server: str) -> None:
    _, _, body = ask(f"{server}/_stcore/host-config")
    assert json.loads(body)["allowedOrigins"] == []


def test_the_health_of_a_server_is_not_cached(server: str) -> None:
    status, headers, _ = ask(f"{server}/health")
    assert status == 200
    assert headers["cache-control"] == "no-store"


def test_a_failed_first_build_is_told_and_the_server_still_starts(tmp_path: Path) -> None:
    shutil.copytree(settings.DATA_DIR, tmp_path / "data")
    for published in (tmp_path / "data" / "plans").iterdir():
        published.write_bytes(published.read_bytes() + b" changed")
    environment = {"GOLDEN_THREAD_DATA": str(tmp_path / "data")}
    with serve(tmp_path / "build", tmp_path / "log.txt", environment) as address:
        status, _, text = ask(f"{address}/health")
        assert status == 503
        assert json.loads(text)["status"] == "no database"
        assert "is not the registered file" in json.loads(text)["problem"]
        assert ask(address)[0] == 200
    assert "could not be built" in (tmp_path / "log.txt").read_text(encoding="utf-8")
