"""Cut text at its marks, at beginnings that lost their bullet, and at sentence ends."""

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise

from actionplans.fields.commitments.lexicon import Lexicon
from actionplans.fields.commitments.words import (
    BENEFIT,
    CANNOT_END,
    ELABORATION,
    IMPERATIVES,
    INTENTION,
    MORE_VERBS,
    NO_ACT,
    NOMINAL,
    NOUNS_TOO,
    OBJECT,
    OPEN_AMOUNT,
    OPENING_VERBS,
    RETROSPECT,
    UNDER_WAY,
    VERBS_BEFORE_OBJECTS,
    WILL,
)

_SENTENCE_END = re.compile(r"(?<=[.!?;])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|no|nos|cllrs?|dr|mr|mrs|ms|st|vs|approx|incl|dept|comm)|\b[A-Z])\.$",
    re.I,
)
_ENUMERATOR = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2}|[a-z])\)\s+")
_WORDS = re.compile(r"\S+")
_CONDITIONS = frozenset({"if", "when", "where", "once", "unless", "should"})
_VERBS = OPENING_VERBS | MORE_VERBS
_TO_VERB = re.compile(r"\bto (?:" + "|".join(sorted(IMPERATIVES)) + r"|understand|include)\b")


class Strength(IntEnum):
    """How far a piece of text is a commitment of its own."""

    CONTEXT = 0
    BENEFIT = 1
    ELABORATION = 2
    UNDER_WAY = 3
    COMMITMENT = 4


def lines(text: str) -> list[str]:
    """Cut at line breaks and at enumerators such as "1) ... 2) ..."."""
    return [part for line in text.split("\n") for part in _enumerated(line) if part]


def _enumerated(line: str) -> list[str]:
    marks = list(_ENUMERATOR.finditer(line))
    labels = [mark[1] for mark in marks]
    runs = [str(n) for n in range(1, len(marks) + 1)], list("abcdefghij"[: len(marks)])
    if len(marks) < 2 or labels not in runs:
        return [line.strip()]
    edges = [mark.start() for mark in marks] + [len(line)]
    starts = [mark.end() for mark in marks]
    parts = [line[start:edge] for start, edge in zip(starts, edges[1:], strict=True)]
    lead_in = line[: edges[0]].strip()
    return [lead_in] * bool(lead_in) + ["• " + part.strip(" ,;") for part in parts]


