"""An invented register of many actions, for measuring what a large database costs.

Nothing in it is real: councils, owners and commitments are drawn by a fixed seed, so that two
runs measure the same. It is written by the store's own writer, through the real schema.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from actionplans import build, settings, store
from loaders import load

Row = dict[str, object]

ACTIONS_A_DOCUMENT = 250
RECOMMENDATIONS_A_DOCUMENT = 20
OWNERS_A_COUNCIL = 20
PURPOSES = ("Towns", "Homes", "Work", "Health", "Green places", "The council itself")
THEMES = ("Place", "Leading", "Governing", "Money", "Capacity")
VERBS = ("Agree", "Publish", "Review", "Begin", "Extend", "Test", "Renew", "Set out")
THINGS = (
    *("the plan", "a register", "the budget", "training", "the market", "new homes", "the website"),
    *("a charter", "joint teams", "the forum", "waste rounds", "grants", "the depot", "risk maps"),
)
LINKS = ("with partners", "for residents", "across all wards", "with members", "for staff")
KINDS = ("post", "post", "team", "body", "person")


@dataclass(frozen=True, slots=True)
class Plan:
    """One invented document with its council and what it can name."""

    number: int
    document_id: str
    council: int
    plan_on: date


@dataclass(slots=True)
class Tables:
    """The rows drawn so far, by table, in the order in which keys refer to one another."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: str, **row: object) -> None:
        """Add a row to a table."""
        self.rows.setdefault(table, []).append(row)


@contextmanager
def build_to_measure(folder: Path | None, actions: int) -> Iterator[Path]:
    """Yield a folder of builds to measure, which no dashboard shows.

    A folder that has a build is taken as it is. Else so many invented actions are written; with
    none the registered documents are read.
    """
    with TemporaryDirectory() as temporary:
        settings.BUILD_DIR = folder or Path(temporary)
        if not store.current_build():
            if actions:
                write(actions)
            else:
                build.build(load, sys.stderr)
        yield settings.BUILD_DIR


