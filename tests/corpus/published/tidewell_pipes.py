"""Pipe tables: the title stands where headings should, headings come as a row, columns shift."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2022, 5, 24)
TEXT = """\
| Tidewell Council: Improvement Plan | | | | |
|---|---|---|---|---|
| **Area** | **Recommendation** | **Action** | **Owner** | **Timescale** |
| Strategy | 1. Rewrite the corporate plan | Set up a cross-party task group | Leader / Chief Executive | June 2022 |
| | | Adopt the plan at Full Council | Chief Executive | By end Feb 2023 |
| | 2. Decide on the future of the town hall | Complete an options appraisal | Corporate Property Manager | Autumn 2022 |

| | | | | |
|---|---|---|---|---|
| | | Consult residents on the preferred option | Corporate Property Manager & Comms | Jan – March 2023 |
| Governance | 3. Clear the backlog of audits | Sign off the accounts of 2019/20 and 2020/21 | s151 officer | Sept 2022 |

| Area | Recommendation | Action | Owner | Timescale |
|---|---|---|---|---|
| | | Agree a recovery timetable with the external auditor | s151 officer | Completed |
| Culture | 4. Deal with grievances sooner | Train 20 managers in mediation<br>Report cases to Cabinet twice a year | HR Manager<br>HR Manager | December 2022<br>Ongoing |
| Culture | 5. Celebrate what goes well | Launch staff awards | Chief Executive's PA | Spring 2023 |
| Total | 9 actions | | | |
"""
GOLD = """
1 | Set up a cross-party task group | Leader; Chief Executive | 2022-06-01 | 2022-06-30
1 | Adopt the plan at Full Council | Chief Executive | | 2023-02-28
2 | Complete an options appraisal | Corporate Property Manager | 2022-09-01 | 2022-11-30
2 | Consult residents on the preferred option | Corporate Property Manager; Comms | 2023-01-01 | 2023-03-31
3 | Sign off the accounts of 2019/20 and 2020/21 | s151 officer | 2022-09-01 | 2022-09-30
3 | Agree a recovery timetable with the external auditor | s151 officer | | | is complete
4 | Train 20 managers in mediation | HR Manager | 2022-12-01 | 2022-12-31
4 | Report cases to Cabinet twice a year | HR Manager | | | ongoing
5 | Launch staff awards | Chief Executive's PA | 2023-03-01 | 2023-05-31
"""


def write(folder: Path) -> Path:
    path = folder / "tidewell.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
