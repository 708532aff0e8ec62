"""Returns go out, come back, are shown, and are stored once somebody accepts them."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import FileUploader

from actionplans import reported, settings
from actionplans.metrics import Filters
from actionplans.ui import linked, writing
from actionplans.ui.returns import asking, reporting
from tests.fixtures.fenbrook import NEWEST_DAY, PLAN
from tests.pages.reading import table
from tests.returns.invented import fill

NAVIGATION = settings.ROOT / "pages" / "navigation.py"
ACTION = f"{PLAN}/2"
pytestmark = pytest.mark.usefixtures("database", "on_this_machine")


def run(part: str, **address: str) -> AppTest:
    app = AppTest.from_file(str(NAVIGATION), default_timeout=60).run()
    app.switch_page("progress_returns.py")
    for name, value in ({"part": part} | address).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def a_return() -> bytes:
    """Return what the page offers for the plan's open actions."""
    return asking._one(Filters(as_at=NEWEST_DAY), "document", PLAN, "Excel")


def bring(content: bytes, name: str = "return.xlsx") -> AppTest:
    app = run("in")
    [place] = app.get("file_uploader")
    assert isinstance(place, FileUploader)
    place.upload(name, content, "application/octet-stream").run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    [button] = [b for b in app.button if b.label == label]
    button.click().run()
    assert not app.exception
    return app


def tables(app: AppTest) -> list[pd.DataFrame]:
    """Return the tables that the page shows with all their words."""
    html = [element.value for element in app.html if "gt-linked" in element.value]
    return [pd.read_html(io.StringIO(text))[0] for text in html if "<table" in text]


def row_of(content: bytes, action_id: str) -> int:
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Return"]
    return 1 + [cell.value for cell in sheet["A"]].index(action_id)


def test_one_return_holds_the_open_actions_of_its_group() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(a_return()))["Return"]
    rows = {row[0]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert f"{PLAN}/1" not in rows  # it is complete
    assert rows[ACTION][1:7] == (
        "Plant the trees",
        "Head of Parks",
        "Summer 2020",
        "June 2020 to August 2020",
        "Past due, no update recorded",
        "none",
    )
    assert rows[f"{PLAN}/4"][6] == "1 November 2020: In progress"


@pytest.mark.parametrize("by", ["owner", "purpose", "theme", "document"])
def test_all_returns_come_in_one_archive(by: str) -> None:
    for form, ending in (("Excel", ".xlsx"), ("CSV", ".csv")):
        content = asking._all(Filters(as_at=NEWEST_DAY), by, form)  # type: ignore[arg-type]
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
        assert len(names) > 1
        assert len(set(names)) == len(names)
        assert all(name.startswith("return-2020-12-01-") for name in names)
        assert all(name.endswith(ending) for name in names)


def test_the_reporting_day_is_kept_in_the_address() -> None:
    app = run("out", day="2020-06-30")
    assert app.date_input(key="reporting_day").value == date(2020, 6, 30)
    assert run("out", day="soon").date_input(key="reporting_day").value == NEWEST_DAY


def test_a_filled_return_is_shown_and_stored_once_accepted() -> None:
    content = a_return()
    row = row_of(content, ACTION)
    filled = fill(content, {row: {"status": "In progress", "percent_complete": 30}})
    app = bring(filled)
    assert "1 report would be stored" in app.main.markdown[-1].value
    changes = tables(app)[-1]
    assert changes[["What", "Before", "After"]].to_numpy().tolist() == [
        ["Status", "Past due, no update recorded", "In progress"],
        ["Percent complete", "none", "30%"],
        ["Last report", "none", "1 December 2020"],
    ]
    assert reported.progress_reports() == ()
    press(app, "Accept 1 report")
    assert "Say who accepts" in app.error[0].value
    assert reported.progress_reports() == ()
    app.text_input(key="accepted_by-return").set_value("Plan officer")
    press(app, "Accept 1 report")
    assert app.success[0].value == "Stored 1 report."
    [stored] = reported.progress_reports()
    assert (stored.action_id, stored.percent_complete) == (ACTION, 30)
    assert stored.recorded_by == "Plan officer"


def test_what_a_long_return_would_change_is_told_in_whole_words_page_by_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linked, "SIZE", 2)
    content = a_return()
    app = bring(
        fill(content, {row_of(content, ACTION): {"status": "In progress", "percent_complete": 30}})
    )
    assert not app.dataframe  # a picture would cut the words
    assert tables(app)[-1]["What"].tolist() == ["Status", "Percent complete"]
    app.query_params["changes"] = "2"
    app.run()
    assert tables(app)[-1]["What"].tolist() == ["Last report"]
    app.text_input(key="accepted_by-return").set_value("Plan officer")
    press(app, "Accept 1 report")
    assert len(reported.progress_reports()) == 1


def test_the_same_return_twice_changes_nothing() -> None:
    content = a_return()
    filled = fill(content, {row_of(content, ACTION): {"status": "In progress"}})
    for _ in range(2):
        app = bring(filled)
        names = [field for field in app.text_input if field.key == "accepted_by-return"]
        if names:
            names[0].set_value("Plan officer")
            press(app, "Accept 1 report")
    assert "1 row recorded already" in app.main.markdown[-1].value
    assert len(reported.progress_reports()) == 1