def write(actions: int) -> str:
    """Write a build of so many actions below `settings.BUILD_DIR`; return its name."""
    draw = Random(4)  # noqa: S311  # the same register every time, nothing secret
    tables = Tables()
    plans = list(_plans(actions, draw))
    _vocabulary(tables, 1 + max(plan.council for plan in plans))
    for plan in plans:
        _document(tables, plan)
    for number in range(actions):
        _action(tables, plans[number // ACTIONS_A_DOCUMENT], number, draw)
    return store.replace(tables.rows)


def _plans(actions: int, draw: Random) -> Iterator[Plan]:
    documents = -(-actions // ACTIONS_A_DOCUMENT)
    councils = max(1, documents // 3)
    for number in range(documents):
        day = date(2014, 1, 1) + timedelta(days=draw.randrange(365 * 8))
        yield Plan(number, f"plan-{number:04}", number % councils, day)


def _vocabulary(tables: Tables, councils: int) -> None:
    for council in range(councils):
        tables.add("councils", council_id=_council(council), name=f"{_name(council)}", kind="other")
    for framework, begins in (("old", date(2014, 1, 1)), ("new", date(2022, 1, 1))):
        tables.add("frameworks", framework_id=framework, label=framework, valid_start=begins)
        for position, theme in enumerate(THEMES, start=1):
            theme_id = f"{framework}-{position}"
            label = f"{theme}, {framework} words"
            tables.add(
                "themes", theme_id=theme_id, framework_id=framework, label=label, position=position
            )
    for position in range(1, len(THEMES) + 1):
        for framework in ("old", "new"):
            theme_id, current = f"{framework}-{position}", f"new-{position}"
            tables.add(
                "theme_crosswalk", theme_id=theme_id, current_theme_id=current, basis="curated"
            )
    for council in range(councils):
        _council_words(tables, council)


def _council_words(tables: Tables, council: int) -> None:
    for position, purpose in enumerate(PURPOSES, start=1):
        tables.add(
            "purposes",
            purpose_id=f"purpose-{council}-{position}",
            council_id=_council(council),
            label=f"{purpose} of {_name(council)}",
            position=position,
        )
    for owner in range(OWNERS_A_COUNCIL):
        tables.add(
            "owners",
            owner_id=f"owner-{council}-{owner}",
            label=f"Owner {owner + 1} of {_name(council)}",
            kind=KINDS[owner % len(KINDS)],
            basis="printed",
        )


def _document(tables: Tables, plan: Plan) -> None:
    tables.add(
        "documents",
        document_id=plan.document_id,
        title=f"Invented plan {plan.number + 1}",
        publisher=_name(plan.council),
        kind="action plan",
        plan_on=plan.plan_on,
        published_on=plan.plan_on,
        is_draft=False,
        layout="invented",
        path=f"plans/{plan.document_id}.txt",
        sha256=f"{plan.number:064}",
        actions_counted=ACTIONS_A_DOCUMENT,
    )
    council_id = _council(plan.council)
    tables.add("document_councils", document_id=plan.document_id, council_id=council_id)
    for number in range(1, RECOMMENDATIONS_A_DOCUMENT + 1):
        recommendation_id = f"{plan.document_id}/{number}"
        tables.add(
            "recommendations",
            recommendation_id=recommendation_id,
            document_id=plan.document_id,
            ref=str(number),
            position=number,
            wording=f"{VERBS[number % 8]} {THINGS[number % 14]} {LINKS[number % 5]}.",
            kind="key",
            theme_id=f"old-{number % 5 + 1}" if number % 7 else None,
            theme_basis="curated",
            disposition="accepted",
            line_start=number,
            line_end=number,
        )
        tables.add(
            "recommendation_councils", recommendation_id=recommendation_id, council_id=council_id
        )


def _action(tables: Tables, plan: Plan, number: int, draw: Random) -> None:
    position = number % ACTIONS_A_DOCUMENT + 1
    action_id = f"{plan.document_id}/{number:010}/1"
    owners = draw.sample(range(OWNERS_A_COUNCIL), draw.choice((0, 1, 1, 1, 1, 2)))
    wording = _wording(draw)
    line = RECOMMENDATIONS_A_DOCUMENT + position
    deadline = _deadline(plan, draw)
    tables.add(
        "actions",
        action_id=action_id,
        document_id=plan.document_id,
        position=position,
        section=PURPOSES[position % 6],
        purpose_id=f"purpose-{plan.council}-{position % 6 + 1}" if position % 9 else None,
        wording=wording,
        owner_raw=" / ".join(f"Owner {owner + 1}" for owner in owners) or None,
        line_start=line,
        line_end=line,
        **deadline,
    )
    tables.add("action_councils", action_id=action_id, council_id=_council(plan.council))
    for place, owner in enumerate(owners, start=1):
        tables.add(
            "action_owners",
            action_id=action_id,
            owner_id=f"owner-{plan.council}-{owner}",
            position=place,
            name_raw=f"Owner {owner + 1}",
        )
    if draw.random() < 0.4:
        answered = f"{plan.document_id}/{draw.randrange(RECOMMENDATIONS_A_DOCUMENT) + 1}"
        tables.add(
            "action_recommendations",
            action_id=action_id,
            recommendation_id=answered,
            basis="printed",
        )
    _reported(tables, plan, action_id, draw)
    _read(tables, plan, action_id, line, deadline)
    tables.add("document_lines", document_id=plan.document_id, line=line, text=wording)


def _wording(draw: Random) -> str:
    parts = [
        f"{draw.choice(VERBS).lower()} {draw.choice(THINGS)} {draw.choice(LINKS)}"
        for _ in range(draw.choice((1, 1, 2, 2, 3, 5)))
    ]
    return f"{', then '.join(parts).capitalize()}."


def _deadline(plan: Plan, draw: Random) -> Row:
    sort = draw.random()
    if sort < 0.15:
        return {"deadline_raw": "Ongoing", "deadline_kind": "ongoing", "is_ongoing": True}
    if sort < 0.27:
        return {"deadline_kind": "none", "is_ongoing": False}
    first = (plan.plan_on + timedelta(days=draw.randrange(900))).replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {
        "deadline_raw": f"{first:%B %Y}",
        "deadline_start": first,
        "deadline_end": last,
        "deadline_kind": "month",
        "deadline_precision": "month",
        "is_ongoing": False,
    }


def _reported(tables: Tables, plan: Plan, action_id: str, draw: Random) -> None:
    """Report on about half of the actions, on some of them twice."""
    reports = draw.choice((0, 0, 1, 2))
    days = [plan.plan_on + timedelta(days=180 * (place + 1)) for place in range(reports)]
    for place, day in enumerate(days):
        tables.add(
            "progress_updates",
            update_id=f"{action_id}/{place}",
            action_id=action_id,
            reported_on=day,
            known_on=day,
            status=draw.choice(("in progress", "in progress", "partly complete", "complete")),
        )


def _read(tables: Tables, plan: Plan, action_id: str, line: int, deadline: Row) -> None:
    tables.add(
        "reading_record",
        action_id=action_id,
        value_name="deadline",
        raw_text=deadline.get("deadline_raw"),
        rule="invented",
    )
    if deadline["deadline_kind"] == "none":
        tables.add(
            "findings",
            finding_id=f"{action_id}/no-deadline",
            document_id=plan.document_id,
            action_id=action_id,
            code="no-deadline",
            severity="warning",
            column_name="deadline",
            message="The plan gives no deadline.",
            line_start=line,
        )


def _council(number: int) -> str:
    return f"Z{number:08}"


def _name(council: int) -> str:
    return f"Invented Council {council + 1}"
