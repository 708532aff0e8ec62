"""Plain text: a block for each action, labels on lines of their own, wrapped values."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2022, 3, 8)
TEXT = """\
GARTHWICK COUNCIL

Peer challenge follow-up: action plan
Agreed by Council on 8 March 2022

RECOMMENDATION 1
Make the most of the council's partnerships.

Action 1.1
What we will do: Map all partnerships and judge what each of them delivers
Who: Partnerships Manager
When: June 2022
How we will know: A published register

Action 1.2
What we will do: Refresh the terms of reference of the Local Strategic
Partnership
Who: Chief Executive; Leader of the Council
When: By September 2022
How we will know: Terms agreed by partners

RECOMMENDATION 2
Set out a clear approach to commercial income.

Action 2.1
What we will do: Adopt a commercial strategy
Who: Executive Director (Resources)
When: Q1 2022-23
How we will know: Strategy adopted

Action 2.2
What we will do: Train service managers in pricing
Who: Head of Finance
When: throughout 2022
How we will know: 30 managers trained

RECOMMENDATION 3
Invest in overview and scrutiny.

Action 3.1
What we will do: Appoint a dedicated scrutiny officer
Who: Head of Legal and Democratic Services
When: complete
How we will know: Officer in post

Action 3.2
What we will do: Agree an annual scrutiny work programme
Who: Scrutiny Chairs
When: Annually in May
How we will know: Programme published
"""
GOLD = """
1 | Map all partnerships and judge what each of them delivers | Partnerships Manager | 2022-06-01 | 2022-06-30
1 | Refresh the terms of reference of the Local Strategic Partnership | Chief Executive; Leader of the Council | | 2022-09-30
2 | Adopt a commercial strategy | Executive Director (Resources) | 2022-04-01 | 2022-06-30
2 | Train service managers in pricing | Head of Finance | 2022-01-01 | 2022-12-31
3 | Appoint a dedicated scrutiny officer | Head of Legal and Democratic Services | | | is complete
3 | Agree an annual scrutiny work programme | Scrutiny Chairs | 2022-05-01 | 2022-05-31 | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "garthwick.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
