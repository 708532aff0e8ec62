"""Several actions in one cell: cut where they are separate, each with its own values."""

import pytest

from actionplans.normalise.sharing import share_in_order, share_owners
from actionplans.records import TextKind
from tests.normalise.reading import codes, owners, read, row

TWO = "• Review the hall\n• Publish the list"
THREE = "• Review the hall\n• Publish the list\n• Open the gate"


@pytest.mark.parametrize(
    ("wording", "owner", "deadline", "actions"),
    [
        (
            TWO,
            "AB\nCD",
            "May 2020\nJune 2020",
            [("Review the hall", ["AB"], "May 2020"), ("Publish the list", ["CD"], "June 2020")],
        ),
        (
            TWO,
            "AB",
            "May 2020 June 2020",
            [("Review the hall", ["AB"], "May 2020"), ("Publish the list", ["AB"], "June 2020")],
        ),
        (
            TWO,
            "AB",
            "May 2020",
            [("Review the hall", ["AB"], "May 2020"), ("Publish the list", ["AB"], "May 2020")],
        ),
        (
            "Review the hall. Publish the list.",
            "AB",
            "May 2020\nCompleted",
            [("Review the hall.", ["AB"], "May 2020"), ("Publish the list.", ["AB"], "Completed")],
        ),
        (
            "Halls matter. We will review them.",
            "AB",
            "May 2020",
            [("Halls matter. We will review them.", ["AB"], "May 2020")],
        ),
        (
            "Review the hall",
            "AB\nCD",
            "May 2020",
            [("Review the hall", ["AB", "CD"], "May 2020")],
        ),
    ],
)
def test_stacked_values_are_paired_in_order(
    wording: str, owner: str, deadline: str, actions: list[tuple[str, list[str], str]]
) -> None:
    found = read(row(1, wording, owner=owner, deadline=deadline))
    assert [(a.wording, owners(a), a.deadline_raw) for a in found] == actions


def test_a_pair_for_every_action_leaves_no_doubt() -> None:
    found = read(row(1, TWO, owner="AB\nCD", deadline="May 2020\nJune 2020"))
    assert [codes(action) for action in found] == [set(), set()]


@pytest.mark.parametrize("deadline", ["May 2020", "May 2020\nJune 2020"])
def test_values_that_had_to_be_shared_out_raise_a_finding_on_each(deadline: str) -> None:
    found = read(row(1, THREE, deadline=deadline))
    assert [a.wording for a in found] == ["Review the hall", "Publish the list", "Open the gate"]
    assert all("ambiguous-split" in codes(action) for action in found)


def test_an_entry_of_a_list_is_one_action() -> None:
    (action,) = read(row(1, TWO, text_kind=TextKind.ENTRY, deadline="May 2020"))
    assert action.wording == "Review the hall Publish the list"


def test_owner_and_date_before_a_page_break_join_the_wording_after_it() -> None:
    first, second = read(
        row(1, "", owner="AB", deadline="May 2020"),
        row(2, TWO, owner="CD", deadline="June 2020", follows_break=True),
    )
    assert (first.wording, owners(first), first.deadline_raw) == (
        "Review the hall",
        ["AB"],
        "May 2020",
    )
    assert (second.wording, owners(second), second.deadline_raw) == (
        "Publish the list",
        ["CD"],
        "June 2020",
    )
    assert (first.place.line_start, first.place.line_end) == (1, 2)


def test_a_row_without_wording_stays_where_nothing_is_left_to_join() -> None:
    first, second = read(
        row(1, "", owner="AB", deadline="May 2020"),
        row(2, "Review the hall", owner="CD", deadline="June 2020", follows_break=True),
    )
    assert (first.wording, second.wording) == ("", "Review the hall")
    assert "text-lost" in codes(first)


@pytest.mark.parametrize(
    ("values", "count", "is_listed", "shares"),
    [
        ([], 2, False, ["", ""]),
        (["a"], 3, False, ["a", "a", "a"]),
        (["a", "a"], 3, False, ["a", "a", "a"]),
        (["a", "b"], 2, False, ["a", "b"]),
        (["a", "b"], 3, True, ["a", "b", "b"]),
        (["a", "b"], 3, False, ["a", "a", "b"]),
        (["a", "b", "c"], 2, False, ["a\nb\nc", "a\nb\nc"]),
    ],
)
def test_values_are_shared_in_order(
    values: list[str], count: int, is_listed: bool, shares: list[str]
) -> None:
    assert share_in_order(values, count, is_listed=is_listed) == shares


@pytest.mark.parametrize(
    ("values", "count", "cells", "shares"),
    [
        (["AB", "CD", "EF"], 2, {"CD EF": 2}, ["AB", "CD EF"]),
        (["AB", "CD", "EF"], 2, {"AB CD": 1, "EF": 1}, ["AB CD", "EF"]),
        (["AB", "CD", "AB"], 2, {"AB": 3}, ["AB", "CD AB"]),
        (["AB", "CD", "EF"], 2, {}, None),
    ],
)
def test_stacked_owners_part_as_the_document_prints_them_elsewhere(
    values: list[str], count: int, cells: dict[str, int], shares: list[str] | None
) -> None:
    assert share_owners(values, count, cells) == shares
