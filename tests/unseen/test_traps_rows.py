"""Small pages on which it is easy to join two rows, or to take for a row what is none."""

import pytest

from tests.unseen.reading import Expected, read_page

SMALL_LETTERS = """
| Ref | Peer team’s recommendation | We will… | Who | When |
|---|---|---|---|---|
| 1a | plant more | plant a hedge | Head of Parks | May 2021 |
| 1b | | plant a wood | Head of Parks | June 2021 |
| 2a | mow less | mow twice a year | Head of Parks | Ongoing |
"""
ONE_SMALL_LETTER = """
| Action | Who | When |
|---|---|---|
| Plant a hedge | Head of Parks | May 2021 |
| mow twice a year | Head of Parks | Ongoing |
| Plant a wood | Head of Parks | June 2021 |
| Plant a tree | Head of Parks | June 2021 |
"""
FACTS_ABOVE = """
| Programme 3 | Programme 3 | Programme 3 | Programme 3 |
|---|---|---|---|
| Customers | Customers | Customers | Customers |
| Position as at | 11 January 2021 | | |
| All dates were set anew by the board. | | | |

| No. | Commitment | Finish by | Delivery lead |
|---|---|---|---|
| 1 | Plant a hedge | May 2021 | Head of Parks |
| 2 | Plant a wood | June 2021 | Head of Parks |
| 3 | Mow twice a year | Ongoing | Head of Parks |
| 4 | Adopt one policy for trees | May 2021 | Head of Parks |
| 5 | Survey residents about parks | June 2021 | Head of Parks |
"""
TITLES_BEFORE_TWO_COLUMNS = """
| Action | Date |
|---|---|
| **Trees** | |
| Plant a hedge | May 2021 |
| Plant a wood | June 2021 |
| **Grass** | |
| Mow twice a year | |
"""
NUMBERED_LINES = """
Ref\tAction\tWho\tWhen
1\tPlant a hedge\tHead of Parks\tMay 2021
2\t(with schools) plant a wood\tHead of Parks\tJune 2021
3\tMow twice a year\tHead of Parks\tOngoing
"""
NUMBERED_BY_BLANKS = """
Ref   Action                 Who              When
1     Plant a two-           Head of Parks    May 2021
      row hedge
2     plant a wood
3     Mow twice a year       Head of Parks    Ongoing
"""
WIDER_THAN_ITS_HEADINGS = """
| No. | Action | Who | When |
| 1 | Plant a hedge | Head of Parks | May 2021 | 88,000 |
| 2 | Plant a wood | Head of Parks | June 2021 | nil
| 3 | Mow twice a year | Head of Parks | Ongoing | nil |
"""
WIDER_AND_LETTERED = """
| Ref | Action | Who | When
| B.1 | Plant a hedge | Head of Parks | May 2021 | Amber |
| B.2 | Plant a wood | Head of Parks | June 2021 | Green |
| B.2.a | Mow twice a year | Head of Parks | Ongoing | Green |
"""
TITLES_AMONG_ISSUES = """
| Issue raised | Who | How we will respond | When |
|---|---|---|---|
| **Trees and hedges** | | | |
| Few hedges | Head of Parks | Plant a hedge | May 2021 |
| Few woods | Head of Parks | Plant a wood | June 2021 |
| **Grass** | | | |
| Long grass | Head of Parks | Mow twice a year | Ongoing |
"""
BY_AND_WHEN = """
| # | What | By | When |
|---|---|---|---|
| 1 | Plant a hedge | Head of Parks | May 2021 |
| 2 | Plant a wood | Head of Parks | June 2021 |
| 3 | Mow twice a year | Head of Parks | Ongoing |
"""
PRINTED_LINES = """
| Recommendation | Action | Who | When |
|---|---|---|---|
| 1. Plant more in the | Plant a hedge of thorn and | Head of Parks | May 2021 |
| parks | of beech. | | |
| 2. Plant wood | Plant a wood with | Head of Parks / Tree | June 2021 and |
| | two ponds | Team | ongoing |
| 3. Mow less | Mow twice a year | Head of Parks | Ongoing |
"""
LINES_OUT_OF_PLACE = """
| Recommendation | Action | Who | When | | |
|---|---|---|---|---|---|
| 1. Plant more in the | Plant a hedge of thorn, of | Head of Parks / | May and | | |
| beech and of holly. | Tree Team | June 2021 | | | |
| 2. Plant | wood | | Plant a wood | Head of Parks | June 2021 |
| | | | with two ponds. | | |
| 3. Mow less | Mow twice a | Head of Parks | Ongoing | | |
| | year | | | | |
| 4. Mow by the | Mow by hand and | Head of Parks | Ongoing | | |
| road | with care | | | | |
"""
LINES_WITHOUT_RECOMMENDATIONS = """
| Action | Who | When |
|---|---|---|
| Plant a hedge of thorn and | Head of Parks | May 2021 |
| of beech | | |
| Plant a wood with | Head of Parks | June 2021 |
| two ponds | | |
| Mow twice a year | Head of Parks | Ongoing |
"""
TOTAL_OF_BENEFITS = """
| Strand | ID | Action | Who | When | Benefit (£k) |
|---|---|---|---|---|---|
| Trees | 1 | Plant a hedge | Head of Parks | May 2021 | 85 |
| Trees | 2 | Plant a wood | Head of Parks | June 2021 | 0 |
| Grass | 3 | Mow twice a year | Head of Parks | Ongoing | 5 |
| | | Total benefit | | | 90 |
"""
MEASURES_BELOW_TITLES = """
| Dale Council | | | | |
|---|---|---|---|---|
| Savings, as put to Cabinet 24 January 2021 | | | | |
| Pot | Measure | Saving £000 | Budget holder | Deliver by |
| 1 | Plant a hedge | 18 | Head of Parks | May 2021 |
| 2 | Plant a wood | 20 | Head of Parks | June 2021 |
| 3 | Mow twice a year | 3 | Head of Parks | Ongoing |
"""
UNKNOWN_BELOW_TITLES = """
| Dale Council | | | |
|---|---|---|---|
| Savings, as put to Cabinet 24 January 2021 | | | |
| Pot | Measure | Accountable Officer | Fulfil |
| 1 | Plant a hedge | Head of Parks | May 2021 |
| 2 | Plant a wood | Head of Parks | June 2021 |
| 3 | Mow twice a year | Head of Parks | Ongoing |
"""

