"""Each row of a return is checked; each wrong value is named by its cell."""

import dataclasses
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.reported import StoredReport
from actionplans.returns import FilledRow, Known, check, read_return, return_workbook
from tests.returns.invented import DAY, HEADINGS, WORDINGS, a_return, filled, known

FIRST = "fenbrook-plan/1"
SAYS: dict[str, object] = {"status": "In progress"}
UNTOUCHED = read_return(return_workbook(a_return()), "return.xlsx")

LAST = StoredReport(
    update_id="report/00000001/0001",
    action_id=FIRST,
    reported_on=date(2026, 5, 31),
    status="in progress",
    percent_complete=20,
    revised_deadline_start=None,
    revised_deadline_end=None,
    revision_reason="",
    commentary="Begun",
    evidence="",
    reported_by="Head of Parks",
    recorded_by="Plan officer",
    recorded_at=datetime(2026, 6, 1, 9, 0),
    superseded_at=None,
    superseded_by="",
    superseded_reason="",
)


def _known_with(last: StoredReport) -> Known:
    found = known()
    action = dataclasses.replace(found.actions[FIRST], last=last, last_reported_on=last.reported_on)
    return dataclasses.replace(found, actions={**found.actions, FIRST: action})


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"status": "Nearly"}, "status", "“Nearly” is not one of the statuses"),
        (SAYS | {"percent_complete": 120}, "percent_complete", "“120” is not a whole number"),
        (SAYS | {"percent_complete": 0.5}, "percent_complete", "“0.5” is not a whole number"),
        ({"status": "Complete"}, "reported_on", "give the day on which it was completed"),
        (
            {"status": "Complete", "reported_on": DAY, "percent_complete": 60},
            "percent_complete",
            "60 percent is not complete",
        ),
        (
            {"status": "Not started", "percent_complete": 5},
            "percent_complete",
            "5 percent is more than not started",
        ),
        (SAYS | {"reported_on": "31/06/2026"}, "reported_on", "“31/06/2026” is a day that cannot"),
        (
            SAYS | {"reported_on": date(2026, 7, 1)},
            "reported_on",
            "1 July 2026 is after the reporting day, 30 June 2026",
        ),
        (SAYS | {"revised": "30/02/2027"}, "revised", "“30/02/2027” is a day that cannot be"),
        (
            SAYS | {"revision_reason": "Rain"},
            "revised",
            "a reason for a revision but no revised last day",
        ),
        ({"status": "=B2"}, "status", "This is a formula"),
        (SAYS | {"evidence": "=1+1"}, "evidence", "This is a formula"),
        (SAYS | {"action_id": "fenbrook-plan/9"}, "action_id", "No action has the id"),
        (SAYS | {"action_id": None}, "action_id", "The id is missing"),
        (SAYS | {"wording": "Publish a plan"}, "wording", "The printed words were changed"),
        ({"reported_on": DAY}, "status", "The row says nothing"),
        (SAYS | {"commentary": "x" * 5001}, "commentary", "5,001 characters are too many"),
    ],
)
def test_a_wrong_value_is_named_by_its_cell(
    cells: dict[str, object], column: str, words: str
) -> None:
    checked = check(filled({2: cells}), known())
    assert checked.changes == ()
    [problem] = checked.problems
    assert problem.place() == f"Return, row 2, column {HEADINGS[column]}"
    assert words in problem.message
    assert not problem.is_note


def test_every_wrong_cell_of_a_row_is_named_at_once() -> None:
    cells = {"status": "Nearly", "percent_complete": -5, "reported_on": "soon", "wording": "Else"}
    columns = [problem.column for problem in check(filled({4: cells}), known()).problems]
    assert columns == [
        "Action as printed",
        "Status now",
        "Percent complete",
        "Completed or reported on",
    ]


def test_a_right_row_becomes_one_report() -> None:
    cells = {
        "status": "Partly complete",
        "percent_complete": 40,
        "revised": date(2026, 12, 31),
        "revision_reason": "A wet spring",
        "commentary": "Half the beds",
        "evidence": "Cabinet, 3 June 2026",
        "reported_by": "Head of Parks",
    }
    checked = check(filled({3: cells}), known())
    assert checked.problems == ()
    assert (checked.empty, checked.unchanged) == (4, 0)
    [change] = checked.changes
    assert change.row == 3
    assert change.report.action_id == "fenbrook-plan/2"
    assert change.report.reported_on == DAY
    assert change.report.status == "partly complete"
    assert change.report.revised_deadline_end == date(2026, 12, 31)
    assert change.differences == (
        ("Status", "Due soon", "Partly complete"),
        ("Percent complete", "none", "40%"),
        ("Last day", "June to August 2026", "31 December 2026"),
        ("Reason", "none", "A wet spring"),
        ("Commentary", "none", "Half the beds"),
        ("Evidence", "none", "Cabinet, 3 June 2026"),
        ("Reported by", "none", "Head of Parks"),
        ("Last report", "none", "30 June 2026"),
    )


def test_a_revised_day_without_a_reason_is_taken_and_noted() -> None:
    checked = check(filled({2: {"revised": "December 2026"}}), known())
    [note] = checked.problems
    assert note.is_note
    assert str(note) == (
        "Return, row 2, column Reason for the revision: No reason given for the revised last day."
    )
    [change] = checked.changes
    assert change.report.revised_deadline_start == date(2026, 12, 1)


