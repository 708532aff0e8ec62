"""Status words as plans print them, and what they map to."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.fields.statuses import find_status, map_status, read_statuses

TABLE = Path(__file__).parents[2] / "data" / "statuses.csv"
STATUSES = read_statuses(TABLE)

PRINTED = [
    ("Completed", "Completed", "complete"),
    ("In place", "In place", "complete"),
    ("Complete April 2019", "Complete", "complete"),
    ("April 2019 Completed", "Completed", "complete"),
    ("March 2019 - complete", "complete", "complete"),
    ("September 2018 (Completed)", "Completed", "complete"),
    ("Completed: June 2020", "Completed", "complete"),
    ("Completed and ongoing", "Completed", "complete"),
    ("The programme of engagement is now in place. It is overseen.", "in place", "complete"),
    ("The review has been completed", "completed", "complete"),
    ("Done", "Done", "complete"),
    ("Delivered", "Delivered", "complete"),
    ("Fully implemented", "Fully implemented", "complete"),
    ("Partially complete", "Partially complete", "partly complete"),
    ("Partly achieved", "Partly achieved", "partly complete"),
    ("Not started", "Not started", "not started"),
    ("not yet started", "not yet started", "not started"),
    ("In progress", "In progress", "in progress"),
    ("In-progress", "In-progress", "in progress"),
    ("Work underway", "Work underway", "in progress"),
    ("Under way", "Under way", "in progress"),
    ("On track", "On track", "in progress"),
    ("Delayed", "Delayed", "in progress"),
    ("On hold", "On hold", "in progress"),
    ("Behind schedule", "Behind schedule", "in progress"),
    ("Closed", "Closed", "closed"),
    ("Superseded", "Superseded", "closed"),
    ("No longer required", "No longer required", "closed"),
    ("Business as usual", "Business as usual", "closed"),
    ("BAU", "BAU", "closed"),
]


@pytest.mark.parametrize(("text", "words", "status"), PRINTED)
def test_status_words_are_found_and_mapped(text: str, words: str, status: str) -> None:
    assert find_status(text) == words
    assert map_status(words, STATUSES) == status


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ongoing",
        "Complete the review by March",
        "To be completed by March",
        "will be in place by June",
        "once it has been completed",
        "Delivered by March 2020",
        "strategy finalised by March 2020.",
        "CLiK survey delivered early Autumn 2020",
        "final narrative agreed March 2020",
        "Due to be launched late Sept",
        "starting November 2019 and concluding by March 2020.",
        "Start June 2020",
        "October 2019",
        "Green",
    ],
)
def test_no_status_is_read_from_what_is_still_to_come(text: str) -> None:
    assert find_status(text) == ""


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Ongoing", "in progress"),
        ("COMPLETE ", "complete"),
        ("Completed – March 2019", "complete"),
        ("Green", ""),
        ("At risk", ""),
        ("", ""),
    ],
)
def test_a_status_column_is_mapped_by_the_table(printed: str, status: str) -> None:
    assert map_status(printed, STATUSES) == status


def test_each_wording_stands_once_in_the_table() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        printed = [row["printed"] for row in csv.DictReader(file)]
    assert len(set(printed)) == len(printed)
    assert all(words == " ".join(words.lower().split()) for words in printed)


@given(
    st.text()
    | st.lists(st.sampled_from(["1 ", "01527881400", "May ", "now ", "not "])).map("".join)
)
def test_any_text_is_searched_for_a_status(text: str) -> None:
    words = find_status(text)
    assert words == "" or words in " ".join(text.split())
