"""Suggest the peer-challenge theme of a wording by a small classifier."""

from collections.abc import Sequence
from dataclasses import dataclass

CERTAIN = 0.26
"""Share of the first theme below which "unclassified" is offered instead."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A theme that a wording may belong to."""

    theme_id: str
    certainty: float
    """The share that the classifier gives it; the shares of all themes add up to 1."""


def classify(examples: Sequence[tuple[str, str]], texts: Sequence[str]) -> list[list[Guess]]:
    """Return for each text all themes, the most certain first.

    `examples` are wordings with their theme. The classifier is the complement form of
    naive Bayes over the words' weights, which suits few examples of uneven numbers.
    """
    if not texts or not examples:
        return [[] for _ in texts]
    # Slow to import, and only needed where there is something to suggest.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sklearn.naive_bayes import ComplementNB  # noqa: PLC0415

    words = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    classifier = ComplementNB()
    classifier.fit(words.fit_transform([text for text, _ in examples]), [t for _, t in examples])
    shares = classifier.predict_proba(words.transform(texts))
    themes = [str(theme) for theme in classifier.classes_]
    return [
        sorted(
            (Guess(theme, float(share)) for theme, share in zip(themes, row, strict=True)),
            key=lambda guess: (-guess.certainty, guess.theme_id),
        )
        for row in shares
    ]
