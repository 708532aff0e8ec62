"""What is suggested from wordings: how it ranks, how often it is right, and that it waits."""

import csv
from collections.abc import Mapping, Sequence

import pytest

from actionplans.settings import DATA_DIR, ROOT
from actionplans.store import Connection
from actionplans.suggestions import CERTAIN, classify, rank
from actionplans.suggestions.measured import (
    UNCLASSIFIED,
    Known,
    agreement_document_out,
    agreement_one_out,
    right_among_first,
)

PLAN_2018 = "bromsgrove-redditch-2018-action-plan"
REPORT_2020 = "bromsgrove-redditch-2020-feedback"
KIRKLEES = "kirklees-2020-action-plan"

Examples = Sequence[tuple[str, str]]


def wordings(connection: Connection, document_id: str) -> dict[str, str]:
    rows = connection.rows(
        """
        select ref, wording
        from recommendations
        where document_id = $document_id
        order by position
        """,
        {"document_id": document_id},
    )
    return {str(ref): str(wording) for ref, wording in rows}


def known_links(connection: Connection) -> list[tuple[str, str]]:
    rows = connection.rows(
        """
        select earlier.ref, later.ref
        from recommendation_links as link
        join recommendations as earlier
          on earlier.recommendation_id = link.from_recommendation_id
        join recommendations as later
          on later.recommendation_id = link.to_recommendation_id
        order by earlier.position, later.position
        """
    )
    return [(str(earlier), str(later)) for earlier, later in rows]


def known_themes(connection: Connection) -> list[Known]:
    path = DATA_DIR / "recommendation_themes.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        curated = {(row["document_id"], row["ref"]): row for row in csv.DictReader(stream)}
    return [
        Known(
            document_id=document_id,
            wording=wording,
            theme_id=curated[document_id, ref]["theme_id"],
            second_theme_id=curated[document_id, ref]["theme_alternative_id"],
        )
        for document_id in (PLAN_2018, REPORT_2020, KIRKLEES)
        for ref, wording in wordings(connection, document_id).items()
    ]


def other_examples(connection: Connection) -> Mapping[str, Examples]:
    """Return the sentences of findings and the printed explanations of themes, by document."""
    findings = connection.rows(
        """
        select wording, theme_id
        from peer_findings
        where theme_id is not null
        order by position
        """
    )
    with (DATA_DIR / "theme_words.csv").open(encoding="utf-8", newline="") as stream:
        words = [(row["words_raw"], row["theme_id"]) for row in csv.DictReader(stream)]
    return {REPORT_2020: [(str(w), str(t)) for w, t in findings], KIRKLEES: words}


def test_the_right_later_recommendation_is_among_the_first_three(published: Connection) -> None:
    earlier, later = wordings(published, PLAN_2018), wordings(published, REPORT_2020)
    links = known_links(published)
    assert right_among_first(earlier, later, links) == (12, 14)
    backwards = [(new, old) for old, new in links]
    assert right_among_first(later, earlier, backwards) == (6, 7)
    for hits, all_of_them in ((12, 14), (6, 7)):
        assert hits / all_of_them >= 0.7


def test_themes_agree_with_the_curated_ones_as_the_document_says(published: Connection) -> None:
    known, more = known_themes(published), other_examples(published)
    apart = agreement_document_out(known, more)
    assert (apart.right(), apart.right_or_second(), len(known)) == (26, 32, 51)
    assert (apart.right(CERTAIN), apart.offered()) == (10, 14)
    together = agreement_one_out(known, [e for examples in more.values() for e in examples])
    assert (together.right(), together.right_or_second()) == (34, 42)
    assert (together.right(CERTAIN), together.offered()) == (22, 26)


def test_the_confusion_table_counts_every_recommendation(published: Connection) -> None:
    known, more = known_themes(published), other_examples(published)
    apart = agreement_document_out(known, more)
    assert sum(apart.confusion().values()) == 51
    unsure = apart.confusion(CERTAIN)
    assert sum(n for (_, theme), n in unsure.items() if theme == "unclassified") == 51 - 14


THEMES = {
    "local-place-priorities": "Understanding of the local place and priority setting",
    "leadership-of-place": "Leadership of place",
    "organisational-leadership-governance": "Organisational leadership and governance",
    "financial-planning-viability": "Financial planning and viability",
    "capacity-to-deliver": "Capacity to deliver",
}


@pytest.mark.parametrize("least", [0, CERTAIN])
def test_the_document_prints_the_confusion_table(published: Connection, least: float) -> None:
    text = (ROOT / "docs" / "suggestions.md").read_text(encoding="utf-8")
    apart = agreement_document_out(known_themes(published), other_examples(published))
    confusion = apart.confusion(least)
    columns = [*THEMES, UNCLASSIFIED] if least else list(THEMES)
    for theme, label in THEMES.items():
        counts = " | ".join(str(confusion[theme, column]) for column in columns)
        assert f"| {label} | {counts} |\n" in text


@pytest.mark.parametrize(
    ("text", "first"),
    [("Strengthen our finances", 1), ("Plant more trees", 0), ("Members and councillors", 2)],
)
def test_the_candidate_most_alike_comes_first(text: str, first: int) -> None:
    candidates = ["Planting of trees", "Financial strength", "Support the councillors"]
    [ordered] = rank([text], candidates)
    assert ordered[0][0] == first
    assert sorted(index for index, _ in ordered) == [0, 1, 2]
    assert all(0 <= likeness <= 1 for _, likeness in ordered)


def test_a_wording_is_most_like_itself() -> None:
    [ordered] = rank(["Plant trees"], ["Sell trees", "Plant trees"])
    assert ordered[0][0] == 1
    assert ordered[0][1] == pytest.approx(1)


def test_without_texts_or_candidates_nothing_is_ranked() -> None:
    assert rank([], ["a"]) == []
    assert rank(["a"], []) == [[]]
    assert classify([], ["a"]) == [[]]
    assert classify([("a tree", "green")], []) == []


def test_the_shares_of_all_themes_add_up() -> None:
    examples = [("budget and savings", "money"), ("trees and parks", "green")]
    [guesses] = classify(examples, ["a budget for parks and savings"])
    assert guesses[0].theme_id == "money"
    assert sum(guess.certainty for guess in guesses) == pytest.approx(1)


def test_nothing_is_suggested_for_what_people_have_curated(published: Connection) -> None:
    assert published.rows("select count(*) from suggestions") == [(0,)]
