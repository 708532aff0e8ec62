"""Narrative: recommendation, response, lead-ins, then lead officer and timescale in prose."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2019, 7, 22)
TEXT = """\
# Hawkspur Metropolitan Borough Council

## Response to the Corporate Peer Challenge

The council welcomes the report of the peer team. Our response to each recommendation follows.

### Recommendation 1: Develop a narrative for the borough that everybody can tell

**Our response**

We accept this recommendation. The council has grown used to telling its story service by service.

**Actions we will take**

We will bring together a group of residents, businesses and partners to write the story of the borough. We will test it in our five towns before it is launched.

**Lead officer:** Director of Strategy

**Timescale:** January 2020

### Recommendation 2: Increase the pace of transformation

**Our response**

We accept this. A new programme office was set up in May.

**Actions we will take**

- Agree a single list of transformation projects
- Appoint a transformation director
- Report on benefits to Cabinet every six months

**Lead officer:** Chief Executive

**Timescale:** by end of October 2019

### Recommendation 3: Look again at the senior structure

**Our response**

This is partly accepted. We restructured two years ago and want the new teams to settle.

**Actions we will take**

A review of spans and layers will be carried out with the help of the LGA.

**Lead officer:** Head of Human Resources and Organisational Development

**Timescale:** 2020/21
"""
GOLD = """
1 | We will bring together a group of residents, businesses and partners to write the story of the borough. | Director of Strategy | 2020-01-01 | 2020-01-31
1 | We will test it in our five towns before it is launched. | Director of Strategy | 2020-01-01 | 2020-01-31
2 | Agree a single list of transformation projects | Chief Executive | | 2019-10-31
2 | Appoint a transformation director | Chief Executive | | 2019-10-31
2 | Report on benefits to Cabinet every six months | Chief Executive | | 2019-10-31
3 | A review of spans and layers will be carried out with the help of the LGA. | Head of Human Resources and Organisational Development | 2020-04-01 | 2021-03-31
"""


def write(folder: Path) -> Path:
    path = folder / "hawkspur.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
