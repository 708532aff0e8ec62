"""The thread, the flow, the grid and the clock as pictures: everything in them is a link."""

import re
from dataclasses import replace
from datetime import date
from html import escape, unescape
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import plotly.graph_objects as go
import pytest

from actionplans import charts, metrics
from actionplans.charts import Known
from actionplans.charts.flow.lanes import HEAD, lanes, node_boxes
from actionplans.charts.thread import KINDS, members, newcomers
from actionplans.metrics import Filters
from actionplans.store import Connection

ALL = Filters(as_at=date(2020, 10, 14))
PLAN_2018 = "bromsgrove-redditch-2018-action-plan"
REPORT_2020 = "bromsgrove-redditch-2020-feedback"
LINK = re.compile(r'<a [^>]*href="(?P<href>[^"]+)"[^>]*>')


def _known(connection: Connection) -> Known:
    return Known(
        coverage=metrics.coverage(connection, ALL),
        lineage=metrics.lineage(connection, ALL),
        answers=metrics.answers(connection, ALL),
        former_answers=metrics.answers(connection, ALL, of_superseded=True),
        reports=metrics.reports(connection, ALL),
        printings=metrics.printings(connection, ALL),
    )


def _opens(recommendation_id: str) -> str:
    return f"golden_thread?thread={recommendation_id}"


def _register(**narrowed: str | list[str]) -> str:
    return f"actions?{'&'.join(f'{n}={v}' for n, v in sorted(narrowed.items()))}"


def _flow(known: Known) -> str:
    return charts.flow(known.coverage, known.lineage, known.answers, _opens, _register)


def _hrefs(html: str) -> list[str]:
    return [unescape(match["href"]) for match in LINK.finditer(html)]


def _pages(html: str) -> set[str]:
    return {urlsplit(href).path for href in _hrefs(html)}


def test_a_line_holds_all_that_leads_to_a_recommendation_and_from_it(
    published: Connection,
) -> None:
    lineage = metrics.lineage(published, ALL)
    assert members(f"{PLAN_2018}/14", lineage) == {
        f"{PLAN_2018}/14",
        f"{REPORT_2020}/7",
        f"{REPORT_2020}/9",
    }
    assert len(members(f"{REPORT_2020}/5", lineage)) == 5
    assert members("alone", lineage) == {"alone"}


def test_what_a_later_review_adds_is_new(published: Connection) -> None:
    known = _known(published)
    assert newcomers(known.coverage, known.lineage) == {f"{REPORT_2020}/{n}" for n in (4, 6, 10)}


def test_every_kind_of_recommendation_is_told_in_words(published: Connection) -> None:
    kinds = metrics.coverage(published, ALL)["kind"]
    assert {*kinds} == {*KINDS}
    html = charts.thread(f"{PLAN_2018}/K2", _known(published), _opens, _opens)
    assert "· key recommendation ·" in html


def test_a_thread_shows_words_answers_actions_reports_and_both_passages(
    published: Connection,
) -> None:
    html = charts.thread(f"{REPORT_2020}/5", _known(published), _opens, _opens)
    assert html.count("<li>") + html.count('<li class="gt-here"') >= 5
    assert html.index("recommendation 19") < html.index("recommendation 22")
    assert html.count('class="gt-joint"') == 4
    joints = html.split('class="gt-joint"')[1:]
    assert all(joint.split("</ul>")[0].count("source?document=") == 2 for joint in joints)
    assert "a single digital strategy" in html
    assert "mark beside the issue" in html
    assert html.count('aria-current="true"') == 1
    assert _pages(html) == {"golden_thread", "source"}


def test_a_new_or_dropped_recommendation_says_so(published: Connection) -> None:
    known = _known(published)
    new = charts.thread(f"{REPORT_2020}/6", known, _opens, _opens)
    assert "New: continues no earlier recommendation" in new
    dropped = charts.thread(f"{PLAN_2018}/17", known, _opens, _opens)
    assert "Dropped without mention" in dropped


