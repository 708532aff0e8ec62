"""The recommendations of a theme as a table: whole words, answers, findings, ways to actions."""

import re
from datetime import date
from html import escape, unescape

from actionplans import charts, metrics
from actionplans.charts.markup import LONG, by_value
from actionplans.metrics import Filters
from actionplans.shown import Row
from actionplans.store import Connection

ALL = Filters(as_at=date(2020, 10, 14))
PLAN_2018 = "bromsgrove-redditch-2018-action-plan"


def _opens(recommendation_id: str) -> str:
    return f"golden_thread?thread={recommendation_id}"


def _register(**narrowed: str | list[str]) -> str:
    return f"actions?{'&'.join(f'{name}={value}' for name, value in sorted(narrowed.items()))}"


def _table(connection: Connection, rows: list[Row], filters: Filters = ALL) -> str:
    return charts.recommendations(
        rows,
        by_value(metrics.reports(connection, filters), "recommendation_id"),
        by_value(metrics.coverage_statuses(connection, filters), "recommendation_id"),
        lambda row: str(row["document"]),
        (_opens, _register),
    )


def _row_of(html: str, name: str) -> str:
    return next(row for row in html.split("<tr ") if f">{name}</a>" in row)


def test_words_answers_and_findings_stand_whole_as_printed(published: Connection) -> None:
    rows = metrics.theme_recommendations(published, ALL)
    reports = metrics.reports(published, ALL)
    html = _table(published, rows)
    assert html.count('<th scope="row"') == len(rows) == 51
    for row in rows:
        assert escape(row["wording"]) in html
        assert f"<q>{escape(row['disposition_raw'])}</q>" in html
    assert len(reports) == 50
    for report in reports:
        assert f"<q>{escape(report['wording'])}</q>" in html


def test_a_row_tells_who_found_what_and_opens_thread_actions_and_words(
    published: Connection,
) -> None:
    html = _table(published, metrics.theme_recommendations(published, ALL))
    row = _row_of(html, "2018, recommendation K5")
    assert "<strong>accepted</strong>" in row
    assert ">2 findings of peers</summary>" in row
    assert 'aria-label="2 findings of peers on 2018, recommendation K5"' in row
    assert row.count("25 February 2020: ") == 2
    hrefs = [unescape(href) for href in re.findall(r'href="([^"]+)"', row)]
    assert hrefs[0] == _opens(f"{PLAN_2018}/K5")
    assert sum(href.startswith("source?") for href in hrefs) == 4  # itself, answer, findings
    [actions] = [href for href in hrefs if href.startswith("actions?")]
    assert actions == _register(recommendations=f"{PLAN_2018}/K5", statuses="past due, no update")
    assert ">3 past due, no update recorded</a>" in row
    assert "3 actions under 2018, recommendation K5" in row


def test_a_report_of_the_plan_itself_is_no_finding_of_peers(published: Connection) -> None:
    rows = metrics.theme_recommendations(published, ALL)
    of_kirklees = [row for row in rows if row["document_id"] == "kirklees-2020-action-plan"]
    html = _table(published, of_kirklees)
    assert ">1 report</summary>" in html
    assert "of peers" not in html


def test_what_nobody_reported_on_or_acts_upon_says_so(published: Connection) -> None:
    filters = Filters(as_at=ALL.as_at, owners=("nobody",))
    html = _table(published, metrics.theme_recommendations(published, ALL), filters)
    assert html.count('data-head="Actions">none</td>') == 51
    assert html.count('data-head="On record">nothing</td>') == 51 - 28


def test_rows_stand_below_the_heading_that_they_share(published: Connection) -> None:
    rows = metrics.theme_recommendations(published, ALL)[:4]
    heads = re.findall(r'<tr class="gt-theme".*?>([^<>]+)</th>', _table(published, rows))
    assert heads == [
        "Corporate Peer Challenge Action Plan",
        "Corporate Peer Challenge: Follow Up Visit, Feedback Report",
        "Corporate Peer Challenge: Draft Action Plan",
    ]


def test_an_answer_of_many_words_is_opened(published: Connection) -> None:
    row = metrics.theme_recommendations(published, ALL)[0]
    told = {
        length: _table(published, [row | {"disposition_raw": "w" * length}])
        for length in (LONG, LONG + 1)
    }
    assert "Answer as printed" not in told[LONG]
    assert ">Answer as printed</summary><q>www" in told[LONG + 1]
    assert "Answer as printed: 2018, recommendation 1" in told[LONG + 1]


def test_printed_signs_never_act_as_markup(published: Connection) -> None:
    row = metrics.theme_recommendations(published, ALL)[0]
    sign = "<script>alert(1)</script>"
    html = _table(published, [row | {"wording": sign, "disposition_raw": sign, "document": sign}])
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 3
