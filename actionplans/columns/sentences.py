"""Follow a plan told in sentences: each says who will do what, and by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from actionplans.fields.commitments import (
    Tailed,
    find_own_deadline,
    is_commitment,
    sentences,
    split_tail,
)
from actionplans.fields.deadlines import ANY_DAY
from actionplans.fields.owners import is_owner
from actionplans.readers.content import Block
from actionplans.readers.labels import VALUE_LABELS, Piece, pieces
from actionplans.readers.recommendations import split_label
from actionplans.records import PlanRow, PrintedRecommendation, TextKind

_WILL = re.compile(
    r"\b(?:will|shall|must|(?:is|are) (?:going |expected |due |required )?to"
    r"|(?:has|have) (?:agreed|undertaken|committed|been asked|been tasked) to)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:by|in|from|on|at|before|after|during|following|within|over|as|once|through|to|until"
    r"|no later|starting|subject|working|together|with|each|every)\b[^,]*,\s*)?",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\b(?:by|with|responsib\w+ (?:of|to|for|lies with)|to)\s+(?:the |our )?(?=[A-Z])"
)
_PASSIVE = re.compile(
    r"\s+(?:\w+ly |also |then |now |first )?(?:be|have been)\b"
    r"(?! (?:responsible|accountable|in charge|leading|working|asked to|required to|expected to))",
    re.IGNORECASE,
)
_NO_ONE = re.compile(
    r"(?:the |our |this |each )?(?:council|authority|borough|district|county|city|we|it|they)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:this|these|it|they|he|she|both|progress|work|the (?:work|review|report|lead|plan|group"
    r"|project|programme|results?|findings|outcome))\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"\b(?:(?:each|every) (?:\w+ )?(?:week|month|quarter|year|term|meeting)s?|weekly|fortnightly"
    r"|monthly|quarterly|annually|each year|twice a year|on an? (?:on-?going|annual|monthly"
    r"|quarterly|weekly) basis|on-?going|throughout(?: \d{4}\S*)?)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(?:with immediate effect|immediately(?! (?:after|before|following|on|upon)\b)|at once"
    r"|straight ?away)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:(?:what|how|why)(?: [\w’']+){0,3}|who|which)\s*$", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:was|were|had|has been|have been|met|told us|said)\b", re.IGNORECASE)
_CAPITAL = r"(?:[A-Z][\w'’&/-]*|of|for|the|and|in|to)"
_TITLE_CASE = re.compile(rf"{_CAPITAL}(?: {_CAPITAL})*")
_OF_THE_PLAN = re.compile(
    r"(?:this|the|our) (?:\w+ ){0,2}(?:plan|document|response|board|group|table|page)\b[^.]*?"
    r"\b(?:overse\w+|monitor\w*|review\w*|meets?|report\w*|track\w*|updat\w+|publish\w*|govern\w*)\b",
    re.IGNORECASE,
)
"""How the plan itself is looked after, which is no action of it where it has no day."""
_TELLS = re.compile(
    r"(?:this|the|our) (?:\w+ )?(?:plan|document|report|paper|response|note|section|appendix|page)"
    r" (?:also |now |then )?(?:tells|says|sets out|describes|explains|shows|summarises|outlines"
    r"|lists|gives|presents|covers|details|contains)\b",
    re.IGNORECASE,
)
"""What the document itself says, whatever will be done by what it tells of."""
_DUTY = re.compile(
    r"(?:(?:each|every|an?|any) (?:council|authority)|(?:all )?(?:councils|authorities))\s+must\b",
    re.IGNORECASE,
)
"""What the law asks of every council; "the Council must" may be its own commitment."""
_TWO = re.compile(
    r",?\s+(?:and|while|whilst)\s+(?=(?:the |our )?[A-Z][^,.;]{2,80}?\s(?:will|shall)\b)"
)
_ASKED = re.compile(
    r"(?:the |full )*(?:cabinet|executive|council|committee|members|councillors) (?:is|are)"
    r" (?:therefore )?(?:asked|invited|recommended|requested) to\b",
    re.IGNORECASE,
)
"""What a report puts to a meeting to decide."""
_LONGEST_SUBJECT = 120
_MOST_WORDS = 14


@dataclass(slots=True)
class _Said:
    """An action while its sentences are put together."""

    block: Block
    owner: str
    deadline: str
    status: str = ""
    texts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Lead:
    """What a sentence that introduces a list says of all its entries."""

    owner: str = ""
    deadline: str = ""
    is_open: bool = False


def said_rows(blocks: Sequence[Block]) -> Iterator[PlanRow | PrintedRecommendation]:
    """Yield a row for each sentence that commits somebody or has a day, in printed order."""
    section, ref, lead = "", "", _Lead()
    held: list[_Said] = []
    for piece in (piece for block in blocks for piece in pieces(block)):
        block = replace(piece.block, text=piece.text)
        if piece.label in VALUE_LABELS:
            _label(held, piece)
            continue
        yield from (_row(said, section, ref) for said in held if said.owner or said.deadline)
        held = []
        if block.kind in ("heading", "emphasised"):
            labelled, wording = split_label(block.text)
            section, ref, lead = block.text, labelled, _Lead()
            if labelled and wording:
                yield PrintedRecommendation(
                    place=block.place, ref=labelled, wording=wording, kind="review"
                )
        elif block.kind in ("paragraph", "entry"):
            lead = lead if block.kind == "entry" else _Lead()
            held = _said(block, lead)
            lead = _lead(block) if block.kind == "paragraph" else lead
    yield from (_row(said, section, ref) for said in held if said.owner or said.deadline)


def _label(held: Sequence[_Said], piece: Piece) -> None:
    """Give what a label says to the action above it, or to those that do not say so themselves."""
    is_one = len(held) == 1
    for said in held:
        if piece.label == "owner" and (is_one or not said.owner):
            said.owner = piece.text
        elif piece.label == "deadline" and (is_one or not said.deadline):
            said.deadline = piece.text


def _row(said: _Said, section: str, ref: str) -> PlanRow:
    return PlanRow(
        place=said.block.place,
        wording=" ".join(said.texts),
        text_kind=TextKind.ENTRY,
        section=section,
        rec_ref=ref,
        owner=said.owner,
        deadline=said.deadline,
        status=said.status,
    )


def _said(block: Block, lead: _Lead) -> list[_Said]:
    """Return the actions of one paragraph or entry."""
    if block.kind == "entry" and lead.is_open and is_commitment(block.text):
        owner, deadline = _subject(block.text), _deadline(block.text)
        who, when = owner or lead.owner, deadline or lead.deadline
        return [_Said(block, who, when, texts=[block.text])]
    found: list[_Said] = []
    for sentence in chain.from_iterable(map(_two, sentences(block.text))):
        tailed = _tailed(sentence)
        owner = tailed.owner or _owner(sentence)
        deadline = tailed.deadline or _deadline(sentence)
        if found and _GOES_ON.match(sentence) and not (found[-1].deadline and deadline):
            _go_on(found[-1], sentence, owner, deadline)
        elif _commits(sentence) and not sentence.endswith(":"):
            found.append(_Said(block, owner, deadline, tailed.status, [tailed.wording]))
    return found


def _two(sentence: str) -> list[str]:
    """Part "The Mayor will plant a tree by May and the Clerk will mow by June" in two."""
    for match in _TWO.finditer(sentence):
        halves = [sentence[: match.start()], sentence[match.end() :]]
        if all(_commits(half) and _subject(half) and _deadline(half) for half in halves):
            return halves
    return [sentence]


def _tailed(sentence: str) -> Tailed:
    """Part owner and date from the end of a sentence, where it still says what is to be done."""
    tailed = split_tail(sentence)
    return tailed if _will(tailed.wording) or not _will(sentence) else Tailed(sentence)


def _go_on(said: _Said, sentence: str, owner: str, deadline: str) -> None:
    """Add a sentence that says more of the action before it, where it says whose or when."""
    if owner or deadline:
        said.texts.append(sentence)
        said.owner, said.deadline = said.owner or owner, said.deadline or deadline


def _lead(block: Block) -> _Lead:
    last = sentences(block.text)[-1:]
    if not last or not last[0].endswith(":") or not _will(last[0]):
        return _Lead()
    return _Lead(_owner(last[0]), _deadline(last[0]), is_open=True)


def _will(sentence: str) -> re.Match[str] | None:
    """Return where the sentence says that somebody will act; "what will be done" does not."""
    found = _WILL.finditer(sentence)
    return next((m for m in found if not _ASIDE.search(sentence[: m.start()])), None)


def _commits(sentence: str) -> bool:
    will = _will(sentence)
    if _ASKED.match(sentence) or _TELLS.match(sentence) or _DUTY.match(sentence):
        return False
    if _OF_THE_PLAN.match(sentence) and not find_own_deadline(sentence, ANY_DAY):
        return False
    return will is not None and not _REPORTED.search(sentence[: will.start()])


def _deadline(sentence: str) -> str:
    """Return the dated words of a sentence, and how often it repeats or that it is urgent."""
    dated = find_own_deadline(sentence, ANY_DAY)
    repeated = _REPEATED.search(sentence) or (None if dated else _AT_ONCE.search(sentence))
    words = [dated, repeated[0] if repeated and repeated[0] not in dated else ""]
    return " ".join(sorted(filter(None, words), key=sentence.find))


def _owner(sentence: str) -> str:
    return _subject(sentence) or _agent(sentence)


def _subject(sentence: str) -> str:
    """Return who the sentence says will act, or "" where it names nobody."""
    will = _will(sentence)
    if will is None or will.start() > _LONGEST_SUBJECT + 80:
        return ""
    if _PASSIVE.match(sentence, will.end()):
        return ""
    opening = _opening(sentence)
    start = opening if opening < will.start() else 0
    subject = sentence[start : will.start()].strip(" ,")
    return _named(subject) or (_named(sentence[: will.start()].strip(" ,")) if start else "")


def _opening(sentence: str) -> int:
    """Return where the sentence begins after a day or a circumstance that it opens with."""
    dated = find_own_deadline(sentence, ANY_DAY)
    if dated and sentence.startswith(dated):
        return len(dated)
    match = _OPENING.match(sentence)
    return match.end() if match else 0


def _agent(sentence: str) -> str:
    """Return who the sentence says it will be done by: "... reviewed by the Head of Finance"."""
    for match in _AGENT.finditer(sentence):
        words = re.split(
            r"[,.;:(]|\s(?=by |in |before |from |until |to |within )", sentence[match.end() :]
        )[0]
        parts = words.split()[:_MOST_WORDS]
        for count in range(len(parts), 0, -1):
            if named := _named(" ".join(parts[:count])):
                return named
    return ""


def _named(text: str) -> str:
    bare = re.sub(r"^(?:the|our)\s+", "", text.strip(), flags=re.IGNORECASE)
    if not bare[:1].isupper() or _NO_ONE.fullmatch(bare) or len(bare) > _LONGEST_SUBJECT:
        return ""
    if is_owner(bare):
        return bare
    parts = re.split(r"(?:,| and| &)(?: the)? ", bare)
    are_names = all(part[:1].isupper() and _TITLE_CASE.fullmatch(part) for part in parts)
    return bare if len(parts) > 1 and are_names and any(map(is_owner, parts)) else ""
