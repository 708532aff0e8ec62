"""CSV in Windows-1252: owners on lines of one cell, numeric days, an empty last column."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2023, 4, 20)
TEXT = """\
"Theme","Rec No.","What the peer team said","What we’ll do","Who","By when","Status",
"Leadership","1","Members’ roles are unclear","Write role profiles for Cabinet members","Monitoring Officer","30/06/23","In progress",
"Leadership","1","Members’ roles are unclear","Offer every member a mentor","Democratic Services Manager
Leader of the Opposition","Summer 2023","Not started",
"Finance","2","Reserves are low","Raise general reserves to £6m by 2026","Chief Finance Officer","31/03/26","In progress",
"Finance","2","Reserves are low","Report on reserves at each quarter’s end","Chief Finance Officer","Quarterly","In progress",
"Capacity","3","You rely on agency staff","Fill six posts in planning – “grow our own”","Head of Planning / HR","Dec-23","Not started",
"Capacity","4","Use data better","Appoint a Head of Data","Director of Digital","01/09/2023","Complete",
"Capacity","4","Use data better","Join up council tax and housing data","Head of Data","early 2024","Not started",
"""
GOLD = """
1 | Write role profiles for Cabinet members | Monitoring Officer | 2023-06-30 | 2023-06-30 | is in progress
1 | Offer every member a mentor | Democratic Services Manager; Leader of the Opposition | 2023-06-01 | 2023-08-31 | is not started
2 | Raise general reserves to £6m by 2026 | Chief Finance Officer | 2026-03-31 | 2026-03-31 | is in progress
2 | Report on reserves at each quarter’s end | Chief Finance Officer | | | ongoing, is in progress
3 | Fill six posts in planning – “grow our own” | Head of Planning; HR | 2023-12-01 | 2023-12-31 | is not started
4 | Appoint a Head of Data | Director of Digital | 2023-09-01 | 2023-09-01 | is complete
4 | Join up council tax and housing data | Head of Data | 2024-01-01 | 2024-03-31 | is not started
"""


def write(folder: Path) -> Path:
    path = folder / "rossendyke.csv"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("cp1252"))
    return path
