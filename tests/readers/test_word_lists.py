"""Lists as a Word file declares them, damaged declarations among them."""

from lxml import etree

from actionplans.readers.word_lists import ListNumbers
from actionplans.readers.word_text import Styles

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)


def _element(xml: str) -> etree._Element:
    return etree.fromstring(xml.replace(">", f" {NAMESPACE}>", 1))


def _markers(numbering: str, *entries: tuple[str, int]) -> list[str]:
    """Return the markers of entries, each in a list (numId) at a level."""
    numbers = ListNumbers(_element(f"<w:numbering>{numbering}</w:numbering>"), Styles([]))
    return [
        numbers.marker(
            _element(
                f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{number_id}"/></w:numPr></w:pPr></w:p>'
            )
        )
        for number_id, level in entries
    ]


def test_levels_count_on_their_own_and_begin_again_below_the_next_entry() -> None:
    levels = LEVEL.format(0, "decimal", "%1.") + LEVEL.format(1, "lowerLetter", "%1.%2)")
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>'
    )
    entries = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)]
    assert _markers(numbering, *entries) == ["1", "1.a", "1.b", "2", "2.a"]


def test_a_list_begins_where_it_says() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{LEVEL.format(0, "upperRoman", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="3"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    )
    assert _markers(numbering, ("1", 0), ("1", 0)) == ["IV", "V"]


def test_an_entry_of_a_list_that_is_not_declared_has_no_marker() -> None:
    # A damaged declaration without its number is none, whatever list the entry names.
    numbering = f"<w:abstractNum>{LEVEL.format(0, 'decimal', '%1.')}</w:abstractNum>"
    assert _markers(numbering, ("1", 0), ("", 0)) == ["", ""]
