"""What moved: every status on both days with its door, and lines that only rise."""

from datetime import date
from urllib.parse import unquote

import pandas as pd
import pytest

from actionplans import charts, metrics
from actionplans.charts.movement import month_end
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY

ALL = Filters(as_at=NEWEST_DAY)
SINCE = date(2020, 6, 1)


def test_every_status_of_either_day_has_its_row_and_doors(database: Connection) -> None:
    now = metrics.status_counts(database, ALL)
    then = metrics.status_counts(database, metrics.at_day(ALL, SINCE))
    html = charts.status_changes(
        now,
        then,
        NEWEST_DAY,
        SINCE,
        (lambda **n: f"actions?{n}", lambda **n: f"actions?then&{n}"),
    )
    statuses = {*now, *then}
    assert html.count('<th scope="row">') == len(statuses)
    assert html.count("<a ") == len(now) + len(then)
    assert html.count("actions?then") == len(then)
    assert "On 1 June 2020" in html


@pytest.mark.parametrize(
    ("change", "words"), [(3, "3 more"), (-1, "1 fewer"), (0, "the same"), (1200, "1,200 more")]
)
def test_a_difference_is_told_in_words(change: int, words: str) -> None:
    assert charts.difference(change) == words


def test_the_statuses_of_a_day_add_up_to_its_actions(database: Connection) -> None:
    assert sum(metrics.status_counts(database, ALL).values()) == 15


def test_completions_count_each_last_day_and_each_report_once(database: Connection) -> None:
    months = pd.DataFrame(metrics.completions(database, ALL))
    rows = metrics.register(database, ALL)
    assert int(months["due"].sum()) == int(rows["deadline_in_force_end"].notna().sum())
    assert int(months["reported"].sum()) == int((rows["status_on_day"] == "complete").sum())
    assert months["month"].is_monotonic_increasing


def test_the_lines_end_at_the_sums_and_say_what_they_are() -> None:
    months = [
        {"month": date(2014, 3, 1), "due": 4, "reported": 0},
        {"month": date(2020, 2, 1), "due": 2, "reported": 3},
        {"month": date(2020, 9, 1), "due": 1, "reported": 0},
    ]
    html = charts.completion_lines(months, date(2020, 6, 15), 'Seven "due", three done.')
    assert "Due by then: 7" in html
    assert "Reported complete: 3" in html
    assert 'aria-label="Seven &quot;due&quot;, three done."' in html
    assert "2014" not in html  # drawn from four years before, with what had come by then
    assert "<script" not in unquote(html)


def test_a_month_ends_on_its_last_day() -> None:
    assert month_end(date(2020, 2, 1)) == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2020, 10, 14), 3, date(2020, 7, 14)),
        (date(2020, 5, 31), 3, date(2020, 2, 29)),
        (date(2020, 2, 1), 3, date(2019, 11, 1)),
    ],
)
def test_months_before_keep_to_the_month(day: date, months: int, earlier: date) -> None:
    assert metrics.months_before(day, months) == earlier
