"""Word: one table for each recommendation, its title in the first row, lists in cells."""

from datetime import date
from pathlib import Path

import docx

PLAN_ON = date(2024, 4, 16)
FORMS = [
    ("Recommendation 1: Agree a long-term plan for the harbour",
     [("Commission a condition survey of the harbour walls", "Harbour Master", "June 2024"),
      ("Prepare a masterplan with the Harbour Board", "Director of Place\nHarbour Master", "March 2025"),
      ("Seek funding from government", "Funding Team", "Ongoing")]),
    ("Recommendation 2: Improve the way that members and officers work together",
     [("Agree a member and officer protocol", "Monitoring Officer", "21 May 2024"),
      ("Hold quarterly away days for Cabinet and the senior team", "Chief Executive", "Quarterly")]),
    ("Recommendation 3: Modernise planning",
     [("Bring the planning backlog below 100 cases", "Head of Planning", "by December 2024"),
      ("Introduce pre-application charges", "Development Manager", "April 2024 – completed"),
      ("Start work on the new Local Plan", "Planning Policy Team", "From September 2024")]),
]  # fmt: skip
GOLD = """
1 | Commission a condition survey of the harbour walls | Harbour Master | 2024-06-01 | 2024-06-30
1 | Prepare a masterplan with the Harbour Board | Director of Place; Harbour Master | 2025-03-01 | 2025-03-31
1 | Seek funding from government | Funding Team | | | ongoing
2 | Agree a member and officer protocol | Monitoring Officer | 2024-05-21 | 2024-05-21
2 | Hold quarterly away days for Cabinet and the senior team | Chief Executive | | | ongoing
3 | Bring the planning backlog below 100 cases | Head of Planning | | 2024-12-31
3 | Introduce pre-application charges | Development Manager | 2024-04-01 | 2024-04-30 | is complete
3 | Start work on the new Local Plan | Planning Policy Team | 2024-09-01 |
"""


def write(folder: Path) -> Path:
    word = docx.Document()
    word.add_heading("Kelderton Council: peer challenge action plan", 1)
    word.add_paragraph("Cabinet, 16 April 2024")
    for title, rows in FORMS:
        table = word.add_table(2, 3)
        head = table.cell(0, 0).merge(table.cell(0, 2))
        head.text = title
        for cell, text in zip(table.rows[1].cells, ("Action", "Lead", "Target date"), strict=True):
            cell.text = text
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        word.add_paragraph()
    path = folder / "kelderton.docx"
    word.save(str(path))
    return path
