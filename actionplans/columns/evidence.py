"""Judge what a column holds by what stands in it, whatever its heading."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from actionplans.fields.commitments import (
    is_commitment,
    is_deadline,
    is_imperative,
    last_day,
    split_values,
)
from actionplans.fields.owners import is_owner

PLAIN = 0.7
"""From this share on, the cells say plainly what a column holds."""
ENOUGH = 0.5
FEW = 0.25
LEAST_CELLS = 3
"""Fewer cells say little by themselves."""
_SAMPLE = 40
_REFERENCE = re.compile(
    r"[A-Z]{0,4}[ ./-]?\d{1,3}(?:[.-]\d{1,3}){0,3}(?:\.?[a-z])?\W?", re.IGNORECASE
)
_LISTED = re.compile(r"[,;/&\s]+(?=[A-Z]{0,4}[ .-]?\d)|\s+and\s+", re.IGNORECASE)
_STATUS = re.compile(
    r"\W*(?:red|amber|green|blue|yellow|black|grey|white|purple|r|a|g|b|ra|ag|high|medium|low|yes|no)"
    r"(?:\W+(?:red|amber|green|blue|r|a|g|b))*\W*",
    re.IGNORECASE,
)
"""Colours and levels, some of which are also names."""
_NUMBERED = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?\s*[:.)–-]?\s+")
_MADE = re.compile(
    r"[\w'’-]+(?: [\w'’-]+){0,2} (?:[a-z]+ed|sent|chosen|let|held|made|built|begun|set up"
    r"|signed off|in place|live|open|under way|underway|done)\W*",
    re.IGNORECASE,
)
"""What will have been done: "Draft circulated", "Contract let"."""
_TITLE_CASE = re.compile(r"[A-Z][\w’'-]*(?:[ ,/&]+(?:[A-Z][\w’'-]*|of|for|and|the))+")
_STAGE = re.compile(r"^[A-Z][\w’' ]{1,30}?(?:\s*[:–—]|\s-)\s+")
"""What a date is of: "Draft – May 2020"."""
_MEMBER = re.compile(
    r"(?:cllrs?|councillors?|(?:deputy )?(?:leaders?|mayors?)|portfolio holders?"
    r"|(?:cabinet|executive|lead|ward) (?:members?|leads?)|(?:vice-?)?chairs?)\b",
    re.IGNORECASE,
)
_SENTENCE_WORDS = 4
_LONGEST_VALUE = 200
_KEPT = 2048
"""Cells whose kind is kept: a row that may be a head and each layout judge the same ones again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which share of a column's filled cells looks like what."""

    filled: int
    """Cells with text among those looked at."""
    dates: float
    owners: float
    commitments: float
    sentences: float
    """Cells of four words or more."""
    references: float
    pairs: float
    """Cells that hold an owner and a date, in a column of neither."""
    distinct: float
    """Different texts for each filled cell."""
    days: float
    """Cells that are dates and give a last day: neither "Ongoing" nor "Complete" alone."""
    members: float
    """Cells that name councillors and their offices alone."""
    last: int
    """The latest last day among the dates, as an ordinal; 0 where no date has one."""


SHARES: Mapping[str, Callable[[Evidence], float]] = {
    "owner": lambda seen: seen.owners,
    "accountable": lambda seen: seen.owners,
    "deadline": lambda seen: seen.dates,
    "action": lambda seen: max(seen.commitments, seen.sentences * 0.6),
    "reference": lambda seen: seen.references,
}
"""Which share of the cells bears out a role; other roles cannot be told by their cells."""


def judge(cells: Sequence[str]) -> Evidence:
    """Return the evidence of a column's cells, or of the first of them."""
    filled = [cell for cell in cells if cell][:_SAMPLE]
    dates = [_is_date(cell) for cell in filled]
    undated = [
        c
        for c, is_date in zip(filled, dates, strict=True)
        if not is_date and not _STATUS.fullmatch(c) and not _is_reference(c)
    ]
    owners = sum(_all_lines(cell, _is_post) for cell in undated) / max(len(filled), 1)
    commitments = _share([_is_deed(cell.split("\n")[-1]) for cell in filled])
    days = [last_day(c) for c, is_date in zip(filled, dates, strict=True) if is_date]
    is_mixed = max(_share(dates), owners, commitments) < ENOUGH
    return Evidence(
        filled=len(filled),
        dates=_share(dates),
        owners=owners,
        commitments=commitments,
        pairs=_share([_is_pair(cell) for cell in filled]) if is_mixed else 0.0,
        sentences=_share([len(cell.split()) >= _SENTENCE_WORDS for cell in filled]),
        references=_share([_is_reference(cell) for cell in filled]),
        distinct=len(set(filled)) / max(len(filled), 1),
        days=sum(day > 0 for day in days) / max(len(filled), 1),
        members=_share([_all_lines(cell, _is_member) for cell in filled]),
        last=max(days, default=0),
    )


def judge_columns(body: Sequence[Sequence[str]]) -> list[Evidence]:
    """Return the evidence of each column of some rows."""
    width = max(map(len, body), default=0)
    return [judge([row[i] for row in body if i < len(row)]) for i in range(width)]


@lru_cache(maxsize=_KEPT)
def _is_date(cell: str) -> bool:
    return _all_lines(cell, is_deadline) and not is_commitment(_STAGE.sub("", cell, count=1))


def _is_reference(cell: str) -> bool:
    return all(_REFERENCE.fullmatch(part) for part in _LISTED.split(cell))


@lru_cache(maxsize=_KEPT)
def _is_pair(cell: str) -> bool:
    return len(cell) <= _LONGEST_VALUE and split_values(cell) is not None


@lru_cache(maxsize=_KEPT)
def _is_deed(text: str) -> bool:
    bare = _NUMBERED.sub("", text)
    return _MADE.fullmatch(bare) is None and is_commitment(bare)


@lru_cache(maxsize=_KEPT)
def _is_post(text: str) -> bool:
    """Tell owners; a first word that is a verb too opens a post in capitals: "Contact Manager"."""
    if not is_owner(text):
        return False
    return _TITLE_CASE.fullmatch(text) is not None or not is_imperative(_NUMBERED.sub("", text))


def _is_member(text: str) -> bool:
    return _MEMBER.match(text) is not None


def _all_lines(cell: str, is_kind: Callable[[str], bool]) -> bool:
    if len(cell) > _LONGEST_VALUE:
        return False
    return all(is_kind(line.removeprefix("• ")) for line in cell.split("\n"))


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0
