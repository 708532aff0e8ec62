"""Excel: a tracker with real and text dates, a summary sheet and a sheet of lists."""

from datetime import date, datetime
from pathlib import Path

import xlsxwriter

PLAN_ON = date(2024, 2, 1)
HEADS = ["ID", "Workstream", "Task", "Assigned to", "Raised", "Due", "Revised due", "% complete",
         "BRAG", "Latest update"]  # fmt: skip
ROWS = [
    (1, "Finance", "Complete a zero-based review of all service budgets", "S151 Officer",
     date(2023, 11, 6), date(2024, 6, 28), "", 0.4, "Amber", "Three of seven services reviewed"),
    (2, "Finance", "Close the 2022/23 accounts", "Chief Accountant", date(2023, 11, 6),
     "asap", "", 1, "Blue", "Complete - signed off December"),
    (3, "People", "Publish the workforce strategy", "Head of People", date(2023, 11, 6),
     date(2024, 3, 31), date(2024, 5, 31), 0.8, "Green", "Draft with unions"),
    (4, "People", "Fill the vacant Head of Housing post", "Chief Executive / Head of People",
     date(2023, 11, 20), "Q1 24/25", "", 0, "Red", "Advert out in February"),
    (5, "Housing", "Inspect all council homes for damp and mould", "Housing Repairs Team",
     date(2023, 11, 20), date(2025, 3, 31), "", 0.1, "Amber", ""),
    (6, "Housing", "Set up a tenants' panel", "Tenancy Services Manager", date(2023, 12, 4),
     "By end of May 2024", "", 0, "", "Not started"),
    (7, "Governance", "Report progress to the Improvement Board", "Programme Director",
     date(2023, 12, 4), "Ongoing - monthly", "", 0.5, "Green", ""),
    (8, "Governance", "Adopt a code of governance", "Monitoring Officer", date(2023, 12, 4),
     "Spring 2024", "", 0, "", ""),
]  # fmt: skip
GOLD = """
| Complete a zero-based review of all service budgets | S151 Officer | 2024-06-28 | 2024-06-28
| Close the 2022/23 accounts | Chief Accountant | | | is complete
| Publish the workforce strategy | Head of People | 2024-03-31 | 2024-03-31
| Fill the vacant Head of Housing post | Chief Executive; Head of People | 2024-04-01 | 2024-06-30
| Inspect all council homes for damp and mould | Housing Repairs Team | 2025-03-31 | 2025-03-31
| Set up a tenants' panel | Tenancy Services Manager | | 2024-05-31 | is not started
| Report progress to the Improvement Board | Programme Director | | | ongoing
| Adopt a code of governance | Monitoring Officer | 2024-03-01 | 2024-05-31
"""


def write(folder: Path) -> Path:
    path = folder / "coldharbour.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        summary = book.add_worksheet("Summary")
        summary.write_row(0, 0, ["Improvement tracker", "", "February 2024"])
        summary.write_row(2, 0, ["Workstream", "Tasks", "Complete"])
        summary.write_row(3, 0, ["Finance", 2, 1])
        sheet = book.add_worksheet("Tracker")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        share = book.add_format({"num_format": "0%"})
        sheet.write_row(0, 0, HEADS)
        for number, row in enumerate(ROWS, start=1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    when = datetime.combine(value, datetime.min.time())
                    sheet.write_datetime(number, column, when, day)
                else:
                    sheet.write(number, column, value, share if column == 7 else None)
        sheet.autofilter(0, 0, len(ROWS), len(HEADS) - 1)
        sheet.freeze_panes(1, 0)
        lists = book.add_worksheet("Lists")
        lists.write_column(0, 0, ["BRAG", "Blue", "Green", "Amber", "Red"])
    return path
