import pytest

from actionplans.readers.stated import stated_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("0", 0),
        ("99999", 99999),
        ("100000", 7),
        ("9" * 5000, 7),
        ("-1", 7),
        ("²", 7),
        ("", 7),
        (None, 7),
    ],
)
def test_a_number_that_cannot_be_meant_is_the_usual_one(text: str | None, expected: int) -> None:
    assert stated_number(text, 7) == expected


def test_more_digits_may_be_allowed() -> None:
    assert stated_number("12345678", 1, digits=8) == 12_345_678
