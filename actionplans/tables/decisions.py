"""What people decided on suggestions, put into the tables that it speaks of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from actionplans.reported import NO_THEME, Decision

Row = Mapping[str, object]
Tables = Mapping[str, Sequence[Row]]

_SUBJECT = {
    "recommendation link": "earlier_recommendation_id",
    "action link": "action_id",
    "theme": "theme_id",
}


def decided_tables(
    tables: Tables, decisions: Iterable[Decision], former_ids: Mapping[str, str]
) -> dict[str, list[Row]]:
    """Return the tables with what was accepted as curated, and nothing decided left waiting.

    A decision about a recommendation, action or theme that the tables no longer hold changes
    nothing; it stays in the store. `former_ids` leads from the id of a reworded action to its
    id of today.
    """
    todays = [_todays(decision, former_ids) for decision in decisions]
    made = [decision for decision in todays if _is_known(decision, tables)]
    accepted = [decision for decision in made if decision.is_accepted]
    answers = [_answer(d) for d in accepted if d.kind == "action link"]
    links = [d for d in accepted if d.kind == "recommendation link"]
    themes = {d.recommendation_id: d.subject_id for d in accepted if d.kind == "theme"}
    added = {
        "action_recommendations": answers,
        "recommendation_links": [_link(d, tables) for d in links],
        "passages": [row for d in links for row in _passages(d, tables)],
    }
    return {
        **{name: [*rows, *_new(rows, added.get(name, []))] for name, rows in tables.items()},
        "recommendations": [_with_theme(row, themes) for row in tables["recommendations"]],
        "suggestions": [row for row in tables["suggestions"] if not _is_decided(row, made)],
    }


def _todays(decision: Decision, former_ids: Mapping[str, str]) -> Decision:
    return replace(decision, subject_id=former_ids.get(decision.subject_id, decision.subject_id))


def _is_known(decision: Decision, tables: Tables) -> bool:
    return decision.recommendation_id in _recommendations(tables) and (
        decision.subject_id in _subjects(decision, tables) or decision.subject_id == NO_THEME
    )


def _recommendations(tables: Tables) -> dict[object, Row]:
    return {row["recommendation_id"]: row for row in tables["recommendations"]}


def _subjects(decision: Decision, tables: Tables) -> set[object]:
    table, column = {
        "recommendation link": ("recommendations", "recommendation_id"),
        "action link": ("actions", "action_id"),
        "theme": ("themes", "theme_id"),
    }[decision.kind]
    return {row[column] for row in tables[table]}


def _new(known: Sequence[Row], added: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that a table does not hold yet, by their first two columns, its key."""
    seen = {_key(row) for row in known} if added else set()
    for row in added:
        if _key(row) not in seen:
            seen.add(_key(row))
            yield row


def _key(row: Row) -> tuple[object, ...]:
    return tuple(row.values())[:2]


def _answer(decision: Decision) -> Row:
    return {
        "action_id": decision.subject_id,
        "recommendation_id": decision.recommendation_id,
        "basis": "curated",
    }


def _link(decision: Decision, tables: Tables) -> Row:
    known = _recommendations(tables)
    earlier, later = known[decision.subject_id], known[decision.recommendation_id]
    return {
        "from_recommendation_id": decision.subject_id,
        "to_recommendation_id": decision.recommendation_id,
        "kind": decision.link_kind,
        "basis": "curated",
        "reason": decision.reason or "Suggested from the wording and accepted by a person",
        "evidence_raw": f"{earlier['wording']}\n{later['wording']}",
    }


def _passages(decision: Decision, tables: Tables) -> Iterator[Row]:
    """Yield the passages that show a link: both recommendations as printed."""
    known = _recommendations(tables)
    for row in (known[decision.subject_id], known[decision.recommendation_id]):
        yield {
            "document_id": row["document_id"],
            "quote": row["wording"],
            "line_start": row["line_start"],
            "line_end": row["line_end"],
        }


def _with_theme(row: Row, themes: Mapping[str, str]) -> Row:
    theme = themes.get(str(row["recommendation_id"]), NO_THEME)
    if theme == NO_THEME or row["theme_id"]:
        return row
    return {**row, "theme_id": theme, "theme_basis": "curated"}


def _is_decided(suggestion: Row, made: Sequence[Decision]) -> bool:
    """Tell whether somebody decided on it; one accepted theme settles its recommendation."""
    return any(
        decision.kind == suggestion["kind"]
        and decision.recommendation_id == suggestion["recommendation_id"]
        and (
            decision.subject_id == (suggestion.get(_SUBJECT[decision.kind]) or NO_THEME)
            or (decision.kind == "theme" and decision.is_accepted)
        )
        for decision in made
    )
