"""Plans of invented councils, printed as real ones are, read by rules that never saw them."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from actionplans import settings
from actionplans.commands import action_object
from actionplans.errors import LayoutError
from actionplans.fields.deadlines import DeadlineContext
from actionplans.fields.statuses import read_statuses
from actionplans.normalise import Vocabulary, normalise
from actionplans.readers.text import read_text
from loaders import load, recognise
from tests.gold.compare import SCORED, Score, compare, read_rows

PLANS = Path(__file__).parent / "plans"
PLAN_DAYS = json.loads((PLANS.parent / "plans.json").read_text(encoding="utf-8"))
LAYOUTS = {
    "ashmere-2019-action-plan": "recommendation_table",
    "brackwater-2020-recovery-plan": "labelled_blocks",
    "cullerne-2023-action-plan": "recommendation_table",
    "drayhaven-2024-programme": "programme_report",
    "dunlever-2021-response": "headed_bullets",
    "elmstead-2023-pack": "recommendation_table",
    "fernhithe-2022-plan": "purpose_plan",
    "gorsebury-2019-actions": "labelled_blocks",
    "hartsmere-2023-table": "recommendation_table",
    "hollinsea-2021-recovery-plan": "purpose_plan",
    "kestrelford-2016-plan": "headed_bullets",
    "larkmoor-2021-response": "narrative_plan",
    "northlee-2021-plan": "recommendation_table",
    "ottermouth-2022-plan": "headed_bullets",
    "oxbrook-2024-plan": "recommendation_table",
    "penhallow-2024-improvement-plan": "recommendation_table",
    "pollardstone-2022-forms": "labelled_blocks",
    "quarrendale-2020-feedback": "feedback_report",
    "ravensmoor-2020-recovery": "purpose_plan",
    "silverdyke-2025-response": "recommendation_table",
    "skelbrook-2017-plan": "purpose_plan",
    "stanmere-2018-action-plan": "narrative_plan",
    "stourcliffe-2019-plan": "purpose_plan",
    "tarnley-2021-roadmap": "programme_report",
    "thornbeck-2022-cabinet-pack": "recommendation_table",
    "wexcombe-2023-progress": "recommendation_table",
    "wyvernhoe-2024-narrative": "narrative_plan",
    "yarrowby-2022-plan": "purpose_plan",
}


@cache
def _score(plan: str) -> Score:
    document = read_text(PLANS / f"{plan}.txt")
    printed = list(load(recognise(document), document))
    statuses = read_statuses(settings.DATA_DIR / "statuses.csv")
    context = DeadlineContext(plan_on=date.fromisoformat(PLAN_DAYS[plan]))
    reading = normalise(printed, context, Vocabulary(statuses=statuses))
    gold = read_rows(PLANS / f"{plan}.jsonl")
    return compare(gold, [action_object(action) for action in reading.actions])


@pytest.mark.parametrize(("plan", "layout"), LAYOUTS.items())
def test_the_layout_of_a_plan_is_recognised(plan: str, layout: str) -> None:
    assert recognise(read_text(PLANS / f"{plan}.txt")) == layout


@pytest.mark.parametrize("plan", PLAN_DAYS)
def test_the_actions_of_an_unseen_plan_are_found(plan: str) -> None:
    score = _score(plan)
    assert score.f1 >= 0.95, score.differences


@pytest.mark.parametrize("plan", PLAN_DAYS)
def test_the_owners_of_an_unseen_plan_are_found(plan: str) -> None:
    score = _score(plan)
    assert score.owners_f1 >= 0.95, score.differences


@pytest.mark.parametrize("field", SCORED)
def test_the_values_of_unseen_plans_are_right(field: str) -> None:
    scores = [_score(plan) for plan in PLAN_DAYS]
    right = sum(score.shares[field] * score.matched for score in scores)
    assert right / sum(score.matched for score in scores) >= 0.97


def test_a_page_without_a_plan_is_refused() -> None:
    with pytest.raises(LayoutError, match="no layout fits"):
        recognise(read_text(PLANS / "millbourne-2025-prose.txt"))


def test_a_feedback_report_has_recommendations_and_no_actions() -> None:
    printed = list(load("feedback_report", read_text(PLANS / "quarrendale-2020-feedback.txt")))
    assert [getattr(row, "ref", None) for row in printed] == ["1", "2", "3", "4", "5"]