def test_wrong_values_are_named_and_right_ones_stored() -> None:
    content = a_return()
    right, wrong = row_of(content, ACTION), row_of(content, f"{PLAN}/4")
    filled = fill(
        content,
        {right: {"status": "In progress"}, wrong: {"status": "Complete", "percent_complete": 120}},
    )
    app = bring(filled)
    assert tables(app)[0]["Where"].tolist() == [f"Return, row {wrong}, column Percent complete"]
    app.text_input(key="accepted_by-return").set_value("Plan officer")
    press(app, "Accept 1 report")
    assert [report.action_id for report in reported.progress_reports()] == [ACTION]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"a,b\r\n1,2\r\n"])
def test_another_file_is_refused_in_words(content: bytes) -> None:
    app = bring(content)
    assert app.error
    assert not [b for b in app.button if b.label.startswith("Accept")]


def test_a_form_reports_on_one_action() -> None:
    app = run("one")
    app.selectbox(key="form_action").set_value(ACTION).run()
    app.selectbox(key=f"status-0-{ACTION}").set_value("Complete")
    press(app, "Preview")
    problems = tables(app)[0]
    assert problems["Where"].tolist() == ["column Completed or reported on"]
    app.text_input(key=f"day-0-{ACTION}").set_value("15 September 2020")
    app.text_area(key=f"commentary-0-{ACTION}").set_value("All planted")
    press(app, "Preview")
    app.text_input(key="accepted_by-form").set_value("Plan officer")
    press(app, "Accept 1 report")
    [stored] = reported.progress_reports()
    assert (stored.status, stored.reported_on) == ("complete", date(2020, 9, 15))
    assert app.text_area(key=f"commentary-1-{ACTION}").value in ("", None)


def test_a_report_is_withdrawn_and_kept(reports_file: Path) -> None:
    content = a_return()
    app = bring(fill(content, {row_of(content, ACTION): {"status": "In progress"}}))
    app.text_input(key="accepted_by-return").set_value("Plan officer")
    press(app, "Accept 1 report")
    assert reports_file.is_file()
    app = run("recorded")
    [stored] = reported.progress_reports()
    press(app, "Withdraw")
    assert "Choose a report and say why" in app.error[0].value
    app.selectbox(key="withdraw_report-0").set_value(stored.update_id)
    app.text_input(key="withdraw_why-0").set_value("Meant another action")
    app.text_input(key="withdraw_by-0").set_value("Plan officer")
    press(app, "Withdraw")
    assert "The report is withdrawn" in app.success[0].value
    [stands] = table(app, "Reports recorded, newest first")["Stands"]
    assert stands.endswith("by Plan officer: Meant another action")


def test_a_report_whose_action_is_gone_is_listed() -> None:
    report = reported.ProgressReport(
        action_id="fenbrook-old-plan/1",
        reported_on=NEWEST_DAY,
        reported_by="Head of Parks",
        status="complete",
    )
    when = datetime.fromisoformat("2020-12-02T09:00+00:00")
    reported.record([report], "Plan officer", when)
    app = run("recorded")
    assert not app.dataframe  # a picture would cut the words
    gone = table(app, "Reports without an action")
    assert gone["Action"] == ["(gone) fenbrook-old-plan/1"]
    assert "Recorded byPlan officer" in gone["All facts"][0]


def reported_by_owner() -> dict[str, int]:
    counts = tables(run("who"))[0]
    return dict(zip(counts["Owner"], counts["With a report"], strict=True))


def test_what_is_reported_after_the_period_counts_in_it() -> None:
    before = reported_by_owner()
    report = reported.ProgressReport(
        action_id=ACTION,
        reported_on=date(2020, 11, 30),
        reported_by="Head of Parks",
        status="complete",
    )
    when = datetime.fromisoformat("2021-01-15T09:00+00:00")
    reported.record([report], "Plan officer", when)
    assert reported_by_owner()["Head of Parks"] == before["Head of Parks"] + 1
    sheet = openpyxl.load_workbook(io.BytesIO(a_return()))["Return"]
    assert ACTION not in [cell.value for cell in sheet["A"]]


def test_who_has_reported_is_listed_by_name() -> None:
    counts = tables(run("who"))[0]
    owners = counts["Owner"].tolist()
    assert owners[:-1] == sorted(owners[:-1], key=str.lower)
    assert owners[-1] == "(no owner named)"
    assert (counts["With a report"] + counts["Without a report"]).tolist() == (
        counts["Actions to report on"].tolist()
    )


@pytest.mark.parametrize(
    ("last", "months", "first"),
    [
        (date(2026, 6, 30), 3, date(2026, 4, 1)),
        (date(2026, 2, 28), 1, date(2026, 2, 1)),
        (date(2024, 2, 29), 12, date(2023, 3, 1)),
        (date(2026, 3, 31), 12, date(2025, 4, 1)),
        (date(2026, 5, 30), 3, date(2026, 2, 28)),
        (date(2026, 12, 31), 3, date(2026, 10, 1)),
    ],
)
def test_a_period_of_months_ends_with_its_day(last: date, months: int, first: date) -> None:
    assert reporting.first_day(last, months) == first


@pytest.mark.parametrize("part", ["in", "one", "recorded"])
def test_nothing_can_be_written_from_elsewhere(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report = reported.ProgressReport(
        action_id=ACTION, reported_on=NEWEST_DAY, reported_by="AB", status="complete"
    )
    when = datetime.fromisoformat("2020-12-02T09:00+00:00")
    reported.record([report], "Plan officer", when)
    elsewhere = writing.Asked(listens_on="0.0.0.0", headers={})
    monkeypatch.setattr(writing, "asked", lambda: elsewhere)
    app = run(part)
    assert "Pages that write are open only on the machine" in app.info[0].value
    assert app.get("file_uploader") == []
    assert [b for b in app.button if b.label in ("Withdraw", "Preview")] == []
