from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.documents import (
    Document,
    check_councils,
    check_fingerprint,
    find_by_fingerprint,
    fingerprint,
    read_documents,
)
from actionplans.errors import RegisterError
from actionplans.settings import DATA_DIR

PLAN = b"Action\tOwner\nPlant a hedge\tAB\n"
ENTRY = {
    "document_id": '"fenbrook-2019-plan"',
    "title": '"Fenbrook Action Plan"',
    "publisher": '"Fenbrook Council"',
    "kind": '"action plan"',
    "councils": '["X01"]',
    "plan_on": "2019-03-01",
    "is_draft": "false",
    "layout": '"recommendation_table"',
    "path": '"plans/fenbrook-2019-plan.txt"',
    "sha256": f'"{"0" * 64}"',
    "actions_counted": "3",
}
SECOND = {
    "document_id": '"fenbrook-2020-plan"',
    "path": '"plans/fenbrook-2020-plan.txt"',
    "sha256": f'"{"1" * 64}"',
}


def _register(folder: Path, *entries: dict[str, str]) -> Path:
    path = folder / "documents.toml"
    blocks = ("[[document]]\n" + "\n".join(f"{k} = {v}" for k, v in e.items()) for e in entries)
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return path


def _document(folder: Path, content: bytes = PLAN) -> Document:
    document = read_documents(_register(folder, ENTRY))[0]
    document.file.parent.mkdir()
    document.file.write_bytes(content)
    return replace(document, sha256=fingerprint(document.file))


def test_an_entry_is_read_with_its_types(tmp_path: Path) -> None:
    optional = {"period_start": "2019-04-01", "supersedes": '"fenbrook-2019-plan"'}
    first, second = read_documents(_register(tmp_path, ENTRY, ENTRY | SECOND | optional))
    assert (first.councils, first.plan_on, first.is_draft) == (("X01",), date(2019, 3, 1), False)
    assert first.file == tmp_path / "plans" / "fenbrook-2019-plan.txt"
    assert first.published_on is None
    assert (second.period_start, second.supersedes) == (date(2019, 4, 1), "fenbrook-2019-plan")


@pytest.mark.parametrize("key", ENTRY)
def test_a_missing_key_is_named(tmp_path: Path, key: str) -> None:
    entry = {name: value for name, value in ENTRY.items() if name != key}
    with pytest.raises(RegisterError, match=rf"documents\.toml: document 1 .*{key} is missing"):
        read_documents(_register(tmp_path, entry))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("document_id", '"Fenbrook Plan"', "document_id cannot be 'Fenbrook Plan'"),
        ("title", "7", "title must be text, not 7"),
        ("title", '" "', "title is empty"),
        ("kind", '"wish list"', "kind 'wish list' is none of action plan, recovery plan"),
        ("councils", '"X01"', "councils must be a list, not 'X01'"),
        ("councils", "[]", "councils must be a list of codes"),
        ("councils", "[1]", "councils must be a list of codes"),
        ("councils", '["X01", "X01"]', "councils names one code twice"),
        ("plan_on", '"March 2019"', "plan_on must be a day as 2020-10-14, not 'March 2019'"),
        ("plan_on", "2019-03-01T10:00:00", "plan_on must be a day"),
        ("is_draft", "0", "is_draft must be true or false, not 0"),
        ("layout", '"Recommendation Table"', "layout cannot be"),
        ("path", '"../elsewhere.txt"', "path '../elsewhere.txt' leaves the folder"),
        ("path", '"/etc/hosts"', "path '/etc/hosts' leaves the folder"),
        ("path", r'"plans/\u0000"', "path cannot be"),
        ("sha256", '"abc"', "sha256 cannot be 'abc'"),
        ("actions_counted", "true", "actions_counted must be a whole number, not True"),
        ("actions_counted", "-1", "actions_counted cannot be -1"),
        ("source_url", '""', "source_url is empty; leave out what no source shows"),
        ("plan_day", "2019-03-01", "unknown key 'plan_day'"),
        ("supersedes", '"fenbrook-2018-plan"', "supersedes 'fenbrook-2018-plan', which is no"),
    ],
)
def test_a_value_that_cannot_hold_is_refused(
    tmp_path: Path, key: str, value: str, said: str
) -> None:
    with pytest.raises(RegisterError) as raised:
        read_documents(_register(tmp_path, ENTRY | {key: value}))
    assert said in str(raised.value)
    assert "documents.toml: document" in str(raised.value)


def test_a_period_that_ends_before_it_starts_is_refused(tmp_path: Path) -> None:
    period = {"period_start": "2020-04-01", "period_end": "2020-03-31"}
    with pytest.raises(RegisterError, match="period_end 2020-03-31 is before"):
        read_documents(_register(tmp_path, ENTRY | period))


@pytest.mark.parametrize("key", SECOND)
def test_no_two_entries_share_what_names_them(tmp_path: Path, key: str) -> None:
    second = ENTRY | {name: value for name, value in SECOND.items() if name != key}
    with pytest.raises(RegisterError, match=rf"{key} .* stands twice"):
        read_documents(_register(tmp_path, ENTRY, second))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[document]\n", "not a TOML file"),
        ('name = "x"\n', "unknown key 'name'"),
        ('document = "x"\n', "documents stand as"),
        ("document = [1]\n", "documents stand as"),
    ],
)
def test_a_file_that_is_no_register_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "documents.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RegisterError, match=said):
        read_documents(path)


def test_a_missing_register_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"documents\.toml: cannot be opened"):
        read_documents(tmp_path / "documents.toml")


@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "documents.toml"
    path.write_bytes(content)
    try:
        assert read_documents(path) == []
    except RegisterError as error:
        assert str(error).startswith("documents.toml: ")  # noqa: PT017  any other error must fail


def test_the_registered_file_passes(tmp_path: Path) -> None:
    check_fingerprint(_document(tmp_path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    document = _document(tmp_path)
    document.file.unlink()
    with pytest.raises(RegisterError, match=r"fenbrook-2019-plan: no file plans/fenbrook"):
        check_fingerprint(document)


def test_a_changed_file_is_refused_with_both_fingerprints(tmp_path: Path) -> None:
    document = _document(tmp_path)
    document.file.write_bytes(PLAN + b"\n")
    with pytest.raises(RegisterError) as raised:
        check_fingerprint(document)
    assert f"expected {document.sha256}" in str(raised.value)
    assert f"found {fingerprint(document.file)}" in str(raised.value)


def test_a_document_is_found_by_its_fingerprint(tmp_path: Path) -> None:
    document = _document(tmp_path)
    assert find_by_fingerprint([document], document.sha256) == document
    assert find_by_fingerprint([document], "f" * 64) is None


def test_a_council_outside_the_table_is_named(tmp_path: Path) -> None:
    documents = read_documents(_register(tmp_path, ENTRY))
    check_councils(documents, {"X01"})
    with pytest.raises(RegisterError, match="fenbrook-2019-plan: unknown council 'X01'"):
        check_councils(documents, {"X02"})


def test_every_published_file_is_the_registered_one() -> None:
    documents = read_documents(DATA_DIR / "documents.toml")
    for document in documents:
        check_fingerprint(document)
    assert {document.file for document in documents} == set((DATA_DIR / "plans").iterdir())
