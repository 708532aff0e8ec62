"""Suggestions are made for what nobody has linked yet, and counted nowhere."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import pytest

import loaders
from actionplans import build, metrics, reported, settings, store
from actionplans.metrics import Filters
from actionplans.reported import NO_THEME, Decision
from actionplans.ui.peer_findings import METHOD_WORDS
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


def test_the_page_has_words_for_every_method(bare: store.Connection) -> None:
    assert set(metrics.suggestions(bare)["method"]) == set(METHOD_WORDS)


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


Kind = Literal["recommendation link", "action link", "theme"]


def _decide(kind: Kind, about: str, subject: str, *, is_accepted: bool = True) -> Decision:
    is_link = is_accepted and kind == "recommendation link"
    return Decision(
        kind=kind,
        recommendation_id=about,
        subject_id=subject,
        is_accepted=is_accepted,
        link_kind="restated" if is_link else "",
    )


def _built_after(folder: Path, *decisions: Decision) -> store.Connection:
    """Build the register without links again, after somebody has decided."""
    data = register.make_register(folder / "data")
    links = data / "recommendation_links.csv"
    header = links.read_text(encoding="utf-8").splitlines()[0]
    links.write_text(f"{header}\n", encoding="utf-8")
    change(data / "recommendation_themes.csv", f"{NARRATIVE},2,place,,curated,\n", "")
    for minute, decision in enumerate(decisions):
        reported.record_decision(decision, "AB", datetime(2022, 1, 1, 12, minute, tzinfo=UTC))
    return _build(folder)


def test_an_accepted_link_counts_and_shows_both_passages(
    bare: store.Connection, tmp_path: Path
) -> None:
    found = metrics.suggestions(bare)
    first = found[found["kind"] == "recommendation link"].iloc[0]
    later = str(first["recommendation_id"])
    earlier = f"{first['other_document_id']}/{first['other_ref']}"
    built = _built_after(tmp_path, _decide("recommendation link", later, earlier))
    link = metrics.lineage(built, ALL).iloc[0]
    assert (link["from_recommendation_id"], link["to_recommendation_id"]) == (earlier, later)
    assert (link["kind"], link["basis"]) == ("restated", "curated")
    assert (link["from_quote"], link["to_quote"]) == (first["other"], first["wording"])
    assert link[["from_line", "to_line"]].notna().all()
    left = metrics.suggestions(built)
    assert len(left) == len(found) - 1  # the other candidates of the pair still wait


def test_a_declined_link_no_longer_waits_and_is_not_counted(
    bare: store.Connection, tmp_path: Path
) -> None:
    found = metrics.suggestions(bare)
    first = found[found["kind"] == "recommendation link"].iloc[0]
    earlier = f"{first['other_document_id']}/{first['other_ref']}"
    about = str(first["recommendation_id"])
    declined = _decide("recommendation link", about, earlier, is_accepted=False)
    built = _built_after(tmp_path, declined)
    assert metrics.lineage(built, ALL).empty
    assert len(metrics.suggestions(built)) == len(found) - 1


@pytest.mark.parametrize("theme", ["place", NO_THEME])
def test_a_theme_that_is_decided_settles_its_recommendation(tmp_path: Path, theme: str) -> None:
    about = f"{NARRATIVE}/2"
    built = _built_after(tmp_path, _decide("theme", about, theme))
    coverage = metrics.coverage(built, ALL).set_index("recommendation_id")
    assert coverage["theme_id"].dropna().get(about, NO_THEME) == theme
    assert "theme" not in set(metrics.suggestions(built)["kind"])


def test_an_accepted_action_answers_its_recommendation(
    bare: store.Connection, tmp_path: Path
) -> None:
    free = "select min(action_id) from actions anti join action_recommendations using (action_id)"
    action_id = str(bare.rows(free)[0][0])
    about = f"{NARRATIVE}/2"
    answers = metrics.answers(_built_after(tmp_path, _decide("action link", about, action_id)), ALL)
    added = answers[answers["action_id"] == action_id]
    assert added[["recommendation_id", "basis"]].to_numpy().tolist() == [[about, "curated"]]
    assert len(answers) == len(metrics.answers(bare, ALL)) + 1


def test_a_decision_about_what_is_gone_changes_nothing(
    bare: store.Connection, tmp_path: Path
) -> None:
    gone = [
        _decide("action link", f"{NARRATIVE}/2", "plan/gone/1"),
        _decide("theme", "review/gone", "place"),
        _decide("theme", f"{NARRATIVE}/2", "theme-gone"),
    ]
    built = _built_after(tmp_path, *gone)
    assert len(metrics.answers(built, ALL)) == len(metrics.answers(bare, ALL))
    coverage = metrics.coverage(built, ALL).set_index("recommendation_id")
    assert f"{NARRATIVE}/2" not in coverage["theme_id"].dropna()
    assert len(metrics.suggestions(built)) == len(metrics.suggestions(bare))
