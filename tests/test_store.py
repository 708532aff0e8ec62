"""A build replaces the one before in a single move; readers keep what they opened."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from actionplans import settings, store
from tests.fixtures import one_plan

NAMES = "select name from councils order by name"


def _council(name: str, number: int = 1) -> dict[str, object]:
    return {"council_id": f"X{number:02}", "name": name, "kind": "district"}


def _tables(*names: str) -> Mapping[str, store.Rows]:
    return {"councils": [_council(name, number) for number, name in enumerate(names, start=1)]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for builds."""
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "build")
    return tmp_path / "build"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Build two councils once."""
    folder = tmp_path_factory.mktemp("shared")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        return folder, store.replace(_tables("Fenbrook", "Harrowmere"))


@pytest.fixture
def connection(shared: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> store.Connection:
    """Return a connection to the two councils' build, which is the current one."""
    monkeypatch.setattr(settings, "BUILD_DIR", shared[0])
    return store.connect(shared[1])


@pytest.mark.usefixtures("folder")
def test_without_a_build_there_is_no_current_one() -> None:
    assert store.current_build() == ""


def test_a_pointer_to_nothing_is_no_build(folder: Path) -> None:
    folder.mkdir()
    (folder / "current").write_text("20200101T000000-abcdef12\n", encoding="utf-8")
    assert store.current_build() == ""


def test_a_build_of_another_version_is_no_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = store.replace(_tables("Fenbrook"))
    assert store.current_build() == build
    monkeypatch.setattr(store, "_shape", lambda: "another0")
    assert store.current_build() == ""
    newer = store.replace(_tables("Fenbrook"))
    assert store.current_build() == newer
    assert not (folder / build).exists()


@pytest.mark.usefixtures("folder")
def test_a_reader_keeps_the_build_that_it_began_with() -> None:
    first = store.replace(_tables("Fenbrook"))
    reader = store.connect(first)
    assert store.current_build() == first
    second = store.replace(_tables("Harrowmere"))
    assert store.current_build() == second != first
    assert reader.rows(NAMES) == [("Fenbrook",)]
    assert store.connect(second).rows(NAMES) == [("Harrowmere",)]


def test_only_the_newest_build_and_the_one_before_are_kept(folder: Path) -> None:
    (folder / "notes").mkdir(parents=True)
    builds = [store.replace(_tables(name)) for name in ("A", "B", "C")]
    assert (folder / "notes").is_dir(), "what is no build is left alone"
    (folder / "notes").rmdir()
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(builds[1:])


def test_what_a_killed_build_left_is_cleared(folder: Path) -> None:
    (folder / "20200101T000000-abcdef12").mkdir(parents=True)
    build = store.replace(_tables("Fenbrook"))
    assert [path.name for path in folder.iterdir() if path.is_dir()] == [build]


@pytest.mark.parametrize(
    ("tables", "error", "said"),
    [
        ({"councils": [{**_council("Fenbrook"), "mayor": "AB"}]}, KeyError, "councils.*mayor"),
        ({"councils": [_council("A"), _council("B")]}, duckdb.Error, "X01"),
        ({"councils": [{"council_id": "X01"}]}, duckdb.Error, "NOT NULL"),
        ({"boroughs": [_council("A")]}, duckdb.Error, "boroughs"),
        (
            {"document_councils": [{"document_id": "no-plan", "council_id": "X01"}]},
            duckdb.Error,
            "foreign key",
        ),
    ],
)
def test_rows_that_break_the_schema_change_nothing(
    connection: store.Connection,
    tables: Mapping[str, store.Rows],
    error: type[Exception],
    said: str,
) -> None:
    before = sorted(settings.BUILD_DIR.rglob("*"))
    with pytest.raises(error, match=said):
        store.replace(tables)
    assert sorted(settings.BUILD_DIR.rglob("*")) == before
    assert connection.rows(NAMES) == [("Fenbrook",), ("Harrowmere",)]


def test_one_connection_serves_a_build(connection: store.Connection) -> None:
    assert store.connect(store.current_build()) is connection


def test_only_the_parameters_that_a_query_uses_are_passed(connection: store.Connection) -> None:
    sql = "select council_id from councils where name = $name order by council_id"
    given = {"name": "Harrowmere", "theme": "place", "as_at": None}
    assert connection.rows(sql, given) == [("X02",)]
    assert connection.rows(NAMES, given) == [("Fenbrook",), ("Harrowmere",)]


def test_a_parameter_that_is_missing_is_named(connection: store.Connection) -> None:
    with pytest.raises(KeyError, match="name"):
        connection.rows("select 1 as one from councils where name = $name order by one")


def test_a_value_is_never_read_as_sql(connection: store.Connection) -> None:
    sql = "select count(*) as n from councils where name = $name order by n"
    assert connection.rows(sql, {"name": "' or '1' = '1"}) == [(0,)]


def test_a_frame_has_the_columns_of_the_query(connection: store.Connection) -> None:
    assert connection.frame(NAMES).to_dict("list") == {"name": ["Fenbrook", "Harrowmere"]}


def test_a_reader_cannot_write(connection: store.Connection) -> None:
    with pytest.raises(duckdb.Error, match="read-only"):
        connection.rows("delete from councils")


def test_each_table_is_published_as_parquet(connection: store.Connection) -> None:
    path = store.table_path("councils")
    assert path.parent.name == store.current_build()
    sql = "select name from read_parquet($path) order by name"
    assert connection.rows(sql, {"path": str(path)}) == [("Fenbrook",), ("Harrowmere",)]


def test_a_folder_with_a_quote_in_its_name_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path / "mayor's build")
    assert store.connect(store.replace(_tables("Fenbrook"))).rows(NAMES) == [("Fenbrook",)]


@pytest.mark.usefixtures("folder")
def test_a_document_and_the_one_that_takes_its_place_come_in_one_build() -> None:
    documents = [one_plan.document("old"), one_plan.document("new", supersedes_document_id="old")]
    connection = store.connect(store.replace({"documents": documents}))
    assert connection.rows("select count(*) from documents order by all") == [(2,)]
