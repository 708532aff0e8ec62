"""The table of words, and the misspellings that are read with it."""

import pytest

from actionplans.fields.deadlines.spelling import misspelt_month, resembles_month
from actionplans.fields.deadlines.words import ROWS


def test_each_form_stands_in_the_table_once() -> None:
    # "may" is both a month and a verb; the tokens around it decide.
    forms = [form for row in ROWS for form in row[3].split(", ") if form != "may"]
    assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("febuary", 2),
        ("feburary", 2),
        ("septmber", 9),
        ("novemeber", 11),
        ("ocotber", 10),
        ("decmber", 12),
        ("agust", 8),
        ("janurary", 1),
        ("aprill", 4),
        ("match", 0),
        ("marsh", 0),
        ("mach", 0),
        ("august", 8),
        ("member", 0),
        ("remember", 0),
    ],
)
def test_a_misspelt_month_is_read_only_when_certain(word: str, month: int) -> None:
    assert misspelt_month(word) == month


@pytest.mark.parametrize(
    ("word", "is_near"), [("agu", True), ("ct", True), ("spet", True), ("cabinet", False)]
)
def test_a_damaged_month_is_suspected(word: str, is_near: bool) -> None:
    assert resembles_month(word) is is_near
