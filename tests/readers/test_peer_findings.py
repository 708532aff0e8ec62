"""What a peer team found is read sentence by sentence, each with its lines."""

from actionplans.readers.content import TextDocument
from actionplans.readers.peer_findings import read_peer_findings

REPORT = """1. Introduction
The team met many people. It is not a finding.

2. Key findings and observations
A sentence before any section belongs to none.

2.1 Leadership of place
The council leads well. It should
plant more trees (e.g. Elms along the
river). “Trees matter”, said one.

Half a paragraph
 2.2 Capacity to deliver
Staff are few.
1. An entry, not a title.

3. Recommendations
1. Plant trees. Water them.
"""


def _read(text: str) -> list[tuple[str, str, int, int]]:
    document = TextDocument("report.txt", "", tuple(text.split("\n")))
    return [
        (f.section, f.wording, f.place.line_start, f.place.line_end)
        for f in read_peer_findings(document)
    ]


def test_each_sentence_of_the_findings_is_read_with_its_lines() -> None:
    assert _read(REPORT) == [
        ("2.1", "The council leads well.", 8, 8),
        ("2.1", "It should plant more trees (e.g. Elms along the river).", 8, 10),
        ("2.1", "“Trees matter”, said one.", 10, 10),
        ("2.1", "Half a paragraph", 12, 12),
        ("2.2", "Staff are few.", 14, 14),
        ("2.2", "An entry, not a title.", 15, 15),
    ]


def test_the_heading_of_a_section_stands_with_each_sentence() -> None:
    document = TextDocument("report.txt", "", tuple(REPORT.split("\n")))
    headings = {f.section: f.heading for f in read_peer_findings(document)}
    assert headings == {"2.1": "Leadership of place", "2.2": "Capacity to deliver"}


def test_a_report_without_a_chapter_of_findings_gives_none() -> None:
    assert _read("1. Introduction\nWe came.\n\n2. Recommendations\n1. Plant trees.") == []


def test_an_empty_report_gives_none() -> None:
    assert _read("") == []
