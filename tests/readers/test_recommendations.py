import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.recommendations import numbered, without_bullet
from actionplans.records import Place

PLACE = Place(1, 1)


def _refs(section: str, *cells: str) -> list[list[str]]:
    found = numbered([(section, cell, PLACE) for cell in cells])
    return [[recommendation.ref for recommendation in cell] for cell in found]


@pytest.mark.parametrize(
    ("section", "cells", "refs"),
    [
        ("Key Recommendations", ("Plant", "Mend"), [["K1"], ["K2"]]),
        ("Further", ("1. Plant", "2. Mend"), [["1"], ["2"]]),
        ("Further", ("1. Plant", "Mend", "3. Sow"), [["1"], ["2"], ["3"]]),
        ("Further", ("Plant", "2. Mend"), [["1"], ["2"]]),
        ("Further", ("1) Plant", "2) Mend"), [["1"], ["2"]]),
        ("Further", ("14. Plant 15. Mend", "Sow"), [["14", "15"], ["16"]]),
        ("Further", ("7. Plant the 2. hedges",), [["7"]]),
        ("", ("2019 was good",), [["K1"]]),
    ],
)
def test_lost_numbers_are_restored_by_order(
    section: str, cells: tuple[str, ...], refs: list[list[str]]
) -> None:
    assert _refs(section, *cells) == refs


def test_each_section_counts_for_itself() -> None:
    cells = [("Key", "Plant", PLACE), ("Further", "1. Mend", PLACE), ("Further", "Sow", PLACE)]
    found = [(r.ref, r.kind, r.wording) for cell in numbered(cells) for r in cell]
    assert found == [
        ("K1", "key", "Plant"),
        ("1", "further", "Mend"),
        ("2", "further", "Sow"),
    ]


@pytest.mark.parametrize(
    ("section", "text", "kind"),
    [
        ("Key Recommendations", "Plant", "key"),
        ("Key Recommendations", "1. Plant", "key"),
        ("Further Recommendations", "1. Plant", "further"),
        ("Recommendations", "1. Plant", "review"),
        ("", "Plant", "key"),
    ],
)
def test_the_kind_follows_from_section_and_number(section: str, text: str, kind: str) -> None:
    (((recommendation,),)) = numbered([(section, text, PLACE)])
    assert recommendation.kind == kind


@pytest.mark.parametrize(
    ("printed", "text"), [("• Plant\n• Mend", "Plant Mend"), (" Plant  a hedge ", "Plant a hedge")]
)
def test_a_cell_is_read_without_bullets(printed: str, text: str) -> None:
    assert without_bullet(printed) == text


@given(texts=st.lists(st.text(max_size=20), max_size=6), section=st.text(max_size=10))
def test_every_cell_gives_a_recommendation(texts: list[str], section: str) -> None:
    found = numbered([(section, text, PLACE) for text in texts])
    assert len(found) == len(texts)
    assert all(found)
