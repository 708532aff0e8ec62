"""Rows of the invented council's plans, the same each time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256
from random import Random

from actionplans.demo import words

Row = dict[str, object]
Tables = dict[str, list[Row]]

FIRST_DAY = date(2023, 4, 1)
REVIEW = "invented-2023-peer-challenge"
PLAN = "invented-2023-action-plan"
RENEWED = "invented-2024-renewed-plan"

RENEWED_ON = date(2024, 4, 1)

DROPPED_ONE_IN = 10
"""The renewed plan prints the actions of the first one again, but for one in ten."""


def tables(years: int) -> Tables:
    """Return the rows of a plan that runs for some years from 1 April 2023."""
    draw = Random(2023)  # noqa: S311  # invented, and the same each time
    first = [_action(PLAN, number, draw, years) for number in range(_count())]
    kept = [row for number, row in enumerate(first, start=1) if number % DROPPED_ONE_IN != 1]
    again = [_again(row, number, draw) for number, row in enumerate(kept)]
    actions = [*first, *again]
    documents = [
        _document(REVIEW, "Corporate Peer Challenge: feedback report", date(2023, 2, 1), 0),
        _document(PLAN, "Peer Challenge Action Plan", FIRST_DAY, len(first)),
        _document(RENEWED, "Peer Challenge Action Plan, renewed", RENEWED_ON, len(again)),
    ]
    documents[2]["supersedes_document_id"] = PLAN
    recommendations = _recommendations()
    return {
        "documents": documents,
        "councils": [
            {"council_id": words.COUNCIL_ID, "name": words.COUNCIL, "kind": "district"},
        ],
        "document_councils": [
            {"document_id": row["document_id"], "council_id": words.COUNCIL_ID} for row in documents
        ],
        **_vocabulary(),
        "recommendations": recommendations,
        "recommendation_councils": [
            {"recommendation_id": r["recommendation_id"], "council_id": words.COUNCIL_ID}
            for r in recommendations
        ],
        "actions": actions,
        **_links(actions),
        "document_lines": _lines(actions, recommendations),
    }


def _count() -> int:
    return sum(len(things) for things in words.THINGS) * len(words.VERBS)


def _document(document_id: str, title: str, plan_on: date, actions_counted: int) -> Row:
    kind = "peer review report" if document_id == REVIEW else "action plan"
    return {
        "document_id": document_id,
        "title": f"{title} (invented)",
        "publisher": words.COUNCIL,
        "kind": kind,
        "plan_on": plan_on,
        "published_on": plan_on,
        "is_draft": False,
        "layout": "invented",
        "path": f"plans/{document_id}.txt",
        "sha256": sha256(document_id.encode()).hexdigest(),
        "actions_counted": actions_counted,
        "read_at": datetime.combine(plan_on, datetime.min.time()) + timedelta(hours=9),
        "is_invented": True,
    }


def _action(document_id: str, number: int, draw: Random, years: int) -> Row:
    purpose, rest = divmod(number, len(words.VERBS) * len(words.THINGS[0]))
    verb, thing = divmod(rest, len(words.THINGS[0]))
    months = draw.randrange(3, 12 * years - 6)
    wording = f"{words.VERBS[verb]} {words.THINGS[purpose][thing]}"
    owner = words.OWNERS[(purpose * 3 + thing) % len(words.OWNERS)][0]
    return {
        "action_id": f"{document_id}/{sha256(wording.encode()).hexdigest()[:12]}/1",
        "document_id": document_id,
        "position": number + 1,
        "section": words.PURPOSES[purpose],
        "purpose_id": f"invented-{purpose + 1}",
        "rec_ref": str(number % len(words.RECOMMENDATIONS) + 1),
        "wording": wording,
        "owner_raw": owner,
        "is_ongoing": number % 15 == 14,
        "line_start": number + 3,
        "line_end": number + 3,
        **(_ongoing() if number % 15 == 14 else _due(months)),
    }


def _ongoing() -> Row:
    return {"deadline_raw": "Ongoing", "deadline_kind": "ongoing"}


def _due(months: int) -> Row:
    first = add_months(FIRST_DAY, months)
    return {
        "deadline_raw": f"{first:%B %Y}",
        "deadline_kind": "month",
        "deadline_precision": "month",
        "deadline_start": first,
        "deadline_end": add_months(first, 1) - timedelta(days=1),
    }


def _again(row: Row, number: int, draw: Random) -> Row:
    """Print an action again in the renewed plan; some of them with a later month."""
    due: Row = {}
    if row["deadline_kind"] == "month" and draw.random() < 0.5:
        first = row["deadline_start"]
        months = (first.year - 2023) * 12 + first.month - 4 if isinstance(first, date) else 0
        due = _due(months + draw.randrange(3, 9))
    action_id = str(row["action_id"]).replace(PLAN, RENEWED)
    place = {"position": number + 1, "line_start": number + 3, "line_end": number + 3}
    return row | due | place | {"action_id": action_id, "document_id": RENEWED}


def add_months(day: date, months: int) -> date:
    """Return the first day of a month some months after the month of a day."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _recommendations() -> list[Row]:
    return [
        {
            "recommendation_id": f"{REVIEW}/{number}",
            "document_id": REVIEW,
            "ref": str(number),
            "position": number,
            "wording": wording,
            "kind": "key",
            "theme_id": f"invented-theme-{theme + 1}",
            "theme_basis": "printed",
            "disposition": "accepted",
            "disposition_raw": "Accepted",
            "disposition_document_id": PLAN,
            "line_start": number + 2,
            "line_end": number + 2,
        }
        for number, (wording, theme) in enumerate(words.RECOMMENDATIONS, start=1)
    ]


