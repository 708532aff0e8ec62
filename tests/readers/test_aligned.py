import pytest
from hypothesis import given
from hypothesis import strategies as st

from actionplans.readers.aligned import find_aligned
from actionplans.readers.blocks import read_blocks
from tests.fixtures.invented import document_of

TABLE = """\
Action               Owner             By when
Plant a hedge        Head of           May 2020
along the road       Parks
Mow the verges       Parks Manager     Ongoing
"""
BLANKS = TABLE.replace("Mow", "\nMow").replace("Plant", "\nPlant")
WORDS = st.lists(st.sampled_from(["Ab", "Cde", "F", "1.", "X-y"]), min_size=1, max_size=3)


def _cells(text: str) -> list[list[str]]:
    blocks = read_blocks(document_of(text))
    return [list(row.cells) for block in blocks for row in block.rows]


@pytest.mark.parametrize("text", [TABLE, BLANKS], ids=["close", "with blank lines"])
def test_columns_are_parted_by_blanks_alone(text: str) -> None:
    assert _cells(f"A plan\n\n{text}\nThe end.") == [
        ["Action", "Owner", "By when"],
        ["Plant a hedge along the road", "Head of Parks", "May 2020"],
        ["Mow the verges", "Parks Manager", "Ongoing"],
    ]


def test_a_row_keeps_its_lines() -> None:
    (block,) = (b for b in read_blocks(document_of(f"A plan\n\n{TABLE}")) if b.kind == "table")
    places = [(row.place.line_start, row.place.line_end) for row in block.rows]
    assert places == [(3, 3), (4, 5), (6, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Plan of the council         May 2020\n\nWe will act.",
        "We will  act soon\nand  plant  hedges\nfor  all  to see",
        "a | b | c\nd | e | f\ng | h | i",
        "1. Plant a hedge\n2. Mow\n3. Mend",
        "Name         Ward\nA            North\nB            South",
    ],
)
def test_what_is_no_table_of_three_columns_stays_text(text: str) -> None:
    assert find_aligned(text.split("\n")) == []


@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=6))
def test_every_word_of_an_aligned_table_is_read(rows: list[tuple[list[str], ...]]) -> None:
    lines = ["".join(" ".join(cell).ljust(14) for cell in row).rstrip() for row in rows]
    found = [word for row in _cells("\n".join(lines)) for cell in row for word in cell.split()]
    assert found == [word for row in rows for cell in row for word in cell]
