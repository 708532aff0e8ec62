"""Plans made up by rule: as many actions as wanted, the same ones every time."""

import random
from dataclasses import dataclass

VERBS = "Agree Adopt Publish Review Develop Complete Establish Strengthen Implement Launch".split()
THINGS = (
    "a long-term vision for the district",
    "the medium term financial plan",
    "a programme of member training",
    "the asset management strategy, with a list of sites",
    "a charter with town and parish councils",
    "a dashboard of key performance indicators",
    "the communications and engagement strategy",
    "the arrangements for scrutiny",
    "a plan for the future of the depot (and its staff)",
    "an approach to commercial income that members support",
)
OWNERS = (
    ("Chief Executive",),
    ("Head of Finance",),
    ("Monitoring Officer",),
    ("Director of Place",),
    ("HR Manager", "Head of Communications"),
    ("Section 151 Officer",),
    ("Housing Strategy Manager",),
    ("Head of Policy", "Democratic Services Manager"),
)
DEADLINES = (
    ("March 2024", "2024-03-31"),
    ("By end of June 2024", "2024-06-30"),
    ("30 September 2024", "2024-09-30"),
    ("Q3 2024/25", "2024-12-31"),
    ("Spring 2025", "2025-05-31"),
    ("2025/26", "2026-03-31"),
    ("Ongoing", ""),
    ("01/12/2024", "2024-12-01"),
)
RECOMMENDATIONS = (
    "Be clear about what matters most",
    "Close the gap in the budget",
    "Make decisions openly and early",
    "Look after the people who work here",
)
HEADINGS = ("Ref", "Recommendation", "Action", "Lead officer", "Timescale")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One action of a plan that is made up."""

    rec_ref: str
    recommendation: str
    wording: str
    owners: tuple[str, ...]
    deadline: str
    deadline_end: str
    """As `read` prints it."""

    def cells(self) -> list[str]:
        """Return its row under HEADINGS."""
        owners = " / ".join(self.owners)
        return [self.rec_ref, self.recommendation, self.wording, owners, self.deadline]


def made_up(actions: int, seed: int = 1) -> list[MadeUp]:
    """Return the actions of a plan; about four answer each recommendation."""
    chance = random.Random(seed)  # noqa: S311  no secret
    plan: list[MadeUp] = []
    ref = 0
    for number in range(actions):
        ref += number % 4 == 0
        deadline, end = chance.choice(DEADLINES)
        topic = RECOMMENDATIONS[(ref - 1) % len(RECOMMENDATIONS)]
        wording = f"{chance.choice(VERBS)} {chance.choice(THINGS)}, part {number + 1}"
        owners = chance.choice(OWNERS)
        plan.append(MadeUp(str(ref), f"{topic} in area {ref}", wording, owners, deadline, end))
    return plan


def rows_of(plan: list[MadeUp]) -> list[list[str]]:
    """Return a plan as a table, headings first."""
    return [list(HEADINGS), *(action.cells() for action in plan)]