def test_the_last_day_that_holds_already_is_no_revision() -> None:
    [change] = check(filled({2: SAYS | {"revised": date(2026, 8, 31)}}), known()).changes
    assert change.report.revised_deadline_end is None


def test_a_report_earlier_than_the_last_is_refused() -> None:
    checked = check(filled({2: SAYS | {"reported_on": date(2026, 5, 30)}}), _known_with(LAST))
    [problem] = checked.problems
    assert problem.message == (
        "30 May 2026 is earlier than the last report on this action, of 31 May 2026."
    )


def test_what_is_recorded_already_is_no_change() -> None:
    cells = {
        "status": "In progress",
        "percent_complete": 20,
        "reported_on": date(2026, 5, 31),
        "commentary": "Begun",
        "reported_by": "Head of Parks",
    }
    checked = check(filled({2: cells}), _known_with(LAST))
    assert (checked.changes, checked.problems, checked.unchanged) == ((), (), 1)
    changed = check(filled({2: cells | {"percent_complete": 30}}), _known_with(LAST))
    assert [c.differences for c in changed.changes] == [(("Percent complete", "20%", "30%"),)]


def test_a_day_after_today_is_refused_although_the_reporting_day_is_later() -> None:
    early = known(today=date(2026, 6, 20))
    [problem] = check(filled({2: SAYS | {"reported_on": date(2026, 6, 25)}}), early).problems
    assert problem.message == "25 June 2026 is after today, 20 June 2026."
    [change] = check(filled({2: SAYS}), early).changes
    assert change.report.reported_on == date(2026, 6, 20)


def test_two_rows_on_one_action_are_both_left_out() -> None:
    second = {"action_id": FIRST, "wording": WORDINGS[FIRST]} | SAYS
    checked = check(filled({2: SAYS, 5: second, 6: SAYS}), known())
    assert [change.row for change in checked.changes] == [6]
    [problem] = checked.problems
    assert str(problem).startswith("Return, row 5: This row reports on the same action as row 2.")


def test_an_action_worded_anew_keeps_its_report() -> None:
    worded_anew = {**WORDINGS, "fenbrook-plan/7": "Publish the tree and hedge plan"}
    del worded_anew[FIRST]
    now = known(worded_anew, former_ids={FIRST: "fenbrook-plan/7"}, fingerprint="another")
    checked = check(filled({2: SAYS}), now)
    assert [change.report.action_id for change in checked.changes] == ["fenbrook-plan/7"]
    assert [problem.is_note for problem in checked.problems] == [True, True]
    assert "The documents in the database have changed" in checked.problems[0].message
    assert "The plan words this action anew" in checked.problems[1].message


def test_a_row_whose_words_were_moved_against_its_id_is_refused() -> None:
    swapped = {"wording": WORDINGS["fenbrook-plan/2"]} | SAYS
    [problem] = check(filled({2: swapped}), known()).problems
    assert "may mean another action" in problem.message


def test_an_untouched_return_changes_nothing() -> None:
    checked = check(UNTOUCHED, known())
    assert (checked.changes, checked.problems, checked.empty) == ((), (), 5)


_CELLS = st.one_of(
    st.text(max_size=40),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.none(),
    st.sampled_from(["Complete", "In progress", "50%", "31/02/2026", FIRST, WORDINGS[FIRST]]),
)


@given(st.dictionaries(st.sampled_from(sorted(HEADINGS)), _CELLS), st.booleans())
def test_whatever_a_cell_holds_the_check_ends_in_words(
    cells: dict[str, object], is_first: bool
) -> None:
    printed = {"action_id": FIRST, "wording": WORDINGS[FIRST]} if is_first else {}
    row = FilledRow(2, {k: v for k, v in (cells | printed).items() if v is not None})
    checked = check(dataclasses.replace(UNTOUCHED, rows=(row,)), known())
    assert all(problem.message.endswith(".") for problem in checked.problems)
    assert len(checked.changes) + checked.unchanged + checked.empty <= 1


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8")), max_size=4))
def test_any_printed_words_travel_out_and_back_unchanged(words: list[str]) -> None:
    wordings = {f"plan/{number}": text for number, text in enumerate(words, start=1)}
    back = read_return(return_workbook(a_return(wordings)), "return.xlsx")
    rows = tuple(dataclasses.replace(row, cells={**row.cells, **SAYS}) for row in back.rows)
    checked = check(dataclasses.replace(back, rows=rows), known(wordings))
    assert checked.problems == ()
    assert len(checked.changes) == len(words)


def test_a_report_goes_to_the_newer_version_that_prints_the_action_again() -> None:
    again = {**WORDINGS, "fenbrook-renewed/1": WORDINGS[FIRST]}
    now = known(again, former_ids={FIRST: "fenbrook-renewed/1"})
    checked = check(filled({2: SAYS}), now)
    assert [change.report.action_id for change in checked.changes] == ["fenbrook-renewed/1"]
    [note] = checked.problems
    assert note.is_note
    assert "A newer version of the plan prints this action again" in note.message


def test_a_report_on_what_no_newer_version_prints_is_kept_and_noted() -> None:
    checked = check(filled({2: SAYS}), known(superseded={FIRST: "“Plan” was superseded."}))
    assert [change.report.action_id for change in checked.changes] == [FIRST]
    [note] = checked.problems
    assert note.is_note
    assert note.message.startswith("“Plan” was superseded. That version does not print")
