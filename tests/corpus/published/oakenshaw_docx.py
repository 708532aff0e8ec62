"""Word: numbered lists in the first column, an action over two owners, headings repeated."""

from datetime import date
from pathlib import Path

import docx

PLAN_ON = date(2024, 10, 9)
HEADS = (
    "",
    "Recommendation",
    "Response and actions",
    "Responsible officer(s)",
    "Target date",
    "RAG",
)
GOLD = """
1 | Refresh the Corporate Plan and its targets with all group leaders | Chief Executive | 2025-02-01 | 2025-02-28
1 | Publish a one-page summary for staff | Communications and Engagement Lead | 2025-03-01 | 2025-03-31
2 | Complete the review of the companies that the council owns | Director of Finance; Director of Law and Governance | | 2025-06-30
3 | Introduce a monthly officer assurance board | Director of Law and Governance | 2024-11-01 | 2024-11-30
3 | Train all report authors | Head of Democratic Services | 2024-12-01 | 2025-01-31
3 | Revise the report template | Head of Democratic Services | 2024-12-01 | 2024-12-31
4 | Roll out the new appraisal scheme to all managers | Assistant Director – People | 2025-04-01 | 2026-03-31
4 | Pulse surveys to be held each quarter | Assistant Director – People | | | ongoing
"""


def write(folder: Path) -> Path:
    word = docx.Document()
    word.add_heading("Oakenshaw Council", 0)
    word.add_heading("Appendix A: Corporate peer challenge action plan", 1)
    table = word.add_table(1, 6)
    _fill(table.rows[0], HEADS)
    rows = [
        ("#", "Agree fewer and clearer priorities",
         "Refresh the Corporate Plan and its targets with all group leaders", "Chief Executive",
         "February 2025", "Amber"),
        ("", "", "Publish a one-page summary for staff", "Communications and Engagement Lead",
         "March 2025", "Green"),
        ("#", "Get a grip on council-owned companies",
         "Complete the review of the companies that the council owns", "Director of Finance",
         "by end of June 2025", "Amber"),
        ("", "", "", "Director of Law and Governance", "", ""),
        HEADS,
        ("#", "Strengthen decision making", "Introduce a monthly officer assurance board",
         "Director of Law and Governance", "November 2024", "Green"),
        ("", "", "• Train all report authors\n• Revise the report template",
         "Head of Democratic Services", "Dec 24 – Jan 25\nDec 24", "Green"),
        ("#", "Invest in people", "Roll out the new appraisal scheme to all managers",
         "Assistant Director – People", "2025-26", "Red"),
        ("", "", "Pulse surveys to be held each quarter", "Assistant Director – People",
         "Ongoing", "Green"),
    ]  # fmt: skip
    for row in rows:
        cells = table.add_row().cells
        if row[0] == "#":
            cells[0].paragraphs[0].style = word.styles["List Number"]
        _fill_from(cells, tuple(text.strip("#") for text in row))
    for first, last in ((1, 2), (3, 4), (6, 7), (8, 9)):
        for column in (0, 1):
            table.cell(first, column).merge(table.cell(last, column))
    for column in (2, 4, 5):
        table.cell(3, column).merge(table.cell(4, column))
    path = folder / "oakenshaw.docx"
    word.save(str(path))
    return path


def _fill(row: docx.table._Row, texts: tuple[str, ...]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text


def _fill_from(cells: tuple[docx.table._Cell, ...], texts: tuple[str, ...]) -> None:
    for cell, text in zip(cells, texts, strict=True):
        if text:
            cell.text = text
