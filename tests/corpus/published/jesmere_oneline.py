"""Plain text without line ends: the whole plan is one line, as some converters leave it."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2023, 1, 10)
TEXT = (
    "Jesmere Council Peer Challenge Action Plan January 2023 "
    "Recommendation 1: Strengthen the council's financial resilience. "
    "Action: Rebuild the general reserve to £4m Owner: Chief Finance Officer Deadline: March 2024 "
    "Action: Review all earmarked reserves Owner: Deputy Section 151 Officer Deadline: June 2023 "
    "Recommendation 2: Give staff a stronger voice. "
    "Action: Set up a staff forum Owner: Head of People Deadline: By end of April 2023 "
    "Action: Repeat the staff survey each year Owner: Head of People Deadline: Annually "
    "Recommendation 3: Modernise customer services. "
    "Action: Launch webchat Owner: Customer Services Manager Deadline: Q3 2023/24 "
    "Action: Close the cash office Owner: Revenues and Benefits Manager Deadline: 30 September 2023"
)
GOLD = """
1 | Rebuild the general reserve to £4m | Chief Finance Officer | 2024-03-01 | 2024-03-31
1 | Review all earmarked reserves | Deputy Section 151 Officer | 2023-06-01 | 2023-06-30
2 | Set up a staff forum | Head of People | | 2023-04-30
2 | Repeat the staff survey each year | Head of People | | | ongoing
3 | Launch webchat | Customer Services Manager | 2023-10-01 | 2023-12-31
3 | Close the cash office | Revenues and Benefits Manager | 2023-09-30 | 2023-09-30
"""


def write(folder: Path) -> Path:
    path = folder / "jesmere.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
