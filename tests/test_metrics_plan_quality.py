"""The questions about findings and readings, on the invented councils' rows."""

from datetime import date
from pathlib import Path

import pytest

from actionplans import metrics, settings, store
from actionplans.metrics import Filters
from actionplans.store import Connection
from tests.fixtures import fenbrook
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN, RECOVERY

ALL = Filters(as_at=NEWEST_DAY)


def test_findings_are_counted_by_code_and_document(database: Connection) -> None:
    counts = metrics.finding_counts(database, ALL)
    assert counts.to_dict("records") == [
        {
            "code": "unreadable-deadline",
            "severity": "error",
            "document_id": PLAN,
            "findings": 1,
            "actions": 1,
        }
    ]


def test_findings_on_actions_that_do_not_fit_are_left_out(database: Connection) -> None:
    other = Filters(as_at=NEWEST_DAY, documents=(RECOVERY,))
    assert metrics.finding_counts(database, other).empty
    assert metrics.findings(database, other).empty


def test_findings_of_one_code_are_listed_with_their_wording(database: Connection) -> None:
    found = metrics.findings(database, ALL, code="unreadable-deadline")
    assert found[["raw_text", "line_start"]].values.tolist() == [["March 20201", 17]]
    assert found["value_read"].isna().all()
    assert metrics.findings(database, ALL, code="no-owner").empty


def test_the_review_queue_sets_the_printed_words_beside_the_value(database: Connection) -> None:
    queue = metrics.review_queue(database, ALL)
    assert queue[["value_name", "raw_text", "finding_codes"]].values.tolist() == [
        ["deadline", "March 20201", "unreadable-deadline"]
    ]
    assert queue["value_read"].isna().all()


def test_the_reading_record_of_an_action_holds_every_value(database: Connection) -> None:
    record = metrics.reading_record(database, f"{PLAN}/8")
    assert record["value_name"].tolist() == ["deadline", "owners"]


def test_rows_left_out_are_listed_with_reason_and_name(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUILD_DIR", tmp_path)
        left_out = {
            "document_id": PLAN,
            "line_start": 39,
            "column_name": "left out",
            "raw_text": "Sum of the table",
            "corrected": "",
            "reason": "No action",
            "corrected_by": "Ann Barker",
            "corrected_on": date(2024, 5, 6),
        }
        rows = [*fenbrook.TABLES["corrections"], left_out]
        build = store.replace({**fenbrook.TABLES, "corrections": rows})
        found = metrics.rows_left_out(store.connect(build), ALL)
    (row,) = found.to_dict("records")
    assert (row["wording"], row["reason"], row["line_start"]) == (
        "Sum of the table",
        "No action",
        39,
    )
