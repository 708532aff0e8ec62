"""Days are those of Britain, in winter and in summer time."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.clock import day_of, end_of, read_instant, write_instant


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 1, 31, 23, 30), date(2026, 1, 31)),
        (datetime(2026, 6, 30, 22, 59), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 30), date(2026, 7, 1)),
        # The clocks go forward on 29 March 2026 and back on 25 October.
        (datetime(2026, 3, 29, 0, 59), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 23, 59), date(2026, 10, 25)),
    ],
)
def test_an_instant_belongs_to_the_british_day(instant: datetime, day: date) -> None:
    assert day_of(instant) == day


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_ends_with_its_last_instant(day: date) -> None:
    assert day_of(end_of(day)) == day
    assert write_instant(end_of(day)) == day.isoformat()
    assert read_instant(day.isoformat()) == end_of(day)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)))
def test_an_instant_is_read_as_it_was_written(instant: datetime) -> None:
    assert read_instant(write_instant(instant)) == instant


@pytest.mark.parametrize("text", ["", "today", "2026-02-30", "2026-02-03T10:00"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_instant(text)
