"""Short ways to read invented rows."""

from datetime import date
from typing import Any

from actionplans.fields.deadlines import DeadlineContext
from actionplans.normalise import Action, Vocabulary, normalise
from actionplans.records import Place, PlanRow

CONTEXT = DeadlineContext(plan_on=date(2020, 1, 1))
KNOWN = Vocabulary(
    owner_forms=frozenset({"AB", "CD", "Head of Parks"}),
    statuses={"completed": "complete", "in place": "complete"},
)


def row(line: int = 1, wording: str = "Review the hall", **printed: Any) -> PlanRow:  # noqa: ANN401  any field of a row
    """Return a row printed on one line, with an owner and a deadline unless told otherwise."""
    values = {"owner": "AB", "deadline": "May 2020", **printed}
    return PlanRow(place=Place(line, line), wording=wording, **values)


def read(*rows: PlanRow, vocabulary: Vocabulary = KNOWN) -> list[Action]:
    """Return the actions of some rows."""
    return list(normalise(rows, CONTEXT, vocabulary).actions)


def owners(action: Action) -> list[str]:
    """Return the names of an action's owners."""
    return [owner.name for owner in action.owners]


def codes(action: Action) -> set[str]:
    """Return the codes of an action's findings."""
    return {finding.code for finding in action.findings}
