import pytest

from actionplans.readers.pdf.letters import WORD, letters


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("plan", "plan"),
        ("con\x02", "con-"),
        ("con\ufffe", "con-"),
        ("of\ufb01ce", "office"),
        ("\uf0b7", "•"),
        ("\uf0a7Plan", "•Plan"),
        ("caf\u00e9", "café"),
        ("\ue123\ue124", "\ufffd\ufffd"),
        ("\ud83c\udf33", "\U0001f333"),
        ("a\ud83c", "a\ufffd"),
    ],
)
def test_letters(printed: str, read: str) -> None:
    assert letters(printed) == read


def test_words_are_parted_by_any_white_space() -> None:
    text = "one\u00a0two\u2003three\r\nfour\x00five\u200bsix\x02"
    assert WORD.findall(text) == ["one", "two", "three", "four", "five", "six\x02"]
