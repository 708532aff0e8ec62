"""Which rules of the clock hold for a challenge, and on which day."""

from datetime import date
from itertools import pairwise

import pytest

from actionplans.settings import DATA_DIR
from actionplans.tables.challenges import months_later, rules_of
from actionplans.vocabulary import ClockRule, PeerChallenge, read_vocabulary


def _visit(onsite_end: date, kind: str = "challenge") -> PeerChallenge:
    return PeerChallenge(
        challenge_id="visit",
        title="Invented visit",
        kind=kind,  # type: ignore[arg-type]
        of_challenge_id=None,
        document_id="report",
        onsite_start=onsite_end,
        onsite_end=onsite_end,
        precision="day",
        quote="We came.",
        quote_document_id="report",
        basis="printed",
        note=None,
    )


def _days(onsite_end: date, rules: tuple[ClockRule, ...]) -> dict[str, date | None]:
    return {rule.rule_id: day for rule, day in rules_of(_visit(onsite_end), rules)}


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 3, 14), 3, date(2024, 6, 14)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 1, 31), 60, date(2029, 1, 31)),
    ],
)
def test_months_keep_the_day_of_the_month_where_there_is_one(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


def test_a_challenge_is_judged_by_the_rules_of_its_own_years_only() -> None:
    rules = read_vocabulary(DATA_DIR).lga_clock
    of_2018 = _days(date(2018, 1, 31), rules)
    assert set(of_2018) == {"2017-report", "2017-action-plan", "2017-progress-review"}
    assert set(of_2018.values()) == {None}
    of_2024 = _days(date(2024, 3, 14), rules)
    assert all(name.startswith("2023") for name in of_2024)
    assert of_2024["2023-report"] == date(2024, 6, 14)
    assert of_2024["2023-action-plan"] == date(2024, 8, 14)
    assert of_2024["2023-progress-review-report"] == date(2025, 3, 14)
    assert of_2024["2023-next-challenge"] == date(2029, 3, 14)


def test_the_rules_of_one_step_follow_one_another_without_overlap() -> None:
    rules = read_vocabulary(DATA_DIR).lga_clock
    for event in {rule.event for rule in rules}:
        firsts = {rule.valid_start: rule.valid_end for rule in rules if rule.event == event}
        ordered = sorted(firsts)
        for earlier, later in pairwise(ordered):
            ends = firsts[earlier]
            assert ends is not None
            assert ends < later


def test_a_follow_up_visit_starts_no_clock() -> None:
    rules = read_vocabulary(DATA_DIR).lga_clock
    assert list(rules_of(_visit(date(2024, 3, 14), "follow-up visit"), rules)) == []


def test_a_rule_without_a_deadline_forces_nothing() -> None:
    for rule in read_vocabulary(DATA_DIR).lga_clock:
        assert (rule.force == "no deadline") == (rule.months_after is None)
