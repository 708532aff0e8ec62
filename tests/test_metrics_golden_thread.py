"""From recommendation to action to purpose, in the published documents."""

from dataclasses import replace
from datetime import date

import pytest

from actionplans import metrics
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN, REVIEW

ALL = Filters(as_at=date(2020, 10, 14))
PLAN_2018 = "bromsgrove-redditch-2018-action-plan"
REPORT_2020 = "bromsgrove-redditch-2020-feedback"
RECOVERY_2020 = "bromsgrove-2020-recovery-plan"


def test_every_2020_recommendation_is_answered_by_marked_rows(published: Connection) -> None:
    answers = metrics.answers(published, ALL)
    marked = answers[answers["document_id"] == RECOVERY_2020]
    assert len(marked) == 17
    assert set(marked["basis"]) == {"marked"}
    assert all(issue.endswith("(CPC)") for issue in marked["issue_raw"])
    assert {i.removeprefix(f"{REPORT_2020}/") for i in marked["recommendation_id"]} == {
        str(n) for n in range(1, 11)
    }


def test_seven_continue_and_three_are_new(published: Connection) -> None:
    lineage = metrics.lineage(published, ALL)
    later = {i.removeprefix(f"{REPORT_2020}/") for i in lineage["to_recommendation_id"]}
    assert later == {"1", "2", "3", "5", "7", "8", "9"}
    assert len(lineage) == 15


def test_every_link_has_both_passages_in_their_documents(published: Connection) -> None:
    for row in metrics.lineage(published, ALL).to_dict("records"):
        for side in ("from", "to"):
            lines = metrics.source_lines(
                published, row[f"{side}_document_id"], row[f"{side}_line"], row[f"{side}_line"]
            )
            first = str(row[f"{side}_quote"]).split()[0].strip(",.").casefold()
            assert first in " ".join(lines["text"]).casefold()


def test_what_was_not_published_by_the_day_is_not_linked(published: Connection) -> None:
    earlier = Filters(as_at=date(2020, 5, 31))
    assert metrics.lineage(published, earlier).empty
    assert REPORT_2020 not in set(metrics.coverage(published, earlier)["document_id"])
    reports = metrics.reports(published, earlier)
    assert {row["document_id"] for row in reports} == {"kirklees-2020-action-plan"}


def test_reports_stand_with_their_line(published: Connection) -> None:
    reports = metrics.reports(published, ALL)
    assert all(row["line_start"] for row in reports)
    of_first = [row for row in reports if row["recommendation_id"] == f"{PLAN_2018}/1"]
    assert [(row["status"], row["line_start"]) for row in of_first] == [("in progress", 179)]


def test_what_peers_found_is_told_from_what_a_plan_reports_itself(published: Connection) -> None:
    by_peers = {row["document_id"]: row["is_of_peers"] for row in metrics.reports(published, ALL)}
    assert by_peers == {REPORT_2020: True, "kirklees-2020-action-plan": False}


def test_no_choice_changes_what_reports_had_said(published: Connection) -> None:
    chosen = replace(ALL, councils=("nobody",), statuses=("complete",), words="x")
    said = metrics.reports(published, chosen)
    assert len(said) == 50
    assert metrics.reports(published, metrics.of_day(chosen)) == said


def test_an_answer_stands_with_its_printed_words_and_their_line(published: Connection) -> None:
    rows = metrics.theme_recommendations(published, ALL)
    assert len(rows) == 51
    coverage = metrics.coverage(published, ALL).set_index("recommendation_id")
    for row in rows:
        same = coverage.loc[row["recommendation_id"]]
        assert row["disposition_line"] == same["disposition_line"]
        assert row["disposition_raw"] == same["disposition_raw"]


def test_a_reprint_is_a_printing_and_no_recommendation(published: Connection) -> None:
    printings = metrics.printings(published, ALL)
    of_k1 = printings[printings["recommendation_id"] == f"{PLAN_2018}/K1"]
    assert of_k1["document_id"].tolist() == [REPORT_2020, RECOVERY_2020]
    assert len(metrics.coverage(published, ALL)) == 51


def test_answers_of_the_invented_councils(database: Connection) -> None:
    answers = metrics.answers(database, Filters(as_at=NEWEST_DAY))
    of_k1 = answers[answers["recommendation_id"] == f"{REVIEW}/K1"]
    assert of_k1["action_id"].tolist() == [f"{PLAN}/1", f"{PLAN}/2", f"{PLAN}/3"]
    assert of_k1["status_on_day"].tolist() == [
        "complete",
        "past due, no update",
        "past due, no update",
    ]


@pytest.mark.parametrize("framework", ["year", "current"])
def test_filters_narrow_the_answers(published: Connection, framework: metrics.Framework) -> None:
    filters = Filters(as_at=ALL.as_at, framework=framework, recommendations=(f"{REPORT_2020}/5",))
    answers = metrics.answers(published, filters)
    assert set(answers["recommendation_id"]) == {f"{REPORT_2020}/5"}
    assert len(answers) == 2
