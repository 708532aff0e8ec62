import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans.fields.contacts import mask

PHONE, EMAIL = "[telephone number]", "[e-mail address]"
# Addresses as people write them, each in words on both sides.
LOCAL = st.from_regex(r"[a-z0-9]([a-z0-9._+'-]{0,10}[a-z0-9])?", fullmatch=True)
DOMAIN = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}(\.[a-z]{2,6}){1,3}", fullmatch=True)
NUMBER = st.from_regex(r"0[1-9][0-9]{2,3} [0-9]{3} ?[0-9]{3,4}", fullmatch=True)
AROUND = st.sampled_from(["", "Write to ", "(", "e-mail: ", "<", "“", "\n", "Call "])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("", ""),
        ("jo.march@harrowmere.example", EMAIL),
        ("Ask jo.march@harrowmere.gov.uk.", f"Ask {EMAIL}."),
        ("(jo@a.example; ann+parks@b.example)", f"({EMAIL}; {EMAIL})"),
        ("mailto:o'brien@fenbrook.example", f"mailto:{EMAIL}"),
        ("01632 960123", PHONE),
        ("Tel: 01632 960 123.", f"Tel: {PHONE}."),
        ("(01632) 960123", PHONE),
        ("+44 1632 960123", PHONE),
        ("+44 (0)1632 960123", PHONE),
        ("020 7946 0123", PHONE),
        ("07700 900123", PHONE),
        ("07700900123", PHONE),
    ],
)
def test_a_contact_is_masked_by_its_kind(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Plant 12 trees by 31 March 2021",
        "2020/21",
        "£1,250,000",
        "01/02/2021",
        "01-02-2021",
        "01.02.2021",
        "2019-2023",
        "between 2020 and 2021",
        "@fenbrook",
        "a cost of 100 000 pounds",
        "Action 014, 015 and 016",
        "sha256 bcbf315a6af46c75bab52b8258609a3c80bdec24",
    ],
)
def test_other_words_and_numbers_stay(text: str) -> None:
    assert mask(text) == text


@settings(max_examples=50)
@given(before=AROUND, address=st.builds("{}@{}".format, LOCAL, DOMAIN), after=st.text(max_size=8))
def test_no_address_is_left(before: str, address: str, after: str) -> None:
    assert address not in mask(f"{before}{address} {after}")


@given(before=AROUND, number=NUMBER, after=st.sampled_from(["", ".", ")", " or later", ", May"]))
def test_no_telephone_number_is_left(before: str, number: str, after: str) -> None:
    assert number not in mask(f"{before}{number}{after}")


@given(text=st.text() | st.text("ab@.0123 +-()"))
def test_nothing_like_an_address_is_left_in_any_text(text: str) -> None:
    assert re.search(r"\w@\w+\.\w", mask(text)) is None


@given(text=st.text() | st.text("ab@.0123 +-()"))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)
