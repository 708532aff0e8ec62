"""What is reported is kept whole, in order, and never deleted, on both engines."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal

import pytest

from actionplans import reported, settings
from actionplans.errors import ReportsError
from actionplans.reported import CorrectionMade, Decision, ProgressReport

APRIL = datetime(2020, 4, 20, 9, 30, tzinfo=UTC)
JULY = datetime(2020, 7, 20, 9, 30, tzinfo=UTC)


def report(action_id: str = "plan/a/1", **said: object) -> ProgressReport:
    given: dict[str, object] = {
        "action_id": action_id,
        "reported_on": date(2020, 3, 31),
        "reported_by": "Head of Parks",
        "status": "in progress",
    }
    return ProgressReport(**(given | said))  # type: ignore[arg-type]  # refusals are tested too


@pytest.mark.usefixtures("address")
def test_before_the_first_report_there_is_nothing() -> None:
    assert reported.version() == ""
    assert reported.progress_reports() == ()
    assert reported.corrections_made() == {}
    assert reported.decisions_made() == {}


def test_reading_makes_no_store(reports_file: Path) -> None:
    assert reported.progress_reports() == ()
    assert not reports_file.parent.exists()


@pytest.mark.usefixtures("address")
def test_a_report_is_kept_as_it_was_made() -> None:
    made = report(
        percent_complete=40,
        revised_deadline_start=date(2020, 9, 1),
        revised_deadline_end=date(2020, 9, 30),
        revision_reason="The tender failed.",
        commentary="Two lines\nof words; “quoted”, £5.",
        evidence="Minutes of 4 March",
    )
    [update_id] = reported.record([made], "Plan officer", APRIL).ids
    [stored] = reported.progress_reports()
    for name in ProgressReport.__dataclass_fields__:
        assert getattr(stored, name) == getattr(made, name)
    assert (stored.update_id, stored.recorded_by) == (update_id, "Plan officer")
    assert stored.recorded_at == datetime(2020, 4, 20, 9, 30)
    assert (stored.superseded_at, stored.superseded_by) == (None, "")


@pytest.mark.usefixtures("address")
def test_the_same_return_twice_changes_nothing() -> None:
    first = reported.record([report(), report("plan/b/1")], "Plan officer", APRIL, "digest")
    version = reported.version()
    again = reported.record([report(), report("plan/b/1")], "Plan officer", JULY, "digest")
    assert first.is_new
    assert not again.is_new
    assert again.ids == first.ids
    assert reported.version() == version
    assert len(reported.progress_reports()) == 2


@pytest.mark.usefixtures("address")
def test_the_version_changes_with_every_write() -> None:
    seen = [reported.version()]
    [update_id] = reported.record([report()], "Plan officer", APRIL).ids
    seen.append(reported.version())
    reported.record([report()], "Plan officer", APRIL)
    seen.append(reported.version())
    reported.supersede(update_id, "Plan officer", JULY, "wrong row")
    seen.append(reported.version())
    assert len(set(seen)) == 4


@pytest.mark.usefixtures("address")
def test_an_error_on_the_way_leaves_nothing_behind() -> None:
    reported.record([report()], "Plan officer", APRIL)
    version = reported.version()
    broken = report("plan/b/1")
    object.__setattr__(broken, "percent_complete", 300)  # past the checks of the record itself
    with pytest.raises(ReportsError):
        reported.record([report("plan/c/1"), broken], "Plan officer", JULY, "digest")
    assert reported.version() == version
    assert len(reported.progress_reports()) == 1


@pytest.mark.usefixtures("address")
def test_superseding_keeps_what_was_said_with_who_when_and_why() -> None:
    [wrong] = reported.record([report(status="complete")], "Plan officer", APRIL).ids
    [right] = reported.supersede(wrong, "AB", JULY, "it was another action", report())
    first, second = reported.progress_reports()
    assert (first.update_id, first.status, first.superseded_by) == (wrong, "complete", "AB")
    assert first.superseded_at == datetime(2020, 7, 20, 9, 30) == second.recorded_at
    assert first.superseded_reason == "it was another action"
    assert [r.update_id for r in reported.progress_reports(is_standing=True)] == [right]


@pytest.mark.usefixtures("address")
def test_what_cannot_be_superseded_is_refused() -> None:
    [update_id] = reported.record([report()], "Plan officer", APRIL).ids
    with pytest.raises(ReportsError, match="no entry"):
        reported.supersede("report/00000009/0001", "AB", JULY, "wrong")
    with pytest.raises(ReportsError, match="say why"):
        reported.supersede(update_id, "AB", JULY, " ")
    reported.supersede(update_id, "AB", JULY, "wrong")
    with pytest.raises(ReportsError, match="already"):
        reported.supersede(update_id, "AB", JULY, "wrong")


@pytest.mark.usefixtures("address")
def test_the_newest_report_speaks_of_the_latest_day() -> None:
    late = report(reported_on=date(2020, 1, 31), status="not started")
    reported.record([report(status="complete")], "Plan officer", APRIL)
    reported.record([late], "Plan officer", JULY)
    [newest] = reported.latest_reports(["plan/a/1", "plan/z/1"]).values()
    assert newest.status == "complete"


@pytest.mark.usefixtures("address")
def test_instants_are_those_of_one_clock_that_never_goes_back() -> None:
    in_summer_time = datetime(2020, 7, 20, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    reported.record([report()], "Plan officer", in_summer_time)
    reported.record([report()], "Plan officer", APRIL)
    first, second = reported.progress_reports()
    assert first.recorded_at == datetime(2020, 7, 20, 9, 30)
    assert second.recorded_at - first.recorded_at == timedelta(microseconds=1)


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        reported.record([report()], "Plan officer", datetime(2020, 4, 20))


@pytest.mark.usefixtures("address")
def test_a_correction_made_anew_takes_the_place_of_the_one_before() -> None:
    def correction(corrected: str) -> CorrectionMade:
        return CorrectionMade(
            document_id="plan",
            line_start=17,
            column_name="deadline",
            raw_text="March 20201",
            corrected=corrected,
            reason="a digit too many",
        )

    reported.record_correction(correction("March 2020"), "AB", APRIL)
    second = reported.record_correction(correction("March 2021"), "AB", JULY)
    assert reported.corrections_made() == {second: correction("March 2021")}


@pytest.mark.usefixtures("address")
def test_a_decision_is_kept_and_can_be_taken_back() -> None:
    accepted = Decision(
        kind="action link", recommendation_id="review/1", subject_id="plan/a/1", is_accepted=True
    )
    first = reported.record_decision(accepted, "AB", APRIL)
    assert reported.decisions_made() == {first: accepted}
    reported.supersede(first, "AB", JULY, "by mistake")
    assert reported.decisions_made() == {}


@pytest.mark.parametrize(
    ("kind", "is_accepted", "link_kind"),
    [
        ("recommendation link", True, ""),
        ("recommendation link", False, "merged"),
        ("theme", True, "restated"),
    ],
)
def test_only_an_accepted_link_of_recommendations_says_how(
    kind: Literal["recommendation link", "theme"],
    is_accepted: bool,
    link_kind: Literal["", "merged", "restated"],
) -> None:
    with pytest.raises(ValueError, match="says how"):
        Decision(
            kind=kind,
            recommendation_id="review/1",
            subject_id="review/2",
            is_accepted=is_accepted,
            link_kind=link_kind,
        )


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"status": "done"}, "Input should be"),
        ({"percent_complete": 101}, "less than or equal to 100"),
        ({"percent_complete": -1}, "greater than or equal to 0"),
        ({"percent_complete": True}, "valid integer"),
        ({"reported_on": "31/03/2020"}, "valid date"),
        ({"reported_by": " "}, "at least 1 character"),
        ({"status": ""}, "says nothing"),
        ({"revised_deadline_start": date(2020, 1, 1)}, "needs its last day"),
        ({"revision_reason": "late"}, "no revised deadline"),
        (
            {
                "revised_deadline_start": date(2020, 2, 1),
                "revised_deadline_end": date(2020, 1, 31),
            },
            "ends before it begins",
        ),
    ],
)
def test_a_report_that_cannot_be_is_refused(said: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        report("plan/a/1", **said)


@pytest.mark.usefixtures("address")
def test_contacts_are_masked_before_they_are_stored() -> None:
    words = "Ask ann.barker@fenbrook.example or 01632 960123"
    made = report(commentary=words, evidence=words, reported_by="ab@fenbrook.example")
    reported.record([made], "ab@fenbrook.example", APRIL)
    [stored] = reported.progress_reports()
    assert "fenbrook.example" not in repr(stored)
    assert "960123" not in repr(stored)


def test_a_backup_is_a_store(
    reports_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported.record([report()], "Plan officer", APRIL)
    copy = tmp_path / "backup.sqlite"
    assert reported.back_up(copy) == 1
    reported.record([report("plan/b/1")], "Plan officer", JULY)
    with pytest.raises(ReportsError, match="exists already"):
        reported.back_up(copy)
    copy.replace(reports_file.with_name("restored.sqlite"))
    monkeypatch.setattr(settings, "REPORTS", str(reports_file.with_name("restored.sqlite")))
    assert [stored.action_id for stored in reported.progress_reports()] == ["plan/a/1"]


@pytest.mark.usefixtures("reports_file")
def test_there_is_nothing_to_back_up_before_the_first_report(tmp_path: Path) -> None:
    with pytest.raises(ReportsError, match="nothing has been reported"):
        reported.back_up(tmp_path / "backup.sqlite")
    with pytest.raises(ReportsError, match="nothing has been reported"):
        reported.export(tmp_path / "reports.zip")


def test_postgresql_is_backed_up_by_its_own_command(
    postgresql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "REPORTS", postgresql)
    with pytest.raises(ReportsError, match="pg_dump"):
        reported.back_up(tmp_path / "backup")


@pytest.mark.usefixtures("address")
def test_the_export_holds_every_table_and_is_the_same_each_time(tmp_path: Path) -> None:
    [update_id] = reported.record([report(commentary='a "quoted", word')], "AB", APRIL).ids
    reported.supersede(update_id, "AB", JULY, "wrong")
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    reported.export(first)
    reported.export(second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        tables = {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"))))
            for name in archive.namelist()
        }
    assert {name: len(rows) for name, rows in tables.items()} == {
        "writes.csv": 2,
        "progress_reports.csv": 1,
        "corrections_made.csv": 0,
        "decisions.csv": 0,
        "supersessions.csv": 1,
    }
    [row] = tables["progress_reports.csv"]
    assert (row["commentary"], row["percent_complete"]) == ('a "quoted", word', "")
