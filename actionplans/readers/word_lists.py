"""The numbers that Word counts for the entries of its lists, which the text does not hold."""

import re
from collections import defaultdict

from lxml import etree

from actionplans.readers.stated import stated_number
from actionplans.readers.word_parts import W
from actionplans.readers.word_text import Styles, value_of

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9


class ListNumbers:
    """Counters of every list of a document, moved on by each paragraph in turn."""

    def __init__(self, numbering: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[tuple[str, int], etree._Element] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: etree._Element) -> None:
        for kind in numbering.findall(W + "abstractNum"):
            for level in kind.findall(W + "lvl"):
                self._levels[kind.get(W + "abstractNumId", ""), _level(level)] = level
        for used in numbering.findall(W + "num"):
            number_id = used.get(W + "numId", "")
            self._abstract[number_id] = value_of(used.find(W + "abstractNumId"))
            for override in used.findall(W + "lvlOverride"):
                start = value_of(override.find(W + "startOverride"))
                if (first := stated_number(start, -1)) >= 0:
                    self._starts[number_id, _level(override)] = first

    def marker(self, paragraph: etree._Element) -> str:
        """Return the marker of the next paragraph: "-" for a bullet, "" where it has none."""
        number_id, level = self._list_of(paragraph)
        abstract_id = self._abstract.get(number_id)
        kind = self._levels.get((abstract_id, level)) if abstract_id is not None else None
        if abstract_id is None or kind is None:
            return ""
        # Lists of one kind count on together, unless one states where it starts.
        counts = self._counts[abstract_id]
        first = self._starts.pop((number_id, level), None)
        counts[level] = _counted(counts.get(level), first, kind)
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        form = value_of(kind.find(W + "numFmt"))
        if form in ("bullet", "none", ""):
            return "-" if form == "bullet" else ""
        text = value_of(kind.find(W + "lvlText"))
        shown = _PLACE.sub(lambda m: self._shown(abstract_id, int(m[1]) - 1, counts[level]), text)
        return shown.strip(" .():")

    def _list_of(self, paragraph: etree._Element) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        styled = (style.find(f"{W}pPr/{W}numPr") for style in self._styles.chain(paragraph))
        found = own if own is not None else next((s for s in styled if s is not None), None)
        if found is None:
            return "", 0
        level = stated_number(value_of(found.find(W + "ilvl")), 0, digits=2)
        return value_of(found.find(W + "numId")), min(level, _LEVELS - 1)

    def _shown(self, abstract_id: str, level: int, usual: int) -> str:
        kind = self._levels.get((abstract_id, level))
        form = value_of(kind.find(W + "numFmt")) if kind is not None else "decimal"
        return _in_form(self._counts[abstract_id].get(level, usual if level == 0 else 1), form)


def _counted(before: int | None, first: int | None, kind: etree._Element) -> int:
    """Return the number of an entry, from that before it or where its list states a start."""
    if first is not None:
        return first
    return stated_number(value_of(kind.find(W + "start")), 1) if before is None else before + 1


def _level(element: etree._Element) -> int:
    return stated_number(element.get(W + "ilvl"), 0)


def _in_form(number: int, form: str) -> str:
    if form.endswith("Letter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman"):
        roman = _roman(number)
        return roman.upper() if form.startswith("upper") else roman
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text, left = "", min(number, 39)
    for value, signs in _ROMAN:
        while left >= value:
            text, left = text + signs, left - value
    return text
