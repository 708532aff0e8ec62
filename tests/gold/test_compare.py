import json
from pathlib import Path
from typing import Any

import pytest

from tests.gold import compare as comparison
from tests.gold.compare import compare, match

HERE = Path(__file__).parent
GOLD = sorted(HERE.glob("*.jsonl"))
KEYS = [
    *("document_id", "n", "section", "purpose", "commitment", "issue_raw", "rec_ref", "wording"),
    *("owners", "owner_raw", "deadline_raw", "deadline_start", "deadline_end", "is_ongoing"),
    *("status", "refers_to", "findings", "line_start", "line_end"),
    *("accept", "optional", "other_wording"),
]


def gold(wording: str, **changes: object) -> dict[str, Any]:
    row: dict[str, Any] = {
        "n": 1,
        "wording": wording,
        "owners": ["AB"],
        "deadline_start": "2020-01-01",
        "deadline_end": "2020-01-31",
        "is_ongoing": False,
        "status": "",
        "rec_ref": "",
        "line_start": 1,
        "line_end": 1,
        "accept": {},
        "optional": False,
        "other_wording": [],
    }
    return row | changes


def read(wording: str, **changes: object) -> dict[str, Any]:
    row = gold(wording, position=1)
    return {key: row[key] for key in row if key not in ("n", "accept", "optional")} | changes


def test_an_equal_reading_scores_one() -> None:
    score = compare([gold("Plant a tree")], [read("• plant a  tree.")])
    assert (score.precision, score.recall, score.f1, score.owners_f1) == (1, 1, 1, 1)
    assert set(score.shares.values()) == {1}
    assert score.differences == ()


def test_nothing_to_read_and_nothing_read_is_agreement() -> None:
    assert compare([], []).f1 == 1


def test_a_missed_and_an_extra_row_are_told() -> None:
    score = compare(
        [gold("Plant a tree"), gold("Mend the roof", n=2, line_start=7)],
        [read("Plant a tree"), read("Sell the hall", position=2)],
    )
    assert (score.matched, score.missed, score.extra) == (1, 1, 1)
    assert score.f1 == 0.5
    assert score.differences == (
        "missed: 2 (line 7) 'Mend the roof'",
        "not in the gold: 2 (line 1) 'Sell the hall'",
    )


def test_one_read_row_matches_one_gold_row_only() -> None:
    score = compare([gold("Plant a tree"), gold("Plant a tree", n=2)], [read("Plant a tree")])
    assert (score.matched, score.missed, score.extra) == (1, 1, 0)


def test_the_most_alike_go_together_whatever_their_order() -> None:
    golds = [gold("Review of fees and charges"), gold("Review fees and charges")]
    assert match(golds, [read("Review fees and charges"), read("Review of fees and charges")]) == [
        (0, 1),
        (1, 0),
    ]


def test_equal_wordings_go_together_by_place() -> None:
    golds = [gold("Train staff", line_start=line, line_end=line) for line in (3, 9, 20)]
    reads = [read("Train staff", line_start=line, line_end=line) for line in (9, 20)]
    assert match(golds, reads) == [(1, 0), (2, 1)]


def test_equal_wordings_without_lines_go_together_by_order() -> None:
    reads = [read("Train staff", line_start=None, line_end=None) for _ in range(2)]
    assert match([gold("Train staff"), gold("Train staff")], reads) == [(0, 0), (1, 1)]


def test_a_row_without_wording_matches_only_its_like() -> None:
    score = compare([gold("")], [read("Plant a tree"), read("")])
    assert (score.matched, score.extra) == (1, 1)


def test_another_fair_cut_counts() -> None:
    row = gold(
        "We know that trees are good for all of us and always have been. Plant one.",
        other_wording=["Plant one."],
    )
    assert compare([row], [read("Plant one.")]).f1 == 1


