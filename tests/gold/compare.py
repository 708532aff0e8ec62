"""Compare the rows of a reading with the rows that a person read.

`python -m tests.gold.compare GOLD.jsonl READ.jsonl [--also FIELD ...]` prints the scores and
each difference. READ holds what `python -m loaders read` prints.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
Pair = tuple[int, int]
"""Index of a gold row and index of the read row matched with it."""

SCORED = ("deadline_end", "deadline_start", "is_ongoing", "status", "rec_ref")
ALIKE = 0.5
"""Least likeness of two wordings that may be the same action."""


@dataclass(frozen=True, slots=True)
class OwnerCount:
    """Owners over the matched rows: named in both, in the reading, in the gold."""

    shared: int = 0
    read: int = 0
    gold: int = 0

    def __add__(self, other: "OwnerCount") -> "OwnerCount":
        """Return the sum of both counts."""
        return OwnerCount(
            self.shared + other.shared, self.read + other.read, self.gold + other.gold
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far a reading agrees with the gold; optional gold rows count neither way."""

    matched: int
    missed: int
    extra: int
    shares: Mapping[str, float]
    """For each field, the share of matched rows with an accepted value."""
    owners: OwnerCount
    differences: tuple[str, ...]
    """Each difference in words, in the order of the gold, then the rows that are not in it."""

    @property
    def precision(self) -> float:
        """Share of the read rows that are in the gold."""
        return _share(self.matched, self.matched + self.extra)

    @property
    def recall(self) -> float:
        """Share of the gold rows that were read."""
        return _share(self.matched, self.matched + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of the actions."""
        return _share(2 * self.matched, 2 * self.matched + self.missed + self.extra)

    @property
    def owners_f1(self) -> float:
        """Harmonic mean of precision and recall of the owners over the matched rows."""
        return _share(2 * self.owners.shared, self.owners.read + self.owners.gold)


def compare(
    gold_rows: Sequence[Row], read_rows: Sequence[Row], fields: Sequence[str] = SCORED
) -> Score:
    """Match the rows of a reading with the gold, one to one, and score each field."""
    pairs = match(gold_rows, read_rows)
    partner = dict(pairs)
    taken = set(partner.values())
    missed = [g for g, row in enumerate(gold_rows) if g not in partner and not row["optional"]]
    extra = [r for r in range(len(read_rows)) if r not in taken]
    scored = [(gold_rows[g], read_rows[r]) for g, r in pairs if not gold_rows[g]["optional"]]
    return Score(
        matched=len(scored),
        missed=len(missed),
        extra=len(extra),
        shares={f: _share(sum(_is_right(g, r, f) for g, r in scored), len(scored)) for f in fields},
        owners=sum((_count_owners(g, r) for g, r in scored), OwnerCount()),
        differences=(
            *(text for g, r in scored for text in _differences(g, r, fields)),
            *(f"missed: {_name(gold_rows[g], 'n')}" for g in missed),
            *(f"not in the gold: {_name(read_rows[r], 'position')}" for r in extra),
        ),
    )


def match(gold_rows: Sequence[Row], read_rows: Sequence[Row]) -> list[Pair]:
    """Pair the rows most alike in wording, each once, in the order of the gold.

    Of equal wordings those that stand nearest to each other in the document go together.
    """
    cuts = [[_words(cut) for cut in (g["wording"], *g["other_wording"])] for g in gold_rows]
    found = [_words(row["wording"]) for row in read_rows]
    candidates = [
        (-likeness, _distance(gold_rows[g], read_rows[r]), g, r)
        for g, cut in enumerate(cuts)
        for r, words in enumerate(found)
        if (likeness := max(_likeness(each, words) for each in cut)) >= ALIKE
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, g, r in sorted(candidates):
        if g not in partner and r not in taken:
            partner[g] = r
            taken.add(r)
    return sorted(partner.items())


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the JSON objects of a file, one a line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def describe(score: Score) -> Iterator[str]:
    """Yield the lines of a report: the scores, then each difference."""
    yield f"actions: {score.matched} matched, {score.missed} missed, {score.extra} not in the gold"
    yield f"  precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}"
    for field, share in score.shares.items():
        yield f"  {field}: {share:.3f}"
    yield f"  owners: F1 {score.owners_f1:.3f}"
    yield from score.differences


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how a reading agrees with the gold."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.compare", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("read", type=Path)
    parser.add_argument("--also", nargs="+", default=[], metavar="FIELD", help="compare these too")
    chosen = parser.parse_args(arguments)
    score = compare(read_rows(chosen.gold), read_rows(chosen.read), (*SCORED, *chosen.also))
    print("\n".join(describe(score)))


def _share(part: int, whole: int) -> float:
    # Nothing to find and nothing found is agreement.
    return part / whole if whole else 1.0


def _words(text: object) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", str(text)).casefold()
    return tuple(re.findall(r"[^\W_]+", folded))


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    length = len(one) + len(other)
    if not length:
        return 1.0
    # No order of the words can be more alike than the words themselves: saves most comparisons.
    if 2 * (Counter(one) & Counter(other)).total() < ALIKE * length:
        return 0.0
    return round(SequenceMatcher(None, one, other, autojunk=False).ratio(), 3)


def _distance(gold: Row, read: Row) -> int:
    """Lines from one row to the other; 0 where the spans touch or a line is unknown."""
    if gold["line_start"] is None or read["line_start"] is None:
        return 0
    before: int = gold["line_start"] - read["line_end"]
    after: int = read["line_start"] - gold["line_end"]
    return max(before, after, 0)


def _is_right(gold: Row, read: Row, field: str) -> bool:
    accepted = [gold[field], *gold["accept"].get(field, [])]
    return _fold(read[field], field) in [_fold(value, field) for value in accepted]


def _fold(value: object, field: str) -> object:
    if field == "rec_ref":
        return {_words(part) for part in re.split(r"[,;/&]", str(value or ""))}
    return value if isinstance(value, bool) else _words(value or "")


def _count_owners(gold: Row, read: Row) -> OwnerCount:
    """Count against the accepted list of owners that fits the reading best."""
    named = Counter(_words(owner) for owner in read["owners"])
    counts = []
    for owners in (gold["owners"], *gold["accept"].get("owners", [])):
        expected = Counter(_words(owner) for owner in owners)
        shared = (named & expected).total()
        counts.append(OwnerCount(shared, named.total(), expected.total()))
    return min(counts, key=lambda count: count.read + count.gold - 2 * count.shared)


def _differences(gold: Row, read: Row, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        if not _is_right(gold, read, field):
            yield f"{_name(gold, 'n')}: {field} is {gold[field]!r}, read {read[field]!r}"
    count = _count_owners(gold, read)
    if not count.shared == count.read == count.gold:
        yield f"{_name(gold, 'n')}: owners are {gold['owners']}, read {read['owners']}"


def _name(row: Row, number: str) -> str:
    wording = row["wording"] or "(no wording)"
    short = wording if len(wording) <= 70 else f"{wording[:67]}..."
    return f"{row[number]} (line {row['line_start']}) {short!r}"


if __name__ == "__main__":
    main()
