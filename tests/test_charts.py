"""Figures hold what their frames say, with title, axis names and every number."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from actionplans import charts, metrics, palette
from actionplans.charts.owner_timeline import FULL, OPEN, Band, band
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN

ALL = Filters(as_at=NEWEST_DAY)
EDGES = (date(2019, 1, 1), date(2023, 1, 1))
MONTHS = charts.Window(first=date(2020, 1, 1), last=date(2020, 12, 1), months=1)


def figures(database: Connection, is_dark: bool) -> dict[str, charts.Figure]:
    due = metrics.deadline_heatmap(database, ALL)
    return {
        "purposes": charts.progress(
            metrics.purpose_progress(database, ALL), "purpose", "(none)", is_dark=is_dark
        ),
        "timeline": charts.owner_timeline(
            metrics.owner_timeline(database, ALL), NEWEST_DAY, "owner", "(none)", is_dark=is_dark
        ),
        "heatmap": charts.deadline_heatmap(
            charts.cells(due, MONTHS), MONTHS, "owner", "(none)", is_dark=is_dark
        ),
    }


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("name", ["purposes", "timeline", "heatmap"])
def test_a_figure_is_one_that_plotly_knows(database: Connection, name: str, is_dark: bool) -> None:
    figure = go.Figure(figures(database, is_dark)[name])
    assert figure.layout.title.text
    assert figure.layout.xaxis.title.text
    assert figure.layout.plot_bgcolor == palette.background(is_dark)


def test_bars_hold_every_action_once(database: Connection) -> None:
    figure = figures(database, is_dark=False)["purposes"]
    assert sum(sum(trace["x"]) for trace in figure["data"]) == 15
    assert [trace["name"] for trace in figure["data"]] == [s.word for s in palette.STATUSES]


def test_a_segment_tells_its_group_and_status(database: Connection) -> None:
    [overdue] = [
        trace
        for trace in figures(database, is_dark=False)["purposes"]["data"]
        if trace["name"] == "Overdue"
    ]
    assert overdue["customdata"] == [["none", "overdue"]]
    assert overdue["text"] == ["1"]


def test_the_grid_prints_the_number_in_each_cell(database: Connection) -> None:
    traces = figures(database, is_dark=False)["heatmap"]["data"]
    cells = {
        tuple(place): (text, edge)
        for trace in traces
        for place, text, edge in zip(
            trace["customdata"], trace["text"], trace["marker"]["line"]["width"], strict=True
        )
    }
    assert cells["head-of-parks", "2020-08-01"] == ("1", 3)
    assert sum(int(text) for text, _ in cells.values()) == 16


def test_the_grid_shows_empty_months_and_what_lies_beside(database: Connection) -> None:
    figure = figures(database, is_dark=False)["heatmap"]
    ticks = figure["layout"]["xaxis"]["ticktext"]
    assert ticks == [
        "Earlier",
        *[f"{date(2020, month, 1):%b} 2020" for month in range(1, 13)],
        "Later",
        "Ongoing",
        "No last day",
    ]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("2020-08-01", ["2020-08"]),
        (charts.EARLIER, ["2019-06"]),
        (charts.LATER, ["2021-01", "2021-04", "2021-06", "2022-12"]),
        (charts.ONGOING, []),
    ],
)
def test_a_column_stands_for_its_months(
    database: Connection, column: str, expected: list[str]
) -> None:
    due = metrics.deadline_heatmap(database, ALL)
    assert charts.months_of(column, due, MONTHS) == expected


def test_a_quarter_stands_for_three_months(database: Connection) -> None:
    due = metrics.deadline_heatmap(database, ALL, "owner", "quarter")
    window = charts.Window(first=date(2020, 1, 1), last=date(2020, 10, 1), months=3)
    assert charts.months_of("2020-07-01", due, window) == ["2020-07", "2020-08", "2020-09"]
    assert charts.column_name("2020-07-01", window) == "Jul to Sep 2020"
    assert len(window.periods()) == 4


@pytest.mark.parametrize(
    ("days", "months", "expected"),
    [
        ([], 1, ["January 2020 to December 2020"]),
        ([date(2020, 5, 1)], 3, ["January 2020 to December 2020"]),
        (
            [date(2010, 6, 1), date(2013, 3, 1)],
            1,
            ["January 2010 to December 2011", "January 2012 to December 2013"],
        ),
        ([date(2010, 6, 1), date(2013, 3, 1)], 3, ["January 2010 to December 2013"]),
    ],
)
def test_windows_cover_all_days(days: list[date], months: int, expected: list[str]) -> None:
    due = pd.DataFrame({"period": pd.to_datetime(pd.Series(days, dtype="object"))})
    found = charts.windows(due, date(2020, 5, 5), months)
    assert [window.label() for window in found] == expected


START, END, PLAN_ON = date(2020, 6, 1), date(2020, 8, 31), date(2019, 4, 1)


@pytest.mark.parametrize(
    ("start", "end", "is_ongoing", "expected"),
    [
        (START, END, False, Band(0, START, END, FULL)),
        (None, END, False, Band(0, PLAN_ON, END, OPEN)),
        (START, None, False, Band(0, START, EDGES[1], OPEN)),
        (None, None, True, Band(0, EDGES[0], EDGES[1], OPEN)),
        (None, None, False, None),
    ],
)
def test_a_band_is_thin_where_a_side_is_open(
    start: date | None, end: date | None, is_ongoing: bool, expected: Band | None
) -> None:
    row = {
        "deadline_start": start,
        "deadline_end": end,
        "is_ongoing": is_ongoing,
        "plan_on": PLAN_ON,
    }
    assert band(row, 0, EDGES) == expected


def test_the_timeline_has_a_line_for_each_action_and_heading(database: Connection) -> None:
    figure = figures(database, is_dark=False)["timeline"]
    labels = figure["layout"]["yaxis"]["ticktext"]
    assert len(labels) == 16 + 6
    assert labels[0] == "<b>AB</b>"
    assert "(wording lost in the published text)" in labels


def test_the_timeline_shows_every_action(database: Connection) -> None:
    figure = figures(database, is_dark=False)["timeline"]
    drawn = {point[0] for trace in figure["data"] for point in trace["customdata"]}
    assert len(drawn) == 15


def test_printed_signs_never_act_as_markup(database: Connection) -> None:
    figure = figures(database, is_dark=False)["timeline"]
    texts = [text for trace in figure["data"] for text in trace["hovertext"]]
    assert any("&lt;b&gt;for&lt;/b&gt;" in text for text in texts)


def link(**narrowed: object) -> str:
    return "actions?" + "&".join(f"{name}={value}" for name, value in narrowed.items())


def test_small_bars_link_every_number(database: Connection) -> None:
    counts = metrics.purpose_progress(database, ALL)
    html = charts.status_bars(counts, "purposes", link, "By purpose", "(none)")
    assert html.count("<a ") == len(counts) + 3
    assert 'href="actions?purposes=fenbrook-green&amp;statuses=past due, no update"' in html
    assert "Green &amp; Safe" in html


def test_month_columns_leave_out_no_last_day(database: Connection) -> None:
    months = metrics.deadline_months(database, ALL)
    html = charts.month_columns(months, NEWEST_DAY, link)
    assert html.count("<li") == 14
    assert 'aria-label="Before: 5 actions"' in html
    assert 'aria-label="After: 1 action"' in html
    assert "actions?due=[&#x27;2020-12&#x27;]" in html


def test_the_key_names_each_status_that_occurs() -> None:
    html = charts.status_key(["overdue", "complete", "overdue"])
    assert html.count("<li>") == 2
    assert html.index("Overdue") < html.index("Complete")


def test_each_card_is_one_link() -> None:
    card = charts.Card(label="Past <due>", number=1204, address="actions?a=1&b=2")
    html = charts.cards([card])
    assert "Past &lt;due&gt;" in html
    assert "<strong>1,204</strong>" in html
    assert 'href="actions?a=1&amp;b=2"' in html


def test_a_report_of_completion_is_marked_on_its_day(database: Connection) -> None:
    figure = figures(database, is_dark=False)["timeline"]
    [done] = [t for t in figure["data"] if t["name"] == "Day of the report that it is complete"]
    assert [f"{PLAN}/1"] in done["customdata"]
    assert "2020-11-01" in done["x"]


def test_a_card_of_none_is_no_link() -> None:
    html = charts.cards([charts.Card(label="Overdue", number=0, address="actions")])
    assert "<a " not in html
    assert "<strong>0</strong>" in html
