"""The table of words that head columns, as people extend it: data/headings.csv."""

import csv
from functools import lru_cache
from pathlib import Path

from actionplans import settings
from actionplans.errors import RegisterError
from actionplans.fields.headings import ROLES, WHERE, HeadingWord, Words, WordTable


def heading_words() -> Words:
    """Return the words of data/headings.csv in the order of the file.

    A data folder without the table uses the one that comes with the code.

    Raises:
        RegisterError: a row names no role or place; the message gives its line.
    """
    path = settings.DATA_DIR / "headings.csv"
    return _read(path if path.exists() else settings.ROOT / "data" / "headings.csv")


@lru_cache(maxsize=4)
def _read(path: Path) -> Words:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words: list[HeadingWord] = []
    for line, row in enumerate(rows, start=2):
        if row["role"] not in ROLES or row["where"] not in WHERE:
            raise RegisterError(f"headings.csv line {line}: no role or place such as {row}")
        rank = int(row["rank"] or 0)
        words += [
            HeadingWord(row["role"], row["where"], phrase.strip(), rank)
            for phrase in row["words"].split(";")
            if phrase.strip()
        ]
    return Words(WordTable(tuple(words)))