def test_printed_signs_never_act_as_markup(published: Connection) -> None:
    known = _known(published)
    known.coverage.loc[0, "wording"] = "<script>alert(1)</script>"
    recommendation_id = str(known.coverage.loc[0, "recommendation_id"])
    pieces = [
        charts.thread(recommendation_id, known, _opens, _opens),
        _flow(known),
        charts.review_rows(known, _opens),
        charts.coverage_grid(
            known.coverage, metrics.coverage_statuses(published, ALL), _opens, _register
        ),
    ]
    for html in pieces:
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_documents_joined_by_a_link_share_a_lane(published: Connection) -> None:
    known = _known(published)
    found = lanes(known.coverage, known.lineage, known.answers)
    documents = [[str(column[0]["document_id"]) for column in lane.columns] for lane in found]
    assert documents == [[PLAN_2018, REPORT_2020], ["kirklees-2020-action-plan"]]
    assert [sorted(lane.purposes) for lane in found] == [
        ["bromsgrove-corporate-priorities", "none"],
        ["none"],
    ]
    assert found[0].top + found[0].height < found[1].top


def test_no_node_of_the_flow_lies_over_another(published: Connection) -> None:
    known = _known(published)
    for lane in lanes(known.coverage, known.lineage, known.answers):
        boxes = node_boxes(lane)
        for column in lane.columns:
            found = [boxes[str(row["recommendation_id"])] for row in column]
            assert all(a.top + a.height < b.top for a, b in pairwise(found))
            assert found[0].top >= lane.top
            assert found[-1].top + found[-1].height <= lane.top + HEAD + lane.height


def test_every_node_and_band_of_the_flow_is_a_named_link(published: Connection) -> None:
    html = _flow(_known(published))
    drawn = re.findall(r'class="gt-(?:node|band|line)[^>]*>', html)
    assert len(drawn) == len(_hrefs(html)) == len(re.findall(r"<a [^>]*aria-label=", html))
    assert html.count('class="gt-line ') == 15
    assert html.count('class="gt-band"') == 51
    assert html.count('class="gt-node') == 51 + 3
    assert "<script" not in html
    assert "onclick" not in html


def test_the_bands_carry_every_answer_once(published: Connection) -> None:
    known = _known(published)
    html = _flow(known)
    counts = [int(n) for n in re.findall(r'class="gt-band"[^>]*title="[^"]*: (\d+) action', html)]
    assert sum(counts) == len(known.answers) == 131


def test_an_empty_flow_draws_nothing(published: Connection) -> None:
    known = _known(published)
    html = charts.flow(known.coverage.head(0), known.lineage, known.answers, _opens, _register)
    assert _hrefs(html) == []


def test_the_grid_counts_by_theme_and_opens_the_actions(published: Connection) -> None:
    coverage = metrics.coverage(published, ALL)
    html = charts.coverage_grid(
        coverage, metrics.coverage_statuses(published, ALL), _opens, _register
    )
    assert "Capacity to deliver: 11 recommendations (10 accepted, 1 declined)" in html
    assert html.count('<th scope="row"') == 51
    segments = [h for h in _hrefs(html) if h.startswith("actions?")]
    assert all(
        set(parse_qs(urlsplit(h).query)) == {"recommendations", "statuses"} for h in segments
    )


def test_recommendations_findings_and_actions_are_told_whole(published: Connection) -> None:
    coverage, known = metrics.coverage(published, ALL), _known(published)
    statuses = metrics.coverage_statuses(published, ALL)
    grid = unescape(charts.coverage_grid(coverage, statuses, _opens, _register))
    reviews = unescape(charts.review_rows(known, _opens))
    assert coverage["wording"].str.len().max() > 300
    for words in coverage["wording"]:
        assert words in grid
        assert words in reviews
    assert "…" not in grid + reviews


def test_a_line_without_an_action_says_so_in_words(published: Connection) -> None:
    coverage = metrics.coverage(published, ALL).assign(actions=0)
    html = charts.coverage_grid(coverage, [], _opens, _register)
    assert html.count("No action answers it") == 51
    assert "11 lines without an action" in html


