"""Labels that a gap parts from their values get a colon; tables aligned by blanks do not."""

import pytest

from actionplans.readers.gapped_labels import with_colons

BLOCK = [
    "We will        Plant a hedge",
    "Accountable    Head of Parks",
    "Deadline       May 2021",
    "",
]
TABLE = ["Owner      Deadline    Action", *["Leader     May 2021    Sell the yard"] * 4]
PLACES = ["Main office     Town Hall", "Branch office   Library"] * 3


def _lines(lines: list[str]) -> list[str]:
    return [line for _, line in with_colons(enumerate(lines, start=1))]


def test_labels_that_stand_again_and_again_get_a_colon() -> None:
    block = ["We will: Plant a hedge", "Accountable: Head of Parks", "Deadline: May 2021", ""]
    assert _lines(BLOCK * 3) == block * 3


def test_labels_before_a_dash_get_a_colon_and_keep_their_numbers() -> None:
    blocks = [
        ["Promise 1 - Mow", "Lead - Head of Parks"],
        ["Promise 2 – Dig – now", "Lead – Leader"],
    ]
    found = _lines([*blocks[0], *blocks[1], "Promise 3 - Sow", "Lead - Head of Parks", "Pay - now"])
    assert found[2:] == [
        "Promise 2: Dig – now",
        "Lead: Leader",
        "Promise 3: Sow",
        "Lead: Head of Parks",
        "Pay - now",
    ]


@pytest.mark.parametrize("lines", [BLOCK * 2, TABLE, PLACES, []])
def test_other_lines_stay_as_they_are(lines: list[str]) -> None:
    assert _lines(lines) == lines


def test_lines_keep_their_numbers() -> None:
    numbered = list(enumerate(BLOCK * 3, start=5))
    assert [number for number, _ in with_colons(numbered)] == [number for number, _ in numbered]
