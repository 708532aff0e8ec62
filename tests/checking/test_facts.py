"""What a document says of itself is suggested with its line, and nothing is made up."""

from actionplans.checking.facts import suggest_facts
from actionplans.vocabulary import Council
from tests.fixtures.invented import document_of

FENBROOK = Council(
    council_id="X01", name="Fenbrook Borough Council", kind="district", short_name="Fenbrook"
)
HARROWMERE = Council(
    council_id="X02", name="Harrowmere District Council", kind="district", short_name="Harrowmere"
)
COVER = """Fenbrook Borough Council

# Corporate Peer Challenge: Draft Action Plan

Cabinet, 4 March 2019

The council thanks Harrowmere District Council and Long Dale City Council.

| Action | Owner | By when |
|---|---|---|
| Plant a hedge | AB | 1 May 2020 |
"""


def test_each_fact_comes_with_its_line() -> None:
    facts = suggest_facts(document_of(COVER), [HARROWMERE, FENBROOK])
    (title, *_) = facts.titles
    assert (title.value, title.line) == ("Corporate Peer Challenge: Draft Action Plan", 3)
    assert [(day.value, day.line) for day in facts.days] == [("2019-03-04", 5)]
    assert [kind.value for kind in facts.kinds] == ["action plan"]
    assert facts.is_draft


def test_councils_of_the_table_are_found_by_name_and_others_named() -> None:
    facts = suggest_facts(document_of(COVER), [HARROWMERE, FENBROOK])
    assert {council.value for council in facts.councils} == {"X01", "X02"}
    assert [other.value for other in facts.other_councils] == ["Long Dale City Council"]


def test_a_council_is_found_by_its_short_name_after_those_named_in_full() -> None:
    text = "Fenbrook\n\nFenbrook will act, with Harrowmere District Council.\n"
    facts = suggest_facts(document_of(text), [FENBROOK, HARROWMERE])
    assert [(c.value, c.line) for c in facts.councils] == [("X02", 3), ("X01", 1)]


def test_words_for_any_council_are_no_name() -> None:
    text = "The Council and Borough Council and District Council agreed. Each council acts.\n"
    assert suggest_facts(document_of(text), []).other_councils == ()


def test_a_month_alone_stands_for_its_first_day() -> None:
    facts = suggest_facts(document_of("# Plan\n\nJanuary 2020\n"), [])
    assert [day.value for day in facts.days] == ["2020-01-01"]


def test_days_inside_the_tables_are_deadlines_and_do_not_count() -> None:
    facts = suggest_facts(document_of("# Plan\n\n| a | b |\n|---|---|\n| c | May 2020 |\n"), [])
    assert facts.days == ()


def test_a_document_that_says_nothing_gives_nothing() -> None:
    facts = suggest_facts(document_of(""), [FENBROOK])
    assert (facts.titles, facts.councils, facts.days, facts.kinds) == ((), (), (), ())
    assert not facts.is_draft


def test_telephone_numbers_and_addresses_are_masked() -> None:
    text = "# Plan, ask ann@fenbrook.example or 01234 567890, May 2020\n"
    facts = suggest_facts(document_of(text), [])
    words = " ".join(s.words + s.value for s in (*facts.titles, *facts.days))
    assert "ann@" not in words
    assert "567890" not in words
