"""Rank wordings by their likeness to another wording."""

from collections.abc import Sequence

FIRST = 3
"""So many candidates are put before a person."""


def rank(texts: Sequence[str], candidates: Sequence[str]) -> list[list[tuple[int, float]]]:
    """Return for each text the candidates by likeness, the most like first.

    A candidate is its index and its likeness from 0 to 1. Likeness is the cosine of two
    vectors that weigh runs of three to five letters within words, so that "finance" and
    "financial" are alike; runs that most wordings share weigh little.
    """
    if not texts or not candidates:
        return [[] for _ in texts]
    # Slow to import, and only needed where there is something to suggest.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5))
    vectors = letters.fit_transform([*candidates, *texts])
    count = len(candidates)
    likeness = (vectors[count:] @ vectors[:count].T).toarray()
    return [
        sorted(((i, min(float(v), 1.0)) for i, v in enumerate(row)), key=lambda p: (-p[1], p[0]))
        for row in likeness
    ]
