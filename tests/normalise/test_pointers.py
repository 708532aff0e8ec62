"""Rows that point to another row take its values, and only where it is certain which."""

from datetime import date

import pytest

from actionplans.normalise import Action
from tests.normalise.reading import codes, owners, read, row


def _span(action: Action) -> tuple[date | None, date | None]:
    return action.deadline.start, action.deadline.end


ANSWERS = (
    row(1, owner="AB", deadline="May 2020", rec_ref="1"),
    row(2, owner="CD", deadline="July 2020", rec_ref="1"),
    row(3, owner="Head of Parks", deadline="Ongoing", rec_ref="2"),
)


def test_a_pointer_to_a_recommendation_takes_all_its_owners_and_its_whole_span() -> None:
    *_, action = read(*ANSWERS, row(4, "As 1 above", owner="", deadline="", rec_ref="3"))
    assert owners(action) == ["AB", "CD"]
    assert _span(action) == (date(2020, 5, 1), date(2020, 7, 31))
    assert action.refers_to == "1"
    assert "refers-elsewhere" in codes(action)
    assert "no-owner" not in codes(action)


@pytest.mark.parametrize("words", ["Point 2 refers", "See 2 above", "As recommendation 2 above"])
def test_a_pointer_is_known_by_its_words(words: str) -> None:
    *_, action = read(*ANSWERS, row(4, words, owner="", deadline="", rec_ref="3"))
    assert (owners(action), action.deadline.is_ongoing) == (["Head of Parks"], True)


def test_a_row_that_points_elsewhere_keeps_values_of_its_own() -> None:
    *_, action = read(*ANSWERS, row(4, "As 1 above", owner="Head of Parks", deadline="June 2020"))
    assert owners(action) == ["Head of Parks"]
    assert _span(action) == (date(2020, 6, 1), date(2020, 6, 30))


def test_a_pointer_fills_only_what_is_missing() -> None:
    *_, action = read(*ANSWERS, row(4, "Review the list", owner="CD", deadline="As 1 above"))
    assert owners(action) == ["CD"]
    assert _span(action) == (date(2020, 5, 1), date(2020, 7, 31))
    assert action.deadline_raw == "As 1 above"


def test_a_chain_of_pointers_is_followed_to_its_end() -> None:
    *_, last = read(
        *ANSWERS,
        row(4, "As 2 above", owner="", deadline="", rec_ref="3"),
        row(5, "As 3 above", owner="", deadline="", rec_ref="4"),
    )
    assert (owners(last), last.deadline.is_ongoing) == (["Head of Parks"], True)


@pytest.mark.parametrize("words", ["Details as above", "As 9 above", "See above"])
def test_a_pointer_to_nothing_certain_takes_nothing(words: str) -> None:
    *_, action = read(*ANSWERS, row(4, words, owner="", deadline=""))
    assert (owners(action), _span(action), action.deadline.is_ongoing) == ([], (None, None), False)
    assert {"refers-elsewhere", "no-owner"} <= codes(action)


def test_the_previous_column_is_that_of_the_same_row() -> None:
    *_, action = read(*ANSWERS, row(4, "As previous column", issue="Gates are old"))
    assert action.refers_to == "Gates are old"
    assert owners(action) == ["AB"]