def _vocabulary() -> Tables:
    themes = [(f"invented-theme-{n}", label) for n, label in enumerate(words.THEMES, start=1)]
    return {
        "frameworks": [
            {"framework_id": "current", "label": "Today's five", "valid_start": date(2022, 1, 1)}
        ],
        "themes": [
            {"theme_id": theme_id, "framework_id": "current", "label": label, "position": number}
            for number, (theme_id, label) in enumerate(themes, start=1)
        ],
        "theme_crosswalk": [
            {"theme_id": theme_id, "current_theme_id": theme_id, "basis": "curated"}
            for theme_id, _ in themes
        ],
        "purposes": [
            {
                "purpose_id": f"invented-{number}",
                "council_id": words.COUNCIL_ID,
                "label": label,
                "position": number,
            }
            for number, label in enumerate(words.PURPOSES, start=1)
        ],
        "owners": [
            {"owner_id": _slug(label), "label": label, "kind": kind, "basis": "printed"}
            for label, kind in words.OWNERS
        ],
        "owner_forms": [
            {"form_raw": label, "owner_id": _slug(label), "basis": "printed"}
            for label, _ in words.OWNERS
        ],
    }


def _links(actions: Sequence[Row]) -> Tables:
    return {
        "action_councils": [
            {"action_id": row["action_id"], "council_id": words.COUNCIL_ID} for row in actions
        ],
        "action_recommendations": [
            {
                "action_id": row["action_id"],
                "recommendation_id": f"{REVIEW}/{row['rec_ref']}",
                "basis": "printed",
            }
            for row in actions
        ],
        "action_owners": [
            {
                "action_id": row["action_id"],
                "owner_id": _slug(str(row["owner_raw"])),
                "position": 1,
                "name_raw": row["owner_raw"],
            }
            for row in actions
        ],
    }


def _slug(label: str) -> str:
    return label.lower().replace(" ", "-")


def _lines(actions: Sequence[Row], recommendations: Sequence[Row]) -> list[Row]:
    """Return the text of the plans, as if each row stood on a line of its own."""
    heads = {
        (document_id, line): text
        for document_id in (REVIEW, PLAN, RENEWED)
        for line, text in ((1, f"{words.COUNCIL}: an invented document"), (2, ""))
    }
    printed = {
        (row["document_id"], row["line_start"]): f"{row['rec_ref']} | {row['wording']} | "
        f"{row['owner_raw']} | {row['deadline_raw']}"
        for row in actions
    } | {
        (row["document_id"], row["line_start"]): f"{row['ref']}. {row['wording']}."
        for row in recommendations
    }
    return [
        {"document_id": document_id, "line": line, "text": text}
        for (document_id, line), text in (heads | printed).items()
    ]
