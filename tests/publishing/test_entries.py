"""An entry is written at the end of the register and taken out again, byte for byte."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.errors import RegisterError
from actionplans.publishing.entries import with_entry, without_entry

FIRST = b'# The register.\r\n\n[[document]]\ndocument_id = "one" # old\n\n# a note\n[[document]]\n'
REGISTER = FIRST + b"document_id = 'two'\n"


def _entry(**values: object) -> dict[str, object]:
    return {"document_id": "new", "plan_on": date(2024, 5, 6), "is_draft": False, **values}


def test_what_stands_there_stays_byte_for_byte() -> None:
    longer = with_entry(REGISTER, _entry())
    assert longer.startswith(REGISTER)
    (*_, last) = tomllib.loads(longer.decode())["document"]
    assert last == _entry()


def test_taking_the_entry_out_gives_the_bytes_of_before() -> None:
    assert without_entry(with_entry(REGISTER, _entry()), "new") == REGISTER


def test_an_entry_between_others_goes_with_its_comment() -> None:
    longer = with_entry(REGISTER, _entry())
    shorter = without_entry(longer, "two")
    assert [d["document_id"] for d in tomllib.loads(shorter.decode())["document"]] == ["one", "new"]
    assert b"a note" not in shorter
    assert shorter.startswith(b"# The register.\r\n")


def test_an_unknown_entry_is_refused() -> None:
    with pytest.raises(RegisterError, match="no document 'three'"):
        without_entry(REGISTER, "three")


def test_a_fact_that_no_source_shows_is_left_out() -> None:
    entry = with_entry(b"", _entry(licence="", published_on=None, actions_counted=0)).decode()
    assert tomllib.loads(entry)["document"] == [_entry(actions_counted=0)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_the_register(text: str) -> None:
    written = with_entry(REGISTER, _entry(title=f"x{text}")).decode()
    (*_, last) = tomllib.loads(written)["document"]
    assert last["title"] == f"x{text}"
