"""Part a commitment from the owner and the date that end its line."""

import re
from dataclasses import dataclass, replace

from actionplans.fields.deadlines import ANY_DAY, parse_deadline
from actionplans.fields.owners import is_owner
from actionplans.fields.statuses import find_status

_BRACKET = re.compile(
    r"(?P<text>.*\S)\s*[(\[](?P<tail>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*[.;,]?(?:\s*(?:and|or))?",
    re.DOTALL,
)
_STATED = re.compile(r"(?P<text>.*[)\]])\s*[–—|:;,-]?\s*(?P<tail>[A-Za-z][A-Za-z ]+)", re.DOTALL)
_COLOUR = re.compile(r"(?:red|amber|green|blue|gr[ae]y|purple|black|white|yellow)", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—|-]\s+|\t+|\s{3,}")
_MARK = re.compile(r"\s*[;,]\s+")
_LABEL = re.compile(
    r"(?:^|(?<=[,;|.–—-]\s))(?:(?:lead|responsible|accountable)(?: officers?)?|owners?|officers?"
    r"|who|by whom|led by|delivered by|responsibility|(?:person|officer)s? responsible|action by"
    r"|action|when|by(?: when)?|timescale|timeframe|deadline|target(?: date)?|due(?: date| by)?"
    r"|completion(?: date| by)?|complete(?:d)? by|end(?: date)?|date)"
    r"\s*(?::|\s[–-])\s*",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"\s*[,;|/:]\s*|\s+[–—-]\s+|\.\s+"
    r"|\s+(?=(?:by|from|until|before|within|after|once|following)\b)"
)
_POST = re.compile(
    r"\b(?:officers?|managers?|heads?|directors?|chief|chair|team|leads?|leader|board|committee"
    r"|group|cabinet|cllrs?|councillors?|advis[eo]rs?|accountant|solicitor|engineer|co-?ordinator"
    r"|s\.?151|section 151|mayor|clerk|partner|secretary|executive|partnership|all services"
    r"|auditor|planner|specialist|champion|sponsor|department|directorate|unit|assistant)\b"
    r"|\bservices?$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:date )?(?:t\.?b\.?[acd]\.?|to be (?:confirmed|agreed|advised|determined|decided|set)"
    r"|(?:date )?not (?:yet )?(?:agreed|set|known|decided|fixed|confirmed)|no date(?: set| given)?"
    r"|unknown|undated|postponed|deferred|cancelled|n/?a|none|-|\?)",
    re.IGNORECASE,
)
_VAGUE = "vague-deadline"
_EVENT = re.compile(
    r"(?:by|before|after|once|when|following|until|within|in time for|subject to|pending|each|every"
    r"|prior to|as part of)\b",
    re.IGNORECASE,
)
"""Words that begin a deadline whatever comes after: "once the budget is set"."""
_MEETING = re.compile(
    r"(?:(?:full|annual) )?(?:council|cabinet|executive|committee)", re.IGNORECASE
)
_DASHED = re.compile(r"\s+[–—-]\s+")
_SMALL = frozenset("of and for the to in with & a by on from at all line".split())
_MOST_WORDS = 14
_FEW_WORDS = 6


@dataclass(frozen=True, slots=True)
class Tailed:
    """A commitment without its tail, and what the tail says."""

    wording: str
    owner: str = ""
    deadline: str = ""
    status: str = ""
    """What stands behind owner and date: "[Not started]"."""


def split_tail(text: str) -> Tailed:
    """Part "Agree a plan (Head of Policy, by May 2022)" and "... – Head of Policy – May 2022"."""
    bare = text.strip()
    match = _BRACKET.fullmatch(bare)
    stated = match if match and _is_status(match["tail"]) else _STATED.fullmatch(bare)
    if stated and _is_status(stated["tail"]):
        above = split_tail(stated["text"])
        if above.owner or above.deadline:
            return replace(above, status=stated["tail"].strip())
    found = _values(match["tail"]) if match else None
    dashed = _cut_at(_DASH, bare, needs_both=False)
    # "– Head of Parks – Complete (May 2021)": the bracket is the end of what the dashes part.
    if match and found and not (dashed and dashed.owner and not found[0]):
        return Tailed(match["text"].rstrip(" ,;:–—-"), *found)
    return dashed or _cut_at(_MARK, bare, needs_both=True) or Tailed(text)


def _is_status(text: str) -> bool:
    bare = text.strip()
    return _COLOUR.fullmatch(bare) is not None or find_status(bare) == bare


