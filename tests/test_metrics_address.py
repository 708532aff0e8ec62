"""An address restores the filters, whatever it holds."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.metrics import NAMES, NONE, Filters, narrow, read_address, write_address

NEWEST = date(2020, 12, 1)

LISTS = st.lists(st.text(min_size=1, max_size=10), max_size=3, unique=True).map(tuple)
MONTHS = st.lists(st.sampled_from(["2020-03", "1999-12", NONE]), max_size=3, unique=True).map(tuple)
FILTERS = st.builds(
    Filters,
    as_at=st.dates(),
    councils=LISTS,
    documents=LISTS,
    purposes=LISTS,
    themes=LISTS,
    owners=LISTS,
    statuses=LISTS,
    due=MONTHS,
    recommendations=LISTS,
    words=st.text(max_size=20).map(lambda text: " ".join(text.split())),
    known_by=st.none() | st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
)


@given(FILTERS)
def test_an_address_restores_every_filter(filters: Filters) -> None:
    assert read_address(write_address(filters, NEWEST), NEWEST) == filters
    assert read_address(write_address(filters), NEWEST) == filters


def test_a_default_is_left_out_of_the_address() -> None:
    assert write_address(Filters(as_at=NEWEST), NEWEST) == {}


def test_a_link_to_keep_names_the_day() -> None:
    assert write_address(Filters(as_at=NEWEST)) == {"as_at": ["2020-12-01"]}


@pytest.mark.parametrize(
    "parameters",
    [{"as_at": ["yesterday"]}, {"as_at": []}, {"due": ["2020-13", "March"]}, {"unknown": ["x"]}],
)
def test_what_cannot_be_read_is_left_out(parameters: dict[str, list[str]]) -> None:
    assert read_address(parameters, NEWEST) == Filters(as_at=NEWEST)


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(max_size=10), max_size=3)))
def test_any_address_can_be_read(parameters: dict[str, list[str]]) -> None:
    filters = read_address(parameters, NEWEST)
    assert hash(filters) == hash(read_address(parameters, NEWEST))
    assert filters.parameters()["as_at"] == filters.as_at


def test_narrowing_puts_one_choice_in_the_place_of_many() -> None:
    filters = Filters(as_at=NEWEST, owners=("a", "b"), words="tree")
    narrowed = narrow(filters, owners="b", statuses=["overdue", "closed"])
    assert (narrowed.owners, narrowed.statuses, narrowed.words) == (
        ("b",),
        ("overdue", "closed"),
        "tree",
    )


def test_narrowing_stays_within_what_the_reader_chose() -> None:
    filters = Filters(as_at=NEWEST, statuses=("overdue", "complete"))
    asked = ["overdue", "past due, no update"]
    assert narrow(filters, statuses=asked).statuses == ("overdue",)
