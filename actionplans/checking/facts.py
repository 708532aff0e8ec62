"""Suggest what a document is from its own words: title, councils, day, kind, draft or not.

Every fact is a suggestion with the line that it comes from; a person confirms or changes it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile

from actionplans.fields.contacts import mask
from actionplans.fields.deadlines import DeadlineContext, parse_deadline
from actionplans.readers.blocks import read_blocks
from actionplans.readers.content import Block, TextDocument
from actionplans.vocabulary import Council

_HEAD_BLOCKS = 60
_NEAR_HEAD = 30
"""A name on one of the first lines is rather the plan's own than one that it mentions."""
_MOST_NAMES = 5
_TITLE_LENGTH = 160
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\.?,?\s+(?:19|20)\d\d\b"
    r"|\b\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"(?:The |the )?((?:(?:Royal |London )?Borough of |City of |County of )?"
    r"[A-Z][\w'’-]+(?:(?: (?:and|upon|on|of|the|in|with|&))*[ -][A-Z][\w'’-]+)*? Council)\b"
)
_NO_NAME = frozenset(
    "a all and another any both borough city council county district each every first full lead"
    " local member metropolitan new of one original other our own parish per review shared that the"
    " their this town unitary whole your".split()
)
"""Words that alone make no council's name."""
_KINDS = (
    (
        "peer review report",
        r"\b(?:feedback|peer review|peer challenge) report\b|follow[- ]up visit",
    ),
    ("progress report", r"\bprogress (?:report|review|update)\b"),
    ("recovery plan", r"\b(?:recovery|restoration)\b.*\bplan\b"),
    ("programme", r"\bprogramme\b(?! (?:manager|board|director))"),
    ("action plan", r"\b(?:action|improvement|delivery|implementation) plan\b"),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One fact that a document's words suggest."""

    value: str
    """The fact; a day as 2020-10-14, a council by its code."""
    line: int
    """Line that suggests it, from 1."""
    words: str
    """What is printed there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a document suggests about itself; empty where it suggests nothing."""

    titles: tuple[Suggestion, ...]
    councils: tuple[Suggestion, ...]
    """Councils of the table that the document names, the one most often named first."""
    other_councils: tuple[Suggestion, ...]
    """Names of councils that the table lacks."""
    days: tuple[Suggestion, ...]
    kinds: tuple[Suggestion, ...]
    is_draft: bool


def suggest_facts(document: TextDocument, councils: Sequence[Council]) -> Facts:
    """Return what the words of a document suggest about it."""
    blocks = read_blocks(document)
    head = list(islice(takewhile(lambda block: block.kind != "table", blocks), _HEAD_BLOCKS))
    named = list(_named(document.lines, councils))
    return Facts(
        titles=tuple(_titles(head, councils)),
        councils=tuple(named),
        other_councils=tuple(_others(document.lines, councils)),
        days=tuple(_days(head)),
        kinds=tuple(_kinds(head)),
        is_draft=any(re.search(r"\bdraft\b", block.text, re.IGNORECASE) for block in head[:12]),
    )


def _suggestion(value: str, block: Block) -> Suggestion:
    return Suggestion(value, block.place.line_start, mask(block.text[:300]))


def _titles(head: Sequence[Block], councils: Sequence[Council]) -> Iterator[Suggestion]:
    """Yield what may be the title: headings first, then short paragraphs before any text."""
    names = {council.name.lower() for council in councils}
    ranks = (("heading", "emphasised"), ("paragraph",))
    for kinds in ranks:
        for block in head[:12]:
            text = " ".join(block.text.split())
            is_name = text.lower() in names or bool(_COUNCIL.fullmatch(text))
            is_day = bool(_DAY.fullmatch(text))
            if block.kind in kinds and 3 < len(text) <= _TITLE_LENGTH and not (is_name or is_day):
                yield _suggestion(mask(text), block)


def _named(lines: Sequence[str], councils: Sequence[Council]) -> Iterator[Suggestion]:
    """Yield the councils that the lines name, in full or in short, the oftenest named first."""
    text = "\n".join(lines)
    folded = text.casefold()
    found = []
    for council in councils:
        for rank, name in enumerate((council.name, council.short_name)):
            if name.casefold() not in folded:
                continue
            form = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
            if places := [match.start() for match in form.finditer(text)]:
                line = text.count("\n", 0, places[0]) + 1
                words = mask(lines[line - 1].strip()[:300])
                found.append((rank, -len(places), Suggestion(council.council_id, line, words)))
                break
    yield from (suggestion for *_, suggestion in sorted(found, key=lambda entry: entry[:2]))


def _others(lines: Sequence[str], councils: Sequence[Council]) -> Iterator[Suggestion]:
    """Yield names of councils that the table lacks: those near the head, then the oftenest."""
    known = {council.name.lower() for council in councils}
    first: dict[str, Suggestion] = {}
    counts: Counter[str] = Counter()
    for number, line in enumerate(lines, start=1):
        for match in _COUNCIL.finditer(line) if "Council" in line else ():
            name = " ".join(match[1].split())
            if name.lower() not in known and not set(name.lower().split()) <= _NO_NAME:
                first.setdefault(name, Suggestion(name, number, mask(line.strip()[:300])))
                counts[name] += 1
    ranked = sorted(first, key=lambda name: (first[name].line > _NEAR_HEAD, -counts[name]))
    yield from (first[name] for name in ranked[:_MOST_NAMES])


def _days(head: Iterable[Block]) -> Iterator[Suggestion]:
    """Yield the days printed before the first table; a month stands for its first day."""
    seen: set[date] = set()
    for block in head:
        for match in _DAY.finditer(block.text):
            # The words name their year, so the day that they are read from does not matter.
            day = parse_deadline(match[0], DeadlineContext(plan_on=date(2000, 1, 1))).start
            if day and day not in seen:
                seen.add(day)
                yield _suggestion(day.isoformat(), block)


def _kinds(head: Sequence[Block]) -> Iterator[Suggestion]:
    seen: set[str] = set()
    for block in head[:20]:
        for kind, pattern in _KINDS:
            if kind not in seen and re.search(pattern, block.text, re.IGNORECASE):
                seen.add(kind)
                yield _suggestion(kind, block)
