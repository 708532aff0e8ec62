"""The clock: a challenge is judged by the rules of its own years and by no later ones."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from actionplans import charts, metrics, settings, store, ui
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures import fenbrook
from tests.fixtures.fenbrook import PLAN, PROGRESS, REVIEW

Row = dict[str, object]

RULES: list[Row] = [
    {
        "rule_id": rule_id,
        "event": event,
        "wording": "An invented rule.",
        "months_after": months,
        "force": force,
        "valid_start": date(2023, 1, 1),
        "source": "Invented",
        "basis": "curated",
    }
    for rule_id, event, months, force in (
        ("2023-report", "report", 3, "required"),
        ("2023-plan", "action plan", 5, "required"),
        ("2023-review", "progress review", 10, "expected"),
        ("2023-review-report", "progress review report", 12, "required"),
        ("2023-next", "next challenge", 60, "expected"),
    )
]
DUE = {
    "2023-report": date(2024, 6, 14),
    "2023-plan": date(2024, 8, 14),
    "2023-review": date(2025, 1, 14),
    "2023-review-report": date(2025, 3, 14),
    "2023-next": date(2029, 3, 14),
}


def _challenge(name: str, first: date, last: date, document_id: str) -> Row:
    return {
        "challenge_id": name,
        "title": f"Challenge {name}",
        "kind": "challenge",
        "document_id": document_id,
        "onsite_start": first,
        "onsite_end": last,
        "precision": "day",
        "evidence_raw": "We came.",
        "evidence_document_id": REVIEW,
        "basis": "printed",
    }


def _event(name: str, event: str, first: date | None, last: date | None) -> Row:
    return {
        "challenge_id": name,
        "event": event,
        "done_start": first,
        "done_end": last,
        "precision": "day" if first == last else "month",
        "evidence_raw": "It is published.",
        "evidence_document_id": PROGRESS,
        "basis": "printed",
    }


TABLES: dict[str, list[Row]] = fenbrook.TABLES | {
    "peer_challenges": [
        _challenge("2018", date(2018, 3, 5), date(2018, 3, 8), PLAN),
        _challenge("2024", date(2024, 3, 12), date(2024, 3, 14), REVIEW),
    ],
    "challenge_events": [
        _event("2018", "report", date(2019, 3, 1), date(2019, 3, 31)),
        _event("2024", "report", date(2024, 7, 1), date(2024, 7, 1)),
        _event("2024", "progress review", date(2025, 1, 1), date(2025, 1, 31)),
    ],
    "clock_rules": RULES,
    "challenge_rules": [
        {"challenge_id": "2024", "rule_id": rule_id, "due_on": day} for rule_id, day in DUE.items()
    ],
}


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Connection:
    """Return the invented councils' database with a challenge of 2018 and one of 2024."""
    folder: Path = tmp_path_factory.mktemp("clock")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", folder)
        return store.connect(store.replace(TABLES))


def _clock(connection: Connection, name: str, as_at: date, **more: str) -> pd.DataFrame:
    filters = replace(Filters(as_at=as_at), **{k: (v,) for k, v in more.items()})  # type: ignore[arg-type]
    clock = metrics.lga_clock(connection, filters)
    return clock[clock["challenge_id"] == name]


def _outcomes(clock: pd.DataFrame) -> dict[str, tuple[str, bool]]:
    return {
        row["event"]: (row["outcome"], row["is_breach"] is True) for row in clock.to_dict("records")
    }


def test_a_challenge_of_2018_breaks_no_rule_of_2023(invented: Connection) -> None:
    clock = _clock(invented, "2018", date(2030, 1, 1))
    assert _outcomes(clock) == {"report": ("no deadline", False)}
    assert clock["rule_id"].isna().all()


def test_an_invented_challenge_of_2024_shows_its_breaches(invented: Connection) -> None:
    assert _outcomes(_clock(invented, "2024", date(2024, 10, 1))) == {
        "report": ("late", True),
        "action plan": ("not done", True),
        "progress review": ("day not known", False),
        "progress review report": ("to come", False),
        "next challenge": ("to come", False),
    }


def test_what_is_only_expected_is_never_a_breach(invented: Connection) -> None:
    outcomes = _outcomes(_clock(invented, "2024", date(2030, 1, 1)))
    assert outcomes["next challenge"] == ("not done", False)
    assert outcomes["progress review report"] == ("not done", True)


def test_days_late_are_a_span_where_the_day_is_not_known(invented: Connection) -> None:
    clock = _clock(invented, "2024", date(2025, 6, 1))
    late = {
        row["event"]: (row["days_late_least"], row["days_late_most"])
        for row in clock.to_dict("records")
    }
    assert late["report"] == (17, 17)
    assert late["progress review"] == (-13, 17)


def test_a_challenge_to_come_has_no_clock_yet(invented: Connection) -> None:
    assert _clock(invented, "2024", date(2024, 3, 13)).empty


def test_the_filter_of_a_council_narrows_the_clock(invented: Connection) -> None:
    day = date(2024, 10, 1)
    assert _clock(invented, "2024", day, councils="E07999002").empty
    assert not _clock(invented, "2018", day, councils="E07999002").empty


def test_the_published_challenges_break_no_rule(published: Connection) -> None:
    clock = metrics.lga_clock(published, Filters(as_at=date(2026, 1, 1)))
    assert set(clock["challenge_id"]) == {"bromsgrove-redditch-2018", "kirklees-2019"}
    assert not clock["is_breach"].fillna(value=False).any()
    assert clock["due_on"].isna().all()
    assert clock["onsite_line"].notna().all()
    done = clock[clock["evidence_raw"].notna()]
    assert done["evidence_line"].notna().all()
    assert len(done) == 6


def test_rules_are_listed_with_the_years_in_which_they_held(published: Connection) -> None:
    rules = metrics.clock_rules(published)
    assert rules["valid_start"].notna().all()
    assert rules["source"].notna().all()
    assert set(rules["force"]) == {"required", "expected", "no deadline"}


def test_the_picture_marks_what_was_due_and_what_was_late(invented: Connection) -> None:
    clock = _clock(invented, "2024", date(2024, 10, 1))
    figure = charts.lga_clock(clock, date(2024, 10, 1), is_dark=False)
    names = {trace["name"]: len(trace["x"]) for trace in figure["data"]}
    assert names["Due by the rules"] == 5
    assert names["Done after its day"] == names["Day past, nothing known"] == 1


def test_the_sentence_names_each_breach_and_what_comes_next(invented: Connection) -> None:
    said = ui.clock_summary(_clock(invented, "2024", date(2024, 10, 1)))
    assert "Against the rules of their time: Challenge 2024, report and Challenge 2024" in said
    assert "next challenge by 14 March 2029" in said