PARKS = "Head of Parks"
HEDGE = ("Plant a hedge", PARKS, "May 2021")
WOOD = ("Plant a wood", PARKS, "June 2021")
MOW = ("Mow twice a year", PARKS, "Ongoing")

TRAPS: dict[str, tuple[str, list[Expected]]] = {
    "a cost without a heading behind the columns": (
        WIDER_THAN_ITS_HEADINGS,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "a status without a heading behind lettered rows": (
        WIDER_AND_LETTERED,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "titles in bold in the column of issues": (
        TITLES_AMONG_ISSUES,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "owners headed By beside dates headed When": (
        BY_AND_WHEN,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "a row that sums up the benefits": (
        TOTAL_OF_BENEFITS,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "actions headed Measure below titles": (
        MEASURES_BELOW_TITLES,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "headings that no word fits, one of them a post, below titles": (
        UNKNOWN_BELOW_TITLES,
        [("", *HEDGE), ("", *WOOD), ("", *MOW)],
    ),
    "the lines of a print, each set as a row": (
        PRINTED_LINES,
        [
            ("1", "Plant a hedge of thorn and of beech.", PARKS, "May 2021"),
            ("2", "Plant a wood with two ponds", f"{PARKS}; Tree Team", "June 2021 and ongoing"),
            ("3", *MOW),
        ],
    ),
    "the lines of a print without recommendations": (
        LINES_WITHOUT_RECOMMENDATIONS,
        [
            ("", "Plant a hedge of thorn and of beech", PARKS, "May 2021"),
            ("", "Plant a wood with two ponds", PARKS, "June 2021"),
            ("", *MOW),
        ],
    ),
    "the lines of a print, some set too far to the right or to the left": (
        LINES_OUT_OF_PLACE,
        [
            (
                "1",
                "Plant a hedge of thorn, of beech and of holly.",
                "Head of Parks; Tree Team",
                "May and June 2021",
            ),
            ("2", "Plant a wood with two ponds.", PARKS, "June 2021"),
            ("3", *MOW),
            ("4", "Mow by hand and with care", PARKS, "Ongoing"),
        ],
    ),
    "wordings in small letters that go on from the heading": (
        SMALL_LETTERS,
        [
            ("1", "plant a hedge", PARKS, "May 2021"),
            ("1", "plant a wood", PARKS, "June 2021"),
            ("2", "mow twice a year", PARKS, "Ongoing"),
        ],
    ),
    "titles and facts as a table above that of the plan": (
        FACTS_ABOVE,
        [
            ("", *HEDGE),
            ("", *WOOD),
            ("", *MOW),
            ("", "Adopt one policy for trees", PARKS, "May 2021"),
            ("", "Survey residents about parks", PARKS, "June 2021"),
        ],
    ),
    "titles in bold among rows of action and date": (
        TITLES_BEFORE_TWO_COLUMNS,
        [
            ("", "Plant a hedge", "", "May 2021"),
            ("", "Plant a wood", "", "June 2021"),
            ("", "Mow twice a year", "", ""),
        ],
    ),
    "a number before a bracket in tab-separated lines": (
        NUMBERED_LINES,
        [("", *HEDGE), ("", "(with schools) plant a wood", PARKS, "June 2021"), ("", *MOW)],
    ),
    "numbers that part the rows of a table aligned by blanks": (
        NUMBERED_BY_BLANKS,
        [
            ("", "Plant a two-row hedge", PARKS, "May 2021"),
            ("", "plant a wood", "", ""),
            ("", *MOW),
        ],
    ),
    "one row in small letters with values of its own": (
        ONE_SMALL_LETTER,
        [
            ("", *HEDGE),
            ("", "mow twice a year", PARKS, "Ongoing"),
            ("", *WOOD),
            ("", "Plant a tree", PARKS, "June 2021"),
        ],
    ),
}


@pytest.mark.parametrize(("page", "expected"), TRAPS.values(), ids=TRAPS)
def test_each_row_is_an_action_and_nothing_else_is(page: str, expected: list[Expected]) -> None:
    assert read_page(page) == expected
