"""What is read of a plan does not depend on its format, its columns' order or its headings."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.corpus.files import WRITERS, Rows, write_csv
from tests.corpus.generated import made_up, rows_of
from tests.corpus.reading import read_actions

PLAN = made_up(24)
EXPECTED = [(a.rec_ref, a.wording, list(a.owners), a.deadline_end) for a in PLAN]
PLAN_ON = date(2024, 1, 31)
SYNONYMS = {
    "Ref": "Rec no.; No.; #; Rec ref; Reference",
    "Recommendation": "LGA recommendation; Peer team's recommendation; Recommendations",
    "Action": "What we will do; Activity; Our response; Proposed action(s); Task; What we’ll do",
    "Lead officer": "Owner; Responsible officer(s); By whom; Who; Lead; SRO; Action owner",
    "Timescale": "By when; Due date; Target date; Deadline; When; Completion date; Timeframe",
}

Read = list[tuple[object, ...]]


def _read(path: Path) -> Read:
    found = read_actions(path, PLAN_ON)
    return [(a["rec_ref"], a["wording"], a["owners"], a["deadline_end"]) for a in found]


def _shuffled(rows: Rows, seed: int) -> Rows:
    order = list(range(len(rows[0])))
    random.Random(seed).shuffle(order)  # noqa: S311  no secret
    return [[row[i] for i in order] for row in rows]


def _renamed(rows: Rows, seed: int) -> Rows:
    chance = random.Random(seed)  # noqa: S311  no secret
    return [[chance.choice(SYNONYMS[head].split("; ")) for head in rows[0]], *rows[1:]]


def _with_spare_columns(rows: Rows, seed: int) -> Rows:
    spare = ("Ward", "Cost centre")[seed]
    heads, *body = rows
    return [[*heads[:1], "", *heads[1:], spare], *([*r[:1], "", *r[1:], "N/A"] for r in body)]


def _with_headings_again(rows: Rows, seed: int) -> Rows:
    at = 6 + seed
    return [*rows[:at], rows[0], *rows[at:]]


def _carried_down(rows: Rows, seed: int) -> Rows:  # noqa: ARG001
    """Leave a recommendation blank where it is that of the row above."""
    pairs = zip([rows[0], *rows[:-1]], rows, strict=True)
    return [
        ["" if i < 2 and number and cell == above[i] else cell for i, cell in enumerate(row)]
        for number, (above, row) in enumerate(pairs)
    ]


MUTATIONS: dict[str, Callable[[Rows, int], Rows]] = {
    "columns in another order": _shuffled,
    "other words at the head": _renamed,
    "columns that hold nothing of the plan": _with_spare_columns,
    "headings again on the next page": _with_headings_again,
    "recommendations only in their first row": _carried_down,
}


@pytest.mark.parametrize("ending", WRITERS)
def test_every_format_gives_the_same_actions(tmp_path: Path, ending: str) -> None:
    assert _read(WRITERS[ending](tmp_path / f"plan.{ending}", rows_of(PLAN))) == EXPECTED


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "html", "md"])
def test_the_arrangement_of_a_table_changes_nothing(
    tmp_path: Path, ending: str, mutation: str, seed: int
) -> None:
    rows = MUTATIONS[mutation](rows_of(PLAN), seed)
    assert _read(WRITERS[ending](tmp_path / f"plan.{ending}", rows)) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_separators_and_encodings_change_nothing(tmp_path: Path, sign: str, encoding: str) -> None:
    path = write_csv(tmp_path / "plan.csv", rows_of(PLAN), sign=sign, encoding=encoding)
    assert _read(path) == EXPECTED


@pytest.mark.parametrize("seed", range(6))
def test_pages_may_end_anywhere(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    lines = [f"| {' | '.join(row)} |" for row in rows_of(PLAN)]
    heads, rows = [lines[0], "|---|---|---|---|---|"], lines[1:]
    for at in sorted(chance.sample(range(1, len(rows)), 4), reverse=True):
        again = chance.choice(([], heads, ["| | | | | |", heads[1]]))
        rows[at:at] = ["", f"Page {at}", "", *again]
    path = tmp_path / "plan.md"
    path.write_text("\n".join([*heads, *rows]), encoding="utf-8")
    assert _read(path) == EXPECTED
