"""Plans published in every format, written by people who never saw the rules that read them."""

from functools import cache
from pathlib import Path

import pytest

from tests.gold.compare import Score
from tests.unseen.scoring import owners_f1, plans_of, score_plan, share

BATCHES = sorted(path.parent for path in (Path(__file__).parent / "batches").glob("*/plans.json"))
PLANS = [(folder.name, name) for folder in BATCHES for name in plans_of(folder)]


@cache
def _score(batch: str, plan: str) -> Score:
    folder = Path(__file__).parent / "batches" / batch
    return score_plan(folder, plan, plans_of(folder)[plan])


@pytest.mark.parametrize(("batch", "plan"), PLANS)
def test_the_actions_of_a_published_plan_are_found(batch: str, plan: str) -> None:
    score = _score(batch, plan)
    assert score.f1 >= 0.9, score.differences


@pytest.mark.parametrize(("field", "least"), [("deadline_end", 0.98), ("is_ongoing", 0.98)])
def test_the_deadlines_of_published_plans_are_right(field: str, least: float) -> None:
    assert share([_score(*plan) for plan in PLANS], field) >= least


def test_the_owners_of_published_plans_are_right() -> None:
    assert owners_f1([_score(*plan) for plan in PLANS]) >= 0.95