@pytest.mark.parametrize("rows", [[], [read("Plant a tree", owners=[], deadline_end="")]])
def test_an_optional_row_counts_neither_way(rows: list[dict[str, Any]]) -> None:
    score = compare([gold("Plant a tree", optional=True)], rows)
    assert (score.matched, score.missed, score.extra) == (0, 0, 0)
    assert (score.f1, score.shares["deadline_end"], score.differences) == (1, 1, ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("deadline_end", "2020-02-01"),
        ("deadline_end", None),
        ("deadline_start", ""),
        ("is_ongoing", True),
        ("status", "complete"),
        ("rec_ref", "K1"),
    ],
)
def test_a_wrong_value_is_told(field: str, value: object) -> None:
    score = compare([gold("Plant a tree")], [read("Plant a tree", **{field: value})])
    assert score.shares == {name: float(name != field) for name in comparison.SCORED}
    assert len(score.differences) == 1
    assert f"{field} is" in score.differences[0]


@pytest.mark.parametrize(
    ("printed", "found", "right"),
    [
        ("14, 15", "15; 14", True),
        ("14, 15", "14", False),
        ("K1", "k1", True),
        ("", None, True),
    ],
)
def test_recommendations_are_compared_as_a_set(
    printed: str, found: str | None, right: bool
) -> None:
    score = compare([gold("Plant", rec_ref=printed)], [read("Plant", rec_ref=found)])
    assert score.shares["rec_ref"] == right


def test_an_accepted_value_is_right() -> None:
    row = gold("Plant a tree", accept={"deadline_start": ["2020-01-01", ""], "owners": [["CD"]]})
    score = compare([row], [read("Plant a tree", deadline_start="", owners=["CD"])])
    assert (score.shares["deadline_start"], score.owners_f1) == (1, 1)


@pytest.mark.parametrize(
    ("expected", "found", "f1"),
    [
        (["AB", "CD"], ["cd", "AB"], 1),
        (["AB", "CD"], ["AB"], 2 / 3),
        (["AB"], ["AB CD"], 0),
        ([], ["AB"], 0),
        ([], [], 1),
    ],
)
def test_owners_are_counted_one_by_one(expected: list[str], found: list[str], f1: float) -> None:
    score = compare([gold("Plant", owners=expected)], [read("Plant", owners=found)])
    assert score.owners_f1 == pytest.approx(f1)
    assert bool(score.differences) == (f1 < 1)


def test_the_command_prints_scores_and_differences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold_path, read_path = tmp_path / "gold.jsonl", tmp_path / "read.jsonl"
    gold_path.write_text(json.dumps(gold("Plant a tree", purpose="Green")) + "\n")
    read_path.write_text(json.dumps(read("Plant a tree", status="complete", purpose="")) + "\n")
    comparison.main([str(gold_path), str(read_path), "--also", "purpose"])
    printed = capsys.readouterr().out
    assert "F1 1.000" in printed
    assert "status is '', read 'complete'" in printed
    assert "purpose is 'Green', read ''" in printed


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_file_agrees_with_itself(path: Path) -> None:
    rows = comparison.read_rows(path)
    score = compare(rows, [row | {"position": row["n"]} for row in rows])
    assert (score.f1, score.owners_f1, score.differences) == (1, 1, ())


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_row_has_every_key_and_ordered_days(path: Path) -> None:
    rows = comparison.read_rows(path)
    assert all(list(row) == KEYS for row in rows)
    assert {row["document_id"] for row in rows} == {path.stem}
    assert sorted(row["n"] for row in rows) == list(range(1, len(rows) + 1))
    dated = [row for row in rows if row["deadline_start"] and row["deadline_end"]]
    assert all(row["deadline_start"] <= row["deadline_end"] for row in dated)
    assert all(row["line_start"] <= row["line_end"] for row in rows)
    assert all(set(row["accept"]) < set(KEYS) for row in rows)


@pytest.mark.parametrize(
    ("document_id", "rows", "certain"),
    [
        ("bromsgrove-2020-recovery-plan", 166, 166),
        ("bromsgrove-redditch-2018-action-plan", 70, 64),
        ("kirklees-2020-action-plan", 37, 35),
        ("bromsgrove-redditch-2010-programme", 10, 9),
    ],
)
def test_the_gold_files_hold_the_rows_counted(document_id: str, rows: int, certain: int) -> None:
    found = comparison.read_rows(HERE / f"{document_id}.jsonl")
    assert len(found) == rows
    assert sum(not row["optional"] for row in found) == certain
