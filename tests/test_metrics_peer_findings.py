"""What peers found, sentence by sentence, beside the recommendations that they speak of."""

from dataclasses import replace
from datetime import date

from actionplans import metrics
from actionplans.metrics import NONE, Filters
from actionplans.store import Connection

ALL = Filters(as_at=date(2020, 10, 14))


def test_every_sentence_of_the_findings_stands_in_its_section(published: Connection) -> None:
    found = metrics.peer_findings(published, ALL).drop_duplicates("peer_finding_id")
    # Counted by eye in the printed report.
    assert found["section"].value_counts(sort=False).to_dict() == {
        "2.1": 11,
        "2.2": 5,
        "2.3": 19,
        "2.4": 6,
        "2.5": 15,
        "2.6": 10,
    }


def test_a_sentence_is_printed_at_its_lines(published: Connection) -> None:
    for row in (
        metrics.peer_findings(published, ALL).drop_duplicates("peer_finding_id").itertuples()
    ):
        place = metrics.printed_there(published, str(row.document_id), int(str(row.line_start)))
        assert "finding of peers" in set(place["kind"])
        lines = metrics.source_lines(
            published, str(row.document_id), int(str(row.line_start)), int(str(row.line_start)) + 6
        )
        text = " ".join(" ".join(lines["text"]).split())
        assert str(row.wording)[:40] in text


def test_the_theme_is_that_of_the_printed_heading(published: Connection) -> None:
    found = metrics.peer_findings(published, ALL)
    unclassified = found[found["theme"].isna()]
    assert set(unclassified["section"]) == {"2.1", "2.2"}
    today = metrics.peer_findings(published, replace(ALL, framework="current"))
    assert set(found["theme"].dropna()) & set(today["theme"].dropna()) == set()
    assert found["peer_finding_id"].tolist() == today["peer_finding_id"].tolist()


def test_filters_of_theme_and_council_narrow_the_findings(published: Connection) -> None:
    none = metrics.peer_findings(published, replace(ALL, themes=(NONE,)))
    assert set(none["section"]) == {"2.1", "2.2"}
    assert metrics.peer_findings(published, replace(ALL, councils=("E08000034",))).empty


def test_findings_say_how_far_a_recommendation_had_got(published: Connection) -> None:
    found = metrics.peer_findings(published, ALL)
    of_9 = found[(found["ref"] == "9") & ~found["is_own"].fillna(value=True).astype(bool)]
    assert of_9["status"].tolist() == ["partly complete"]
    assert "scheme of delegation" in of_9["wording"].iloc[0]
    own = found[found["is_own"].fillna(value=False).astype(bool)]
    assert set(own["ref"]) == {"1", "2", "3", "6", "7", "8", "9", "10"}
    assert own["status"].isna().all()


def test_findings_are_unknown_before_their_report(published: Connection) -> None:
    assert metrics.peer_findings(published, Filters(as_at=date(2020, 5, 31))).empty
