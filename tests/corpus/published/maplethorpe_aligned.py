"""Plain text whose columns are aligned by blanks, cells running over several lines."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2018, 12, 4)
TEXT = """\
MAPLETHORPE DISTRICT COUNCIL
PEER CHALLENGE ACTION PLAN                                             4 December 2018

Recommendation             Action                          Responsible            Timescale

1. Clarify the council's   Publish a one page summary      Policy Officer         January 2019
   priorities              of the corporate plan

                           Brief all staff teams on        Heads of Service       By March 2019
                           the summary

2. Be bolder on housing    Set up a housing company        Director of            September 2019
                                                           Housing

                           Buy twenty homes for use as     Housing Options        2019/20
                           temporary accommodation         Manager

3. Make better use of      Agree a data sharing            Information            Spring 2019
   data                    protocol with health            Governance Officer
                           partners

                           Build a dashboard for the       Business               Ongoing
                           leadership team                 Intelligence Team
"""
GOLD = """
1 | Publish a one page summary of the corporate plan | Policy Officer | 2019-01-01 | 2019-01-31
1 | Brief all staff teams on the summary | Heads of Service | | 2019-03-31
2 | Set up a housing company | Director of Housing | 2019-09-01 | 2019-09-30
2 | Buy twenty homes for use as temporary accommodation | Housing Options Manager | 2019-04-01 | 2020-03-31
3 | Agree a data sharing protocol with health partners | Information Governance Officer | 2019-03-01 | 2019-05-31
3 | Build a dashboard for the leadership team | Business Intelligence Team | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "maplethorpe.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
