"""Every printed deadline of test_deadlines_corpus.txt is read as a careful person reads it."""

from datetime import date
from pathlib import Path

import pytest

from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.records import Deadline

TABLE = Path(__file__).with_suffix(".txt")
PLANS = {
    "recovery": DeadlineContext(plan_on=date(2020, 10, 14)),
    "response": DeadlineContext(plan_on=date(2018, 9, 1)),
    "draft": DeadlineContext(plan_on=date(2020, 1, 1)),
    "programme": DeadlineContext(plan_on=date(2010, 6, 24), programme_start=date(2010, 9, 1)),
    "calendar": DeadlineContext(plan_on=date(2024, 2, 15), quarters="calendar"),
    "recent": DeadlineContext(plan_on=date(2024, 2, 15)),
}


def read_corpus() -> list[tuple[str, str, str]]:
    """Return plan, wording and expected value of each line."""
    rows, plan = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            plan = line[3:]
        elif " => " in line and not line.startswith("#"):
            printed, _, expected = line.rpartition(" => ")
            rows.append((plan, printed, expected))
    return rows


CORPUS = read_corpus()


def summary(deadline: Deadline, expected: str) -> str:
    """Write a deadline the way the table does, naming what the table names."""
    words = [f"{deadline.start or ''}..{deadline.end or ''}"]
    words += ["+"] if deadline.is_ongoing else []
    said = {
        "kind": deadline.kind,
        "precision": deadline.precision,
        "status": deadline.status_raw,
        "problem": deadline.problem,
    }
    named = [word.partition("=")[0] for word in expected.split() if "=" in word]
    if "problem" not in named:
        named += ["problem"] if deadline.problem else []
    return " ".join(words + [f"{name}={said[name].replace(' ', '/')}" for name in named])


@pytest.mark.parametrize(("plan", "printed", "expected"), CORPUS, ids=lambda v: str(v)[:40])
def test_a_printed_deadline_is_read_as_a_careful_person_reads_it(
    plan: str, printed: str, expected: str
) -> None:
    deadline = parse_deadline(printed, PLANS[plan])
    assert summary(deadline, expected) == " ".join(expected.split())


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(CORPUS) >= 200
