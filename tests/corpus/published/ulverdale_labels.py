"""Plain text: labels in one paragraph for each action, numbers before, dashes after labels."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2021, 11, 30)
TEXT = """\
ULVERDALE DISTRICT COUNCIL - PEER CHALLENGE IMPROVEMENT PLAN

Introduction
Peers spent four days with us in September 2021. This plan was agreed on 30 November 2021.

Theme: Ambition and place

1. Produce an economic strategy with the county and the college.
Lead officer - Economic Growth Manager
Timescale - July 2022
Progress - Brief agreed with consultants

2. Bring forward a bid for the levelling up fund.
Lead officer - Director of Growth
Timescale - By 6 July 2022
Progress - Sites chosen

Theme: Money

3. Review the treasury management strategy, including the limits on borrowing.
Lead officer - Chief Accountant, with external advisers
Timescale - February 2022
Progress - Not started

4. Put a commercial board in place.
Lead officer - Section 151 Officer / Monitoring Officer
Timescale - Complete
Progress - Board met in October

Theme: People

5. Continue the wellbeing programme for staff.
Lead officer - HR
Timescale - Ongoing
Progress - 60 staff trained as first aiders
"""
GOLD = """
 | Produce an economic strategy with the county and the college. | Economic Growth Manager | 2022-07-01 | 2022-07-31
 | Bring forward a bid for the levelling up fund. | Director of Growth | | 2022-07-06
 | Review the treasury management strategy, including the limits on borrowing. | Chief Accountant; external advisers | 2022-02-01 | 2022-02-28 | is not started
 | Put a commercial board in place. | Section 151 Officer; Monitoring Officer | | | is complete
 | Continue the wellbeing programme for staff. | HR | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "ulverdale.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
