"""Owners stacked in one cell, the bodies that act, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.fields.owners import (
    find_responsible_body,
    parse_owners,
    split_stacked_owners,
)
from actionplans.fields.owners.cells import mend_characters

STACKED = [
    ("NWEDR", ["NWEDR"]),
    ("NWEDR NWEDR", ["NWEDR", "NWEDR"]),
    ("Deb Poole Deb Poole", ["Deb Poole", "Deb Poole"]),
    ("Leaders Kevin Dicks", ["Leaders", "Kevin Dicks"]),
    ("Portfolio Holders CMT", ["Portfolio Holders", "CMT"]),
    (
        "Jayne Pickering / HOS Jayne Pickering / HOS",
        ["Jayne Pickering / HOS", "Jayne Pickering / HOS"],
    ),
    ("Amanda Singleton /Deb Poole", ["Amanda Singleton /Deb Poole"]),
    ("Deb Poole Amanda Singleton /Deb Poole", ["Deb Poole", "Amanda Singleton /Deb Poole"]),
    ("Kevin Dicks/ CMT Deb Poole", ["Kevin Dicks/ CMT", "Deb Poole"]),
    ("MB DA MB MB", ["MB", "DA", "MB", "MB"]),
    ("NWEDR\nNWEDR KM\nNWEDR", ["NWEDR", "NWEDR KM", "NWEDR"]),
    ("MA GR\nMA GR\nSH GR JW RB", ["MA GR", "MA GR", "SH GR JW RB"]),
    ("JP DM\nDev Services\nDev Services", ["JP DM", "Dev Services", "Dev Services"]),
    ("Leaders\nPortfolio Holders CMT", ["Leaders", "Portfolio Holders", "CMT"]),
    (
        "Benefits Team / Comm. Safety Team\nLD\nLD\nLD\nLD",
        ["Benefits Team / Comm. Safety Team", "LD", "LD", "LD", "LD"],
    ),
    ("<p>LD</p> <p>LD</p> <p>DR</p> <p>DR</p>", ["LD", "LD", "DR", "DR"]),
    ("• Jane Doe\n• John Smith", ["Jane Doe", "John Smith"]),
    ("John Smith, Jane Doe", ["John Smith, Jane Doe"]),
    ("Head of Housing Head of Planning", ["Head of Housing", "Head of Planning"]),
    ("Head of\nHousing\nHead of\nPlanning", ["Head of Housing", "Head of Planning"]),
    ("Amanda\nSingleton", ["Amanda Singleton"]),
    (
        "Service Director for Strategy and Innovation and Service Director for Finance",
        ["Service Director for Strategy and Innovation and Service Director for Finance"],
    ),
    ("", []),
    ("-", []),
]


@pytest.mark.parametrize(("cell", "expected"), STACKED)
def test_stacked_owners_keep_order_and_repeats(cell: str, expected: list[str]) -> None:
    assert split_stacked_owners(cell) == expected


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "The WETT Programme Board will have an away day on 25th June to develop proposals",
            "The WETT Programme Board",
        ),
        ("Cabinet will consider the report in March.", "Cabinet"),
        ("In June, the Transformation Board will agree the plan", "the Transformation Board"),
        (
            "- The Audit and Governance Committee is to review it",
            "The Audit and Governance Committee",
        ),
        ("Fenbrook Borough Council shall publish the plan", "Fenbrook Borough Council"),
    ],
)
def test_the_body_that_will_act_is_found(sentence: str, body: str) -> None:
    assert find_responsible_body(sentence) == body


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "We will agree the plan by June",
        "It will also enable us to recruit to the Shared Service / Transformation team",
        "Each Council will need to ensure any proposals support its own Council Objectives.",
        "staff briefings will be held week commencing 28th June",
        "the Board may wish to consider areas that they would like put forward",
        "The Policy Team will be restructured",
        "The Council will agree the plan",
        "The Corporate Management Team does not feel there is a significant benefit",
        "The Programme will need to be reviewed",
        "Reports to the Audit Committee will follow",
    ],
)
def test_no_body_is_found_where_none_will_act(sentence: str) -> None:
    assert find_responsible_body(sentence) == ""


_LIKELY = st.sampled_from(
    [
        "Head",
        "of",
        "Housing",
        "Director",
        "Team",
        "CMT",
        "/",
        "&",
        "and",
        ",",
        ";",
        "(",
        ")",
        "-",
        "–",
        "\n",
        "MB",
        "Kate",
        "Brown",
        "Cllr",
        "Cllrs",
        "Lead",
        ":",
        "<",
        ">",
        "@",
        "The",
        "СМТ",
        "Service",
        "4th",
        "s151",
        "N/A",
        "Board",
        "TBC",
        "01527881400",
        "•",
        ".",
        "with",
        "via",
    ]
)


@given(st.text() | st.lists(_LIKELY, max_size=12).map(" ".join))
def test_any_text_is_read_and_every_word_of_an_owner_is_in_it(text: str) -> None:
    printed = mend_characters(text)
    for owner in parse_owners(text, ["Kate Brown", "Head of Housing"]):
        assert owner.name
        assert all(word in printed for word in owner.name_raw.split())
    for value in split_stacked_owners(text):
        assert all(word in printed for word in value.split())


@given(st.text() | st.lists(_LIKELY, max_size=12).map(" ".join))
def test_a_name_reads_as_itself(text: str) -> None:
    names = [owner.name for owner in parse_owners(text)]
    assert len({name.casefold() for name in names}) == len(names)


@given(st.from_regex(r"[a-z]{1,9}(\.[a-z]{1,9})?@[a-z]{1,9}\.gov\.uk", fullmatch=True))
def test_no_address_survives_in_a_name(address: str) -> None:
    names = [o.name for o in parse_owners(f"Jane Doe ({address}) / {address} 01234 567 890")]
    assert names == ["Jane Doe"]


@given(st.text())
def test_any_sentence_is_searched_for_a_body(text: str) -> None:
    assert find_responsible_body(text) in " ".join(text.split())