def test_links_that_lead_back_are_followed_once(published: Connection) -> None:
    known = _known(published)
    back = known.lineage.iloc[[0]].rename(
        columns={
            "from_recommendation_id": "to_recommendation_id",
            "to_recommendation_id": "from_recommendation_id",
        }
    )
    circle = replace(known, lineage=pd.concat([known.lineage, back], ignore_index=True))
    assert charts.review_rows(circle, _opens).count("<tr") > 30


def test_one_row_runs_from_review_to_review(published: Connection) -> None:
    html = charts.review_rows(_known(published), _opens)
    row = next(r for r in html.split("<tr ") if "2018, recommendation 1<" in r)
    for words in (
        "no longer a corporate priority",
        "Will be addressed as part of corporate and budget planning",
        "too numerous priorities",
        "Prioritise clearly and resource accordingly",
        "Review priorities post Covid",
    ):
        assert words in row
    # 31 of 2018, 3 new ones of 2020, 10 of the other council
    assert html.count('<th scope="row"') == 44


@pytest.mark.parametrize("is_dark", [False, True])
def test_the_clock_is_a_figure_with_a_line_for_each_step(
    published: Connection, is_dark: bool
) -> None:
    clock = metrics.lga_clock(published, ALL)
    figure = charts.lga_clock(clock, ALL.as_at, is_dark=is_dark)
    go.Figure(figure)
    assert len(figure["layout"]["yaxis"]["tickvals"]) == 7
    marks = [trace for trace in figure["data"] if trace["mode"] == "markers"]
    assert {trace["name"] for trace in marks} == {
        "On site",
        "Done, no deadline in the rules of its time",
    }
    told = [note["text"] for note in figure["layout"]["annotations"]]
    assert told[:2] == ["<b>Corporate peer challenge, January 2018</b>", "report"]
    assert told[-1] == "as at 14 October 2020"
    shapes = [trace["marker"]["symbol"] for trace in marks]
    assert len(shapes) == len(set(shapes))


def test_each_finding_stands_whole_beside_what_it_speaks_of(published: Connection) -> None:
    found = metrics.peer_findings(published, ALL)
    html = charts.peer_findings(found, _opens)
    for wording in found["wording"]:
        assert escape(wording) in html
    assert html.count('<th scope="row"') == found["peer_finding_id"].nunique()
    linked = found[found["recommendation_id"].notna()]
    threads = [h for h in _hrefs(html) if not h.startswith("source?")]
    assert threads == [_opens(i) for i in linked["recommendation_id"]]


def test_each_step_of_the_clock_stands_under_its_challenge(published: Connection) -> None:
    clock = metrics.lga_clock(published, ALL)
    html = charts.clock_steps(clock)
    assert html.count('<th scope="row"') == len(clock)
    assert html.count('class="gt-theme"') == clock["challenge_id"].nunique()
    assert len(_hrefs(html)) == clock["evidence_line"].notna().sum()


def test_each_rule_stands_with_the_challenges_it_held_for(published: Connection) -> None:
    rules = metrics.clock_rules(published)
    html = charts.clock_rules(rules)
    assert html.count('<th scope="row"') == len(rules)
    assert html.count("and still") == rules["valid_end"].isna().sum()


def test_a_rule_leads_to_the_page_that_states_it_and_tells_it_nothing(
    published: Connection,
) -> None:
    rules = metrics.clock_rules(published)
    links = re.findall(r"<a [^>]*>", charts.clock_rules(rules))
    addresses = rules["source_url"].dropna()
    assert len(links) == len(addresses) > 0
    assert set(re.findall('href="(.*?)"', " ".join(links))) == set(addresses)
    assert [link for link in links if 'rel="noopener noreferrer"' not in link] == []


def test_themes_show_who_decided_each_step(published: Connection) -> None:
    found = metrics.themes_by_version(published)
    html = charts.themes_by_version(found)
    assert html.count('<th scope="row"') == len(found)
    assert html.count("not read as a theme") == found["basis"].isna().sum()


def test_a_joint_plan_counts_for_each_council_and_once(published: Connection) -> None:
    joint = metrics.joint_plans(published, ALL)
    html = charts.joint_plans(joint, _register)
    assert html.count('<th scope="row"') == len(joint)
    assert "67 actions</a> of 68" in html
    assert "66 actions</a> of 68" in html
