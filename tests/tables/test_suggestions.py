"""Suggestions are made for what nobody has linked yet, and counted nowhere."""

import io
from datetime import date
from pathlib import Path

import pytest

import loaders
from actionplans import build, metrics, settings, store
from actionplans.metrics import Filters
from tests.fixtures import register
from tests.fixtures.register import FOLLOW_UP, NARRATIVE, RECOVERY, RESPONSE, change

ALL = Filters(as_at=date(2022, 1, 1))


def _build(folder: Path) -> store.Connection:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA_DIR", folder / "data")
        patch.setattr(settings, "BUILD_DIR", folder / "build")
        build_name = build.build(loaders.load, io.StringIO()).build
    return store.Connection(folder / "build" / build_name / "golden_thread.duckdb")


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> store.Connection:
    """Return the database of the invented register, whose reviews a person has linked."""
    folder = tmp_path_factory.mktemp("linked")
    register.make_register(folder / "data")
    return _build(folder)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> store.Connection:
    """Return the same without the link between the reviews and without one theme."""
    folder = tmp_path_factory.mktemp("bare")
    data = register.make_register(folder / "data")
    links = data / "recommendation_links.csv"
    header = links.read_text(encoding="utf-8").splitlines()[0]
    links.write_text(f"{header}\n", encoding="utf-8")
    change(data / "recommendation_themes.csv", f"{NARRATIVE},2,place,,curated,\n", "")
    return _build(folder)


def _pairs(connection: store.Connection) -> set[tuple[str, str]]:
    found = metrics.suggestions(connection)
    links = found[found["kind"] == "recommendation link"]
    return set(zip(links["document_id"], links["other_document_id"], strict=True))


def test_linked_reviews_get_no_suggestions(linked: store.Connection) -> None:
    assert (FOLLOW_UP, RESPONSE) not in _pairs(linked)
    found = metrics.suggestions(linked)
    assert "theme" not in set(found["kind"])


def test_later_reviews_of_the_same_councils_are_compared(bare: store.Connection) -> None:
    assert (FOLLOW_UP, RESPONSE) in _pairs(bare)
    assert (RESPONSE, FOLLOW_UP) not in _pairs(bare)


def test_at_most_three_candidates_stand_in_order(bare: store.Connection) -> None:
    found = metrics.suggestions(bare)
    links = found[found["kind"] == "recommendation link"]
    for _, group in links.groupby(["recommendation_id", "other_document_id"]):
        assert group["rank"].tolist() == list(range(1, len(group) + 1))
        assert len(group) <= 3
        assert group["certainty"].is_monotonic_decreasing


def test_a_recommendation_without_a_theme_gets_one_suggested(bare: store.Connection) -> None:
    found = metrics.suggestions(bare)
    themes = found[found["kind"] == "theme"]
    assert set(themes["recommendation_id"]) == {f"{NARRATIVE}/2"}
    coverage = metrics.coverage(bare, ALL)
    row = coverage[coverage["recommendation_id"] == f"{NARRATIVE}/2"]
    assert row["theme_id"].isna().all()


def test_a_plan_with_a_linked_action_gets_no_suggested_actions(bare: store.Connection) -> None:
    found = metrics.suggestions(bare)
    actions = found[found["kind"] == "action link"]
    assert RECOVERY not in set(actions["other_document_id"])


def test_nothing_suggested_is_counted(linked: store.Connection, bare: store.Connection) -> None:
    assert metrics.lineage(bare, ALL).empty
    for metric in (metrics.answers, metrics.register, metrics.purpose_progress):
        assert len(metric(bare, ALL)) == len(metric(linked, ALL))
