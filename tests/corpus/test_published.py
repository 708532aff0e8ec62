"""Plans of every format and layout are read as a person reads them.

The plans and what a person reads in them were written before the code met them; see
published/README.md for how the first reading went.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from tempfile import TemporaryDirectory

import pytest

from tests.corpus import published
from tests.corpus.gold import gold_rows
from tests.corpus.reading import read_actions
from tests.gold.compare import SCORED, Score, compare

PLANS = sorted(module.name for module in iter_modules(published.__path__))


@cache
def _score(plan: str) -> Score:
    module = import_module(f"tests.corpus.published.{plan}")
    with TemporaryDirectory() as folder:
        found = read_actions(module.write(Path(folder)), module.PLAN_ON)
    return compare(gold_rows(module.GOLD), found)


@pytest.mark.parametrize("plan", PLANS)
def test_the_actions_of_a_published_plan_are_found(plan: str) -> None:
    score = _score(plan)
    assert score.f1 >= 0.9, score.differences


@pytest.mark.parametrize("plan", PLANS)
def test_the_owners_of_a_published_plan_are_found(plan: str) -> None:
    score = _score(plan)
    assert score.owners_f1 >= 0.8, score.differences


@pytest.mark.parametrize("field", SCORED)
def test_the_values_of_published_plans_are_right(field: str) -> None:
    scores = [_score(plan) for plan in PLANS]
    right = sum(score.shares[field] * score.matched for score in scores)
    assert right / sum(score.matched for score in scores) >= 0.97


def test_the_owners_of_published_plans_are_right() -> None:
    scores = [_score(plan) for plan in PLANS]
    shared = sum(score.owners.shared for score in scores)
    named = sum(score.owners.read + score.owners.gold for score in scores)
    assert 2 * shared / named >= 0.97
