"""Values are shown in plain words and never more exactly than printed."""

import re
from datetime import date
from typing import get_args

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import shown
from actionplans.vocabulary.rows import Basis


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Publish version 1.0", "Publish version 1.0"),
        (745.0, "745"),
        (1204.0, "1,204"),
        (1204, "1,204"),
        (0.5, "0.5"),
        (float("nan"), ""),
        (pd.NA, ""),
        (None, ""),
    ],
)
def test_only_a_number_loses_its_empty_decimals(value: object, expected: str) -> None:
    assert shown.cell(value) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        (None, None, None, "not stated"),
        (date(2017, 6, 4), date(2017, 6, 4), "day", "4 June 2017"),
        (date(2017, 6, 1), date(2017, 6, 30), "month", "June 2017"),
        (date(2020, 8, 1), date(2020, 12, 31), "month", "August 2020 to December 2020"),
        (date(2021, 6, 1), date(2021, 8, 31), "season", "June 2021 to August 2021"),
        (date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        (date(2017, 4, 1), date(2018, 3, 31), "year", "2017 to 2018"),
        (None, date(2020, 3, 31), "day", "by 31 March 2020"),
        (None, date(2021, 3, 31), "month", "by March 2021"),
        (date(2019, 4, 1), None, "month", "from April 2019"),
        (date(2020, 1, 1), date(2020, 1, 10), "part of month", "1 January 2020 to 10 January 2020"),
        (date(2020, 10, 14), date(2021, 10, 14), "month", "14 October 2020 to 14 October 2021"),
    ],
)
def test_span(start: date | None, end: date | None, precision: str | None, expected: str) -> None:
    assert shown.span(start, end, precision) == expected


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(0, 40),
    st.sampled_from(["month", "quarter", "season"]),
)
def test_a_span_of_whole_months_names_no_day(day: date, months: int, precision: str) -> None:
    start = day.replace(day=1)
    number = start.year * 12 + start.month + months
    end = date(number // 12, number % 12 + 1, 1) - shown.ONE_DAY
    assert all(len(digits) == 4 for digits in re.findall(r"\d+", shown.span(start, end, precision)))


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("Plant the trees", 20, "Plant the trees"),
        ("Plant the trees", 12, "Plant the…"),
        ("Plant, then wait", 8, "Plant…"),
        ("Supercalifragilistic", 8, "Superca…"),
    ],
)
def test_shorten(text: str, length: int, expected: str) -> None:
    assert shown.shorten(text, length) == expected


@given(st.text(max_size=80), st.integers(2, 40))
def test_a_shortened_text_fits(text: str, length: int) -> None:
    assert len(shown.shorten(text, length)) <= max(length, 1)


@pytest.mark.parametrize("null", [None, float("nan")])
def test_a_null_is_not_stated(null: object) -> None:
    assert shown.stated(null) == "not stated"
    assert shown.wording(null) == "(wording lost in the published text)"
    assert shown.as_day(null) is None


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_sentence_list(parts: list[str], expected: str) -> None:
    assert shown.sentence_list(parts) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "1 action"), (0, "0 actions"), (1204, "1,204 actions")]
)
def test_count(number: int, expected: str) -> None:
    assert shown.count(number, "action") == expected


def test_every_basis_is_told_in_plain_words() -> None:
    told = {basis: shown.basis(basis) for basis in get_args(Basis)}
    assert told["curated"] == "decided by a person"
    assert len({*told.values(), ""}) == len(told) + 1
    assert shown.basis(None) == ""