def _cut_at(mark: re.Pattern[str], text: str, *, needs_both: bool) -> Tailed | None:
    """Cut at the first mark after which nothing but owner and date follow.

    Commas and semicolons also stand inside a sentence: a post and a date must follow.
    """
    for match in mark.finditer(text):
        if not match.start():
            continue
        found = _values(text[match.end() :].rstrip(".; "))
        is_sure = found and all(found) and (";" in match[0] or is_owner(found[0]))
        if found and (is_sure or not needs_both):
            return Tailed(text[: match.start()].rstrip(" ,;:–—-"), *found)
    return None


def is_deadline(text: str) -> bool:
    """Tell whether words are a deadline and nothing else."""
    deadline = parse_deadline(text, ANY_DAY)
    if deadline.kind == "unreadable" or deadline.unread:
        return False
    return deadline.kind != "none" or bool(deadline.status_raw)


def split_values(cell: str) -> tuple[str, str] | None:
    """Return owner and deadline of a cell that stacks or joins them, or None where it does not."""
    lines = cell.split("\n")
    dated = [number for number, line in enumerate(lines) if is_deadline(line) or _is_open(line)]
    if dated and dated == list(range(dated[0], len(lines))):
        return "\n".join(lines[: dated[0]]), "\n".join(lines[dated[0] :])
    if dated and dated[0] == 0 and len(dated) < len(lines):
        return "\n".join(lines[len(dated) :]), "\n".join(lines[: len(dated)])
    found = _values(" ".join(lines))
    return found if found and all(found) else None


def last_day(text: str) -> int:
    """Return the last day that words which are a deadline give, as an ordinal; 0 where none."""
    end = parse_deadline(text, ANY_DAY).end
    return end.toordinal() if end else 0


def _values(tail: str) -> tuple[str, str] | None:
    """Return owner and deadline of a tail, or None where it is part of the sentence."""
    bare = _LABEL.sub("", tail).strip(" .,;")
    cuts = [(m.start(), m.end()) for m in _PARTING.finditer(bare)]
    # The last part that is a date, with the parts before it that are dates too: all before
    # those are owners, however many.
    for number in reversed(range(len(cuts))):
        start, end = cuts[number]
        owner, rest = bare[:start], bare[end:]
        above = bare[cuts[number - 1][1] : start] if number else owner
        if not rest or (number and is_deadline(above)):
            continue
        # "Head of Finance – Council, 22 February 2018": the meeting says when, not who.
        if (
            number
            and _DASHED.fullmatch(bare[slice(*cuts[number - 1])])
            and _MEETING.fullmatch(above)
        ):
            continue
        if _could_be_owner(owner) and _names(owner) and _ends(owner, rest):
            return owner, rest
    if bare and is_deadline(bare) and _opens_with_day(bare):
        return "", bare
    return (bare, "") if _could_be_owner(bare) and _POST.search(bare) else None


def _opens_with_day(bare: str) -> bool:
    """Tell "Oct – Dec 2020" from words that are passed over before a date: "Board – May"."""
    first = re.split(r"\s+[–—-]\s+|;", bare)[0]
    return not _POST.search(bare) and (first == bare or is_deadline(first))


def _ends(owner: str, rest: str) -> bool:
    """Tell whether words after an owner say when, or that nobody knows yet."""
    if is_deadline(rest) or _is_open(rest):
        return True
    return bool(_POST.search(owner) and _EVENT.match(rest)) and not _POST.search(rest)


def _is_open(text: str) -> bool:
    """Tell words that stand where a date should and give none: "TBC", "ASAP"."""
    return bool(_OPEN.fullmatch(text)) or parse_deadline(text, ANY_DAY).problem == _VAGUE


def _names(owner: str) -> bool:
    """Tell a post, a body or initials from the first half of a date: "April, May 2022"."""
    return bool(_POST.search(owner) or re.search(r"\b[A-Z]{2,}\b", owner)) or not is_deadline(owner)


def _could_be_owner(text: str) -> bool:
    words = re.findall(r"[\w&'’.-]+", text)
    if not words or len(words) > _MOST_WORDS or re.search(r"[£%]", text):
        return False
    if text[0].isupper() and all(_is_name(word) for word in words):
        return True
    is_short = len(words) <= _FEW_WORDS and not any(c.isdigit() for c in text)
    return is_short and is_owner(text)


def _is_name(word: str) -> bool:
    is_title = word[0].isupper() or word.lower() in _SMALL or "151" in word
    return is_title or _POST.fullmatch(word) is not None
