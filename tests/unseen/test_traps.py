"""Small pages, each with one trap that plans of many councils set."""

import pytest

from tests.unseen.reading import Expected, read_page

FULL_WIDTH_ROW = """
| No. | Action | Owner | Due |
|---|---|---|---|
| Recommendation 1: Plant more | | | |
| 1.1 | Plant a hedge | Head of Parks | May 2021 |
| Recommendation 2: Mow less | Recommendation 2: Mow less | Recommendation 2: Mow less | |
| 2.1 | Mow twice a year | Head of Parks | Ongoing |
"""
NUMBERED_PARENT = """
Ref | Recommendation and actions | Who | By when
R1 | Plant more | |
R1.1 | Plant a hedge | Head of Parks | May 2021
R1.2 | Plant a wood | Head of Parks | June 2021
"""
RECOMMENDATION_IN_FIRST_ROW = """
| Recommendation 3 | Plant more | |
|---|---|---|
| Action | Lead | Deadline |
| Plant a hedge | Head of Parks | May 2021 |
| Plant a wood | Head of Parks | June 2021 |
"""
TITLE_ABOVE_TABLE = """
**Recommendation 4 – Plant more**

Action\tLead\tTimescale
Plant a hedge\tHead of Parks\tMay 2021
Plant a wood\tHead of Parks\tJune 2021
"""
REPEATED_RECOMMENDATION = """
Recommendation\tActions\tLead\tTimescale
1. Plant more\tPlant a hedge\tHead of Parks\tMay 2021
1. Plant more\tPlant a wood\tHead of Parks\tJune 2021
2. Mow less\tMow twice a year\t\t
"""
STACKED_TAB_CELLS = """
Theme\tAction\tLead\tTimescale\tMeasure
Trees\tPlant a hedge
Plant a wood\tHead of Parks
Woodland Officer\tMay 2021
June 2021\tBoth planted
Grass\tMow twice a year\tHead of Parks\tOngoing\tMown
"""
NUMBERS_IN_THE_WORDING = """
| Action | Lead | Date |
|---|---|---|
| 1.1 Plant a hedge<br>1.2 Plant a wood | Head of Parks | May 2021 |
| 2.1 Mow twice a year 2.2 Mow at night | Head of Parks | Ongoing |
"""
MEMBERS_BESIDE_OFFICERS = """
| Action | Portfolio Holder | Lead Officer | Start date | End date | RAG |
|---|---|---|---|---|---|
| Plant a hedge | Cllr A Reed | Head of Parks | May 2020 | May 2021 | Amber |
"""
ITEM_IS_THE_ACTION = """
| Item | Action | Date |
|---|---|---|
| Plant a hedge | Head of Parks | May 2021 |
| Total | | |
"""
OTHER_TABLES = """
| Member | Meetings attended | Date last attended |
|---|---|---|
| Cllr A Reed | 4 | May 2021 |

| Risk | Action | Risk owner | Review date |
|---|---|---|---|
| Drought | Water the hedge | Head of Parks | May 2021 |

| Action | Lead | Deadline | RAG |
|---|---|---|---|
| Plant a hedge | Head of Parks | May 2021 | Green |
| N/A | - | - | - |

| RAG | Meaning |
|---|---|
| Green | On track |
"""
HTML_SPANS = """
<table><tr><th>Recommendation</th><th>Action</th><th>Lead</th><th>By when</th></tr>
<tr><td rowspan="2">1. Plant more</td><td>Plant a hedge</td><td>Head of Parks</td>
<td>May 2021</td></tr>
<tr><td>Plant a wood</td><td>Head of Parks</td><td>June 2021</td></tr></table>
"""
FORM_TABLES = """
| Recommendation | Plant more |
|---|---|
| Action | Plant a hedge |
| Lead | Head of Parks |
| Deadline | May 2021 |

| Action | Plant a wood |
|---|---|
| Lead | Head of Parks |
| Deadline | June 2021 |

| Action | Mow twice a year |
|---|---|
| Lead | Head of Parks |
| Deadline | Ongoing |
"""
LABELS_ON_ONE_LINE = """
## Recommendation 5: Plant more

Our response: we agree.

What we will do

- Plant a hedge
- Plant a wood

**Lead:** Head of Parks **When:** May 2021
"""
NO_COLUMN_OF_DATES = """
| Recommendation | Action |
|---|---|
| Plant more | We will plant a hedge by May 2021. |
| Mow less | We will mow twice a year. |
"""


PARKS = "Head of Parks"
HEDGE = ("Plant a hedge", PARKS, "May 2021")
WOOD = ("Plant a wood", PARKS, "June 2021")
MOW = ("Mow twice a year", PARKS, "Ongoing")

TRAPS: dict[str, tuple[str, list[Expected]]] = {
    "a recommendation over all columns": (FULL_WIDTH_ROW, [("1", *HEDGE), ("2", *MOW)]),
    "a number that others subdivide": (NUMBERED_PARENT, [("R1", *HEDGE), ("R1", *WOOD)]),
    "a recommendation before the headings": (
        RECOMMENDATION_IN_FIRST_ROW,
        [("3", *HEDGE), ("3", *WOOD)],
    ),
    "a recommendation above its table": (TITLE_ABOVE_TABLE, [("4", *HEDGE), ("4", *WOOD)]),
    "a recommendation printed in each row": (
        REPEATED_RECOMMENDATION,
        [("1", *HEDGE), ("1", *WOOD), ("2", "Mow twice a year", "", "")],
    ),
    "cells of several lines in tab-separated text": (
        STACKED_TAB_CELLS,
        [("", *HEDGE), ("", "Plant a wood", "Woodland Officer", "June 2021"), ("", *MOW)],
    ),
    "row numbers before the wording": (
        NUMBERS_IN_THE_WORDING,
        [
            ("", *HEDGE),
            ("", "Plant a wood", PARKS, "May 2021"),
            ("", *MOW),
            ("", "Mow at night", PARKS, "Ongoing"),
        ],
    ),
    "members and first days beside officers and last days": (
        MEMBERS_BESIDE_OFFICERS,
        [("", *HEDGE)],
    ),
    "an owner headed Action, and totals": (ITEM_IS_THE_ACTION, [("", *HEDGE)]),
    "tables of attendance, of risks and of colours": (
        OTHER_TABLES,
        [("", *HEDGE), ("", "N/A", "", "-")],
    ),
    "cells that span rows in HTML": (HTML_SPANS, [("1", *HEDGE), ("1", *WOOD)]),
    "one form for each action": (FORM_TABLES, [("", *HEDGE), ("", *WOOD), ("", *MOW)]),
    "owner and date on one line": (
        LABELS_ON_ONE_LINE,
        [("5", *HEDGE), ("5", "Plant a wood", PARKS, "May 2021")],
    ),
    "dates in the wording only": (
        NO_COLUMN_OF_DATES,
        [
            ("K1", "We will plant a hedge by May 2021.", "", "by May 2021"),
            ("K2", "We will mow twice a year.", "", ""),
        ],
    ),
}


@pytest.mark.parametrize(("page", "expected"), TRAPS.values(), ids=TRAPS)
def test_a_trap_is_read_as_a_person_reads_it(page: str, expected: list[Expected]) -> None:
    assert read_page(page) == expected
