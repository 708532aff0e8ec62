"""A printed deadline in the words of ISO 8601-2, no more exact than printed."""

from datetime import date

import pytest

from actionplans import exports


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        (None, None, "", ""),
        (date(2021, 1, 4), date(2021, 1, 4), "day", "2021-01-04"),
        (date(2019, 6, 1), date(2019, 6, 30), "month", "2019-06"),
        (date(2020, 10, 1), date(2021, 6, 30), "month", "2020-10/2021-06"),
        (date(2021, 6, 1), date(2021, 8, 31), "season", "2021-22"),
        (date(2020, 12, 1), date(2021, 2, 28), "season", "2020-24"),
        (date(2020, 6, 1), date(2020, 11, 30), "season", "2020-06/2020-11"),
        (date(2020, 10, 1), date(2020, 12, 31), "quarter", "2020-10/2020-12"),
        (date(2022, 1, 1), date(2022, 12, 31), "year", "2022"),
        (date(2020, 4, 1), date(2021, 3, 31), "year", "2020-04/2021-03"),
        (None, date(2020, 3, 31), "day", "../2020-03-31"),
        (None, date(2021, 3, 31), "month", "../2021-03"),
        (date(2019, 4, 1), None, "month", "2019-04/.."),
        (date(2020, 1, 1), date(2020, 1, 10), "part of month", "2020-01-01/2020-01-10"),
        (date(2020, 10, 14), date(2021, 10, 14), "year", "2020-10-14/2021-10-14"),
    ],
)
def test_deadline_edtf(start: date | None, end: date | None, precision: str, expected: str) -> None:
    row = {"deadline_start": start, "deadline_end": end, "deadline_precision": precision}
    assert exports.deadline_edtf(row) == expected
