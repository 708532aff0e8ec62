"""Findings that only the whole shows: too many actions of one owner in one month."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from actionplans.documents import Document
from actionplans.normalise import Reading
from actionplans.tables import DocumentReading
from actionplans.tables.findings import OVERLOADED, finding_rows

Row = Mapping[str, object]

DOCUMENT = Document(
    document_id="fenbrook",
    title="Plan",
    publisher="Fenbrook Borough Council",
    kind="action plan",
    councils=("X01",),
    plan_on=date(2020, 1, 1),
    is_draft=False,
    layout="purpose_plan",
    path="plans/fenbrook.txt",
    file=Path("plans/fenbrook.txt"),
    sha256="0" * 64,
    actions_counted=0,
)
READING = DocumentReading(
    document=DOCUMENT,
    reading=Reading(actions=(), recommendations=()),
    reprints=(),
    corrections=(),
    lines=(),
)


def _tables(kind: str, days: Sequence[date | None]) -> dict[str, list[Row]]:
    actions: list[Row] = [
        {
            "action_id": f"fenbrook/{n}",
            "document_id": "fenbrook",
            "deadline_end": day,
            "line_start": n,
            "line_end": n,
        }
        for n, day in enumerate(days, start=1)
    ]
    return {
        "actions": actions,
        "owners": [{"owner_id": "parks", "label": "Parks Team", "kind": kind}],
        "action_owners": [{"action_id": a["action_id"], "owner_id": "parks"} for a in actions],
    }


MAY = [date(2020, 5, 1 + n) for n in range(OVERLOADED)]


@pytest.mark.parametrize("kind", ["post", "team", "body"])
def test_each_action_of_a_month_that_is_too_full_is_told(kind: str) -> None:
    rows = finding_rows([READING], _tables(kind, MAY))
    assert [row["action_id"] for row in rows] == [f"fenbrook/{n}" for n in range(1, OVERLOADED + 1)]
    assert {row["code"] for row in rows} == {"overloaded-owner"}
    assert f"Parks Team has {OVERLOADED} actions due in May 2020" in str(rows[0]["message"])
    assert len({row["finding_id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("kind", ["person", "unresolved"])
def test_persons_are_never_counted_against_one_another(kind: str) -> None:
    assert finding_rows([READING], _tables(kind, MAY)) == []


@pytest.mark.parametrize(
    "days",
    [MAY[1:], [*MAY[1:], date(2020, 6, 1)], [*MAY[1:], date(2021, 5, 1)], [*MAY[1:], None]],
)
def test_fewer_actions_in_a_month_are_no_finding(days: list[date | None]) -> None:
    assert finding_rows([READING], _tables("team", days)) == []
