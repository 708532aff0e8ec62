"""Headings with bullets: owner and date behind a dash or in a bracket, sub-headings, wrapped."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2025, 1, 15)
TEXT = """\
INGLEBY COUNCIL IMPROVEMENT PLAN 2025-26

1. Leading our place

• Hold a summit of anchor institutions (Chief Executive, March 2025)
• Publish a growth plan that partners have agreed and that sets out the sites, skills and
  transport that the borough needs (Director of Growth, by July 2025)
• Bid for the next round of the heritage fund (Culture Manager, date to be confirmed)

2. Living within our means

• Set a balanced budget for 2026/27 (Section 151 Officer, February 2026)
• Dispose of three surplus buildings (Head of Property, 31/12/2025)
• Review fees and charges (All heads of service, annually)

3. Working as one team

• Bring in a leadership programme for the top forty managers (Head of HR, Q2 2025/26)
• Replace the intranet (Digital Team and Communications Team, Autumn 2025)
• Celebrate success through staff awards (Chief Executive's Office, ongoing)
"""
GOLD = """
| Hold a summit of anchor institutions | Chief Executive | 2025-03-01 | 2025-03-31
| Publish a growth plan that partners have agreed and that sets out the sites, skills and transport that the borough needs | Director of Growth | | 2025-07-31
| Bid for the next round of the heritage fund | Culture Manager | |
| Set a balanced budget for 2026/27 | Section 151 Officer | 2026-02-01 | 2026-02-28
| Dispose of three surplus buildings | Head of Property | 2025-12-31 | 2025-12-31
| Review fees and charges | All heads of service | | | ongoing
| Bring in a leadership programme for the top forty managers | Head of HR | 2025-07-01 | 2025-09-30
| Replace the intranet | Digital Team; Communications Team | 2025-09-01 | 2025-11-30
| Celebrate success through staff awards | Chief Executive's Office | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "ingleby.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
