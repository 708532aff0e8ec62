"""Remembering readings, and telling what a new one changed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from actionplans.errors import ActionPlansError
from actionplans.history import PastReading, compare, next_reading, read_history, remember

READ_AT = datetime(2021, 3, 1, 9, 30, tzinfo=UTC)


def past(wordings: dict[str, str], former_ids: dict[str, str] | None = None) -> PastReading:
    return PastReading(
        document_id="fenbrook",
        sha256="0" * 64,
        wordings=wordings,
        former_ids=former_ids or {},
        first_read_at=READ_AT,
    )


def test_a_first_reading_changes_nothing() -> None:
    assert not compare(None, {"a": "Plant the trees"})


def test_the_same_reading_changes_nothing() -> None:
    wordings = {"a": "Plant the trees"}
    assert not compare(past(wordings), wordings)


def test_a_row_worded_anew_is_matched_with_the_row_it_replaces() -> None:
    before = past({"a": "Plant the trees along the river", "b": "Count them", "c": "Stop"})
    changes = compare(
        before, {"n": "Plant all the trees along the river", "b": "Count them", "m": "Publish"}
    )
    assert changes.changed == (("a", "n"),)
    assert changes.added == ("m",)
    assert changes.gone == ("c",)
    assert str(changes) == "1 added, 1 changed, 1 gone"


def test_each_row_is_matched_once() -> None:
    before = past({"a": "Plant the trees along the river"})
    changes = compare(
        before, {"n": "Plant the trees along the rivers", "m": "Plant the trees along a river"}
    )
    assert len(changes.changed) == 1
    assert len(changes.added) == 1


def test_former_ids_follow_a_row_through_two_changes() -> None:
    first = past({"a": "Plant the trees along the river"})
    second_wordings = {"b": "Plant the trees along the long river"}
    second = next_reading(
        first, compare(first, second_wordings), "fenbrook", "1" * 64, second_wordings, READ_AT
    )
    assert second.former_ids == {"a": "b"}
    third_wordings = {"c": "Plant trees along the long river"}
    third = next_reading(
        second, compare(second, third_wordings), "fenbrook", "2" * 64, third_wordings, READ_AT
    )
    assert third.former_ids == {"a": "c", "b": "c"}


def test_a_row_that_returns_to_its_old_words_has_its_old_id() -> None:
    now = past({"b": "Plant the trees along the long river"}, {"a": "b"})
    back = {"a": "Plant the trees along the river"}
    again = next_reading(now, compare(now, back), "fenbrook", "3" * 64, back, READ_AT)
    assert again.former_ids == {"b": "a"}


def test_the_last_reading_of_each_document_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "history" / "readings.jsonl"
    remember(path, [past({"a": "Plant"})], READ_AT)
    remember(path, [past({"a": "Plant", "b": "Count"}, {"z": "a"})], READ_AT)
    assert read_history(path) == {"fenbrook": past({"a": "Plant", "b": "Count"}, {"z": "a"})}
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_the_instant_of_the_first_reading_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    first = past({"a": "Plant"})
    remember(path, [first], READ_AT)
    later = READ_AT + timedelta(days=90)
    changed = {"a": "Plant", "b": "Count"}
    second = next_reading(first, compare(first, changed), "fenbrook", "1" * 64, changed, later)
    remember(path, [second], later)
    assert read_history(path)["fenbrook"].first_read_at == READ_AT
    assert second.first_read_at == READ_AT


def test_without_a_history_there_is_no_reading(tmp_path: Path) -> None:
    assert read_history(tmp_path / "none.jsonl") == {}


def test_a_line_cut_off_by_a_crash_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    remember(path, [past({"a": "Plant"})], READ_AT)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"document_id": "fenb')
    assert read_history(path) == {"fenbrook": past({"a": "Plant"})}
    remember(path, [past({"a": "Plant", "b": "Count"})], READ_AT)
    assert read_history(path) == {"fenbrook": past({"a": "Plant", "b": "Count"})}


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    path.write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(ActionPlansError, match=r"readings.jsonl line 1"):
        read_history(path)
