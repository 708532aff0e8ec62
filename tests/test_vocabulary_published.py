"""The published curated tables hold together."""

import csv
from collections import Counter

import pytest

from actionplans.documents import check_councils, read_documents
from actionplans.settings import DATA_DIR
from actionplans.vocabulary import (
    Vocabulary,
    find_owner,
    index_owners,
    read_vocabulary,
)


@pytest.fixture(scope="module")
def published() -> Vocabulary:
    documents = read_documents(DATA_DIR / "documents.toml")
    return read_vocabulary(DATA_DIR, [document.document_id for document in documents])


def test_every_theme_maps_to_one_theme_of_the_current_framework(published: Vocabulary) -> None:
    current = next(f.framework_id for f in published.frameworks if f.valid_end is None)
    current_themes = {t.theme_id for t in published.themes if t.framework_id == current}
    mapped = {row.theme_id: row.current_theme_id for row in published.theme_crosswalk}
    assert set(mapped) == {theme.theme_id for theme in published.themes}
    assert set(mapped.values()) == current_themes


def test_no_two_themes_of_a_framework_share_a_current_theme(published: Vocabulary) -> None:
    framework = {theme.theme_id: theme.framework_id for theme in published.themes}
    pairs = Counter(
        (framework[row.theme_id], row.current_theme_id) for row in published.theme_crosswalk
    )
    assert max(pairs.values()) == 1


def test_the_second_best_theme_is_another_one(published: Vocabulary) -> None:
    rows = published.recommendation_themes
    assert [row for row in rows if row.theme_id == row.theme_alternative_id] == []


def test_the_register_binds_known_councils(published: Vocabulary) -> None:
    documents = read_documents(DATA_DIR / "documents.toml")
    check_councils(documents, {council.council_id for council in published.councils})


def test_every_published_owner_form_is_found(published: Vocabulary) -> None:
    index = index_owners(published)
    for form in published.owner_forms:
        owner = find_owner(index, form.form_raw, form.document_id)
        assert owner is not None
        assert owner.owner_id == form.owner_id


def test_every_row_of_a_published_table_is_as_wide_as_its_header() -> None:
    for path in DATA_DIR.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            widths = {len(row) for row in csv.reader(stream, strict=True)}
        assert len(widths) == 1, path.name
