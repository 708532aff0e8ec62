"""What a person may write into a cell, and what is refused with a reason."""

from datetime import date, datetime, time

import pytest

from actionplans.returns.cells import read_day, read_percent, read_span, read_status, read_words

DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Complete", "complete"),
        (" partly  COMPLETE ", "partly complete"),
        ("in progress", "in progress"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_status_is_a_word_of_the_list(cell: object, status: str) -> None:
    assert read_status(cell) == status


@pytest.mark.parametrize("cell", ["Done", "complete?", 1.0, True, "#N/A"])
def test_another_word_is_no_status(cell: object) -> None:
    with pytest.raises(ValueError, match="is not one of the statuses: Not started, In progress"):
        read_status(cell)


@pytest.mark.parametrize(
    ("cell", "percent"),
    [(0.0, 0), (55.0, 55), ("100", 100), ("55%", 55), ("55 %", 55), ("", None), (None, None)],
)
def test_a_percentage_is_a_whole_number(cell: object, percent: int | None) -> None:
    assert read_percent(cell) == percent


@pytest.mark.parametrize(
    "cell", [101.0, -1.0, 0.5, "half", "5 5", "1e2", "٥٥", "5%%", float("inf"), DAY, True, 1e300]
)
def test_what_is_no_percentage_is_refused(cell: object) -> None:
    with pytest.raises(ValueError, match="is not a whole number from 0 to 100"):
        read_percent(cell)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2026, 6, 4), date(2026, 6, 4)),
        (datetime(2026, 6, 4, 13, 5), date(2026, 6, 4)),
        ("4 June 2026", date(2026, 6, 4)),
        ("04/06/2026", date(2026, 6, 4)),
        ("2026-06-04", date(2026, 6, 4)),
        ("29/02/2024", date(2024, 2, 29)),
        ("", None),
    ],
)
def test_a_day_is_read_with_the_day_first(cell: object, day: date | None) -> None:
    assert read_day(cell, DAY) == day


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("31/06/2026", "is a day that cannot be"),
        ("29/02/2025", "is a day that cannot be"),
        ("June 2026", "is not a single day"),
        ("soon", "cannot be read as a day"),
        ("ongoing", "cannot be read as a day"),
        (46177.0, "cannot be read as a day"),
        (time(9, 30), "cannot be read as a day"),
        (date(1900, 1, 4), "is not between 2000 and 2099"),
        (datetime(9999, 12, 31), "is not between 2000 and 2099"),
    ],
)
def test_what_is_no_day_is_refused(cell: object, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_day(cell, DAY)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        (date(2027, 3, 31), date(2027, 3, 31), date(2027, 3, 31)),
        ("June 2027", date(2027, 6, 1), date(2027, 6, 30)),
        ("Summer 2027", date(2027, 6, 1), date(2027, 8, 31)),
        ("by 31 March 2027", None, date(2027, 3, 31)),
    ],
)
def test_a_revised_last_day_may_be_a_span(cell: object, first: date | None, last: date) -> None:
    span = read_span(cell, DAY)
    assert span is not None
    assert (span.start, span.end) == (first, last)


def test_a_text_loses_telephone_numbers_and_addresses() -> None:
    assert read_words(" Ask parks@fenbrook.example or 01234 567890 ") == (
        "Ask [e-mail address] or [telephone number]"
    )


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="5,001 characters are too many; 5,000 have room"):
        read_words("x" * 5001)
