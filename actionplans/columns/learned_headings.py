"""Learn what the unknown headings of a document mean from the tables whose cells tell."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from actionplans.columns.meanings import Column, fold
from actionplans.columns.settling import Known
from actionplans.fields.headings import heading_role

_LEARNED = ("owner", "deadline", "action", "reference")
_UNPRINTED = re.compile(r"column \d+")
_RANK = 2
"""Plain words for actions come before a learned heading, vague ones after it."""


def learn_headings(columns: Iterable[Column], known: Known) -> Known:
    """Return what is known with a word for each heading to which cells alone gave a meaning."""
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for column in columns:
        if column.role in _LEARNED and _is_unknown(column.heading, known):
            given[fold(column.heading)][column.role] += 1
    learned = dict(_settled(given))
    if not learned:
        return known
    words = known.words.with_learned(learned, _RANK)
    return replace(known, words=words, learned=frozenset(learned))


def _is_unknown(heading: str, known: Known) -> bool:
    is_printed = _UNPRINTED.fullmatch(heading) is None
    is_free = fold(heading) not in known.chosen and not heading_role(heading, known.words)
    return is_printed and is_free


def _settled(given: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Yield each heading with the role that most tables gave it."""
    for heading, counted in given.items():
        (role, most), *others = counted.most_common()
        if not others or most > others[0][1]:
            yield heading, role
