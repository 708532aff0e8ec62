import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.blocks import read_blocks
from actionplans.readers.labels import pieces
from actionplans.readers.recommendations import is_labelled, split_label
from tests.fixtures.invented import document_of

WORDS = st.sampled_from(["Owner:", "By when", "– ", "AB", "**Lead:**", "May 2020", "\n", "Actions"])


def _pieces(text: str) -> list[tuple[str, str]]:
    return [
        (piece.label, piece.text)
        for block in read_blocks(document_of(text))
        for piece in pieces(block)
    ]


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("### ***From the peer team....***", "recommendation", ""),
        ("**Recommendations:**", "recommendation", ""),
        ("### Response", "response", ""),
        ("## Council response", "response", ""),
        ("### **Proposed actions....**", "actions", ""),
        ("What we will do", "actions", ""),
        ("**Officer lead:** Head of Parks", "owner", "Head of Parks"),
        ("Lead officer – Head of Parks", "owner", "Head of Parks"),
        ("**By when:** May 2020", "deadline", "May 2020"),
        ("Timescale: May\n2020", "deadline", "May 2020"),
        ("By when:", "deadline", ""),
        ("Leadership is shared", "", "Leadership is shared"),
        ("When we plant: see below.", "", "When we plant: see below."),
        ("A2", "", ""),
        ("(iv)", "", ""),
        ("Action 3\nPlant a hedge", "", "Plant a hedge"),
        ("R2.1\nPlant\na hedge", "", "Plant a hedge"),
        ("Actions speak louder", "", "Actions speak louder"),
    ],
)
def test_a_block_is_known_by_its_label(text: str, label: str, rest: str) -> None:
    assert _pieces(text) == [(label, rest)]


def test_a_line_of_owners_that_had_room_ends_an_owner() -> None:
    text = "Action: Plant a hedge along all of the lane\nOwner: Tree Officer\nHead of Estates"
    assert _pieces(text)[1] == ("owner", "Tree Officer\nHead of Estates")


def test_a_full_line_of_owners_was_only_wrapped() -> None:
    text = "Owner: Head of the Estates and Facilities\nManagement Service"
    assert _pieces(text) == [("owner", "Head of the Estates and Facilities Management Service")]


@pytest.mark.parametrize(
    "text",
    [
        "Owner: AB\nDeadline: May 2020",
        "Owner: AB Deadline: May 2020",
        "Owner: AB. Deadline: May 2020",
        "- Owner: AB\n- Deadline: May 2020",
    ],
)
def test_several_labels_part_a_block(text: str) -> None:
    found = [(label, rest.rstrip(".")) for label, rest in _pieces(text)]
    assert found == [("owner", "AB"), ("deadline", "May 2020")]


def test_a_table_has_no_label() -> None:
    assert {label for label, _ in _pieces("| By when: May 2020 |")} == {""}


@pytest.mark.parametrize(
    ("text", "ref", "wording"),
    [
        ("Recommendation 3: Plant trees", "3", "Plant trees"),
        ("Recommendation 12 – Plant trees", "12", "Plant trees"),
        ("Recommendation K2", "K2", ""),
        ("Recommendations for all", "", "Recommendations for all"),
        ("Plant trees", "", "Plant trees"),
    ],
)
def test_a_title_may_number_a_recommendation(text: str, ref: str, wording: str) -> None:
    assert split_label(text) == (ref, wording)
    assert is_labelled(text) is bool(ref)


@given(text=st.lists(WORDS | st.text(max_size=6), max_size=8).map(" ".join))
def test_any_block_is_read_without_an_error(text: str) -> None:
    _pieces(text)
    split_label(text)
