"""Rows of suggestions, for documents that nobody has curated yet. Nothing counts them.

A pair of reviews with a curated link, a plan with a linked action and a recommendation with
a theme have been seen by a person, so nothing is suggested for them any more.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from actionplans.suggestions import CERTAIN, FIRST, Guess, classify, rank
from actionplans.tables.reading import DocumentReading
from actionplans.vocabulary import Vocabulary

Row = Mapping[str, object]
Tables = Mapping[str, Sequence[Row]]

LIKE_RECOMMENDATION = 0.05
LIKE_ACTION = 0.15
"""Likeness from which a candidate is worth a person's time; an action has few words of its own."""

_LETTERS = "likeness of letter runs"
_CLASSIFIER = "classifier over curated themes"


def suggestion_rows(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary, tables: Tables
) -> list[Row]:
    """Return one row for each candidate, the best few of each."""
    return [
        *_recommendation_links(readings, tables),
        *_action_links(readings, tables),
        *_themes(vocabulary, tables),
    ]


def _later_pairs(
    readings: Sequence[DocumentReading],
) -> Iterator[tuple[str, str]]:
    """Yield each document with each earlier one that binds a council of its own."""
    documents = [reading.document for reading in readings]
    for later in documents:
        for earlier in documents:
            if earlier.plan_on < later.plan_on and set(earlier.councils) & set(later.councils):
                yield later.document_id, earlier.document_id


def _recommendation_links(readings: Sequence[DocumentReading], tables: Tables) -> Iterator[Row]:
    made = _by_document(tables["recommendations"])
    document_of = {r["recommendation_id"]: r["document_id"] for r in tables["recommendations"]}
    linked = {
        (document_of[link["to_recommendation_id"]], document_of[link["from_recommendation_id"]])
        for link in tables["recommendation_links"]
    }
    for later, earlier in _later_pairs(readings):
        if (later, earlier) in linked:
            continue
        news, olds = made.get(later, []), made.get(earlier, [])
        for new, candidates in zip(news, rank(_words(news), _words(olds)), strict=True):
            for place, (index, likeness) in enumerate(candidates[:FIRST], start=1):
                if likeness >= LIKE_RECOMMENDATION:
                    about = {"recommendation_id": new["recommendation_id"]}
                    about["earlier_recommendation_id"] = olds[index]["recommendation_id"]
                    key = f"{new['recommendation_id']}/{earlier}"
                    yield _row("recommendation link", key, about, place, likeness, _LETTERS)


def _action_links(readings: Sequence[DocumentReading], tables: Tables) -> Iterator[Row]:
    made, planned = _by_document(tables["recommendations"]), _by_document(tables["actions"])
    of_action = {row["action_id"]: row["document_id"] for row in tables["actions"]}
    linked = {of_action[answer["action_id"]] for answer in tables["action_recommendations"]}
    for later, earlier in _later_pairs(readings):
        if later in linked:
            continue
        actions = [row for row in planned.get(later, []) if row["wording"]]
        asked = made.get(earlier, [])
        for action, candidates in zip(actions, rank(_words(actions), _words(asked)), strict=True):
            for place, (index, likeness) in enumerate(candidates[:1], start=1):
                if likeness >= LIKE_ACTION:
                    about = {"recommendation_id": asked[index]["recommendation_id"]}
                    about["action_id"] = action["action_id"]
                    key = f"{action['action_id']}/{earlier}"
                    yield _row("action link", key, about, place, likeness, _LETTERS)


def _themes(vocabulary: Vocabulary, tables: Tables) -> Iterator[Row]:
    bare = [row for row in tables["recommendations"] if row["theme_id"] is None]
    if not bare:
        return
    guesses = classify(theme_examples(vocabulary, tables), _words(bare))
    for row, ordered in zip(bare, guesses, strict=True):
        for place, guess in enumerate(_offered(ordered), start=1):
            theme = guess.theme_id or None
            about = {"recommendation_id": row["recommendation_id"], "theme_id": theme}
            key = str(row["recommendation_id"])
            yield _row("theme", key, about, place, guess.certainty, _CLASSIFIER)


def _offered(guesses: Sequence[Guess]) -> Sequence[Guess]:
    """Return the best theme, or first of all "unclassified" where none is certain enough."""
    if not guesses or guesses[0].certainty >= CERTAIN:
        return guesses[:1]
    return [Guess("", guesses[0].certainty), *guesses[:1]]


def theme_examples(vocabulary: Vocabulary, tables: Tables) -> list[tuple[str, str]]:
    """Return the wordings whose theme is curated or printed: what the classifier learns from."""
    rows = [*tables["recommendations"], *tables["peer_findings"]]
    known = [(str(row["wording"]), str(row["theme_id"])) for row in rows if row["theme_id"]]
    return known + [(words.words_raw, words.theme_id) for words in vocabulary.theme_words]


def _by_document(rows: Sequence[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(str(row["document_id"]), []).append(row)
    return grouped


def _words(rows: Sequence[Row]) -> list[str]:
    return [cast("str", row["wording"]) for row in rows]


def _row(
    kind: str, key: str, about: Mapping[str, object], place: int, certainty: float, method: str
) -> Row:
    return {
        "suggestion_id": f"{kind}/{key}/{place}",
        "kind": kind,
        **about,
        "rank": place,
        "certainty": round(certainty, 4),
        "method": method,
    }
