"""OpenDocument spreadsheet without headings over two of its columns, sections between rows."""

from datetime import date
from pathlib import Path

from tests.corpus.files import ods_table, write_ods_tables

PLAN_ON = date(2021, 5, 19)
ROWS = [
    ["Langrigg Borough Council"],
    ["Peer review improvement plan, updated 19 May 2021"],
    [""],
    ["", "Improvement", "", "", "Where we are"],
    ["1", "Vision and ambition"],
    [
        "1.1",
        "Run a borough-wide consultation on priorities",
        "Policy Manager",
        "Sept 2021",
        "Planned",
    ],
    ["1.2", "Agree the new council plan", "Chief Executive", "February 2022", ""],
    ["2", "Finance"],
    ["2.1", "Bring the capital programme up to date", "Head of Finance", "July 2021", "Under way"],
    ["2.2", "Sell the depot site", "Property Services", "2022/23", ""],
    ["2.3", "Start monthly budget clinics", "Finance Business Partners", "Immediate", "Started"],
    ["3", "Organisation"],
    ["3.1", "Introduce a competency framework", "HR Manager", "end of 2021", ""],
    ["3.2", "Move appraisals online", "HR Manager / ICT Manager", "By April 2022", ""],
]
GOLD = """
| Run a borough-wide consultation on priorities | Policy Manager | 2021-09-01 | 2021-09-30
| Agree the new council plan | Chief Executive | 2022-02-01 | 2022-02-28
| Bring the capital programme up to date | Head of Finance | 2021-07-01 | 2021-07-31 | is in progress
| Sell the depot site | Property Services | 2022-04-01 | 2023-03-31
| Start monthly budget clinics | Finance Business Partners | 2021-05-19 | 2021-05-19 | is in progress
| Introduce a competency framework | HR Manager | | 2021-12-31
| Move appraisals online | HR Manager; ICT Manager | | 2022-04-30
"""


def write(folder: Path) -> Path:
    return write_ods_tables(folder / "langrigg.ods", ods_table("Plan", ROWS))
