"""Read what a peer team found: each sentence of a report's findings, with its lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actionplans.readers.content import TextDocument
from actionplans.readers.markup import plain
from actionplans.records import PeerFinding, Place

_TITLE = re.compile(
    r"\s*#{0,6}\s*\**(?P<number>\d{1,2}(?:\.\d{1,2})?)\.?\s+(?P<words>[A-Z].*?)\**\s*"
)
_ENTRY = re.compile(r"\s*(?:\d{1,2}[.)]|[•●▪◦*-])\s+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]?[A-Z£])")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|No|Cllr|Dr|Mr|Mrs|Ms|St)\.$")


@dataclass(frozen=True, slots=True)
class _Title:
    number: str
    words: str

    def is_chapter(self) -> bool:
        """Tell "2." from "2.1"."""
        return "." not in self.number


def read_peer_findings(document: TextDocument) -> Iterator[PeerFinding]:
    """Yield each sentence below the numbered titles of the chapter of findings.

    The chapter is the one whose title speaks of findings; it ends where the next begins.
    Nothing is yielded where a report has no such chapter.
    """
    chapter, section = "", None
    paragraph: list[tuple[int, str]] = []
    for number, line in enumerate(document.lines, start=1):
        title, entry = _title(line, chapter), _ENTRY.match(line)
        if title or entry or not line.strip():
            if section:
                yield from _findings(section, paragraph)
            paragraph = []
        if title is None:
            words = line[entry.end() :] if entry else line
            paragraph += [(number, words)] if words.strip() else []
        elif title.is_chapter():
            chapter = title.number if "finding" in title.words.lower() else ""
            section = None
        else:
            section = title if title.number.split(".")[0] == chapter else None
    if section:
        yield from _findings(section, paragraph)


def _title(line: str, chapter: str) -> _Title | None:
    """Return the numbered title that a line is; a list entry or a sentence is none."""
    match = _TITLE.fullmatch(line)
    if not match or len(line.strip()) > 80 or line.rstrip().endswith((".", ";", ",")):
        return None
    title = _Title(match["number"], match["words"].strip())
    # Inside the chapter "1. Prioritise" would be an entry: the next chapter counts on.
    follows = not chapter or int(title.number.split(".")[0]) - int(chapter) in (0, 1)
    return title if follows else None


def _findings(section: _Title, paragraph: Sequence[tuple[int, str]]) -> Iterator[PeerFinding]:
    text, starts = "", []
    for number, line in paragraph:
        starts.append((len(text), number))
        text += line.strip() + " "
    for first, last in _sentences(text):
        place = Place(_line_at(starts, first), _line_at(starts, last - 1))
        words = plain(" ".join(text[first:last].split()))
        yield PeerFinding(place=place, section=section.number, heading=section.words, wording=words)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the one after the last sign of each sentence."""
    first = 0
    for end in _SENTENCE_END.finditer(text):
        if _ABBREVIATED.search(text, first, end.start() + 1):
            continue
        yield first, end.end()
        first = end.end() + len(text[end.end() :]) - len(text[end.end() :].lstrip())
    last = len(text.rstrip())
    if first < last:
        yield first, last


def _line_at(starts: Sequence[tuple[int, int]], position: int) -> int:
    return max(number for start, number in starts if start <= position)
