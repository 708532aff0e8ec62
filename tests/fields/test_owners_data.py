"""The curated owners and their printed forms, held against the documents."""

import csv
import re
from pathlib import Path

import pytest

from actionplans.fields.owners import parse_owners

DATA = Path(__file__).parents[2] / "data"
KINDS = {"person", "post", "team", "body", "unresolved"}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _fold(text: str) -> str:
    return " ".join(re.sub(r"[*\t\n]", " ", text).split())


OWNERS = _rows("owners.csv")
FORMS = _rows("owner_forms.csv")
TEXTS = {path.stem: _fold(path.read_text("utf-8")) for path in (DATA / "plans").glob("*.txt")}
QUOTE = re.compile(r'(?P<document>[a-z0-9-]+): "(?P<quote>[^"]+)"')


def test_each_owner_stands_once() -> None:
    assert len({owner["owner_id"] for owner in OWNERS}) == len(OWNERS)
    assert {owner["kind"] for owner in OWNERS} == KINDS


def test_each_form_belongs_to_one_known_owner() -> None:
    keys = [(form["form_raw"], form["document_id"]) for form in FORMS]
    assert len(set(keys)) == len(keys)
    assert {form["owner_id"] for form in FORMS} == {owner["owner_id"] for owner in OWNERS}


@pytest.mark.parametrize("owner", OWNERS, ids=lambda owner: owner["owner_id"])
def test_the_evidence_of_an_owner_is_printed(owner: dict[str, str]) -> None:
    quotes = QUOTE.findall(owner["evidence"])
    assert quotes
    assert [quote for document, quote in quotes if quote not in TEXTS[document]] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["form_raw"])
def test_a_form_is_printed_and_reads_as_one_owner(form: dict[str, str]) -> None:
    words = form["form_raw"].split()
    text = TEXTS[form["document_id"]]
    # A form broken over two lines of a table has another cell's words between its own.
    assert form["form_raw"] in text or all(word in text for word in words)
    assert len(parse_owners(form["form_raw"])) == 1
