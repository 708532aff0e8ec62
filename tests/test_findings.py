"""Every finding has a code that is agreed, and a sentence that a plan officer understands."""

import pytest

from actionplans import finding_words
from actionplans.findings import CODES, Finding
from actionplans.records import Place

AGREED = (
    "no-owner unknown-owner no-deadline unreadable-deadline vague-deadline impossible-date"
    " ambiguous-split refers-elsewhere merged-cell unplaced-cell text-lost ocr no-measure"
    " overloaded-owner"
)


def _finding(code: str, raw_text: str = "") -> Finding:
    return Finding(code=code, place=Place(1, 2), column_name="wording", raw_text=raw_text)


def test_all_agreed_codes_are_known() -> None:
    assert set(AGREED.split()) <= set(CODES)


def test_every_code_has_a_name_of_its_own_in_plain_words() -> None:
    assert set(finding_words.NAMES) == set(CODES)
    assert len(set(finding_words.NAMES.values())) == len(CODES)
    for code, name in finding_words.NAMES.items():
        assert name[0].isupper()
        assert "-" not in name
        assert code not in name


@pytest.mark.parametrize("code", sorted({*CODES} - {"overloaded-owner"}))
def test_what_a_kind_says_of_all_its_rows_is_how_the_sentence_of_each_begins(code: str) -> None:
    said = _finding(code, "AB").message
    assert said.startswith(finding_words.MEANINGS[code][:-1])


def test_every_kind_has_its_meaning_in_a_sentence() -> None:
    assert set(finding_words.MEANINGS) == set(CODES)
    assert all(meaning.endswith(".") for meaning in finding_words.MEANINGS.values())


def test_a_code_stands_behind_its_name() -> None:
    assert finding_words.named("no-owner") == "No owner (no-owner)"


def test_several_codes_are_named_in_their_order() -> None:
    assert finding_words.names("text-lost, no-owner") == "Text lost; No owner"
    assert finding_words.names("") == ""


@pytest.mark.parametrize("code", CODES)
def test_a_finding_says_its_doubt_in_a_sentence(code: str) -> None:
    message = _finding(code, "AB has 9 actions due in May 2020").message
    assert message[0] in "“ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert "{" not in message
    assert code not in message


@pytest.mark.parametrize("code", CODES)
def test_a_severity_is_one_of_three(code: str) -> None:
    assert _finding(code).severity in ("error", "warning", "note")


def test_the_printed_words_are_quoted() -> None:
    assert "“March 20201”" in _finding("impossible-date", "March 20201").message


def test_braces_in_the_printed_words_do_no_harm() -> None:
    assert "“{raw} {0}”" in _finding("unplaced-cell", "{raw} {0}").message


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        _ = _finding("wish").severity