def sentences(text: str) -> list[str]:
    """Cut at sentence ends, but not after an abbreviation."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[start : match.start()]):
            parts.append(text[start : match.end()].strip())
            start = match.end()
    return [part for part in [*parts, text[start:].strip()] if part]


def lost_bullets(text: str, lexicon: Lexicon) -> list[str]:
    """Cut where a new commitment begins in mid-sentence, as after a bullet lost in conversion."""
    starts = [0, *_beginnings(text, lexicon), len(text)]
    return [text[a:b].strip() for a, b in pairwise(starts) if text[a:b].strip()]


def _beginnings(text: str, lexicon: Lexicon) -> Iterator[int]:
    words = list(_WORDS.finditer(text))
    sentence_start = 0
    for index in range(1, len(words)):
        if words[index - 1][0].rstrip("\"'”’)").endswith((".", "!", "?")):
            sentence_start = index
        # Most words begin small: they are let go before anything is looked at closely.
        if words[index][0][0].islower() or words[sentence_start][0].lower() in _CONDITIONS:
            continue
        if _is_beginning(text, words, index, lexicon):
            yield words[index].start()


def _is_beginning(text: str, words: list[re.Match[str]], index: int, lexicon: Lexicon) -> bool:
    word, before = words[index][0], words[index - 1][0]
    if index + 1 == len(words):
        return False
    rest = text[words[index].start() :]
    if before.endswith((".", "!", "?")) or OPEN_AMOUNT.search(text[: words[index - 1].end()]):
        return False
    if word.isdecimal():
        return (
            before.islower()
            and _can_end(before)
            and bool(re.match(r"\d+ [a-z]", rest))
            and _is_clause(rest)
        )
    if not re.match(r"[\"'“‘(]?[A-Z][a-z]", word):
        return False
    if re.match(r"[A-Z]", before):
        return _begins_within_names(word, words, index, rest)
    if not _can_end(before):
        return False
    if _is_capital(words, index + 1):
        return _is_imperative(word) or _is_clause(_after_names(rest))
    if NOMINAL.match(rest):
        return True
    is_known = lexicon.is_common(word) or word.endswith("ing")
    return is_known and (_is_imperative(word) or _is_clause(rest) or _is_label(rest))


def _begins_within_names(word: str, words: list[re.Match[str]], index: int, rest: str) -> bool:
    """Tell whether a commitment begins amid words in title case, after a name at an end."""
    if _is_capital(words, index + 1) or index + 1 >= len(words):
        return False
    if _is_imperative(word) and word.lower() not in NOUNS_TOO:
        return _goes_on(words, index)
    # "... at Managers Forum Enterprise system implementation will ...": the last capital opens
    # a subject of its own; "... the Economic Recovery Group to ensure ..." is one name.
    return bool(re.match(r"\S+ (?!that |which |who |to )(?:[a-z-]+ ){1,3}(?:will|to be) ", rest))


def _is_capital(words: list[re.Match[str]], index: int) -> bool:
    return index < len(words) and bool(re.match(r"[A-Z]", words[index][0]))


def _after_names(rest: str) -> str:
    """Return the text from the last of the words in title case that it begins with."""
    return re.sub(r"^(?:[A-Z]\S*(?: (?:and|of|for|&))? )+(?=[A-Z])", "", rest)


def _is_label(rest: str) -> bool:
    """Tell whether a short label and a dash begin the text: "Customer strategy – ..."."""
    return " – " in rest[:40]


def _can_end(word: str) -> bool:
    """Tell whether a clause can end with this word, printed without a full stop."""
    bare = word.strip("\"'“”‘’()[]").lower()
    if re.search(r"[,–—/&-]$", word) or not bare:
        return False
    return bare.rstrip(".:;!?") not in CANNOT_END


def _is_imperative(word: str) -> bool:
    return word.strip("\"'“”‘’(),.:;").lower() in IMPERATIVES


def _goes_on(words: list[re.Match[str]], index: int) -> bool:
    return index + 1 < len(words) and bool(re.match(r"[a-z£\d(“\"']", words[index + 1][0]))


def _is_clause(rest: str) -> bool:
    """Tell whether the text begins with a subject and soon says what is to happen."""
    opening = " ".join(re.split(r"[.;]\s", rest, maxsplit=1)[0].split()[1:10])
    return bool(WILL.search(opening) or _TO_VERB.search(" ".join(opening.split()[:6])))


def is_commitment(text: str) -> bool:
    """Tell whether a text says by its own words what somebody is to do."""
    return strength(text) is Strength.COMMITMENT


def is_imperative(text: str) -> bool:
    """Tell whether a text opens with the verb of a commitment: "Review the ..."."""
    first = re.match(r"[\s•]*([A-Za-z-]+)", text)
    return first is not None and _is_verb(first[1], text[first.end() :])


def _is_verb(word: str, rest: str) -> bool:
    """Tell whether the first word of a text is the verb of a commitment."""
    verb = word.lower()
    if verb in VERBS_BEFORE_OBJECTS:
        return OBJECT.match(rest.lstrip()) is not None
    return bool({verb, verb.removeprefix("re-")} & _VERBS)


def strength(text: str) -> Strength:
    """Judge whether a sentence commits somebody, goes on about one that does, or neither."""
    bare = re.sub(r"^[\s•\"'“‘(]+", "", text)
    first = re.match(r"(?:to )?(?:[a-z]+ly )?([a-z-]+)", bare, re.IGNORECASE)
    if ELABORATION.match(bare):
        return Strength.BENEFIT if BENEFIT.search(bare) else Strength.ELABORATION
    if first and _is_verb(first[1], bare[first.end() :]) and not NO_ACT.match(bare):
        return Strength.COMMITMENT
    if RETROSPECT.search(bare) and not re.search(r"\bwill\b", bare):
        return Strength.CONTEXT
    if BENEFIT.search(bare):
        return Strength.BENEFIT
    if INTENTION.search(bare) or NOMINAL.match(bare) or WILL.search(bare) or _TO_VERB.search(bare):
        return Strength.COMMITMENT
    return Strength.UNDER_WAY if UNDER_WAY.search(bare) else Strength.CONTEXT
