import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actionplans.readers.blocks import read_blocks, whole_paragraphs
from actionplans.readers.content import Block
from tests.fixtures.invented import document_of

FRAGMENTS = ("| a | b |", "a\tb", "", "- a", "1. b", "# c", "**d**", "e f", " 2. g", "|--|--|", "•")
PAGES = st.lists(st.sampled_from(FRAGMENTS) | st.text("ab.| \t#-*1", max_size=12), max_size=15)
WORDS = st.lists(st.text("abcXYZ", min_size=1, max_size=5), min_size=2, max_size=5)


def _blocks(text: str) -> list[Block]:
    return read_blocks(document_of(text))


@pytest.mark.parametrize(
    ("text", "kind", "marker", "words"),
    [
        ("# Plan", "heading", "", "Plan"),
        ("#### **1. Summary**", "heading", "1", "Summary"),
        ("**Year 1**", "emphasised", "", "Year 1"),
        ("***From the peer team....***", "emphasised", "", "From the peer team...."),
        ("*3. Build on what works.*", "emphasised", "3", "Build on what works."),
        ("- Plant a hedge", "entry", "-", "Plant a hedge"),
        ("• Plant a hedge", "entry", "-", "Plant a hedge"),
        ("1. Plant a hedge", "entry", "1", "Plant a hedge"),
        (" 14. Plant a hedge", "entry", "14", "Plant a hedge"),
        ("(2) Plant a hedge", "entry", "2", "Plant a hedge"),
        ("2.1 Plant a hedge", "entry", "2.1", "Plant a hedge"),
        ("- 3.1 Plant a hedge", "entry", "3.1", "Plant a hedge"),
        ("Plant a hedge", "paragraph", "", "Plant a hedge"),
        ("12 trees were planted", "paragraph", "", "12 trees were planted"),
        ("Plant a\nhedge", "paragraph", "", "Plant a hedge"),
        ("1. Plant a\nhedge", "entry", "1", "Plant a hedge"),
        ("A1 Plant a hedge", "entry", "A1", "Plant a hedge"),
        ("GOV-03 Plant a hedge", "entry", "GOV-03", "Plant a hedge"),
        ("R1.2. Plant a hedge", "entry", "R1.2", "Plant a hedge"),
        ("A1 traffic is heavy", "paragraph", "", "A1 traffic is heavy"),
        ("A1188 Bypass", "paragraph", "", "A1188 Bypass"),
        ("COVID-19 RESPONSE", "paragraph", "", "COVID-19 RESPONSE"),
        ("Money\n-----", "heading", "", "Money"),
        ("========\n2. Money\n========", "heading", "2", "Money"),
        ("Plant a hedge (AB, May)\n----------", "paragraph", "", "Plant a hedge (AB, May)"),
        ("We planted a hedge.\n-------------------", "paragraph", "", "We planted a hedge."),
        ("Plant a hedge\nin May\n-----", "paragraph", "", "Plant a hedge in May"),
        ("- Plant a hedge\n---------------", "entry", "-", "Plant a hedge"),
    ],
)
def test_a_text_is_a_block_of_its_kind(text: str, kind: str, marker: str, words: str) -> None:
    (block,) = _blocks(text)
    assert (block.kind, block.marker, block.text) == (kind, marker, words)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("**By when:** May 2020", "By when:"),
        ("__Owner__ AB", "Owner"),
        ("- **Design**, to manage brands", "Design"),
        ("May 2020", ""),
        ("We will open a **newsroom**", ""),
    ],
)
def test_bold_words_at_the_head_lead_a_block(text: str, lead: str) -> None:
    assert _blocks(text)[0].lead == lead


def test_blank_lines_entries_and_headings_part_blocks() -> None:
    text = "# Plan\nWe will\nact.\n\n- Plant\n- Mend\n\nThe end."
    found = [(b.kind, b.text, b.place.line_start, b.place.line_end) for b in _blocks(text)]
    assert found == [
        ("heading", "Plan", 1, 1),
        ("paragraph", "We will act.", 2, 3),
        ("entry", "Plant", 5, 5),
        ("entry", "Mend", 6, 6),
        ("paragraph", "The end.", 8, 8),
    ]


def test_pipe_tables_are_parted_by_blank_lines_and_tab_tables_are_not() -> None:
    pipes = _blocks("| A | B |\n|--|--|\n\n| C | D |")
    tabs = _blocks("A\tB\n\nC\tD\n\nThe end.")
    assert [b.kind for b in pipes] == ["table", "table"]
    assert [(b.kind, len(b.rows)) for b in tabs] == [("table", 2), ("paragraph", 0)]
    assert (tabs[0].place.line_start, tabs[0].place.line_end) == (1, 3)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("We will use it in\n\nall that we print.", ["We will use it in all that we print."]),
        ("- Own the budget\n\nmore widely.", ["Own the budget more widely."]),
        ("We will act.\n\nall of us.", ["We will act.", "all of us."]),
        ("We will act\n\nAll of us.", ["We will act", "All of us."]),
        ("We will do this:\n\nplant a hedge.", ["We will do this:", "plant a hedge."]),
        ("# Plan\n\nwe will act.", ["Plan", "we will act."]),
        ("We will act\n\n**lead:** AB", ["We will act", "lead: AB"]),
        ("a\n\nb\n\nc.", ["a b c."]),
    ],
)
def test_the_halves_of_a_broken_paragraph_are_joined(text: str, whole: list[str]) -> None:
    assert [block.text for block in whole_paragraphs(_blocks(text))] == whole


@given(lines=PAGES)
def test_any_page_is_read_without_an_error(lines: list[str]) -> None:
    blocks = _blocks("\n".join(lines))
    starts = [block.place.line_start for block in blocks]
    assert starts == sorted(starts)
    for block in whole_paragraphs(blocks):
        assert 1 <= block.place.line_start <= block.place.line_end <= max(len(lines), 1)


@settings(max_examples=40)
@given(pages=st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_word_of_a_table_stays_in_order(pages: list[list[list[str]]]) -> None:
    tables = ["\n".join(f"| {' | '.join(row)} |" for row in page) for page in pages]
    blocks = _blocks("\n\nA title\n\n".join(tables))
    cells = [cell for block in blocks for row in block.rows for cell in row.cells]
    assert cells == [word for page in pages for row in page for word in row]
