"""Pipe tables: empty heading rows, a data row as heading, a row broken by a page end."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2020, 11, 3)
TEXT = """\
FOXBRIDGE DISTRICT COUNCIL
Recovery plan, Executive 3 November 2020                                     Page 11

| Priority | Action | By when | Lead officer |
|---|---|---|---|
| Thriving economy | Distribute the discretionary grants | Dec 2020 | Revenues Manager |
| | Hold a virtual jobs fair with Jobcentre Plus | Jan 2021 | Economic Development Officer |
| | Work with the BID company to draw up a plan for the reopening of the | | |

Page 12

| | | | |
|---|---|---|---|
| | high street and markets | Mar – Apr 2021 | Markets Manager |
| | Continue support to the tourism sector | Ongoing | Tourism Officer |
| Healthy communities | Keep the community hub open over the winter | Nov 20 – Mar 21 | Communities Manager |

Page 13

| | Reopen leisure centres<br>Reopen community centres | Dec 2020<br>Early 2021 | Leisure Manager |
|---|---|---|---|
| | Review the health and wellbeing strategy | Autumn 2021 | Head of Communities |
| A council that works | Move half of the office space to let | 2021/22 | Estates Manager / Head of Finance |
| | Offer home working to all office staff | In place | HR |
"""
GOLD = """
| Distribute the discretionary grants | Revenues Manager | 2020-12-01 | 2020-12-31
| Hold a virtual jobs fair with Jobcentre Plus | Economic Development Officer | 2021-01-01 | 2021-01-31
| Work with the BID company to draw up a plan for the reopening of the high street and markets | Markets Manager | 2021-03-01 | 2021-04-30
| Continue support to the tourism sector | Tourism Officer | | | ongoing
| Keep the community hub open over the winter | Communities Manager | 2020-11-01 | 2021-03-31
| Reopen leisure centres | Leisure Manager | 2020-12-01 | 2020-12-31
| Reopen community centres | Leisure Manager | 2021-01-01 | 2021-03-31
| Review the health and wellbeing strategy | Head of Communities | 2021-09-01 | 2021-11-30
| Move half of the office space to let | Estates Manager; Head of Finance | 2021-04-01 | 2022-03-31
| Offer home working to all office staff | HR | | | is complete
"""


def write(folder: Path) -> Path:
    path = folder / "foxbridge.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
