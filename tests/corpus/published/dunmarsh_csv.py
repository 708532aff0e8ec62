"""CSV in Windows-1252: semicolons, line ends within quotes, an owner column headed "Action"."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2021, 9, 1)
TEXT = """\
Dunmarsh City Council;;;;
Improvement and Recovery Plan – September 2021;;;;
;;;;
Ref;Item;Action;Date;Outcome sought
A1;"Agree a “One Dunmarsh” vision
with partners";Chief Executive;December 2021;Shared vision
A2;Produce a single investment plan – £2.5m of bids to be lodged;Director – Economy;By 31 March 2022;Funding won
A3;Review café and street trading licences;Licensing Manager, Legal Services;October to December 2021;
B1;"Publish:
• a digital strategy
• a data strategy";Head of Digital;Summer 2022;Better services
B2;Move the contact centre to new premises;Customer Services Manager;within 6 months;
B3;Bring complaints handling in-house;Head of Customer Services;Completed July 2021;Quicker answers
C1;Continue weekly calls with parish clerks;Communities Officer;Ongoing;
C2;Decide the future of the leisure contract;;TBC;
"""
GOLD = """
 | Agree a “One Dunmarsh” vision with partners | Chief Executive | 2021-12-01 | 2021-12-31
 | Produce a single investment plan – £2.5m of bids to be lodged | Director – Economy | | 2022-03-31
 | Review café and street trading licences | Licensing Manager; Legal Services | 2021-10-01 | 2021-12-31
 | a digital strategy | Head of Digital | 2022-06-01 | 2022-08-31
 | a data strategy | Head of Digital | 2022-06-01 | 2022-08-31
 | Move the contact centre to new premises | Customer Services Manager | | 2022-03-01
 | Bring complaints handling in-house | Head of Customer Services | 2021-07-01 | 2021-07-31 | is complete
 | Continue weekly calls with parish clerks | Communities Officer | | | ongoing
 | Decide the future of the leisure contract | | |
"""


def write(folder: Path) -> Path:
    path = folder / "dunmarsh.csv"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("cp1252"))
    return path
