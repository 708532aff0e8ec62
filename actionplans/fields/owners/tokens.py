"""Cut the text of an owner cell into words, brackets and marks that may part owners."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from actionplans.fields.owners.words import PARTS, PROTECTED_PAIRS, TOPIC_ACRONYMS, Part

_TOKEN = re.compile(
    r"(?P<bracket>[(\[][^()\[\]]*[)\]])"
    r"|(?P<mark>[,;|+\t]|:(?=\s|$)|/+|[–—-]+(?=\s|$)|(?<=\s)[–—-]+|—)"
    r"|(?P<word>[Nn]/[Aa](?!\w)|(?<!\w)[A-Z]&[A-Z](?!\w)|(?<!\w)HR&OD(?!\w)"
    r"|(?:[^\s,;:/|+&()\[\]–—-]|[–:-](?=\S))+)"
    r"|(?P<joined>&)"
)
# "HoF", "DoLC" are heads and directors of a field.
_INITIALS = re.compile(
    r"[A-Z]{2,6}|(?:[A-Z]\.){2,3}[A-Z]?|[A-Z]{1,2}\.?[A-Z][a-z]{1,9}|[A-Z]\d"
    r"|[A-Z]o[A-Z]{1,3}"
)
_MAC = re.compile(r"Ma?c[A-Z]|O['’]|D['’]")
_SIMPLE = re.compile(r"[A-Z][a-z]*")
_MARK_WORDS = {"and": "&", "or": "&", "&": "&", "and/or": "&"}


class Token(NamedTuple):
    """One word, bracket or mark with its place in the cell and the parts it can play."""

    text: str
    low: str
    parts: int
    start: int
    end: int
    mark: str = ""
    """One of , ; : & / - for what may part two owners, "(" for a bracket, "" for a word."""


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a stretch of text; "and" between protected words is a word."""
    is_shouted = _is_shouted(text[start:end])
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, end):
        kind = found.lastgroup
        printed = found[0]
        low = printed.lower()
        if kind == "bracket":
            tokens.append(Token(printed, low, 0, found.start(), found.end(), "("))
        elif kind == "mark":
            mark = "-" if printed[0] in "-–—" else "/" if printed[0] == "/" else printed
            mark = mark if mark in ",:/-" else ";"
            tokens.append(Token(printed, low, 0, found.start(), found.end(), mark))
        elif low in _MARK_WORDS:
            tokens.append(Token(printed, low, Part.LINK, found.start(), found.end(), "&"))
        else:
            parts = parts_of(printed, is_shouted)
            tokens.append(Token(printed, low, parts, found.start(), found.end()))
    return _protect(tokens)


def parts_of(word: str, is_shouted: bool = False) -> int:
    """Return the parts that a word can play; none for a common word or a number."""
    bare = word.strip(".:'’\"“”‘?!*#_").lower()
    known = PARTS.get(bare) or PARTS.get(bare.removesuffix("'s").removesuffix("’s"))
    if known is not None:
        return known | _initials_part(word, bare)
    if not word[:1].isupper() or bare in TOPIC_ACRONYMS:
        return Part.TOPIC if bare in TOPIC_ACRONYMS else 0
    if is_shouted and len(word) > 3:
        return Part.NAME
    if _INITIALS.fullmatch(word) and not _MAC.match(word) and not _is_title_case(word):
        return Part.INITIALS
    return Part.NAME


def _initials_part(word: str, bare: str) -> int:
    """Let short capitals that are also a word in a table be initials: "AD", "JO", "IAN" not."""
    if len(bare) == 2 and word.isupper() and bare not in TOPIC_ACRONYMS:
        return Part.INITIALS
    return 0


def _is_title_case(word: str) -> bool:
    return _SIMPLE.fullmatch(word) is not None


def _is_shouted(text: str) -> bool:
    """Tell a cell printed in capitals ("HEAD OF HOUSING") from one of initials."""
    return text.isupper() and any(
        len(word) > 3 and word.lower() in PARTS for word in re.findall(r"[A-Z]+", text)
    )


def _protect(tokens: Sequence[Token]) -> list[Token]:
    return [
        token._replace(mark="")
        if token.mark == "&"
        and 0 < i < len(tokens) - 1
        and (tokens[i - 1].low, tokens[i + 1].low) in PROTECTED_PAIRS
        else token
        for i, token in enumerate(tokens)
    ]
