"""Plans of labelled blocks: marks, titles, quotations and notes between them are no actions."""

import pytest

from tests.unseen.reading import Expected, read_page

HEDGE: Expected = ("", "Plant a hedge along the lane", "Head of Parks", "May 2021")
WOOD: Expected = ("", "Plant a wood on the hill", "Tree Officer; Head of Estates", "June 2021")
MOW: Expected = ("", "Mow the verges twice a year", "Highways Manager", "Ongoing")

MARKS_ABOVE = """RIVERFORD COUNCIL
Response to the peer challenge

PART A  GREEN PLACES

Peers said: "You have more grass than you can mow."

A1
We will:      Plant a hedge
              along the lane
Accountable:  Head of Parks
Deadline:     May 2021
Progress:     Not started

A2
We will:      Plant a wood on the hill
Accountable:  Tree Officer
              Head of Estates
Deadline:     June 2021
Progress:


PART B  STREETS

Peers said: "The verges are well liked."

B1
We will:      Mow the verges twice a year
Accountable:  Highways Manager
Deadline:     Ongoing
Progress:     Two cuts made by March 2020

Further information: parks@riverford.example
Background papers: peer team's letter, 19 January 2020
"""
NUMBERS_ABOVE = """Green places
------------

1.
Action: Plant a hedge along the lane
Owner: Head of Parks
By when: May 2021

2.
Action: Plant a wood on the hill
Owner: Tree Officer / Head of Estates
By when: June 2021

Streets
=======

3.
Action: Mow the verges twice a year
Owner: Highways Manager
By when: Ongoing

Contact: Policy Team, Town Hall
"""
ACTION_ABOVE = """Theme A: Green places

Action 1
Plant a hedge along the lane
Owner: Head of Parks
By when: May 2021

Action 2
Plant a wood on the hill
Owner: Tree Officer; Head of Estates
By when: June 2021

Theme B: Streets

Action 3
Mow the verges twice a year
Owner: Highways Manager
By when: Ongoing

Background papers: the peer team's letter
"""
ROMAN_ABOVE = """PART 1

(i)
What we will do: Plant a hedge along the lane
Lead officer: Head of Parks
Timescale: May 2021

(ii)
What we will do: Plant a wood on the hill
Lead officer: Tree Officer
Head of Estates
Timescale: June 2021

PART 2

The peers told us: 'Residents like the verges.'

(iii)
What we will do: Mow the verges twice a year
Lead officer: Highways Manager
Timescale: Ongoing
"""
REFERENCES_APART = """Part 2: Green places

R2.1

Our action: Plant a hedge along the lane
Responsible: Head of Parks
Due: May 2021

R2.2

Our action: Plant a wood on the hill
Responsible: Tree Officer and Head of Estates
Due: June 2021

Note: the hill belongs to the county.

R3.1

Our action: Mow the verges twice a year
Responsible: Highways Manager
Due: Ongoing

For further information contact the Policy Team.
"""
DASHED_LABELS = """GREEN PLACES

A1
Commitment - Plant a hedge along the lane
Owner - Head of Parks
Deadline - May 2021

A2
Commitment - Plant a wood on the hill
Owner - Tree Officer / Head of Estates
Deadline - June 2021

STREETS
"You cut when nobody asks," one resident told the peers.

B1
Commitment - Mow the verges twice a year
Owner - Highways Manager
Deadline - Ongoing
"""
LABELS_WITHOUT_COLONS = """GREEN PLACES

A1
We will        Plant a hedge along the lane
Accountable    Head of Parks
Deadline       May 2021

A2
We will        Plant a wood on the hill
Accountable    Tree Officer; Head of Estates
Deadline       June 2021

STREETS

B1
We will        Mow the verges twice a year
Accountable    Highways Manager
Deadline       Ongoing
"""
MARKS_WITH_TITLES = """=====================
PART A - GREEN PLACES
=====================

A1  Hedges
We will: Plant a hedge along the lane
Accountable: Head of Parks
Deadline: May 2021

A2  Trees
We will: Plant a wood on the hill
Accountable: Tree Officer; Head of Estates
Deadline: June 2021

=====================
PART B - STREETS
=====================

B1  Verges
We will: Mow the verges twice a year
Accountable: Highways Manager
Deadline: Ongoing

Further information: Policy Team
"""
WIDE_GAP = """Part A: Green places

A1
We will:      Plant a hedge along the lane
Accountable:  Head of Parks
Deadline:     May 2021

A2
We will:      Plant a wood on the hill
Accountable:  Tree Officer      Head of Estates
Deadline:     June 2021

Part B: Streets

B1
We will:      Mow the verges twice a year
Accountable:  Highways Manager
Deadline:     Ongoing
"""
UNTITLED_WORDING = """# Theme C: Green places

**G-01**
Plant a hedge along the lane
Owner: Head of Parks
Deadline: May 2021

**G-02**
Plant a wood on the hill
Owner: Tree Officer, Head of Estates
Deadline: June 2021

# Theme D: Streets

> "The verges are well liked."

**S-01**
Mow the verges twice a year
Owner: Highways Manager
Deadline: Ongoing
"""
OWNERS_FIRST = """PART ONE

A1
Owner: Head of Parks
Deadline: May 2021
Action: Plant a hedge along the lane

A2
Owner: Tree Officer; Head of Estates
Deadline: June 2021
Action: Plant a wood on the hill

B1
Owner: Highways Manager
Deadline: Ongoing
Action: Mow the verges twice a year

Contact: Policy Team
Date: 3 March 2020
Background papers:
- Letter of the peer team, 19 January 2020
"""

PAGES = {
    "marks on lines of their own": MARKS_ABOVE,
    "numbers alone below underlined titles": NUMBERS_ABOVE,
    "'Action 1' above an action without a label": ACTION_ABOVE,
    "Roman numbers in brackets": ROMAN_ABOVE,
    "references parted from their blocks by a blank line": REFERENCES_APART,
    "dashes after the labels": DASHED_LABELS,
    "labels without colons": LABELS_WITHOUT_COLONS,
    "titles beside the marks": MARKS_WITH_TITLES,
    "two owners parted by a wide gap": WIDE_GAP,
    "owners before their actions, and a dated contact below": OWNERS_FIRST,
    "marks in bold above actions without labels": UNTITLED_WORDING,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_only_the_actions_of_blocks_are_read(page: str) -> None:
    assert read_page(page) == [HEDGE, WOOD, MOW]
