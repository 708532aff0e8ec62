"""Owners and dates that end the line of a commitment."""

import pytest

from actionplans.fields.commitments import Tailed, split_tail


@pytest.mark.parametrize(
    ("tail", "owner", "deadline"),
    [
        ("(Head of Policy, May 2022)", "Head of Policy", "May 2022"),
        ("– Head of Policy – May 2022", "Head of Policy", "May 2022"),
        (
            "- Monitoring Officer/Standards Chair - Complete",
            "Monitoring Officer/Standards Chair",
            "Complete",
        ),
        ("- Planning Policy, Natural England - TBC", "Planning Policy, Natural England", "TBC"),
        ("(Parks Manager, ICT, end of 2018)", "Parks Manager, ICT", "end of 2018"),
        (
            "(Leader / Chief Executive – before the summer recess)",
            "Leader / Chief Executive",
            "before the summer recess",
        ),
        ("(Head of Policy, Oct - Dec 2020)", "Head of Policy", "Oct - Dec 2020"),
        ("(Head of Policy, April, May 2022)", "Head of Policy", "April, May 2022"),
        ("(Lead: Head of Policy; by: May 2024)", "Head of Policy", "May 2024"),
        ("(Head of Policy, once the budget is set)", "Head of Policy", "once the budget is set"),
        ("– Report authors – done", "Report authors", "done"),
        ("; Policy Team; 30/6/2016", "Policy Team", "30/6/2016"),
        ("; Environmental Health; Quarterly", "Environmental Health", "Quarterly"),
        (", Head of Policy, May 2022", "Head of Policy", "May 2022"),
        ("- Head of Policy - ASAP", "Head of Policy", "ASAP"),
        ("– Head of Policy – Council, 22 May 2018", "Head of Policy", "Council, 22 May 2018"),
        ("(Head of Policy, Cabinet, May 2018)", "Head of Policy, Cabinet", "May 2018"),
        ("(Head of Policy, not yet agreed)", "Head of Policy", "not yet agreed"),
        ("– Head of Policy – Complete (May 2018)", "Head of Policy", "Complete (May 2018)"),
    ],
)
def test_owner_and_date_end_a_line(tail: str, owner: str, deadline: str) -> None:
    assert split_tail(f"Agree a plan {tail}") == Tailed("Agree a plan", owner, deadline)


@pytest.mark.parametrize("text", ["Agree a plan (of 2019)", "Agree a plan - and keep to it"])
def test_words_that_are_neither_stay(text: str) -> None:
    assert split_tail(text).owner == ""


def test_the_first_mark_after_which_only_owner_and_date_follow_parts() -> None:
    text = "Recover the debt - target £220,000 - Benefits Manager - 2016/17"
    wording = "Recover the debt - target £220,000"
    assert split_tail(text) == Tailed(wording, "Benefits Manager", "2016/17")


@pytest.mark.parametrize("text", ["Buy, test and fit it, Leeds, May 2022", "Plan; do; review"])
def test_marks_inside_a_sentence_part_nothing(text: str) -> None:
    assert split_tail(text) == Tailed(text)


@pytest.mark.parametrize("status", ["Not started", "Amber", "Complete"])
def test_a_status_in_brackets_stands_behind_owner_and_date(status: str) -> None:
    text = f"Agree a plan - Head of Policy - by May Cabinet [{status}]"
    assert split_tail(text) == Tailed("Agree a plan", "Head of Policy", "by May Cabinet", status)


@pytest.mark.parametrize("tail", ["- Not started", "– Amber", "Complete"])
def test_a_status_may_stand_behind_a_bracket_of_owner_and_date(tail: str) -> None:
    found = split_tail(f"Agree a plan (Head of Policy; May 2022) {tail}")
    assert found == Tailed("Agree a plan", "Head of Policy", "May 2022", tail.strip("-– "))


def test_a_status_in_brackets_behind_neither_owner_nor_date_ends_the_line() -> None:
    assert split_tail("Agree a plan (complete)") == Tailed("Agree a plan", deadline="complete")
