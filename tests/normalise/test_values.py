"""Every value of a row is read, and what was printed stays beside it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans.normalise import Vocabulary, normalise
from actionplans.records import Place, PrintedRecommendation, TextKind
from tests.normalise.reading import CONTEXT, KNOWN, owners, read, row

MAY = (date(2020, 5, 1), date(2020, 5, 31))
CELLS = st.text(max_size=40) | st.sampled_from(
    ["• Review the hall\n• Publish the list", "AB\nCD", "May 2020 June 2020", "As 1 above", ""]
)


def test_printed_texts_are_kept_on_one_line() -> None:
    (action,) = read(
        row(
            wording="• Review  the\nhall",
            issue="Halls\nare old",
            owner="AB",
            accountable="Cllr\nMarch",
            measure="Halls  open",
            progress="Under way",
            deadline="May\n2020",
        )
    )
    assert action.wording == "Review the hall"
    assert action.issue_raw == "Halls are old"
    assert (action.accountable_raw, action.measure_raw) == ("Cllr March", "Halls open")
    assert (action.progress_raw, action.deadline_raw) == ("Under way", "May 2020")


def test_days_are_read_beside_the_printed_words() -> None:
    (action,) = read(row(deadline="May 2020"))
    assert (action.deadline.start, action.deadline.end) == MAY
    assert action.deadline_raw == "May 2020"


def test_equal_rows_stay_two_actions() -> None:
    assert [action.position for action in read(row(1), row(2))] == [1, 2]


@pytest.mark.parametrize(
    ("printed", "status_raw", "status"),
    [
        ({"deadline": "Completed"}, "Completed", "complete"),
        ({"deadline": "In place"}, "In place", "complete"),
        ({"status": "Completed"}, "Completed", "complete"),
        ({"status": "Half done"}, "Half done", ""),
        ({"status": " Completed\n"}, "Completed", "complete"),
        ({}, "", ""),
    ],
)
def test_a_status_is_mapped_wherever_it_stands(
    printed: dict[str, Any], status_raw: str, status: str
) -> None:
    (action,) = read(row(1, **printed))
    assert (action.status_raw, action.status) == (status_raw, status)


def test_ongoing_is_read_from_the_deadline_and_never_from_the_wording() -> None:
    wording, deadline = read(row(1, "Continue the ongoing work"), row(2, deadline="Ongoing"))
    assert (wording.deadline.is_ongoing, deadline.deadline.is_ongoing) == (False, True)


@pytest.mark.parametrize(
    ("year", "start", "end"),
    [
        ("Year 1", date(2020, 7, 1), date(2021, 6, 30)),
        ("Year Two", date(2021, 7, 1), date(2022, 6, 30)),
    ],
)
def test_a_plan_year_counts_from_the_programmes_own_start(
    year: str, start: date, end: date
) -> None:
    entry = row(
        1, "Parking", text_kind=TextKind.ENTRY, deadline=year, programme_start="July 2020", owner=""
    )
    (action,) = read(entry)
    assert (action.deadline.start, action.deadline.end) == (start, end)


def test_a_context_that_knows_the_start_wins_over_the_document() -> None:
    known = type(CONTEXT)(plan_on=CONTEXT.plan_on, programme_start=date(2020, 9, 1))
    entry = row(
        1, "Parking", text_kind=TextKind.ENTRY, deadline="Year 1", programme_start="May 2020"
    )
    (action,) = normalise([entry], known, KNOWN).actions
    assert action.deadline.start == date(2020, 9, 1)


def test_contacts_are_masked_in_every_text() -> None:
    contact = "ann@fenbrook.example or 01632 960123"
    names = ("issue", "owner", "accountable", "measure", "progress", "purpose", "commitment")
    texts = dict.fromkeys(names, contact)
    wording = f"Write to {contact}"
    made = PrintedRecommendation(place=Place(1, 1), ref="1", wording=wording, kind="key")
    said = repr(normalise([made, row(1, wording, **texts)], CONTEXT, Vocabulary()))
    assert "fenbrook.example" not in said
    assert "960123" not in said


def test_contacts_are_masked_in_cells_that_have_no_place() -> None:
    (action,) = read(row(leftover={"column 5": "01632 960123"}))
    assert "960123" not in repr(action)


def test_recommendations_pass_in_printed_order() -> None:
    printed = [
        PrintedRecommendation(place=Place(n, n), ref=str(n), wording="Plant", kind="key")
        for n in (1, 2)
    ]
    reading = normalise([printed[0], row(3), printed[1]], CONTEXT, KNOWN)
    assert reading.recommendations == tuple(printed)
    assert len(reading.actions) == 1


def test_the_place_of_a_stacked_paragraph_is_its_own() -> None:
    prose = row(
        3,
        "We will open a hall.\nEach service will name a lead.",
        text_kind=TextKind.PROSE,
        line_places=(Place(3, 4), Place(6, 6)),
    )
    assert [(a.place.line_start, a.place.line_end) for a in read(prose)] == [(3, 4), (6, 6)]


def test_a_report_without_dated_undertakings_gives_no_action() -> None:
    report = row(1, "None arising directly.", text_kind=TextKind.REPORT, owner="", deadline="")
    assert read(report) == []


@settings(max_examples=40)
@given(
    wordings=st.lists(CELLS, min_size=1, max_size=3),
    owner=CELLS,
    deadline=CELLS,
    kind=st.sampled_from([TextKind.CELL, TextKind.ENTRY, TextKind.PROSE]),
)
def test_no_printed_row_is_ever_dropped(
    wordings: list[str], owner: str, deadline: str, kind: TextKind
) -> None:
    rows = [
        row(n, wording, owner=owner, deadline=deadline, text_kind=kind)
        for n, wording in enumerate(wordings, start=1)
    ]
    actions = read(*rows)
    if kind is not TextKind.PROSE or all(wording.strip("• \n") for wording in wordings):
        assert {action.place.line_start for action in actions} == set(range(1, len(rows) + 1))
    assert [action.position for action in actions] == list(range(1, len(actions) + 1))
    for action in actions:
        assert action.deadline.start is None or action.deadline.end is None or (
            action.deadline.start <= action.deadline.end
        )  # fmt: skip


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_an_empty_owner_stays_empty(blank: str) -> None:
    first, second = read(row(1, owner="AB"), row(2, owner=blank))
    assert (owners(first), owners(second)) == (["AB"], [])
