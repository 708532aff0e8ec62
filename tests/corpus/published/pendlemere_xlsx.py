"""Excel: a sheet for each theme, title rows above, a blank first column, days with dots."""

from datetime import date
from pathlib import Path

import xlsxwriter

PLAN_ON = date(2024, 12, 3)
HEADS = [
    "Ref",
    "LGA recommendation",
    "Action we will take",
    "Senior responsible officer",
    "Deadline",
    "Progress",
]
SHEETS = {
    "1 Priorities": [
        [
            "1a",
            "Be clear about what matters most",
            "Rank the 48 projects in the plan by impact",
            "Head of Strategy & Performance",
            "31.1.25",
            "Draft list made",
        ],
        [
            "1b",
            "",
            "Stop or pause projects outside the top twenty",
            "Corporate Management Team",
            "by 31.3.25",
            "",
        ],
    ],
    "2 Finance": [
        [
            "2a",
            "Close the gap of £9m",
            "Agree savings of £4m for 2025/26",
            "Strategic Director (Resources)",
            "February 2025",
            "Done",
        ],
        [
            "2b",
            "",
            "Build a three year savings pipeline",
            "Strategic Director (Resources)/ Heads of Service",
            "Sept 25",
            "",
        ],
        [
            "2c",
            "",
            "Draw down capital receipts only with Cabinet's consent",
            "S151",
            "Immediate and ongoing",
            "",
        ],
    ],
    "3 People": [
        [
            "3a",
            "Look after your people",
            "Sign the menopause pledge",
            "HR Business Partner",
            "Completed",
            "Signed in November",
        ],
        [
            "3b",
            "",
            "Hold monthly drop-ins with the Chief Executive",
            "Chief Executive",
            "monthly",
            "First held",
        ],
    ],
}
GOLD = """
1 | Rank the 48 projects in the plan by impact | Head of Strategy & Performance | 2025-01-31 | 2025-01-31
1 | Stop or pause projects outside the top twenty | Corporate Management Team | | 2025-03-31
2 | Agree savings of £4m for 2025/26 | Strategic Director (Resources) | 2025-02-01 | 2025-02-28 | is complete
2 | Build a three year savings pipeline | Strategic Director (Resources); Heads of Service | 2025-09-01 | 2025-09-30
2 | Draw down capital receipts only with Cabinet's consent | S151 | 2024-12-03 | 2024-12-03 | ongoing
3 | Sign the menopause pledge | HR Business Partner | | | is complete
3 | Hold monthly drop-ins with the Chief Executive | Chief Executive | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "pendlemere.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        front = book.add_worksheet("Cover")
        front.write("B2", "Pendlemere Borough Council")
        front.write("B3", "Peer challenge action plan, Cabinet 3 December 2024")
        for name, rows in SHEETS.items():
            sheet = book.add_worksheet(name)
            sheet.merge_range("B2:G2", f"Theme {name}")
            sheet.write("B3", "Portfolio holder: Cllr R Dunne")
            sheet.write_row("B5", HEADS)
            for number, row in enumerate(rows, start=5):
                for column, text in enumerate(row, start=1):
                    if text:
                        sheet.write_string(number, column, text)
    return path
