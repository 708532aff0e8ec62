import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.markup import fold_spaces, plain, plain_lines

WORDS = st.lists(st.text("abcXYZ0123", min_size=1, max_size=5), max_size=8)


@pytest.mark.parametrize(
    ("printed", "lines"),
    [
        ("", ""),
        ("Plant a hedge", "Plant a hedge"),
        ("  Plant \t a\u00a0 hedge ", "Plant a hedge"),
        ("Plant<br>Mend", "Plant\nMend"),
        ("Plant<br/>Mend", "Plant\nMend"),
        ("<p>Plant</p><p>Mend</p>", "Plant\nMend"),
        ("Plant<p>Mend", "Plant\nMend"),
        ("<ul><li>Plant<li>Mend", "Plant\nMend"),
        ("<ul><li>Plant</li><li>Mend</li></ul>", "Plant\nMend"),
        ("• Plant • Mend", "• Plant\n• Mend"),
        ("To do: ● Plant ▪ Mend", "To do:\n• Plant\n• Mend"),
        ("• ", ""),
        ("**Plant** a *hedge*", "Plant a hedge"),
        ("***Plant*** a __hedge__", "Plant a hedge"),
        ("25<sup>th</sup> June", "25th June"),
        ("Parks &amp; Leisure", "Parks & Leisure"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"5\* hotel", "5* hotel"),
        ("a_plan_name", "a_plan_name"),
        ("[link](https://fenbrook.example)", "[link](https://fenbrook.example)"),
        ("less < more", "less < more"),
    ],
)
def test_markup_is_taken_out_and_what_it_stacks_stays(printed: str, lines: str) -> None:
    assert plain_lines(printed) == lines


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Plant<p>Mend", "Plant Mend"),
        ("• Plant • Mend", "Plant Mend"),
        ("**By when:** May", "By when: May"),
    ],
)
def test_plain_text_is_one_line_without_bullets(printed: str, text: str) -> None:
    assert plain(printed) == text


@given(text=st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    for line in plain_lines(text).split("\n"):
        assert line == fold_spaces(line)
    assert "\n" not in plain(text)


@given(words=WORDS, marks=st.lists(st.sampled_from(["<p>", "</p>", "<li>", " • ", "<br>", " "])))
def test_every_word_stays_in_order(words: list[str], marks: list[str]) -> None:
    printed = "".join(
        f"{word}{mark}"
        for word, mark in zip(words, marks + [" "] * len(words), strict=False)
    )  # fmt: skip
    assert plain(printed).split() == words


@given(text=st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_spaces(fold_spaces(text)) == fold_spaces(text)
