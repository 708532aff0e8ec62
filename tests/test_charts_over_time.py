"""The figures of progress over time hold what their frames say."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from actionplans import charts, palette

AS_AT = date(2024, 5, 15)
MONTHS = pd.DataFrame(
    {
        "month": [date(2024, 3, 1), date(2024, 4, 1), date(2024, 8, 1)],
        "due": [2, 1, 4],
        "reported": [0, 1, 0],
        "due_so_far": [2, 3, 7],
        "reported_so_far": [0, 1, 1],
    }
)
MIX = pd.DataFrame(
    {
        "day": [date(2024, 3, 31), date(2024, 4, 30), date(2024, 4, 30)],
        "status_on_day": ["not yet due", "complete", "overdue"],
        "actions": [3, 1, 2],
    }
)
QUARTERS = pd.DataFrame(
    {
        "period_start": [date(2024, 1, 1)],
        "period_end": [date(2024, 3, 31)],
        "actions": [5],
        "reported": [3],
    }
)


@pytest.mark.parametrize("is_dark", [False, True])
def test_each_is_a_figure_that_plotly_knows(is_dark: bool) -> None:
    for figure in (
        charts.completions(MONTHS, AS_AT, is_dark=is_dark),
        charts.status_mix(MIX, is_dark=is_dark),
        charts.reporting(QUARTERS, is_dark=is_dark),
    ):
        drawn = go.Figure(figure)
        assert drawn.layout.title.text
        assert drawn.layout.xaxis.title.text
        assert drawn.layout.yaxis.title.text
        assert drawn.layout.plot_bgcolor == palette.background(is_dark)


def test_nothing_is_drawn_as_reported_after_the_day() -> None:
    due, reported = charts.completions(MONTHS, AS_AT, is_dark=False)["data"]
    assert due["y"] == [2, 3, 7]
    assert reported["x"] == ["2024-03-01", "2024-04-01", "2024-05-15"]
    assert reported["y"] == [0, 1, 1]


def test_what_is_due_is_called_so_and_says_by_which_deadline() -> None:
    due, reported = charts.completions(MONTHS, AS_AT, is_dark=False)["data"]
    assert due["name"] == "Due by then, as first printed"
    assert due["hovertext"][0] == "Due by then, as first printed, March 2024: 2 actions"
    assert reported["name"] == "Reported complete"


def test_before_the_first_month_the_line_stands_at_nothing() -> None:
    figure = charts.completions(MONTHS, date(2024, 1, 31), is_dark=False)
    assert figure["data"][1]["y"] == [0]


def test_a_segment_tells_its_day_and_status() -> None:
    segments = charts.status_mix(MIX, is_dark=False)["data"]
    assert [segment["customdata"] for segment in segments] == [
        [["2024-04-30", "overdue"]],
        [["2024-03-31", "not yet due"]],
        [["2024-04-30", "complete"]],
    ]


def test_what_got_no_report_stands_above_what_did() -> None:
    reported, without = charts.reporting(QUARTERS, is_dark=False)["data"]
    assert (reported["y"], without["y"]) == ([3], [2])
    assert reported["x"] == ["January to March 2024"]


@pytest.mark.parametrize(("number", "named"), [(1, 1), (8, 8), (9, 5), (19, 7), (40, 8)])
def test_as_many_columns_are_named_as_a_telephone_has_room_for(number: int, named: int) -> None:
    starts = [date(2010 + n // 4, 1 + n % 4 * 3, 1) for n in range(number)]
    ends = [date(day.year, day.month + 2, 30 if day.month in (4, 7) else 31) for day in starts]
    quarters = pd.DataFrame({"period_start": starts, "period_end": ends, "actions": 5})
    axis = charts.reporting(quarters.assign(reported=3), is_dark=False)["layout"]["xaxis"]
    assert len(axis["tickvals"]) == len(axis["ticktext"]) == named
    assert axis["tickvals"][0] == "January to March 2010"
    assert axis["ticktext"][0] == "Jan to<br>Mar<br>2010"
    assert axis["tickangle"] == 0
