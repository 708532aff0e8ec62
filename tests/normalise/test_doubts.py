"""What cannot be read, or is weak, is said by a finding; nothing is dropped or guessed."""

import pytest

from actionplans.findings import Finding
from actionplans.normalise import Action, Vocabulary
from actionplans.records import PlanRow
from tests.normalise.reading import codes, read, row


def _finding(action: Action, code: str) -> Finding:
    (found,) = [finding for finding in action.findings if finding.code == code]
    return found


@pytest.mark.parametrize(
    ("printed", "code", "raw_text"),
    [
        (row(owner=""), "no-owner", ""),
        (row(owner="EF"), "unknown-owner", "EF"),
        (row(deadline=""), "no-deadline", ""),
        (row(deadline="soon"), "vague-deadline", "soon"),
        (row(deadline="31/02/2020"), "impossible-date", "31/02/2020"),
        (row(deadline="March 20201"), "impossible-date", "March 20201"),
        (row(status="Half done"), "unknown-status", "Half done"),
        (row(wording="Details as above"), "refers-elsewhere", "Details as above"),
        (row(leftover={"column 5": "North"}), "unplaced-cell", "North"),
        (row(is_issue_only=True), "no-wording", ""),
        (row(wording=""), "text-lost", ""),
    ],
)
def test_a_doubt_is_raised_with_its_place_and_its_words(
    printed: PlanRow, code: str, raw_text: str
) -> None:
    (action,) = read(printed)
    finding = _finding(action, code)
    assert (finding.raw_text, finding.place) == (raw_text, printed.place)


def test_a_plain_row_raises_nothing() -> None:
    (action,) = read(row())
    assert action.findings == ()


def test_an_impossible_date_gives_no_days() -> None:
    (action,) = read(row(deadline="31/02/2020"))
    assert (action.deadline.start, action.deadline.end) == (None, None)


def test_an_empty_left_over_cell_is_no_finding() -> None:
    (action,) = read(row(leftover={"column 5": ""}))
    assert action.findings == ()


@pytest.mark.parametrize("column", ["owner", "deadline"])
def test_an_empty_cell_below_a_filled_one_may_be_merged(column: str) -> None:
    first, second = read(row(1, issue="Halls"), row(2, issue="Halls", **{column: ""}))
    assert "merged-cell" not in codes(first)
    assert _finding(second, "merged-cell").column_name == f"{column}_raw"


def test_an_empty_cell_of_another_issue_is_not_merged() -> None:
    _, second = read(row(1, issue="Halls"), row(2, issue="Gates", owner=""))
    assert "merged-cell" not in codes(second)


def test_a_plan_with_measures_says_where_one_is_missing() -> None:
    first, second = read(row(1, measure="Halls open"), row(2))
    assert ("no-measure" in codes(first), "no-measure" in codes(second)) == (False, True)


def test_a_wording_that_begins_in_mid_sentence_may_have_lost_its_beginning() -> None:
    rows = [row(n, "Review the hall") for n in range(1, 10)]
    *_, last = read(*rows, row(10, "viding a hall for all"))
    assert "text-lost" in codes(last)


def test_mended_letters_are_told() -> None:
    (action,) = read(row(owner="А\u0412"), vocabulary=Vocabulary())
    assert [owner.name for owner in action.owners] == ["AB"]
    assert _finding(action, "ocr").raw_text == "А\u0412"


def test_no_owner_is_unknown_where_no_form_is_known() -> None:
    (action,) = read(row(owner="EF"), vocabulary=Vocabulary())
    assert "unknown-owner" not in codes(action)


def test_capitals_and_blanks_make_no_new_form() -> None:
    (action,) = read(row(owner="HEAD OF  PARKS"))
    assert "unknown-owner" not in codes(action)
