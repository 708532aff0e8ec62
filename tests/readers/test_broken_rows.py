import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.broken_rows import (
    begin_small,
    continues,
    first_sentence,
    is_unfinished,
    join,
    join_wording,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will ensure that the", True),
        ("We will work with", True),
        ("Talks with partners, ", True),
        ("Plant a hedge and", True),
        ("the council’s", True),
        ("Plant a hedge.", False),
        ("Plant a hedge", False),
        ("", False),
    ],
)
def test_a_text_that_stops_in_mid_sentence_is_unfinished(text: str, expected: bool) -> None:
    assert is_unfinished(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("needs of the auditors", True),
        ("(and others)", True),
        ("“shared” purposes", True),
        ("Needs", False),
        ("12 trees", False),
        ("• plant", False),
        ("", False),
    ],
)
def test_a_text_that_begins_small_continues(text: str, expected: bool) -> None:
    assert continues(text) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["plant a hedge", "mow the green", "Sweep the street", ""], True),
        (["Plant a hedge", "mow the green", "Sweep the street", "Paint"], False),
        (["plant a hedge"], False),
        ([], False),
    ],
)
def test_texts_of_which_many_begin_small_do_so_by_habit(texts: list[str], expected: bool) -> None:
    assert begin_small(texts) is expected


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Talks through the", "Health Board", "Talks through the Health Board"),
        (
            "Talks with the Health Board through the",
            "Health Board through the Alliance",
            "Talks with the Health Board through the Alliance",
        ),
        ("Talks through the Board", "Board meets", "Talks through the Board Board meets"),
        ("", "Plant", "Plant"),
        ("Plant", "", "Plant"),
    ],
)
def test_words_doubled_over_a_break_stand_once(first: str, second: str, joined: str) -> None:
    assert join_wording(first, second) == joined


@pytest.mark.parametrize(
    ("text", "head", "rest"),
    [
        ("joint work. Each council will", "joint work.", "Each council will"),
        ("joint work", "joint work", ""),
        ("joint work.", "joint work.", ""),
        ("version 1.2 of it. Then", "version 1.2 of it.", "Then"),
        ("", "", ""),
    ],
)
def test_a_text_is_parted_after_its_first_sentence(text: str, head: str, rest: str) -> None:
    assert first_sentence(text) == (head, rest)


@given(first=st.text(), second=st.text())
def test_joining_and_parting_lose_no_word(first: str, second: str) -> None:
    assert join(first, second).split() == [*first.split(), *second.split()]
    head, rest = first_sentence(first)
    assert [*head.split(), *rest.split()] == first.split()


@given(words=st.lists(st.sampled_from("ab"), max_size=8), more=st.lists(st.sampled_from("abc")))
def test_only_doubled_words_are_left_out(words: list[str], more: list[str]) -> None:
    joined = join_wording(" ".join(words), " ".join(more)).split()
    doubled = len(words) + len(more) - len(joined)
    assert joined == [*words, *more[doubled:]]
    assert more[:doubled] == words[len(words) - doubled :]
