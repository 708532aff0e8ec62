"""Every curated quotation stands in the document that it is said to come from."""

import csv
import re
from functools import cache
from itertools import pairwise

import pytest

from actionplans.documents import Document, read_documents
from actionplans.settings import DATA_DIR
from actionplans.vocabulary import Purpose, ThemeForm, Vocabulary, read_vocabulary

DOCUMENTS = {d.document_id: d for d in read_documents(DATA_DIR / "documents.toml")}
TABLES: Vocabulary = read_vocabulary(DATA_DIR, DOCUMENTS)
SAME_SIGN = str.maketrans("‘’“”–—‐‑\u00a0", "''\"\"---- ")
EMPHASIS = re.compile(r"\*+|</?(?:b|i|em|strong|p|sup)>")
HYPHEN_BREAK = re.compile(r"(?<=\w)-\s+(?=\w)")


def _fold(text: str) -> str:
    plain = EMPHASIS.sub("", text).translate(SAME_SIGN)
    return " ".join(HYPHEN_BREAK.sub("-", plain).split())


@cache
def _printed(document_id: str) -> str:
    return _fold(DOCUMENTS[document_id].file.read_text(encoding="utf-8"))


def _corrections() -> list[dict[str, str]]:
    with (DATA_DIR / "corrections.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


QUOTES = [
    *((row.from_document_id, row.from_quote) for row in TABLES.recommendation_links),
    *((row.to_document_id, row.to_quote) for row in TABLES.recommendation_links),
    *((row.quote_document_id, row.quote) for row in TABLES.dispositions if row.quote),
    *((row.source_document_id, row.quote) for row in TABLES.progress_evidence),
    *((row.source_document_id, row.quote) for row in TABLES.peer_finding_links),
    *((row.document_id, row.words_raw) for row in TABLES.theme_words),
    *((row.quote_document_id, row.quote) for row in TABLES.peer_challenges),
    *((row.quote_document_id, row.quote) for row in TABLES.challenge_events),
    *((r.document_id, r.action_wording) for r in TABLES.progress_evidence if r.action_wording),
]


@pytest.mark.parametrize(("document_id", "quote"), sorted(set(QUOTES)))
def test_a_quote_stands_in_its_document(document_id: str, quote: str) -> None:
    assert _fold(quote) in _printed(document_id)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("the council’s “Deal”", 'the council\'s "Deal"'),
        ("non-\nstatutory", "non-statutory"),
        ("re- energised", "re-energised"),
        ("priorities – and  fewer", "priorities - and fewer"),
        ("a ***core suite* of** policies", "a core suite of policies"),
        ("5 <sup>th</sup> tier", "5 th tier"),
    ],
)
def test_folding_keeps_the_words(text: str, folded: str) -> None:
    assert _fold(text) == folded


@pytest.mark.parametrize(
    ("document_id", "refs"),
    [
        (
            "bromsgrove-redditch-2018-action-plan",
            {f"K{n}" for n in range(1, 10)} | {str(n) for n in range(1, 23)},
        ),
        ("bromsgrove-redditch-2020-feedback", {str(n) for n in range(1, 11)}),
        (
            "kirklees-2020-action-plan",
            {str(n) for n in range(1, 9)} | {"Risk appetite", "Delivery planning"},
        ),
    ],
)
def test_every_recommendation_has_a_theme_and_a_disposition(
    document_id: str, refs: set[str]
) -> None:
    themes = [row.ref for row in TABLES.recommendation_themes if row.document_id == document_id]
    answers = [row.ref for row in TABLES.dispositions if row.document_id == document_id]
    assert set(themes) == set(answers) == refs


def test_there_are_51_recommendations() -> None:
    assert len(TABLES.recommendation_themes) == len(TABLES.dispositions) == 51


def test_an_answer_quotes_the_words_that_show_it() -> None:
    for row in TABLES.dispositions:
        has_answer = row.disposition != "no response found"
        assert (row.quote is not None) == (row.quote_document_id is not None) == has_answer, row


def test_each_marked_answer_is_a_passage_of_its_own_with_the_mark() -> None:
    marked = [row for row in TABLES.dispositions if row.basis == "marked"]
    for document_id in {row.quote_document_id for row in marked}:
        assert document_id is not None
        quotes = {row.quote for row in marked if row.quote_document_id == document_id}
        assert all(quote and quote.endswith("(CPC)") for quote in quotes)
        assert len(quotes) == _printed(document_id).count("(CPC)")


def test_an_answer_is_given_by_a_council_that_was_asked() -> None:
    for row in TABLES.dispositions:
        if row.quote_document_id is not None:
            asked = set(DOCUMENTS[row.document_id].councils)
            assert asked & set(DOCUMENTS[row.quote_document_id].councils)


def test_links_and_reports_do_not_run_backwards_in_time() -> None:
    for link in TABLES.recommendation_links:
        assert _on(link.from_document_id).plan_on < _on(link.to_document_id).plan_on
    for report in TABLES.progress_evidence:
        assert report.reported_on <= _on(report.source_document_id).plan_on


def test_an_action_has_one_report_a_day() -> None:
    reports = [
        (row.document_id, row.action_wording, row.reported_on)
        for row in TABLES.progress_evidence
        if row.action_wording is not None
    ]
    assert len(reports) == len(set(reports))


def _on(document_id: str) -> Document:
    return DOCUMENTS[document_id]


@pytest.mark.parametrize("form", TABLES.theme_forms, ids=lambda form: form.form_raw)
def test_a_theme_form_is_printed_in_a_document(form: ThemeForm) -> None:
    words = _fold(form.form_raw)
    assert any(words in _printed(document_id) for document_id in DOCUMENTS)


@pytest.mark.parametrize("purpose", TABLES.purposes, ids=lambda purpose: purpose.purpose_id)
def test_a_purpose_is_printed_in_a_plan_of_its_council(purpose: Purpose) -> None:
    plans = [d for d in DOCUMENTS.values() if purpose.council_id in d.councils]
    assert any(_fold(purpose.label) in _printed(plan.document_id) for plan in plans)


@pytest.mark.parametrize("correction", _corrections(), ids=lambda row: row["line_start"])
def test_a_correction_names_cells_as_printed(correction: dict[str, str]) -> None:
    lines = DOCUMENTS[correction["document_id"]].file.read_text(encoding="utf-8").split("\n")
    cells = re.split(r"[\t|]", lines[int(correction["line_start"]) - 1])
    # Conversion may part one printed cell in two, so two neighbours joined count as well.
    pairs = [f"{left} {right}" for left, right in pairwise(cells)]
    assert correction["raw_text"] in {" ".join(cell.split()) for cell in cells + pairs}
    assert correction["corrected"] != correction["raw_text"]
    assert correction["reason"]


@pytest.mark.parametrize(
    "correction",
    [row for row in _corrections() if row["column_name"] == "recommendation"],
    ids=lambda row: row["line_start"],
)
def test_a_restored_recommendation_is_printed_whole_elsewhere(correction: dict[str, str]) -> None:
    others = [name for name in DOCUMENTS if name != correction["document_id"]]
    assert any(_fold(correction["corrected"]) in _printed(name) for name in others)
