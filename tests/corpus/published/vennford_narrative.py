"""Narrative in plain text: what peers said, what we will do, lead and date in one line below."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2020, 2, 11)
TEXT = """\
VENNFORD COUNCIL
Our plan after the peer challenge

Recommendation 1
Peers asked us to communicate our successes.

What we will do
We will write a communications strategy which puts residents first. A residents' panel of 500 people will be recruited to test it.

Lead: Head of Communications    By when: June 2020

Recommendation 2
Peers felt that our capital programme slips too often.

What we will do
A gateway process for capital projects will be introduced, and each project will have a named sponsor.

Lead: Strategic Director of Corporate Services    By when: 1 April 2020

Recommendation 3
Peers thought that scrutiny could shape policy earlier.

What we will do
• Publish the forward plan six months ahead
• Give each scrutiny committee a link director

Lead: Monitoring Officer    By when: May 2020 (Annual Council)

Recommendation 4
Peers encouraged us to work with health partners.

What we will do
We will continue to second staff to the integrated care team.

Lead: Assistant Director, Adult Care    By when: ongoing
"""
GOLD = """
1 | We will write a communications strategy which puts residents first. | Head of Communications | 2020-06-01 | 2020-06-30
1 | A residents' panel of 500 people will be recruited to test it. | Head of Communications | 2020-06-01 | 2020-06-30
2 | A gateway process for capital projects will be introduced, and each project will have a named sponsor. | Strategic Director of Corporate Services | 2020-04-01 | 2020-04-01
3 | Publish the forward plan six months ahead | Monitoring Officer | 2020-05-01 | 2020-05-31
3 | Give each scrutiny committee a link director | Monitoring Officer | 2020-05-01 | 2020-05-31
4 | We will continue to second staff to the integrated care team. | Assistant Director, Adult Care | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "vennford.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
