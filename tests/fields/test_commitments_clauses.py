import pytest

from actionplans.fields.commitments import is_commitment, is_imperative

DEEDS = (
    "Review the hall",
    "Re-base the budget for halls",
    "Answer letters within a week",
    "Clear the backlog of repairs",
    "Change the rounds",
    "Value all council houses",
    "Check data quality",
    "Zero-base the budgets",
)
TITLES = (
    "Change management",
    "Clear lines of accountability",
    "Pay and grading",
    "Place shaping",
    "Press Office",
    "Value for money",
    "Number of homes",
    "End of term",
)


@pytest.mark.parametrize("text", DEEDS)
def test_a_verb_before_what_it_acts_on_is_a_deed(text: str) -> None:
    assert (is_commitment(text), is_imperative(text)) == (True, True)


@pytest.mark.parametrize("text", TITLES)
def test_a_noun_that_is_a_verb_too_heads_a_title(text: str) -> None:
    assert (is_commitment(text), is_imperative(text)) == (False, False)
