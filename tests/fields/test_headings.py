import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.columns.heading_words import heading_words
from actionplans.fields.headings import read_headings, read_some_headings

HEADINGS = ("Action", "Owner", "Lead", "Timescale", "Issue", "Progress", "Item", "Date", "Ref")


@pytest.mark.parametrize(
    ("cells", "roles"),
    [
        (
            "Recommendation | Response / Action | Lead Officer | Timescale",
            "recommendation action owner deadline",
        ),
        (
            "Purpose | Original Commitments | Issues | New or Modified Actions | By When | Owner",
            "purpose commitment issue action deadline owner",
        ),
        ("Action | Owner | Deadline", "action owner deadline"),
        ("Activity | By Whom | By when", "action owner deadline"),
        ("Ref | Action | Responsible Officer(s) | Target date", "reference action owner deadline"),
        ("No. | Task | Lead | Due Date", "reference action owner deadline"),
        ("Action | Responsibility | Timeframe", "action owner deadline"),
        ("Milestone | Lead Officer | Timetable", "action owner deadline"),
        ("Measure of success | Action | Lead | Date", "measure action owner deadline"),
        ("Action | Portfolio Holder | Lead | Timescale", "action accountable owner deadline"),
        ("Action | Cabinet Member | Owner | When", "action accountable owner deadline"),
        ("Action | Lead | Completion Date | Progress", "action owner deadline progress"),
        ("Action | Lead | Timescale | Action taken", "action owner deadline progress"),
        ("Action | Lead | Timescale | RAG status", "action owner deadline status"),
        ("Action | Lead | Timescale | Resources", "action owner deadline resource"),
        ("Theme | Action | Lead | Timescale", "purpose action owner deadline"),
        ("ACTION | LEAD | TIMESCALE", "action owner deadline"),
        ("Item | Action | Date", "action owner deadline"),
        ("Action |  | Lead Officer", "action - owner"),
        ("What must change | Accountable | Deliver by | RAG", "action owner deadline status"),
        ("Task | Owning officer | Started | Target for delivery", "action owner - deadline"),
        ("Steps we will take | Person in charge | To be finished", "action owner deadline"),
        ("Outcome area | Promise | Who leads | Landing date", "purpose action owner deadline"),
        ("Action | Post holder | Achieve by | Where are we?", "action owner deadline progress"),
        ("Action | SRO / Portfolio | Finish", "action owner deadline"),
        ("Action | Cabinet Member and Lead Officer | By", "action owner deadline"),
        ("Action | Ward | Lead Officer | Timescale", "action - owner deadline"),
    ],
)  # fmt: skip
def test_headings_say_what_the_columns_hold(cells: str, roles: str) -> None:
    expected = {i: role for i, role in enumerate(roles.split()) if role != "-"}
    assert read_headings([cell.strip() for cell in cells.split("|")], heading_words()) == expected


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [""],
        ["Action"],
        ["", "", ""],
        ["Name", "Ward"],
        ["Ref", "Date", "Note"],
        ["Action", "Ward"],
        ["Relevant Portfolio Holder", "Cllr Jo March"],
        ["Plant a hedge", "AB", "May 2020"],
        ["", "We will plant a hedge", "AB", "Completed"],
        ["Review the lead officer's role " * 5, "Owner", "Timescale"],
    ],
)
def test_a_row_that_heads_no_plan_is_none(cells: list[str]) -> None:
    assert read_headings(cells, heading_words()) is None


def test_headings_may_be_known_though_none_names_the_actions() -> None:
    cells = ["Our resolve", "Accountable", "Milestone date", "RAG"]
    assert read_some_headings(cells, heading_words()) == {1: "owner", 2: "deadline", 3: "status"}


@pytest.mark.parametrize(
    "cells",
    [
        ["Resolve", "Zeta", "Eta"],
        ["Head of Parks", "Due May 2020", "Lead Officer"],
        ["Lead", "By when"],
        ["Risk", "Owner", "Likelihood", "Review date"],
    ],
)
def test_a_row_without_heads_of_owners_or_dates_is_no_head(cells: list[str]) -> None:
    assert read_some_headings(cells, heading_words()) is None


@given(cells=st.lists(st.text(max_size=15) | st.sampled_from(HEADINGS), max_size=6))
def test_any_row_is_read_without_an_error(cells: list[str]) -> None:
    roles = read_headings(cells, heading_words())
    if roles is not None:
        assert set(roles) <= set(range(len(cells)))
        assert "action" in roles.values()
        assert len(set(roles.values())) > 1
