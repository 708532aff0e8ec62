"""Plans published in every format, written by people who never saw the rules that read them."""

from functools import cache
from pathlib import Path

import pytest

from tests.gold.compare import Score
from tests.unseen.scoring import plans_of, score_plan

BATCHES = sorted(path.parent for path in (Path(__file__).parent / "batches").glob("*/plans.json"))
PLANS = [(folder.name, name) for folder in BATCHES for name in plans_of(folder)]

FLOORS: dict[tuple[str, str], dict[str, float]] = {
    ("7", "caddon_forest"): {"actions": 0.956},
    ("4", "harrowmere"): {"owners": 0.918, "deadline_end": 0.933},
    ("4", "stanmoor"): {"owners": 0.944},
    ("6", "south_tarn"): {"deadline_end": 0.95},
    ("6", "garrowby"): {"owners": 0.95},
    ("6", "brenmouth"): {"deadline_end": 0.975},
    ("6", "castlebeck"): {"deadline_end": 0.937},
    ("8", "wyreham"): {"owners": 0.842},
    ("8", "saltergate"): {"owners": 0.954},
    ("11", "ashmarsh"): {"owners": 0.938},
    ("12", "caldershire_childrens_improvement_plan"): {"owners": 0.947},
    ("12", "easthaven_peer_response_2016"): {
        "actions": 0.958,
        "owners": 0.983,
        "is_ongoing": 0.956,
    },
    ("12", "kingsmere_bv_tracker"): {"deadline_end": 0.968},
    ("12", "pennick_forest_plan"): {"actions": 0.971},
    ("12", "tarnside_narrative_plan"): {"actions": 0.971, "owners": 0.974},
    ("12", "oldcastle_transformation_report"): {"actions": 0.938, "owners": 0.945},
}
"""Where a plan does not stand at 1.00, the share that it must keep; raise it when it rises."""
_ROUNDED = 0.002


@cache
def _score(batch: str, plan: str) -> Score:
    folder = Path(__file__).parent / "batches" / batch
    return score_plan(folder, plan, plans_of(folder)[plan])


def _standing(batch: str, plan: str) -> dict[str, float]:
    score = _score(batch, plan)
    return {"actions": score.f1, "owners": score.owners_f1, **score.shares}


@pytest.mark.parametrize(("batch", "plan"), PLANS)
def test_a_published_plan_is_read_as_well_as_before(batch: str, plan: str) -> None:
    floors = FLOORS.get((batch, plan), {})
    standing = _standing(batch, plan)
    lower = {name: share for name, share in standing.items() if share < floors.get(name, 1)}
    assert lower == {}, _score(batch, plan).differences


@pytest.mark.parametrize(("batch", "plan"), FLOORS)
def test_no_floor_lies_below_what_is_reached(batch: str, plan: str) -> None:
    standing = _standing(batch, plan)
    slack = {name: standing[name] - least for name, least in FLOORS[batch, plan].items()}
    assert {name: gap for name, gap in slack.items() if gap > _ROUNDED} == {}
