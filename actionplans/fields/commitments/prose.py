"""Cut prose into commitments: a plan's own paragraphs, and the paragraphs of a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actionplans.fields.commitments.clauses import sentences
from actionplans.fields.commitments.words import (
    BENEFIT,
    FORWARD,
    IMPERATIVES,
    LISTED,
    PAST,
    PROMISE,
    RETROSPECT,
    UNDER_WAY,
)
from actionplans.fields.deadlines import DeadlineContext, FoundDeadline, find_deadlines
from actionplans.records import Deadline

_PRONOUN = re.compile(r"(?:these|this|they|it)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|shall|must|(?:is|are) to|to be)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:this|the|that) (?:work|programme|project) continues\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:is|are|has|have|had|was|were|will|would)\b")
_LOOKS_BACK = re.compile(
    r"\b(?:last|previously|originally|since|as at|dated)(?: \w+){0,2} ?(?:in |on )?$",
    re.IGNORECASE,
)
"""Words before a day that is past: "last reviewed in 2015"."""
_MOST_BETWEEN = 80
"""Letters between the days of the stages of one action."""
_GERUND = re.compile(r"(?:[a-z]+ly )?[a-z]+ing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Commitment:
    """One commitment found in prose."""

    wording: str
    line: int
    """Which of the stacked paragraphs it stands in, counted from 0."""
    deadline_raw: str = ""
    """Dated words of its own; "" where the deadline of the whole block serves it."""
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    commits: bool
    raw: str = ""
    deadline: Deadline | None = None


def cut_paragraph(text: str, block: Deadline, context: DeadlineContext) -> list[Commitment]:
    """Return the commitments of the paragraphs that one owner and deadline serve.

    A paragraph is one commitment unless its sentences are dated apart; what only explains
    is left out. Where nothing else answers the block's own deadline, the closing
    explanation of its last paragraph does.
    """
    units = [(line, unit) for line, unit in _units(text) if unit.strip()]
    found = [c for line, unit in units for c in _commitments(unit, line, block, context)]
    first = next((line for line, _ in units), 0)
    if units and not any(c.line == first for c in found):
        found.insert(0, Commitment(_without_quotes(units[0][1]), first))
    return found + _unanswered(units, found, block)


def _unanswered(
    units: Sequence[tuple[int, str]], found: Sequence[Commitment], block: Deadline
) -> list[Commitment]:
    answered = any(c.deadline is None or c.deadline.end == block.end for c in found)
    if answered or block.end is None or not units:
        return []
    line, unit = units[-1]
    closing = sentences(unit)[-1]
    return [] if any(closing in c.wording for c in found) else [Commitment(closing, line)]


def find_own_deadline(sentence: str, context: DeadlineContext) -> str:
    """Return the dated words of a commitment that has no other deadline, or "".

    "Six by July 2025 and the rest by January 2026" is one deadline, up to its last day.
    """
    found = _dated(sentence, context)
    raw = _chosen(sentence, found)[0]
    due = [f for f in found if f.deadline.kind == "by"]
    if len(due) < 2 or raw != due[0].raw or due[-1].start - due[0].end > _MOST_BETWEEN:
        return raw
    return sentence[due[0].start : due[-1].end]


def _units(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph with the bullets that belong to its sentence, and its line."""
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        start = index
        index += 1
        bullets = []
        while index < len(lines) and lines[index].startswith("• "):
            bullets.append(lines[index][2:])
            index += 1
        if bullets and _are_commitments(bullets):
            yield from ((start + n, bullet) for n, bullet in enumerate(bullets, start=1))
        elif bullets and _describe_work(bullets) and not re.search(r"\bmeans:$", lines[start]):
            yield start, " ".join([lines[start], *bullets])
        else:
            yield start, lines[start].removeprefix("• ")


def _are_commitments(bullets: Sequence[str]) -> bool:
    return all(
        _is_imperative(b) or re.search(r"\bwe will\b|\b(?:will|to) be\b", b) for b in bullets
    )


def _describe_work(bullets: Sequence[str]) -> bool:
    gerunds = [bool(_GERUND.match(bullet)) for bullet in bullets]
    return sum(gerunds) * 2 > len(bullets) and all(
        is_gerund or _is_imperative(bullet)
        for is_gerund, bullet in zip(gerunds, bullets, strict=True)
    )


