"""Excel tracker: many columns, a number and a text of the recommendation, dates of all kinds."""

from datetime import date, datetime
from pathlib import Path

import xlsxwriter

PLAN_ON = date(2025, 3, 1)
HEADS = [
    "Action ID",
    "Rec ref",
    "Recommendation",
    "Action description",
    "Directorate",
    "Action owner",
    "Start date",
    "Target completion date",
    "Actual completion date",
    "Status",
    "RAG",
    "Comments",
]
ROWS: list[list[str | date]] = [
    [
        "A01",
        "R1",
        "Set out the council's ambition",
        "Develop a ten year vision for the city",
        "Chief Executive's",
        "Head of Policy",
        date(2025, 1, 6),
        date(2025, 9, 30),
        "",
        "In progress",
        "G",
        "Consultation under way",
    ],
    [
        "A02",
        "R1",
        "Set out the council's ambition",
        "Publish an annual state of the city report",
        "Chief Executive's",
        "Head of Policy",
        date(2025, 4, 1),
        "Every September",
        "",
        "Not started",
        "",
        "",
    ],
    [
        "A03",
        "R2",
        "Improve housing repairs",
        "Clear the backlog of repairs over 90 days",
        "Homes",
        "Director of Housing",
        date(2024, 11, 4),
        date(2025, 6, 30),
        "",
        "In progress",
        "A",
        "412 cases left",
    ],
    [
        "A04",
        "R2",
        "Improve housing repairs",
        "Let a new contract for voids",
        "Homes",
        "Repairs Manager & Procurement Lead",
        date(2025, 2, 3),
        "Q2 2025/26",
        "",
        "Not started",
        "",
        "",
    ],
    [
        "A05",
        "R3",
        "Bring SEND transport within budget",
        "Re-tender all routes",
        "Children",
        "Transport Manager",
        date(2024, 9, 2),
        date(2025, 2, 28),
        date(2025, 2, 20),
        "Complete",
        "B",
        "",
    ],
    [
        "A06",
        "R3",
        "Bring SEND transport within budget",
        "Pilot personal travel budgets with 50 families",
        "Children",
        "SEND Commissioner",
        "",
        "tbc",
        "",
        "On hold",
        "R",
        "Awaiting DfE",
    ],
    [
        "A07",
        "R4",
        "Modernise HR",
        "Replace the payroll system",
        "Resources",
        "Assistant Director HR",
        date(2025, 4, 1),
        "March 2026",
        "",
        "Not started",
        "",
        "",
    ],
]
GOLD = """
R1 | Develop a ten year vision for the city | Head of Policy | 2025-09-30 | 2025-09-30 | is in progress
R1 | Publish an annual state of the city report | Head of Policy | 2025-09-01 | 2025-09-30 | ongoing, is not started
R2 | Clear the backlog of repairs over 90 days | Director of Housing | 2025-06-30 | 2025-06-30 | is in progress
R2 | Let a new contract for voids | Repairs Manager; Procurement Lead | 2025-07-01 | 2025-09-30 | is not started
R3 | Re-tender all routes | Transport Manager | 2025-02-28 | 2025-02-28 | is complete
R3 | Pilot personal travel budgets with 50 families | SEND Commissioner | |
R4 | Replace the payroll system | Assistant Director HR | 2026-03-01 | 2026-03-31 | is not started
"""


def write(folder: Path) -> Path:
    path = folder / "quarnbrook.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Tracker")
        day = book.add_format({"num_format": "dd-mmm-yy"})
        sheet.write(0, 0, "Quarnbrook City Council - Peer Challenge Tracker (as at 1 March 2025)")
        sheet.write_row(2, 0, HEADS)
        for number, row in enumerate(ROWS, start=3):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    when = datetime.combine(value, datetime.min.time())
                    sheet.write_datetime(number, column, when, day)
                else:
                    sheet.write(number, column, value)
    return path
