"""Prepare the text of an owner cell: mend it, and blank out what names nobody.

Every step after `mend_characters` keeps the length of the text, so that a place in the
prepared text is the same place in the printed one.
"""

import re
import unicodedata
from dataclasses import dataclass

from actionplans.fields.owners.words import LOOK_ALIKES

_WORD = re.compile(r"\w+")
_LINE_BREAKING_TAG = re.compile(r"</?(?:p|br|li|ul|ol|div|tr|td)\b[^>]*>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|sup|sub|font|a)\b[^>]*>", re.IGNORECASE)
_E_MAIL = re.compile(r"(?:e-?mail\s*:?\s*|mailto:)?[^\s<>(),;:/]+@[^\s<>(),;]+", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?:\b(?:tel(?:ephone)?|phone|mob(?:ile)?|ext(?:ension|n)?)\b\.?\s*(?:no\.?)?\s*:?\s*)?"
    r"(?:\+\d|\(?\d)[\d()\-. ]{5,}\d"
    r"|\b(?:tel(?:ephone)?|phone|mob(?:ile)?|ext(?:ension|n)?)\b\.?\s*(?:no\.?)?\s*:?\s*\d+",
    re.IGNORECASE,
)
_DASHED = re.compile(r"(?m)^[ \t]*[-–—*][ \t]+(?=\S)")
_MARKER = re.compile(r"(?m)^[ \t]*(?:[o*]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_NUMBERED = re.compile(r"\s*\(?[1a][.)]\s")
_INLINE_NUMBER = re.compile(r"(?<=\s)\(?(?:\d|[a-e])[.)](?=\s)")
_BULLET = re.compile(r"[•▪●◦‣∙·■□➢➤✓✔]|^¬")
_ROLE = (
    r"(?:(?:joint|co|overall|project|political|executive|delivery|operational|strategic|action"
    r"|responsible|accountable|lead|supporting|support|officer|member|sponsor|service)[\s-]+){0,2}"
    r"(?:leads?|led by|officers?|members?|owners?|sponsors?|sro|support|supported|responsible"
    r"|responsibility|accountable|input|contributors?|consult(?:ed|ees?)|partners?|cabinet|"
    r"councillor|directorate|team|service|post|name|who|by whom)"
)
# "Cabinet Member: Cllr Ash" is a post with who holds it, and no label.
_LABEL = re.compile(
    rf"(?<![\w/&-])(?<!cabinet )(?<!portfolio )(?:{_ROLE})(?:\(s\))?\s*:", re.IGNORECASE
)
_JOINING = re.compile(
    r"[-–—,&]?\s*\b(?:and\s+|but\s+)?(?:"
    r"with\s+(?:the\s+)?(?:support|help|assistance|input|advice|backing)(?:\s+(?:from|of|by))?"
    r"|(?:to\s+be\s+)?(?:supported|assisted|overseen|advised|co-?ordinated|facilitated|led"
    r"|sponsored|delivered|managed|monitored)\s+by"
    r"|in\s+(?:consultation|conjunction|partnership|collaboration|liaison|association"
    r"|discussion|agreement)\s+with|in\s+support\s+of"
    r"|(?:together|along|jointly|working|liaising|working\s+jointly)\s+with"
    r"|alongside|support\s+from|input\s+from|reporting\s+to|via|through|as\s+well\s+as"
    r"|(?<!Jobcentre )plus(?=\s+\w)"
    r"|with(?!\s+responsib))(?:\s+the)?\b",
    re.IGNORECASE,
)
_JOINING_OR_BRACKET = re.compile(rf"\([^()]*\)|{_JOINING.pattern}", re.IGNORECASE)
_MAY_JOIN = re.compile(
    r"\b(?:with|by|via|through|alongside|plus|from|reporting|well|support)\b", re.IGNORECASE
)
_WORTH_A_LOOK = re.compile(r"[^A-Za-z/ ]")
_WRAPPED_BRACKET = re.compile(r"\([^()]{0,200}\)")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Cell:
    """An owner cell as printed and as prepared, character by character."""

    printed: str
    prepared: str


def prepare_cell(text: str) -> Cell:
    """Return the cell with its damage mended and what names nobody blanked out."""
    printed = mend_characters(text)
    prepared = printed
    if _WORTH_A_LOOK.search(prepared):
        prepared = _blank_noise(prepared)
    if _MAY_JOIN.search(prepared):
        prepared = _JOINING_OR_BRACKET.sub(_parting_outside, prepared)
    return Cell(printed, prepared)


def mend_characters(text: str) -> str:
    """Fold the characters that only conversion makes: ligatures, soft hyphens, odd blanks."""
    if text.isascii():
        return _HYPHENATED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(map(_mend_character, unicodedata.normalize("NFKC", text)))
    return _HYPHENATED.sub("", re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c]", "\n", text))


def _mend_character(character: str) -> str:
    match unicodedata.category(character):
        case "Cf":
            return ""
        # Word keeps its bullets in a symbol font, whose letters have no public meaning.
        case "Co" | "Cn":
            return "\n"
        case _:
            return character


def _blank_noise(text: str) -> str:
    if not text.isascii():
        text = _WORD.sub(_mend_look_alikes, _BULLET.sub("\n", text))
    if "<" in text:
        text = _OTHER_TAG.sub(_blank, _LINE_BREAKING_TAG.sub(_line_break, text))
    if "@" in text:
        text = _E_MAIL.sub(_blank, text)
    if "(" in text:
        text = _WRAPPED_BRACKET.sub(_unwrap, text)
    text = _TELEPHONE.sub(_blank, text)
    if _NUMBERED.match(text):
        text = _INLINE_NUMBER.sub(_parting, text)
    text = _MARKER.sub(_blank, text)
    # A dash opens a line of a list only where it opens the first one.
    if _DASHED.match(text.lstrip("\n")):
        text = _DASHED.sub(_blank, text)
    return _LABEL.sub(_parting, text) if ":" in text else text


def _mend_look_alikes(word: re.Match[str]) -> str:
    if word[0].isascii():
        return word[0]
    mended = word[0].translate(LOOK_ALIKES)
    return mended if mended.isascii() else word[0]


def _unwrap(bracket: re.Match[str]) -> str:
    return bracket[0].replace("\n", " ")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _line_break(found: re.Match[str]) -> str:
    return "\n".ljust(len(found[0]))


def _parting_outside(found: re.Match[str]) -> str:
    """Leave "(shared with Eastby)" whole: what joins owners stands outside brackets."""
    return found[0] if found[0].startswith("(") else _parting(found)


def _parting(found: re.Match[str]) -> str:
    return ";".ljust(len(found[0]))
