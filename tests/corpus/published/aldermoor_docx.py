"""Word: one table, recommendations merged down, themes over all columns, a merged owner."""

from datetime import date
from pathlib import Path

import docx

PLAN_ON = date(2023, 6, 14)
ROWS = [
    ("Theme 1: Place leadership", "", "", "", ""),
    ("1", "Refresh the vision for the borough with partners and residents",
     "Hold six community conversations", "Head of Communities", "September 2023"),
    ("^", "^", "Bring a refreshed vision to Full Council", "Chief Executive / Leader of the Council", "By December 2023"),
    ("2", "Build on the strong relationship with the county council",
     "Agree a joint statement of priorities with the county", "Chief Executive", "Q3 2023/24"),
    ("Theme 2: Finance", "", "", "", ""),
    ("3", "Set out how the budget gap in the medium term will be closed",
     "Publish an updated medium term financial strategy", "Section 151 Officer", "November 2023"),
    ("^", "^", "Run a line by line review of discretionary spend", "^", "Completed"),
    ("^", "^", "Report savings monthly to the Corporate Leadership Team", "^", "Monthly from July 2023"),
    ("4", "Strengthen contract management",
     "Recruit a Procurement Manager", "Director of Resources", "31 August 2023"),
    ("^", "^", "• Draw up a contracts register\n• Train contract managers", "Procurement Manager", "Spring 2024"),
    ("Theme 3: Governance and culture", "", "", "", ""),
    ("5", "Review the member development programme", "Survey members on their learning needs",
     "Democratic Services Manager", "July 2023"),
    ("^", "^", "Launch a new programme, to be reviewed each year", "Monitoring Officer and Head of HR", "May 2024 then annually"),
]  # fmt: skip
GOLD = """
1 | Hold six community conversations | Head of Communities | 2023-09-01 | 2023-09-30
1 | Bring a refreshed vision to Full Council | Chief Executive; Leader of the Council | | 2023-12-31
2 | Agree a joint statement of priorities with the county | Chief Executive | 2023-10-01 | 2023-12-31
3 | Publish an updated medium term financial strategy | Section 151 Officer | 2023-11-01 | 2023-11-30
3 | Run a line by line review of discretionary spend | Section 151 Officer | | | is complete
3 | Report savings monthly to the Corporate Leadership Team | Section 151 Officer | 2023-07-01 | | ongoing
4 | Recruit a Procurement Manager | Director of Resources | 2023-08-31 | 2023-08-31
4 | Draw up a contracts register | Procurement Manager | 2024-03-01 | 2024-05-31
4 | Train contract managers | Procurement Manager | 2024-03-01 | 2024-05-31
5 | Survey members on their learning needs | Democratic Services Manager | 2023-07-01 | 2023-07-31
5 | Launch a new programme, to be reviewed each year | Monitoring Officer; Head of HR | 2024-05-01 | 2024-05-31 | ongoing
"""


def write(folder: Path) -> Path:
    word = docx.Document()
    word.add_heading("Aldermoor Borough Council", 0)
    word.add_paragraph("Corporate Peer Challenge: our action plan, June 2023")
    word.add_paragraph(
        "The peer team visited us in March 2023. Cabinet considered their report on 14 June 2023"
        " and agreed the actions below."
    )
    table = word.add_table(1, 5)
    table.style = "Table Grid"
    heads = ("No.", "Peer team recommendation", "What we will do", "Lead", "Timescale")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in ROWS:
        cells = table.add_row().cells
        if not row[1]:
            merged = cells[0].merge(cells[4])
            merged.paragraphs[0].add_run(row[0]).bold = True
            continue
        for cell, text in zip(cells, row, strict=True):
            cell.text = "" if text == "^" else text
    for column in (0, 1, 3):
        for number, row in enumerate(ROWS, start=1):
            if row[column] == "^":
                table.cell(number - 1, column).merge(table.cell(number, column))
    path = folder / "aldermoor.docx"
    word.save(str(path))
    return path
