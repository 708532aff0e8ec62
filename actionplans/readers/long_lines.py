"""Part a line that a converter ran together: a whole plan, or a whole table, on one line."""

import re
from collections.abc import Iterable, Iterator

from actionplans.readers.label_words import NUMBERED_ACTION, VALUES, pattern

_LONG = 250
_SHARE = 0.3
"""A line that holds less of a document than this is only a long paragraph or row."""
_FEWEST = 3
"""Fewer marks than this in a line do not make it a plan."""
_LABEL = pattern(tuple(choice for choices in VALUES.values() for choice in choices))
_BEGINS = re.compile(
    r"(?<=\S)\s+(?="
    r"(?:(?:lga |key |peer (?:team|challenge) )?recommendation\s+(?:no\.? ?)?[A-Z]{0,2}\d{1,2}\b"
    rf"|(?:{NUMBERED_ACTION}|(?:proposed |agreed |key )?actions?|activity|task|milestone)\s*:"
    r"|(?:theme|priority|objective|aim|section)\s+\d{1,2}\s*[:.–-]"
    r"|(?-i:[•●▪◦])\s+\S"
    r"|\d{1,2}\.\d{1,2}\.?\s+(?-i:[A-Z])))",
    re.IGNORECASE,
)
_VALUE = re.compile(rf"\b{_LABEL}\s*:", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=[\w.;:)\]])\s+(?=(?P<number>\d{1,2})[.)]\s+[A-Z])")
_RULE = re.compile(r"\|(?:\s*:?-{2,}:?\s*\|)+")

Numbered = tuple[int, str]


def part_long_lines(lines: Iterable[Numbered]) -> Iterator[Numbered]:
    """Yield the numbered lines; a long one is parted where the next item begins.

    The parts keep the number of their line, with a blank line between two.
    """
    numbered = list(lines)
    longest = max(_LONG, _SHARE * sum(len(line) for _, line in numbered))
    for number, line in numbered:
        parts = _parts(line) if len(line) > longest else [line]
        for count, part in enumerate(parts):
            if count and not part.lstrip().startswith("|"):
                yield number, ""
            yield number, part


def _parts(line: str) -> list[str]:
    if rule := _RULE.search(line):
        return _table_rows(line, rule)
    if len(_VALUE.findall(line)) >= _FEWEST or len(_BEGINS.findall(line)) >= _FEWEST:
        parts = [part.strip() for part in _BEGINS.split(line) if part and part.strip()]
        if len(parts) > 1:
            return parts
    return _counted(line)


def _table_rows(line: str, rule: re.Match[str]) -> list[str]:
    """Part a pipe table at its width, which the rule below its headings gives."""
    width = rule[0].count("|") - 1
    above, below = line[: rule.start()].rstrip(" |"), line[rule.end() :]
    heads = above.split("|")[-width:]
    title = "|".join(above.split("|")[:-width]).strip(" |")
    cells = re.split(r"(?<!\\)\|", below.strip().removeprefix("|"))
    rows = [cells[start : start + width] for start in range(0, len(cells), width + 1)]
    table = [heads, *(row for row in rows if any(cell.strip() for cell in row))]
    return [title, *(f"| {' | '.join(cell.strip() for cell in row)} |" for row in table)]


def _counted(line: str) -> list[str]:
    """Part a line at numbers that count on from 1: "1. Agree ... 2. Publish ..."."""
    parts, start, expected = list[str](), 0, 1
    for match in _NUMBER.finditer(f" {line}"):
        if int(match["number"]) == expected:
            parts.append(f" {line}"[start : match.start()].strip())
            start, expected = match.end(), expected + 1
    return [line] if expected <= _FEWEST else [*filter(None, parts), f" {line}"[start:].strip()]
