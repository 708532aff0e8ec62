"""Find labels that a gap or a dash parts from their values, and print the colon they lack."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from actionplans.readers.label_words import VALUES, pattern

_FEWEST = 3
_FEWEST_LABELS = 2
_GAPPED = re.compile(
    r"\s*(?P<label>[A-Z][^\W\d]*(?: [^\W\d][\w’']*){0,4})(?P<number> \d{1,2})?"
    r"(?: {2,}| +[–—=-] +)(?P<value>\S.*)"
)
_WIDE = re.compile(r"\S {3,}\S")
_KNOWN = re.compile(pattern(VALUES["owner"] + VALUES["deadline"]), re.IGNORECASE)

Numbered = tuple[int, str]


def with_colons(lines: Iterable[Numbered]) -> list[Numbered]:
    """Return the numbered lines, "Owner    Head of Parks" as "Owner: Head of Parks".

    "Owner – Head of Parks" becomes so too.

    Only where several labels stand so again and again, one of an owner or a deadline among
    them: one such line heads a table.
    """
    given = list(lines)
    counted = Counter(_label(line) for _, line in given)
    labels = {label for label, count in counted.items() if label and count >= _FEWEST}
    is_plan = len(labels) >= _FEWEST_LABELS and any(map(_KNOWN.fullmatch, labels))
    return list(_printed(given, labels)) if is_plan else given


def _printed(lines: Iterable[Numbered], labels: set[str]) -> Iterator[Numbered]:
    for number, line in lines:
        match = _GAPPED.fullmatch(line)
        if match and match["label"] in labels:
            yield number, f"{match['label']}{match['number'] or ''}: {match['value']}"
        else:
            yield number, line


def _label(line: str) -> str:
    """Return the label of a line, "" where it has none or holds more than one value."""
    match = _GAPPED.fullmatch(line)
    return match["label"] if match and not _WIDE.search(match["value"]) else ""
