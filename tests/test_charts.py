"""Charts hold what their frames say, with title, names and every number."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans import charts, metrics, palette
from actionplans.charts.owner_timeline import Band, _tick_days, _ticks, band
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN

ALL = Filters(as_at=NEWEST_DAY)
EDGES = (date(2019, 1, 1), date(2023, 1, 1))
MONTHS = charts.Window(first=date(2020, 1, 1), last=date(2020, 12, 1), months=1)


def heatmap(database: Connection) -> str:
    grid = charts.cells(metrics.deadline_heatmap(database, ALL).due, MONTHS)
    return charts.deadline_heatmap(
        grid,
        MONTHS,
        NEWEST_DAY,
        "owner",
        "(none)",
        lambda group, column: f"actions?{group}&{column}",
    )


def timeline(database: Connection, edges: tuple[date, date] = EDGES) -> str:
    actions = metrics.owner_timeline(database, ALL)
    return charts.owner_timeline(
        actions, NEWEST_DAY, "owner", "(none)", edges, lambda row: f"source?{row['action_id']}"
    )


def test_the_grid_prints_the_number_in_each_cell(database: Connection) -> None:
    html = heatmap(database)
    [cell] = re.findall(r"<a [^>]*head-of-parks&amp;2020-08-01[^>]*>[^<]*</a>", html)
    assert cell.endswith(">1</a>")
    assert "gt-late" in cell
    assert 'aria-label="Head of Parks, Aug 2020: 1 action, 1 past due"' in cell
    assert sum(int(number) for number in re.findall(r">(\d+)</a>", html)) == 16


def test_the_grid_shows_empty_months_and_what_lies_beside(database: Connection) -> None:
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', heatmap(database))
    assert [head.replace("<br>", " ") for head in heads] == [
        "Owner",
        "Earlier",
        *[f"{date(2020, month, 1):%b} 2020" for month in range(1, 13)],
        "Later",
        "Ongoing",
        "No last day",
    ]


def test_the_column_of_the_as_at_day_is_marked(database: Connection) -> None:
    marked = re.findall(r'<th scope="col" class="gt-now">(.*?)</th>', heatmap(database))
    assert marked == [f"{NEWEST_DAY:%b}<br>{NEWEST_DAY:%Y}"]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2020, 1, 1), 1, "2020-01-01"),
        (date(2020, 12, 31), 1, "2020-12-01"),
        (date(2020, 12, 31), 3, "2020-10-01"),
        (date(2019, 12, 31), 1, ""),
        (date(2021, 1, 1), 3, ""),
    ],
)
def test_a_day_stands_in_one_column_or_outside(day: date, months: int, expected: str) -> None:
    last = date(2020, 12, 1) if months == 1 else date(2020, 10, 1)
    window = charts.Window(first=date(2020, 1, 1), last=last, months=months)
    assert window.column(day) == expected


def test_each_row_of_the_grid_has_a_cell_for_each_column(database: Connection) -> None:
    html = heatmap(database)
    rows = re.findall(r"<tr><th scope=\"row\".*?</tr>", html)
    assert {row.count("<td>") for row in rows} == {16}


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
    due = metrics.deadline_heatmap(database, ALL).due
    assert charts.months_of(column, due, MONTHS) == expected


def test_a_quarter_stands_for_three_months(database: Connection) -> None:
    due = metrics.deadline_heatmap(database, ALL, "owner", "quarter").due
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
    due = [{"period": day} for day in days]
    found = charts.windows(due, date(2020, 5, 5), months)
    assert [window.label() for window in found] == expected


START, END, PLAN_ON = date(2020, 6, 1), date(2020, 8, 31), date(2019, 4, 1)


@pytest.mark.parametrize(
    ("start", "end", "is_ongoing", "expected"),
    [
        (START, END, False, Band(START, END, is_open=False)),
        (None, END, False, Band(PLAN_ON, END, is_open=True)),
        (START, None, False, Band(START, EDGES[1], is_open=True)),
        (None, None, True, Band(EDGES[0], EDGES[1], is_open=True)),
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
    assert band(row, EDGES) == expected


def test_the_timeline_has_a_line_for_each_action_and_heading(database: Connection) -> None:
    html = timeline(database)
    assert html.count('<th scope="row">') == 16
    headings = re.findall(r'<th colspan="3" scope="rowgroup">(.*?)</th>', html)
    assert len(headings) == 6
    assert headings[0] == "AB"
    assert "(wording lost in the published text)" in html


def test_the_timeline_opens_every_action(database: Connection) -> None:
    assert len(set(re.findall(r'href="source\?([^"]+)"', timeline(database)))) == 15


def test_every_line_of_the_timeline_says_its_status_in_words(database: Connection) -> None:
    words = re.findall(r"</th><td>(.*?)</td>", timeline(database))
    assert len(words) == 16
    assert set(words) <= {status.word for status in palette.STATUSES}


def test_what_lies_outside_the_days_shown_is_told_in_words(database: Connection) -> None:
    html = timeline(database, charts.edges_around(NEWEST_DAY, 6))
    assert "<small>← June 2019</small>" in html
    after = re.findall(r'<small class="gt-after">(.*?) →</small>', html)
    assert after == ["January 2022", "April 2021"]


@pytest.mark.parametrize(("months", "days"), [(6, 182), (12, 366), (24, 730)])
def test_a_window_has_the_day_in_its_middle(months: int, days: int) -> None:
    first, last = charts.edges_around(date(2020, 6, 15), months)
    assert (last - first).days == days
    assert date(2020, 6, 15) - first == last - date(2020, 6, 15)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(40, 12_000))
def test_ticks_are_first_days_of_months_and_never_crowd(first: date, days: int) -> None:
    ticks = _tick_days((first, first + timedelta(days=days)))
    assert len(ticks) <= 13
    assert all(tick.day == 1 and tick >= first for tick in ticks)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(40, 12_000))
def test_no_words_of_a_tick_run_over_the_edge(first: date, days: int) -> None:
    html = _ticks((first, first + timedelta(days=days)))
    places = [float(place) for place in re.findall(r"left:([\d.]+)%", html)]
    assert places
    assert all(0 <= place <= 93 for place in places)


def test_printed_signs_never_act_as_markup(database: Connection) -> None:
    html = timeline(database)
    assert "&lt;b&gt;for&lt;/b&gt;" in html
    assert "<b>for</b>" not in html


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


def test_month_columns_without_any_month_are_empty(database: Connection) -> None:
    none = metrics.deadline_months(database, Filters(as_at=date(1999, 1, 1)))
    html = charts.month_columns(none, date(2020, 5, 5), link)
    assert none == []
    assert html.count('class="gt-none"') == 14


def test_month_columns_without_a_link_can_be_reached_and_scrolled_by_keyboard(
    database: Connection,
) -> None:
    months = metrics.deadline_months(database, ALL)
    some, none = (charts.month_columns(rows, NEWEST_DAY, link) for rows in (months, []))
    assert '<ol class="gt-months" tabindex="0" ' in none
    assert "tabindex" not in some


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
    row = next(r for r in timeline(database).split("<tr>") if f'"source?{PLAN}/1"' in r)
    days = (date(2020, 11, 1) - EDGES[0]).days
    share = 100 * days / ((EDGES[1] - EDGES[0]).days + 1)
    assert f'<b style="left:{share:.2f}%" title="Reported complete"></b>' in row


def test_a_card_of_none_is_no_link() -> None:
    html = charts.cards([charts.Card(label="Overdue", number=0, address="actions")])
    assert "<a " not in html
    assert "<strong>0</strong>" in html
