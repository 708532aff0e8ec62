"""Words that point to another row, and what they point to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.fields.references import Reference, find_reference

POINTERS = [
    ("As 19 above", "recommendation", "19", "As 19 above"),
    ("Point 9 refers Undertaken as part of the review", "recommendation", "9", "Point 9 refers"),
    ("As a result of 6 above review", "recommendation", "6", "As a result of 6 above"),
    ("as rec 3", "recommendation", "3", "as rec 3"),
    ("Refer to recommendation 5", "recommendation", "5", "Refer to recommendation 5"),
    ("Recommendation 5 refers", "recommendation", "5", "Recommendation 5 refers"),
    (
        "our model (see recommendation 3 below)",
        "recommendation",
        "3",
        "see recommendation 3 below",
    ),
    ("As key recommendation K3", "recommendation", "K3", "As key recommendation K3"),
    ("See 4", "recommendation", "4", "See 4"),
    ("See action 4", "row", "4", "See action 4"),
    ("As per action 2.3", "row", "2.3", "As per action 2.3"),
    ("See 2.1", "row", "2.1", "See 2.1"),
    ("Oversee action 4 above", "row", "4", "action 4 above"),
    ("Covered by action 7", "row", "7", "Covered by action 7"),
    ("Same as item 12b", "row", "12b", "Same as item 12b"),
    ("As row above", "row", "", "As row above"),
    ("as per previous row", "row", "", "as per previous row"),
    ("As previous", "row", "", "As previous"),
    ("Ditto", "row", "", "Ditto"),
    ('"', "row", "", '"'),
    ("As previous column", "column", "", "As previous column"),
    ("See left-hand column", "column", "", "See left-hand column"),
    ("details as above.", "above", "", "details as above"),
    ("dates as above.", "above", "", "dates as above"),
    ("As above", "above", "", "As above"),
    ("See  above", "above", "", "See above"),
    ("same as above", "above", "", "same as above"),
]


@pytest.mark.parametrize(("text", "kind", "target", "raw"), POINTERS)
def test_a_pointer_is_found(text: str, kind: str, target: str, raw: str) -> None:
    assert find_reference(text) == Reference(kind, target, raw)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Action 4",
        "Recommendation 5",
        "the actions outlined above",
        "as at 31 March",
        "as 19 June 2020",
        "As 2020/21",
        "see appendix 1",
        "Citizen Engagement Reference Group",
        "no more than 3 above the target",
        "Seven days as usual",
        "refer to 5 weeks of work",
        "transaction 4 above",
    ],
)
def test_no_pointer_is_found_where_none_is_meant(text: str) -> None:
    assert find_reference(text) is None


@given(st.text() | st.from_regex(r"(?i)(see|as|ditto|refer to) \w{0,6} ?\d{0,3} ?(above)?"))
def test_any_text_is_searched(text: str) -> None:
    reference = find_reference(text)
    assert reference is None or reference.raw in " ".join(text.split())
