"""Cut the wording of a deadline into typed tokens."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from actionplans.fields.deadlines.kinds import Entry, Kind
from actionplans.fields.deadlines.spelling import misspelt_month
from actionplans.fields.deadlines.words import LEXICON, MARKS, MODAL_FOLLOWERS


class Token(NamedTuple):
    """One word, number or mark; the positions count characters of the text."""

    kind: Kind
    text: str
    """Lower case; the words of a phrase parted by single spaces."""
    name: str
    """Which of its kind; for a number its count of digits, "ordinal" or "word"."""
    value: int
    start: int
    end: int
    tight: bool
    """Nothing stands between this token and the one before."""


Piece = re.Match[str]
"""A stretch of text before it is looked up; its last group says what it is."""

PIECE = re.compile(
    r"""(?P<form>(?i:w/c|w/e|w/b|wk/c|w/commencing|n/a|e/o)(?![A-Za-z0-9/])
        |(?<![0-9/])24/7(?![0-9/]))
    |(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
    |(?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]m\b)?
        |[0-9]{1,2}(?:\.[0-9]{2})?\s?[ap]m\b)
    |(?P<money>[£$€]\s?[0-9][0-9.,]{0,20}(?:\s?(?:k|m|bn|million|pa)\b)?
        |[0-9.]{1,12}\s?%|[0-9]{1,3}(?:,[0-9]{3})+)
    |(?P<number>[0-9]+(?:\s?(?i:st|nd|rd|th)(?![A-Za-z]))?)
    |(?P<line>[\r\n\v\f]+)
    |(?P<short>'[0-9]{2}(?![0-9]))
    |(?P<tag></?[A-Za-z]{1,6}\s?/?>)
    |(?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)

# Dashes, blanks and apostrophes in their many shapes, and Cyrillic letters that conversion
# put for Latin ones; each is replaced by one character, so that positions hold.
SHAPES = str.maketrans(
    "‐‑‒–—―−­’‘´\u00a0\u2007\u202f\u2009АВЕКМНОРСТХаеорсух",
    "--------'''    ABEKMHOPCTXaeopcyx",
)

ENDS = 8
"""End tokens that close the list, so that the grammar may look ahead without counting."""

PHRASE_LENGTHS: dict[str, int] = {}
for _form in LEXICON:
    _words = _form.split()
    PHRASE_LENGTHS[_words[0]] = max(PHRASE_LENGTHS.get(_words[0], 1), len(_words))


def tokenise(text: str) -> list[Token]:
    """Cut a text into tokens, closed by several END tokens."""
    plain = text if text.isascii() else text.translate(SHAPES)
    pieces = list(PIECE.finditer(plain))
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        token, at = _token(pieces, at)
        if token is not None:
            tokens.append(token)
    length = len(text)
    tokens += [Token(Kind.END, "", "", 0, length, length, False)] * ENDS
    return _settle_may(tokens)


def _token(pieces: list[Piece], at: int) -> tuple[Token | None, int]:
    piece = pieces[at]
    tight = at > 0 and pieces[at - 1].end() == piece.start()
    if piece.lastgroup == "word":
        return _word(pieces, at, tight)
    entry = _ENTRIES[piece.lastgroup or ""](piece[0])
    if entry is None or _is_short_form_point(pieces, at):
        return None, at + 1
    return Token(
        entry.kind, piece[0].lower(), entry.name, entry.value, *piece.span(), tight
    ), at + 1


def _word(pieces: list[Piece], at: int, tight: bool) -> tuple[Token, int]:
    """Look a word up, the longest phrase that it begins first."""
    piece = pieces[at]
    word = piece[0].lower()
    if PHRASE_LENGTHS.get(word, 1) > 1:
        found = _phrase(pieces, at, word, tight)
        if found is not None:
            return found
    entry = _look_up(word)
    return Token(entry.kind, word, entry.name, entry.value, *piece.span(), tight), at + 1


def _phrase(pieces: list[Piece], at: int, word: str, tight: bool) -> tuple[Token, int] | None:
    words, nexts = [word], [at + 1]
    upto = at + 1
    while len(words) < PHRASE_LENGTHS[word]:
        if upto + 1 < len(pieces) and _is_hyphen(pieces, upto):
            upto += 1
        if upto >= len(pieces) or pieces[upto].lastgroup != "word":
            break
        words.append(pieces[upto][0].lower())
        upto += 1
        nexts.append(upto)
    for length in range(len(words), 1, -1):
        form = " ".join(words[:length])
        entry = LEXICON.get(form)
        if entry is not None:
            after = nexts[length - 1]
            start, end = pieces[at].start(), pieces[after - 1].end()
            return Token(entry.kind, form, entry.name, entry.value, start, end, tight), after
    return None


def _is_hyphen(pieces: list[Piece], at: int) -> bool:
    hyphen = pieces[at]
    return (
        hyphen[0] == "-"
        and pieces[at - 1].end() == hyphen.start()
        and pieces[at + 1].start() == hyphen.end()
    )


@lru_cache(maxsize=4096)
def _look_up(word: str) -> Entry:
    entry = LEXICON.get(word) or LEXICON.get(word.removesuffix("'s"))
    if entry is not None:
        return entry
    month = misspelt_month(word)
    return Entry(Kind.MONTH, "month", month) if month else Entry(Kind.OTHER, "", 0)


def _is_short_form_point(pieces: list[Piece], at: int) -> bool:
    """Tell whether a full stop only marks a short form, as in "Sept. 2020"."""
    if pieces[at][0] != "." or not at or at + 1 == len(pieces):
        return False
    before, after = pieces[at - 1], pieces[at + 1]
    if before.lastgroup != "word" or before.end() != pieces[at].start() or len(before[0]) > 6:
        return False
    entry = _look_up(before[0].lower())
    return after.lastgroup in {"number", "short"} and (
        entry.kind in {Kind.MONTH, Kind.QUARTER} or entry.name == "about"
    )


def _number(text: str) -> Entry:
    digits = text.rstrip(" \tstndrhSTNDRH")
    name = "ordinal" if len(digits) < len(text) else str(min(len(digits), 9))
    return Entry(Kind.NUMBER, name, int(digits[:9]))


def _short_year(text: str) -> Entry:
    return Entry(Kind.NUMBER, "4", full_year(int(text[1:])))


def _mark(text: str) -> Entry:
    return Entry(MARKS.get(text, Kind.MARK), text, 0)


_ENTRIES: dict[str, Callable[[str], Entry | None]] = {
    "line": lambda _: Entry(Kind.LINE, "", 0),
    "tag": lambda text: None if "sup" in text.lower() else Entry(Kind.LINE, "", 0),
    "money": lambda _: Entry(Kind.OTHER, "amount", 0),
    "time": lambda _: Entry(Kind.TIME, "time", 0),
    "form": lambda text: LEXICON[text.lower()],
    "short": _short_year,
    "number": _number,
    "mark": _mark,
}


def full_year(short: int) -> int:
    """Return the year that two digits mean: 1990 to 2089."""
    return 2000 + short if short < 90 else 1900 + short


def _settle_may(tokens: list[Token]) -> list[Token]:
    """Make "may" a month or the verb, by what stands around it."""
    for at, token in enumerate(tokens):
        if token.text == "may":
            kind = Kind.MONTH if _is_month_of_may(tokens, at) else Kind.FUTURE
            tokens[at] = token._replace(kind=kind, value=5)
    return tokens


def _is_month_of_may(tokens: list[Token], at: int) -> bool:
    before, after = tokens[at - 1], tokens[at + 1]
    if after.kind is Kind.NUMBER or (at and before.kind is Kind.NUMBER):
        return True
    if after.text in MODAL_FOLLOWERS:
        return False
    leads = {Kind.BY, Kind.FROM, Kind.IN, Kind.PART, Kind.THE, Kind.EACH, Kind.NEXT, Kind.DASH}
    return at == 0 or before.kind in leads or after.kind is not Kind.OTHER