def _is_imperative(text: str) -> bool:
    return re.sub(r"\W.*", "", text, flags=re.DOTALL).lower() in IMPERATIVES


def _commitments(
    unit: str, line: int, block: Deadline, context: DeadlineContext
) -> list[Commitment]:
    found: list[Commitment] = []
    between: list[str] = []
    for sentence in _sentences(unit, context):
        goes_on = found and found[-1].deadline is None
        if sentence.deadline and not (goes_on and _PRONOUN.match(sentence.text)):
            found.append(Commitment(sentence.text, line, sentence.raw, sentence.deadline))
        elif sentence.commits and goes_on:
            wording = " ".join([found[-1].wording, *between, sentence.text])
            found[-1] = Commitment(wording, line, sentence.raw, sentence.deadline)
        elif sentence.commits:
            found.append(Commitment(sentence.text, line))
        else:
            between.append(sentence.text)
            continue
        between = []
    return [_served_by_block(commitment, block) for commitment in found]


def _served_by_block(commitment: Commitment, block: Deadline) -> Commitment:
    """Let the block's deadline stand where a sentence only repeats it."""
    own = commitment.deadline
    if own and block.end and (own.start, own.end) == (block.start, block.end):
        return replace(commitment, deadline_raw="", deadline=None)
    return commitment


def _sentences(unit: str, context: DeadlineContext) -> Iterator[_Sentence]:
    for sentence in sentences(unit):
        for clause in re.split(r"\s(?=with a view to )", sentence):
            raw, deadline = _own_deadline(clause, context)
            commits = deadline is not None or _commits(clause)
            yield _Sentence(clause, commits, raw, deadline)


def _own_deadline(sentence: str, context: DeadlineContext) -> tuple[str, Deadline | None]:
    return _chosen(sentence, _dated(sentence, context))


def _chosen(sentence: str, found: Sequence[FoundDeadline]) -> tuple[str, Deadline | None]:
    if goes_on := _GOES_ON.search(sentence):
        return goes_on[0], Deadline(is_ongoing=True, kind="ongoing")
    if not found or _is_retrospect(sentence):
        return "", None
    # "... over the remainder of 2019 and early 2020, ... a report by March 2020": what is due by
    # a day is the deadline; other dates are the way there.
    due = [f for f in found if f.deadline.kind == "by"]
    chosen = (due or found)[0]
    return chosen.raw, chosen.deadline


def _dated(sentence: str, context: DeadlineContext) -> list[FoundDeadline]:
    return [
        f
        for f in find_deadlines(sentence, context)
        if (f.deadline.start or f.deadline.end) and not _LOOKS_BACK.search(sentence[: f.start])
    ]


def _is_retrospect(sentence: str) -> bool:
    looks_back = RETROSPECT.search(sentence) or PAST.search(sentence)
    return bool(looks_back) and not (_WILL.search(sentence) or FORWARD.search(sentence))


def _commits(sentence: str) -> bool:
    if _is_imperative(sentence) or PROMISE.search(sentence) or LISTED.match(sentence):
        return True
    will = _WILL.search(sentence)
    if will:
        return BENEFIT.match(sentence, will.start()) is None
    if _GERUND.match(sentence) and not _FINITE.search(sentence):
        return True
    main_clause = " ".join(sentence.split()[:10])
    return bool(UNDER_WAY.search(main_clause)) and not RETROSPECT.search(sentence)


def _without_quotes(text: str) -> str:
    return text.strip(' “”"')


def cut_report(text: str, context: DeadlineContext) -> list[Commitment]:
    """Return what a report says is to happen by a stated time; the rest of it is no plan."""
    clauses = [
        clause.strip()
        for sentence in sentences(text.replace("\n", " "))
        for clause in re.split(r"\s+[–—-]\s+", sentence)
    ]
    found = []
    for clause in clauses:
        raw, deadline = _own_deadline(clause, context)
        if deadline and (deadline.start or deadline.end) and _is_to_happen(clause):
            found.append(Commitment(clause, 0, raw, deadline))
    return found


def _is_to_happen(clause: str) -> bool:
    if _is_retrospect(clause):
        return False
    return bool(
        _WILL.search(clause) or re.search(r"\b(?:suggest|propos|plann)ed (?:that|to)\b", clause)
    )
