import pytest

from actionplans.readers.pdf.geometry import Rect, Word
from actionplans.readers.pdf.lines import Area, Joiner, area_of, stacks, text_of, to_lines
from tests.readers.pdf.setting import line, lines, words

WIDE = Area(0, 100, 104)


def _stacks(*texts: str, area: Area = WIDE, known: str = "", step: float = 12) -> list[str]:
    joiner = Joiner()
    printed = lines(*texts, step=step)
    joiner.learn([*words(known, 0, 0), *(word for each in printed for word in each.words)])
    return stacks(printed, area, 1.2, joiner)


def test_words_stand_in_lines_from_left_to_right() -> None:
    scattered = [*words("two words", 60, 0), *words("below", 0, 12), *words("One", 0, 1)]
    assert [text_of(each.words) for each in to_lines(scattered)] == ["One two words", "below"]


def test_raised_letters_belong_to_their_word() -> None:
    raised = Word("st", Rect(5, -2, 9, 4), 6.0, after_blank=False)
    (found,) = to_lines([*words("1", 0, 0), raised, *words("May", 15, 0)])
    assert text_of(found.words) == "1st May"


def test_wrapped_lines_are_joined() -> None:
    assert _stacks("Publish a plan that", "everybody can read") == [
        "Publish a plan that everybody can read"
    ]


def test_a_word_for_which_there_was_room_begins_a_part() -> None:
    assert _stacks("Ann Barker", "Carl Dunn") == ["Ann Barker", "Carl Dunn"]


def test_a_sentence_goes_on_though_there_was_room() -> None:
    assert _stacks("Plan for", "all") == ["Plan for all"]
    assert _stacks("Leader,", "Council") == ["Leader, Council"]


def test_bullets_and_numbers_begin_parts() -> None:
    printed = ["• Publish the plan for", "all of us", "2. Hold a meeting for us"]
    assert _stacks(*printed) == ["• Publish the plan for all of us", "2. Hold a meeting for us"]


def test_a_number_within_a_sentence_begins_no_part() -> None:
    assert _stacks("Train the members by", "1. October") == ["Train the members by 1. October"]


def test_a_wider_step_begins_a_part() -> None:
    assert _stacks("Publish a plan to us", "", "Hold a meeting of us") == [
        "Publish a plan to us",
        "Hold a meeting of us",
    ]


@pytest.mark.parametrize(
    ("first", "second", "known", "joined"),
    [
        ("commu-", "nication", "", "communication"),
        ("commu-", "nication", "communication", "communication"),
        ("place-", "based", "", "place-based"),
        ("re-", "energise", "", "re-energise"),
        ("over-", "sight", "oversight", "oversight"),
        ("town-", "hall", "town-hall", "town-hall"),
        ("town-", "hall", "town hall town hall", "town-hall"),
        ("2020-", "2021", "", "2020-2021"),
        ("North-", "East", "", "North-East"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(first: str, second: str, known: str, joined: str) -> None:
    assert _stacks(f"The new plan {first}", second, known=known) == [f"The new plan {joined}"]


def test_a_word_that_a_narrow_column_broke_is_whole_again() -> None:
    narrow = Area(0, 45, 46)
    assert _stacks("Completio", "n", area=narrow) == ["Completion"]
    assert _stacks("Governanc", "e", area=narrow, known="Governance") == ["Governance"]


def test_a_full_line_is_no_broken_word_where_both_words_are_known() -> None:
    known = "Lead officers report to the director in April"
    assert _stacks("Lead", "officers", area=Area(0, 20, 21), known=known) == ["Lead officers"]


def test_centred_lines_are_measured_by_their_width() -> None:
    printed = [line("Head of Policy and", 5), line("Communications", 15, 12)]
    assert stacks(printed, Area(0, 95, 100), 1.2, Joiner()) == ["Head of Policy and Communications"]


def test_the_area_reaches_as_far_as_the_longest_line() -> None:
    assert area_of([Rect(5, 0, 50, 10), Rect(9, 12, 80, 22)]) == Area(5, 80, 80)
