"""Excel: a title block, headings on two levels, members beside officers, total at the end."""

from datetime import date
from pathlib import Path

import xlsxwriter

PLAN_ON = date(2022, 10, 5)
ROWS = [
    ("R1", "Communicate the corporate plan to all staff", "Cllr P Atkins", "Head of Communications",
     "Oct-22", "Dec-22", "All staff know the plan", "On track"),
    ("R1", "Hold four staff roadshows", "Cllr P Atkins", "Chief Executive", "Nov-22", "Mar-23",
     "80% of staff attend", "Not started"),
    ("R2", "Agree a strategy for the town centre", "Cllr M Osei", "Director of Place & Growth", "",
     "30/06/2023", "Strategy adopted", "In progress"),
    ("R2", "Appoint a town centre manager", "Cllr M Osei", "Economic Development Manager", "",
     "End of January 2023", "Post filled", "Complete"),
    ("R3", "Review the constitution", "Cllr D Lowe", "Monitoring Officer; Legal Services Manager",
     "Jan-23", "May 2023 (Annual Council)", "New constitution in use", "Not started"),
    ("R4", "Set a target for the council's own carbon emissions", "Cllr S Khan",
     "Climate Change Officer", "", "2022/23", "Target agreed", "In progress"),
    ("R5", "Extend the apprenticeship scheme to all services", "Cllr D Lowe", "HR Manager", "",
     "Ongoing", "12 apprentices", "On track"),
]  # fmt: skip
GOLD = """
R1 | Communicate the corporate plan to all staff | Head of Communications | 2022-12-01 | 2022-12-31 | is in progress
R1 | Hold four staff roadshows | Chief Executive | 2023-03-01 | 2023-03-31 | is not started
R2 | Agree a strategy for the town centre | Director of Place & Growth | 2023-06-30 | 2023-06-30 | is in progress
R2 | Appoint a town centre manager | Economic Development Manager | | 2023-01-31 | is complete
R3 | Review the constitution | Monitoring Officer; Legal Services Manager | 2023-05-01 | 2023-05-31 | is not started
R4 | Set a target for the council's own carbon emissions | Climate Change Officer | 2022-04-01 | 2023-03-31 | is in progress
R5 | Extend the apprenticeship scheme to all services | HR Manager | | | ongoing, is in progress
"""


def write(folder: Path) -> Path:
    path = folder / "birkholme.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Action Plan 2022")
        bold = book.add_format({"bold": True})
        sheet.merge_range("A1:H1", "BIRKHOLME DISTRICT COUNCIL", bold)
        sheet.merge_range("A2:H2", "LGA Corporate Peer Challenge – Action Plan", bold)
        sheet.write("A3", "Approved by Cabinet: 5 October 2022")
        sheet.write("G3", "Version 1.2")
        sheet.merge_range("A5:A6", "Rec", bold)
        sheet.merge_range("B5:B6", "Action", bold)
        sheet.merge_range("C5:D5", "Lead", bold)
        sheet.write_row("C6", ["Member", "Officer"], bold)
        sheet.merge_range("E5:F5", "Timescale", bold)
        sheet.write_row("E6", ["Start", "End"], bold)
        sheet.merge_range("G5:G6", "Success measure", bold)
        sheet.merge_range("H5:H6", "Status", bold)
        for number, row in enumerate(ROWS, start=6):
            sheet.write_row(number, 0, row)
        sheet.write_row(14, 0, ["Total actions", 7])
    return path
