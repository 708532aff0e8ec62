"""The two engines behind the store.

Without PostgreSQL its tests are skipped with the reason; where
GOLDEN_THREAD_REQUIRE_POSTGRESQL is set (as in .ci/run) they fail instead.
"""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from actionplans import settings
from tests.reported.postgresql import programs, run_server

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="package")
def postgresql() -> Iterator[str]:
    """Return the address of a running server."""
    folder = programs()
    if folder is None:
        reason = "PostgreSQL is not installed (Debian: apt install postgresql)"
        if os.environ.get("GOLDEN_THREAD_REQUIRE_POSTGRESQL"):
            pytest.fail(reason)
        pytest.skip(reason)
    with run_server(folder) as address:
        yield address


@pytest.fixture(params=ENGINES)
def address(
    request: pytest.FixtureRequest, reports_file: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Return the address of an empty store on each engine, which the settings name."""
    if request.param == "sqlite":
        return str(reports_file)
    server = new_database(request.getfixturevalue("postgresql"))
    monkeypatch.setattr(settings, "REPORTS", server)
    return server


def new_database(server: str) -> str:
    """Make an empty database on a server; return its address."""
    name = f"tests_{secrets.token_hex(8)}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"create database {name}"))
    engine.dispose()
    return server.replace("/postgres?", f"/{name}?")
