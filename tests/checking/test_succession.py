"""A new version of a plan is compared with the reading of the old one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.checking.succession import succession
from actionplans.history import PastReading, remember


@pytest.fixture(autouse=True)
def _old_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUILD_DIR", tmp_path)
    old = PastReading(
        document_id="old",
        sha256="",
        wordings={"old/a/1": "Plant a hedge", "old/b/1": "Mend the gate", "old/c/1": "Count ants"},
        former_ids={},
    )
    remember(tmp_path / "readings.jsonl", [old], datetime(2024, 1, 31, tzinfo=UTC))


def test_what_is_new_worded_anew_gone_and_kept() -> None:
    assert succession("old", ["plant a  hedge", "Mend the old gate", "Dig a pond"]) == {
        "added": ["Dig a pond"],
        "changed": [["Mend the gate", "Mend the old gate"]],
        "gone": ["Count ants"],
        "kept": 1,
    }


def test_the_same_sentence_twice_is_two_actions() -> None:
    compared = succession("old", ["Plant a hedge", "Plant a hedge"])
    assert compared is not None
    assert (compared["kept"], compared["added"]) == (1, ["Plant a hedge"])


@pytest.mark.parametrize("supersedes", ["", "unknown"])
def test_without_an_old_reading_there_is_nothing_to_compare(supersedes: str) -> None:
    assert succession(supersedes, ["Dig a pond"]) is None
